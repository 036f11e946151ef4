"""What money buys where: BEA's Regional Price Parities by state, US = 100."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.base import Base
from knowledge.model import Place, Source, Unknown

YEAR = 2024
RPP = "rpp_2024"


@dataclass(frozen=True)
class Prices:
    """The price level of a state: all items and housing, US average = 100 (housing 100.6)."""

    place: Place
    year: int
    all_items: float
    housing: float | None
    source: Source

    def buys(self, amount: float) -> int:
        """What `amount` dollars here buy at national-average prices, rounded to ten dollars."""
        return int(round(amount / (self.all_items / 100), -1))


def prices(base: Base, place: Place) -> Prices | Unknown:
    """The price level of `place`; of its state for an area. `Unknown` for the territories, which BEA leaves out."""
    state = base.places[place.state or place.id]
    found = base.rows("SELECT all_items, housing FROM price WHERE state = ? AND year = ?", state.id, YEAR)
    source = base.source(RPP)
    if not found or found[0][0] is None:
        return Unknown(f"price level of {place.name}", "BEA publishes none for the territories", None, (source,))
    return Prices(state, YEAR, found[0][0], found[0][1], source)


def by_price(base: Base) -> list[Prices]:
    """All states and DC, the cheapest first."""
    found = base.rows(
        "SELECT state, all_items, housing FROM price WHERE year = ? AND state != 'US' ORDER BY all_items, state", YEAR
    )
    return [Prices(base.places[state], YEAR, level, housing, base.source(RPP)) for state, level, housing in found]
