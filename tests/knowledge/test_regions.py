"""States together."""

from __future__ import annotations

import pytest

from knowledge import NATION, Base
from knowledge.model import Unknown
from knowledge.places import resolve
from knowledge.regions import in_region, neighbors


def test_a_state_has_the_states_on_its_border(base: Base) -> None:
    assert {place.id for place in neighbors(base, base.places["ME"])} == {"NH"}


def test_an_area_has_the_neighbors_of_its_state(base: Base) -> None:
    austin = resolve(base, "Austin, TX").only()
    assert neighbors(base, austin) == neighbors(base, base.places["TX"])


@pytest.mark.parametrize("id", ["HI", "AK", "PR"])
def test_an_island_has_no_neighbors(base: Base, id: str) -> None:
    assert neighbors(base, base.places[id]) == ()


def test_the_nation_has_no_neighbors(base: Base) -> None:
    assert neighbors(base, NATION) == ()


def test_neighbors_are_mutual(base: Base) -> None:
    for usps in base.states:
        for other in neighbors(base, base.places[usps]):
            assert base.places[usps] in neighbors(base, other), (usps, other.id)


@pytest.mark.parametrize("name", ["pacific_northwest", "Pacific Northwest", "the PNW", "northwest"])
def test_a_region_goes_by_its_id_and_names(base: Base, name: str) -> None:
    found = in_region(base, name)
    assert not isinstance(found, Unknown)
    assert {place.id for place in found} == {"ID", "OR", "WA"}


def test_a_region_that_is_none_is_said_to_be_unknown(base: Base) -> None:
    found = in_region(base, "Middle Earth")
    assert isinstance(found, Unknown)
    assert "Midwest" in (found.nearest or "")
