"""Where the ledger lives and which language is spoken, from the options and the environment."""

import os
import re
import shlex
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from visavis.errors import BadSetting
from visavis.traces import is_zone

LANGUAGES = ("fr", "en")
_FILE = "ledger.db"
_PROGRAM = "visavis"
# a command in a sentence of ours; what fills the sentence later is not looked at
_COMMAND = re.compile(rf"\b{_PROGRAM} (?=[a-z])")
_PASSWORD = re.compile(r"(?<=://)([^:@/]*):[^@/]*(?=@)")
_beginning: ContextVar[str] = ContextVar("beginning", default=_PROGRAM)


@dataclass(frozen=True, slots=True)
class Places:
    """The folder of everything, the address of the ledger, and the folder of its copies."""

    home: Path
    ledger: str
    backups: Path


def places(environment: Mapping[str, str], ledger: str | None = None) -> Places:
    """Return where things are: the option first, then `VISAVIS_HOME`, then the platform's own place."""
    written = environment.get("VISAVIS_HOME", "").strip()
    if written:
        home = Path(written).expanduser()
    else:
        from platformdirs import user_data_path

        home = user_data_path("visavis", appauthor=False)
    address = (ledger or "").strip() or str(home / _FILE)
    beside = home if "://" in address else Path(address).expanduser().parent
    return Places(home, address, beside / "backups")


def say_again(ledger: str | None, owner: str | None) -> None:
    """Have every command that a sentence names ask the ledger and the owner that were typed."""
    typed = (("--ledger", _PASSWORD.sub(r"\1", ledger or "")), ("--owner", owner or ""))
    words = [f"{option} {_quoted(value)}" for option, value in typed if value]
    _beginning.set(" ".join([_PROGRAM, *words]))


def _quoted(word: str) -> str:
    if os.name == "nt":
        from subprocess import list2cmdline

        return list2cmdline([word])
    return shlex.quote(word)


def commanded(template: str) -> str:
    """Return a sentence, its fields still open, whose commands begin with what was typed."""
    beginning = _beginning.get().replace("{", "{{").replace("}", "}}")
    return _COMMAND.sub(lambda _: f"{beginning} ", template)


def language(environment: Mapping[str, str], wished: str | None = None) -> str:
    """Return `fr` or `en`: the option, else what the locale says, else English; raises BadSetting."""
    if wished is not None:
        if wished not in LANGUAGES:
            raise BadSetting("language", value=wished)
        return wished
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        spoken = environment.get(name, "")
        if spoken:
            return "fr" if spoken.casefold().startswith("fr") else "en"
    return _system_language()


def zone(environment: Mapping[str, str], system: Path = Path("/etc/localtime")) -> str:
    """Return the owner's time zone by its IANA name: `VISAVIS_ZONE`, `TZ`, the system's, else `UTC`.

    Raises BadSetting where `VISAVIS_ZONE` names none; what else names none is passed over.
    """
    wished = environment.get("VISAVIS_ZONE", "").strip()
    if wished:
        if not is_zone(wished):
            raise BadSetting("zone", value=wished)
        return wished
    linked = str(system.resolve()).rpartition("zoneinfo/")[2] if system.is_symlink() else ""
    told = environment.get("TZ", "").strip()
    return next((name for name in (told, linked, _windows_zone()) if is_zone(name)), "UTC")


def _windows_zone() -> str:
    if os.name != "nt":
        return ""
    # it knows which of the world's zones each of Windows' own names stands for
    from babel.localtime import get_localzone

    try:
        return str(getattr(get_localzone(), "key", ""))
    except (LookupError, OSError, RuntimeError, ValueError):
        return ""


def _system_language() -> str:
    if os.name != "nt":
        return "en"
    import locale

    return "fr" if (locale.getlocale()[0] or "").casefold().startswith("fr") else "en"
