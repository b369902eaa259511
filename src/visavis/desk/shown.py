"""Answers as a notebook shows them: in sentences and pictures, and otherwise as they are."""

from dataclasses import fields
from typing import Any, ClassVar

from visavis.desk.reporting import chapter
from visavis.errors import BadSetting
from visavis.questions.answers import Answer


class Shown(Answer[Any]):
    """An answer that tells itself in a notebook, in `LANG`; to everything else it is the answer it was."""

    __slots__ = ()
    LANG: ClassVar[str]

    def __eq__(self, other: object) -> bool:
        """Tell whether the other answers the same, whether or not it can be shown."""
        if not isinstance(other, Answer):
            return NotImplemented
        return all(getattr(self, one.name) == getattr(other, one.name) for one in fields(Answer))

    __hash__ = Answer.__hash__

    def _repr_html_(self) -> str:
        """Return the answer as a notebook shows it."""
        return chapter(self, self.LANG)._repr_html_()


class _French(Shown):
    """An answer that tells itself in French."""

    __slots__ = ()
    LANG = "fr"


class _English(Shown):
    """An answer that tells itself in English."""

    __slots__ = ()
    LANG = "en"


_IN = {one.LANG: one for one in (_French, _English)}


def shown(answer: Answer[Any], lang: str) -> Answer[Any]:
    """Return an answer that a notebook shows in `fr` or `en`; raises BadSetting for another language."""
    if lang not in _IN:
        raise BadSetting("language", value=lang)
    return _IN[lang](**{one.name: getattr(answer, one.name) for one in fields(answer)})
