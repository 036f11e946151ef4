"""Names and quantities as people type them."""

from __future__ import annotations

from typing import Any

import pytest

from bot.nlu.entities import Recognizer
from knowledge.base import Base


def found(recognizer: Recognizer, text: str) -> list[tuple[str, Any]]:
    return [(entity.entity, entity.value) for entity in recognizer.recognize(text)]


@pytest.mark.parametrize(
    ("text", "entity", "value"),
    [
        ("coder pay tx", "state", "TX"),
        ("coder pay TX", "state", "TX"),
        ("coder pay tex.", "state", "TX"),
        ("coder pay Californa", "state", "CA"),
        ("pay in cali", "state", "CA"),
        ("pay in mass.", "state", "MA"),
        ("California's pay", "state", "CA"),
        ("coder salary austin,tx", "city", "Austin, TX"),
        ("coder salary austin tx", "city", "Austin, TX"),
        ("coder salary Austin, Texas", "city", "Austin, TX"),
        ("nyc coder", "city", "New York, NY"),
        ("coder pay in cook county", "city", "Cook County, IL"),
        ("coder pay orange county fl", "city", "Orange County, FL"),
        ("biller salary Orleans Parish", "city", "Orleans Parish, LA"),
        ("pay in ft worth", "city", "Fort Worth, TX"),
        ("pay in mckinney tx", "city", "McKinney, TX"),
        ("biller pay portland or", "city", "Portland, OR"),
        ("biller pay in tulsa ok", "city", "Tulsa, OK"),
        ("pay in plano texas", "city", "Plano, TX"),
        ("what do coders make in london", "country", "United Kingdom"),
        ("coding in canada", "country", "Canada"),
        ("hcc coders", "role", "risk_adjustment_coder"),
        ("medcal coder", "role", "medical_coder"),
        ("biller", "role", "medical_biller"),
        ("rhit", "certification", "RHIT"),
        ("the certified professional coder exam", "certification", "CPC"),
        ("do doctor's offices pay", "setting", "physician_office"),
        ("hospitals", "setting", "hospital"),
        ("can i code from home", "setting", "remote"),
        ("the midwest", "region", "midwest"),
        ("5+ yrs experience", "experience", 5),
        ("five years in", "experience", 5),
        ("fresh out of school", "experience", 0),
        ("a new coder", "experience", 0),
        ("$25/hr", "money", 25),
        ("is 60k ok", "money", 60_000),
        ("they offered 21.75", "money", 21.75),
        ("and per hour?", "period", "hour"),
        ("monthly", "period", "month"),
        ("top 10 states", "number", 10),
        ("the top 10 percent", "percentile", 90),
        ("90th percentile", "percentile", 90),
    ],
)
def test_a_name_as_people_type_it(recognizer: Recognizer, text: str, entity: str, value: object) -> None:
    assert (entity, value) in found(recognizer, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("coder in or biller", "state"),
        ("tell me more", "state"),
        ("is it ok for me", "state"),
        ("hi there", "state"),
        ("ma vs coder", "state"),
        ("and in utah?", "period"),
        ("20 hours a week", "period"),
        ("a year of experience", "period"),
        ("i am 45 years old", "experience"),
        ("a 2 year degree", "experience"),
        ("in ten years", "experience"),
        ("pto and 401k", "money"),
        ("stay at home mom", "setting"),
        ("reading the book", "city"),
        ("mobile app", "city"),
        ("orange juice", "city"),
        ("do coders join a union", "city"),
        ("i work for the county", "city"),
        ("bath and body", "city"),
        ("lake house", "city"),
    ],
)
def test_a_word_that_only_looks_like_a_name(recognizer: Recognizer, text: str, kind: str) -> None:
    assert kind not in dict(found(recognizer, text))


def test_several_places_stand_in_the_order_named(recognizer: Recognizer) -> None:
    assert found(recognizer, "ca vs oh vs texas") == [("state", "CA"), ("state", "OH"), ("state", "TX")]


def test_an_ambiguous_name_carries_its_other_readings(recognizer: Recognizer) -> None:
    (entity,) = recognizer.recognize("pay in springfield")
    assert len(entity.candidates) > 1


def test_a_county_of_several_states_carries_its_other_readings(recognizer: Recognizer) -> None:
    (entity,) = (one for one in recognizer.recognize("pay in orange county") if one.entity == "city")
    assert entity.candidates[:2] == ("Orange County, CA", "Orange County, FL")


@pytest.mark.parametrize("text", ["pay in the valley", "pay in socal", "tri-state area pay"])
def test_a_vague_name_carries_its_readings(recognizer: Recognizer, text: str) -> None:
    (entity,) = (one for one in recognizer.recognize(text) if one.entity == "city")
    assert len(entity.candidates) > 1


def test_cities_that_share_a_figure_need_no_question(recognizer: Recognizer) -> None:
    (entity,) = (one for one in recognizer.recognize("pay in kansas city") if one.entity == "city")
    assert entity.candidates == ()


def test_an_ambiguous_name_beside_a_state_is_a_state(recognizer: Recognizer) -> None:
    assert found(recognizer, "oregon vs washington") == [("state", "OR"), ("state", "WA")]


def test_an_invented_certification_is_kept_as_unknown(recognizer: Recognizer) -> None:
    (entity,) = recognizer.recognize("is the XQZ certification good")
    assert (entity.entity, entity.value, entity.unknown) == ("certification", "XQZ", True)


def test_an_invented_place_is_kept_as_unknown(recognizer: Recognizer) -> None:
    entities = recognizer.recognize("coder salary in Zyxxville")
    assert [(e.value, e.unknown) for e in entities if e.entity == "city"] == [("Zyxxville", True)]


def test_every_certification_of_the_base_is_recognized_by_its_code(recognizer: Recognizer, base: Base) -> None:
    missing = [
        id for id in base.certifications if ("certification", id) not in found(recognizer, f"the {id.lower()} exam")
    ]
    assert missing == []


@pytest.mark.parametrize("text", ["ok and buffalo", "oh and boise"])
def test_a_nod_before_a_place_is_no_state(recognizer: Recognizer, text: str) -> None:
    assert [e.entity for e in recognizer.recognize(text)] == ["city"]


@pytest.mark.parametrize(
    ("text", "entity", "value"),
    [
        ("what would people with 15 get", "experience", 15),
        ("they run ct and mri scans with software", "state", None),
        ("we can code maybe 14 an hour", "money", None),
        ("is the cpc-i any good", "certification", "CPC-I"),
    ],
)
def test_a_number_or_code_is_read_by_what_stands_beside_it(
    recognizer: Recognizer, text: str, entity: str, value: Any
) -> None:
    values = [v for name, v in found(recognizer, text) if name == entity]
    assert values == ([] if value is None else [value])


def test_years_at_an_employer_outside_the_field_are_of_another_job(recognizer: Recognizer) -> None:
    [years] = [e for e in recognizer.recognize("14 years at the bakery") if e.entity == "experience"]
    assert years.occupation == "bakery"


def test_the_second_of_two_towns_set_aside_is_set_aside_too(recognizer: Recognizer) -> None:
    [town] = [e for e in recognizer.recognize("montana but not billings or bozeman") if e.entity == "city"]
    assert town.negated
