"""A name of several places is asked back with the figure of each."""

from __future__ import annotations

from tests.actions.run_action import CODER, run_action


def test_a_name_of_several_places_shows_each_and_asks() -> None:
    washington: dict[str, object] = {"entity": "city", "value": "Washington", "candidates": ["WA", "Washington, DC"]}
    turn = run_action("ask_salary", entities=[CODER, washington])
    assert turn.answer.type == "question"
    assert "Washington: median $62,270" in turn.answer.text  # OEWS May 2025
    assert "Washington, DC: median $58,810" in turn.answer.text  # OEWS May 2025, Washington-Arlington area
    assert turn.titles == ["Washington", "Washington, DC"]
