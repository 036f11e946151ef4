"""Jobs outside the field that somebody has or had."""

from __future__ import annotations

import pytest

from bot.actions.clauses import clauses
from bot.actions.former_work import former_work
from knowledge.base import base


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("i was a waitress", ["service"]),
        ("rn here", ["nurse"]),
        ("i used to be a teacher", ["teacher"]),
        ("i want to become a nurse", []),
        ("ask a nurse", []),
        ("what does a nurse earn", []),
    ],
)
def test_a_job_is_heard_where_it_is_ones_own(text: str, ids: list[str]) -> None:
    assert [id for id, _, _ in former_work(base(), text, clauses(text), [])] == ids
