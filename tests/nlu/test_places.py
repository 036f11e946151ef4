"""Places by their nicknames, by what stands around them, and words that are none."""

from __future__ import annotations

import pytest

from bot.nlu.entities import Recognizer


def places(recognizer: Recognizer, text: str) -> list[object]:
    kinds = ("state", "city", "country", "region")
    return [entity.value for entity in recognizer.recognize(text) if entity.entity in kinds]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("near fort hood", "Killeen, TX"),
        ("ft bragg", "Fayetteville, NC"),
        ("fort bragg california", "Fort Bragg, CA"),
        ("stationed at jblm", "Tacoma, WA"),
        ("the triangle", "Raleigh, NC"),
        ("pay in nova", "Washington, DC"),
        ("the bay area", "San Francisco, CA"),
        ("dfw", "Dallas, TX"),
        ("what about mobile", "Mobile, AL"),
        ("and pa?", "PA"),
        ("mo", "MO"),
        ("ks side", "KS"),
        ("the missouri side", "MO"),
        ("pay in me", "ME"),
        ("kansas city mo/ks", "Kansas City, MO"),
        ("vancouver, canada", "Canada"),
    ],
)
def test_a_place_by_any_name(recognizer: Recognizer, text: str, place: str) -> None:
    assert places(recognizer, text) == [place]


@pytest.mark.parametrize(
    "text",
    ["2 hours from me", "jobs near me", "oh ok", "AR follow up", "ct scan tech", "mi prima", "la certificacion", "reading skills", "nova"],
)  # fmt: skip
def test_a_word_that_is_no_place(recognizer: Recognizer, text: str) -> None:
    assert places(recognizer, text) == []


@pytest.mark.parametrize("text", ["finally. ok and reno", "oh and reno"])
def test_a_nod_is_no_state(recognizer: Recognizer, text: str) -> None:
    assert places(recognizer, text) == ["Reno, NV"]


def test_a_code_in_a_list_is_a_state(recognizer: Recognizer) -> None:
    assert places(recognizer, "tx or ok") == ["TX", "OK"]


def test_upstate_has_several_readings(recognizer: Recognizer) -> None:
    (entity,) = recognizer.recognize("upstate new york")
    assert "Syracuse, NY" in entity.candidates


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("columbus, the one in georgia", "Columbus, GA"),
        ("the springfield in illinois", "Springfield, IL"),
        ("vancouver or portland", "Vancouver, WA"),
    ],
)
def test_other_places_of_the_message_settle_an_ambiguous_one(recognizer: Recognizer, text: str, place: str) -> None:
    assert place in places(recognizer, text)


@pytest.mark.parametrize(
    "text", ["coder pay at the va", "va hospital jobs", "i want to work for va", "federal va positions", "VA or private hospital"]
)  # fmt: skip
def test_the_agency_is_no_state(recognizer: Recognizer, text: str) -> None:
    found = {(entity.entity, entity.value) for entity in recognizer.recognize(text)}
    assert ("setting", "federal_government") in found
    assert ("state", "VA") not in found


@pytest.mark.parametrize("text", ["coder pay va", "hospital pay in va", "va side"])
def test_the_state_is_no_agency(recognizer: Recognizer, text: str) -> None:
    assert places(recognizer, text) == ["VA"]
