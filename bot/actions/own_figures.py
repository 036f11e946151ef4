"""The figures of their own case that people give for a plan: what the course costs, pay before and after, hours a week."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields, replace

from knowledge.figures import dollars
from knowledge.own import FULL_TIME, OwnFigures

LARGEST_HOURLY = 150  # dollars: what is more is a price, or pay of a year
LARGEST = 100_000  # dollars of a course; what is more is a slip
_LEAST_YEARLY = 10_000  # dollars: what is less is no pay of a year, but money that there is ("2 thousand right now")
_LEAST_PRICE = 100  # dollars: what is less is pay of an hour
_YEARS = range(1990, 2041)  # bare numbers that are rather a year than dollars

_N = r"\$?\s?(?P<n>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?(?P<k>k\b|grand\b|thousand\b)?"
_HOUR = r"\s?(?:an? |per |/ ?)?(?:hour|hr|h)\b"
_UNIT = rf"(?:\s?(?:dollars?|bucks?))?(?:{_HOUR})?"
_HOURS = re.compile(
    r"\b(?P<n>\d{1,2})\s?(?:hours|hrs|hr|h)\b\.?\s?(?:a |per |each |every |/ ?)?(?:week|wk|weekly)\b", re.I
)
_OF_A_JOB = re.compile(r"\b(?:work\w*|job|shifts?|overtime|employer|boss|paid|pay|full[- ]time)\b", re.I)
_COURSE = r"(?:courses?|class(?:es)?|training|programs?|school\w*|tuition|boot ?camp|college|books?|certificate)"
_PRICED = (
    re.compile(rf"\b{_COURSE}\b[^.?!\d]{{0,30}}{_N}(?!{_HOUR})", re.I),
    re.compile(rf"{_N}(?!{_HOUR})[^.?!\d]{{0,25}}\b(?:{_COURSE}|on top)\b", re.I),
)
_MORE = (
    re.compile(rf"{_N}{_UNIT}\s?(?:raise|more|extra|bump|increase|higher|better)\b", re.I),
    re.compile(rf"\b(?:raise|bump|increase)\b(?: of| is| was|:)?(?: only| just| like| about| maybe)*\s{_N}", re.I),
)
_A_DOLLAR = re.compile(
    r"\b(?:a|one|1) (?:dollar|buck)\b(?:\s?(?:an hour|per hour|/hr))?\s?(?:raise|more|extra|bump|increase)", re.I
)
_FROM_TO = re.compile(rf"{_N}{_UNIT}(?: right)?(?: now| today| currently)?,?\s?(?:to|->|→|then|and then|up to)\s(?:like |about |maybe )?\$?(?P<m>\d{{2,3}}(?:\.\d+)?)\b(?! ?(?:hours|hrs|years|months|weeks))", re.I)  # fmt: skip
_THEN = (
    re.compile(rf"\b(?:start(?:ed|ing|s)?|begin|offer(?:ed|s)?|end up|go(?:es)? up|bump(?:ed)?|land|would (?:make|get|earn|be)|will (?:make|get|earn|be)|"
               rf"(?:i|id|i'd) (?:would |will |only |just )*(?:get|make|earn) (?:after|then)|if i (?:only |just )(?:make|get|earn))\b[^.?!\d]{{0,25}}?{_N}{_UNIT}(?! ?(?:raise|more|extra|bump))", re.I),
    re.compile(rf"{_N}{_UNIT} (?:after|afterwards|with (?:it|the cert\w*)|once i)", re.I),
)  # fmt: skip
_NOW = (
    re.compile(rf"\b(?:i|i'm|im|i am|we) (?:now |currently |only |just |already )*(?:make|making|earn|earning|get paid|paid|get|at)\b[^.?!\d]{{0,15}}{_N}", re.I),
    re.compile(rf"\b(?:currently|right now|today|at the moment|my pay is|from)\b[^.?!\d]{{0,15}}{_N}", re.I),
    re.compile(rf"{_N}{_UNIT} (?:now|right now|today|currently|at the moment)\b", re.I),
)  # fmt: skip
# "cant do 2 thousand": neither pay nor the price of what is taken.
_CANNOT = re.compile(
    rf"\b(?:can'?t|cannot|can not|couldn'?t|don'?t have|dont have|won'?t|no way)\b(?: \w+){{0,3}}? {_N}", re.I
)
_BARE = re.compile(rf"(?<![\d.,])(?<!not)(?<!not )(?<!not \$){_N}(?![\d%])(?!{_HOUR})", re.I)
_BOOKS = re.compile(r"\b(?:with|incl\w*|and|plus|has)\b.{0,12}\bbooks?\b", re.I)

_PAYER = r"(?:employers?|boss|work|job|compan(?:y|ies)|hospital|clinic|practice|office|manager|they|insurance|workforce|va|someone else)"
_PAID = re.compile(
    rf"\b{_PAYER}\b[^.?!]{{0,20}}\b(?:pays?|paying|paid|covers?|covering|covered|reimburs\w+|foots?)\b(?! (?:more|less|better|me|well|off|itself)\b)(?P<what>[^.?!,]{{0,40}})|"
    rf"(?P<that>[^.?!,]{{0,40}})\b(?:is|are|gets?|was) (?:paid|covered|reimbursed) (?:for )?by (?:my |the )?{_PAYER}\b", re.I
)  # fmt: skip
_KINDS = (
    ("exam", re.compile(r"\b(?:exams?|tests?|fees?|certs?|certification)\b", re.I)),
    ("membership", re.compile(r"\b(?:member\w*|dues)\b", re.I)),
    ("course", re.compile(rf"\b{_COURSE}\b", re.I)),
)
_ALL_OF_IT = re.compile(r"\b(?:it|that|this|all|everything|whole|entire\w*|both)\b", re.I)


def paid_in(text: str) -> tuple[str, ...]:
    """The kinds of cost that somebody else pays, as a text says: "my employer covers the exam"."""
    found = _PAID.search(text)
    if not found:
        return ()
    what = found["what"] or found["that"] or ""
    kinds = tuple(kind for kind, pattern in _KINDS if pattern.search(what))
    return kinds or (tuple(kind for kind, _ in _KINDS) if _ALL_OF_IT.search(what) or not what.strip() else ())


def hours_a_week(text: str) -> float | None:
    """The hours a week that somebody has for study; None for those of a job, or where none are named."""
    found = _HOURS.search(text)
    if found is None or _OF_A_JOB.search(text) or not 0 < float(found["n"]) <= 80:
        return None
    return float(found["n"])


def own_in(text: str, *, loose: bool = False) -> OwnFigures:
    """What `text` says of its writer's own case. `loose`: a bare number is the price of the course ("no, 3400")."""
    hours = _HOURS.search(text)
    rest = _CANNOT.sub(" ", _HOURS.sub(" ", text))
    more = next(_hourly(_MORE, rest), None)
    if more is None and _A_DOLLAR.search(rest):
        more = 1.0
    now = then = None
    if more is None:
        if (both := _FROM_TO.search(rest)) and float(both["m"]) < LARGEST_HOURLY and _value(both) < LARGEST_HOURLY:
            now, then = _value(both), float(both["m"])
        else:
            then = next(_hourly(_THEN, rest), None)
            now = next((value for value in _hourly(_NOW, rest) if value != then), None)
    else:
        now = next((value for value in _hourly(_NOW, rest) if value != more), None)
    course = next((price for pattern in _PRICED for found in pattern.finditer(rest) if (price := _price(found))), None)
    if course is None and loose and (now, then, more, hours) == (None, None, None, None):
        prices = [price for found in _BARE.finditer(rest) if (price := _price(found))]
        course = prices[-1] if prices else None
    return OwnFigures(
        course=course,
        books=course is not None and bool(_BOOKS.search(text)),
        now=now,
        then=then,
        more=more,
        hours=float(hours["n"]) if hours and 0 < float(hours["n"]) <= 80 else None,
        paid=paid_in(text),
    )


def over(new: OwnFigures, old: OwnFigures) -> OwnFigures:
    """`old` with what `new` says put in its place: a raise takes the place of a pay afterwards, and the other way round."""
    if new.more is not None:
        old = replace(old, then=None)
    if new.then is not None:
        old = replace(old, more=None)
    said = {name: value for name, value in asdict(new).items() if value not in (None, ()) and name != "books"}
    return replace(old, **said, books=new.books if new.course is not None else old.books)


def read(kept: object) -> OwnFigures:
    """From what a slot keeps of it; what is of no use is left out."""
    found = kept if isinstance(kept, Mapping) else {}
    values = {f.name: found.get(f.name) for f in fields(OwnFigures) if f.name not in ("books", "paid")}
    numbers = {
        name: float(value)
        for name, value in values.items()
        if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value <= LARGEST
    }
    paid = found.get("paid")
    kinds = tuple(kind for kind, _ in _KINDS if isinstance(paid, (list, tuple)) and kind in paid)
    return OwnFigures(**numbers, books=found.get("books") is True, paid=kinds)


def words(own: OwnFigures) -> list[str]:
    """The figures as their writer may check them: "a course of $2,200"."""
    said = []
    if own.course is not None:
        said.append(f"a course of {dollars(own.course)}{' with books' if own.books else ''}")
    if own.paid:
        said.append(f"the {' and '.join(own.paid)} paid for you")
    if own.now is not None:
        said.append(f"{_an_hour(own.now)} now")
    if own.then is not None:
        said.append(f"{_an_hour(own.then)} then")
    if own.more is not None:
        said.append(f"{_an_hour(own.more)} more")
    if said and own.hours is None and own.raise_ is not None:
        said.append(f"{FULL_TIME:g} hours a week (full time, as you named none)")
    if own.hours is not None:
        said.append(f"{own.hours:g} hours a week")
    return said


def _an_hour(amount: float) -> str:
    return f"${amount:,.2f} an hour"


def _hourly(patterns: tuple[re.Pattern[str], ...], text: str) -> Iterator[float]:
    """The amounts of pay that the patterns find, as dollars an hour; those of a year are divided."""
    for pattern in patterns:
        for found in pattern.finditer(text):
            value = _value(found)
            if 0 < value < LARGEST_HOURLY:
                yield value
            elif value >= _LEAST_YEARLY:
                yield value / (52 * FULL_TIME)


def _price(found: re.Match[str]) -> float | None:
    value = _value(found)
    bare = "$" not in found[0] and "," not in found["n"] and not found["k"]
    if not _LEAST_PRICE <= value <= LARGEST or (bare and int(value) in _YEARS and value != 2000):
        return None
    return value


def _value(found: re.Match[str]) -> float:
    return float(found["n"].replace(",", "")) * (1000 if found["k"] else 1)
