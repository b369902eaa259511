"""The keys by which a trace is the same trace whatever file or source it comes from."""

import unicodedata
from hashlib import blake2b

_SEPARATOR = "\0"


def digest(*parts: str | int) -> bytes:
    """Return 16 bytes that stand for these parts."""
    return blake2b(_SEPARATOR.join(map(str, parts)).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def name_of_thread(name: str) -> str:
    """Return what stands for a conversation in eras without their numbers: the other one's name."""
    return "name:" + unicodedata.normalize("NFC", " ".join(name.split()))
