"""Makes the packaged list of the most frequent words of seven languages.

    python bench/frequent_words.py

Provenance: wordfreq 3.1.1 (Robyn Speer, 2022; https://github.com/rspeer/wordfreq), whose data, from
Wikipedia, OpenSubtitles, news, books, web text, Twitter and Reddit, is under CC BY-SA 4.0. So is the
list made here; the rest of the program is not. The package is installed for the while in an environment
that is thrown away.
"""

import json
import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from visavis.reading.tokens import fold
from visavis.reading.vocabulary import LANGUAGES

PACKAGE = "wordfreq==3.1.1"
WORDS = 2000
LIST = Path(__file__).parents[1] / "src" / "visavis" / "reading" / "data" / "frequent.txt"
HEAD = """\
# The {words} most frequent words of seven languages, without case and accents: made by
# bench/frequent_words.py from wordfreq 3.1.1 (Robyn Speer, https://github.com/rspeer/wordfreq).
# Under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/), as its source; the rest of the
# program is not.
"""
_ASK = """
import json, wordfreq
print(json.dumps({{name: wordfreq.top_n_list(name, {words}) for name in {names}}}))
"""
_PARTS = re.compile(r"[^\W\d_]+")


def most_frequent() -> dict[str, list[str]]:
    """Return by language its most frequent words, as the package lists them."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / "bin" / "python"
        subprocess.run([python, "-m", "pip", "-q", "install", PACKAGE], check=True)
        asked = _ASK.format(words=WORDS, names=list(LANGUAGES))
        found: dict[str, list[str]] = json.loads(subprocess.check_output([python, "-c", asked]))
    return found


def main() -> None:
    """Write the list."""
    lines = [HEAD.format(words=WORDS)]
    for language, words in most_frequent().items():
        folded = dict.fromkeys(fold(part)[0] for word in words for part in _PARTS.findall(word))
        lines.append(f"[{language}]\n" + " ".join(folded) + "\n")
    LIST.write_text("".join(lines), "utf-8")
    sys.stdout.write(f"{LIST}\n")


if __name__ == "__main__":
    main()
