"""Small talk and help are answered with the domain's response."""

from __future__ import annotations

import pytest

from tests.actions.run_action import run_action


@pytest.mark.parametrize(
    ("intent", "response"),
    [("greet", "utter_greet"), ("ask_help", "utter_help"), ("bot_challenge", "utter_bot_challenge")],
)
def test_an_intent_has_its_response(intent: str, response: str) -> None:
    assert [
        message.get("response") or message.get("template") for message in run_action(intent, text="x").messages
    ] == [response]
