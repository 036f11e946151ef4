"""How a person is reached, after one was asked for."""

from __future__ import annotations

import pytest

from tests.actions.run_action import run_action

ASKED = [{"event": "user", "text": "human please", "parse_data": {"text": "human please", "intent": {"name": "request_human"}}}]  # fmt: skip
TURN = {"name": "remark", "confidence": 0.7, "ranking": [{"name": "remark", "confidence": 0.7}], "alone": "nlu_fallback"}  # fmt: skip


@pytest.mark.parametrize(
    ("setting", "says"),
    [("", "No way of contact is set up"), ("careers@school.example", "goes by e-mail here")],
)
def test_the_way_that_is_wanted_is_held_against_the_one_that_there_is(
    setting: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BILLIE_HANDOFF_EMAIL", setting)
    answer = run_action("nlu_fallback", text="a phone call works best", events=ASKED, turn=TURN).answer
    assert says in answer.text


def test_without_a_person_asked_for_it_says_nothing_of_that() -> None:
    messages = run_action("nlu_fallback", text="a phone call works best", turn=TURN).messages
    assert all("No way of contact" not in str(message) for message in messages)
