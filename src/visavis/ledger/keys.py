"""The keys by which a trace is the same trace whatever file or source it comes from."""

import unicodedata
from hashlib import blake2b
from struct import Struct

_SEPARATOR = "\0"
_SPACES = bytes(range(0x1C, 0x21)) + b"\t\n\v\f\r"
# bytes of letters up to U+02FF in UTF-8: among these there is no other white space, and all is NFC
_PLAIN = bytes([*range(0xC0), *range(0xC3, 0xCC)])
_WHOLE = Struct(">q")


def digest(*parts: str | int) -> bytes:
    """Return 16 bytes that stand for these parts."""
    return blake2b(_SEPARATOR.join(map(str, parts)).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def text_key(text: str) -> int:
    """Return 64 bits that stand for a text, the same with its line breaks kept or flattened."""
    packed = text.encode("utf-8", "surrogatepass").translate(None, _SPACES)
    if packed.translate(None, _PLAIN):
        packed = unicodedata.normalize("NFC", "".join(text.split())).encode("utf-8", "surrogatepass")
    found: int = _WHOLE.unpack(blake2b(packed, digest_size=8).digest())[0]
    return found


def name_of_thread(name: str) -> str:
    """Return what stands for a conversation in eras without their numbers: the other one's name."""
    return "name:" + unicodedata.normalize("NFC", " ".join(name.split()))
