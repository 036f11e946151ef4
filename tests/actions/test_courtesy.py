"""What stands behind thanks and greetings."""

from __future__ import annotations

import pytest

from bot.actions.courtesy import asked_behind, behind


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("thx so much!! and what about texas", "what about texas"),
        ("ok ty. whats the fee", "whats the fee"),
        ("hi! quick q, is it growing", "is it growing"),
        ("thank you", ""),
        ("what does it cost", ""),
    ],
)
def test_courtesy_is_taken_off(text: str, rest: str) -> None:
    assert behind(text) == rest
    assert asked_behind(text) == rest


def test_what_one_is_thanked_for_is_no_question() -> None:
    assert asked_behind("thanks for explaining the pay") == ""
