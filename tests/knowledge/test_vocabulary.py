"""Every name that people may type for something the base knows."""

from __future__ import annotations

import pytest

from knowledge import Base
from knowledge.text import key
from knowledge.vocabulary import Term, cities, countries, vocabulary


@pytest.fixture(scope="module")
def terms(base: Base) -> list[Term]:
    return list(vocabulary(base))


def names(terms: list[Term], entity: str, value: str) -> set[str]:
    return {term.text for term in terms if (term.entity, term.value) == (entity, value)}


@pytest.mark.parametrize(
    ("entity", "things"),
    [
        ("role", "roles"),
        ("certification", "certifications"),
        ("other_credential", "other_credentials"),
        ("organization", "organizations"),
        ("setting", "settings"),
        ("specialty", "specialties"),
        ("region", "regions"),
        ("state", "states"),
    ],
)
def test_everything_in_the_base_has_a_name(base: Base, terms: list[Term], entity: str, things: str) -> None:
    assert {term.value for term in terms if term.entity == entity} == set(getattr(base, things))


def test_every_role_goes_by_its_name_plural_and_aliases(base: Base, terms: list[Term]) -> None:
    for role in base.roles.values():
        assert {key(name) for name in (role.name, role.plural, *role.aliases)} <= names(terms, "role", role.id)


def test_every_certification_goes_by_its_code_and_name(base: Base, terms: list[Term]) -> None:
    for id, entry in base.certifications.items():
        assert {key(id), key(entry.name)} <= names(terms, "certification", id)


def test_a_code_with_a_hyphen_goes_without_it_too(terms: list[Term]) -> None:
    assert {"cpc a", "cpca"} <= names(terms, "certification", "CPC-A")


def test_every_state_goes_by_its_name_and_postal_code(base: Base, terms: list[Term]) -> None:
    for usps, state in base.states.items():
        assert {key(state.name), usps.lower()} <= names(terms, "state", usps)


def test_codes_are_too_short_to_be_recognised_with_a_typo(terms: list[Term]) -> None:
    fuzzy = {term.text for term in terms if term.fuzzy}
    assert not fuzzy & {"cpc", "ccs", "tx", "or"}


def test_long_names_are_recognised_with_a_typo(terms: list[Term]) -> None:
    fuzzy = {term.text for term in terms if term.fuzzy}
    assert {"california", "medical coder", "certified professional coder"} <= fuzzy


def test_plurals_are_formed_as_people_do(terms: list[Term]) -> None:
    assert {"coder", "coders"} <= names(terms, "role", "medical_coder")
    assert {"home care agency", "home care agencies"} <= names(terms, "setting", "home_health")


def test_every_term_is_in_the_form_in_which_words_are_compared(terms: list[Term]) -> None:
    for term in terms:
        assert term.text
        assert term.text == key(term.text), term


def test_levels_of_experience_stand_for_years(terms: list[Term]) -> None:
    assert "entry level" in names(terms, "level", "0")


def test_other_names_of_cities_stand_for_the_city(terms: list[Term]) -> None:
    assert {"nyc", "big apple"} <= names(terms, "city", "New York, NY")


def test_places_of_fiction_are_known_as_such(terms: list[Term]) -> None:
    assert names(terms, "city", "Atlantis") == {"atlantis"}


def test_a_city_name_stands_once_with_all_its_states(base: Base) -> None:
    found = {city.text: city for city in cities(base)}
    assert len(found) == len(cities(base))
    assert found["portland"].states[:2] in (("OR", "ME"), ("ME", "OR"))
    assert found["austin"].states[0] == "TX"


def test_a_principal_city_comes_before_others_of_its_name(base: Base) -> None:
    found = {city.text: city for city in cities(base)}
    assert found["houston"].principal
    assert not found["marfa"].principal


def test_countries_and_large_cities_abroad_have_their_country(base: Base) -> None:
    found = dict(countries(base))
    assert (found["london"], found["canada"]) == ("United Kingdom", "Canada")


def test_a_large_us_city_is_never_abroad(base: Base) -> None:
    found = dict(countries(base))
    assert not found.keys() & {"birmingham", "boston", "san jose", "portland", "austin"}
