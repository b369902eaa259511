"""Says where one relation stands, and what puts it there."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from visavis.words.agenda import excerpt, join_work
from visavis.words.catalogue import say
from visavis.words.marks import borne, say_mark
from visavis.words.pages import Block, Listing, Page, Paragraph, Section
from visavis.words.parting import say_turn
from visavis.words.rhythm import say_pace
from visavis.words.typography import day


def say_relation(relation: Any, lang: str) -> Page:  # noqa: ANN401 - a shape of the desk, which words do not know
    """Return the page of a relation of the desk."""
    standing = relation.standing
    name, work = standing.name or standing.person_key, join_work(standing.title, standing.company)
    title = say("agenda.person", lang, name=name, work=work) if work else name
    rung, rule = say(f"rung.{standing.rung}", lang), _rule(relation, lang)
    gist = say("relation.gist", lang, rung=rung, rule=rule)
    sections = (_grounds(relation, name, lang), _going(relation, lang), *_noted(relation, lang))
    return Page(title, gist, sections)


def say_death(at: int, words: str, lang: str) -> str:
    """Say that a message, sent at an instant (epoch s), seems to tell of the death of who it came from."""
    return say("relation.death", lang, day=day(at, lang), words=excerpt(words))


def _rule(relation: Any, lang: str) -> str:  # noqa: ANN401 - as above
    """Say the rule of a rung; where it speaks of a note received, as it is with this one person."""
    rung = relation.standing.rung
    if rung not in _WITHOUT_WORDS:
        return say(f"rung_rule.{rung}", lang)
    return say(f"relation.{rung}_{'noted' if relation.received_note else 'silent'}", lang)


_WITHOUT_WORDS = frozenset({"stranger", "authorised"})


def _grounds(relation: Any, name: str, lang: str) -> Section:  # noqa: ANN401 - as above
    items = tuple(_ground(asdict(ground), name, lang) for ground in relation.grounds)
    block: Block = Listing(items) if items else Paragraph(say("relation.no_ground", lang))
    return Section(say("relation.grounds", lang), (block,))


def _ground(ground: dict[str, Any], name: str, lang: str) -> str:
    who = {"owner": say("relation.you", lang), "person": name}.get(ground["by"], "")
    fields = {"day": day(ground["at"], lang), "who": who, "words": excerpt(ground["text"])}
    code = ground["code"]
    if code in _OUTCOMES:
        return say("relation.outcome", lang, outcome=say(f"outcome.{code}", lang), **fields)
    return say(f"relation.{code}" + ("" if fields["words"] or code in _SILENT else "_silent"), lang, **fields)


_OUTCOMES = frozenset({"call", "meeting", "contract"})
_SILENT = frozenset({"connected", "accepted", "attachment"})


def _going(relation: Any, lang: str) -> Section:  # noqa: ANN401 - as above
    standing, death = relation.standing, relation.death
    if death is not None:
        told = Paragraph(say_death(death.at, death.text, lang))
        return Section(say("relation.going", lang), (told,))
    said = [_turn(relation, lang)]
    if standing.began_at is not None:
        said.append(say("relation.began", lang, day=day(standing.began_at, lang)))
    if standing.last_at is not None:
        said.append(say("relation.last", lang, day=day(standing.last_at, lang)))
    said += say_pace(standing, lang)
    return Section(say("relation.going", lang), tuple(Paragraph(one) for one in said))


def _turn(relation: Any, lang: str) -> str:  # noqa: ANN401 - as above
    """Say how many turns there were, and whose is next, or how the last of them leaves it."""
    turn, turns = relation.turn, relation.standing.turns
    if turn.code in _NEXT:
        return say(f"relation.next_{turn.code}", lang, n=turns)
    told = say_turn(turn, lang)
    return say("relation.turns", lang, n=turns, said=told) if turns else told


_NEXT = frozenset({"owner", "person", "nobody"})


def _noted(relation: Any, lang: str) -> Iterator[Section]:  # noqa: ANN401 - as above
    if relation.marks:
        of = borne(relation.standing.person_key, (row.marked.mark for row in relation.marks))
        items = (
            say(
                "relation.noted_on",
                lang,
                day=day(row.marked.on * 86_400, lang),
                mark=say_mark(row.marked.mark, lang, of),
            )
            for row in relation.marks
        )
        yield Section(say("relation.noted", lang), (Listing(tuple(items)),))
