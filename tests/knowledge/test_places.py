"""From what people call a place to the place that OEWS knows."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from knowledge import NATION, Base
from knowledge.errors import KnowledgeError
from knowledge.places import abroad, city, nearest_name, reading, resolve, slips
from knowledge.text import key

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


def test_a_suburb_is_answered_with_the_area_that_it_lies_near_and_told_so(base: Base) -> None:
    (found,) = resolve(base, "Pflugerville, TX").candidates
    assert (found.place.id, found.reason) == (AUSTIN, "near")
    assert found.note == "Pflugerville lies near the Austin-Round Rock-San Marcos, TX area, whose figure this is."


def test_a_town_far_from_every_area_is_answered_with_its_state_and_told_so(base: Base) -> None:
    (found,) = resolve(base, "Marfa, TX").candidates
    assert (found.place.id, found.reason) == ("TX", "near")
    assert found.note == "OEWS has no area around Marfa; this is the figure of Texas as a whole."


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("Californa", "California"),
        ("califronia", "California"),
        ("Masachusetts", "Massachusetts"),
        ("west virgina", "West Virginia"),
        ("Bostn", "Boston, MA"),
        ("Huston", "Houston, TX"),
    ],
)
def test_slips_of_the_finger_are_forgiven_and_marked(base: Base, typed: str, label: str) -> None:
    found = resolve(base, typed)
    assert (found.reason, found.candidates[0].reason) == ("typo", "typo")
    assert found.candidates[0].label == label


def test_short_names_forgive_no_slip(base: Base) -> None:
    assert resolve(base, "Guan").candidates == ()


@pytest.mark.parametrize(("length", "allowed"), [(0, 0), (4, 0), (5, 1), (7, 1), (8, 2), (30, 2)])
def test_longer_names_forgive_more_slips(length: int, allowed: int) -> None:
    assert slips("x" * length) == allowed


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("Washington", ["Washington", "Washington, DC"]),
        ("new york", ["New York", "New York, NY"]),
        ("Portland", ["Portland, OR", "Portland, ME"]),
        ("Kansas City", ["Kansas City, MO", "Kansas City, KS"]),
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
            assert resolve(base, alias).reason in ("alias", "near", "ambiguous"), alias


def test_no_city_is_given_an_area_of_another_state(base: Base) -> None:
    strangers = base.rows(
        "SELECT city.name, city.state, place.name FROM city JOIN place ON place.id = city.area"
        " WHERE place.name NOT LIKE '%, %' || city.state || '%'"
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


def test_a_us_city_is_not_abroad(base: Base) -> None:
    assert abroad(base, "Sacramento") is None


def test_the_nearest_name_is_given_in_its_plain_form(base: Base) -> None:
    assert nearest_name(base, "west virgina") == "west virginia"


@given(text=st.text(max_size=60))
@example(text="\ud800")
@example(text="\x00")
@example(text="x" * 10_000)
@example(text="new york " * 1_200)
@example(text="'; DROP TABLE city; --")
@settings(deadline=None, max_examples=60)
def test_any_text_is_answered(base: Base, text: str) -> None:
    found = resolve(base, text)
    assert bool(found.candidates) == (found.reason not in ("foreign", "unknown"))
    assert found.text == text


@given(data=st.data())
@settings(deadline=None, max_examples=60)
def test_one_slip_in_the_name_of_a_state_still_finds_it(base: Base, data: st.DataObject) -> None:
    names = sorted(key(state.name) for state in base.states.values() if len(state.name) >= 8)
    name = data.draw(st.sampled_from(names))
    at = data.draw(st.integers(min_value=1, max_value=len(name) - 1))
    typed = name[:at] + name[at + 1 :]
    assume(abroad(base, typed) is None and not base.rows("SELECT 1 FROM city WHERE key = ?", typed))
    assert key(resolve(base, typed).candidates[0].place.name) == name
