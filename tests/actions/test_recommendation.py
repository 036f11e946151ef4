"""The end of the dialogue: one recommendation, with reasons, cost, time and return."""

from __future__ import annotations

from bot.actions.recommendation import break_even_chart, break_even_in_words, cost_in_words, recommend
from knowledge.base import base
from knowledge.plan import BreakEven, Plan, plan
from knowledge.profile import Profile


def cpc() -> Plan:
    made = plan(base(), Profile(wants="CPC"))
    assert isinstance(made, Plan)
    return made


def test_it_is_one_recommendation_with_sources_and_an_alternative() -> None:
    answer = recommend(base(), Profile(years=0, schooling="high_school"))
    assert answer.type == "advice" and answer.sources and "instead" in answer.text.lower()


def test_the_curve_has_its_two_lines_of_points() -> None:
    chart = break_even_chart(cpc())
    assert chart and chart.kind == "break_even" and chart.lines and chart.lines[0].points


def test_the_cost_is_a_range_of_the_plan() -> None:
    made = cpc()
    assert made.total and f"{made.total.low:,.0f}" in cost_in_words(made)


def test_a_gain_that_may_not_come_may_never_pay_back() -> None:
    assert "never" in break_even_in_words(BreakEven(3, None))
