"""What money buys where: BEA's Regional Price Parities, US = 100."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.base import Base
from knowledge.model import Place, Source, Unknown


@dataclass(frozen=True)
class Prices:
    """The price level of `place`: all items and housing, US average = 100 (housing 100.6)."""

    place: Place
    year: int
    all_items: float
    housing: float | None
    source: Source

    def buys(self, amount: float) -> int:
        """What `amount` dollars here buy at national-average prices, rounded to ten dollars."""
        return int(round(amount / (self.all_items / 100), -1))


def prices(base: Base, place: Place) -> Prices | Unknown:
    """The newest price level of `place`; of its state for an area that BEA gives none for.

    `Unknown` for the territories, which BEA leaves out.
    """
    homes = (place, base.places[place.state]) if place.state else (place,)
    for home in homes:
        found = base.rows(
            "SELECT all_items, housing FROM price WHERE place = ? AND year = ? AND all_items IS NOT NULL",
            home.id, base.price_year,
        )  # fmt: skip
        if found:
            level, housing = found[0]
            return Prices(home, base.price_year, level, housing, base.rpp())
    return Unknown(f"price level of {place.name}", "BEA publishes none for the territories", None, (base.rpp(),))


def by_price(base: Base) -> list[Prices]:
    """All states and DC, the cheapest first."""
    found = base.rows(
        "SELECT place, all_items, housing FROM price JOIN place ON id = place"
        " WHERE year = ? AND kind IN ('state', 'district') ORDER BY all_items, place",
        base.price_year,
    )
    return [Prices(base.places[id], base.price_year, level, housing, base.rpp()) for id, level, housing in found]
