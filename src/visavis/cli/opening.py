"""Opens the desk in the browser."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from visavis.cli.options import Asked, now
from visavis.cli.terminal import say
from visavis.cli.texts import text

if TYPE_CHECKING:
    from visavis.web.password import Password


@dataclass(frozen=True, slots=True)
class Where:
    """Where the desk is to listen, and whether its password is to be chosen anew."""

    port: int
    listen: str = "127.0.0.1"
    names: tuple[str, ...] = ()
    new_password: bool = False


def desk(asked: Asked, where: Where, *, browser: bool) -> None:
    """Serve the pages until Ctrl-C, in the language asked for or else the browser's."""
    from visavis.web.house import House
    from visavis.web.keys import kept_keys
    from visavis.web.server import Opening, serve

    opening = Opening(where.port, where.listen, where.names)
    beyond, hosts = not opening.is_private, sorted(opening.hosts)
    password = _password(asked.places.home, asked.lang, new=where.new_password) if beyond else None
    house = House(
        asked.places,
        kept_keys(asked.places.home),
        now,
        asked.wished_lang,
        asked.owner,
        zone=asked.zone,
        password=password,
        begins=asked.say_anew,
    )
    house.desk(demo=False, owner=None)

    def opened(address: str) -> None:
        say(text("desk_open", asked.lang), f"  {address}")
        if beyond:
            say(text("desk_beyond", asked.lang, hosts=", ".join(hosts)))
        say(text("desk_end", asked.lang))
        sys.stdout.flush()

    serve(house, opening, opened, browser=browser)


def _password(home: Path, lang: str, *, new: bool) -> "Password | None":
    """Return the password kept, or one that is typed now; None where nobody can type it."""
    from visavis.web.password import keep_password, kept_password

    kept = kept_password(home)
    if kept is not None and not new:
        return kept
    if not sys.stdin.isatty():
        return None
    import typer

    typed = typer.prompt(
        text("ask_password", lang), hide_input=True, confirmation_prompt=text("ask_again", lang)
    )
    return keep_password(home, typed)
