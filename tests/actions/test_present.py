"""How an answer leaves for its channel."""

from __future__ import annotations

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.answer import Answer, Citation, Column, Suggestion, Table
from bot.actions.present import aligned, say, terminal, varied
from tests.actions.run_action import CODER, run_action

TABLE = Table(
    columns=(
        Column(label="Place"),
        Column(label="Median", kind="money"),
        Column(label="Jobs", kind="number"),
        Column(label="Growth", kind="percent"),
    ),
    rows=(("Texas", 48860.0, 17210, 7.8), ("Guam", 38470.0, 70, -4.0), ("Nowhere", None, None, None)),
)
OEWS = Citation(id="oews", title="OEWS", publisher="BLS", vintage="May 2025", url="https://bls.gov/oes", trust="A")


def test_a_table_is_aligned_with_figures_to_the_right() -> None:
    assert aligned(TABLE) == (
        "Place     Median    Jobs  Growth\n"
        "Texas    $48,860  17,210    7.8%\n"
        "Guam     $38,470      70     −4%\n"
        "Nowhere        –       –       –"
    )


def test_all_lines_of_a_table_with_figures_last_are_equally_long() -> None:
    assert len({len(line) for line in aligned(TABLE).splitlines()}) == 1


def test_the_terminal_has_text_table_notes_and_source_in_that_order() -> None:
    answer = Answer(type="pay", text="**Pay** is pay.", table=TABLE, caveats=("With care.",), sources=(OEWS,))
    assert terminal(answer).split("\n\n") == [
        "Pay is pay.", aligned(TABLE), "Note: With care.", "Source: OEWS (BLS, May 2025)",
    ]  # fmt: skip


def test_several_sources_stand_in_one_line() -> None:
    answer = Answer(type="text", text="Text.", sources=(OEWS, OEWS))
    assert terminal(answer).endswith("Sources: OEWS (BLS, May 2025); OEWS (BLS, May 2025)")


def test_the_web_gets_the_envelope() -> None:
    [message] = run_action("ask_salary", entities=[CODER], channel="web").messages
    assert message["text"] is None and message["custom"]["version"] == 1


def test_a_terminal_gets_plain_text_and_buttons() -> None:
    [message] = run_action("ask_salary", entities=[CODER], channel="cmdline").messages
    assert "**" not in message["text"]
    assert "Median                 $51,140" in message["text"]  # OEWS May 2025
    assert [button["title"] for button in message["buttons"]][0] == "Per hour"


def test_buttons_carry_title_and_payload() -> None:
    [message] = run_action("follow_up", channel="rest").messages
    assert message["buttons"][0] == {"title": "Pay", "payload": "/ask_salary"}


def test_an_unknown_channel_gets_plain_text() -> None:
    assert "$51,140" in run_action("ask_salary", entities=[CODER], channel="carrier_pigeon").text


def test_suggestions_are_no_part_of_the_text() -> None:
    answer = Answer(type="text", text="Text.", suggestions=(Suggestion(title="Pay", payload="/ask_salary"),))
    assert terminal(answer) == "Text."


def tracker_after(*said: dict[str, object]) -> Tracker:
    events = [*said, {"event": "user", "input_channel": "web"}]
    return Tracker("someone", {}, {}, events, False, None, {}, "action_listen")


def said_after(*said: dict[str, object]) -> str:
    dispatcher = CollectingDispatcher()
    say(dispatcher, tracker_after(*said), Answer(type="text", text="Hello."))
    return str(dispatcher.messages[0]["custom"]["text"])


ENVELOPE: dict[str, object] = {"event": "bot", "data": {"custom": {"text": "Hello."}}}
PLAIN: dict[str, object] = {"event": "bot", "text": "Hello."}
USER: dict[str, object] = {"event": "user"}


@pytest.mark.parametrize("before", [ENVELOPE, PLAIN])
def test_an_answer_that_was_just_given_says_so(before: dict[str, object]) -> None:
    assert said_after(before) == "As before: Hello."


def test_an_answer_of_earlier_turns_is_given_as_it_is() -> None:
    assert said_after(ENVELOPE, USER, {"event": "bot", "text": "Something else."}) == "Hello."


def test_the_text_that_was_not_said_last_is_chosen() -> None:
    assert varied(tracker_after(PLAIN), ("Hello.", "Hi.")) == "Hi."


def test_a_link_is_written_out_in_a_terminal() -> None:
    assert (
        terminal(Answer(type="text", text="[Open the form](https://f.example/?t=a)"))
        == "Open the form: https://f.example/?t=a"
    )
