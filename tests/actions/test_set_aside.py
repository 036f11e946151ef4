"""The roles that somebody does not want."""

from __future__ import annotations

import pytest

from bot.actions.set_aside import left_of, set_aside
from bot.actions.statement import Statement
from knowledge.base import base


@pytest.mark.parametrize(
    ("said", "aside"),
    [
        ("i never want to supervise people again", True),
        ("done with managing a team", True),
        ("what does a manager do", False),
        ("my manager is nice", False),
    ],
)
def test_managing_that_is_not_wanted_sets_the_managers_aside(said: str, aside: bool) -> None:
    found = set_aside(base(), Statement(base(), {"text": said, "entities": []}, said))
    assert bool(found) == aside and all(base().roles[id].name.endswith("manager") for id in found)


def test_what_is_set_aside_is_no_work_that_is_done() -> None:
    told = {"role": "practice_manager", "experience": 4.0, "not_roles": ("practice_manager",)}
    assert left_of(base(), told) == {"experience": 4.0, "not_roles": ("practice_manager",)}
    assert left_of(base(), {"role": "medical_coder"}) == {"role": "medical_coder"}
