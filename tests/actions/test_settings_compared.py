"""Kinds of employer side by side: nationally, and beside them all employers of a place."""

from __future__ import annotations

from bot.actions.answer import Answer
from tests.actions.run_action import CODER, run_action

BOTH = [CODER, ("setting", "hospital"), ("setting", "physician_office")]


def compared(*entities: tuple[str, object]) -> Answer:
    return run_action("ask_salary", entities=[*BOTH, *entities]).answer


def test_two_kinds_of_employer_have_their_medians_and_the_articles_claim() -> None:
    entities = [("setting", "hospital"), ("setting", "physician_office")]
    answer = run_action("ask_pay_factors", text="do hospitals pay more", entities=entities).answer
    assert "$59,120" in answer.text and "$47,120" in answer.text  # OEWS May 2025
    assert "Jobs in larger hospitals frequently pay better" in answer.text
    assert "OEWS has no figure by size of hospital." in answer.caveats


def test_in_a_state_its_own_figure_is_said_and_the_title_says_that_the_rest_is_national() -> None:
    answer = compared(("state", "MN"))
    assert answer.title.endswith("United States")
    assert (
        "**I have no pay by employer in Minnesota**; all employers together: median $61,530" in answer.text
    )  # OEWS May 2025


def test_a_percentile_has_a_column_and_a_figure_for_each() -> None:
    answer = compared(("percentile", 90))
    assert answer.table is not None and answer.table.columns[1].label == "90th percentile"
    assert answer.text.count("90th percentile $") == 2


def test_the_article_is_left_out_where_a_figure_is_asked_for() -> None:
    assert "The article" not in compared(("percentile", 90)).text
