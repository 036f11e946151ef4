"""What holds for every question that can be asked of the base, beside the properties that stand with their modules."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from knowledge import Base
from knowledge.advice import Recommendation, advise
from knowledge.certifications import Certification, certification
from knowledge.citing import citing
from knowledge.compare import compare_roles, compare_settings
from knowledge.estimate import Estimate, estimate
from knowledge.explain import explain
from knowledge.extract.check import checker
from knowledge.facts import facts
from knowledge.figure import Figure
from knowledge.load import ANNUAL, HOURLY
from knowledge.model import PERCENTILES, Role, Source, Unknown
from knowledge.outlook import Outlook, outlook
from knowledge.path import path
from knowledge.pay import credential_pay
from knowledge.plan import Plan, plan
from knowledge.profile import Profile
from knowledge.regions import in_region
from knowledge.survey import Survey
from knowledge.trend import Trend, trend
from tests.knowledge.profiles import profiles

TEXTS = st.text(max_size=80)
CLAIMS = st.lists(
    st.sampled_from("coders billers earn grow $50,000 to 60k $24.59/hour in Ohio Guam hospitals , and . 8% by 2034 - | "
                    "CPC required experienced entry-level over up often not degree".split(" ")), max_size=30,
).map(" ".join)  # fmt: skip


@pytest.mark.parametrize("columns", [ANNUAL, HOURLY], ids=["year", "hour"])
def test_the_percentiles_of_every_row_rise(base: Base, columns: tuple[str, ...]) -> None:
    rows = base.rows(f"SELECT release, soc, place, industry, {', '.join(columns)} FROM wage")
    assert rows
    for release, soc, place, industry, *amounts in rows:
        known = [amount for amount in amounts if amount is not None]
        assert known == sorted(known), (release, soc, place, industry)


@given(data=st.data())
@settings(deadline=None, max_examples=60)
def test_roles_and_employers_compare_the_same_in_any_order(base: Base, data: st.DataObject) -> None:
    roles = data.draw(st.lists(st.sampled_from(list(base.roles.values())), min_size=2, max_size=4, unique=True))
    places = data.draw(st.sampled_from(list(base.places.values())))
    kinds = data.draw(st.lists(st.sampled_from(list(base.settings.values())), min_size=2, max_size=4, unique=True))
    assert compare_roles(base, roles, places).lines == compare_roles(base, roles[::-1], places).lines[::-1]
    there, back = compare_settings(base, roles[0], kinds), compare_settings(base, roles[0], kinds[::-1])
    assert there.lines == back.lines[::-1]


@given(st.floats(1, 1e6), st.floats(1, 1e6))
@settings(deadline=None, max_examples=60)
def test_what_lies_above_one_way_lies_below_the_other_way(base: Base, one: float, other: float) -> None:
    first, second = Figure.of_unsourced(one), Figure.of_unsourced(other)
    there, back = explain(base, first, second).size, explain(base, second, first).size
    assert there is not None and back is not None and there * back <= 0


def test_every_two_roles_have_a_path_or_a_reason(base: Base) -> None:
    for start, end in itertools.product(base.roles.values(), repeat=2):
        found = path(base, start, end)
        if isinstance(found, Unknown):
            assert found.reason
        else:
            assert held(base, found.sources) and found.steps[-1].role == end


@given(data=st.data())
@settings(deadline=None, max_examples=60)
def test_a_path_in_any_place_is_sourced(base: Base, data: st.DataObject) -> None:
    start, end = (data.draw(st.sampled_from(list(base.roles.values()))) for _ in range(2))
    found = path(base, start, end, data.draw(st.sampled_from(list(base.places.values()))))
    assert isinstance(found, Unknown) or held(base, found.sources)


def held(base: Base, sources: tuple[Source, ...]) -> bool:
    """Whether there are sources, all of the base."""
    return bool(sources) and all(base.sources[source.id] == source for source in sources)


@given(data=st.data())
@settings(deadline=None, max_examples=60)
def test_every_trend_is_sourced_or_has_a_reason(base: Base, data: st.DataObject) -> None:
    role = data.draw(st.sampled_from(list(base.roles.values())))
    place = data.draw(st.sampled_from(list(base.places.values())))
    found = trend(base, role, place, percentile=data.draw(st.sampled_from(PERCENTILES)))
    assert held(base, found.sources)
    assert found.reason if isinstance(found, Unknown) else isinstance(found, Trend)


def test_every_outlook_is_sourced(base: Base) -> None:
    for role in base.roles.values():
        found = outlook(base, role)
        sources = found.sources if isinstance(found, Unknown) else of_outlook(found)
        assert held(base, sources), role.id


def of_outlook(found: Outlook) -> tuple[Source, ...]:
    """The sources of all projections in it."""
    shown = (found.projection, found.group, *found.earlier, found.all_occupations)
    return tuple(projection.source for projection in shown if projection)


def test_every_certification_is_sourced(base: Base) -> None:
    for id in base.certifications:
        found = certification(base, id)
        assert isinstance(found, Certification) and held(base, found.sources), id


@given(data=st.data())
@settings(deadline=None, max_examples=100)
def test_any_profile_is_answered_even_with_names_that_nobody_knows(base: Base, data: st.DataObject) -> None:
    profile = data.draw(profiles(base))
    odd = data.draw(st.dictionaries(st.sampled_from(["goal", "schooling", "wants"]), TEXTS))
    holds = data.draw(st.lists(TEXTS, max_size=2))
    amounts = data.draw(st.dictionaries(st.sampled_from(["years", "budget", "months"]), st.floats()))
    asked = Profile(**{**vars(profile), **odd, **amounts, "holds": (*profile.holds, *holds)})
    assert isinstance(advise(base, asked), (Recommendation, Unknown))
    assert isinstance(plan(base, asked), (Plan, Unknown))


@given(data=st.data())
@settings(deadline=None, max_examples=60)
def test_an_estimate_takes_any_credential(base: Base, data: st.DataObject) -> None:
    role: Role = data.draw(st.sampled_from(list(base.roles.values())))
    found = estimate(base, role, certification=data.draw(TEXTS))
    assert isinstance(found, (Estimate, Unknown)) and held(base, found.sources)


@given(text=TEXTS)
@example(text="\ud800")
@example(text="x" * 10_000)
@settings(deadline=None, max_examples=60)
def test_any_text_is_answered(base: Base, text: str) -> None:
    assert facts(base, ["education", text], text=text, about=[text])
    assert isinstance(in_region(base, text), (tuple, Unknown))
    assert isinstance(credential_pay(base, text), (Survey, Unknown))
    assert citing(base, text) == [] or text in base.sources


@given(text=CLAIMS | TEXTS)
@settings(deadline=None, max_examples=60)
def test_every_claim_of_any_text_is_held_against_the_base(base: Base, text: str) -> None:
    for checked in checker(base).check(text).claims:
        held_against = checked.held
        assert held_against.against
        assert held_against.status == "unknown" or held_against.source
