"""Puts together all that a sender's texts tell about one another, once, for every text to be read."""

from typing import TYPE_CHECKING

from visavis.reading.arrays import joined, pairs, people_of, sum_of, things_of
from visavis.reading.choices import Choices, pair_keys
from visavis.reading.corpus import Corpus
from visavis.reading.frames import around_branching, around_rare, masks_in, runs_of
from visavis.reading.hands import each
from visavis.reading.interner import Interner
from visavis.reading.judging import Told, judge
from visavis.reading.languages import UNDECIDED, sentence_scores, text_languages
from visavis.reading.lens import WEIGHED, Lens, says
from visavis.reading.lexicon import mix
from visavis.reading.phrases import find_phrases
from visavis.reading.reach import SHARED, Reach, among_threes, near_threes
from visavis.reading.reading import NOTHING, Judgement, Kind
from visavis.reading.sentences import Part, run_keys
from visavis.reading.slips import Slips
from visavis.reading.slots import Frames, Slots, Usual
from visavis.reading.spelt import Fixed
from visavis.reading.verdicts import Sums, Texts, Verdicts, confidences, identity, sums_of, weigh

if TYPE_CHECKING:
    from collections.abc import Iterator

    from visavis.reading.arrays import Array


class Knowledge:
    """A corpus as it stands, counted; made anew once the corpus has grown."""

    def __init__(self, corpus: Corpus) -> None:
        from numpy import bincount, flatnonzero, repeat, zeros

        self.corpus, self.lexicon = corpus, corpus.cutter.lexicon
        self.as_sent = corpus.shelf.sheaf()
        columns = corpus.columns()
        numbers = corpus.shelf.numbers
        fixed = Fixed(numbers, columns.sentences, corpus.spelt())
        self._columns = columns = columns._replace(sentences=fixed.undone(columns.sentences))
        person, nothing, counts, sentences = (
            columns.person,
            columns.nothing,
            columns.counts,
            columns.sentences,
        )
        sent = pairs(sentences, repeat(person, counts))
        # nobody, -1, was sent nothing, and nobody a sentence that is not kept
        wrote = zeros(len(corpus.people) + 1, bool)
        wrote[person[~nothing]] = True
        self.sent = bincount(things_of(sent), minlength=len(self.as_sent.length) + 1)
        reach = Reach(self.as_sent, self.lexicon, sent, len(corpus.people))
        threes, words = reach.threes_in(self.as_sent), self.as_sent.is_word()
        shared = near_threes(self.as_sent, threes)
        slips = Slips(self.lexicon, reach, self.as_sent.symbols[shared])
        odd = among_threes(self.as_sent, threes, flatnonzero(words & ~shared))
        self.sheaf, self.slipped = slips.mended(self.as_sent, odd)
        threes = reach.threes_after(self.sheaf, threes, flatnonzero(self.slipped))
        self._shared = near_threes(self.sheaf, threes)
        self._keys = pair_keys(self.sheaf, self.lexicon)
        scores = sentence_scores(self.sheaf, self.lexicon)
        self._text_languages = text_languages(scores, sentences, counts)
        languages = _of_sentences(self._text_languages, counts, sentences, len(self.sheaf.length))
        plain = self._plain_people(sent)
        choices = Choices(self.sheaf, self.lexicon, self._keys, plain, self._asked())
        frames = self._frames(words, (plain > 0) & (plain < SHARED), choices)
        slots = Slots(self.sheaf, self.lexicon, self._keys, sent, frames)
        self.lens = Lens(
            corpus.cutter, corpus.people, wrote, numbers, fixed, languages, reach, slips, choices, slots
        )

    def _plain_people(self, sent: "Array") -> "Array":
        """Return by sentence how many people were sent it, capitals apart."""
        from numpy import bincount

        def keys_of(part: Part) -> "Array":
            sheaf = part.sheaf
            return mix(run_keys(self.lexicon.keys, sheaf.start, sheaf.length, sheaf.symbols))

        keys = joined(each(keys_of, self.sheaf.parts()))
        numbers = Interner()
        plain, _ = numbers.number(keys)
        told = bincount(things_of(pairs(plain[things_of(sent)], people_of(sent))), minlength=len(numbers))
        return told[plain]

    def _asked(self) -> "Iterator[Array]":
        """Yield the places of the pairs after which, and before which, it matters what stands."""
        from numpy import flatnonzero

        for part in self.sheaf.parts():
            shared = flatnonzero(self._shared[part.places]) + part.places.start
            yield shared - 2
            yield shared
        # the end of sentences
        yield self.sheaf.start[:1] + self.sheaf.length[:1]

    def _frames(self, words: "Array", few: "Array", choices: Choices) -> Frames:
        rare, masks = words & ~self._shared, masks_in(self.sheaf, self.lexicon)
        one = around_rare(self.sheaf, rare, masks, few)
        without_rare = (
            sum_of(rare[part.places][part.sheaf.inner()[1]], part.sheaf.length) == 0
            for part in self.sheaf.parts()
        )
        recombined = few & joined(without_rare)
        other = around_branching(self.sheaf, self._keys, choices, recombined)
        return Frames(joined((one[0], other[0])), joined((one[1], other[1])), *runs_of(masks))

    def judge_all(self) -> tuple[Verdicts, Sums]:
        """Judge every text of the corpus; also return what its distinct sentences add up to."""
        from numpy import full

        columns = self._columns
        people = self.lens.slots.people()
        found = list(each(lambda part: self._sums(part, people[part.rows]), self.sheaf.parts()))
        sums = Sums(*(joined(one[column] for one in found) for column in range(len(Sums._fields))))
        texts = Texts(
            columns.sentences,
            columns.counts,
            columns.words,
            self._text_languages,
            columns.nothing,
            columns.quotes,
        )
        return weigh(sums, texts, full(len(columns.counts), self.lens.people)), sums

    def _sums(self, part: Part, people: "Array") -> Sums:
        """Return what sentences of the corpus add up to; `people` are those who were sent each."""
        sheaf, places = part.sheaf, part.sheaf.inner()[1]
        usual = self.lens.slots.usual
        about = Told(
            people,
            self.lens.languages[part.rows],
            *says(sheaf, find_phrases(sheaf, self.lexicon.marks, WEIGHED)),
            self._shared[part.places][places],
            self.slipped[part.places][places],
            self.lens.reach.others_told(sheaf.symbols[places]),
        )
        fillers = self.lens.slots.fillers.among(part.places)
        judged = judge(self.lens.ground(), sheaf, about, fillers, self._keys[part.places])
        here = Usual(usual.key[part.rows], usual.words[part.rows])
        return sums_of(judged, sheaf.length, people, here)

    def judgements(self) -> "Iterator[Judgement]":
        """Yield the judgement of every text of the corpus, in the order in which they came."""
        from numpy import append, array, uint64, unique, where

        verdicts, sums = self.judge_all()
        # beyond the sentences, at -1, is what has no family
        keys, people = append(sums.usual_key, uint64(0)), append(sums.people, 0)
        some = verdicts.family >= 0
        families, which = unique(keys[verdicts.family], return_inverse=True)
        # the last, at -1, is the name of no family
        named = array([*map(identity, families.tolist()), None], object)
        which = where(some, which, -1)
        kinds = array([Kind.COSMETIC, Kind.CONTEXTUAL], object)
        shares = verdicts.share.astype(object)
        shares[verdicts.share < 0] = None
        columns = (
            kinds[verdicts.contextual.astype(int)],
            confidences(verdicts),
            shares,
            verdicts.bits,
            named[which],
            where(some, people[verdicts.family], 0),
        )
        rows = map(Judgement._make, zip(*(column.tolist() for column in columns), strict=True))
        for nothing, row in zip(verdicts.nothing.tolist(), rows, strict=True):
            yield NOTHING if nothing else row

    def sent_as_it_stands(self, keys: "Array") -> "Array":
        """Return how many people were sent sentences in these very words."""
        told: Array = self.sent[self.corpus.shelf.numbers.find(keys)]
        return told


def _of_sentences(languages: "Array", counts: "Array", sentences: "Array", kept: int) -> "Array":
    """Return the language of each sentence: that of its text; of several, the first of the list."""
    from numpy import full, repeat

    of_text = repeat(languages, counts)
    found = full(kept, UNDECIDED, languages.dtype)
    for language in range(UNDECIDED - 1, -1, -1):
        found[sentences[of_text == language]] = language
    return found
