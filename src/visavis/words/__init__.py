"""Codes and numbers in, French and English out."""

from visavis.words.agenda import say_agenda, say_others
from visavis.words.answers import say_answer
from visavis.words.catalogue import join, say
from visavis.words.drafts import say_draft
from visavis.words.errors import say_error
from visavis.words.imports import say_import
from visavis.words.incoming import innocent_reasons, say_decided, say_shown
from visavis.words.marks import aim, say_mark
from visavis.words.pages import (
    Bars,
    Block,
    Curves,
    Forest,
    Gaps,
    Led,
    Listing,
    Naming,
    Page,
    Paragraph,
    Picture,
    PictureRow,
    Points,
    Section,
    Span,
    Spans,
    Table,
    Weeks,
)
from visavis.words.parting import say_turn
from visavis.words.relation import say_death, say_relation
from visavis.words.rhythm import lasting, say_pace
from visavis.words.typography import day, number, percent
from visavis.words.warning import Before, warned

__all__ = [
    "Bars",
    "Before",
    "Block",
    "Curves",
    "Forest",
    "Gaps",
    "Led",
    "Listing",
    "Naming",
    "Page",
    "Paragraph",
    "Picture",
    "PictureRow",
    "Points",
    "Section",
    "Span",
    "Spans",
    "Table",
    "Weeks",
    "aim",
    "day",
    "innocent_reasons",
    "join",
    "lasting",
    "number",
    "percent",
    "say",
    "say_agenda",
    "say_answer",
    "say_death",
    "say_decided",
    "say_draft",
    "say_error",
    "say_import",
    "say_mark",
    "say_others",
    "say_pace",
    "say_relation",
    "say_shown",
    "say_turn",
    "warned",
]
