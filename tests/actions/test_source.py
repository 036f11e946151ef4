"""Where a figure comes from: of what was last shown, else of everything."""

from __future__ import annotations

from tests.actions.run_action import CODER, run_action


def test_the_sources_are_those_of_the_answer_last_shown() -> None:
    shown = run_action("ask_cost_of_living", entities=[("state", "AR")])
    answer = run_action("ask_source", text="where is that from", slots=shown.slots).answer
    assert answer.table is not None
    assert [row[0] for row in answer.table.rows] == [
        "Regional Price Parities by state, 2024",
        "Occupational Employment and Wage Statistics, May 2025",
    ]


def test_at_the_start_the_main_sources_are_named() -> None:
    answer = run_action("ask_source", text="where do your figures come from").answer
    assert answer.text.startswith("My figures come from:")
    assert {"oews_2025", "rpp_2024", "projections_2025_35"} <= {source.id for source in answer.sources}


def test_each_source_says_how_sure_it_is() -> None:
    shown = run_action("ask_salary", entities=[CODER])
    text = run_action("ask_source", text="how sure is that", slots=shown.slots).answer.text
    assert "official data, cross-checked" in text and "a single third party" in text


def test_the_age_of_the_data_is_said() -> None:
    text = run_action("ask_source", text="how old is this data").answer.text
    assert "May 2025" in text and "May 15, 2026" in text


def test_another_site_with_more_is_explained() -> None:
    assert "Other sites may use job ads" in run_action("ask_source", text="indeed says more").answer.text


def test_asking_for_the_source_keeps_the_question_for_follow_ups() -> None:
    asked = run_action("ask_salary", entities=[CODER, ("state", "OR")])
    sourced = run_action("ask_source", text="says who", slots=asked.slots)
    answer = run_action("follow_up", text="per hour", entities=[("period", "hour")], slots=sourced.slots).answer
    assert "in Oregon earn a median of $28.37 an hour" in answer.text  # OEWS May 2025


def test_a_link_is_given_with_its_address() -> None:
    asked = run_action("ask_salary", entities=[CODER])
    assert "https://www.bls.gov" in run_action("ask_source", text="could you link it", slots=asked.slots).answer.text


def test_what_bls_says_is_its_figure() -> None:
    asked = run_action("ask_certification", entities=[("certification", "CPC")])
    answer = run_action(
        "ask_source", text="ok and what does BLS say", entities=[("organization", "bls")], slots=asked.slots
    ).answer
    assert answer.type == "pay" and "$51,140" in answer.text  # OEWS May 2025


def test_a_bias_is_a_fair_doubt() -> None:
    answer = run_action("ask_source", text="isn't aapc biased", entities=[("organization", "aapc")]).answer
    assert answer.text.startswith("**A fair doubt.")


def test_no_source_gives_a_reason() -> None:
    asked = run_action("ask_remote_work", entities=[CODER])
    assert (
        "no source that gives the reason" in run_action("follow_up", text="why is that", slots=asked.slots).answer.text
    )
