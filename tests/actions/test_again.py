"""Turns about the last answer itself."""

import pytest

from bot.actions.again import said, wish
from bot.actions.gist import Gist
from knowledge.base import base
from tests.actions.run_action import run_action

GIST = Gist("Coders", "The median is what half earn (x).", ("Next.", "Then."), "An estimate.", ("article",))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("just the headline please", "short"),
        ("can you condense that? no, make it briefer", None),
        ("summarise it for me", "short"),
        ("ok but shorter", "short"),
        ("explain that to me like i'm ten", "plain"),
        ("sorry, i don't follow", "plain"),
        ("what do you mean?", "plain"),
        ("come again?", "plain"),
        ("can you repeat that please", "repeat"),
        ("be brutally honest with me", "frank"),
        ("no sugarcoating please", "frank"),
        ("oh really?", "doubt"),
        ("are you certain about that?", "doubt"),
        ("anything else?", "more"),
        ("can you mail me this as a pdf", "send"),
        ("so should we relocate", "move"),
        ("are you sure the cpc is enough", None),
        ("what does a coder do all day", None),
        ("more on the ccs", None),
        ("in two years", None),
        ("/ask_salary", None),
        ("", None),
    ],
)
def test_only_a_message_that_says_nothing_else_is_about_the_answer(text: str, meant: str | None) -> None:
    assert wish(text) == meant


def test_each_wish_is_met_in_its_way() -> None:
    assert said(base(), "short", GIST) == "In short: The median is what half earn (x)."
    assert "(x)" not in said(base(), "plain", GIST) and "middle" in said(base(), "plain", GIST)
    assert "Next." in said(base(), "repeat", GIST)
    assert said(base(), "frank", GIST).endswith("An estimate.")
    assert base().sources["article"].title in said(base(), "doubt", GIST)


def test_before_any_answer_there_is_nothing_to_shorten() -> None:
    assert run_action("nlu_fallback", text="in one sentence please").answer.title == "Did you mean"
