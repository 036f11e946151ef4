"""What to ask next: only what could change the recommendation, the most useful first."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import Base
from knowledge.profile import Profile
from knowledge.questions import open_fields
from tests.knowledge.profiles import profiles


def test_whoever_says_nothing_is_asked_for_the_goal_first(base: Base) -> None:
    assert open_fields(base, Profile()).fields[0] == "goal"


def test_a_manager_to_be_is_asked_for_schooling_first(base: Base) -> None:
    assert open_fields(base, Profile(goal="management")).fields[0] == "schooling"


def test_an_auditor_to_be_is_asked_for_experience_first(base: Base) -> None:
    assert open_fields(base, Profile(goal="audit")).fields[0] == "years"


def test_years_are_not_asked_where_they_decide_nothing(base: Base) -> None:
    assert "years" not in open_fields(base, Profile(goal="risk_adjustment")).fields


@given(data=st.data())
@settings(deadline=None, max_examples=60)
def test_what_was_said_is_not_asked_again(base: Base, data: st.DataObject) -> None:
    profile = data.draw(profiles(base))
    for field in open_fields(base, profile).fields:
        assert getattr(profile, field) in (None, ())


def test_three_answers_leave_little_to_ask(base: Base) -> None:
    profile = replace(Profile(goal="management"), schooling="associate_him", years=3.0, holds=("CCA",))
    assert len(open_fields(base, profile).fields) <= 1


def test_what_rarely_changes_the_first_choice_is_not_worth_a_question(base: Base) -> None:
    found = open_fields(base, Profile(goal="inpatient"))
    assert "holds" in found.fields and found.decisive == ()


def test_what_often_changes_it_is(base: Base) -> None:
    assert open_fields(base, Profile()).decisive == ("goal", "setting", "budget")
