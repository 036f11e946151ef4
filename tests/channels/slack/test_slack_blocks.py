"""Blocks: within Slack's limits whatever the answer holds, and nothing said twice or lost without a word."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.actions.answer import Answer, Citation, Column, Suggestion, Table
from bot.channels.slack.blocks import answer_message, text_message
from bot.channels.slack.tables import MOST_ROWS, PHONE, table_blocks
from tests.channels.slack.block_kit import faults
from tests.channels.slack.payloads import shown

MONEY = Column(label="Median", kind="money")
PLACE = Column(label="Place")


def envelope(**parts: Any) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(Answer(**{"type": "pay", "title": "Pay", "text": "Text.", **parts}).json())
    return answer


def blocks(**parts: Any) -> list[dict[str, Any]]:
    return list(answer_message(envelope(**parts)).blocks)


def table(*columns: Column, rows: Any) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(Table(columns=columns, rows=rows).json())
    return made


def suggestions(count: int) -> tuple[Suggestion, ...]:
    return tuple(Suggestion(title=f"Next {n}", payload=f"/ask_{n}") for n in range(count))


@pytest.mark.parametrize(("count", "rows"), [(0, []), (1, [1]), (5, [5]), (6, [5, 1]), (25, [5, 5, 5, 5, 5])])
def test_suggestions_are_buttons_five_a_row(count: int, rows: list[int]) -> None:
    actions = [block for block in blocks(type="text", suggestions=suggestions(count)) if block["type"] == "actions"]
    assert [len(block["elements"]) for block in actions] == rows


@pytest.mark.parametrize(("count", "selects"), [(26, [26]), (100, [100]), (101, [100, 1])])
def test_more_than_25_suggestions_are_a_select(count: int, selects: list[int]) -> None:
    actions = [block for block in blocks(type="text", suggestions=suggestions(count)) if block["type"] == "actions"]
    assert [len(block["elements"][0]["options"]) for block in actions] == selects


def test_a_payload_longer_than_an_option_may_be_fits() -> None:
    long = tuple(Suggestion(title="T" * 200, payload=f"/ask{{{n}{'x' * 4000}}}") for n in range(30))
    assert faults(blocks(suggestions=long)) == []


def test_a_choice_offered_twice_is_one_button() -> None:
    assert faults(blocks(suggestions=(*suggestions(1), *suggestions(1)))) == []


def test_a_long_text_is_shown_whole_in_several_sections() -> None:
    text = "\n\n".join(f"Paragraph {n} says something." for n in range(200))
    sections = [block["text"]["text"] for block in blocks(text=text) if block["type"] == "section"]
    assert len(sections) > 1
    assert "\n\n".join(sections) == text


def test_a_text_that_is_too_long_even_so_ends_with_an_ellipsis() -> None:
    made = blocks(text="A sentence of several words. " * 20_000, suggestions=suggestions(3))
    assert faults(made) == []
    assert made[-3]["elements"][0]["text"] == "…"


def test_a_narrow_table_is_aligned_for_a_phone() -> None:
    (block,) = table_blocks(table(PLACE, MONEY, rows=[("Oregon", 59_000), ("Guam", None)]))
    assert block["text"]["text"].splitlines() == ["```", "Place    Median", "Oregon  $59,000", "Guam          –", "```"]


def test_a_wide_table_has_a_section_for_each_row() -> None:
    rows = [("x" * PHONE, 1), ("Ohio", 2)]
    first, second = table_blocks(table(PLACE, MONEY, Column(label="Jobs", kind="number"), rows=[(*r, 5) for r in rows]))
    assert second["text"]["text"] == "*Ohio*"
    assert [field["text"] for field in second["fields"]] == ["Median\n$2.00", "Jobs\n5"]


def test_a_table_of_marks_that_slack_wants_written_out_fits() -> None:
    made = table_blocks(table(PLACE, MONEY, rows=[("&" * 30, n) for n in range(MOST_ROWS)]))
    assert faults(made) == []


def test_a_field_of_marks_that_slack_wants_written_out_fits() -> None:
    assert faults(table_blocks(table(PLACE, Column(label="&" * 500), rows=[("Ohio", "&" * 5000)]))) == []


def test_rows_that_do_not_fit_are_counted() -> None:
    made = table_blocks(table(PLACE, rows=[(f"Place {n}",) for n in range(MOST_ROWS + 3)]))
    assert made[-1]["elements"][0]["text"] == "… and 3 more rows."


def test_sources_are_links_with_publisher_and_year() -> None:
    source = Citation(
        id="s", title="A | B", publisher="BLS", vintage="May 2025", url="https://x.example/?a&b", trust="A"
    )
    assert "Source: <https://x.example/?a&amp;b|A ¦ B> (BLS, May 2025)" in shown({"blocks": blocks(sources=(source,))})


def test_caveats_are_notes() -> None:
    assert "Note: Be careful." in shown({"blocks": blocks(caveats=("Be careful.",))})


def test_many_notes_are_split_into_contexts() -> None:
    assert faults(blocks(caveats=tuple(f"Note {n}" for n in range(23)))) == []


def test_a_notification_is_not_markdown() -> None:
    assert answer_message(envelope(text="**Coders** earn [more](https://x.example).")).text == "Coders earn more."


def test_a_sentence_of_our_own_is_a_message() -> None:
    assert faults(list(text_message("Sorry.").blocks)) == []


_text = st.text(min_size=1, max_size=400).filter(lambda text: bool(text.strip()))
_rows = st.lists(st.tuples(_text, st.one_of(st.none(), st.floats(0, 1e9)), _text), max_size=60)


@settings(max_examples=60, deadline=None)
@given(title=_text, text=_text, rows=_rows, notes=st.lists(_text, max_size=30), count=st.integers(0, 130))
def test_slack_would_take_any_answer(
    title: str, text: str, rows: list[tuple[Any, ...]], notes: list[str], count: int
) -> None:
    columns = (PLACE, MONEY, Column(label="Why"))
    made = blocks(
        title=title, text=text * 20, caveats=tuple(notes), suggestions=suggestions(count),
        table=Table(columns=columns, rows=tuple(rows)) if rows else None,
    )  # fmt: skip
    assert faults(made) == []
