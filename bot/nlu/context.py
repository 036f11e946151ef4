"""Does a name mean what the base has under it? The words around it tell."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.nlu.codes import CONNECTORS, LEADS, PAY_WORDS, PLACE_PREPOSITIONS, PREPOSITIONS, code_counts
from bot.nlu.gazetteer import Name
from bot.nlu.words import Word, mostly_upper
from knowledge.text import key

EVERYDAY_COUNTRIES = frozenset("turkey chad jordan georgia guinea jersey mali niger cuba".split())
_PRONOUNS = frozenset(("ip",))  # kinds of work that are words too, unless typed in capitals

# Words behind a name that make it another thing: "federal taxes", "a starter kit".
_OTHER_BEHIND = {
    "federal": "tax taxes loan loans aid student grant grants law laws holiday minimum poverty reserve income court prison felony",
    "fed": "up ex loan loans",
    "gov": "loan aid website site",
    "entry": "form forms point",
    "vendor": "list id",
    "clinic": "day",
    "gi": "bill benefits",
    "military": "spouse spouses wife husband family base hospital hospitals treatment",
    "appeals": "to court",
    "compliance": "with section department rules issues program training plan law laws class module",
    "audit": "my me us you them the this",
    "inpatient": "center centers facility facilities rehab psych unit stay",
    "outpatient": "center centers facility facilities clinic clinics rehab surgery",
}
_OTHER_THINGS = {name: frozenset(words.split()) for name, words in _OTHER_BEHIND.items()}
_SEASONS = frozenset(("spring", "summer", "fall", "winter"))
_VERBS = frozenset(  # of which "i" is the subject
    "think guess believe have had got get took take passed pass failed need want hold held am was can could do did don't dont just know heard "
    "should would will may might plan hope started finished earned".split()
)
_LEVELS = frozenset("starting entry".split())
_LEVEL_SIDES = PAY_WORDS | {
    "hourly",
    "yearly",
    "rate",
    "whats",
    "what",
    "is",
    "for",
    "at",
    "about",
    "k",
    "usually",
    "average",
    "avg",
}
_SHORT = 4  # words of a message in which a level by itself is one


def counts(name: Name, message: Sequence[Word], everyday: Collection[str], usual: Collection[str]) -> bool:
    """Does this reading hold, given the words around it?"""
    word, before = message[name.first], message[name.first - 1].text if name.first else ""
    after = message[name.last].text if name.last < len(message) else ""
    if name.last - name.first > 1 and message[name.last - 1].text == "i" and after in _VERBS:
        return False  # "the CPC I think" is of no CPC-I
    single, upper = name.last - name.first == 1, mostly_upper(message)
    if after in _OTHER_THINGS.get(" ".join(w.text for w in message[name.first : name.last]), ()):
        return False
    if name.entity == "state" and single and len(word.text) == 2:
        return code_counts(message, name.first)
    if name.entity == "town":
        return before in PLACE_PREPOSITIONS and word.text not in usual
    if name.entity == "work" and single and word.text in _PRONOUNS:
        return word.is_upper and not upper
    if name.entity == "level":
        return _level_counts(name, message, before, after)
    if name.entity == "country" and single:
        return _country_counts(name, message, usual)
    if name.entity == "city" and single and word.text == "la":
        spanish = after and after not in CONNECTORS | PAY_WORDS | PREPOSITIONS | LEADS  # "la certificacion"
        return (word.is_upper and not upper) or before in CONNECTORS | PREPOSITIONS or not spanish
    if name.entity == "city" and single and word.text in _SEASONS:
        return word.is_capital and name.first > 0 and not upper and before == "in"
    if name.entity == "city" and single and word.text in everyday:
        led = name.first > 0 and not after and all(w.text in LEADS for w in message[: name.first])
        return before in PLACE_PREPOSITIONS or led or (word.is_capital and name.first > 0 and not upper)
    return True


def _country_counts(name: Name, message: Sequence[Word], usual: Collection[str]) -> bool:
    word, before = message[name.first], message[name.first - 1].text if name.first else ""
    if word.text in EVERYDAY_COUNTRIES:
        return before in ("in", "from", "to")
    own_name = word.text == key(name.value)
    return own_name or before in (*PLACE_PREPOSITIONS, "to", "of") or word.is_capital or word.text not in usual


def _level_counts(name: Name, message: Sequence[Word], before: str, after: str) -> bool:
    """ "starting in ohio?" and "75k starting" are entry level, "starting a course" is not."""
    first, last = message[name.first].text, message[name.last - 1].text
    if last == "at":  # "starts at": not at an age
        return not after[:1].isdigit()
    if name.last - name.first > 1 or first not in _LEVELS:
        return True
    if after in _LEVEL_SIDES or before in PAY_WORDS or before[-1:] == "k" and before[:1].isdigit():
        return True
    return (not after or after in PREPOSITIONS) and (len(message) <= _SHORT or before in ("whats", "hourly"))
