"""Turns that are answered by their words, whatever the classifier takes them for."""

from __future__ import annotations

import pytest

from tests.actions.run_action import run_action

CCS = {"entity": "certification", "value": "CCS", "start": 10, "end": 13}
YEARS = {"entity": "experience", "value": 22, "start": 15, "end": 23}


@pytest.mark.parametrize("intent", ["nlu_fallback", "out_of_scope", "ask_help", "ask_how_to_start", "ask_salary"])
def test_what_is_only_told_is_said_back(intent: str) -> None:
    turn = run_action(
        intent,
        text="i hold the CCS, 22 years",
        entities=[{**CCS, "start": 11, "end": 14}, {**YEARS, "start": 16, "end": 24}],
    )
    assert "Noted: you have 22 years of experience and you hold the CCS" in turn.answer.text
    assert turn.slots["profile"]["certifications"] == ["CCS"]


def test_a_payload_is_left_to_its_intent() -> None:
    assert "Noted" not in run_action("ask_help", text="/ask_help").response


def test_thanks_keeps_what_was_told() -> None:
    turn = run_action("thank", text="thanks", entities=[])
    assert turn.response == "utter_thank"
