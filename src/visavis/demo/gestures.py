"""Tells what the owner does in public: comments, posts, reactions, follows."""

from random import Random

from visavis.demo import behaviour, phrases, texts, vocabulary
from visavis.demo.life import Acted, Owner

REACTIONS = {
    "LIKE": 0.7,
    "PRAISE": 0.1,
    "EMPATHY": 0.07,
    "INTEREST": 0.05,
    "APPRECIATION": 0.04,
    "ENTERTAINMENT": 0.03,
    "MAYBE": 0.01,
}
# LinkedIn's ids carry their own time, in milliseconds, above the lowest 22 bits
_ID_SHIFT = 22


def gestures(rng: Random, owner: Owner, count: int, span: tuple[int, int]) -> list[Acted]:
    """Return about four times so many gestures between two instants (epoch s), oldest first."""
    made = [_comment(rng, owner, rng.randrange(*span)) for _ in range(count)]
    made += [_share(rng, owner, rng.randrange(*span)) for _ in range(count // 4 + 2)]
    made += [_reaction(rng, rng.randrange(*span)) for _ in range(count * 2)]
    made += [_follow(rng, rng.randrange(*span)) for _ in range(count // 2 + 2)]
    made += [
        Acted("company_follow", rng.randrange(*span), detail=rng.choice(vocabulary.COMPANIES))
        for _ in range(count // 4 + 2)
    ]
    return sorted(made, key=lambda gesture: gesture.at)


def _post_link(rng: Random, at: int) -> str:
    kind = rng.choice(("activity", "activity", "ugcPost", "groupPost"))
    colon = "%3A" if rng.random() < 0.3 else ":"
    number = ((at - rng.randrange(5 * 86_400)) * 1000) << _ID_SHIFT
    return f"https://www.linkedin.com/feed/update/urn{colon}li{colon}{kind}{colon}{number}"


def _comment(rng: Random, owner: Owner, at: int) -> Acted:
    return Acted("comment", at, _post_link(rng, at), texts.post(rng, phrases.COMMENTS, owner.language))


def _share(rng: Random, owner: Owner, at: int) -> Acted:
    number = (at * 1000 + rng.randrange(1000)) << _ID_SHIFT
    link = f"https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A{number}"
    return Acted("share", at, link, texts.post(rng, phrases.POSTS, owner.language))


def _reaction(rng: Random, at: int) -> Acted:
    return Acted("reaction", at, _post_link(rng, at), detail=behaviour.pick(rng, REACTIONS))


def _follow(rng: Random, at: int) -> Acted:
    language = rng.choice(("fr", "en"))
    name = f"{rng.choice(vocabulary.FIRST_NAMES[language])} {rng.choice(vocabulary.LAST_NAMES[language])}"
    return Acted("follow", at, text=name, detail="Active" if rng.random() < 0.9 else "Unfollow")
