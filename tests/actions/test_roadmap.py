"""The steps in order, for what was told."""

from __future__ import annotations

from bot.actions.profile import Profile
from bot.actions.roadmap import _steps
from knowledge.base import Base
from knowledge.facts import fact
from knowledge.plan import Plan, plan
from knowledge.profile import Profile as Person


def steps(base: Base, profile: Profile, text: str = "") -> str:
    person = Person(wants="CPC", budget=profile.budget)
    made = plan(base, person)
    assert isinstance(made, Plan)
    return _steps(base, made, person, profile, [fact(base, "edu_study_at_work_gap")], text).text


def test_it_goes_from_the_codes_to_the_job_and_promises_none(base: Base) -> None:
    text = steps(base, Profile())
    assert text.index("Settle on the CPC") < text.index("code sets") < text.index("Sit the exam") < text.index("Apply")
    assert "Nobody can promise" in text and "Tell me your work" in text
    assert fact(base, "edu_study_at_work_gap").text in text


def test_money_and_time_that_were_told_are_held_against_it(base: Base) -> None:
    text = steps(base, Profile(budget=200, months=3))
    assert "Your $200 is" in text and "short of that least" in text
    assert "Your 3 months" in text


def test_a_plan_by_months_has_the_months_that_a_source_gives(base: Base) -> None:
    assert "Month by month" in steps(base, Profile(), "make me a month by month plan")
    assert "Month by month" not in steps(base, Profile(), "make me a plan")
