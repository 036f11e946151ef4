"""Postal codes of states that are words or other abbreviations too: which of them is meant, by the words around."""

from __future__ import annotations

from collections.abc import Sequence

from bot.nlu.words import Word, mostly_upper

# State codes that are words or other abbreviations too ("in", "or", "ma" for medical assistant, "pa" for physician assistant).
WORD_CODES = frozenset("in or ok me hi oh id de la al co ma mi pa md va mo ms as pr mt ar ne ga wa".split())
SMALL_WORDS = frozenset("in or me hi ok oh id de as la".split())  # even alone they are no state
NODS = frozenset("ok oh hi".split())
PREPOSITIONS = frozenset("in near around from at within outside to across throughout inside for".split())
PLACE_PREPOSITIONS = frozenset("in near around from outside".split())
CONNECTORS = frozenset("vs versus v and or than to & against compared with".split())
PAY_WORDS = frozenset(
    "pay pays salary salaries wage wages jobs job coder coders biller billers rate rates average earnings".split()
)
# What may stand before the one name of an elliptical turn: "and pa", "what about mo then".
LEADS = frozenset("and what whats about how hows now then also too same for the or vs try do show add plus just only in so maybe".split())  # fmt: skip
_TAILS = frozenset("right now please pls area side one part instead then too thanks".split())

# Words behind a code that make it another thing: "ar follow up" is accounts receivable.
_OTHER = {
    "ar": "follow followup specialist specialists rep reps caller calls aging work team clerk manager analyst days collections "
    "billing billers biller denials department dept side",
    "ct": "scan scans tech techs surgery surgeon",
    "ma": "program programs school cert certification course work degree",
    "pa": "school student program",
    "md": "office offices degree",
    "ms": "degree office word",
    "co": "worker workers pay pays insurance op",
    "pr": "team firm",
    "al": "anon",
    "id": "card number",
}
_SCANS = frozenset(
    "xray xrays mri mris scan scans imaging ultrasound ultrasounds radiology".split()
)  # beside them "ct" is one, too
_OTHER_THINGS = {code: frozenset(words.split()) for code, words in _OTHER.items()}

# Words that make "va" the Veterans Affairs, before or behind it or anywhere.
_AGENCY_BEHIND = frozenset(
    "hospital hospitals medical clinic clinics benefits healthcare health facility facilities system disability pension "
    "nurse coders employees employee positions".split()
)
_AGENCY_ANYWHERE = frozenset("federal veterans veteran vets gs usajobs civilian vha".split())
_EMPLOYERS = frozenset("hospital hospitals private clinic clinics practice".split())
_PROGRAMS = frozenset("medicaid medicare tricare dod".split())  # of the government, named side by side with it
_STATE_BEHIND = frozenset("area side beach one rate rates average avg median number numbers figure figures".split())


def agency(message: Sequence[Word], at: int) -> bool:
    """Is the "va" at this word the Department of Veterans Affairs, rather than Virginia?"""
    if message[at].text != "va":
        return False
    behind = message[at + 1].text if at + 1 < len(message) else ""
    before = message[at - 1].text if at else ""
    if behind in _STATE_BEHIND:
        return False
    beside = {word.text for word in message[at + 2 : at + 5]} if behind in ("or", "vs", "versus", "and") else set()
    if beside & _EMPLOYERS:
        return True
    if before in ("the", "at") or behind in _AGENCY_BEHIND - {"coders", "health"} or behind in _PROGRAMS:
        return True
    if any(word.text in _AGENCY_ANYWHERE for word in message):
        return True
    works = {"work", "works", "working", "worked", "coding", "code", "billing", "coder"}
    return before == "for" and any(word.text in works for word in message[max(at - 4, 0) : at])


def code_counts(message: Sequence[Word], at: int) -> bool:
    """Is the code at this word a state?"""
    word, upper = message[at], mostly_upper(message)
    before = message[at - 1].text if at else ""
    after = message[at + 1].text if at + 1 < len(message) else ""
    last = not after
    if after in _OTHER_THINGS.get(word.text, ()) or (word.text == "ct" and any(w.text in _SCANS for w in message)):
        return False
    if word.text not in WORD_CODES:
        return True
    if word.is_upper and not upper and word.text not in ("ma", "pa", "md", "ok", "hi", "co", "id"):
        return word.text not in ("or", "in") or before in PLACE_PREPOSITIONS or last
    if word.text not in SMALL_WORDS and _stands_alone(message, at):
        return True
    follows = after in CONNECTORS or after in PAY_WORDS or after in _TAILS
    if before == "in" or (before in ("near", "from") and word.text != "me"):  # "3 hours from me"
        if last or (follows and word.text not in ("or", "in")):
            return True
    if word.is_upper and not upper and before in PREPOSITIONS:
        return True
    return last and before in PAY_WORDS and word.text not in SMALL_WORDS - {"la"}


def _stands_alone(message: Sequence[Word], at: int) -> bool:
    """Is the message nothing but this word with a lead and a tail: "mo", "and pa", "mo side"?"""
    return all(word.text in LEADS for word in message[:at]) and all(word.text in _TAILS for word in message[at + 1 :])


def nod(message: Sequence[Word], at: int) -> bool:
    """Is the word a nod before what follows: "ok and buffalo", "finally. ok and orlando"?"""
    word = message[at]
    joins = at + 1 < len(message) and message[at + 1].text in ("and", "or", "&", "with")
    listed = at > 0 and (message[at - 1].text in CONNECTORS | PREPOSITIONS)
    return word.text in NODS and joins and not listed and not word.is_upper
