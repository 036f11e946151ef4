"""Which amounts are pay and which percentages are growth of jobs: by the words near them, the nearest deciding."""

from __future__ import annotations

import re

from knowledge.extract.amounts import Amount
from knowledge.model import Period

_PAY = re.compile(
    r"\b(?:earn(?:s|ed|ing|ings|ers?)?|ma(?:ke|kes|king|de)|pay(?!ment| for| off|-?roll|er)s?|paid(?! for)|paying(?! for)|paychecks?|salar(?:y|ies|ied)|wages?|incomes?|"
    r"compensation|tak(?:e|es|ing)[- ]home|br(?:ing|ings|ought|inging)(?: in| home)|offer(?:s|ed|ing)?|command(?:s|ed|ing)?|"
    r"median|averag(?:e|es|ed|ing)|mean|start(?:s|ed|ing)?(?: at| around| out)?|hourly|annual(?:ly)?|gross(?:es|ed|ing)?|rates?|"
    r"advertised|listed at|fetch(?:es)?|pull(?:s|ing)? (?:in|down)|clear(?:s|ed|ing)?|collect(?:s|ed)?|percentile|"
    r"hired(?: \w+){0,3} at|land(?:s|ed)?(?: \w+){0,3} at|hover(?:s|ed|ing)?|entry[- ]level|experienced|bump(?:s|ed)? (?:me|her|him|them) to)\b", re.I)  # fmt: skip
_NOT_PAY = re.compile(
    r"\b(?:fees?|costs?|costing|pric(?:e|es|ed|ing)|tuition|exams?|courses?|class(?:es)?|programs?|memberships?|dues|books?|textbooks?|"
    r"vouchers?|loans?|debts?|budgets?|revenues?|denied|write-?offs?|wrote off|invoices?|charg(?:e|es|ed)|fines?|fined|penalt(?:y|ies)|deductibles?|"
    r"co-?pays?|bonus(?:es)?|stipends?|reimburse\w*|grants?|scholarships?|refund\w*|sav(?:e|es|ed|ings?)|spen[dt]\w*|invest(?:ed|ment)?|"
    r"rent|los[te]\w*|loss(?:es)?|mortgages?|subscriptions?|bought|buy|laptops?|tax(?:es)?(?! form)|retakes?|registration|enrol\w*|equipment|(?:denied|unpaid|rejected|in|of) claims|billed|collections?|"
    r"raise|difference|gap|extra|claims worth|recover(?:s|ed|y)?|home prices?|houses?|fraud|settle\w*|per chart|payments?|"
    r"financial aid|pay for|paid for|licens\w+|renewals?|premiums?)\b", re.I)  # fmt: skip
_DIFFERENCE_AFTER = re.compile(r"\s*(?:a year |an hour |annually |per year |per hour )?(?:\b(?:more|less|higher|lower|above|below|extra|raise|bump|increase|difference|gap|premium|bonus|fee|exam|course|program|discount|sign-on)\b(?! than))", re.I)  # fmt: skip
_DIFFERENCE_BEFORE = re.compile(r"\b(?:by|extra|additional|another|raises? of|increases? of|bump of|difference of|gap of|premium of)\s+(?:an? )?(?:about |around |roughly |up to |as much as |nearly |almost )?$", re.I)  # fmt: skip
_MORE_THAN_OTHERS = re.compile(r"\s*(?:a year |an hour |annually |per year |per hour )?(?:more|less|higher|lower) than\b", re.I)  # fmt: skip
_OWN_AGE = re.compile(r"\bin (?:his|her|their|my|our|your) (?:early |late )?$", re.I)

_GROWTH = re.compile(
    r"\b(?:gr[oe]w(?:s|n|ing)?|growth|increas(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|expand(?:s|ed|ing)?|expansion|climb(?:s|ed|ing)?|jump(?:s|ed)?|"
    r"gain(?:s|ed)?|declin(?:e|es|ed|ing)|shr[iua]nk(?:s|ing)?|fall(?:s|ing)?|fell|drop(?:s|ped)?|decreas(?:e|es|ed)|contract(?:s|ion)|swell|surge|uptick|"
    r"more (?:jobs|openings|positions|coders|billers)|faster)\b", re.I)  # fmt: skip
_DECLINE = re.compile(
    r"\b(?:declin\w+|shr[iua]nk\w*|fall(?:s|ing)?|fell|drop\w*|decreas\w+|contract\w*|loss|lose)\b", re.I
)
_UP = re.compile(
    r"\b(?:gr[oe]w\w*|increas\w+|ris(?:e|es|en|ing)|rose|expand\w*|expansion|climb\w*|jump\w*|gain\w*)\b", re.I
)
_BREAK = re.compile(r"; |: | [–—-] |—")
_JOBS = re.compile(
    r"\b(?:employment|jobs?|demand|openings|positions|occupations?|fields?|profession|workforce|headcount|careers?|roles?|outlook|"
    r"project(?:s|ed|ion|ions)|expect(?:s|ed)?|forecasts?|predict(?:s|ed)|hiring|bureau|bls|by 20\d\d|through 20\d\d|decade|opportunities|specialists|coders|billers|technicians|technologists)\b", re.I)  # fmt: skip
_OTHER_PERCENT = re.compile(
    r"\b(?:pay|salar(?:y|ies)|wages?|earn(?:s|ed|ing|ings)?|raises?|paid|income|cost of living|inflation|pass(?:ed|ing|-rate)?|tuition|fees?|discounts?|denials?|denial rate|premium|"
    r"claims?|accuracy|remote(?:ly)?|certified members|respondents|score|error|of (?:coders|billers|workers|employers|jobs|hospitals|members|them|all|our|the|those|his|her|my|students|graduates|respondents))\b", re.I)  # fmt: skip

_PLAUSIBLE: dict[Period, tuple[float, float]] = {Period.HOUR: (7, 250), Period.WEEK: (250, 6_000), Period.MONTH: (1_000, 25_000), Period.YEAR: (10_000, 900_000)}  # fmt: skip
_PERIOD_WORDS: dict[Period, re.Pattern[str]] = {
    Period.HOUR: re.compile(r"\b(?:hourly|hours?|hr)\b", re.I),
    Period.WEEK: re.compile(r"\b(?:weekly|(?:a|per|each|every) week)\b", re.I),
    Period.MONTH: re.compile(r"\b(?:monthly|(?:a|per|each|every) month)\b", re.I),
    Period.YEAR: re.compile(r"\b(?:yearly|annual(?:ly)?|(?:a|per|each|every) year|salar(?:y|ies|ied))\b", re.I),
}
_REACH = 70  # characters from an amount to the word that says what it is


def period_of(text: str, amount: Amount, context: str, *, is_row: bool) -> Period | None:
    """What the pay is for: the period beside it, one said in the sentence or its context that fits, or by its size."""
    if amount.period:
        low, high = _PLAUSIBLE[amount.period]
        return amount.period if low <= amount.low and amount.high <= 2 * high else None
    fitting = [p for p, (low, high) in _PLAUSIBLE.items() if low <= amount.low and amount.high <= high]
    if amount.low >= 10_000:
        return Period.YEAR if Period.YEAR in fitting else None
    for where in (text, context):
        if said := [period for period in fitting if _PERIOD_WORDS[period].search(where)]:
            return said[0]
    return Period.HOUR if Period.HOUR in fitting and is_row else None


def is_pay(text: str, amount: Amount, *, expected: bool, is_row: bool) -> bool:
    """Whether an amount of money is what a job pays. `expected`: the sentence names a role, or is about its pay anyhow."""
    if amount.unit != "usd":
        return False
    after, before = text[amount.end :], text[: amount.start]
    if _DIFFERENCE_AFTER.match(after) or _DIFFERENCE_BEFORE.search(before) or _MORE_THAN_OTHERS.match(after):
        return False
    if amount.vague and _OWN_AGE.search(before):
        return False
    pay, other = _nearest(_PAY, text, amount), _nearest(_NOT_PAY, _same_clause(text, amount), amount)
    if other is not None and (pay is None or other < pay):
        return False
    return pay is not None or (expected and amount.marked) or amount.period is Period.HOUR or is_row


def is_growth(text: str, amount: Amount, context: str) -> bool:
    """Whether a percentage is the growth (or decline) of jobs, not of pay and not a share."""
    if amount.unit != "percent":
        return False
    growth = _nearest(_GROWTH, text, amount)
    if growth is None:
        return False
    other = _nearest(_OTHER_PERCENT, text, amount)
    if other is not None and other < growth + 25 and not re.search(r"\bemployment\b", text, re.I):
        return False
    return bool(_JOBS.search(text) or _JOBS.search(context))


def _same_clause(text: str, amount: Amount) -> str:
    """`text` with what lies beyond a semicolon, colon or dash from `amount` blanked out."""
    start = max((m.end() for m in _BREAK.finditer(text, 0, amount.start)), default=0)
    stop = next((m.start() for m in _BREAK.finditer(text, amount.end)), len(text))
    return " " * start + text[start:stop]


def declines(text: str, amount: Amount) -> bool:
    """Whether the verb nearest to a percentage goes down."""
    down, up = _nearest(_DECLINE, text, amount), _nearest(_UP, text, amount)
    return down is not None and (up is None or down < up)


def _nearest(pattern: re.Pattern[str], text: str, amount: Amount) -> int | None:
    """Characters from `amount` to the nearest match within its reach; what stands before it is a little nearer."""
    window = text[max(0, amount.start - _REACH) : amount.end + _REACH]
    start, end = amount.start - max(0, amount.start - _REACH), amount.end - max(0, amount.start - _REACH)
    distances = [
        start - match.end() if match.end() <= start else match.start() - end + 3
        for match in pattern.finditer(window)
        if match.end() <= start or match.start() >= end
    ]
    return min(distances) if distances else None
