"""By how much what was shown differs. Figures: OEWS May 2025; AAPC's surveys of 2018 and 2022."""

from __future__ import annotations

from bot.actions.gap import gap
from bot.actions.question import Question
from tests.actions.acting import acting

said = acting(gap, "difference")


def test_two_places_differ_in_dollars_in_percent_and_after_prices() -> None:
    told = said(
        "what percent", Question("compare_places", role=("medical_coder",), place=("Seattle, WA", "Portland, OR"))
    )
    assert told and "$3,640 a year (5.9%)" in told.answer.text and "After prices" in told.answer.text
    assert told.question and told.question.place == ("Seattle, WA", "Portland, OR")


def test_two_credentials_differ_by_what_holders_report() -> None:
    told = said("how much", Question("compare_certifications", certification=("COC", "CIC"), focus=("pay",)))
    assert told and "$6,801 a year (12.1%)" in told.answer.text
    assert any("different years" in caveat for caveat in told.answer.caveats)


def test_nothing_before_is_no_difference() -> None:
    assert said("by how much", None) is None
