"""Looks at texts among all that their sender wrote: counted texts, and drafts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.arrays import joined
from visavis.reading.batches import Addressed, Batch, Cutter
from visavis.reading.choices import Choices, pair_keys
from visavis.reading.fillers import Fillers
from visavis.reading.interner import Numbers
from visavis.reading.judging import Ground, Judged, Told, judge
from visavis.reading.languages import UNDECIDED, sentence_scores, text_languages
from visavis.reading.phrases import Ended, ends_of, find_phrases
from visavis.reading.reach import SHARED, Reach
from visavis.reading.sentences import Sheaf
from visavis.reading.signs import Sign
from visavis.reading.slips import Slips
from visavis.reading.slots import Slots
from visavis.reading.spelt import Fixed
from visavis.reading.verdicts import Texts, Verdicts, sums_of, weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from visavis.reading.arrays import Array

# set phrases, reminders and what asks for time tell little, but what stands beside them may
_HOLLOW = (Sign.FORMULA, Sign.REMINDER, Sign.CALL)
# whoever writes without full stops sells in one breath with what came before
_BESIDE = 12
# that a no is welcome is said in a breath, and says nothing of anybody
_BREATH = 5
WEIGHED = (Sign.CONTEXT, Sign.MEMORY, Sign.PITCH, Sign.ANYBODY, Sign.WAY_OUT, *_HOLLOW)


class Looked(NamedTuple):
    """Texts under the eye: their sentences, with what was found in them, and the verdicts.

    `people` are by word those who were sent it in its place, this text's recipient included; `uses` by
    sentence those who were sent it, this recipient if so; `fillers` fill the slots of all of them. `sheaf`
    is as `reach` counts it, its slips undone; `person` is by text the number of its recipient, or -1;
    `others` are by word those who were sent it anywhere else.
    """

    batch: Batch
    fillers: Fillers
    judged: Judged
    people: "Array"
    uses: "Array"
    usual_key: "Array"
    phrases: "Sequence[Ended]"
    verdicts: Verdicts
    reach: Reach
    sheaf: Sheaf
    person: "Array"
    others: "Array"


@dataclass(frozen=True, slots=True)
class Lens:
    """What all that somebody wrote tells of any one text; made of a whole corpus, by `Knowledge`.

    `recipients` are the numbers of people, and `wrote` tells who of them was sent a text that is one, nobody
    at the end; `sentences` are the numbers of sentences, whose `languages` go by number, and `fixed` tells
    where they hold no merge field though a card holds the same words.
    """

    cutter: Cutter
    recipients: dict[str, int]
    wrote: "Array"
    sentences: Numbers
    fixed: Fixed
    languages: "Array"
    reach: Reach
    slips: Slips
    choices: Choices
    slots: Slots

    @property
    def people(self) -> int:
        """How many people were sent a text that is one."""
        return int(self.wrote.sum())

    def sealed(self) -> "Lens":
        """Return what reads every text alike, in less room, and knows no sentence by its words."""
        reach, sentences = self.reach.sealed(), self.sentences.sealed()
        return replace(
            self,
            sentences=sentences,
            fixed=self.fixed.sealed(sentences),
            reach=reach,
            slips=self.slips.sealed(reach),
            choices=self.choices.sealed(),
            slots=self.slots.sealed(),
        )

    def see(self, texts: Iterable[Addressed]) -> Iterator[Looked]:
        """Look at texts, some thousands at a time, in order."""
        return map(self.look, self.cutter.cut(texts))

    def ground(self) -> Ground:
        """Return what sentences are judged against."""
        return Ground(self.cutter.lexicon, self.slots, self.choices)

    def look(self, batch: Batch) -> Looked:
        """Judge texts, counted or not, each as one more of its sender's."""
        from numpy import arange, array, bincount, minimum, where

        batch = self._with_fixed(batch)
        count, lexicon = len(batch.texts), self.cutter.lexicon
        person = array([self.recipients.get(one.recipient, -1) for one in batch.texts], int)
        of_piece = person[batch.pieces.text]
        as_sent = batch.pieces.sheaf
        owner, places = as_sent.inner()
        # what several people were sent as it stands is no slip, as when the corpus was counted
        shared = self.reach.counted(as_sent, places, of_piece[owner]) >= SHARED
        sheaf, slipped = self.slips.mended(as_sent, places[~shared])
        counts = bincount(batch.pieces.text, minlength=count)
        rows = arange(len(batch.pieces.text))
        languages = text_languages(sentence_scores(sheaf, lexicon), rows, counts)
        kept = self.sentences.find(batch.pieces.key)
        known = where(kept >= 0, self.languages[kept] if len(self.languages) else UNDECIDED, UNDECIDED)
        phrases = find_phrases(sheaf, lexicon.marks, tuple(Sign))
        keys = pair_keys(sheaf, lexicon)
        fillers = self.slots.find(sheaf)
        usual = self.slots.usual_of(sheaf, fillers)
        reached = self.reach.counted(sheaf, places, of_piece[owner])
        uses, told = self.slots.told(usual.key, of_piece)
        about = Told(
            told,
            minimum(known, languages[batch.pieces.text]),
            *says(sheaf, phrases),
            reached >= SHARED,
            slipped[places],
            self.reach.others_told(sheaf.symbols[places], of_piece[owner]),
        )
        judged = judge(self.ground(), sheaf, about, fillers, keys)
        sums = sums_of(judged, sheaf.length, about.people, usual)
        words = bincount(batch.words.text, minlength=count)
        texts = Texts(rows, counts, words, languages, batch.nothing, batch.quotes)
        verdicts = weigh(sums, texts, self.people + ~self.wrote[person])
        people = where(about.people[owner] >= SHARED, about.people[owner], reached)
        found = batch, fillers, judged, people, uses, usual.key, phrases, verdicts
        return Looked(*found, self.reach, sheaf, person, about.others)

    def _with_fixed(self, batch: Batch) -> Batch:
        """Return a batch whose fixed words are masked by no card."""
        fixed = self.fixed.under_masks(batch.pieces.key, batch.spelt)
        return self.cutter.unmasked(batch, fixed) if any(map(len, fixed)) else batch


def says(sheaf: Sheaf, phrases: "Sequence[Ended]") -> tuple["Array", "Array", "Array", "Array"]:
    """Tell which sentences tell what their reader did; and which words sell, are hollow, or let off.

    What stands beside what sells, or what could be said to anybody, does not tell, whatever its words.
    """
    from numpy import searchsorted, zeros

    sells = _beside(sheaf, phrases, Sign.PITCH)
    anybody = _beside(sheaf, phrases, Sign.ANYBODY)
    # "last week" beside a reminder is when one wrote in vain
    reminds = _beside(sheaf, phrases, Sign.REMINDER)
    lately = zeros(len(sheaf.symbols), bool)
    lately[sheaf.inner()[1]] = reminds
    memory = ends_of(phrases, Sign.MEMORY)
    ends = joined((ends_of(phrases, Sign.CONTEXT), memory[~lately[memory]]))
    tells = zeros(len(sheaf.length), bool)
    places = sheaf.inner()[1]
    by_place = zeros(len(sheaf.symbols), bool)
    by_place[places] = sells | anybody
    tells[searchsorted(sheaf.start, ends[~by_place[ends]], side="right") - 1] = True
    off = _beside(sheaf, phrases, Sign.WAY_OUT, within=_BREATH)
    return tells, sells, anybody | _beside(sheaf, phrases, *_HOLLOW), off


def _beside(sheaf: Sheaf, phrases: "Sequence[Ended]", *signs: Sign, within: int = _BESIDE) -> "Array":
    """Tell of each word whether a phrase of one of the signs ends so many words from it at most."""
    from numpy import append, cumsum, maximum, minimum, zeros

    ends = zeros(len(sheaf.symbols), int)
    for sign in signs:
        ends[ends_of(phrases, sign)] = 1
    owner, places = sheaf.inner()
    before = append(0, cumsum(ends))
    low = maximum(places - within, sheaf.start[owner])
    high = minimum(places + within + 1, (sheaf.start + sheaf.length)[owner])
    found: Array = before[high] > before[low]
    return found
