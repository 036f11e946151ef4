"""Whether rent is in the prices."""

from __future__ import annotations

from tests.actions.run_action import CODER, run_action


def test_housing_is_in_the_price_level_and_stands_alone_too() -> None:
    text = run_action(
        "compare_places", text="is rent included", entities=[CODER, ("state", "CA"), ("state", "AR")]
    ).answer.text
    assert text.startswith(
        "**Yes: BEA's price level is of all items, housing and so rent among them.** Housing alone: California 154.3; Arkansas 58.2"
    )


def test_one_state_says_so_too() -> None:
    assert run_action(
        "ask_cost_of_living", text="is rent counted in that", entities=[("state", "CA")]
    ).answer.text.startswith("**Yes")


def test_rent_alone_asks_nothing_of_the_kind() -> None:
    assert (
        "Yes" not in run_action("ask_cost_of_living", text="rent in california", entities=[("state", "CA")]).answer.text
    )
