"""One answer of each type as Slack shows it, held against files.

After a wanted change: BILLIE_WRITE_GOLDEN=1 python -m pytest tests/channels/slack/test_slack_golden.py, then read the
difference. Paste a file's `blocks` into Slack's Block Kit Builder to see it.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from bot.channels.slack.blocks import MOST_NOTICE, answer_message
from bot.channels.slack.charts import alt
from tests.channels.slack.block_kit import faults

ANSWERS = Path(__file__).parents[2] / "actions" / "golden"
GOLDEN = Path(__file__).parent / "golden"
NAMES = sorted(path.stem for path in ANSWERS.glob("*.json"))


def seen(name: str) -> dict[str, object]:
    envelope = json.loads((ANSWERS / f"{name}.json").read_text(encoding="utf-8"))
    message = answer_message(envelope)
    picture = alt(envelope["chart"]) if envelope["chart"] else None
    return {"text": message.text, "blocks": list(message.blocks), "picture": picture}


@pytest.mark.parametrize("name", NAMES)
def test_the_blocks_are_those_on_file(name: str) -> None:
    path = GOLDEN / f"{name}.json"
    text = json.dumps(seen(name), indent=2, ensure_ascii=False) + "\n"
    if os.environ.get("BILLIE_WRITE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_slack_would_take_the_blocks(name: str) -> None:
    message = seen(name)
    assert faults(message["blocks"]) == []  # type: ignore[arg-type]
    assert 0 < len(str(message["text"])) <= MOST_NOTICE


def test_no_file_stands_for_nothing() -> None:
    assert [path.stem for path in sorted(GOLDEN.iterdir())] == NAMES
