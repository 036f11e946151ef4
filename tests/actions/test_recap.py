"""Where one was, and all of it in as many lines as are wanted."""

import pytest

from bot.actions.recap import sums_up
from tests.actions.run_action import run_action
from tests.actions.turns import turn


def shown(head: str) -> dict[str, object]:
    return {"title": "T", "head": head, "points": [], "sources": [], "caveat": ""}


EVENTS = [{"event": "slot", "name": "shown", "value": shown(f"Answer {n}.")} for n in "123"]


@pytest.mark.parametrize(
    ("text", "says", "never"),
    [
        ("all of that in 2 lines", ["Answer 2.", "Answer 3."], "Answer 1."),
        ("what was the first thing", ["Answer 1."], "Answer 3."),
        ("where were we", ["Answer 3."], "Answer 1."),
        ("recap please", ["Answer 1.", "Answer 2.", "Answer 3."], "?"),
    ],
)
def test_as_much_as_is_wanted(text: str, says: list[str], never: str) -> None:
    slots = {"shown": shown("Answer 3.")}
    answer = run_action("nlu_fallback", text=text, slots=slots, events=EVENTS, turn=turn("recap")).answer
    assert all(part in answer.text for part in says) and never not in answer.text


def test_before_any_answer() -> None:
    assert "nothing was answered" in run_action("greet", text="where were we", turn=turn("recap")).answer.text


def test_more_than_the_last_answer() -> None:
    assert sums_up("put everything in 3 lines") and not sums_up("in one line")
