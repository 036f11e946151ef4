"""What is answered in Spanish, and how a turn takes up what was said before it."""

from __future__ import annotations

import pytest

from knowledge import Base
from knowledge.facts import fact
from tests.actions.run_action import BILLER, CODER, Turn, run_action

CPC = ("certification", "CPC")


def ask(text: str, *entities: tuple[str, object], after: Turn | None = None, intent: str = "other_language") -> Turn:
    """One turn in Spanish, after another one."""
    found = [
        {"entity": name, "value": value, "start": 0, "end": len(text)} if name == "experience" else (name, value)
        for name, value in entities
    ]
    return run_action(intent, text=text, entities=found, slots=after.slots if after else None)


def test_the_price_of_an_exam() -> None:
    assert "cuesta $425 (un intento)" in ask("cuanto cuesta el examen cpc", CPC).answer.text  # AAPC, October 2026


def test_the_prices_stand_in_a_table_with_spanish_labels() -> None:
    answer = ask("precio del cpc", CPC).answer
    assert answer.table and [column.label for column in answer.table.columns] == ["Para", "Precio", "Fecha"]


def test_an_exam_without_a_known_price_is_said_to_have_none() -> None:
    assert (
        "No tengo un precio actual del examen RHIA"
        in ask("cuanto cuesta el RHIA", ("certification", "RHIA")).answer.text
    )


def test_the_price_of_no_exam_asks_which() -> None:
    assert ask("cuánto cuesta la certificación").titles == ["CPC", "CCS", "CCA"]


def test_the_certification_of_the_role_spoken_of_is_meant() -> None:
    first = ask("quiero entrar en facturación", BILLER)
    assert "El examen CPB" in ask("cuánto cuesta la certificación", after=first).answer.text


def test_the_outlook_of_coders() -> None:
    answer = ask("tiene futuro la codificacion", CODER).answer
    assert "BLS proyecta +7.8% de empleos" in answer.text and "2025–35" in answer.text  # BLS projections 2025-35


def test_the_growth_of_coders_is_not_lent_to_billers() -> None:
    assert (
        "No tengo proyección para los facturadores médicos solos"
        in ask("hay futuro para facturadores", BILLER).answer.text
    )


def test_role_place_and_period_stay_from_turn_to_turn() -> None:
    first = ask("cuánto ganan las facturadoras", BILLER)
    second = ask("y en miami", ("city", "Miami, FL"), after=first, intent="follow_up")
    assert "facturadores médicos en Miami" in second.answer.text
    third = ask("por hora", after=second, intent="nlu_fallback")
    assert "por hora" in third.answer.text and "facturadores médicos en Miami" in third.answer.text
    fourth = ask("y los codificadores", CODER, after=third, intent="ask_role")
    assert "codificadores médicos en Miami" in fourth.answer.text and "por hora" in fourth.answer.text


def test_two_places_are_set_side_by_side() -> None:
    answer = ask(
        "dónde pagan mejor, texas o florida", CODER, ("state", "TX"), ("state", "FL"), intent="compare_places"
    ).answer
    assert answer.type == "comparison" and "Más alto: Texas" in answer.text  # OEWS May 2025: $48,860, $45,760


def test_the_best_paid_states() -> None:
    assert ask("en qué estado pagan mejor", CODER).answer.type == "ranking"


def test_an_own_wage_is_placed() -> None:
    answer = ask("me pagan 15 la hora de facturadora, es poco?", BILLER).answer
    assert "$15.00 por hora está por debajo del percentil 10" in answer.text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("qué estudios hacen falta", "certificado o diploma"),
        ("cuánto tiempo dura", "6 a 12 meses"),
        ("cuánto cuesta la escuela", "$1,500 a $5,000"),
        ("cuál certificación me recomienda", "CPC-A"),
        ("cómo empiezo sin experiencia", "sin ninguna experiencia"),
        ("se puede hacer desde casa", "55%"),
        ("la inteligencia artificial nos va a quitar el trabajo?", "Nadie puede decir"),
        ("dan el examen en español?", "Ninguna de mis fuentes dice en qué idiomas"),
        ("hay que hablar inglés?", "nivel de inglés"),
        ("puedo trabajar si no tengo papeles", "USCIS"),
        ("es muy tarde a mi edad?", "edad máxima"),
        ("fui enfermera en mi país", "reciprocidad"),
        ("de dónde sale esa cifra", "https://www.bls.gov"),
        ("qué hace una facturadora", "reclamos"),
        ("vale la pena certificarse?", "20.7%"),
    ],
)
def test_the_commonest_questions(text: str, says: str) -> None:
    assert says in ask(text).answer.text


def test_what_serves_coders_alone_is_not_told_of_billers() -> None:
    assert "CPC-A" not in ask("qué certificación necesito", BILLER).answer.text.split("\n")[0]


@pytest.mark.parametrize(
    ("intent", "text"),
    [("thank", "muchas gracias"), ("goodbye", "adiós"), ("greet", "buenos días"), ("bot_challenge", "¿eres un robot?")],
)
def test_small_talk_is_answered_in_spanish(intent: str, text: str) -> None:
    assert ask(text, intent=intent).response == f"utter_{intent}_es"


def test_a_word_of_spanish_is_no_place_and_no_experience() -> None:
    text = "no tengo experiencia, cuánto gana"
    answer = run_action(
        "other_language", text=text, entities=[{"entity": "state", "value": "LA", "start": 0, "end": 2}]
    ).answer
    assert "EE. UU." in answer.title


def test_every_fact_that_a_topic_names_has_its_spanish_text(base: Base) -> None:
    assert [id for topic in base.spanish_topics for id in topic.facts if not fact(base, id).spanish] == []
