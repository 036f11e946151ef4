"""Which figure a question of pay wants, by its words: a percentile, the mean, a number of jobs, a start, a change."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from bot.actions import cues
from bot.actions.question import COMPARED, Question

PERCENTILES = (10, 25, 50, 75, 90)

# "start": what newcomers get; "change": over the years; "tax": after tax; "kept": pay taken along to another place.
_WANTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("tax", re.compile(
        r"\b(?:after|net of|minus|less|with|before)[ -]?(?:the )?tax(?:es)?\b|\btake[- ]?home\b|\bnet (?:pay|income|salary)\b|\btax(?:es)?\b|"
        r"\bbring(?:ing)? home\b", re.I)),
    ("change", re.compile(
        r"\b(?:has|have|did|is|are|been|does|do|keeps?)\b.{0,40}\b(?:g(?:one|oing|o) (?:up|down)|risen|rising|rise|increas\w+|dropp\w+|"
        r"f(?:all\w*|ell)|grow(?:n|ing)|chang(?:ed|ing)|stagnant|flat)\b(?!.{0,30}\b(?:with|if|after|once|when|by (?:state|city|employer))\b)|"
        r"\b(?:went|going) (?:up|down)\b|\b(?:pay|salary|wage) (?:trend|history|growth)s?\b|\btrend\w*\b|"
        r"\bover (?:the )?(?:last|past) (?:\w+ )?years?\b|\blast year'?s?\b|\bthe year before\b|\bsince 20[012]\d\b|\bin 20(?:0\d|1\d|2[0-4])\b|"
        r"\bkee?p(?:s|t|ing)? (?:up|pace) with (?:inflation|prices)\b|\byears? ago\b(?=.*\b(?:pay|paid|earn\w*|ma[dk]e|salar\w*|wages?)\b)", re.I)),
    ("jobs", re.compile(
        r"\bhow many\b(?! (?:hours|years|days|weeks|months|certs?|questions|openings a year))[^.?!]{0,40}\b(?:jobs?|positions|openings|coders?|billers?|"
        r"auditors?|specialists?|managers?|people|work(?:ers|ing)?|are there|employed|there)\b|\bhow many\W*$|"
        r"\b(?:number|amount|count) of (?:\w+ )?(?:jobs?|positions|openings|coders?|billers?|workers)\b|\bjob counts?\b|"
        r"^\W*(?:and |what about |how about )?(?:the )?jobs(?: there)?\W*$|\bopenings\b|\bmost (?:\w+ )?(?:jobs|openings|positions)\b|\b(?:headcount|number employed|employment (?:numbers?|levels?|there))\b", re.I)),
    ("mean", re.compile(
        r"\b(?:average|avg|averages)\b(?!\s+(?:us |u\.s\. |national )?prices?\b)(?!\s+(?:or|vs|versus)\s+median)|"
        r"\b(?:the|a|national|state|annual|hourly|yearly|arithmetic) mean\b(?! (?:thing|time))|\bmean (?:pay|salary|salaries|wages?|instead|earnings)\b|^\W*mean\W*$", re.I)),
    ("median", re.compile(r"\bmedian\b", re.I)),
    ("start", re.compile(
        r"\b(?:i|they|you|me|ya|one|people|someone|it|jobs?|pay|coders?|billers?|coding|billing) (?:\w+ )?start(?:s|ed)?(?: (?:out|me|you|off))? (?:at|with)\b|"
        r"\bto start\b(?= with\b|\W*$)|\b(?:make|making|earn\w*|pay\w*|paid|get|getting|bring) (?:\w+ ){0,3}start(?:ing)?(?: (?:out|off))?(?=\W*$)|"
        r"\bstarting (?:pay|salary|salaries|wages?|rate|range|out|point)\b|\bstart at\b|\bstarter pay\b|"
        r"\b\d+k? (?:to )?start(?:ing)?\b|"
        r"\b(?:newbies?|beginners?|newcomers?|rookies?|new(?:ly)? (?:certified|hires?|grads?|graduates?|coders?|billers?)|noobs?|entry[- ]?level|"
        r"first[- ]year|at first\b(?=\W*$)|to begin with(?=\W*$)|fresh (?:out|off)|no (?:exp\w*|xp)|brand new)\b", re.I)),
)  # fmt: skip
WANTS = frozenset(name for name, _ in _WANTS) | {"kept"}

_KEEPS = re.compile(
    r"\b(?:keep(?:ing)?|kept|take|taking|bring(?:ing)?) (?:my |the |our |that |this )?(?:\$?[\d,.]+k? |\w+ ){0,3}(?:pay|salary|wage|income|paycheck|rate|with me)\b|"
    r"\b(?:keep(?:ing)?|kept) (?:my |the |earning |making )?\$?\d[\d,.]*k?\b|"
    r"\b(?:same|current|equal|equivalent) (?:pay|salary|wage|lifestyle|standard)\b|\b(?:move|moving|moved|relocat\w+)\b.{0,60}\b(?:same|on|with|keep\w*)\b.{0,20}\d|"
    r"\b(?:equivalent|equals?|worth|same as|feels? like|go(?:es)? as far|need to (?:make|earn))\b.{0,30}\b(?:in|of|to|if i)\b|"
    r"\bwhat (?:would|does|do|will) .{0,24}\b(?:buy|be worth|get me|equal|feel like)\b", re.I
)  # fmt: skip
_NTH = re.compile(
    r"(?<![\d.$])\b(10|25|50|75|90)(?:th|rd|st|nd)\b(?!\s*(?:grade|street|st\b|ave|birthday|time|of\b))|\bp(10|25|50|75|90)\b|"
    r"\b(ninetieth|seventy[- ]fifth|twenty[- ]fifth|tenth|fiftieth)\b(?! of\b)", re.I
)  # fmt: skip
# "median, not average": the figure set aside is not the one wanted.
_SET_ASIDE = re.compile(
    r"\b(?:not|no|never|without|skip|forget|(?:rather|other) than|instead of|don'?t (?:want|need|give me)|isn'?t)\s+(?:me\s+)?(?:(?:the|a|an|any|by|all|those|that)\s+)*"
    r"(?:average|avg|mean|median|p?\d\dth|percentiles?|jobs?|tax|start(?:ing|er)?|entry[- ]level)s?\b(?! (?:exp\w*|counts?)\b)", re.I
)  # fmt: skip
_PLAIN = re.compile(
    r"\b(?:just|only)\b.{0,12}\b(?:typical|numbers?|figures?|median|middle|usual|one)\b|\b(?:typical|number|figure|median|ballpark|pay|salary) (?:part |bit |one )?only\b|"
    r"\b(?:only|just) the (?:pay|salary|money)\b|\b(?:no|skip the|without the|forget the) (?:percentiles?|range|table|details|extras?|explanation)\b|^\W*(?:just )?(?:the )?(?:typical|ballpark|bottom line)\W*$",
    re.I,
)
_WRITTEN = {"ninetieth": 90, "seventy-fifth": 75, "twenty-fifth": 25, "tenth": 10, "fiftieth": 50}
_WAGE = re.compile(
    r"\b(?:underpaid|overpaid|offer(?:ed|ing|s)?(?: me| us)?|lowball\w*|i(?:'m| am)? (?:make|get|earn|made|making|paid|at)|"
    r"(?:paid|pays?|paying|making|makes|gets|start(?:s|ed|ing)?)(?: me)?)(?: me)?(?: (?:like|about|only|just|around|at|is|a|of|for|to))*"
    r" \$?(\d{2}(?:\.\d\d?)?)(?![\d%,.]*\d|\s*(?:k\b|%|percent|years?|yrs?|hours?|hrs? a|days?|weeks?|months?|states?|cities|certs?|th\b|charts?|miles?|min))", re.I
)  # fmt: skip
_WORTH_THERE = re.compile(
    r"\b(?:what|how much) (?:would|does|do|is|will|are|d) (?:my |a )?\$?(\d{2,3}(?:\.\d\d?)?)(?: an? (?:hour|year))? (?:in|here|from|buys?|get|be|worth|mean|go)\b", re.I
)  # fmt: skip
_RANGE = re.compile(
    r"\b(?:range|between|pay(?:s|ing)?|offer(?:s|ed|ing)?|start(?:s|ing)?|scale|band|wage|rate)\b[^.?!\d]{0,20}\$?(\d{2}(?:\.\d\d?)?) ?(?:-|–|to|and) ?\$?(\d{2}(?:\.\d\d?)?)"
    r"(?![\d%,.]*\d|\s*(?:k\b|%|percent|years?|yrs?|hours?|days?|weeks?|months?|states?|th\b|miles?|min))", re.I
)  # fmt: skip
_MOVED = re.compile(
    r"\b(?:has|have|did|is|are|been)\b.{0,40}\b(?:g(?:one|oing|o) (?:up|down)|risen|rising|increased|increasing|dropped|fallen|stagnant)\b",
    re.I,
)
_UNDERPAID = re.compile(r"\b(?:under ?-?paid|over ?-?paid|paid (?:fairly|enough|right|too little))\b", re.I)
_JUDGED = re.compile(
    r"\b(?:under ?-?paid|over ?-?paid|low ?-?ball\w*|paid (?:fairly|enough|right|too little|less)|(?:fair|decent|good|bad|low|normal|competitive) "
    r"(?:pay|wage|salary|offer|rate)|is (?:that|this|it) (?:fair|good|low|ok|okay|decent|bad|normal|high|enough|competitive)|ripped off)\b", re.I
)  # fmt: skip
_ONLY_NTH = re.compile(r"\W*(?:(?:and|what about|how about) )?(?:the )?\d\d(?:th|st|nd|rd)(?: percentile)?\W*", re.I)
_NAMES_PAY = re.compile(r"\b(?:pay\w*|paid|salar\w*|wages?|earn\w*|mak(?:e|es|ing)|income|money)\b", re.I)


def wanted_in(text: str) -> str | None:
    """What `text` asks for in place of the usual figures; None: nothing of the kind."""
    text = _SET_ASIDE.sub(" ", text)
    found = next((name for name, pattern in _WANTS if pattern.search(text)), None)
    return "kept" if found != "tax" and _KEEPS.search(text) else found


def percentile_in(text: str) -> int | None:
    """A percentile by its number alone: "75th?", "p90 in tampa"."""
    return next(iter(percentiles_in(text)), None)


def only_percentile(text: str) -> bool:
    """Whether a text is a percentile and nothing else: "and the 25th?"."""
    return bool(_ONLY_NTH.fullmatch(text))


def percentiles_in(text: str) -> list[int]:
    """All percentiles named by their numbers, each once, in ascending order; the first named when only one is."""
    found = [
        int(number) if (number := nth[1] or nth[2]) else _WRITTEN[nth[3].lower().replace(" ", "-")]
        for nth in _NTH.finditer(_SET_ASIDE.sub(" ", text))
    ]
    return sorted(set(found))


def wage_in(text: str) -> tuple[float, str] | None:
    """A bare number that somebody is paid or offered, dollars an hour or, where that were too much, thousands a year:
    "am i underpaid at 29", "my coworker makes 95"."""
    found = _WORTH_THERE.search(text) or (None if cues.AT_AN_AGE.search(text) else _WAGE.search(text))
    return cues.bare_pay(float(found[1]), text) if found else None


def range_in(text: str) -> tuple[float, float] | None:
    """Two bare numbers that a range of pay an hour runs between: "our range is 20 to 24"."""
    found = _RANGE.search(text)
    low, high = (float(found[1]), float(found[2])) if found else (0.0, 0.0)
    return (low, high) if low < high < 2 * low else None


def plain(text: str) -> bool:
    """Whether one figure is wanted and nothing around it: "just the number", "no percentile stuff"."""
    return bool(_PLAIN.search(text)) and len(text.split()) <= 9


def underpaid(text: str) -> bool:
    """Whether somebody asks if they are paid too little or too much."""
    return bool(_UNDERPAID.search(text))


def moved(text: str) -> bool:
    """Whether pay is asked to have gone up or down, in so many words."""
    return bool(_MOVED.search(text))


def judged(text: str) -> bool:
    """Whether pay is to be judged: "am i underpaid", "is that fair"."""
    return bool(_JUDGED.search(text))


def rewanted(before: Question, turn: Question) -> dict[str, Any]:
    """What of the figure wanted changes with an elliptical turn: a new one replaces the one before."""
    if turn.percentile is not None and turn.wants in (None, "median"):
        return {"wants": None} if before.wants in ("mean", "jobs", "median", "start", "change") else {}
    if turn.wants is None:
        return {"wants": None} if turn.adjusted and before.wants == "tax" else {}
    return (
        {"wants": turn.wants, "percentile": None}
        if turn.wants in ("mean", "median", "jobs", "start")
        else {"wants": turn.wants}
    )


def among_before(question: Question, before: Question) -> Question:
    """A ranking of what was set side by side: "which of them is highest", "the top two"."""
    if question.intent != "rank_pay" or question.place or question.region or question.setting or question.role:
        return question
    several = [name for name in COMPARED if len(getattr(before, name)) > 1]
    unscoped = question.scope is None or (
        question.scope == "role" and question.wants == "jobs"
    )  # "which has most jobs"
    if not several or not (cues.BOTH.search(question.text) or unscoped and len(question.text.split()) <= 7):
        return question
    kept = {name: getattr(before, name) for name in several}
    if several == ["role"]:
        return replace(question, intent="compare_roles", **kept)
    return replace(question, **kept)


def _kept_before(question: Question, before: Question) -> Question:
    """ "keeping my salary, i mean", of places that were spoken of before."""
    if question.wants != "kept" or question.certification or not set(question.place) <= set(before.place):
        return question
    place = tuple(dict.fromkeys((*question.place, *before.place)))
    if len(place) < 2:
        return question
    return replace(question, intent="ask_salary", place=place, role=question.role or before.role, setting=())


def still_wanted(question: Question, before: Question) -> Question:
    """A short question of other places or roles still wants the figure wanted before; a judgement, the pay named."""
    if judged(question.text) and not question.money:
        question = replace(question, money=before.money, period=question.period or before.period)
        if before.money and question.intent in ("ask_source", "nlu_fallback", "ask_pay_factors"):
            question = replace(question, intent="ask_salary")
        if not question.role and not question.place:
            question = replace(
                question, experience=before.experience if question.experience is None else question.experience
            )
    question = _kept_before(among_before(question, before), before)
    open_ = question.wants is None and question.percentile is None and not _NAMES_PAY.search(question.text)
    if (
        not open_
        or len(question.text.split()) > 7
        or question.intent not in ("compare_places", "compare_roles", "ask_salary", "rank_pay")
    ):
        return question
    period = question.period or (before.period if before.percentile or before.wants else None)
    wants = before.wants if before.wants in ("mean", "jobs", "start", "median") else None
    return replace(question, wants=wants, percentile=before.percentile, period=period)
