"""What is answered in Spanish beside pay: the price of an exam and the outlook."""

from __future__ import annotations

from tests.actions.run_action import BILLER, CODER, run_action


def test_the_price_of_an_exam_is_answered_in_spanish() -> None:
    text = "cuanto cuesta el examen cpc"
    answer = run_action("other_language", text=text, entities=[("certification", "CPC")]).answer
    assert "cuesta $425 (un intento)" in answer.text  # AAPC, October 2026


def test_the_prices_stand_in_a_table_with_spanish_labels() -> None:
    answer = run_action("other_language", text="precio del cpc", entities=[("certification", "CPC")]).answer
    assert answer.table and [column.label for column in answer.table.columns] == ["Para", "Precio", "Fecha"]


def test_an_exam_without_a_known_price_gets_the_sentence() -> None:
    turn = run_action("other_language", text="cuanto cuesta el RHIA", entities=[("certification", "RHIA")])
    assert turn.response == "utter_other_language_es"


def test_the_outlook_of_coders_is_answered_in_spanish() -> None:
    answer = run_action("other_language", text="tiene futuro la codificacion", entities=[CODER]).answer
    assert "BLS proyecta +7.8% de empleos" in answer.text and "2025–35" in answer.text  # BLS projections 2025-35


def test_the_growth_of_coders_is_not_lent_to_billers() -> None:
    answer = run_action("other_language", text="hay futuro para facturadores", entities=[BILLER]).answer
    assert "No tengo proyección para los facturadores médicos solos" in answer.text
