"""Names what the reader of a draft may feel, what says so, and what to look for."""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from visavis.reading.reading import Span

TAKEN_UP = "taken_up"
"""The kind of a passage that takes up what its writer noticed of the reader."""

THEIR_WORDS = "their_words"
"""The kind of a passage that takes up words of the reader's own."""

SPOKEN_TO = "spoken_to"
"""The kind of a passage that speaks to its reader of what is theirs, whatever gesture it names."""

CONGRATULATED = "congratulated"
"""The kind of a passage that congratulates, without a word of what in it mattered."""

THANKED = "thanked"
"""The kind of a passage that thanks its reader for what they did."""

EXCUSED = "excused"
"""The kind of a passage that makes excuses to its reader."""

RESUMED = "resumed"
"""The kind of a passage that goes on from what its writer told this one reader before."""

SYMPATHY = "sympathy"
"""The kind of a passage that feels for its reader, in words that anybody may use."""

BUSINESS = "business"
"""The kind of a passage that speaks of business beside sympathy."""

GENTLE = "gentle"
"""The kind of a passage that is gentle with who said no: it takes that as it is, or feels for them."""

TREAT = "treat"
"""The kind of a passage that offers a friend a drink."""

ONE_CLICK = "one_click"
"""The kind of a passage that LinkedIn proposes to everybody, to be sent with a click."""

DISAGREED = "disagreed"
"""The kind of a passage that disagrees with its reader: there is something to answer, though no question."""


class Sensation(Enum):
    """What a text may make its reader feel."""

    SEEN = "seen"
    CONSIDERED = "considered"
    WILLING = "willing"


class Advice(Enum):
    """What to look for next, in the draft or in what the person does in public."""

    FIND_A_GESTURE = "find_a_gesture"
    SAY_WHAT_IN_IT = "say_what_in_it"
    TAKE_UP_WORDS = "take_up_words"
    WRITE_WHAT_IS_THEIRS = "write_what_is_theirs"
    SPEAK_OF_THEM = "speak_of_them"
    WAIT_FOR_THEIR_TIME = "wait_for_their_time"
    OFFER_NOTHING = "offer_nothing"
    BRING_SOMETHING_NEW = "bring_something_new"
    LET_IT_WAIT = "let_it_wait"
    ASK_ONE_QUESTION = "ask_one_question"
    KEEP_ONE_QUESTION = "keep_one_question"
    LEAVE_A_WAY_OUT = "leave_a_way_out"


class Felt(NamedTuple):
    """Whether one thing is likely felt, the passages that say so, or else say why not, and what to look for.

    There is no advice where it is felt, nor where nothing need be done: an answer may do without the words
    it answers, and so may sympathy. `theirs` are words of the reader's own that tell why.
    """

    sensation: Sensation
    felt: bool
    spans: tuple[Span, ...]
    advice: Advice | None
    theirs: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the reader of a draft: what they said, and whether they answered before.

    `theirs` holds their words, and what the writer noticed of them, which `noticed` holds alone; `last` the
    last ones, which wait for an answer where it is the writer's `turn`, and `before` those just before.
    `owner` is the writer's name, and `own` what they wrote before that is for this reader alone; `sent` is
    all of it, to which nothing was answered since where it is `unanswered`. `last_on`, `before_on` and
    `today` are days (since 1970), None where they are not known. `loss` holds those of their latest words
    that tell of one.
    """

    theirs: str = ""
    last: str = ""
    turn: bool = False
    acquainted: bool = False
    before: str = ""
    owner: str = ""
    own: str = ""
    noticed: str = ""
    sent: tuple[str, ...] = ()
    unanswered: bool = False
    last_on: int | None = None
    before_on: int | None = None
    today: int | None = None
    loss: str = ""
