"""The way in, for whoever asks."""

from __future__ import annotations

from tests.actions.run_action import run_action


def test_the_way_in_has_its_steps() -> None:
    assert "four steps" in run_action("ask_how_to_start", text="how do i become a coder").answer.text


def test_no_experience_is_met_with_the_apprentice_status() -> None:
    assert "CPC-A" in run_action("ask_how_to_start", text="no experience", entities=[("experience", 0)]).answer.text


def test_age_has_no_figure_and_the_answer_says_so() -> None:
    assert (
        "No source here gives a figure on age"
        in run_action("ask_how_to_start", text="can i start at my age").answer.text
    )


def test_a_record_is_answered_in_general_with_where_to_ask() -> None:
    text = run_action("ask_how_to_start", text="i have a felony").answer.text
    assert "how a criminal record affects hiring" in text and "Ask the employer" in text


def test_next_come_certification_schooling_and_entry_pay() -> None:
    titles = run_action("ask_how_to_start", text="how do i start").titles
    assert titles == ["Which certification first?", "Schooling: time and cost", "Entry-level pay"]
