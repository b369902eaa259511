"""Tells by MinHash-LSH and by compression which texts are one person's; started by `bench/reading.py`.

Texts come as JSON on standard input; they need rensa and zstandard, which the program does not.
"""

import json
import re
import sys
from collections.abc import Sequence

_WORD = re.compile(r"\w+")
_OWN_SHARE = 0.45
_DICTIONARY_BYTES = 16_384
_OWN_BYTES = 45


def by_minhash(texts: Sequence[str]) -> list[bool]:
    """Tell which texts have fewer than two near neighbours, by 64 hashes of their words in threes."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.5, num_perm=64, num_bands=16)
    sketches = []
    for number, text in enumerate(texts):
        words = _WORD.findall(text.lower())
        sketch = RMinHash(num_perm=64, seed=1)
        sketch.update([" ".join(words[place : place + 3]) for place in range(max(1, len(words) - 2))])
        index.insert(number, sketch)
        sketches.append(sketch)
    return [
        sum(sketch.jaccard(sketches[other]) > _OWN_SHARE for other in index.query(sketch)) <= 2
        for sketch in sketches
    ]


def by_compression(texts: Sequence[str]) -> list[bool]:
    """Tell which texts take many bytes beside a dictionary of the other half."""
    import zstandard

    own = [False] * len(texts)
    for half in (0, 1):
        samples = [text.encode() for text in texts[1 - half :: 2] if text]
        held = zstandard.ZstdCompressionDict(b"\n".join(samples)[-_DICTIONARY_BYTES:])
        packer = zstandard.ZstdCompressor(
            level=9, dict_data=held, write_content_size=False, write_dict_id=False
        )
        for number in range(half, len(texts), 2):
            own[number] = len(packer.compress(texts[number].encode())) > _OWN_BYTES
    return own


def main() -> None:
    """Answer for the texts on standard input."""
    texts = json.load(sys.stdin)
    json.dump({"MinHash-LSH": by_minhash(texts), "zstd dictionary": by_compression(texts)}, sys.stdout)


if __name__ == "__main__":
    main()
