"""The states of a region, and more states than stand side by side."""

from __future__ import annotations

from tests.actions.run_action import CODER, run_action


def test_a_region_lists_its_states_by_median() -> None:
    answer = run_action("compare_places", entities=[CODER, ("region", "dakotas")]).answer
    assert answer.type == "ranking"
    assert answer.text.index("South Dakota: $51,610") < answer.text.index("North Dakota: $46,280")  # OEWS May 2025


def test_more_than_five_places_are_ranked_instead() -> None:
    states = [("state", code) for code in ("TX", "FL", "CA", "NY", "OH", "WA")]
    answer = run_action("compare_places", entities=[CODER, *states]).answer
    assert answer.type == "ranking" and answer.table is not None
    # OEWS May 2025: 62,270 · 61,810 · 61,720 · 50,990 · 48,860 · 45,760
    assert [row[0] for row in answer.table.rows] == ["Washington", "California", "New York", "Ohio", "Texas", "Florida"]


def test_a_region_is_ranked_by_the_percentile_asked_for() -> None:
    answer = run_action("ask_salary", entities=[CODER, ("region", "dakotas"), ("percentile", 90)]).answer
    assert "by 90th percentile" in answer.text.splitlines()[0]


def test_a_region_is_ranked_by_jobs_when_those_are_asked_for() -> None:
    answer = run_action("ask_salary", text="how many coders work there", entities=[CODER, ("region", "dakotas")]).answer
    assert "by number of jobs" in answer.text and " jobs" in answer.text.splitlines()[1]
