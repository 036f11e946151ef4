"""What an answer leaves for the turns to come."""

from __future__ import annotations

from bot.actions.answer import Answer, Bar, Chart, suggest
from bot.actions.shown import shown


def test_places_set_side_by_side_can_be_pointed_at() -> None:
    bars = (Bar(label="Ohio", value=1, state="OH"), Bar(label="Boise City, ID", value=2, state="ID"))
    answer = Answer(type="comparison", text="x", chart=Chart(kind="bars", title="x", unit="usd_per_year", bars=bars))
    assert shown(answer)["places"] == ["OH", "Boise City, ID"]


def test_certifications_put_forward_are_those_of_the_suggestions() -> None:
    answer = Answer(
        type="advice", text="x", suggestions=(suggest("About the CPC", "ask_certification", certification="CPC"),)
    )
    assert shown(answer)["certifications"] == ["CPC"]


def test_other_answers_put_none_forward() -> None:
    answer = Answer(
        type="pay", text="x", suggestions=(suggest("About the CPC", "ask_certification", certification="CPC"),)
    )
    assert shown(answer)["certifications"] == []
