"""The secrets of one desk: who may come in, and which forms are its own."""

import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

SESSION_SECONDS = 30 * 86_400
_FILE = "desk.secret"
_SIZE = 32


@dataclass(frozen=True, slots=True)
class Keys:
    """What signs sessions and forms, and the key that opens the door once the desk is started."""

    secret: bytes
    door: str = field(default_factory=lambda: secrets.token_urlsafe(24))

    def opens(self, key: str) -> bool:
        """Tell whether a key opens the door."""
        return hmac.compare_digest(key.encode(), self.door.encode())

    def new_session(self, now: int) -> str:
        """Return the value of a cookie that lets its browser in for a month; `now` in epoch seconds."""
        told = f"{now}.{secrets.token_urlsafe(16)}"
        return f"{told}.{self._sign('session', told)}"

    def knows(self, session: str, now: int) -> bool:
        """Tell whether a cookie is one of ours, and not too old."""
        told, _, signature = session.rpartition(".")
        if not hmac.compare_digest(signature.encode(), self._sign("session", told).encode()):
            return False
        since = told.partition(".")[0]
        return since.isdecimal() and 0 <= now - int(since) < SESSION_SECONDS

    def form_token(self, session: str) -> str:
        """Return what every form of a session carries, and no other page can know."""
        return self._sign("form", session)

    def is_form_token(self, session: str, token: str) -> bool:
        """Tell whether a form is one that this session was shown."""
        return hmac.compare_digest(token.encode(), self.form_token(session).encode())

    def _sign(self, purpose: str, told: str) -> str:
        return hmac.new(self.secret, f"{purpose}:{told}".encode(), hashlib.sha256).hexdigest()


def kept_keys(home: Path) -> Keys:
    """Return the keys of the desk of a folder, whose secret outlives the server in a file of the owner's."""
    file = home / _FILE
    try:
        home.mkdir(parents=True, exist_ok=True)
        secret = file.read_bytes() if file.exists() else _written(file)
    except OSError:
        # a folder that cannot be written to only costs a new key the next time
        secret = b""
    return Keys(secret if len(secret) == _SIZE else secrets.token_bytes(_SIZE))


def _written(file: Path) -> bytes:
    secret = secrets.token_bytes(_SIZE)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
        stream.write(secret)
    return secret
