"""The words that tell what stands in a slot, or beside it."""

import re
from functools import lru_cache

# what stands before a company, a trade or a place in a template
BEFORE_MERGED = frozenset(
    (  # noqa: SIM905 - a list of words
        "chez at bei bij presso autour around fellow secteur industry region near based tant "
        "societe entreprise company metier poste role ville en in as"
    ).split()
)
# what stands in a filler between what somebody does and where: "a bakery in Leeds"
BEFORE_PLACE = frozenset(("in", "at", "near", "from", "chez", "a", "en", "pres", "bei", "bij", "presso"))
_TITLE = re.compile(
    r"direct|manag|responsab|consult|engineer|ingenieur|chef|head|lead|officer|ceo|cto|cmo|cfo|vp|president|founder"
    r"|fondat|developp|developer|design|commercial|assistant|coordinat|analyst|architect|recruit|recrut|gerant"
    r"|charge|conseil|advis|specialist|expert|partner|associ|avocat|lawyer|comptab|account|redact|editor|editrice"
    r"|teacher|professeur|enseign|nurse|buyer|achet|planner|owner|produc|technic|scientist|researcher|chercheu"
)
_EVENT = re.compile(
    r"forum|salon|meetup|summit|confer|atelier|workshop|rencontre|colloque|assembl|day|fair|foire"
)
# what was said or written, which no card holds, and who said it
SAID = frozenset(("post", "billet", "article", "talk", "about", "sujet", "propos", "commentaire", "comment"))
SPOKE = frozenset(
    (  # noqa: SIM905 - a list of words
        "parle told dit said suggested recommande recommended conseille advised mentioned says tells "
        "swears assures insists thinks reckons claims wonders remembers assure jure affirme raconte "
        "pense trouve soutient explique confie glisse ecrit souvient wrote writes showed introduced gave"
    ).split()
)


@lru_cache(maxsize=65_536)
def is_event(word: str) -> bool:
    """Tell whether a word is a gathering, which no card holds."""
    return bool(_EVENT.match(word))


@lru_cache(maxsize=65_536)
def is_title(word: str) -> bool:
    """Tell whether a word is of what somebody does."""
    return bool(_TITLE.match(word))
