"""What money, hours and schooling mean for the certification that is recommended."""

from __future__ import annotations

import pytest

from bot.actions.means import by_means, in_hours, schooled
from bot.actions.own_figures import hours_a_week
from bot.actions.point import Point
from bot.actions.profile import Profile
from bot.actions.who import Told
from knowledge.base import base
from knowledge.profile import Profile as Person


def test_hours_of_a_job_are_none_of_study() -> None:
    assert hours_a_week("maybe 10 hrs a week") == 10
    assert hours_a_week("i work 40 hours a week") is None


@pytest.mark.parametrize(("hours", "says"), [(5.0, "longer"), (12.0, "what that counts on"), (30.0, "faster")])
def test_hours_are_held_against_what_the_estimate_counts_on(hours: float, says: str) -> None:
    assert says in in_hours(Point("6 to 12 weeks at 10 to 15 hours a week."), hours).text


def test_schooling_is_enough_or_not() -> None:
    line = schooled(base(), Person(schooling="high_school"), ("CPC", "CCA"))
    assert "The CPC asks for no degree" in line.text
    assert "you meet this" in line.text


def test_other_things_told_are_left_to_the_advice() -> None:
    message = {"text": "i want to work in a hospital", "intent": {"name": "follow_up"}, "entities": []}
    assert by_means(base(), message, Profile(), Told()) is None
