"""Roles side by side in one place."""

from __future__ import annotations

from tests.actions.run_action import BILLER, CODER, run_action


def test_two_roles_have_their_medians_and_duties() -> None:
    text = run_action("compare_roles", entities=[CODER, BILLER]).answer.text
    assert "median $51,140" in text and "median $48,500" in text  # OEWS May 2025
    assert "medical biller: builds and sends claims" in text


def test_two_roles_in_a_state_have_that_states_figures() -> None:
    text = run_action("compare_roles", entities=[CODER, BILLER, ("state", "TX")]).answer.text
    assert "$48,860" in text and "$45,910" in text  # OEWS May 2025


def test_roles_of_one_occupation_are_said_to_share_their_figures() -> None:
    answer = run_action("compare_roles", entities=[CODER, ("role", "risk_adjustment_coder")]).answer
    assert any("one occupation" in caveat for caveat in answer.caveats)


def test_a_role_without_a_figure_says_so_in_its_line() -> None:
    text = run_action("compare_roles", entities=[CODER, ("role", "cdi_specialist")]).answer.text
    assert "**CDI specialists**: no figure" in text


def test_one_role_is_set_against_its_usual_counterpart() -> None:
    assert run_action("compare_roles", entities=[BILLER]).answer.title == "medical biller or medical coder"


def test_a_percentile_leads_and_stands_in_the_lines() -> None:
    text = run_action("compare_roles", entities=[CODER, BILLER, ("percentile", 90)]).answer.text
    assert text.startswith("**At the 90th percentile medical coder pays more: $81,150")  # OEWS May 2025
    assert "90th percentile $67,710" in text


def test_a_role_without_a_figure_in_the_city_has_its_states() -> None:
    entities = [CODER, ("role", "him_manager"), ("city", "Cleveland, OH")]
    text = run_action("compare_roles", entities=entities).answer.text
    assert "(figure of Ohio): median $106,140" in text  # OEWS May 2025


def test_the_title_names_the_place() -> None:
    assert run_action("compare_roles", entities=[CODER, BILLER, ("state", "TX")]).answer.title.endswith("in Texas")
