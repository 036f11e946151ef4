"""Hours, load and stress: plainly what is not known."""

from __future__ import annotations

import pytest

from tests.actions.run_action import run_action


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("is coding stressful", "No sourced figure on stress"),
        ("how many charts a day", "No sourced standard for charts"),
        ("what are the hours", "OEWS tells nothing about hours"),
    ],
)
def test_what_is_not_known_is_said(text: str, gap: str) -> None:
    assert gap in run_action("ask_work_conditions", text=text).answer.text
