"""What people ask of a certification beside its exam and price: is it respected, can it be taken at home, does it move."""

from __future__ import annotations

import re

from knowledge.base import Base
from knowledge.certifications import Certification
from knowledge.facts import Fact, fact, named

# In words that follow "I have no sourced word on …" where no fact speaks of it.
_PROPERTIES: tuple[tuple[str, str], ...] = (
    ("whether the {id} can be taken at home", r"\b(?:at|from) (?:home|my house)\b|\bin my (?:house|room|pajamas)\b|\bonline\b|\bremote(?:ly)?\b|\bin person\b|\bproctor\w*"),
    ("where the {id} exam is given", r"\b(?:where (?:do|can|is|would)|test(?:ing)? (?:center|centre|site)|locations?)\b"),
    ("how employers see the {id}", r"\b(?:respect\w*|reputa\w*|recogni[sz]ed|prestig\w*|legit\w*|tak\w* (?:\w+ )?serious\w*|employers? (?:think|see|view|accept|take)|looked? down|regarded|valued?|employers (?:care|want|like|prefer)|a joke|(?:any )?good(?! (?:for|until|in|at|one)\b))\b"),
    ("whether the {id} holds in another state", r"\b(?:(?:other|another|different|new|every|all|any|each|which) states?|licen[cs]\w*|transfer\w*|reciproc\w*|if i move|when i move|we move|anywhere|nationwide|out of state|move to)\b"),
    ("whether the {id} counts abroad", r"\b(?:abroad|overseas|internationa\w*|(?:other|another) countr(?:y|ies)|in (?:canada|india|the philippines|the uk|mexico))\b"),
    ("how to register for the {id}", r"\b(?:register|registration|sign up|schedule|book (?:a|the|my)|appointment)\b"),
    ("when the result of the {id} comes", r"\b(?:results?|score report|find out (?:if|whether)|how soon|hear back)\b"),
    ("special arrangements for the {id} exam", r"\b(?:accom+odat\w*|extra time|dyslexi\w*|adhd|disab\w*)\b"),
    ("paying for the {id} in installments", r"\b(?:payment plans?|(?:in )?install?ments?|(?:in )?(?:two|three|several|monthly|multiple|2|3) payments|in payments|pay (?:it )?(?:over time|later|off|monthly|in parts)|split (?:it|the)|financ\w*)\b"),
    ("discounts on the {id}", r"\b(?:discounts?|coupons?|vouchers?|promo\w*|payment plans?|(?:in )?install?ments?|in payments|pay (?:it )?(?:over time|later|off monthly)|split (?:it|the)|scholarships?|grants?|financial aid|financ\w*|pay (?:monthly|in parts))\b"),
    ("the language of the {id} exam", r"\b(?:in spanish|en espa\w+|(?:what|which|other|another) languages?|only (?:in )?english|translated|in my language|bilingual)\b"),
    ("breaks in the {id} exam", r"\b(?:breaks?|bathroom|restroom|calculator|scratch paper|snack\w*|notes)\b"),
)  # fmt: skip
NO_WORD = "I have no sourced word on"  # how the first line begins where no fact tells it
ANSWERS = frozenset(("cert_aapc_exam_form", "cert_states"))  # facts that answer such a question; others stand near it
_NEAREST = {"how employers see": "cert_employers", "whether the {id} holds in": "cert_states"}
GENERAL = frozenset(("cert_states", "cert_employers"))  # facts on every certification
_GOOD = re.compile(r"\bgood\b", re.I)
_KNOWN = tuple((words, re.compile(pattern, re.I)) for words, pattern in _PROPERTIES)


def asks_property(text: str) -> bool:
    """Whether `text` asks for something of the kind; "good" alone may say anything."""
    return any(pattern.search(_GOOD.sub(" ", text)) for _, pattern in _KNOWN)


def property_asked(text: str) -> str | None:
    """What of the kind `text` asks for, in words that follow "I have no sourced word on", with a gap for the name."""
    return next((words for words, pattern in _KNOWN if pattern.search(text)), None)


def property_of(base: Base, found: Certification, text: str) -> tuple[str, list[Fact]]:
    """The first line of the answer on what `text` asks of a certification, with the fact that it rests on.

    Where no fact speaks of it, that is what the line says. Empty when `text` asks for nothing of the kind.
    """
    entry = found.entry
    words = property_asked(text)
    if words is None:
        return "", []
    about = {entry.id, entry.issuer}
    facts = named(base, ["certification"], text, about=(entry.id, entry.issuer))
    facts = [one for one in facts if not one.entry.about or about & set(one.entry.about) or one.entry.id in GENERAL]
    held = [one for one in facts if one.entry.id in ANSWERS]
    if held:
        return held[0].text, held[:1]
    facts = facts or [fact(base, id) for start, id in _NEAREST.items() if words.startswith(start)]
    employers = words.startswith("how employers")
    ask = "Read job ads near you to see who names it." if employers else f"Ask {found.issuer}."
    nearest = f" {facts[0].text}" if facts else ""
    return f"{NO_WORD} {words.format(id=entry.id)}. {ask}{nearest}", facts[:1]


def property_in_general(base: Base, text: str) -> tuple[str, list[Fact]] | None:
    """The same of certifications in general; None when `text` asks for nothing of the kind."""
    words = property_asked(text)
    if words is None:
        return None
    facts = named(base, ["certification"], text)
    held = [one for one in facts if one.entry.id in ANSWERS | GENERAL]
    if held:
        return held[0].text, held[:1]
    subject = words.replace("the {id} exam", "the exams").replace("the {id}", "a certification")
    return f"I have no sourced word on {subject}: ask the body that gives the exam, AAPC or AHIMA, before you pay.", []
