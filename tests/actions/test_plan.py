"""Whether a credential pays off: what there is to pay, the figures held against it, and what nobody can know."""

from __future__ import annotations

import json
from typing import Any

from tests.actions.run_action import Turn, run_action


def worth(id: str = "CPC", text: str = "", **more: Any) -> Turn:
    return run_action(
        "ask_certification", text=text or f"is the {id} worth it", entities=[("certification", id)], **more
    )


def test_it_is_a_plan() -> None:
    assert worth().answer.type == "plan"


def test_every_cost_has_a_row_with_its_source() -> None:
    table = worth().answer.table
    assert table and all(row[-1] for row in table.rows[:-1])


def test_the_total_is_the_last_row() -> None:
    table = worth().answer.table
    assert table and table.rows[-1][:2] == ("By the exam, in all", 647.0)  # 425 + 222: AAPC and third parties, 2026


def test_a_price_that_no_source_has_is_left_open() -> None:
    answer = worth("CCS").answer
    assert "no source here has the price of the exam" in answer.text and answer.chart is None


def test_no_gain_comes_first_among_what_is_held_against_the_cost() -> None:
    text = worth().answer.text
    assert text.index("Pay that stays as it is") < text.index("25th percentile")


def test_the_survey_is_named_and_not_blended() -> None:
    assert "mean, self-reported, 2026 report" in worth().answer.text


def test_it_may_never_pay_back_and_says_so() -> None:
    assert "may never pay back" in worth().answer.text


def test_it_says_what_it_cannot_know() -> None:
    assert "What this cannot know:" in worth().answer.text


def test_its_chart_runs_over_months() -> None:
    chart = worth().answer.chart
    assert chart and chart.unit == "usd" and [point.x for point in chart.lines[0].points[:3]] == [0, 3, 6]


def test_what_the_asker_said_counts() -> None:
    trained = worth(slots={"profile": {"experience": 3}}).answer.table
    assert trained and not any("course" in str(row[0]) for row in trained.rows)


def test_a_credential_that_is_held_has_no_plan() -> None:
    assert "you hold it already" in worth(slots={"profile": {"certifications": ["CPC"]}}).answer.text


def test_without_a_name_it_takes_the_usual_first_one_and_says_so() -> None:
    answer = run_action("advise_certification", text="roi of getting certified").answer
    assert answer.title == "CPC: cost and return" and any("You named no" in caveat for caveat in answer.caveats)


def test_a_button_leads_to_it() -> None:
    assert run_action("plan_certification", entities=[("certification", "CCA")]).answer.title == "CCA: cost and return"


def test_and_the_other_one_is_asked_the_same() -> None:
    turn = run_action("follow_up", text="and the cca", entities=[("certification", "CCA")], slots=worth().slots)
    assert turn.answer.title == "CCA: cost and return"


def test_an_unknown_credential_is_said_to_be_unknown() -> None:
    assert "I don't have that" in run_action("plan_certification", entities=[("certification", "ZZZZ")]).answer.text


def test_the_envelope_is_plain_json() -> None:
    json.dumps(worth().messages, allow_nan=False)


def test_the_askers_own_figures_enter_it_and_are_said_back() -> None:
    answer = worth(text="is the cpc worth it with a $1,600 class and a 2 dollar raise").answer
    assert "a course of $1,600" in answer.text and "$4,160 a year more" in answer.text  # 2 x 2,080 hours
    assert answer.table and answer.table.rows[-1][:3] == ("By the exam, in all", 425 + 222 + 1600, 499 + 299 + 1600)


def test_membership_alone_is_no_plan() -> None:
    answer = run_action(
        "ask_certification",
        text="is the dues worth it at ahima, membership i mean",
        entities=[("organization", "ahima")],
    ).answer
    assert answer.type != "plan"
