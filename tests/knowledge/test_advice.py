"""Which certification first and next: by goal, setting, experience, schooling, money, time and what is held."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import Base
from knowledge.advice import Choice, Recommendation, advise
from knowledge.model import Unknown
from knowledge.profile import Fit, Profile, eligible
from tests.knowledge.profiles import profiles


def advice(base: Base, **said: Any) -> Recommendation:
    """The recommendation for a profile; `setting` and `role` by their ids."""
    said |= {name: getattr(base, f"{name}s")[said[name]] for name in ("setting", "role") if name in said}
    found = advise(base, Profile(**said))
    assert isinstance(found, Recommendation), found
    return found


def ids(choices: tuple[Choice, ...] | Choice | None) -> list[str]:
    chosen = choices if isinstance(choices, tuple) else (choices,) if choices else ()
    return [choice.certification.entry.id for choice in chosen]


def said_of(choice: Choice | None) -> str:
    assert choice
    return " ".join(reason.text for reason in choice.reasons)


@pytest.mark.parametrize(
    ("goal", "usual"),
    [
        ("inpatient", ["CIC", "CCS"]),
        ("first_job", ["CPC", "CCA"]),
        ("outpatient", ["COC", "CCS"]),
        ("billing", ["CPB", "CMRS", "CBCS"]),
        ("risk_adjustment", ["CRC"]),
        ("audit", ["CPMA"]),
        ("management", ["RHIT"]),
        ("data", ["CHDA"]),
    ],
)
def test_a_goal_alone_has_its_usual_certifications_best_first(base: Base, goal: str, usual: list[str]) -> None:
    found = advice(base, goal=goal)
    assert ids(found.first) + ids(found.alternatives) == usual  # facts.md 4.4


def test_nothing_said_is_taken_for_a_first_job_and_marked_so(base: Base) -> None:
    found = advice(base)
    assert (found.goal.id, found.assumed, ids(found.first)) == ("first_job", True, ["CPC"])


@pytest.mark.parametrize(
    ("said", "goal"),
    [
        ({"setting": "hospital", "years": 0}, "first_job_hospital"),
        ({"setting": "hospital", "years": 5}, "inpatient"),
        ({"setting": "physician_office"}, "physician_office"),
        ({"setting": "insurer"}, "risk_adjustment"),
        ({"role": "medical_biller"}, "billing"),
        ({"role": "medical_coder", "years": 0}, "first_job"),
        ({"role": "cdi_specialist"}, "cdi"),
        ({"wants": "CRC"}, "risk_adjustment"),
        ({"wants": "RHIA"}, "management"),
        ({"goal": "first_job", "setting": "hospital"}, "first_job_hospital"),
        ({"goal": "audit", "role": "medical_biller"}, "audit"),
    ],
)
def test_role_setting_and_wish_stand_for_the_goal_when_none_is_named(
    base: Base, said: dict[str, Any], goal: str
) -> None:
    found = advice(base, **said)
    assert (found.goal.id, found.assumed) == (goal, False)


def test_a_beginner_in_a_hospital_starts_with_the_cca_and_goes_on_to_the_ccs(base: Base) -> None:
    found = advice(base, setting="hospital", years=0, schooling="certificate")
    assert ids(found.first) == ["CCA"]
    assert ids(found.next)[0] == "CCS"


def test_experience_puts_the_ccs_before_the_entry_credential(base: Base) -> None:
    found = advice(base, goal="first_job_hospital", years=3, schooling="high_school")
    assert ids(found.first) == ["CCS"]  # AHIMA recommends two years for the CCS


def test_who_wants_to_audit_without_experience_first_takes_a_coding_credential(base: Base) -> None:
    found = advice(base, goal="audit", years=0)
    assert ids(found.first) == ["CPC"]
    assert ids(found.next)[0] == "CPMA"


@pytest.mark.parametrize("said", [{"years": 4}, {"years": 0, "holds": ("COC",)}])
def test_experience_or_a_credential_is_ground_enough_for_auditing(base: Base, said: dict[str, Any]) -> None:
    assert ids(advice(base, goal="audit", **said).first) == ["CPMA"]


@pytest.mark.parametrize("schooling", ["none", "high_school", "some_college", "certificate"])
def test_nobody_without_a_degree_is_sent_to_the_rhit_or_the_rhia(base: Base, schooling: str) -> None:
    found = advice(base, goal="management", schooling=schooling)
    assert not {"RHIT", "RHIA"} & {*ids(found.first), *ids(found.alternatives)}


def test_who_lacks_the_degree_hears_of_it(base: Base) -> None:
    found = advice(base, goal="management", schooling="high_school")
    assert ids(found.next) == ["RHIT"]
    assert "CAHIIM-accredited" in said_of(found.next[0]) and "you don't meet this yet" in said_of(found.next[0])


@pytest.mark.parametrize(("schooling", "first"), [("associate_him", "RHIT"), ("bachelor_him", "RHIA")])
def test_a_degree_opens_what_it_is_for(base: Base, schooling: str, first: str) -> None:
    assert ids(advice(base, goal="management", schooling=schooling).first) == [first]


def test_little_money_puts_the_cheaper_exam_first_and_says_so(base: Base) -> None:
    found = advice(base, goal="first_job", budget=300)
    assert ids(found.first) == ["CCA"]
    assert "within your $300" in said_of(found.first)  # AHIMA, 2026-09: 299 for non-members
    assert "above your $300" in said_of(found.alternatives[0])


def test_an_exam_without_a_known_price_does_not_win_on_little_money(base: Base) -> None:
    assert ids(advice(base, goal="inpatient", budget=50).first) == ["CIC"]


def test_little_time_puts_the_quicker_credential_first(base: Base) -> None:
    said = {"goal": "management", "schooling": "high_school", "years": 0}
    assert ids(advice(base, **said, months=5).first) == ["CPC"]  # 4 to 6 months: cpctestprep.com; a program: 6 to 12


def test_what_is_held_is_not_recommended_again(base: Base) -> None:
    found = advice(base, goal="inpatient", holds=("CCS",))
    assert ids(found.first) == ["CPMA"]  # the CIC would be a second of the same kind
    assert "You hold the CCS already" in found.reasons[0].text


def test_a_goal_that_is_reached_leads_on_to_the_next_roles(base: Base) -> None:
    found = advice(base, goal="physician_office", holds=("CPC",), years=3)
    assert [*ids(found.first), *ids(found.alternatives)] == ["CPMA", "CDIP", "CIC"]  # the advanced ones first
    assert any("the usual next roles are: inpatient coder" in reason.text for reason in found.reasons)


def test_an_issuer_that_is_known_already_comes_first_among_equals(base: Base) -> None:
    assert ids(advice(base, goal="cdi", holds=("CCS",), years=6).first) == ["CDIP"]  # both AHIMA


def test_an_apprentice_hears_how_the_a_is_removed(base: Base) -> None:
    found = advice(base, goal="first_job", holds=("CPC-A",), years=0.5)
    assert ids(found.first) == ["CPC"]
    assert "You have passed its exam" in said_of(found.first)
    assert any("Removing the A takes" in reason.text for reason in found.reasons)


@pytest.mark.parametrize(("years", "told"), [(0, True), (None, True), (2, False)])
def test_only_who_lacks_two_years_hears_of_apprenticeship(base: Base, years: float | None, told: bool) -> None:
    assert ("apprentice status" in said_of(advice(base, goal="physician_office", years=years).first)) is told


def test_a_wish_that_does_not_serve_the_goal_is_set_aside_with_the_reason(base: Base) -> None:
    found = advice(base, goal="inpatient", wants="CPC", years=1)
    assert ids(found.set_aside) == ["CPC"]
    assert "not among the usual credentials for hospital inpatient coding" in said_of(found.set_aside[0])


def test_a_wish_that_serves_the_goal_as_well_comes_first(base: Base) -> None:
    said = {"goal": "inpatient", "years": 3, "schooling": "certificate"}
    assert ids(advice(base, **said, wants="CCS").first) == ["CCS"]


def test_an_unknown_goal_is_unknown_and_names_the_known_ones(base: Base) -> None:
    found = advise(base, Profile(goal="fame"))
    assert isinstance(found, Unknown)
    assert found.nearest and base.goals["inpatient"].name in found.nearest


@given(data=st.data())
@settings(deadline=None, max_examples=150)
def test_nobody_is_advised_what_they_hold_or_may_not_sit(base: Base, data: st.DataObject) -> None:
    profile = data.draw(profiles(base))
    found = advise(base, profile)
    assert isinstance(found, Recommendation)
    for id in (*ids(found.first), *ids(found.alternatives)):
        assert id not in profile.holds
        assert eligible(base.certifications[id], profile) is not Fit.NO


@given(data=st.data())
@settings(deadline=None, max_examples=100)
def test_every_reason_says_something_and_has_a_source_of_the_base(base: Base, data: st.DataObject) -> None:
    found = advise(base, data.draw(profiles(base)))
    assert isinstance(found, Recommendation)
    choices = [c for c in (found.first, *found.alternatives, *found.next, *found.set_aside) if c]
    for reason in (*found.reasons, *(reason for choice in choices for reason in choice.reasons)):
        assert reason.text.endswith(".")
        assert reason.source in found.sources
        assert base.sources[reason.source.id] == reason.source


@given(data=st.data())
@settings(deadline=None, max_examples=100)
def test_no_certification_is_listed_twice(base: Base, data: st.DataObject) -> None:
    found = advise(base, data.draw(profiles(base)))
    assert isinstance(found, Recommendation)
    listed = [*ids(found.first), *ids(found.alternatives), *ids(found.next), *ids(found.set_aside)]
    assert len(listed) == len(set(listed))


def test_below_every_price_the_cheapest_comes_first(base: Base) -> None:
    found = advise(base, Profile(goal="first_job", budget=0))
    assert isinstance(found, Recommendation) and found.first
    assert found.first.certification.entry.id == "CCA"  # $299 against $647


def test_with_no_time_the_soonest_comes_first(base: Base) -> None:
    found = advise(base, Profile(goal="first_job", years=0, months=0))
    assert isinstance(found, Recommendation) and found.first
    assert found.first.certification.entry.id == "CPC"  # 4 months of study against 6


def test_whoever_holds_the_highest_of_a_goal_is_led_beside_it(base: Base) -> None:
    found = advice(base, role="him_manager", holds=("RHIA",), years=11)
    assert ids(found.first) == ["CPMA"]
    assert "RHIT" not in [*ids(found.first), *ids(found.alternatives), *ids(found.next)]


def test_a_second_of_the_same_kind_is_chosen_when_it_is_wanted(base: Base) -> None:
    assert ids(advice(base, holds=("CCS",), years=9, wants="CIC").first) == ["CIC"]
