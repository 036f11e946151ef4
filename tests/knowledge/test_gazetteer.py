"""Names of cities, and the OEWS area of each."""

from __future__ import annotations

import pytest

from knowledge.gazetteer import NEAR_KM, SMALLEST_ABROAD, Area, City, abroad, principal_cities, us_cities

NAMES = {"dallas", "fort worth", "winston salem", "louisville", "kansas city", "honolulu", "new york", "newark"}
KNOWN = dict.fromkeys([("kansas city", "MO"), ("kansas city", "KS"), ("newark", "NJ"), ("jersey city", "NJ")])


@pytest.fixture(scope="module")
def cities() -> dict[tuple[str, str], City]:
    """The cities of a country in which OEWS has three areas."""
    areas = [
        Area("0012420", "Austin-Round Rock-San Marcos, TX"),
        Area("0028140", "Kansas City, MO-KS"),
        Area("4800001", "West Texas Region of Texas nonmetropolitan area"),
    ]
    return {(city.key, city.state): city for city in us_cities(areas)}


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
    assert (city.area, city.km, city.principal) == ("0012420", 0.0, True)


def test_a_city_nearby_gets_the_area_and_its_distance(cities: dict[tuple[str, str], City]) -> None:
    city = cities["pflugerville", "TX"]
    assert (city.area, city.principal) == ("0012420", False)
    assert city.km is not None
    assert 0 < city.km < NEAR_KM


def test_a_city_far_away_gets_no_area(cities: dict[tuple[str, str], City]) -> None:
    city = cities["marfa", "TX"]
    assert (city.area, city.km) == (None, None)


def test_a_city_across_the_border_of_a_state_gets_no_area_of_the_other_side(
    cities: dict[tuple[str, str], City],
) -> None:
    assert {city.area for city in cities.values() if city.state not in ("TX", "MO", "KS")} == {None}


def test_each_name_stands_once_in_a_state_and_the_larger_city_wins(cities: dict[tuple[str, str], City]) -> None:
    assert cities["austin", "TX"].people > 500_000


def test_a_country_goes_by_the_names_that_people_use() -> None:
    found = {key: country for key, _, country, _ in abroad()}
    assert (found["uk"], found["england"], found["holland"]) == ("United Kingdom", "United Kingdom", "The Netherlands")


def test_only_large_cities_abroad_are_known() -> None:
    assert min(people for _, name, country, people in abroad() if name != country) >= SMALLEST_ABROAD
