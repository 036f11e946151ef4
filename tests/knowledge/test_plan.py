"""A certification as a plan: cost, time, and when it comes back, if ever."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from knowledge import Base
from knowledge.model import Unknown
from knowledge.plan import Plan, months_to_repay, net, plan
from knowledge.profile import Profile
from tests.knowledge.profiles import profiles

MONEY = st.floats(0, 20_000)


def planned(base: Base, profile: Profile) -> Plan:
    found = plan(base, profile)
    assert isinstance(found, Plan), found
    return found


def test_without_a_wish_the_plan_is_for_what_is_advised(base: Base) -> None:
    assert planned(base, Profile(goal="inpatient")).certification.entry.id == "CIC"


def test_the_total_runs_from_what_must_be_to_all_that_may_be_paid(base: Base) -> None:
    total = planned(base, Profile(wants="CPC", years=0)).total
    assert total and (total.low, total.high) == (425 + 222, 499 + 299 + 5000 + 250)  # facts.md 4.1 and 6.1


def test_each_figure_has_its_own_months(base: Base) -> None:
    found = planned(base, Profile(wants="CIC", schooling="certificate"))
    cases = {case.gain.id: case.break_even for case in found.cases}
    quarter = cases["oews_quarter"]
    assert quarter and quarter.low == pytest.approx(12 * 647 / 7650)  # OEWS May 2025: 51,140 - 43,490


def test_it_may_never_be_repaid(base: Base) -> None:
    found = planned(base, Profile(wants="CPC"))
    assert found.break_even and found.break_even.low and found.break_even.high is None


def test_a_plan_says_what_it_cannot_know(base: Base) -> None:
    said = " ".join(fact.text for fact in planned(base, Profile(wants="CPC")).cannot_know)
    assert "People who certify differ from those who don't" in said
    assert "the money never comes back" in said


def test_a_plan_speaks_of_aapc_s_survey_only_for_aapc_s_credentials(base: Base) -> None:
    def ids(wants: str) -> set[str]:
        return {fact.entry.id for fact in planned(base, Profile(wants=wants)).cannot_know}

    assert "plan_self_reported" in ids("CPC")
    assert "plan_self_reported" not in ids("RHIT")


def test_what_has_no_price_is_named(base: Base) -> None:
    found = planned(base, Profile(wants="CCS"))
    assert found.total is None and found.break_even is None and found.curve == ()
    assert any("Not counted" in caveat and "exam" in caveat for caveat in found.caveats)


def test_doubtful_prices_carry_a_caveat(base: Base) -> None:
    caveats = planned(base, Profile(wants="CPC", years=0)).caveats
    assert any("In doubt" in caveat and "AAPC membership" in caveat for caveat in caveats)


def test_what_is_held_needs_no_plan(base: Base) -> None:
    assert isinstance(plan(base, Profile(wants="CPC", holds=("CPC",))), Unknown)


def test_a_status_is_planned_as_its_credential(base: Base) -> None:
    assert planned(base, Profile(wants="CPC-A")).certification.entry.id == "CPC"


def test_the_way_to_a_full_credential_costs_no_exam_and_has_no_gain(base: Base) -> None:
    found = planned(base, Profile(wants="CPC", holds=("CPC-A",)))
    assert found.total and found.total.low == 0
    assert (found.cases, found.break_even) == ((), None)


def test_where_nothing_is_open_the_next_is_nearest(base: Base) -> None:
    found = plan(base, Profile(goal="management", schooling="high_school", holds=("CPC",)))
    assert isinstance(found, Unknown)
    assert found.nearest == "a plan for the RHIT"


def test_a_gain_below_the_upkeep_repays_nothing_after_the_first_year() -> None:
    assert months_to_repay(cost=1000, yearly=300, gain=250) is None


def test_the_first_year_s_upkeep_is_in_the_cost() -> None:
    assert months_to_repay(cost=600, yearly=300, gain=1200) == 6


def test_upkeep_is_paid_from_the_second_year_on() -> None:
    months = months_to_repay(cost=1500, yearly=300, gain=900)
    assert months == 24  # two years' gain of 1,800 less 300
    assert net(24, 1500, 300, 900) == 0


@given(cost=MONEY, more=MONEY, yearly=st.floats(0, 2000), gain=MONEY)
def test_a_dearer_credential_is_never_repaid_sooner(cost: float, more: float, yearly: float, gain: float) -> None:
    sooner, later = months_to_repay(cost, yearly, gain), months_to_repay(cost + more, yearly, gain)
    assert later is None or (sooner is not None and sooner <= later + 1e-6)


@given(cost=MONEY, yearly=st.floats(0, 2000), gain=MONEY, more=MONEY)
def test_a_larger_gain_is_never_repaid_later(cost: float, yearly: float, gain: float, more: float) -> None:
    smaller, larger = months_to_repay(cost, yearly, gain), months_to_repay(cost, yearly, gain + more)
    assert smaller is None or (larger is not None and larger <= smaller + 1e-6)


@given(cost=st.floats(1, 20_000), yearly=st.floats(0, 2000), gain=st.floats(10, 20_000))
def test_when_it_is_repaid_nothing_is_left_to_pay(cost: float, yearly: float, gain: float) -> None:
    months = months_to_repay(cost, yearly, gain)
    assume(months is not None and months < 1200)
    assert months is not None and net(months, cost, yearly, gain) == pytest.approx(0, abs=1e-3)


@given(data=st.data())
@settings(deadline=None, max_examples=100)
def test_any_profile_has_a_plan_with_sources_or_a_reason_for_none(base: Base, data: st.DataObject) -> None:
    found = plan(base, data.draw(profiles(base)))
    if isinstance(found, Unknown):
        assert found.reason
    else:
        assert {item.source for item in found.costs} | {case.gain.source for case in found.cases} <= set(found.sources)


@given(data=st.data())
@settings(deadline=None, max_examples=50)
def test_the_curve_starts_at_the_cost_and_its_worst_end_stays_below_its_best(base: Base, data: st.DataObject) -> None:
    found = plan(base, data.draw(profiles(base)))
    assume(isinstance(found, Plan) and found.curve)
    assert isinstance(found, Plan) and found.total
    assert (found.curve[0].low, found.curve[0].high) == (-found.total.high, -found.total.low)
    assert all(point.low <= point.high for point in found.curve)
