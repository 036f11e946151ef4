"""What the words of a turn say beside the names in it: drop, add, correct, lowest, after prices, there."""

from __future__ import annotations

import re

DROPS = re.compile(
    r"\b(drop|remove|without|minus|delete|except|exclude|leave out|take out|take off|not(?! just| only)|skip|forget)\b",
    re.I,
)
ADDS = re.compile(
    r"\b(add(?:ed|ing)?|also|include|plus|as well|too(?! (?:expensive|costly|pricey|dear|high|low|much|far|big|small|hot|cold|many|crowded)\b)|throw in|put in|on top)\b",
    re.I,
)
_CORRECTS = re.compile(
    r"\b(i meant|meant|i mean|nope|sorry|actually|instead|rather|not that)\b|\bno,|^\W*no (?!exp|degree|cert|school|money)", re.I
)  # fmt: skip
# What was said of oneself or asked before is put right: "sorry, should have said billers", "i told you wrong".
TAKES_BACK = re.compile(
    r"\b(?:should(?:'?ve| have| of|a)? (?:have )?(?:said|told|mentioned|added|specified|clarified)|(?:forgot|meant|neglected|mean) to (?:say|tell|mention|add|specify|put|type|write)|"
    r"(?:told|gave|typed|said|put|wrote|entered) (?:you |u |it |that |this )?(?:all )?(?:wrong|the wrong|incorrectly)|mis(?:spoke|typed|stated)|typo|(?:let me|to) correct|correction|"
    r"my (?:mistake|bad|error))\b", re.I
)  # fmt: skip
_NOT_AT_THE_END = re.compile(r"\bnot\b\s*$", re.I)
# What follows is put beside what was spoken of: "vs idaho", "compare to denver and salt lake".
VERSUS = re.compile(
    r"^\W*(?:and |or |ok |so |now |what about |how about |can you |could you |please |pls )*"
    r"(?:(?:vs\.?|versus|against|next to|beside)|(?:compared?|stack(?:ed)?|put|hold|set) (?:it |that |this |them |those |these )?(?:up )?(?:to|with|against|next to|beside))\s", re.I
)  # fmt: skip
COMPARES = re.compile(r"\b(compare[sd]?|comparison|vs|versus|against|than|side by side)\b", re.I)
LOWEST = re.compile(r"\b(lowest|worst|bottom|least|cheapest|poorest|low(?:est)?[- ]pa(?:id|ying))\b", re.I)
HIGHEST = re.compile(r"\b(highest|best|top|most|richest)\b", re.I)
BEST = re.compile(r"\b(?:highest|best|richest)\b", re.I)
ADJUSTED = re.compile(
    r"\b(cost of living|col\b|after prices|adjusted|real(?:istic)? (?:pay|terms|wage|salary)|adjust\w* (?:it |them |that )?(?:for|to|by) (?:the )?(?:prices?|cost|col|inflation)|purchasing|buying power|"
    r"for (?:your|my|the) (?:money|buck)|bang for|goes? (?:the )?(?:further|farther|furthest|farthest)|stretch|rent|afford|expens|cheap|(?:for|bang for) (?:your|my|the) (?:money|buck))", re.I
)  # fmt: skip
TOO_DEAR = re.compile(r"\b(?:too|so|way) (?:much )?(?:expensive|pricey|costly|dear)\b", re.I)
NATION = re.compile(
    r"\b(nation(?:al|ally|wide)?|(?<!gave )(?<!give )(?<!gives )(?<!giving )(?<!tell )(?<!told )(?<!let )(?<!offered )(?<!made )(?<!both of )(?<!all of )(?<!want )us(?:a)?|u\.s\.|united states|america|country|overall|in general|everywhere)\b",
    re.I,
)
ASKS = re.compile(r"\b(what|which|how|where|when|who|should|can|could|do|does|is|are|will|would)\b", re.I)
ONLY = re.compile(r"\b(only|just|within|inside|limit(?:ed)? to)\b", re.I)
OTHER = re.compile(r"\b(?:the )?other(?: one)?\b", re.I)
BOTH = re.compile(
    r"\b(both|all (?:of them|three|four|3|4|of those)|them|these|those|the (?:two|three|four)|(?:for|of) each(?: one)?(?=\W*$)|each of (?:them|those))\b", re.I
)  # fmt: skip
SAME = re.compile(r"\bsame (?:thing |question |numbers? |figures? )?(?:for|in|with)\b", re.I)
WHY = re.compile(r"^\W*(?:but |so |ok(?:ay)?,? )?why\b", re.I)
CONTRASTS = re.compile(r"\b(better|worse|higher|lower|more|less|cheaper|wins?|beats?|ahead|difference|diff)\b", re.I)
# A place is weighed against where one is: "is chicago worth the drive", "am i better off in reno", "how does idaho compare".
GOING = re.compile(
    r"\bworth (?:it to |the |a |my )?(?:driv\w+|commut\w+|mov\w+|relocat\w+|trip|haul|hassle|going)\b|\bbetter off (?:in|at|if)\b|"
    r"\bhow (?:does|do|would|did|is) .{1,40}\b(?:compar\w+|stack up|measure up)\b|\bshould i (?:just )?(?:move|drive|commute|relocate) to\b", re.I
)  # fmt: skip
INSTEAD = re.compile(r"\b(?:what|how) (?:about|abt|bout|if)\b.*\binstead\b", re.I)
THERE = re.compile(r"\b(there|in (?:the|that|this|my) state)\b(?! (?:a|an|any|is|are|other|more)\b)", re.I)
ALL = re.compile(r"\b(all of them|all|every|full list|complete list|each state|everything)\b", re.I)
STATE = re.compile(r"\bstate\b", re.I)
WHICH_PLACE = re.compile(r"\bwhich (?:city|state|place|one|area|town|metro)\W*$", re.I)
SOME_CERTIFICATIONS = re.compile(
    r"\b(?:certs?|certifications?|credentials?|which|any|all|exams|each|every|certified)\b", re.I
)
NOT_THAT = re.compile(r"\bnot (?:the )?\w+", re.I)
OF_SOURCES = re.compile(
    r"\b(?:source|where (?:does|do|did|is|are)|come from|how (?:old|recent|current|sure|reliable|do you know)|when|which year|what year|bls|aapc|"
    r"survey|data|include|cover|count|higher|lower|differ\w*|wrong|right|true|really|why|who|says|said|link|updated|outdated|always|never)\b", re.I
)  # fmt: skip
WHOLE_STATE = re.compile(r"\b(?:(?:whole|entire|rest of the|all of the|the) state\b|state ?wide)", re.I)
STATEWIDE = re.compile(
    r"\b(?:and|or|vs\.?|versus|also|plus) (?:(?:the )?(?:whole |entire )?state(?: as a whole|[- ]?wide)?|state[- ]?wide)\W*$|\band statewide\b",
    re.I,
)
COUNTED = re.compile(r"\ball (?:of the )?(three|four|3|4)\b", re.I)
THE_METRO = re.compile(r"\bthe (?:metro|metro area|city itself|town itself|whole area)\b", re.I)
OWN_PAY = re.compile(
    r"\b(?:under ?paid|over ?paid|fair|decent|mine|my (?:pay|wage|salary|rate)|i (?:make|get|earn)|is that (?:good|low|high|bad))\b",
    re.I,
)
OFFERS = re.compile(
    r"\b(?:offer(?:ed|ing|s)?|makes?|making|made|gets?|getting|pay(?:s|ing)?|paid|earn(?:s|ing)?|start(?:s|ing|ed)? at|wants? to pay)\b",
    re.I,
)
HERE = re.compile(r"\b(?:my (?:city|town|state|area)|where i (?:live|am|work)|around here|near me|for me|here)\b", re.I)
CITY = re.compile(r"\b(city|town|metro|dc|d\.c\.|capital)\b", re.I)
# Whether a credential pays off, or what it costs in all.
WORTH = re.compile(
    r"\b(?:worth (?:it|the|my|getting|doing|taking|paying|having)|pay(?:s|ing)? (?:itself )?(?:off|back)|pay-?backs?|pays? for itself|"
    r"paid for itself|roi|return on (?:investment|my)|break(?:ing|s)?[- ]?even|recoup|earn (?:it|that|the money|my money) back|"
    r"(?:total|all[- ]in|overall|whole) costs?|(?:all|altogether|in total|everything|the whole thing)\b.{0,12}\bcosts?|"
    r"costs?\b.{0,25}\b(?:altogether|in total|all in|in all|all together|start to finish|everything included)|"
    r"(?:spend|pay)\b.{0,12}\b(?:altogether|in total|all in|in all|all together))", re.I
)  # fmt: skip

_CHEAP = re.compile(r"\bcheap(?:est)?\b(?=.*\b(?:pay|pays|paid|earn|salar\w*|wages?|money|live|living)\b)", re.I)
_LOW = re.compile(r"\b(?:lowest|worst|bottom|least|poorest|low[- ]pa(?:id|ying))\b", re.I)


def lowest(text: str) -> bool:
    """Whether the lower end of a list is wanted; where it is cheap to live, the pay that goes furthest is."""
    return bool(LOWEST.search(text)) and not (_CHEAP.search(text) and not _LOW.search(text))


_ORDINALS = ("first|1st|one|1", "second|2nd|two|2", "third|3rd|three|3", "fourth|4th|four|4", "fifth|5th|five|5")
_ORDINAL = re.compile(
    rf"(?:\b(?:(?:the|that) (?!one\b)|number |no\.? ?)|#)(?P<n>{'|'.join(_ORDINALS)})\b(?! (?:job|cert|certification|exam|year|coding|step|thing|time|percent|half|quarter))"
    r"|\bthe (?P<last>last)(?: one)?$", re.I
)  # fmt: skip


def corrects(text: str) -> bool:
    """Whether a turn takes something back ("no, i meant utah")."""
    return bool(_CORRECTS.search(text)) and not _NOT_AT_THE_END.search(text)


_RANKED = re.compile(rf"\b(?P<n>{'|'.join(_ORDINALS[1:])})[- ](?:best|most|highest|lowest|worst|top|cheapest)\b", re.I)


def rank_in(text: str) -> int | None:
    """The rank that a superlative names, from 0: 1 for "the second best state"; None where it names none, or the first."""
    found = _RANKED.search(text)
    return next((n for n, words in enumerate(_ORDINALS) if found and re.fullmatch(words, found["n"], re.I)), None)


def ordinal(text: str, of: int) -> int | None:
    """Which of `of` things shown a turn points at ("the second one", "the last"), from 0; None: at none."""
    found = _ORDINAL.search(text)
    if not found:
        return None
    if found.lastgroup == "last":
        at = of - 1
    else:
        at = next(n for n, words in enumerate(_ORDINALS) if re.fullmatch(words, found["n"], re.I))
    return at if 0 <= at < of else None


_SCOPES = (
    ("area", re.compile(r"\b(cit(?:y|ies)|metros?|metropolitan|towns?|areas?)\b", re.I)),
    ("state", re.compile(r"\b(states?|places?|where|region|country|locations?)\b", re.I)),
    ("certification", re.compile(r"\b(cert(?:s|ification|ifications|ificate|ificates)?|credentials?|exams?|letters)\b", re.I)),
    ("setting", re.compile(r"\b(employers?|settings?|workplaces?|facilit(?:y|ies)|industr(?:y|ies)|companies|company|kind of place|type of (?:place|facility|employer))\b", re.I)),
    ("role", re.compile(r"\b(roles?|jobs?|positions?|careers?|titles?|specialt(?:y|ies)|kind of cod(?:er|ing)|type of cod(?:er|ing)|coding gig|niche)\b", re.I)),
)  # fmt: skip
SCOPES = frozenset(name for name, _ in _SCOPES)


def scope(text: str) -> str | None:
    """What a ranking is of, by its words: "area", "state", "certification", "setting" or "role"."""
    return next((name for name, pattern in _SCOPES if pattern.search(text)), None)


_COUNT = re.compile(r"(?<![$\d.,])\b(\d{1,2})\b(?! ?(?:%|percent|years?|yrs?|hours?|k\b))", re.I)


def count(text: str) -> int | None:
    """A bare number, as in "just 5"."""
    found = _COUNT.search(text)
    return int(found[1]) if found and int(found[1]) else None


MOST_AN_HOUR = 60  # dollars: a bare number from here on is thousands a year
_AMOUNT = re.compile(
    r"(?<![\d.,])\$?(\d{2}(?:\.\d\d?)?|\d{2,3}(?=k\b)|\d{2,3},?000)(?:k\b)?(?![\d%]|(?:th|st|nd|rd)\b)", re.I
)
_NO_AMOUNT = re.compile(
    r"\b(years?|yrs?|top|states?|cities|percent|days?|weeks?|months?)\b|\blower 48\b|\b(?:i|we|can|could|must|should|to) (?:\w+ )?(?:do|code|process|abstract|finish|review)\b[^.?!$]{0,12}\d+ an hour\b|\bwith \d+\W*(?:$|\b(?:make|get|earn)\b)|"
    r"\b\d+ ?\+? (?:ppl|people|coders|billers|employees|staff|reports|certs?|credentials|charts?|accounts|claims|records|encounters|visits|"
    r"questions|applications|apps|beds|doctors|providers|physicians|miles?|minutes?|mins?|kids|credits|ceus?|hours|hrs|tries|times|schools|jobs)\b", re.I
)  # fmt: skip
AT_AN_AGE = re.compile(
    r"\b(?:would|will|'ll|could) (?:i|he|she|they|we|you)? ?(?:be )?(?:mak\w+|earn\w*|get\w*) (?:at|by|when) \d", re.I
)


def amount(text: str) -> tuple[float, str] | None:
    """A bare number that can only be pay, and its period: "like 30?" an hour, "60k" a year."""
    found = _AMOUNT.search(text)
    if not found or _NO_AMOUNT.search(text) or AT_AN_AGE.search(text):
        return None
    value = float(found[1].replace(",", ""))
    if re.match(r"k\b", text[found.end(1) :], re.I):
        return value * 1000, "year"
    return (value, "year") if value >= 10_000 else bare_pay(value, text)


def bare_pay(value: float, text: str) -> tuple[float, str]:
    """A number below 500 as pay: an hour, or thousands a year where it is more than anybody here makes in an hour."""
    hourly = re.search(r"\b(?:hour|hourly|hr|an h|per h)\b|/\s?h", text, re.I)
    return (value * 1000, "year") if value >= MOST_AN_HOUR and value == int(value) and not hourly else (value, "hour")
