"""Several roles in several places."""

from __future__ import annotations

from tests.actions.run_action import BILLER, CODER, run_action

GRID = [CODER, BILLER, ("state", "CA"), ("state", "AR")]


def test_each_role_has_a_figure_in_each_place() -> None:
    answer = run_action("compare_places", entities=GRID).answer
    assert answer.table is not None
    assert answer.table.rows == (("California", 61_810, 56_260), ("Arkansas", 41_740, 38_780))  # OEWS May 2025


def test_the_best_place_of_each_role_comes_first() -> None:
    text = run_action("compare_roles", entities=GRID).answer.text
    assert text.startswith("**Medical coders have the highest median in California: $61,810.**")


def test_roles_of_one_group_are_said_to_be_inseparable() -> None:
    entities = [CODER, ("role", "medical_auditor"), ("state", "CA"), ("state", "AR")]
    assert "cannot tell their pay apart" in run_action("compare_places", entities=entities).answer.text
