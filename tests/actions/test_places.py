"""The places of a question: known ones with their notes, others refused with what is nearest."""

from __future__ import annotations

from bot.actions.places import places_of
from bot.actions.question import Question
from knowledge import NATION, Base


def test_no_place_is_the_nation(base: Base) -> None:
    assert places_of(base, Question("ask_salary")).first == NATION


def test_a_state_is_known_by_its_code(base: Base) -> None:
    assert places_of(base, Question("ask_salary", place=("TX",))).first.name == "Texas"


def test_a_city_is_known_by_its_area(base: Base) -> None:
    assert (
        places_of(base, Question("ask_salary", place=("Austin, TX",))).first.name == "Austin-Round Rock-San Marcos, TX"
    )


def test_a_town_brings_the_note_whose_figure_it_is(base: Base) -> None:
    [note] = places_of(base, Question("ask_salary", place=("Georgetown, TX",))).notes
    assert note == "Georgetown lies in the Austin-Round Rock-San Marcos, TX area, whose figure this is."


def test_a_slip_is_forgiven(base: Base) -> None:
    assert places_of(base, Question("ask_salary", place=("Califronia",))).first.name == "California"


def test_an_unknown_name_among_known_ones_becomes_a_note(base: Base) -> None:
    found = places_of(base, Question("compare_places", place=("TX", "Atlantis")))
    assert found.refusal is None
    assert found.notes == ("I know no place called Atlantis.",)


def test_an_unknown_name_alone_is_refused(base: Base) -> None:
    refusal = places_of(base, Question("ask_salary", place=("Atlantis",))).refusal
    assert refusal is not None and refusal.title == "No such place"


def test_a_foreign_city_is_refused_as_its_country(base: Base) -> None:
    refusal = places_of(base, Question("ask_salary", place=("London",))).refusal
    assert refusal is not None and "the United Kingdom" in refusal.text


def test_a_refusal_gives_the_figure_of_the_role_asked_about(base: Base) -> None:
    refusal = places_of(base, Question("ask_salary", role=("medical_biller",), country=("Canada",))).refusal
    assert refusal is not None and "medical billers is $48,500" in refusal.text  # OEWS May 2025


def test_the_same_place_twice_is_known_once(base: Base) -> None:
    assert len(places_of(base, Question("compare_places", place=("TX", "Texas"))).known) == 1
