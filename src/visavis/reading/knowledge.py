"""Puts together all that a sender's texts tell about one another, once, for every text to be read."""

from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.arrays import Interner, joined, pairs, people_of, sum_of, things_of
from visavis.reading.choices import Choices, pair_keys
from visavis.reading.corpus import Batch, Corpus
from visavis.reading.frames import around_branching, around_rare
from visavis.reading.judging import Ground, Judged, Told, judge
from visavis.reading.languages import UNDECIDED, sentence_scores, text_languages
from visavis.reading.lexicon import mix
from visavis.reading.phrases import Ended, ends_of, find_phrases
from visavis.reading.reach import SHARED, Reach
from visavis.reading.reading import NOTHING, Judgement, Kind
from visavis.reading.sentences import Part, Sheaf, run_keys
from visavis.reading.signs import Sign
from visavis.reading.slips import Slips
from visavis.reading.slots import Fillers, Slots, Usual
from visavis.reading.verdicts import Sums, Texts, Verdicts, confidences, identity, sums_of, weigh

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from visavis.reading.arrays import Array


# set phrases, reminders and what asks for time tell little, but what stands beside them may
_HOLLOW = (Sign.FORMULA, Sign.REMINDER, Sign.CALL)
# whoever writes without full stops sells in one breath with what came before
_BESIDE = 12
_WEIGHED = (Sign.CONTEXT, Sign.MEMORY, Sign.PITCH, Sign.ANYBODY, *_HOLLOW)


class Looked(NamedTuple):
    """Texts under the eye: their sentences, with what was found in them, and the verdicts.

    `people` are by word those who were sent it in its place, this text's recipient included; `uses` by
    sentence those who were sent it, this recipient if so.
    """

    batch: Batch
    judged: Judged
    people: "Array"
    uses: "Array"
    usual_key: "Array"
    phrases: "Sequence[Ended]"
    verdicts: Verdicts


class Knowledge:
    """A corpus as it stands, counted; made anew once the corpus has grown."""

    def __init__(self, corpus: Corpus) -> None:
        from numpy import bincount, flatnonzero, repeat, zeros

        self.corpus, self.lexicon = corpus, corpus.lexicon
        self.as_sent = corpus.shelf.sheaf()
        person, nothing, counts, _, sentences = corpus.columns()
        sent = pairs(sentences, repeat(person, counts))
        # nobody, -1, was sent nothing, and nobody a sentence that is not kept
        self._wrote = zeros(len(corpus.people) + 1, bool)
        self._wrote[person[~nothing]] = True
        self.people = int(self._wrote.sum())
        self.sent = bincount(things_of(sent), minlength=len(self.as_sent.length) + 1)
        self.reach = Reach(self.as_sent, self.lexicon, sent, len(corpus.people))
        shared, words = self.reach.shared_in(self.as_sent), self.as_sent.is_word()
        self._slips = Slips(self.lexicon, self.reach, self.as_sent.symbols[shared])
        self.sheaf, self.slipped = self._slips.mended(self.as_sent, flatnonzero(words & ~shared))
        self._shared = self.reach.shared_in(self.sheaf)
        self._keys = pair_keys(self.sheaf, self.lexicon)
        scores = sentence_scores(self.sheaf, self.lexicon)
        self._text_languages = text_languages(scores, sentences, counts)
        self.languages = _of_sentences(self._text_languages, counts, sentences, len(self.sheaf.length))
        plain = self._plain_people(sent)
        self.choices = Choices(self.sheaf, self.lexicon, self._keys, plain, self._asked())
        frames = self._frames(words, plain < SHARED)
        self.slots = Slots(self.sheaf, self.lexicon, self._keys, sent, frames)

    def _plain_people(self, sent: "Array") -> "Array":
        """Return by sentence how many people were sent it, capitals apart."""
        from numpy import bincount

        runs = (
            run_keys(self.lexicon.keys, part.sheaf.start, part.sheaf.length, part.sheaf.symbols)
            for part in self.sheaf.parts()
        )
        keys = mix(joined(runs))
        numbers = Interner()
        numbers.add_new(keys)
        plain = numbers.find(keys)
        told = bincount(things_of(pairs(plain[things_of(sent)], people_of(sent))), minlength=len(numbers))
        return told[plain]

    def _asked(self) -> "Iterator[Array]":
        """Yield the keys of the pairs of symbols after which, and before which, it matters what stands."""
        from numpy import flatnonzero

        for part in self.sheaf.parts():
            shared = flatnonzero(self._shared[part.places]) + part.places.start
            yield self._keys[shared - 2]
            yield self._keys[shared]
        # the end of sentences
        yield self._keys[self.sheaf.start[:1] + self.sheaf.length[:1]]

    def _frames(self, words: "Array", few: "Array") -> tuple["Array", "Array"]:
        rare = words & ~self._shared
        one = around_rare(self.sheaf, rare, few)
        without_rare = (
            sum_of(rare[part.places][part.sheaf.inner()[1]], part.sheaf.length) == 0
            for part in self.sheaf.parts()
        )
        recombined = few & joined(without_rare)
        other = around_branching(self.sheaf, self._keys, self.choices, recombined)
        return joined((one[0], other[0])), joined((one[1], other[1]))

    def judge_all(self) -> tuple[Verdicts, Sums]:
        """Judge every text of the corpus; also return what its distinct sentences add up to."""
        from numpy import full

        _, nothing, counts, words, sentences = self.corpus.columns()
        people = self.slots.people()
        found = [self._sums(part, people[part.rows]) for part in self.sheaf.parts()]
        sums = Sums(*(joined(one[column] for one in found) for column in range(len(Sums._fields))))
        texts = Texts(sentences, counts, words, self._text_languages, nothing)
        return weigh(sums, texts, full(len(counts), self.people)), sums

    def _sums(self, part: Part, people: "Array") -> Sums:
        """Return what sentences of the corpus add up to; `people` are those who were sent each."""
        sheaf, places = part.sheaf, part.sheaf.inner()[1]
        usual = self.slots.usual
        about = Told(
            people,
            self.languages[part.rows],
            *_says(sheaf, find_phrases(sheaf, self.lexicon.marks, _WEIGHED)),
            self._shared[part.places][places],
            self.slipped[part.places][places],
            self.reach.others_told(sheaf.symbols[places]),
        )
        judged = self._judge(sheaf, about, self.slots.fillers.among(part.places), self._keys[part.places])
        here = Usual(usual.key[part.rows], usual.words[part.rows])
        return sums_of(judged, sheaf.length, people, here)

    def look(self, batch: Batch) -> Looked:
        """Judge texts, counted or not, each as one more of its sender's."""
        from numpy import arange, array, bincount, minimum, where

        count = len(batch.texts)
        person = array([self.corpus.people.get(one.recipient, -1) for one in batch.texts], int)
        of_piece = person[batch.pieces.text]
        as_sent = batch.pieces.sheaf
        owner, places = as_sent.inner()
        # what several people were sent as it stands is no slip, as when the corpus was counted
        shared = self.reach.counted(as_sent, places, of_piece[owner]) >= SHARED
        sheaf, slipped = self._slips.mended(as_sent, places[~shared])
        counts = bincount(batch.pieces.text, minlength=count)
        rows = arange(len(batch.pieces.text))
        languages = text_languages(sentence_scores(sheaf, self.lexicon), rows, counts)
        kept = self.corpus.shelf.numbers(batch.pieces.key)
        known = where(kept >= 0, self.languages[kept] if len(self.languages) else UNDECIDED, UNDECIDED)
        phrases = find_phrases(sheaf, self.lexicon.marks, tuple(Sign))
        keys = pair_keys(sheaf, self.lexicon)
        fillers = self.slots.find(sheaf)
        usual = self.slots.usual_of(sheaf, fillers)
        reached = self.reach.counted(sheaf, places, of_piece[owner])
        uses, told = self.slots.told(usual.key, of_piece)
        about = Told(
            told,
            minimum(known, languages[batch.pieces.text]),
            *_says(sheaf, phrases),
            reached >= SHARED,
            slipped[places],
            self.reach.others_told(sheaf.symbols[places], of_piece[owner]),
        )
        judged = self._judge(sheaf, about, fillers, keys)
        sums = sums_of(judged, sheaf.length, about.people, usual)
        words = bincount(batch.words.text, minlength=count)
        texts = Texts(rows, counts, words, languages, batch.nothing)
        verdicts = weigh(sums, texts, self.people + ~self._wrote_to(person))
        people = where(about.people[owner] >= SHARED, about.people[owner], reached)
        return Looked(batch, judged, people, uses, usual.key, phrases, verdicts)

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
        told: Array = self.sent[self.corpus.shelf.numbers(keys)]
        return told

    def _wrote_to(self, person: "Array") -> "Array":
        """Tell which people were sent a text that is one."""
        wrote: Array = self._wrote[person]
        return wrote

    def _judge(self, sheaf: Sheaf, about: Told, fillers: Fillers, keys: "Array") -> Judged:
        return judge(Ground(self.lexicon, self.slots, self.choices), sheaf, about, fillers, keys)


def _says(sheaf: Sheaf, phrases: "Sequence[Ended]") -> tuple["Array", "Array", "Array"]:
    """Tell which sentences tell what their reader did; and which words stand beside what sells, or is hollow.

    What stands beside what sells, or what could be said to anybody, does not tell, whatever its words.
    """
    from numpy import searchsorted, zeros

    sells = _beside(sheaf, phrases, Sign.PITCH)
    anybody = _beside(sheaf, phrases, Sign.ANYBODY)
    ends = joined(ends_of(phrases, sign) for sign in (Sign.CONTEXT, Sign.MEMORY))
    tells = zeros(len(sheaf.length), bool)
    places = sheaf.inner()[1]
    by_place = zeros(len(sheaf.symbols), bool)
    by_place[places] = sells | anybody
    tells[searchsorted(sheaf.start, ends[~by_place[ends]], side="right") - 1] = True
    return tells, sells, anybody | _beside(sheaf, phrases, *_HOLLOW)


def _beside(sheaf: Sheaf, phrases: "Sequence[Ended]", *signs: Sign) -> "Array":
    """Tell of each word whether a phrase of one of the signs ends some words from it at most."""
    from numpy import append, cumsum, maximum, minimum, zeros

    ends = zeros(len(sheaf.symbols), int)
    for sign in signs:
        ends[ends_of(phrases, sign)] = 1
    owner, places = sheaf.inner()
    before = append(0, cumsum(ends))
    low = maximum(places - _BESIDE, sheaf.start[owner])
    high = minimum(places + _BESIDE + 1, (sheaf.start + sheaf.length)[owner])
    found: Array = before[high] > before[low]
    return found


def _of_sentences(languages: "Array", counts: "Array", sentences: "Array", kept: int) -> "Array":
    """Return the language of each sentence: that of its text; of several, the first of the list."""
    from numpy import full, repeat

    of_text = repeat(languages, counts)
    found = full(kept, UNDECIDED, languages.dtype)
    for language in range(UNDECIDED - 1, -1, -1):
        found[sentences[of_text == language]] = language
    return found
