"""What money buys where: BEA's Regional Price Parities, US = 100."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.base import Base
from knowledge.model import Period, Place, Source, Unknown


@dataclass(frozen=True)
class Prices:
    """The price level of `place` in `year`, all items and housing, as BEA's index: US = 100 (housing 100.6)."""

    place: Place
    year: int
    all_items: float
    housing: float | None
    source: Source

    def buys(self, amount: float, period: Period = Period.YEAR) -> float:
        """What `amount` dollars a `period` here buy at national-average prices: to ten dollars, to the cent by the hour."""
        return _rounded(amount / (self.all_items / 100), period)

    def needs(self, amount: float, other: Prices, period: Period = Period.YEAR) -> float:
        """What it takes here, dollars a `period`, to buy what `amount` buys at `other`'s prices."""
        return _rounded(amount * self.all_items / other.all_items, period)


def _rounded(amount: float, period: Period) -> float:
    return round(amount, 2) if period is Period.HOUR else int(round(amount, -1 if period is Period.YEAR else 0))


def prices(base: Base, place: Place) -> Prices | Unknown:
    """The newest price level of `place`; of its state for an area that BEA gives none for.

    `Unknown` for the territories, which BEA leaves out.
    """
    found = _levels(base).get(place.id) or _levels(base).get(place.state or "")
    if found:
        return found
    return Unknown(f"price level of {place.named}", "BEA publishes none for the territories", None, (base.rpp(),))


def by_price(base: Base) -> list[Prices]:
    """All states and DC, the cheapest first."""
    states = (level for level in _levels(base).values() if level.place.kind in ("state", "district"))
    return sorted(states, key=lambda level: (level.all_items, level.place.id))


@lru_cache(maxsize=2)
def _levels(base: Base) -> dict[str, Prices]:
    """The newest price level of every place that has one, by its id: a ranking asks for hundreds of them."""
    found = base.rows(
        "SELECT place, all_items, housing FROM price WHERE year = ? AND all_items IS NOT NULL", base.price_year
    )
    return {
        id: Prices(base.places[id], base.price_year, level, housing, base.rpp())
        for id, level, housing in found
        if id in base.places  # BEA has areas that OEWS has given up
    }
