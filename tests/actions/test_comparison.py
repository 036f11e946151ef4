"""Places, roles and kinds of employer side by side, before prices and after."""

from __future__ import annotations

from tests.actions.run_action import CODER, run_action

CALIFORNIA_ARKANSAS = [CODER, ("state", "CA"), ("state", "AR")]


def test_one_place_is_set_against_the_nation() -> None:
    answer = run_action("compare_places", entities=[CODER, ("state", "TX")]).answer
    assert answer.title == "Medical coders: Texas and United States"


def test_no_place_is_asked_back() -> None:
    answer = run_action("compare_places", entities=[CODER]).answer
    assert answer.type == "question"
    assert "Which places shall I compare?" in answer.text


def test_the_same_place_twice_is_one_place() -> None:
    answer = run_action("compare_places", entities=[CODER, ("state", "TX"), ("state", "TX")]).answer
    assert answer.title == "Medical coders: Texas and United States"


def test_an_unknown_place_is_named_beside_the_known_ones() -> None:
    entities = [CODER, ("state", "TX"), ("state", "FL"), ("city", "Atlantis")]
    answer = run_action("compare_places", entities=entities).answer
    assert "I know no place called Atlantis." in answer.caveats


def test_a_region_that_is_none_is_asked_back() -> None:
    assert run_action("compare_places", entities=[CODER, ("region", "narnia")]).answer.type == "question"
