"""What money buys where. Figures: BEA regional price parities, 2024."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import NATION, Base
from knowledge.living import Prices, by_price, prices
from knowledge.model import Unknown


def known(found: Prices | Unknown) -> Prices:
    assert isinstance(found, Prices), found
    return found


@pytest.mark.parametrize(("state", "level", "housing"), [("CA", 110.7, 154.3), ("AR", 86.9, 58.2), ("WV", 89.5, 54.2)])
def test_a_state_has_a_price_level(base: Base, state: str, level: float, housing: float) -> None:
    found = known(prices(base, base.places[state]))
    assert (round(found.all_items, 1), round(found.housing or 0, 1), found.year) == (level, housing, 2024)


def test_the_nation_is_one_hundred(base: Base) -> None:
    assert known(prices(base, NATION)).all_items == 100


def test_a_city_has_the_price_level_of_its_state(base: Base) -> None:
    assert known(prices(base, base.places["0012420"])).place.id == "TX"


@pytest.mark.parametrize("territory", ["PR", "GU", "VI"])
def test_territories_have_none(base: Base, territory: str) -> None:
    found = prices(base, base.places[territory])
    assert isinstance(found, Unknown)
    assert found.reason == "BEA publishes none for the territories"
    assert found.sources


def test_a_price_level_is_sourced_to_bea(base: Base) -> None:
    assert known(prices(base, base.places["CA"])).source.publisher == "US Bureau of Economic Analysis"


def test_what_pay_buys_is_divided_by_the_price_level(base: Base) -> None:
    assert known(prices(base, base.places["CA"])).buys(61_810) == 55_830  # facts: median / (RPP / 100)


def test_states_are_listed_from_cheap_to_dear_without_the_nation(base: Base) -> None:
    found = [level.place.id for level in by_price(base)]
    assert (found[0], found[-1], len(found)) == ("AR", "CA", 51)
    assert "US" not in found


@given(
    amount=st.floats(min_value=10_000, max_value=300_000),
    levels=st.lists(st.floats(min_value=60, max_value=150), min_size=2, max_size=2),
)
def test_where_prices_are_higher_the_same_pay_never_buys_more(
    base: Base, amount: float, levels: list[float]
) -> None:  # fmt: skip
    texas = known(prices(base, base.places["TX"]))
    cheap, dear = (dataclasses.replace(texas, all_items=level) for level in sorted(levels))
    assert cheap.buys(amount) >= dear.buys(amount)


@given(amounts=st.lists(st.floats(min_value=0, max_value=300_000), min_size=2, max_size=2))
def test_in_one_place_more_pay_never_buys_less(base: Base, amounts: list[float]) -> None:
    level = known(prices(base, base.places["CA"]))
    less, more = sorted(amounts)
    assert level.buys(less) <= level.buys(more)
