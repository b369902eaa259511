"""Tells what somebody plainly says that they do for others, and who asks for a price, which offers none."""

import re

_EASE = r"(?:soulag|apais|all[èé]g|rédui|réduis|divis|supprim|boost|doubl|tripl|optimis|augment|baiss|diminu)"
_PRESENT = r"(?:e|s|t|ons|eons)?\b"
_ILLS = (
    r"(?:stress|fatigue|douleur|charge mentale|burn-?out|coût|facture|charge|impôt|perte|turnover|absentéisme"
    r"|délai|attente|impayé)s?(?: d['\u2019]\w+)?"
)
_FOR_OTHERS = r"(?:des|de vos|chez|au travail|en entreprise)\b"
_CUT = r"(?:cut|slash|reduce|lower|shrink|halve|boost|increase|grow|double|triple|raise)"
_OWN = r"(?:nos|notre|mes|mon|ma|our|my)\b"
_ONCE = r"(?: (?:last|in 20|since|on|at|in) (?:our|my|the|year|month)\b| since\b| in 20\d\d)"

# what is done for others: who cuts their own costs, or did so once, offers nothing
OFFERED = re.compile(
    rf"\b(?:je|nous|on) {_EASE}{_PRESENT} (?:le |la |les |l['\u2019]){_ILLS} {_FOR_OTHERS}"
    rf"|\b(?:je|nous|on) {_EASE}{_PRESENT} (?!{_OWN})[^.!?\n]{{2,40}}? de (?:plus de |près de )?\d+\s?%"
    rf"|(?<!when )(?<!year )(?<!year, )\b(?:we|i) {_CUT} (?!{_OWN})[^.!?\n]{{2,40}}?"
    rf" by (?:up to |over )?\d+\s?%(?!{_ONCE})"
    r"|\bje recrute pour (?:une? |des |le compte|mon client|l['\u2019]un)"
    r"|\b(?:i['\u2019]m|i am|we['\u2019]re|we are) (?:hiring|recruiting) for\b",
    re.IGNORECASE,
)
"""What offers in words that no phrase tells."""

_PRICE = r"(?:tarifs?|prix|remises?|discounts?|prices?)\b"
_TELL = (
    r"(?:quels?|quelles?|connaitre|savoir|recevoir|envoye[rz]|communique[rz]|donne[rz]|indique[rz]|et"
    r"|what|which|know|see|send|share|have)"
)
_BUYS = re.compile(
    rf"\b{_TELL} (?:\w+ ){{0,3}}?(?:vos|votre|tes|ton|your) (?:\w+ )?{_PRICE}"
    rf"|\b(?:faites|avez|proposez|accordez|auriez) vous (?:une?|des|le|les) (?:\w+ )?{_PRICE}"
    rf"|\b(?:as|fais|proposes) tu (?:une?|des) (?:\w+ )?{_PRICE}"
    rf"|\b(?:do|would|could|can) you (?:offer|give|have|do) (?:(?:an?|any|us|me) )?(?:\w+ )?{_PRICE}"
    rf"|\b(?:is there|are there|y a t il) (?:an?|any|une?|des) (?:\w+ )?{_PRICE}"
)


def buys(words: str) -> bool:
    """Tell whether a sentence, folded, asks for its reader's price: "quels sont vos tarifs"."""
    return bool(_BUYS.search(words))
