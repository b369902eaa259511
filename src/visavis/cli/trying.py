"""The demonstration: an imaginary life, from archive to answer."""

from pathlib import Path

from visavis.cli.answers import show_answer
from visavis.cli.options import Asked, now
from visavis.cli.terminal import say
from visavis.cli.texts import text
from visavis.settings import say_again
from visavis.words.typography import Count


def demo(asked: Asked, people: int, seed: int, keep: Path | None) -> str:
    """Write a life as archives, import them into a ledger of its own, print the answer; return the ledger."""
    from visavis.cli.writing import progress_bar
    from visavis.desk.trial import EXPORTS, try_out

    folder = asked.places.home / "demo"
    with progress_bar() as progress:
        desk = try_out(folder, people, seed, keep=keep, now=now(), progress=progress)
    say_again(desk.place, None)
    with desk:
        say(text("demo_says", asked.lang, people=Count(people, asked.lang), exports=len(EXPORTS)), "")
        show_answer(desk.ask("invitations"), asked.lang, as_json=False)
        say("", text("demo_ledger", asked.lang))
    return desk.place
