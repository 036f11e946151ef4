"""Whether a credential opens the work that was spoken of."""

from __future__ import annotations

import pytest

from bot.actions.question import Question
from bot.actions.way_in import way_in

CDI = Question("ask_how_to_start", role=("cdi_specialist",))


def test_a_credential_may_open_the_work_spoken_of() -> None:
    found = way_in(Question("ask_certification", certification=("CCS",), text="can a ccs get in"), CDI)
    assert found.intent == "ask_path" and found.role[-1] == "cdi_specialist"


@pytest.mark.parametrize(
    ("text", "before"),
    [("how long is the ccs", CDI), ("can a ccs get in", Question("ask_certification", certification=("CCS",)))],
)
def test_a_question_of_the_exam_stays_one(text: str, before: Question) -> None:
    asked = Question("ask_certification", certification=("CCS",), text=text)
    assert way_in(asked, before) == asked
