"""What a person thinks of an answer: two thumbs, and a reason for the one that points down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import structlog

from bot.channels.slack.blocks import DOWN, UP
from bot.channels.web.incoming import REASONS, Feedback

REASON_VIEW = "feedback_reason"
_BLOCK = _ACTION = "reason"
_WORDS = {"wrong": "It is wrong", "outdated": "It is out of date", "unclear": "I did not understand it",
          "missing": "Something is missing", "off_topic": "It is not what I asked", "too_long": "It is too long",
          "other": "Something else"}  # fmt: skip
log = structlog.get_logger()


def judged(body: Mapping[str, Any]) -> str:
    """The id, in feedback, of the answer that a thumb belongs to."""
    container = body["container"]
    return f"{container['channel_id']}-{container['message_ts']}".replace(".", "-")


def record(value: str, message_id: str, reason: str | None = None) -> None:
    """Log feedback, as the web channel does: no words, and nobody's name. Raises WrongField."""
    body = {"value": value, "message_id": message_id, **({"reason": reason} if reason else {})}
    feedback = Feedback.of(body)
    log.info("slack.feedback", value=feedback.value, reason=feedback.reason, message_id=feedback.message_id)


def value_of(action_id: str) -> str:
    return {UP: "up", DOWN: "down"}[action_id]


def reason_view(message_id: str) -> dict[str, Any]:
    """The modal that asks why."""
    options = [{"text": _plain(_WORDS[reason]), "value": reason} for reason in REASONS]
    return {
        "type": "modal",
        "callback_id": REASON_VIEW,
        "private_metadata": message_id,
        "title": _plain("What was wrong?"),
        "submit": _plain("Send"),
        "close": _plain("Cancel"),
        "blocks": [
            {
                "type": "input",
                "block_id": _BLOCK,
                "label": _plain("The answer"),
                "element": {"type": "radio_buttons", "action_id": _ACTION, "options": options},
            }
        ],
    }


def submitted(view: Mapping[str, Any]) -> None:
    """Record what a person chose in the modal."""
    chosen = view["state"]["values"][_BLOCK][_ACTION]["selected_option"]
    record("down", str(view["private_metadata"]), str(chosen["value"]))


def _plain(text: str) -> dict[str, str]:
    return {"type": "plain_text", "text": text}
