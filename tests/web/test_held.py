"""Whatever is held of somebody has its words before it is erased, on the pages and on the terminal."""

from dataclasses import fields

import pytest

from visavis.cli.texts import text
from visavis.ledger.forgetting import Held
from visavis.web.speech import Speech


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("what", [one.name for one in fields(Held)])
def test_everything_that_is_held_is_named(what, lang):
    assert text(f"held_{what}", lang, n=2)
    assert "2" in Speech(lang).say(f"held.{what}", n=2)
