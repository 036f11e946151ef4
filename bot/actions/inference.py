"""What a remark makes of the figures last shown ("so basically no difference"): whether it is so, where they settle that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.actions.official import official
from bot.actions.phrases import capital, per
from bot.actions.places import places_of, release_name
from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.role_asked import role_of
from knowledge.base import Base
from knowledge.compare import compare_places
from knowledge.fields import roles_of_fields
from knowledge.figures import dollars
from knowledge.model import Period, Source
from knowledge.pay import Pay
from knowledge.standing import standing

OF_PAY = frozenset(("ask_salary", "compare_places", "compare_roles", "ask_standing"))
HARDLY = 0.03  # of the higher median: a difference below it is hardly one

_SAME = re.compile(
    r"\b(?:no|not much(?: of a)?|hardly any?|little|zero|barely a) (?:real |big |actual )?difference\b|"
    r"\b(?:(?:about|pretty much|basically|almost|practically|all) )?the same\b|\bsame (?:pay|money|thing)\b|\bequal\b",
    re.I,
)
_WORSE = re.compile(
    r"\b(?:worse off|worse|less|lower|lowest|behind|underpaid|(?:the )?(?:short|losing) end|get screwed)\b", re.I
)
_BETTER = re.compile(r"\b(?:better off|better|more|higher|highest|ahead|(?:come out|on) top|wins?)\b", re.I)
_OWN = re.compile(
    r"\b(?:i|we) (?:now |currently |already )?(?:make|made|earn(?:ed)?|get|got|bring|brought|clear(?:ed)?|had|have|take home)\b|"
    r"\bmy (?:pay|salary|wage|paycheck|old (?:job|pay))\b|\bmine\b|\bi'?m (?:at|on)\b|\bused to (?:make|get|earn)\b",
    re.I,
)
_I_MAKE = r"(?:what )?i (?:(?:now|currently|already|alr|can|could) )?(?:make|made|earn(?:ed)?|get|got|have|am (?:making|getting|on))"
# How what was shown lies to the pay of the writer, who names no amount.
_SHOWN_LESS = re.compile(
    rf"\b(?:less|lower|worse|under) (?:then|than) {_I_MAKE}\b|\b{_I_MAKE} (?:way |a lot |much )?more\b|\bpay ?cut\b",
    re.I,
)
_SHOWN_MORE = re.compile(
    rf"\b(?:more|higher|better|above) (?:then|than) {_I_MAKE}\b|\b{_I_MAKE} (?:way |a lot |much )?less\b", re.I
)
_SHOWN_SAME = re.compile(
    rf"\b{_I_MAKE} (?:about |around |roughly |basically |pretty much |almost )?(?:that|the same|as much)\b|"
    rf"\b(?:same|about|around) (?:as )?what {_I_MAKE}\b|\bsame as (?:now|today|i (?:make|get|earn|have))\b", re.I
)  # fmt: skip


@dataclass(frozen=True)
class Settled:
    """A sentence that settles a remark by figures, and where they come from."""

    text: str
    sources: tuple[Source, ...]


def settled(base: Base, turn: Question, before: Question | None, profile: Profile) -> Settled | None:
    """Whether what a remark infers from the pay last shown is so; None where it infers nothing that figures settle."""
    if before is None or before.intent not in OF_PAY:
        return None
    if _OWN.search(turn.text) or sets_beside(turn.text):
        return _own(base, turn, before, profile)
    named = _named(base, turn)
    found = _medians(base, before)
    if len(found) < 2:
        return None
    if _SAME.search(turn.text):
        return _same(base, found, before)
    for pattern, lower in ((_WORSE, True), (_BETTER, False)):
        if pattern.search(turn.text) and (side := next((one for one in found if one[0] in named), None)):
            return _ranked(found, side, before, lower=lower)
    return None


def middle(base: Base, before: Question | None, *, up: bool) -> Settled | None:
    """What a median that was shown leaves out above it, or below it: for those whom it disappoints, or pleases."""
    if before is None or before.intent not in OF_PAY:
        return None
    found = _pay(base, before)
    if found is None or found.wages.median is None:
        return None
    whose, each = f"{capital(found.role.plural)} {found.where}", per(found.wages.period)
    far = found.wages.percentiles.get(90 if up else 10)
    half = f"{dollars(found.wages.median)} {each} is the middle for {whose[0].lower()}{whose[1:]}"
    if up:
        text = f"{half}: half earn more{f', and one in ten more than {dollars(far)}' if far else ''}."
    else:
        text = f"{half}: half earn less{f', and one in ten, often nearer to a first job, less than {dollars(far)}' if far else ''}."
    return Settled(text, (found.source,))


def _own(base: Base, turn: Question, before: Question, profile: Profile) -> Settled | None:
    """The pay that the writer has against the median shown; what to tell for that, where they have told none."""
    found = _pay(base, replace(before, money=()))
    if found is None or found.wages.median is None:
        return None
    own, period = (turn.money[0], turn.period) if turn.money else (profile.pay, profile.period)
    each = found.wages.period
    whose = f"the median of {found.role.plural} {found.where}"
    if own is None and (beside := _beside(turn.text, found)):
        return beside
    if own is None:
        best = found.wages.percentiles.get(90)
        above = f" Half earn more than that, one in ten more than {dollars(best)}." if best else ""
        text = f"{capital(whose)} is {dollars(found.wages.median)} {per(each)}.{above} Tell me what you make, and I set it beside that."
        return Settled(text, (found.source,))
    yearly = own * (Period(period).per_year if period else (2080 if own < 500 else 1))
    amount = yearly / each.per_year
    share = round(100 * found.wages.median / amount)
    return Settled(
        f"{capital(whose)}, {dollars(found.wages.median)} {per(each)}, is {share}% of your {dollars(round(amount, 2))} {per(each)}. "
        f"Yours is {standing(found.wages, amount)} ({release_name(base)}).",
        (found.source,),
    )


def sets_beside(text: str) -> bool:
    """Whether a text sets what was shown beside the writer's own pay, of which it names no amount."""
    return any(pattern.search(text) for pattern in (_SHOWN_LESS, _SHOWN_MORE, _SHOWN_SAME))


def _beside(text: str, found: Pay) -> Settled | None:
    """What lies below and above the median shown, for somebody who makes more, less, or as much."""
    wages, each = found.wages, per(found.wages.period)
    low, quarter, high = (wages.percentiles.get(nth) for nth in (10, 25, 75))
    if not (wages.median and low and quarter and high):
        return None
    middle = f"{dollars(wages.median)} {each}"
    starts = f"{dollars(low)} to {dollars(quarter)}, where many begin"
    upper = f"the upper quarter of {found.role.plural} {found.where} begins at {dollars(high)}"
    if _SHOWN_LESS.search(text):
        said = (
            f"Then the middle, {middle}, would be a step down, and the lower quarter, {starts}, a bigger one; {upper}."
        )
    elif _SHOWN_MORE.search(text):
        said = f"Then the middle, {middle}, would be a step up, but the first pay may be nearer to {starts}; {upper}."
    elif _SHOWN_SAME.search(text):
        said = f"Then the middle, {middle}, is no gain, and a start in the lower quarter, {starts}, would be a cut; {upper}."
    else:
        return None
    return Settled(f"{said} Tell me your pay, and I set it beside these.", (found.source,))


def _same(base: Base, found: Sequence[tuple[str, str, Pay]], before: Question) -> Settled:
    """Whether two medians, the highest and the lowest, are about the same."""
    ordered = sorted(found, key=lambda one: -(one[2].wages.median or 0))
    (_, high, most), (_, low, least) = ordered[0], ordered[-1]
    top, bottom = most.wages.median or 0, least.wages.median or 0
    gap, each = top - bottom, per(most.wages.period)
    head = "Hardly any difference in the medians" if gap <= HARDLY * top else "There is a difference in the medians"
    return Settled(
        f"{head}: {high} {dollars(top)}, {low} {dollars(bottom)} {each}, which is {dollars(gap)} or {gap / top:.0%}."
        f"{_bought(base, most, least) if before.place else ''}",
        (most.source, least.source),
    )


def _bought(base: Base, most: Pay, least: Pay) -> str:
    """What the medians of two places buy at average US prices."""
    lines = compare_places(base, most.role, (most.place, least.place), most.wages.period).lines
    bought = [f"{dollars(line.adjusted)} in {line.label}" for line in lines if line.adjusted]
    return f" What that buys at average US prices: {' and '.join(bought)}." if len(bought) == 2 else ""


def _ranked(
    found: Sequence[tuple[str, str, Pay]], side: tuple[str, str, Pay], before: Question, *, lower: bool
) -> Settled:
    """Whether one of those shown is the lower, or the higher."""
    others = [one for one in found if one is not side]
    against = (min if lower else max)(others, key=lambda one: one[2].wages.median or 0)
    own, other = side[2].wages.median or 0, against[2].wages.median or 0
    yes = own < other if lower else own > other
    gap, each = abs(own - other), per(side[2].wages.period)
    word = "less" if own < other else "more"
    return Settled(
        f"{'On median pay, yes' if yes else 'On median pay, no'}: {side[1]} {dollars(own)} {each}, {against[1]} {dollars(other)}, "
        f"so {dollars(gap)} {word}.",
        (side[2].source, against[2].source),
    )


def _medians(base: Base, before: Question) -> list[tuple[str, str, Pay]]:
    """The roles or places set side by side: id, name, pay."""
    roles = before.role if len(before.role) > 1 else (*before.earlier_role[:1], *before.role)
    places = before.place if len(before.place) > 1 else ()
    found: list[tuple[str, str, Pay]] = []
    if places:
        for place in places:
            one = _pay(base, replace(before, place=(place,), role=before.role[:1]))
            found += [(place, one.place.name, one)] if one else []
    elif len(roles) > 1:
        for role in dict.fromkeys(roles):
            one = _pay(base, replace(before, role=(role,), setting=()))
            found += [(role, one.role.plural, one)] if one else []
    return [one for one in found if one[2].wages.median]


def _named(base: Base, turn: Question) -> set[str]:
    """The roles and places that a remark names."""
    return {*turn.role, *turn.place, *(role.id for role in roles_of_fields(base, turn.text))}


def _pay(base: Base, question: Question) -> Pay | None:
    """The pay that answers `question`, of its first role and place."""
    question = replace(question, intent="ask_salary")
    found = official(base, question, role_of(base, question), places_of(base, question)).found
    return found if isinstance(found, Pay) else None
