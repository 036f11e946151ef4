"""Which language a short message is in."""

from __future__ import annotations

import pytest

from bot.actions.language_of import language_of


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
