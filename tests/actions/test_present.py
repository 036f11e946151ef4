"""How an answer leaves for its channel."""

from __future__ import annotations

from bot.actions.answer import Answer, Citation, Column, Suggestion, Table
from bot.actions.present import aligned, terminal
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
