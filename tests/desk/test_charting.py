"""A chart or a table is taken along as a file: numbers bare, texts that a spreadsheet cannot run."""

import pytest

from visavis.desk.charting import one_of
from visavis.errors import CannotAsk
from visavis.words import Bars, Block, Paragraph, Table
from visavis.words.pages import Bar
from visavis.words.typography import points


def test_a_number_of_ours_is_bare_and_a_text_is_guarded():
    table = Table("", ("Nom", "Écart"), (("=1+1", points(0.42, "fr")), ("+33 6", points(-0.42, "fr"))))
    written = one_of([table], None, 0, "csv", "fr").decode()
    assert written == "Nom,Écart (points)\n'=1+1,42\n'+33 6,-42\n"


def test_the_bars_of_a_chart_are_named_in_the_language():
    bars = Bars("", (Bar("@a", 3),))
    assert one_of([bars], None, 0, "csv", "fr") == b"Nom,Nombre\n'@a,3\n"
    assert one_of([bars], None, 0, "csv", "en") == b"Name,Number\n'@a,3\n"
    assert one_of([bars], None, 0, "svg", "en").startswith(b"<svg ")


@pytest.mark.parametrize(("number", "ending"), [(0, "csv"), (1, "csv"), (-1, "csv"), (2, "svg"), (2, "gif")])
def test_what_is_no_file_cannot_be_had(number, ending):
    blocks: list[Block] = [Paragraph("words"), Bars("Rien.", ()), Table("", ("a",), (("b",),))]
    with pytest.raises(CannotAsk):
        one_of(blocks, None, number, ending, "en")
