"""Places abroad, and names that are no place."""

from __future__ import annotations

import pytest

from knowledge import Base
from knowledge.places import abroad, resolve

AUSTIN = "0012420"  # OEWS May 2025: Austin-Round Rock-San Marcos, TX


@pytest.mark.parametrize("name", ["Paris, France", "toronto canada", "Ontario, Canada"])
def test_a_city_with_its_country_is_abroad(base: Base, name: str) -> None:
    assert resolve(base, name).reason == "foreign"


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("London", "United Kingdom"),
        ("UK", "United Kingdom"),
        ("Toronto", "Canada"),
        ("Paris", "France"),
        ("Mexico", "Mexico"),
        ("moscow", "Russia"),
    ],
)
def test_a_place_abroad_is_named_with_its_country(base: Base, name: str, country: str) -> None:
    found = resolve(base, name)
    assert (found.reason, found.country, found.candidates) == ("foreign", country, ())


@pytest.mark.parametrize(("name", "state"), [("London, KY", "KY"), ("paris tx", "TX"), ("Moscow, ID", "ID")])
def test_a_city_with_its_state_is_never_abroad(base: Base, name: str, state: str) -> None:
    assert resolve(base, name).only().state == state


def test_new_mexico_is_not_mexico(base: Base) -> None:
    assert resolve(base, "New Mexico").only().id == "NM"


@pytest.mark.parametrize("name", ["Atlantis", "narnia", "Gotham City"])
def test_a_place_of_fiction_is_no_place(base: Base, name: str) -> None:
    found = resolve(base, name)
    assert (found.reason, found.candidates, found.nearest) == ("unknown", (), None)


def test_a_us_city_is_not_abroad(base: Base) -> None:
    assert abroad(base, "Sacramento") is None
