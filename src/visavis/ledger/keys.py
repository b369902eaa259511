"""The keys by which a trace is the same trace whatever file or source it comes from."""

import unicodedata
from hashlib import blake2b

_SEPARATOR = "\0"


def digest(*parts: str | int) -> bytes:
    """Return 16 bytes that stand for these parts."""
    return blake2b(_SEPARATOR.join(map(str, parts)).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def message_key(conversation: str, at: int, text: str, *, by_owner: bool) -> bytes:
    """Return the key of a message, the same with its line breaks kept or flattened."""
    packed = "".join(text.split())
    if not packed.isascii():
        packed = unicodedata.normalize("NFC", packed)
    whole = f"{conversation}\0{at}\0{by_owner:d}\0{packed}"
    return blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def name_of_thread(name: str) -> str:
    """Return what stands for a conversation in eras without their numbers: the other one's name."""
    return "name:" + unicodedata.normalize("NFC", " ".join(name.split()))
