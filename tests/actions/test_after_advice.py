"""What is said right after a recommendation."""

from __future__ import annotations

from typing import Any

import pytest

from bot.actions.after_advice import after_advice, asks_reasons, confirms, reasons, resumes
from bot.actions.profile import Profile
from bot.actions.who import Told
from knowledge.base import base


def message(text: str, **entities: object) -> dict[str, Any]:
    return {"text": text, "entities": [{"entity": name, "value": value} for name, value in entities.items()]}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("why this one", "reasons"),
        ("so which one is it", "final"),
        ("you decide", "final"),
        ("cheaper?", "change"),
        ("back to the certification", "resume"),
        ("how much do coders earn", None),
        ("why is texas pay low", None),
    ],
)
def test_the_kinds(text: str, kind: str | None) -> None:
    assert after_advice(base(), message(text)) == kind


def test_another_setting_changes_it() -> None:
    assert after_advice(base(), message("and in a hospital", setting="hospital")) == "change"


def test_reasons_of_the_first_and_against_another() -> None:
    first = reasons(base(), Profile(), Told(), message("why"))
    other = reasons(base(), Profile(), Told(), message("why not the cca", certification="CCA"))
    assert first is not None and "**Why the CPC:**" in first.text
    assert other is not None and "and not the CCA" in other.text and other.sources


def test_going_back_is_heard() -> None:
    assert resumes("ok back to that") and not resumes("what is a cert")


def test_a_figure_is_no_recommendation() -> None:
    assert asks_reasons("why that one") and not asks_reasons("why is that figure so low")


def test_a_yes_or_no_to_one_certification_is_told_from_a_question_of_it() -> None:
    assert all(confirms(text) for text in ("so cpc?", "ok so the cca then", "so its the cpc right"))
    assert not any(confirms(text) for text in ("and the cca?", "so what does the cpc cost", "back to the ccs then"))
