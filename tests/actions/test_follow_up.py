"""Follow-ups: the answer to the last question, changed; a question back when there is none."""

from __future__ import annotations

from tests.actions.run_action import BILLER, CODER, Turn, run_action


def after(turn: Turn, text: str, *entities: tuple[str, object]) -> Turn:
    return run_action("follow_up", text=text, entities=entities, slots=turn.slots)


def oregon() -> Turn:
    return run_action("ask_salary", text="coder pay in oregon", entities=[CODER, ("state", "OR")])


def test_another_place_gets_the_same_question() -> None:
    assert (
        "Medical coders in Texas earn a median of $48,860"
        in after(oregon(), "and in texas", ("state", "TX")).answer.text
    )


def test_another_role_gets_the_same_question() -> None:
    assert "Medical billers in Oregon earn a median of $51,860" in after(oregon(), "and billers", BILLER).answer.text


def test_another_period_gets_the_same_question() -> None:
    assert "$28.37 an hour" in after(oregon(), "per hour", ("period", "hour")).answer.text  # OEWS May 2025


def test_an_added_place_is_compared() -> None:
    answer = after(oregon(), "add texas", ("state", "TX")).answer
    assert answer.type == "comparison"
    assert "$59,000" in answer.text and "$48,860" in answer.text  # OEWS May 2025


def test_a_dropped_place_leaves_the_other() -> None:
    both = after(oregon(), "add texas", ("state", "TX"))
    answer = after(both, "drop oregon", ("state", "OR")).answer
    assert answer.title == "Medical coders, Texas"


def test_a_correction_is_taken_without_asking() -> None:
    assert after(oregon(), "no i meant utah", ("state", "UT")).answer.title == "Medical coders, Utah"


def test_a_count_makes_a_ranking_longer() -> None:
    five = run_action("rank_pay", text="top 5 states", entities=[CODER, ("number", 5)])
    assert "10. " in after(five, "top 10", ("number", 10)).answer.text


def test_follow_ups_build_on_each_other() -> None:
    hourly = after(after(oregon(), "and billers", BILLER), "per hour", ("period", "hour"))
    answer = after(hourly, "and texas", ("state", "TX")).answer
    assert "Medical billers in Texas earn a median of $22.07 an hour" in answer.text  # OEWS May 2025


def test_a_follow_up_at_the_start_is_asked_back() -> None:
    turn = run_action("follow_up", text="and in texas", entities=[("state", "TX")])
    assert turn.answer.type == "question"
    assert '/ask_salary{"state": "TX"}' in [suggestion.payload for suggestion in turn.answer.suggestions]


def test_an_empty_follow_up_at_the_start_is_asked_back() -> None:
    assert run_action("follow_up").answer.title == "About what?"


def test_a_kept_question_of_no_topic_is_asked_back() -> None:
    assert (
        run_action("follow_up", text="and?", slots={"question": {"intent": "no_such_intent"}}).answer.title
        == "About what?"
    )
