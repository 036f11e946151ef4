"""What the work of somebody pays in the middle where they are, in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions.phrases import capital, per
from bot.actions.places import release_name
from bot.actions.role_asked import CODER
from knowledge.base import NATION, Base
from knowledge.figures import dollars
from knowledge.model import Period
from knowledge.pay import Pay, pay
from knowledge.profile import Profile


@dataclass(frozen=True)
class Median:
    """`text` names the median of `pay`."""

    text: str
    pay: Pay


def median(base: Base, person: Profile, period: Period = Period.YEAR) -> Median | None:
    """The median of the role of somebody, else of coders, in their place, else in the nation (OEWS); None where it has none."""
    found = pay(base, person.role or base.roles[CODER], person.place or NATION, period=period)
    if not isinstance(found, Pay) or found.wages.median is None:
        return None
    amount = f"{dollars(found.wages.median)} {per(period)}"
    return Median(
        f"{capital(found.role.plural)} {found.where} earn a median of {amount} ({release_name(base)}).", found
    )
