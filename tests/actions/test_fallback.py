"""Not understood: choices first, then the way out; counted in a row."""

from __future__ import annotations

from tests.actions.run_action import Turn, run_action

RANKING = [{"name": name} for name in ("nlu_fallback", "ask_salary", "greet", "rank_pay", "ask_outlook", "ask_role")]


def miss(slots: dict[str, object] | None = None, before: str | None = None) -> Turn:
    return run_action("nlu_fallback", text="flurble", slots=slots, before=before, intent_ranking=RANKING)


def test_the_likeliest_readings_are_offered_in_words() -> None:
    assert miss().titles == ["What a role pays", "Best-paying states", "Future of the job and AI"]


def test_the_second_miss_in_a_row_says_what_is_possible() -> None:
    second = miss(miss().slots, before="nlu_fallback")
    assert "I know pay, places, certifications" in second.answer.text
    assert "Talk to a person" in second.titles


def test_two_misses_in_a_row_do_not_get_the_same_sentence() -> None:
    first = miss()
    assert miss(first.slots, before="nlu_fallback").answer.text != first.answer.text


def test_the_third_miss_in_a_row_is_not_told_like_the_second() -> None:
    second = miss(miss().slots, before="nlu_fallback")
    assert miss(second.slots, before="nlu_fallback").answer.text != second.answer.text


def test_a_miss_after_something_understood_counts_as_the_first() -> None:
    first = miss()
    assert miss(first.slots, before="greet").answer.text == first.answer.text


def test_no_likely_reading_leads_to_the_menu() -> None:
    turn = run_action("nlu_fallback", text="🙂", intent_ranking=[{"name": "nlu_fallback"}])
    assert "What a role pays" in turn.titles


def test_a_miss_keeps_the_question_for_follow_ups() -> None:
    asked = run_action("ask_salary", entities=[("role", "medical_coder"), ("state", "OR")])
    answer = run_action("follow_up", text="and texas", entities=[("state", "TX")], slots=miss(asked.slots).slots).answer
    assert "$48,860" in answer.text  # OEWS May 2025


def test_a_message_that_names_a_fact_gets_it() -> None:
    answer = run_action("nlu_fallback", text="hmm would my experience count").answer
    assert answer.text.startswith("No source here says that work in another field counts")
