"""Whether it is needed, what it is for, whether it helps."""

from __future__ import annotations

from knowledge.base import base
from knowledge.profile import Profile
from tests.actions.test_points import say


def test_what_is_usual_is_not_said_to_be_required() -> None:
    text = say("CPMA", "need")
    assert text.startswith("No source here says that the CPMA is required") and "medical auditors" in text


def test_it_names_the_roles_that_it_is_for() -> None:
    assert "health information technicians" in say("RHIT", "jobs")


def test_help_towards_its_own_role_is_said_without_a_promise() -> None:
    text = say("CCS", "helps", Profile(role=base().roles["inpatient_coder"]))
    assert text.startswith("Yes") and "The employer decides" in text


def test_another_role_is_not_what_it_is_for() -> None:
    assert say("CPB", "helps", Profile(role=base().roles["inpatient_coder"])).startswith("Less than others would")


def test_a_degree_is_held_against_it() -> None:
    assert "asks for no degree" in say("CPC", "degree") and "associate degree" in say("CPC", "degree")
