"""Which roles there are beside one, or at all."""

from __future__ import annotations

import pytest

from bot.actions.roles import asks_for_roles
from tests.actions.run_action import BILLER, run_action


@pytest.mark.parametrize(
    "text",
    ["are there other jobs", "what else is out there", "what else can i do", "which roles are there", "what kinds of jobs", "jobs besides billing"],
)  # fmt: skip
def test_it_is_noticed(text: str) -> None:
    assert asks_for_roles(text)


@pytest.mark.parametrize(
    "text", ["what does a coder do", "what else do i need to learn", "which job pays most", "other states"]
)
def test_another_question_is_not(text: str) -> None:
    assert not asks_for_roles(text)


def test_those_that_the_role_leads_to_come_first_with_what_they_do() -> None:
    answer = run_action("ask_role", text="what else is out there for a biller", entities=[BILLER]).answer
    assert answer.text.splitlines()[1].startswith("- **Denials specialist**: works on claims")
    assert answer.table and ("Denials specialist", "CPB", 48_500.0) in answer.table.rows


def test_the_role_itself_is_not_among_them() -> None:
    answer = run_action("ask_role", text="other roles", entities=[BILLER]).answer
    assert answer.table and "Medical biller" not in {row[0] for row in answer.table.rows}


def test_without_a_role_all_are_named() -> None:
    text = run_action("ask_role", text="which roles are there").answer.text
    assert "medical coder" in text and "compliance officer" in text
