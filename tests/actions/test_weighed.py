"""Whether to go into the field, asked outright."""

from __future__ import annotations

import pytest

from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.weighed import outright, weigh, weighs
from knowledge.base import base


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("should i go for it", True),
        ("is medical coding a good career", True),
        ("yes or no", True),
        ("was all this a waste of money", True),
        ("should i take the exam online", False),
        ("what is a good salary", False),
    ],
)
def test_it_is_heard(text: str, asks: bool) -> None:
    assert outright(text) is asks
    assert weighs(Question("affirm", text=text), None) is asks


def test_of_one_credential_it_is_a_plan() -> None:
    assert not weighs(Question("ask_certification", text="is it worth it", certification=("CPC",)), None)
    assert not weighs(Question("follow_up", text="is it worth it"), Question("ask_certification"), planned=True)


def test_the_verdict_comes_first_and_every_figure_has_its_source() -> None:
    answer = weigh(base(), Question("affirm", text="should i do it"), Profile(place="OH"))
    assert answer.text.startswith("**A careful yes")
    assert "Ohio" in answer.text and "BLS projects" in answer.text and "at least" in answer.text
    assert len(answer.sources) > 2


def test_yes_or_no_gets_the_verdict_alone() -> None:
    assert "Pay:" not in weigh(base(), Question("affirm", text="yes or no"), Profile()).text


def test_pay_above_the_median_speaks_against_it() -> None:
    high = weigh(base(), Question("weigh", text="should i switch"), Profile(pay=90_000, period="year"))
    low = weigh(base(), Question("weigh", text="should i switch"), Profile(pay=20_000, period="year"))
    assert high.text.startswith("**For the pay alone, no:**") and low.text.startswith("**By the pay, a careful yes:**")


def test_the_catch_is_what_speaks_against_it() -> None:
    answer = weigh(base(), Question("weigh", text="whats the catch"), Profile())
    assert answer.text.startswith("**What speaks against it") and "BLS projects" not in answer.text
