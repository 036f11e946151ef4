"""Names of cities, and the OEWS area of each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge.counties import County
from knowledge.gazetteer import (
    SMALLEST_ABROAD,
    Area,
    City,
    abroad,
    people_by_county,
    principal_cities,
    spellings,
    us_cities,
)

NAMES = {"dallas", "fort worth", "winston salem", "louisville", "kansas city", "honolulu", "new york", "newark"}
KNOWN = dict.fromkeys([("kansas city", "MO"), ("kansas city", "KS"), ("newark", "NJ"), ("jersey city", "NJ")])


AUSTIN = "0012420"


def county(name: str, state: str, area: str | None, *cities: str) -> County:
    return County("00000", name, state, area, cities)


@pytest.fixture(scope="module")
def cities() -> dict[tuple[str, str], City]:
    """The cities of a country in which OEWS has three areas."""
    areas = [
        Area(AUSTIN, "Austin-Round Rock-San Marcos, TX"),
        Area("0028140", "Kansas City, MO-KS"),
        Area("0033460", "Minneapolis-St. Paul-Bloomington, MN-WI"),
        Area("4800001", "West Texas Region of Texas nonmetropolitan area"),
    ]
    counties = [
        county("Travis County", "TX", AUSTIN, "Austin", "Pflugerville"),
        county("Presidio County", "TX", None, "Marfa"),
        county("Hennepin County", "MN", "0033460", "Minneapolis", "Bloomington"),
        county("Grant County", "WI", None, "Lancaster"),
    ]
    return {(city.key, city.state): city for city in us_cities(areas, counties)}


@pytest.mark.parametrize(
    ("area", "expected"),
    [
        ("Dallas-Fort Worth-Arlington, TX", [("Dallas", "TX"), ("Fort Worth", "TX"), ("Arlington", "TX")]),
        ("Winston-Salem, NC", [("Winston-Salem", "NC")]),
        ("Louisville/Jefferson County, KY-IN", [("Louisville", "KY"), ("Jefferson County", "KY")]),
        ("Urban Honolulu, HI", [("Honolulu", "HI")]),
        ("Kansas City, MO-KS", [("Kansas City", "MO"), ("Kansas City", "KS")]),
        ("New York-Newark-Jersey City, NY-NJ", [("New York", "NY"), ("Newark", "NJ"), ("Jersey City", "NJ")]),
        ("Nashville-Davidson--Murfreesboro, TN", [("Nashville", "TN"), ("Davidson", "TN"), ("Murfreesboro", "TN")]),
        ("Eastern North Carolina nonmetropolitan area", []),
    ],
)
def test_the_name_of_an_area_is_taken_apart_into_its_cities(area: str, expected: list[tuple[str, str]]) -> None:
    assert list(principal_cities(area, NAMES, KNOWN)) == expected


def test_a_city_in_the_name_of_an_area_is_principal(cities: dict[tuple[str, str], City]) -> None:
    city = cities["round rock", "TX"]
    assert (city.area, city.principal) == (AUSTIN, True)


def test_a_listed_city_gets_the_area_of_its_county(cities: dict[tuple[str, str], City]) -> None:
    city = cities["pflugerville", "TX"]
    assert (city.area, city.county, city.principal, city.near) == (AUSTIN, "Travis County", False, False)


def test_a_listed_city_of_a_county_without_an_area_gets_none(cities: dict[tuple[str, str], City]) -> None:
    city = cities["marfa", "TX"]
    assert (city.area, city.county, city.near) == (None, "Presidio County", False)


def test_a_city_that_no_county_lists_lies_where_the_nearest_listed_one_does(
    cities: dict[tuple[str, str], City],
) -> None:
    city = cities["manor", "TX"]
    assert (city.area, city.county, city.near) == (AUSTIN, "Travis County", True)


def test_a_city_far_from_every_listed_one_gets_no_area(cities: dict[tuple[str, str], City]) -> None:
    city = cities["amarillo", "TX"]
    assert (city.area, city.county) == (None, None)


def test_a_namesake_in_another_state_of_the_area_is_not_principal(cities: dict[tuple[str, str], City]) -> None:
    assert cities["bloomington", "MN"].principal
    assert not cities["bloomington", "WI"].principal  # Grant County, 300 km from Minneapolis


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("St. Cloud", ("st cloud", "saint cloud")),
        ("Fort Worth", ("fort worth", "ft worth")),
        ("Mount Vernon", ("mount vernon", "mt vernon")),
        ("Stockton", ("stockton",)),
    ],
)
def test_a_name_is_found_under_each_way_to_spell_it(name: str, keys: tuple[str, ...]) -> None:
    assert spellings(name) == keys


def test_a_city_is_shown_by_its_own_name_however_it_is_spelled(cities: dict[tuple[str, str], City]) -> None:
    assert cities["saint paul", "MN"].name == "St. Paul"


def test_the_people_of_a_county_are_those_of_its_cities_each_counted_once() -> None:
    fort = City("fort hill", "Fort Hill", "TX", 100, None, "Hill County")
    assert people_by_county([fort, replace(fort, key="ft hill")])["Hill County", "TX"] == 100


def test_each_name_stands_once_in_a_state_and_the_larger_city_wins(cities: dict[tuple[str, str], City]) -> None:
    assert cities["austin", "TX"].people > 500_000


def test_a_country_goes_by_the_names_that_people_use() -> None:
    found = {key: country for key, _, country, _ in abroad()}
    assert (found["uk"], found["england"], found["holland"]) == ("United Kingdom", "United Kingdom", "The Netherlands")


def test_only_large_cities_abroad_are_known() -> None:
    assert min(people for _, name, country, people in abroad() if name != country) >= SMALLEST_ABROAD
