"""The facts that a message asks for lead its answer where they fit."""

from __future__ import annotations

from typing import Any

import pytest

from bot.actions.answer import Answer
from bot.actions.asked_fact import asked_facts, beside, leads, led, not_again, topic_of_fact
from bot.actions.question import Question
from knowledge.base import Base
from knowledge.facts import fact

START = Question("ask_how_to_start", text="am i past it")


def message(*found: tuple[str, float], text: str = "am i past it", **rest: Any) -> dict[str, Any]:
    return {"text": text, "facts": [{"id": id, "confidence": share} for id, share in found], **rest}


def test_a_likely_fact_of_the_topic_leads(base: Base) -> None:
    assert [one.entry.id for one in leads(base, message(("start_age", 0.5)), START)] == ["start_age"]


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(("start_age", 0.2), id="one of many"),
        pytest.param(("method_no_guess", 0.35), id="of another topic"),
        pytest.param(("bound_medical", 0.4), id="a boundary that is not surely meant"),
        pytest.param(("no_such_fact", 0.9), id="unknown"),
    ],
)
def test_others_do_not(base: Base, found: tuple[str, float]) -> None:
    assert leads(base, message(found), START) == []


def test_a_fact_of_another_credential_does_not_lead(base: Base) -> None:
    named = [{"entity": "certification", "value": "CPC"}]
    asked = message(("edu_rhit_degree", 0.6), entities=named)
    assert leads(base, asked, Question("ask_education", text="degree for the cpc")) == []


def test_as_likely_a_second_one_is_told_too(base: Base) -> None:
    found = leads(base, message(("start_age", 0.5), ("start_record", 0.9)), START)
    assert [one.entry.id for one in found] == ["start_record"]  # much likelier
    found = leads(base, message(("start_age", 0.5), ("start_how_long", 0.45)), START)
    assert [one.entry.id for one in found] == ["start_age", "start_how_long"]


def test_what_was_just_said_gives_way_to_the_next(base: Base) -> None:
    asked = message(("start_age", 0.5), ("start_how_long", 0.45))
    found = leads(base, asked, START, [fact(base, "start_age").text])
    assert found[0].entry.id == "start_how_long"


def test_figures_are_not_led_by_what_there_is_not(base: Base) -> None:
    pay = Question("ask_salary", text="pay from home in ohio")
    assert leads(base, message(("remote_pay_gap", 0.6)), pay) == []
    assert leads(base, message(("remote_pay_gap", 0.9)), pay)


def test_what_lies_near_is_no_lead(base: Base) -> None:
    asked = message(("start_steps", 0.25))
    assert leads(base, asked, START) == [] and [one.entry.id for one in beside(base, asked, START)] == ["start_steps"]


def test_a_gap_is_told_only_where_its_own_share_is_fair(base: Base) -> None:
    assert beside(base, message(("start_age", 0.25)), START) == []
    assert [one.entry.id for one in leads(base, message(("start_age", 0.5)), START)] == ["start_age"]


def test_a_sure_fact_gives_its_topic(base: Base) -> None:
    assert topic_of_fact(base, message(("method_age", 0.9))) == "ask_source"
    assert topic_of_fact(base, message(("method_age", 0.5))) is None
    assert asked_facts(base, {"text": "/ask_salary", "facts": []}) == []


def test_it_stands_before_the_answer_or_alone_in_place_of_a_card(base: Base) -> None:
    first = [fact(base, "start_age")]
    answer = Answer(type="text", title="T", text="The rest.")
    assert led(answer, first, START).text == f"{first[0].text}\n\nThe rest."
    assert led(answer.copy(update={"text": first[0].text}), first, START).text == first[0].text
    path = answer.copy(update={"type": "plan"})
    assert led(path, first, Question("ask_path")).text == first[0].text


def test_of_the_usual_ones_named_by_nobody_only_the_fact_is_told(base: Base) -> None:
    first, asked = [fact(base, "cert_pass_rate_gap")], Question("ask_certification", "how many fail")
    found = led(Answer(type="comparison", title="CPC or CCA", text="Each."), first, asked)
    assert (found.title, found.text) == ("Certifications", first[0].text)


def test_what_was_just_said_gives_way_to_what_of_it_is_asked(base: Base) -> None:
    card = Answer(type="outlook", title="O", text="**BLS projects growth.**\nMore.")
    asked, found = Question("ask_outlook", "will it replace us"), message(("ai_unknown", 0.3))
    assert not_again(base, found, asked, card, []).text == card.text
    assert fact(base, "ai_unknown").text in not_again(base, found, asked, card, [card.text]).text
