"""Synthetic LinkedIn lives, written as archives of every era, with the truth about them."""

from visavis.demo.archive import KINDS, Written, write_archive
from visavis.demo.containers import CONTAINERS
from visavis.demo.eras import ERAS, Era, era_of
from visavis.demo.generation import BEGINS, ENDS, generate
from visavis.demo.life import Life
from visavis.demo.sightings import Export
from visavis.demo.truth import TrueInvitation, TruePerson, Truth, truth
from visavis.demo.unreadable import SPOILABLE

__all__ = [
    "BEGINS",
    "CONTAINERS",
    "ENDS",
    "ERAS",
    "KINDS",
    "SPOILABLE",
    "Era",
    "Export",
    "Life",
    "TrueInvitation",
    "TruePerson",
    "Truth",
    "Written",
    "era_of",
    "generate",
    "truth",
    "write_archive",
]
