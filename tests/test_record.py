"""What operators read: one JSON line, and nobody's words unless they ask."""

from __future__ import annotations

import json

import pytest

from bot.record import record
from tests.actions.run_action import run_action

TYPED = "flurble a@b.org"


def lines(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    return [json.loads(record.getMessage()) for record in caplog.records if record.name == "billie.record"]


def test_a_line_is_json_without_what_is_not_known(caplog: pytest.LogCaptureFixture) -> None:
    record("feedback", value="up", reason=None)
    assert lines(caplog) == [{"event": "feedback", "value": "up"}]


def test_a_message_that_was_not_understood_is_logged_without_its_words(caplog: pytest.LogCaptureFixture) -> None:
    run_action("nlu_fallback", text=TYPED)
    assert lines(caplog) == [{"event": "not_understood", "in_a_row": 1, "channel": "web"}]


def test_a_question_of_another_field_is_logged_by_its_kind(caplog: pytest.LogCaptureFixture) -> None:
    run_action("out_of_scope", text="fix my bill", entities=[("topic", "bill_or_claim")])
    assert lines(caplog) == [{"event": "out_of_scope", "kind": "bill_or_claim"}]


def test_its_words_are_logged_masked_where_the_operator_asks(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BILLIE_LOG_MISSED", "on")
    run_action("nlu_fallback", text=TYPED)
    assert lines(caplog)[0]["text"] == "flurble [e-mail address]"


def test_a_judgement_is_logged_with_what_it_was_about(caplog: pytest.LogCaptureFixture) -> None:
    asked = run_action("ask_salary", text="coder pay")
    run_action("feedback_negative", text="", entities=[("topic", "wrong")], slots=asked.slots)
    assert lines(caplog) == [{"event": "feedback", "value": "down", "reason": "wrong", "about": "ask_salary"}]
