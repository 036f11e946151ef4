"""Names of several places."""

from __future__ import annotations

import pytest

from knowledge import Base
from knowledge.errors import KnowledgeError
from knowledge.places import ambiguous_names, resolve

AUSTIN = "0012420"  # OEWS May 2025: Austin-Round Rock-San Marcos, TX


def test_a_county_name_of_several_states_has_several_readings_the_largest_first(base: Base) -> None:
    found = resolve(base, "Orange County")
    assert found.reason == "ambiguous"
    assert [candidate.label for candidate in found.candidates][:2] == ["Orange County, CA", "Orange County, FL"]


@pytest.mark.parametrize("name", ["the Valley", "SoCal", "tri-state area", "Tri-Cities"])
def test_a_vague_name_is_never_taken_for_one_place(base: Base, name: str) -> None:
    assert resolve(base, name).reason == "ambiguous"


def test_cities_of_one_name_in_one_area_are_one_place_and_both_named(base: Base) -> None:
    (found,) = resolve(base, "Kansas City").candidates
    assert (found.label, found.place.name) == ("Kansas City, MO and Kansas City, KS", "Kansas City, MO-KS")


def test_a_name_whose_places_share_a_figure_is_not_among_the_ambiguous(base: Base) -> None:
    names = {entry.name for entry in ambiguous_names(base)}
    assert "Portland" in names
    assert "Kansas City" not in names


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("Washington", ["Washington", "Washington, DC"]),
        ("new york", ["New York", "New York, NY"]),
        ("Portland", ["Portland, OR", "Portland, ME"]),
    ],
)
def test_a_name_of_several_places_has_several_readings_the_likeliest_first(
    base: Base, name: str, labels: list[str]
) -> None:
    found = resolve(base, name)
    assert found.reason == "ambiguous"
    assert [candidate.label for candidate in found.candidates] == labels


def test_several_readings_are_never_taken_for_one(base: Base) -> None:
    with pytest.raises(KnowledgeError, match="'Portland' is ambiguous: 2 places"):
        resolve(base, "Portland").only()


def test_georgia_is_the_state(base: Base) -> None:
    assert resolve(base, "Georgia").only().id == "GA"
