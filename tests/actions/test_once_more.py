"""One more try after an exam that was failed."""

from __future__ import annotations

import pytest

from bot.actions.once_more import ENCOURAGED
from tests.actions.run_action import run_action

FAILED = [
    {"event": "user", "text": "failed the cpc yesterday", "parse_data": {"text": "failed the cpc yesterday", "intent": {"name": "nlu_fallback"}, "entities": [{"entity": "certification", "value": "CPC", "start": 11, "end": 14, "is": "failed", "share": 0.9}]}}
]  # fmt: skip
TURN = {"name": "remark", "confidence": 0.7, "ranking": [{"name": "remark", "confidence": 0.7}], "alone": "nlu_fallback"}  # fmt: skip


def test_what_is_known_of_the_next_try_goes_with_a_kind_word() -> None:
    answer = run_action("nlu_fallback", text="gonna take it again", events=FAILED, turn=TURN).answer
    assert answer.title == "The CPC once more" and answer.text.startswith(ENCOURAGED)


@pytest.mark.parametrize("said", ["should i take it again?", "not gonna take it again"])
def test_whoever_asks_or_has_enough_is_not_encouraged(said: str) -> None:
    messages = run_action("nlu_fallback", text=said, events=FAILED, turn=TURN).messages
    assert all(ENCOURAGED not in str(message) for message in messages)
