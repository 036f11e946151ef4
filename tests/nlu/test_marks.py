"""What is said of an entity beside its value: set aside, of another job, by its kind of work, not known."""

from __future__ import annotations

import pytest

from bot.nlu.entities import Recognizer


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("not virginia", {"VA"}),
        ("i said not ohio or texas", {"OH", "TX"}),
        ("neither ohio nor indiana", {"OH", "IN"}),
        ("isn't washington state", {"WA"}),
        ("everywhere except california", {"CA"}),
        ("anywhere but nevada", {"NV"}),
        ("i dont live in ohio", {"OH"}),
        ("utah instead of idaho", {"ID"}),
        ("texas, not the oklahoma one", {"OK"}),
        ("not coders, billers", {"medical_coder"}),
        ("drop ohio", set()),
        ("not just florida", set()),
        ("why not texas", set()),
        ("no wichita", set()),
    ],
)
def test_what_is_set_aside_is_marked_and_kept(recognizer: Recognizer, text: str, aside: set[str]) -> None:
    entities = recognizer.recognize(text)
    assert entities
    assert {entity.value for entity in entities if entity.negated} == aside


@pytest.mark.parametrize(
    ("text", "years", "occupation"),
    [
        ("5 years as a pharmacy tech", 5, "pharmacy technician"),
        ("LPN for 8 years", 8, "nurse"),
        ("cashier 10 yrs", 10, "cashier"),
        ("taught, then 12 years as a librarian", 12, "librarian"),
        ("four years as a medical assistant", 4, "medical_assistant"),
        ("20 years of nursing experience", 20, "nurse"),
        ("8 yrs coding, was a nurse before", 8, None),
        ("coder 6 yrs", 6, None),
        ("10 years of billing", 10, None),
        ("7 yrs in", 7, None),
    ],
)
def test_years_of_another_job_say_so(recognizer: Recognizer, text: str, years: int, occupation: str | None) -> None:
    found = [(e.value, e.occupation) for e in recognizer.recognize(text) if e.entity == "experience"]
    assert found == [(years, occupation)]


def test_years_of_both_are_told_apart(recognizer: Recognizer) -> None:
    found = [
        (e.value, e.occupation) for e in recognizer.recognize("nurse 10 yrs, coder 2 yrs") if e.entity == "experience"
    ]
    assert found == [(10, "nurse"), (2, None)]


@pytest.mark.parametrize("text", ["home with my kids for 9 years", "been out of the workforce 6 years"])
def test_years_away_are_no_experience(recognizer: Recognizer, text: str) -> None:
    assert "experience" not in {entity.entity for entity in recognizer.recognize(text)}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("inpatient", "inpatient_coder"),
        ("outpatient's pay", "outpatient_coder"),
        ("do i like auditing", "medical_auditor"),
        ("HCC", "risk_adjustment_coder"),
        ("risk adjustment from home", "risk_adjustment_coder"),
        ("charge entry", "medical_biller"),
        ("denials", "denials_specialist"),
        ("front desk at a clinic", "medical_secretary"),
        ("and coding?", "medical_coder"),
        ("if i went from billing to coding", "medical_coder"),
    ],
)
def test_a_kind_of_work_is_a_bare_role(recognizer: Recognizer, text: str, role: str) -> None:
    assert [(e.value, e.bare) for e in recognizer.recognize(text) if e.entity == "role"] == [(role, True)]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("coding auditor", ["medical_auditor"]),
        ("coding auditr", ["medical_auditor"]),
        ("coding managers", ["him_manager"]),
        ("coding educator", ["medical_auditor"]),
        ("records tech", ["medical_coder"]),
        ("coders doing inpatient", ["inpatient_coder"]),
        ("inpatient vs outpatient coder", ["inpatient_coder", "outpatient_coder"]),
        ("is coding hard", []),
        ("federal loans for school", []),
    ],
)
def test_roles_that_stand_in_one_message(recognizer: Recognizer, text: str, roles: list[str]) -> None:
    assert [e.value for e in recognizer.recognize(text) if e.entity == "role"] == roles


@pytest.mark.parametrize(("text", "code"), [("ccds or cdip", "CCDS"), ("is the crcr any good", "CRCR")])
def test_a_credential_that_nothing_is_known_of_is_kept_as_unknown(recognizer: Recognizer, text: str, code: str) -> None:
    assert [e.value for e in recognizer.recognize(text) if e.unknown] == [code]


def test_marks_go_to_rasa_only_where_they_apply(recognizer: Recognizer) -> None:
    plain, aside = recognizer.recognize("ohio not texas")
    assert plain.as_rasa() == {"entity": "state", "value": "OH", "start": 0, "end": 4}
    assert aside.as_rasa()["negated"] is True
