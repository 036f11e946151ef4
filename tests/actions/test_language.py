"""Languages that are not English: the commonest questions in Spanish are answered, one sentence for the rest."""

from __future__ import annotations

import pytest

from tests.actions.run_action import BILLER, CODER, run_action


def test_pay_is_answered_in_spanish() -> None:
    answer = run_action("other_language", text="cuanto gana un codificador medico", entities=[CODER]).answer
    assert "$51,140 al año" in answer.text and "mayo de 2025" in answer.text  # OEWS May 2025


def test_pay_of_a_state_is_answered_in_spanish() -> None:
    text = "salario de facturadores en texas"
    assert "$45,910" in run_action("other_language", text=text, entities=[BILLER, ("state", "TX")]).answer.text


def test_the_figure_brings_its_source() -> None:
    answer = run_action("other_language", text="cuanto gana un codificador", entities=[CODER]).answer
    assert [source.id for source in answer.sources] == ["oews_2025"]


def test_anything_else_gets_one_sentence() -> None:
    assert run_action("other_language", text="cuál es el color de la bandera").response == "utter_other_language_es"


def test_a_place_that_does_not_exist_gets_the_sentence() -> None:
    turn = run_action("other_language", text="salario", entities=[CODER, ("city", "Atlantis")])
    assert turn.response == "utter_other_language_es"


def test_a_language_that_is_not_known_gets_the_general_sentence() -> None:
    assert run_action("other_language", text="сколько зарабатывает кодировщик").response == "utter_other_language"


@pytest.mark.parametrize("text", ["combien gagne un codeur, salario", "je suis codeur, combien"])
def test_a_message_in_french_is_not_answered_in_spanish(text: str) -> None:
    assert run_action("other_language", text=text, entities=[CODER]).response == "utter_other_language_fr"
