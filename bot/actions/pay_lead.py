"""What an answer on pay starts with when more was asked than a figure: an offer, a promise, a rate that no source has."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.actions.estimate import career, years_of
from bot.actions.phrases import capital, per
from bot.actions.question import Question
from bot.actions.wanted import judged, underpaid, wanted_in
from knowledge.base import Base
from knowledge.estimate import Estimate
from knowledge.facts import named
from knowledge.figures import dollars, span
from knowledge.model import HOURS_A_YEAR, Wages
from knowledge.pay import percentile_of, stand_in
from knowledge.standing import SHARES

LARGEST_HOURLY = 500  # dollars: what is more is pay of a month or a year
LARGEST_YEARLY = 500_000  # dollars: an amount that would come to more is of a year, not of a shorter period
NO_PROMISE = "no promise: the employer decides"

_NEGOTIATES = re.compile(
    r"\b(?:ask (?:for|them)|(?:need|have|what) to offer|to be competitive|competitive (?:offer|pay|wage|rate)|asking (?:for|price)|counter(?:[- ]?offer)?|negotiat\w*|hold out for|push for|shoot for|aim for|"
    r"my (?:range|number|ask|asking)|name my|(?:salary|pay) expectations?|expected (?:salary|pay)|am i worth|settle for|"
    r"should (?:i|we|it) (?:be\b|get|expect|want|demand|make|making|earn|say|request|start|go|offer|pay)|"
    r"(?:where|what) (?:would|do|could) i (?:stand|land|fall|come in)|where (?:would|do|could) i start|tell them when they ask|realistic\w*|reasonable)\b", re.I
)  # fmt: skip
_PROMISE = re.compile(
    r"\b(?:will|won'?t|would|do|can|am|are) (?:i|we|you) (?:really |actually |automatically |definitely |for sure |going to |gonna )*"
    r"(?:get|make|earn|be (?:paid|making|earning|at)|bring home|clear|see)\b|\bguarante\w*|\bpromise\w*", re.I
)  # fmt: skip
_CONTRACT = re.compile(
    r"\b(?:1099|w-?9|contract(?:or|ors|ing|ed)?|free-?lanc\w*|self[- ]employed|independent(?:ly)?|per[- ](?:chart|record|encounter|"
    r"claim|diem|case|visit)|by the (?:chart|record|claim)|(?:a|each|every|/) ?chart|piece ?(?:rate|work)|own (?:business|company))\b", re.I
)  # fmt: skip

_GRADE = re.compile(
    r"\b(?:team lead|lead|senior|sr\.?|principal) (?:medical )?(?:coders?|billers?|auditors?|coding|billing)\b|\b(?:coding|billing|team) leads?\b|"
    r"\b(?:coder|biller|auditor|coding) (?:i{1,3}|iv|[1-4]|level [1-4])\b", re.I
)  # fmt: skip
_GAPS = frozenset(
    ("pay_union_gap", "pay_demographics_gap", "pay_degree_gap")
)  # facts that say that something is not known
_WHOSE_RATE = re.compile(
    r"\b(?:company|employer|job|they)(?:'s|s)? (?:is |are )?(?:in|based|located|out of)\b.*\b(?:i|me|my)\b|\bi live in\b.*\b(?:company|employer|job|works?|paid|pay)\b|"
    r"\b(?:where|place) (?:i|you|we) live\b|\bwhere (?:the )?(?:company|employer|they|it)(?:'s| is| are)\b|\bbased on (?:my )?(?:location|where)\b|"
    r"\b(?:local|their|geo\w*) (?:rate|pay|differential)s?\b", re.I
)  # fmt: skip


def negotiates(question: Question) -> bool:
    """Whether it asks what to name in a talk about pay."""
    return bool(_NEGOTIATES.search(question.text))


def after_tax(question: Question) -> str:
    """That no source has pay after tax, when that is asked for; else empty."""
    if question.wants != "tax" or (question.adjusted and wanted_in(question.text) != "tax"):
        return ""
    return (
        "**I have no figure after tax, and nothing on the taxes of a state or household.** All pay here is before tax:"
    )


def not_held(base: Base, question: Question, who: str) -> str:
    """That no source has the pay of remote or contract work, before that of all workers; else empty."""
    settings = [base.settings[id] for id in question.setting if id in base.settings]
    if _CONTRACT.search(question.text):
        return f"**I have no rates for contract, freelance or per-chart work.** OEWS counts employees alone; this is the pay of all {who}."
    if settings and settings[0].industry is None:
        return f"**I have no pay figure for {settings[0].name}.** This is the pay of all {who}, wherever they sit."
    if _GRADE.search(question.text):
        return f"**OEWS does not tell leads, seniors or levels apart.** This is the pay of all {who}; the upper half is the nearest to it."
    gaps = [fact.text for fact in named(base, ["pay_factors"], question.text) if fact.entry.id in _GAPS]
    return f"**{gaps[0]}**" if gaps else ""


def whose_rate(question: Question) -> str:
    """That no source says whether a remote employer pays by its own place or by that of the worker; else empty."""
    if not _WHOSE_RATE.search(question.text):
        return ""
    return (
        "**No source here says whether a remote employer pays by where you live or by where it sits**: each employer sets that, "
        "so ask the recruiter."
    )


def no_promise(question: Question) -> str:
    """That nobody can promise the pay that is asked for; empty when no promise is."""
    return "**Nobody can promise you that.**" if promised(question) else ""


def promised(question: Question) -> bool:
    """Whether it asks if some amount, or the pay of a credential, is sure to come."""
    return bool(_PROMISE.search(question.text) and (question.money or question.certification))


def _named(question: Question, wages: Wages) -> tuple[float, str]:
    """The amount that the user named, per the period of `wages`, and as it is written."""
    hourly, named = question.money[0] < LARGEST_HOURLY, question.money[0]
    parts = wages.period.per_year
    yearly = named * HOURS_A_YEAR if hourly else named * parts if named * parts < LARGEST_YEARLY else named
    return yearly / parts, f"{dollars(named)}{' an hour' if hourly else ''}"


def amount_due(question: Question) -> str:
    """What is still needed to judge somebody's pay."""
    if question.money or not underpaid(question.text):
        return ""
    return "**Tell me what you are paid an hour or a year, as what, and where, and I say where that lies.**"


def offered(question: Question, wages: Wages) -> str:
    """Where an amount that the user named lies in the distribution, and on which side of the median."""
    if not question.money:
        return ""
    lines = [_placed(replace(question, money=(amount,)), wages) for amount in question.money]
    return " ".join(lines)


def _placed(question: Question, wages: Wages) -> str:
    """Where one amount lies."""
    amount, shown = _named(question, wages)
    low, high = percentile_of(wages, amount)
    words = (
        "below the 10th percentile" if low == 0 else "above the 90th percentile" if high == 100
        else f"between the {low}th and the {high}th percentile"
    )  # fmt: skip
    if wages.median is None:
        return f"**The {shown} that you name lies {words}.**"
    return f"**The {shown} that you name lies {words}, {_side(amount, wages)} the median of {dollars(wages.median)} {per(wages.period)}.**"


def _side(amount: float, wages: Wages) -> str:
    middle = wages.median or 0
    return "above" if amount > middle else "below" if amount < middle else "at"


def judgement(question: Question, wages: Wages) -> str:
    """Whether that is much or little, where the user asks so; else how many of them earn as much."""
    if not question.money:
        return ""
    low, high = percentile_of(wages, _named(question, wages)[0])
    if (low, high) == (0, 100):
        return ""
    if not judged(question.text):
        return f"{capital(share(low, high))}."
    if high <= 25:
        return "So it is low: at least three in four of them earn more."
    if high <= 50:
        return "So it is on the low side: more than half of them earn more, though it is no outlier."
    if low < 75:
        return "So by these figures it is not low: at least half of them earn less."
    return "So it is high: at least three in four of them earn less."


def share(low: int, high: int) -> str:
    """How many earn an amount or more that lies between two percentiles, as a clause."""
    if high == 100:
        return f"fewer than {SHARES[100 - low]} of them earn that much"
    if low == 0:
        return f"more than {SHARES[100 - high]} of them earn more"
    return f"between {SHARES[100 - high]} and {SHARES[100 - low]} of them earn that much or more"


def beside(question: Question, wages: Wages, whose: str) -> str:
    """On which side of another median the amount named lies: that of a kind of employer, beside the place's."""
    if not question.money or wages.median is None:
        return ""
    side = _side(_named(question, wages)[0], wages)
    return f"The median {whose} is {dollars(wages.median)} {per(wages.period)}: it is {side} that."


def for_years(question: Question, wages: Wages, years: float) -> str:
    """How the amount named stands to what stands in for so many years of experience."""
    band = stand_in(years)
    low, high = wages.percentiles[band.low], wages.percentiles[band.high]
    if not question.money or low is None or high is None:
        return ""
    amount, _ = _named(question, wages)
    place = "below" if amount < low else "above" if amount > high else "within"
    return (
        f"OEWS has no figure by experience; for {'entry level' if years == 0 else f'{years:g} years'} {band.words} of all workers "
        f"stands in, {span(low, high)}, and it lies {place} that."
    )


def to_name(question: Question, wages: Wages, who: str, band: Estimate | None) -> str:
    """The range to name in a talk about pay: the estimate for years and place, else what the percentiles give."""
    if band:
        level = years_of(career(question))
        return f"**A range to name: {span(band.low, band.high)} {per(band.period)}.** It is my estimate for {who}{level}; {NO_PROMISE}. {band.method}"
    years = career(question)
    stand = stand_in(years) if years is not None else None
    low, high = (stand.low, stand.high) if stand else (50, 75)
    bottom, top = wages.percentiles[low], wages.percentiles[high]
    if bottom is None or top is None:
        return ""
    where = f"{stand.words} of all {who}" if stand else f"from the median to the 75th percentile of {who}"
    return f"**A range to name: {span(bottom, top)} {per(wages.period)}**, {where}; {NO_PROMISE}."
