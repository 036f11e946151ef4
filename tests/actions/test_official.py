"""The official figure that stands for a question of pay, and what is said when it is not quite that."""

from __future__ import annotations

from bot.actions.official import Official, official
from bot.actions.places import places_of
from bot.actions.question import Question
from knowledge import Base
from knowledge.model import Unknown
from knowledge.pay import Pay


def of(base: Base, question: Question) -> Official:
    return official(base, question, base.roles[question.role[0]], places_of(base, question))


def pay_of(base: Base, question: Question) -> Pay:
    found = of(base, question).found
    assert isinstance(found, Pay)
    return found


def test_a_role_of_one_setting_has_the_figure_of_that_setting(base: Base) -> None:
    setting = pay_of(base, Question("ask_salary", role=("inpatient_coder",))).setting
    assert setting is not None and setting.id == "hospital"


def test_a_place_goes_before_the_setting_that_a_role_implies(base: Base) -> None:
    found = pay_of(base, Question("ask_salary", role=("inpatient_coder",), place=("TX",)))
    assert (found.setting, found.place.id) == (None, "TX")


def test_a_setting_that_oews_does_not_tell_apart_gives_way_with_a_note(base: Base) -> None:
    found = of(base, Question("ask_salary", role=("medical_coder",), setting=("remote",)))
    assert isinstance(found.found, Pay) and "remote work" in found.notes[0]


def test_an_area_without_figures_gives_way_to_its_state_with_a_note(base: Base) -> None:
    found = of(base, Question("ask_salary", role=("health_information_technician",), place=("Abilene, TX",)))
    assert found.place.id == "TX" and "so this is the state's figure" in found.notes[0]


def test_a_role_without_an_occupation_is_unknown(base: Base) -> None:
    assert isinstance(of(base, Question("ask_salary", role=("cdi_specialist",))).found, Unknown)
