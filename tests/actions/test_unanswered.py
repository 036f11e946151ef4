"""Whether what is told speaks of what was asked."""

from __future__ import annotations

import pytest

from bot.actions.unanswered import is_unanswered


@pytest.mark.parametrize(
    ("text", "told", "unanswered"),
    [
        ("does the zoo take coders", "Hospitals employ most.", False),  # "zoo" is too short to tell
        ("do circuses hire coders", "Hospitals employ most.", True),
        ("do hospitals hire coders", "Hospitals employ most.", False),
        ("how do i start", "Four steps.", False),
    ],
)
def test_the_words_that_carry_meaning_tell(text: str, told: str, unanswered: bool) -> None:
    assert is_unanswered(text, [told]) is unanswered
