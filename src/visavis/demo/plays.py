"""Scripted stories that are rare in life and hard to read, so that every life holds them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random

from visavis.demo import behaviour, story, texts, vocabulary
from visavis.demo.life import OWNER, Closure, Conversation, Invited, Person, Said
from visavis.traces import DAY_SECONDS

EVERY = 10
HOUR = 3600


@dataclass(slots=True)
class Scene:
    """One scripted story as it is written: the person, and what happened from `at` on (epoch s)."""

    rng: Random
    person: Person
    at: int
    invitations: list[Invited] = field(default_factory=list)
    conversations: list[Conversation] = field(default_factory=list)

    def note(self) -> str:
        """Return a note that holds for this person."""
        return texts.note(self.rng, "contextual", self.person, self.at)

    def invite(self, note: str, days: float = 0.0, **fate: int) -> None:
        """Have the owner invite, so many days on; the fate is told in seconds after the sending."""
        sent_at = behaviour.unambiguous(self.at + int(days * DAY_SECONDS) // 60 * 60)
        then = {what: sent_at + seconds for what, seconds in fate.items()}
        self.invitations.append(
            Invited(
                self.person.number,
                outgoing=True,
                sent_at=sent_at,
                note=note,
                note_kind="contextual" if note else "none",
                accepted_at=then.get("accepted_at"),
                ended_at=then.get("ended_at"),
                removed_at=then.get("removed_at"),
            )
        )

    @property
    def accepted_at(self) -> int:
        """The instant (epoch s) of the last acceptance."""
        return self.invitations[-1].accepted_at or self.at

    def talk(self, *lines: tuple[int, int, str], copies: int = 1) -> None:
        """Open a conversation of (epoch s, speaker: 0 for the owner or 1, text), oldest first."""
        speakers = (OWNER, self.person.number)
        said = tuple(Said(at, speakers[who], text, int(not text), copies) for at, who, text in lines)
        self.conversations.append(Conversation(story.identity(self.rng), (self.person.number,), said))

    def say(self, at: int, who: int) -> tuple[int, int, str]:
        """Return a line of a conversation, said at an instant (epoch s)."""
        return at, who, texts.message(self.rng, self.person, at, who == 0)


def hidden_but_talking(scene: Scene) -> None:
    """Let the connection be hidden while the conversation, the note first, keeps its address."""
    scene.invite(scene.note(), accepted_at=5 * HOUR)
    at = scene.accepted_at
    scene.talk((at, 0, scene.invitations[0].note), scene.say(at + HOUR, 1), scene.say(at + 9 * HOUR, 0))
    closure = Closure(at + 2 * DAY_SECONDS, keeps_invitations=True, keeps_messages=True)
    scene.person = replace(scene.person, closure=closure)


def hidden_without_a_word(scene: Scene) -> None:
    """Let an acceptance leave no trace but a date."""
    scene.invite("", accepted_at=7 * HOUR)
    closure = Closure(scene.accepted_at + DAY_SECONDS, keeps_invitations=True, keeps_messages=False)
    scene.person = replace(scene.person, closure=closure)


def closed_after_talking(scene: Scene) -> None:
    """Let somebody talk for two months, close the account, and become a member without a name."""
    scene.invite("", accepted_at=HOUR)
    at = scene.accepted_at
    scene.talk(
        scene.say(at + HOUR, 1), scene.say(at + 3 * DAY_SECONDS, 0), scene.say(at + 60 * DAY_SECONDS, 1)
    )
    closure = Closure(at + 61 * DAY_SECONDS, keeps_invitations=False, keeps_messages=False)
    scene.person = replace(scene.person, closure=closure)


def invited_twice(scene: Scene) -> None:
    """Withdraw an invitation and send another with the same words, which is accepted."""
    note = scene.note()
    scene.invite(note, ended_at=25 * DAY_SECONDS)
    scene.invite(note, days=50, accepted_at=2 * DAY_SECONDS)
    at = scene.accepted_at
    scene.talk((at, 0, note), scene.say(at + 2 * HOUR, 1))


def answered_by_an_invitation(scene: Scene) -> None:
    """Let an invitation expire, and the other person invite a season later."""
    scene.invite(scene.note(), ended_at=behaviour.WAITS_DAYS * DAY_SECONDS + 1)
    sent_at = behaviour.unambiguous(scene.at + 200 * DAY_SECONDS)
    note = texts.note(scene.rng, "cosmetic", scene.person, sent_at, received=True)
    number = scene.person.number
    incoming = Invited(number, outgoing=False, sent_at=sent_at, note=note, note_kind="cosmetic")
    scene.invitations.append(replace(incoming, accepted_at=sent_at + HOUR))
    scene.talk(
        (sent_at + HOUR, 1, note), scene.say(sent_at + 30 * HOUR, 0), scene.say(sent_at + 31 * HOUR, 1)
    )


def hostile(scene: Scene) -> None:
    """Let somebody write what a spreadsheet, a page or a terminal might obey."""
    scene.invite(vocabulary.HOSTILE[1], accepted_at=HOUR)
    at = scene.accepted_at
    lines = [(at + (rank + 1) * 60, 1, text) for rank, text in enumerate(vocabulary.HOSTILE)]
    scene.talk((at, 0, scene.invitations[0].note), *lines)
    scene.person = replace(scene.person, jobs=((0, (vocabulary.HOSTILE_COMPANIES[0], "=1+1")),))


def same_second(scene: Scene) -> None:
    """Let both speak within one second, and LinkedIn export each row twice."""
    scene.invite("", accepted_at=HOUR)
    at = scene.accepted_at + HOUR
    scene.talk((at, 0, "Bonjour !"), (at, 1, "Bonjour !"), (at, 0, "Déjà ?"), scene.say(at + 60, 1), copies=2)


def wrote_before_accepting(scene: Scene) -> None:
    """Let words be exchanged on the day of an acceptance, before its unknown instant."""
    midnight = scene.at // DAY_SECONDS * DAY_SECONDS + DAY_SECONDS
    scene.invite("", accepted_at=midnight + 20 * HOUR - scene.at)
    scene.talk(
        scene.say(scene.at + 60, 0), scene.say(midnight + 8 * HOUR, 1), scene.say(midnight + 9 * HOUR, 0)
    )


def said_before_the_note(scene: Scene) -> None:
    """Send as a message, a day before, what is then sent again as a note."""
    note = scene.note()
    scene.talk((scene.at - DAY_SECONDS, 0, note))
    scene.invite(note, accepted_at=3 * DAY_SECONDS)
    scene.talk((scene.accepted_at, 0, note))


def changed_slug(scene: Scene) -> None:
    """Let a person take another address after a first exchange."""
    scene.invite(scene.note(), accepted_at=HOUR)
    at = scene.accepted_at
    later = at + 90 * DAY_SECONDS
    scene.talk((at, 0, scene.invitations[0].note), scene.say(at + HOUR, 1), scene.say(later + DAY_SECONDS, 0))
    slugs = (scene.person.slugs[0], (later, f"{scene.person.slugs[0][1]}-neuf"))
    scene.person = replace(scene.person, slugs=slugs)


def changed_name(scene: Scene) -> None:
    """Let a person take another name under the same address."""
    scene.invite("", accepted_at=HOUR)
    first, last = scene.person.names[0][1]
    names = (scene.person.names[0], (scene.at + 60 * DAY_SECONDS, (first, f"{last}-Deschamps")))
    scene.person = replace(scene.person, names=names)


def removed(scene: Scene) -> None:
    """Take back a connection that a note had opened."""
    scene.invite(scene.note(), accepted_at=HOUR, removed_at=30 * DAY_SECONDS)
    scene.talk((scene.accepted_at, 0, scene.invitations[0].note))


def wordless(scene: Scene) -> None:
    """Begin with an attachment after an invitation without a note: two empty texts, and no note."""
    scene.invite("", accepted_at=HOUR)
    at = scene.accepted_at
    scene.talk((at + HOUR, 0, ""), (at + 2 * HOUR, 1, ""))


def two_threads(scene: Scene) -> None:
    """Spread one exchange over two conversations that interleave."""
    scene.invite("", accepted_at=HOUR)
    at = scene.accepted_at + HOUR
    scene.talk(scene.say(at, 0), scene.say(at + 2 * HOUR, 1))
    scene.talk(scene.say(at + HOUR, 1), scene.say(at + 3 * HOUR, 0))


PLAYS: tuple[Callable[[Scene], None], ...] = (
    hidden_but_talking,
    hidden_without_a_word,
    closed_after_talking,
    invited_twice,
    answered_by_an_invitation,
    hostile,
    same_second,
    wrote_before_accepting,
    said_before_the_note,
    changed_slug,
    changed_name,
    removed,
    wordless,
    two_threads,
)


def play(rng: Random, person: Person, count: int, span: tuple[int, int]) -> Scene | None:
    """Return the scripted story of every tenth of so many people, spread over a span of days, or None."""
    turn, rest = divmod(person.number, EVERY)
    if rest != EVERY - 1:
        return None
    repeats = count // EVERY // len(PLAYS) + 1
    begins, ends = span
    day = begins + int((ends - begins) * (turn // len(PLAYS) + 0.5) / repeats)
    plain = replace(person, slugs=person.slugs[:1], names=person.names[:1])
    scene = Scene(rng, plain, behaviour.office_minute(rng, day))
    PLAYS[turn % len(PLAYS)](scene)
    return scene
