"""What the tests of understanding share."""

from __future__ import annotations

import pytest

from bot.nlu.entities import Recognizer
from bot.nlu.lexicon import Lexicon
from knowledge.base import Base


@pytest.fixture(scope="session")
def recognizer(base: Base) -> Recognizer:
    common = ["coder pay in", "salary for a biller", "how much is the exam", "which jobs pay"] * 2
    lexicon = Lexicon.of(common)
    return Recognizer(base, lexicon.ordinary, lexicon.usual)
