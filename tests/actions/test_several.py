"""Both at once."""

from __future__ import annotations

from bot.actions.question import Question
from tests.actions.run_action import run_action


def test_two_may_be_held() -> None:
    [event] = [
        e
        for e in Question("compare_certifications", certification=("CPC", "CPB")).remember()
        if e["name"] == "question"
    ]
    answer = run_action("follow_up", text="could i get both", slots={"question": event["value"]}).answer
    assert answer.text.startswith("Yes, people hold several: the CPC and CPB") and answer.sources
