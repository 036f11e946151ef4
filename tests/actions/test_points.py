"""Each aspect of a certification has its answer, or says whom to ask."""

from __future__ import annotations

import pytest

from bot.actions.aspects import ASPECTS
from bot.actions.points import point
from knowledge.base import base
from knowledge.certifications import Certification, certification
from knowledge.profile import Profile

NAMES = [name for name, _ in ASPECTS]


def say(id: str, aspect: str, who: Profile | None = None) -> str:
    found = certification(base(), id)
    assert isinstance(found, Certification)
    return point(base(), found, aspect, who or Profile()).text


@pytest.mark.parametrize("aspect", NAMES)
@pytest.mark.parametrize("id", list(base().certifications))
def test_every_aspect_of_every_certification_has_words(id: str, aspect: str) -> None:
    text = say(id, aspect)
    assert text.strip() == text and text and "None" not in text
