"""Amounts of money in a message, and what they are of: pay, a difference of pay (`raise`) or the price of something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.nlu.quantity import NUMBER_WORDS, Quantity, number, whole

HOUR = (
    r"\b(?:per|an?|each)\s+(?:hour|hr|h)\b|/\s*(?:hour|hr|h)\b|(?<=\d) ?(?:hr|hour)\b|\bhourly\b|\bby the hour\b|\bph\b"
)
_DOLLARS = r"(?:dollars?|bucks?)"
_AMOUNT = re.compile(
    rf"\$\s*(?P<a>\d[\d,]*(?:\.\d+)?)\s*(?P<k>k|thousand|grand)?\b"
    rf"|\b(?!40[13]\s?k)(?P<b>\d{{1,3}}(?:\.\d+)?)\s*(?P<k2>k|thousand|grand)\b"
    rf"|\b(?P<w>{NUMBER_WORDS})\s+(?:thousand|grand)\b"
    rf"|\b(?P<c>\d{{1,3}},\d{{3}})\b"
    rf"|(?<![\d.])(?P<f>\d{{2}}\.\d{{2}})(?!\d|%|\.\d)"
    rf"|\b(?P<e>\d+(?:\.\d+)?)[\s-]*{_DOLLARS}\b"
    rf"|\b(?P<v>{NUMBER_WORDS}|an?)(?P<hundred>\s+hundred)?[\s-]+{_DOLLARS}\b"
    rf"|\b(?P<h>\d{{2}}(?:\.\d{{1,2}})?)(?=\s*(?:{HOUR}))"
    # a plain number is an amount beside the word for what it is paid for alone
    rf"|(?<![\d$.,#-])\b(?P<p>[1-9]\d{{2,3}})\b(?![\d,.%-]\d|\s*(?:years?|yrs?|hours?|hrs?|jobs?|questions?|applications?))",
    re.I,
)  # fmt: skip

_OF_TIME = r"(?:\s*(?:/|per|an?|each)?\s*(?:hour|hr|h|year|yr|month|week)\b|\s+hourly\b)?"
_MORE = re.compile(
    rf"^{_OF_TIME}[\s-]*(?:an? )?(?:(?:more|less)\b(?!\s+(?:or less|or more|like|realistic|reasonable|normal|accurate|common|typical))"
    rf"|extra|higher|lower|raises?|bump|increase|pay ?cut|cut\b(?! (?:it|out|off))|difference|diff\b|gap|above|below){_OF_TIME}", re.I
)  # fmt: skip
_GAIN = re.compile(
    r"(?:\b(?:raises?|bump|increase|pay ?cut|cut|decrease|difference|diff|gap) (?:of|is|was|by)|\b(?:another|extra|additional|up by|(?:more|less|higher|lower|up|down|raise\w*|increase\w*|decrease\w*) by))\s+(?:like |about |maybe |only |around |just )*$",
    re.I,
)
_LESS = re.compile(r"\b(?:less|lower|cut|below|decrease|down)\b", re.I)

_THING = (
    r"(?:course(?:s|work)?|class(?:es)?|program(?:me)?s?|tuition|training|school(?:ing)?|boot ?camp|exams?|tests?|fees?|"
    r"kit|books?|textbooks?|membership|practicode|voucher|certs?|certifications?|certificate|college|bills?|invoice|loans?)"
)
_ABOUT = r"(?:(?:like|about|around|only|just|almost|over|nearly|roughly|me|us|you|them|a|an extra|to) )*"
# "the course is 2200", "spent 3 grand", "299 for a starter kit", "a $900 class"
_PRICED = re.compile(
    rf"\b{_THING}\b[^.?!,;$\d]{{0,24}}\b(?:is|was|are|were|its|it's|costs?|cost|charges?|charged|for|runs?|ran|wants?|said) {_ABOUT}$", re.I
)  # fmt: skip
_SPENT = re.compile(
    rf"\b(?:spent|spending|costs?|costing|charged?|charges|charging|owe|owed|price[sd]?(?: of| is)?|priced at) {_ABOUT}$",
    re.I,
)
_BUDGET = re.compile(r"\b(?:can|could|only|to|under|below|less than|up to|max\w*|budget\w*|afford\w*|have|got|save|saved)\s+(?:only |like |about |just |spend |pay |is |of )*$", re.I)  # fmt: skip
_BUYS = re.compile(
    rf"^\s*{_DOLLARS}?\s*(?:(?:for|on|with|including|plus|without|in)\s+(?:\w+\s+){{0,3}})?{_THING}\b", re.I
)
_AS_PAY = re.compile(r"\b(?:make|makes|making|earn\w*|salary|salaries|wages?|starting|pays)\b", re.I)
# "i do maybe 18 an hour": charts, not dollars
DONE = re.compile(
    r"\b(?:i|we|you|they|can|must|should|gotta|have to|to|could)\s+(?:(?:can|could|only|just|usually|mostly|still|must)\s+)*(?:do|code|process|abstract|finish|complete|review)\s+"
    r"(?:(?:maybe|about|like|around|only|just|up to|at least|roughly|probably)\s+)*(?:\d{1,3}(?:\.\d+)?\s*)?$", re.I
)  # fmt: skip
_YEAR = range(1950, 2041)
_NEAR = 60  # characters before an amount that tell what it is of


def money(message: str) -> Iterator[Quantity]:
    """Each amount in US dollars: `money` is pay or a budget, `raise` a difference (negative for less), `price` a price."""
    for match in _AMOUNT.finditer(message):
        group = {name: text for name, text in match.groupdict().items() if text}
        before, after = message[max(match.start() - _NEAR, 0) : match.start()], message[match.end() :]
        if "h" in group and DONE.search(before):
            continue
        if "p" in group:
            if int(group["p"]) in _YEAR or not _is_price(before, after):
                continue
            yield Quantity("price", int(group["p"]), match.start(), match.end())
            continue
        amount, gained = _amount(group), _MORE.match(after)
        if gained or _GAIN.search(before):
            lost = _LESS.search(gained.group() if gained else before[-24:])
            yield Quantity("raise", whole(-amount if lost else amount), match.start(), match.end())
        elif group.get("v", "").lower() in ("a", "an") and "hundred" not in group:
            continue  # "a dollar" by itself is a way of speaking
        else:
            kind = "price" if _is_price(before, after) else "money"
            yield Quantity(kind, whole(amount), match.start(), match.end())


def _amount(group: dict[str, str]) -> float:
    if word := group.get("w"):
        return number(word) * 1000
    if word := group.get("v"):
        return (1.0 if word.lower() in ("a", "an") else number(word)) * (100 if "hundred" in group else 1)
    amount = number(next(group[name] for name in "abcefh" if name in group))
    return amount * 1000 if group.get("k") or group.get("k2") else amount


def _is_price(before: str, after: str) -> bool:
    """Whether an amount between these texts is what a course or an exam costs."""
    if _BUDGET.search(before):
        return False
    if _PRICED.search(before) or _SPENT.search(before):
        return True
    return bool(_BUYS.match(after)) and not _AS_PAY.search(before[-24:])
