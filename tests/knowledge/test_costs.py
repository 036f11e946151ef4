"""What a credential costs one person, item by item."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import Base
from knowledge.costs import Amount, Cost, at_start, costs, least, upkeep
from knowledge.model import Source, Trust
from knowledge.profile import Profile
from tests.knowledge.profiles import profiles

SOURCE = Source("s", "title", "publisher", "2026", "https://example.org", Trust.B)


def a_cost(
    name: str, low: float | None, high: float | None, *, optional: bool = False, every: float | None = None,
    at_start: bool = True, instead_of: str | None = None,
) -> Cost:  # fmt: skip
    return Cost(name, "books", low, high, optional, every, at_start, instead_of, "It costs.", SOURCE, Trust.B)


def item(base: Base, id: str, name: str, profile: Profile) -> Cost | None:
    found = costs(base, base.certifications[id], profile)
    return next((cost for cost in found if cost.name == name), None)


def test_the_exam_costs_one_attempt_or_two(base: Base) -> None:
    exam = item(base, "CPC", "CPC exam", Profile())
    assert exam and (exam.low, exam.high) == (425, 499)  # AAPC, 2026-10


def test_a_price_for_members_alone_is_not_counted(base: Base) -> None:
    exam = item(base, "CCA", "CCA exam", Profile())
    assert exam and (exam.low, exam.high) == (299, 299)  # AHIMA, 2026-09: 199 for members


def test_the_least_for_the_cpc_is_exam_and_membership(base: Base) -> None:
    assert least(base, base.certifications["CPC"], Profile()) == 647  # facts.md 6.1: smallest CPC outlay


def test_an_exam_without_a_price_says_so_and_has_no_total(base: Base) -> None:
    found = costs(base, base.certifications["CCS"], Profile())
    assert found[0].text == "No source here gives the exam fee of the CCS."
    assert at_start(found) is None


def test_courses_are_optional_and_for_people_without_a_background(base: Base) -> None:
    course = item(base, "CPC", "a CPC course", Profile(years=0))
    assert course and course.optional
    assert item(base, "CPC", "a CPC course", Profile(schooling="certificate")) is None


def test_who_pays_for_membership_already_does_not_pay_again(base: Base) -> None:
    assert item(base, "CIC", "AAPC membership", Profile()) is not None
    assert item(base, "CIC", "AAPC membership", Profile(holds=("CPC",))) is None


def test_an_apprentice_pays_for_no_second_exam(base: Base) -> None:
    names = {cost.name for cost in costs(base, base.certifications["CPC"], Profile(holds=("CPC-A",)))}
    assert "CPC exam" not in names
    assert "an 80-hour course or Practicode, which stand for experience" in names


def test_a_degree_that_is_required_and_missing_is_a_cost_without_a_price(base: Base) -> None:
    degree = "an associate degree from a CAHIIM-accredited program"
    missing = item(base, "RHIT", degree, Profile(schooling="high_school"))
    assert missing and missing.low is None and not missing.optional
    assert item(base, "RHIT", degree, Profile(schooling="associate_him")) is None


def test_what_is_held_costs_nothing(base: Base) -> None:
    assert costs(base, base.certifications["CPC"], Profile(holds=("CPC",))) == ()


def test_the_least_leaves_out_what_is_optional() -> None:
    assert at_start([a_cost("exam", 100, 150), a_cost("books", 20, 30, optional=True)]) == Amount(100, 180)


def test_of_costs_instead_of_each_other_the_dearest_counts() -> None:
    courses = [a_cost(name, 10, high, optional=True, instead_of="course") for name, high in [("a", 30), ("b", 50)]]
    assert at_start([a_cost("exam", 100, 100), *courses]) == Amount(100, 150)


def test_two_items_of_one_name_are_both_counted() -> None:
    assert at_start([a_cost("fee", 10, 10), a_cost("fee", 20, 20)]) == Amount(30, 30)


def test_what_comes_after_the_exam_is_upkeep_alone() -> None:
    renewal = a_cost("renewal", 100, 218, every=2, at_start=False)
    assert at_start([a_cost("exam", 299, 299), renewal]) == Amount(299, 299)
    assert upkeep([renewal]) == Amount(50, 109)


def test_upkeep_without_any_price_is_not_taken_for_nothing() -> None:
    assert upkeep([a_cost("renewal", None, None, every=2, at_start=False)]) is None


@pytest.mark.parametrize("optional", [True, False])
def test_only_what_must_be_paid_takes_away_the_total(optional: bool) -> None:
    total = at_start([a_cost("exam", 100, 100), a_cost("course", None, None, optional=optional)])
    assert (total is not None) is optional


@given(data=st.data())
@settings(deadline=None, max_examples=100)
def test_another_credential_never_adds_cost(base: Base, data: st.DataObject) -> None:
    profile = data.draw(profiles(base))
    more = data.draw(st.sampled_from(sorted(base.certifications)))
    entry = base.certifications[data.draw(st.sampled_from(sorted(base.certifications)))]
    before = costs(base, entry, profile)
    after = costs(base, entry, Profile(**{**vars(profile), "holds": (*profile.holds, more)}))
    kept, keeping = upkeep(before), upkeep(after)
    if kept and keeping:
        assert keeping.low <= kept.low and keeping.high <= kept.high
    first, then = at_start(before), at_start(after)
    if first and then:
        assert then.low <= first.low and then.high <= first.high


@given(data=st.data())
@settings(deadline=None, max_examples=100)
def test_every_cost_has_a_sentence_a_source_and_its_ends_in_order(base: Base, data: st.DataObject) -> None:
    entry = base.certifications[data.draw(st.sampled_from(sorted(base.certifications)))]
    for cost in costs(base, entry, data.draw(profiles(base))):
        assert cost.text.endswith(".") and base.sources[cost.source.id] == cost.source
        assert (cost.low is None) == (cost.high is None)
        assert cost.low is None or cost.high is None or 0 < cost.low <= cost.high
