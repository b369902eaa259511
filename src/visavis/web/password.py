"""The password of a desk that more than this machine can reach."""

import os
import threading
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

from visavis.errors import BadSetting

SHORTEST = 10
_FILE = "desk.password"
_TRIES, _SECONDS = 5, 60


@dataclass(slots=True)
class Password:
    """A password as argon2 keeps it, and how often somebody was wrong lately."""

    kept: str
    _wrong_at: deque[int] = field(default_factory=lambda: deque(maxlen=_TRIES))
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def is_patient(self, now: int) -> bool:
        """Tell whether one may try: five wrong words a minute are enough."""
        return len(self._wrong_at) < _TRIES or now - self._wrong_at[0] >= _SECONDS

    def opens(self, typed: str, now: int) -> bool:
        """Tell whether this is the password; one at a time, for each look costs time and memory."""
        from argon2 import PasswordHasher
        from argon2.exceptions import VerificationError

        with self._lock:
            if not self.is_patient(now):
                return False
            try:
                return PasswordHasher().verify(self.kept, typed)
            except VerificationError:
                self._wrong_at.append(now)
                return False


def kept_password(home: Path) -> Password | None:
    """Return the password of the desk of a folder, if there is one."""
    file = home / _FILE
    return Password(file.read_text("ascii")) if file.exists() else None


def keep_password(home: Path, typed: str) -> Password:
    """Keep a password as argon2 writes it, in a file of the owner's; raises BadSetting for a short one."""
    from argon2 import PasswordHasher

    if len(typed) < SHORTEST:
        raise BadSetting("password_short", least=SHORTEST)
    file, kept = home / _FILE, PasswordHasher().hash(typed)
    home.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    with os.fdopen(
        os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii"
    ) as stream:
        stream.write(kept)
    return Password(kept)
