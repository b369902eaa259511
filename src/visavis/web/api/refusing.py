"""What a program is told where it gets nothing: a code, a sentence in its language, and fields."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from visavis.desk.written import FORMAT
from visavis.errors import VisavisError
from visavis.settings import LANGUAGES
from visavis.web.house import House
from visavis.web.speech import Speech
from visavis.web.statuses import BY_CODE, status
from visavis.words import say_error

# what leads a reader to a choice would lead a program astray: a status of 300 asks it to go elsewhere
OTHERWISE = {"several_people": 409, "which_owner": 409, "several_families": 409, "server_backup": 409}

REFUSED = {
    "host": 421,
    "foreign": 403,
    "no_token": 401,
    "read_only": 403,
    "no_such_address": 404,
    "no_such_method": 405,
    "too_large": 413,
    "malformed": 422,
    "fault": 500,
}
"""The status of what is refused before the desk is asked, or where the program is at fault."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong: its code, a sentence for people, and what fills the sentence."""

    format: int
    code: str
    sentence: str
    fields: dict[str, str | int]


class Refusal(Exception):
    """What is asked is refused, by a code of `REFUSED`, before the desk is asked."""

    def __init__(self, code: str, fields: Mapping[str, str | int] | None = None) -> None:
        self.code, self.fields = code, fields
        super().__init__(code)


def lang_of(request: Request, house: House) -> str:
    """Return the language asked for, else the one that the program accepts, else the server's."""
    asked = request.query_params.get("lang", "")
    if asked in LANGUAGES:
        return asked
    for one in request.headers.get("accept-language", "").split(","):
        if (spoken := one.strip()[:2].casefold()) in LANGUAGES:
            return spoken
    return house.lang or "en"


def refuse(code: str, lang: str, fields: Mapping[str, str | int] | None = None) -> Response:
    """Return a refusal, by a code of `REFUSED`."""
    told = dict(fields or {})
    places = {"places": ", ".join(told)} if code == "malformed" else {}
    sentence = Speech(lang).say(f"api.{code}", **places)
    headers = {"www-authenticate": "Bearer"} if code == "no_token" else None
    return _answer(code, sentence, told, REFUSED[code], headers)


def refuse_error(error: VisavisError, lang: str) -> Response:
    """Return an error of the desk; what was sent is called by its name, not by where we kept it."""
    fields = {name: one if isinstance(one, int) else str(one) for name, one in error.fields.items()}
    if "path" in fields:
        fields["path"] = Path(str(fields["path"])).name
    sentence = say_error(type(error)(error.code, **fields), lang)
    return _answer(error.code, sentence, fields, status_of(error))


def status_of(error: VisavisError) -> int:
    """Return the status of an error: as a page has it, but for choices that a program has to make."""
    return OTHERWISE.get(error.code) or status(error)


def statuses() -> set[int]:
    """Return every status an answer of the API may have that is none of success."""
    return {*REFUSED.values(), *OTHERWISE.values(), *BY_CODE.values(), 400, 404, 422, 500} - {300}


def _answer(
    code: str,
    sentence: str,
    fields: Mapping[str, str | int],
    status_code: int,
    headers: Mapping[str, str] | None = None,
) -> Response:
    told = {"format": FORMAT, "code": code, "sentence": sentence, "fields": dict(fields)}
    body = json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")
    return Response(body, status_code, headers, "application/json")
