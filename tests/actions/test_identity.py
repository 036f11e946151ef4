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


@pytest.mark.parametrize(("fact", "says"), [("bound_who_sees", "to nobody else through me"), ("bound_next_visit", "from another day")])  # fmt: skip
@pytest.mark.parametrize("label", ["ask_about_me", "out_of_scope/legal"])
def test_a_fact_on_itself_answers_what_was_taken_for_a_matter_of_law(fact: str, says: str, label: str) -> None:
    turn = {"name": label, "confidence": 0.8, "ranking": [{"name": label, "confidence": 0.8}], "alone": "ask_about_me"}
    asked = [{"id": fact, "confidence": 0.8}]
    answer = run_action(label.partition("/")[0], text="can my boss look in here", facts=asked, turn=turn).answer
    assert says in answer.text
