"""What an answer on pay starts with when more was asked than a figure: an offer, a promise, a rate that no source has."""

from __future__ import annotations

import re

from bot.actions.estimate import career, years_of
from bot.actions.phrases import per
from bot.actions.question import Question
from knowledge.base import Base
from knowledge.estimate import Estimate
from knowledge.figures import dollars, span
from knowledge.model import HOURS_A_YEAR, Wages
from knowledge.pay import percentile_of, stand_in

LARGEST_HOURLY = 500  # dollars: what is more is pay of a month or a year
LARGEST_YEARLY = 500_000  # dollars: an amount that would come to more is of a year, not of a shorter period
NO_PROMISE = "no promise: the employer decides"

_NEGOTIATES = re.compile(
    r"\b(?:ask (?:for|them)|asking (?:for|price)|counter(?:[- ]?offer)?|negotiat\w*|hold out for|push for|shoot for|aim for|"
    r"my (?:range|number|ask|asking)|name my|(?:salary|pay) expectations?|expected (?:salary|pay)|am i worth|settle for|"
    r"should (?:i|we|it) (?:be\b|get|expect|want|demand|make|making|earn|say|request|start|go)|"
    r"(?:where|what) (?:would|do|could) i (?:start|stand|land|fall|come in)|tell them when they ask|realistic\w*|reasonable)\b", re.I
)  # fmt: skip
_STARTS = re.compile(r"\b(?:i|they|you|me|ya|one|people|someone) (?:\w+ )?start(?:ed)?(?: (?:out|me|you|off))? (?:at|with)\b|\bto start\b", re.I)  # fmt: skip
_PROMISE = re.compile(
    r"\b(?:will|won'?t|would|do|can|am|are) (?:i|we|you) (?:really |actually |automatically |definitely |for sure |going to |gonna )*"
    r"(?:get|make|earn|be (?:paid|making|earning|at)|bring home|clear|see)\b|\bguarante\w*|\bpromise\w*", re.I
)  # fmt: skip
_CONTRACT = re.compile(
    r"\b(?:1099|w-?9|contract(?:or|ors|ing|ed)?|free-?lanc\w*|self[- ]employed|independent(?:ly)?|per[- ](?:chart|record|encounter|"
    r"claim|diem|case|visit)|by the (?:chart|record|claim)|(?:a|each|every|/) ?chart|piece ?(?:rate|work)|own (?:business|company))\b", re.I
)  # fmt: skip


def negotiates(question: Question) -> bool:
    """Whether it asks what to name in a talk about pay."""
    return bool(_NEGOTIATES.search(question.text))


def starts(question: Question) -> bool:
    """Whether it asks for the pay to start with."""
    return bool(_STARTS.search(question.text))


def not_held(base: Base, question: Question, who: str) -> str:
    """That no source has the pay of remote or contract work, before that of all workers; else empty."""
    settings = [base.settings[id] for id in question.setting if id in base.settings]
    if _CONTRACT.search(question.text):
        return f"**I have no rates for contract, freelance or per-chart work.** OEWS counts employees alone; this is the pay of all {who}."
    if settings and settings[0].industry is None:
        return f"**I have no pay figure for {settings[0].name}.** This is the pay of all {who}, wherever they sit."
    return ""


def no_promise(question: Question) -> str:
    """That nobody can promise the pay that is asked for; empty when no promise is."""
    return "**Nobody can promise you that.**" if promised(question) else ""


def promised(question: Question) -> bool:
    """Whether it asks if some amount, or the pay of a credential, is sure to come."""
    return bool(_PROMISE.search(question.text) and (question.money or question.certification))


def offered(question: Question, wages: Wages) -> str:
    """Where an amount that the user named lies in the distribution, and on which side of the median."""
    if not question.money:
        return ""
    hourly, named = question.money[0] < LARGEST_HOURLY, question.money[0]
    parts = wages.period.per_year
    yearly = named * HOURS_A_YEAR if hourly else named * parts if named * parts < LARGEST_YEARLY else named
    amount = yearly / parts
    low, high = percentile_of(wages, amount)
    words = (
        "below the 10th percentile" if low == 0 else "above the 90th percentile" if high == 100
        else f"between the {low}th and the {high}th percentile"
    )  # fmt: skip
    shown = f"{dollars(named)}{' an hour' if hourly else ''}"
    if wages.median is None:
        return f"**The {shown} that you name lies {words}.**"
    side = "above" if amount > wages.median else "below" if amount < wages.median else "at"
    return (
        f"**The {shown} that you name lies {words}, {side} the median of {dollars(wages.median)} {per(wages.period)}.**"
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
