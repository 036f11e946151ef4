"""When a credential has paid for itself by the asker's own figures: their course, their raise, their hours."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.costs import Cost
from knowledge.model import HOURS_A_YEAR
from knowledge.plan import Plan, months_to_repay

FULL_TIME = HOURS_A_YEAR / 52  # hours a week


@dataclass(frozen=True)
class OwnFigures:
    """What somebody says of their own case; `None`: not said.

    `course`: US dollars for training; `books`: whether that has the books in it. `now`, `then`: pay before and after, US
    dollars an hour. `more`: the raise alone, US dollars an hour. `hours`: worked in a week. `paid`: kinds of cost that
    somebody else pays, such as "exam", "membership" or "course".
    """

    course: float | None = None
    books: bool = False
    now: float | None = None
    then: float | None = None
    more: float | None = None
    hours: float | None = None
    paid: tuple[str, ...] = ()

    @property
    def raise_(self) -> float | None:
        """US dollars an hour more than before; `None` when that was not said."""
        if self.more is not None:
            return self.more
        return None if self.now is None or self.then is None else self.then - self.now

    @property
    def yearly(self) -> float:
        """The hours of a year."""
        return 52 * (self.hours if self.hours is not None else FULL_TIME)


@dataclass(frozen=True)
class OwnPlan:
    """A plan by somebody's own figures. Money in US dollars before tax, time in months from the day it is held.

    `low`, `high`: to be paid by the exam, with the least and the most of prices in doubt. `gain`: a year. `best`, `worst`:
    until it is repaid; `None`: never. `needed`: the raise an hour that repays the higher cost within a year.
    """

    low: float
    high: float
    gain: float | None
    best: float | None
    worst: float | None
    needed: float


def to_pay(made: Plan, own: OwnFigures) -> list[Cost]:
    """What must be paid by the exam, without what somebody else pays."""
    return [cost for cost in made.costs if cost.at_start and not cost.optional and cost.kind not in own.paid]


def to_keep(made: Plan, own: OwnFigures) -> list[Cost]:
    """What must be paid again and has a price, without what somebody else pays."""
    again = [cost for cost in made.costs if cost.every_years and not cost.optional and cost.low is not None]
    return [cost for cost in again if cost.kind not in own.paid]


def own_plan(made: Plan, own: OwnFigures) -> OwnPlan | None:
    """`made` by the figures of `own`; `None` when a price that must be paid is not held."""
    due = to_pay(made, own)
    if any(cost.low is None for cost in due):
        return None
    course = 0 if "course" in own.paid else own.course or 0
    low = sum(cost.low or 0 for cost in due) + course
    high = sum(cost.high or 0 for cost in due) + course
    kept = to_keep(made, own)
    yearly = [sum((amount or 0) / (cost.every_years or 1) for cost, amount in ends) for ends in (
        [(cost, cost.low) for cost in kept], [(cost, cost.high) for cost in kept]
    )]  # fmt: skip
    raise_ = own.raise_
    gain = None if raise_ is None else raise_ * own.yearly
    return OwnPlan(
        low=low,
        high=high,
        gain=gain,
        best=None if gain is None else months_to_repay(low, yearly[0], gain),
        worst=None if gain is None else months_to_repay(high, yearly[1], gain),
        needed=high / own.yearly,
    )
