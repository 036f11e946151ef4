"""What Billie says of itself."""

import pytest

from bot.actions.identity import asked_of_it
from tests.actions.run_action import run_action


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("do u have a name", "name"),
        ("who funds this thing", "payer"),
        ("are you sponsored by ahima", "payer"),
        ("is what i type private", "kept"),
        ("are you an llm", "made"),
        ("do you get tired", "feels"),
        ("can you keep it short", None),
        ("are you a person", None),
    ],
)
def test_what_is_asked_of_it(text: str, of: str | None) -> None:
    assert asked_of_it(text) == of


def test_it_says_so_whatever_the_message_was_taken_for() -> None:
    assert "I'm Billie" in run_action("nlu_fallback", text="do u have a name").answer.text
