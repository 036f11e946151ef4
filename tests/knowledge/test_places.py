"""Names of places: the nation, states, areas, cities, towns and counties."""

from __future__ import annotations

import pytest

from knowledge import NATION, Base
from knowledge.errors import KnowledgeError
from knowledge.places import reading, resolve
from knowledge.towns import city

AUSTIN = "0012420"  # OEWS May 2025: Austin-Round Rock-San Marcos, TX


@pytest.mark.parametrize("name", ["US", "usa", "U.S.", "United States", "america", "nationwide"])
def test_the_country_is_the_nation(base: Base, name: str) -> None:
    assert resolve(base, name).only() == NATION


@pytest.mark.parametrize("name", ["Texas", "texas", "TX", "tx", " Texas. "])
def test_a_state_goes_by_its_name_and_postal_code(base: Base, name: str) -> None:
    found = resolve(base, name)
    assert found.reason == "exact"
    assert found.only().id == "TX"


@pytest.mark.parametrize(("name", "state"), [("or", "OR"), ("IN", "IN"), ("ok", "OK"), ("me", "ME"), ("hi", "HI")])
def test_postal_codes_that_are_words_are_states_when_they_stand_alone(base: Base, name: str, state: str) -> None:
    assert resolve(base, name).only().id == state


@pytest.mark.parametrize(("name", "state"), [("mass.", "MA"), ("cali", "CA"), ("Tex", "TX"), ("penn", "PA")])
def test_a_state_goes_by_its_abbreviations(base: Base, name: str, state: str) -> None:
    found = resolve(base, name)
    assert found.reason == "alias"
    assert found.only().id == state


@pytest.mark.parametrize("name", ["austin,tx", "Austin, TX", "austin tx", "AUSTIN TEXAS", "austin , texas", "Austin"])
def test_a_city_stands_for_its_area(base: Base, name: str) -> None:
    found = resolve(base, name)
    assert (found.reason, found.candidates[0].label) == ("city", "Austin, TX")
    assert found.only().id == AUSTIN


def test_another_city_in_the_name_of_an_area_stands_for_it_without_a_note(base: Base) -> None:
    (found,) = resolve(base, "round rock, tx").candidates
    assert (found.label, found.place.id, found.reason, found.note) == ("Round Rock, TX", AUSTIN, "city", None)


@pytest.mark.parametrize(
    ("name", "area"),
    [
        ("winston-salem nc", "Winston-Salem, NC"),
        ("fort worth", "Dallas-Fort Worth-Arlington, TX"),
        ("saint louis mo", "St. Louis, MO-IL"),
        ("louisville", "Louisville/Jefferson County, KY-IN"),
        ("honolulu", "Urban Honolulu, HI"),
        ("kansas city, ks", "Kansas City, MO-KS"),
    ],
)
def test_areas_are_known_by_their_cities_however_bls_writes_them(base: Base, name: str, area: str) -> None:
    assert resolve(base, name).only().name == area


@pytest.mark.parametrize(
    ("name", "label"), [("NYC", "New York, NY"), ("sf", "San Francisco, CA"), ("philly", "Philadelphia, PA")]
)
def test_a_city_goes_by_its_other_names(base: Base, name: str, label: str) -> None:
    found = resolve(base, name)
    assert (found.reason, found.candidates[0].label) == ("alias", label)


def test_a_suburb_is_answered_with_the_area_of_its_county_and_told_so(base: Base) -> None:
    (found,) = resolve(base, "Pflugerville, TX").candidates
    assert (found.place.id, found.reason) == (AUSTIN, "city")
    assert found.note == "Pflugerville lies in the Austin-Round Rock-San Marcos, TX area, whose figure this is."


@pytest.mark.parametrize(
    ("name", "area"),  # OMB Bulletin 23-01: Collin, Los Angeles and San Bernardino counties
    [
        ("McKinney, TX", "Dallas-Fort Worth-Arlington, TX"),
        ("Palmdale, CA", "Los Angeles-Long Beach-Anaheim, CA"),
        ("Victorville, CA", "Riverside-San Bernardino-Ontario, CA"),
    ],
)
def test_a_city_far_from_the_center_belongs_to_the_area_of_its_county(base: Base, name: str, area: str) -> None:
    assert resolve(base, name).only().name == area


def test_a_town_in_the_one_nonmetropolitan_area_of_its_state_is_answered_with_it(base: Base) -> None:
    (found,) = resolve(base, "Kauai").candidates
    assert found.place.name == "Hawaii / Kauai nonmetropolitan area"
    assert found.note is not None
    assert "outside the metropolitan areas" in found.note


def test_a_town_in_one_of_several_nonmetropolitan_areas_is_answered_with_its_state_and_told_so(base: Base) -> None:
    (found,) = resolve(base, "Marfa, TX").candidates
    assert (found.place.id, found.reason) == ("TX", "near")
    assert found.note == "OEWS has no figure for Marfa alone; this is the figure of Texas as a whole."


@pytest.mark.parametrize(
    ("name", "label", "area"),  # OMB Bulletin 23-01
    [
        ("Cook County", "Cook County, IL", "Chicago-Naperville-Elgin, IL-IN"),
        ("cook county illinois", "Cook County, IL", "Chicago-Naperville-Elgin, IL-IN"),
        ("Orleans Parish, LA", "Orleans Parish, LA", "New Orleans-Metairie, LA"),
        ("Orange County FL", "Orange County, FL", "Orlando-Kissimmee-Sanford, FL"),
    ],
)
def test_a_county_stands_for_its_area_and_says_so(base: Base, name: str, label: str, area: str) -> None:
    found = resolve(base, name)
    assert (found.reason, found.candidates[0].label, found.only().name) == ("county", label, area)
    assert found.candidates[0].note == f"{label[:-4]} lies in the {area} area, whose figure this is."


def test_a_county_that_is_divided_among_areas_is_answered_with_its_state(base: Base) -> None:
    (found,) = resolve(base, "Hartford County, CT").candidates  # OEWS counts Connecticut by planning region
    assert (found.place.id, found.reason) == ("CT", "near")


@pytest.mark.parametrize("name", ["Orange", "Bath", "Union"])
def test_a_county_needs_the_word(base: Base, name: str) -> None:
    assert not any("County" in candidate.label for candidate in resolve(base, name).candidates)


@pytest.mark.parametrize(
    ("name", "id"), [("Texas, USA", "TX"), ("alaska ak", "AK"), ("Ohio, United States", "OH"), ("the dakotas", None)]
)
def test_what_people_add_to_the_name_of_a_state_does_no_harm(base: Base, name: str, id: str | None) -> None:
    assert [candidate.place.id for candidate in resolve(base, name).candidates] == ([id] if id else [])


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("St. Louis", "St. Louis, MO"),
        ("Saint Louis", "St. Louis, MO"),
        ("st louis mo", "St. Louis, MO"),
        ("Ft Worth", "Fort Worth, TX"),
        ("D.C.", "District of Columbia"),
        ("Washington DC", "Washington, DC"),
        ("N. Carolina", "North Carolina"),
        ("US Virgin Islands", "Virgin Islands"),
        ("NWA", "Fayetteville, AR"),
        ("the DMV", "Washington, DC"),
        ("the Bay Area", "San Francisco, CA"),
        ("Wyoming", "Wyoming"),
    ],
)
def test_a_place_goes_by_what_people_call_it(base: Base, name: str, label: str) -> None:
    assert [candidate.label for candidate in resolve(base, name).candidates] == [label]


@pytest.mark.parametrize("name", ["zzzzqqq", "", "   ", "💸", "the of and"])
def test_what_is_no_name_is_unknown(base: Base, name: str) -> None:
    assert resolve(base, name).reason == "unknown"


def test_a_name_is_no_place_with_the_reason_in_the_error(base: Base) -> None:
    with pytest.raises(KnowledgeError, match="'London' is foreign: 0 places"):
        resolve(base, "London").only()


def test_every_state_and_territory_goes_by_its_name(base: Base) -> None:
    for state in base.states.values():
        assert state.usps in {candidate.place.id for candidate in resolve(base, state.name).candidates}, state.name


def test_every_principal_city_with_its_state_stands_for_its_area(base: Base) -> None:
    for name, state, area in base.rows("SELECT name, state, area FROM city WHERE principal"):
        assert resolve(base, f"{name}, {state}").only().id == area, name


def test_every_other_name_of_a_city_is_known(base: Base) -> None:
    for entry in base.place_aliases:
        for alias in entry.aliases:
            assert reading(base, entry.place) is not None
            assert resolve(base, alias).reason in ("alias", "exact", "ambiguous"), alias


def test_no_city_is_given_an_area_of_another_state(base: Base) -> None:
    strangers = base.rows(
        "SELECT city.name, city.state, place.name FROM city JOIN place ON place.id = city.area"
        " WHERE place.name NOT LIKE '%, %' || city.state || '%' AND place.state != city.state"
    )
    assert strangers == []


@pytest.mark.parametrize(("value", "label"), [("TX", "Texas"), ("Austin, TX", "Austin, TX")])
def test_a_normalized_value_reads_as_its_place(base: Base, value: str, label: str) -> None:
    found = reading(base, value)
    assert found
    assert found.label == label


@pytest.mark.parametrize("value", ["", "XX", "Austin", "Austin, XX", "Nowhere, TX", ", TX", "country:France"])
def test_anything_else_reads_as_nothing(base: Base, value: str) -> None:
    assert reading(base, value) is None


def test_a_city_that_is_not_in_the_state_is_none(base: Base) -> None:
    assert city(base, "Chicago", "TX") is None
