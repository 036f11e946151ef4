"""Counties and the OEWS area of each."""

from __future__ import annotations

import pytest

from knowledge import Base
from knowledge.counties import County, read_counties
from knowledge.errors import SourceFault
from knowledge.load import SOURCES
from tests.knowledge.small_sources import COUNTY_FILE, Sources

USPS = {"48": "TX", "40": "OK"}
AUSTIN = {"0012420": "Austin-Round Rock-San Marcos, TX"}
WEST = {"4800001": "West Texas Region of Texas nonmetropolitan area"}
EAST = {"4800002": "East Texas Region of Texas nonmetropolitan area"}


@pytest.fixture(scope="module")
def counties(base: Base) -> list[County]:
    areas = {place.id: place.name for place in base.places.values() if place.kind == "area"}
    return list(read_counties(SOURCES, {state.fips: usps for usps, state in base.states.items()}, areas))


def area_of(sources: Sources, areas: dict[str, str]) -> dict[str, str | None]:
    return {county.name: county.area for county in read_counties(sources.folder, USPS, areas)}


def test_a_county_has_the_area_that_the_file_names(sources: Sources) -> None:
    assert area_of(sources, AUSTIN)["Travis County"] == "0012420"


def test_a_county_outside_the_metropolitan_areas_has_the_one_nonmetropolitan_area_of_its_state(
    sources: Sources,
) -> None:
    assert area_of(sources, AUSTIN | WEST)["Lamar County"] == "4800001"


def test_of_several_nonmetropolitan_areas_none_is_guessed(sources: Sources) -> None:
    assert area_of(sources, AUSTIN | WEST | EAST)["Lamar County"] is None


def test_an_area_that_oews_releases_nothing_for_is_none(sources: Sources) -> None:
    assert area_of(sources, WEST)["Travis County"] is None


def test_a_county_that_is_divided_has_no_area(sources: Sources) -> None:
    sources.replace(COUNTY_FILE, "48277,TX,Lamar County,,", "48277,TX,Lamar County,TX,")
    assert area_of(sources, AUSTIN | WEST)["Lamar County"] is None


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("48453,TX,Travis", "40453,TX,Travis", "fips"),
        ("48453,TX,Travis", "453,TX,Travis", "fips"),
        ("County,0012420,Austin", "County,12420,Austin", "area_code"),
        ("48453,TX,Travis County", "48453,TX,", "county"),
    ],
)
def test_a_fault_names_its_field(sources: Sources, old: str, new: str, field: str) -> None:
    sources.replace(COUNTY_FILE, old, new)
    with pytest.raises(SourceFault, match=f"line 2, field '{field}'"):
        area_of(sources, AUSTIN)


def test_every_metropolitan_area_has_its_counties(base: Base, counties: list[County]) -> None:
    metropolitan = {p.id for p in base.places.values() if p.kind == "area" and "nonmetropolitan" not in p.name}
    assert metropolitan <= {county.area for county in counties}


def test_the_counties_are_complete(counties: list[County]) -> None:
    # Census 2024: 3,222 county equivalents with Puerto Rico; OMB Bulletin 23-01: 1,252 of them metropolitan.
    # Beside them stand the eight counties that Connecticut had before its planning regions.
    assert len(counties) == 3_222 + 8
    assert len({county.fips for county in counties}) == len(counties)
    assert sum(1 for county in counties if county.area and county.area.startswith("00")) == 1_252


def test_each_area_lies_in_the_state_of_its_counties(base: Base, counties: list[County]) -> None:
    for county in counties:
        if county.area and county.area.startswith("00"):
            assert county.state in base.places[county.area].name.rpartition(", ")[2].split("-"), county
