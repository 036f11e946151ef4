"""Which language a short message is in."""

from __future__ import annotations

import pytest

from bot.actions.language_of import goes_on, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("cuánto gana una facturadora en Texas", "es"),
        ("cuanto cuesta el examen", "es"),
        ("combien gagne un codeur aux États-Unis", "fr"),
        ("was verdient man in den USA als Kodierer", "de"),
        ("quanto ganha um codificador", "pt"),
        ("lương bao nhiêu một năm", "vi"),
        ("toi muon hoc billing", "vi"),
        ("magkano po ang sahod diyan", "tl"),
        ("医疗编码员的工资", "zh"),
        ("do you speak french", "fr"),
    ],
)
def test_a_language_is_told_by_its_words_or_its_signs(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    "text", ["", "coder salary texas", "сколько зарабатывает", "급여가 얼마예요", "給料はいくらですか", "🙂"]
)
def test_what_is_none_of_them_is_none(text: str) -> None:
    assert language_of(text) is None


@pytest.mark.parametrize("text", ["gracias", "hola, buenos días", "necesito trabajar desde casa"])
def test_a_message_all_in_spanish_is_surely_so(text: str) -> None:
    assert language_of(text, sure=True) == "es"


@pytest.mark.parametrize("text", ["los angeles", "el paso tx", "coders en puerto rico salary", "la jolla"])
def test_a_place_with_a_spanish_name_is_no_spanish(text: str) -> None:
    assert language_of(text, sure=True) is None


@pytest.mark.parametrize("text", ["y en tampa", "por hora", "CPC", "texas", "y coders en miami", "gracias!!"])
def test_a_conversation_in_spanish_goes_on(text: str) -> None:
    assert goes_on(text)


@pytest.mark.parametrize(
    "text", ["how much is the cpc", "gracias! i can read english too", "coder salary ohio", "ok in english please"]
)
def test_it_ends_with_a_message_in_english(text: str) -> None:
    assert not goes_on(text)
