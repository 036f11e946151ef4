"""Questions about certifications that are answered of those named or spoken of."""

from __future__ import annotations

import pytest

from bot.actions.direct import directly
from bot.actions.question import Question
from bot.actions.reading import read
from knowledge.base import base

COMPARED = Question("compare_certifications", certification=("CPB", "CPC"), among=("CPB", "CPC"))
ADVISED = Question("advise_certification")


def asked(text: str, intent: str = "advise_certification", **names: str) -> Question:
    entities = [
        {"entity": "certification", "value": value, "start": text.index(word), "end": text.index(word) + len(word)}
        for value, word in names.items()
    ]
    return read({"text": text, "intent": {"name": intent}, "entities": entities})


def found(
    question: Question, before: Question | None, held: tuple[str, ...] = (), shown: tuple[str, ...] = ()
) -> Question:
    straight = directly(base(), question, before, held, shown)
    assert straight is not None
    return straight


@pytest.mark.parametrize("text", ["so which one do i start with", "which of them goes 1st", "just pick one for me"])
def test_which_first_is_of_those_compared(text: str) -> None:
    straight = found(asked(text), COMPARED)
    assert straight.intent == "compare_certifications" and straight.certification == ("CPB", "CPC")


def test_what_somebody_may_sit_is_said_of_what_is_named() -> None:
    straight = found(asked("would they let me sit for the CCS", CCS="CCS"), None)
    assert straight.certification == ("CCS",) and straight.focus == ("eligibility",)


def test_what_is_held_is_no_choice() -> None:
    question = Question("compare_certifications", "CRC or CPMA on top of it", certification=("CPC", "CRC", "CPMA"))
    assert found(question, None, held=("CPC",)).certification == ("CRC", "CPMA")


def test_one_named_by_its_field_is_dropped() -> None:
    assert found(asked("take the billing one out, drop it", "follow_up"), COMPARED).certification == ("CPC",)


def test_both_are_spoken_of_together() -> None:
    assert found(asked("is it ok to hold both", "affirm"), COMPARED).certification == ("CPB", "CPC")


def test_one_is_added_to_all_that_were_compared() -> None:
    before = Question("ask_certification", certification=("CPC",), among=("CPB", "CPC"))
    assert found(asked("add the CCA as well", "follow_up", CCA="CCA"), before).certification == ("CPB", "CPC", "CCA")


def test_the_second_choice_of_advice_is_described() -> None:
    assert found(asked("and the runner-up?", "out_of_scope"), ADVISED, shown=("CPC", "CCA")).certification == ("CCA",)


def test_a_property_after_advice_is_of_the_one_advised() -> None:
    straight = found(asked("is it a hard test", "ask_work_conditions"), ADVISED, shown=("CPMA", "CDIP"))
    assert straight.certification == ("CPMA",) and "difficulty" in straight.focus


def test_the_cheapest_of_all_is_a_matter_of_fees() -> None:
    assert found(asked("cheapest credential to get certified with"), None).focus == ("fee",)


@pytest.mark.parametrize(
    "text", ["which certs are good for remote jobs", "help me choose a certification", "is coding hard to learn"]
)
def test_what_asks_anew_is_left_alone(text: str) -> None:
    assert directly(base(), asked(text), COMPARED, (), ()) is None


def test_a_figure_for_the_plan_is_left_to_the_plan() -> None:
    before = Question("plan_certification", certification=("CPMA",))
    assert directly(base(), asked("what if work covers the exam", "follow_up"), before, (), ("CPMA",)) is None
