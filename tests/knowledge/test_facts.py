"""Facts and claims: found by topic and subject, each with its source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import Base
from knowledge.facts import claims, fact, facts


def test_a_fact_has_its_figures_written_out(base: Base) -> None:
    found = fact(base, "pay_hospital_coders")
    assert "$12,000 a year above" in found.text  # OEWS May 2025: 59,120 against 47,120
    assert found.source.id == "oews_2025"


def test_a_negative_figure_is_written_with_a_true_minus(base: Base) -> None:
    assert "−15.8%" in fact(base, "outlook_file_clerks").text


def test_a_fact_that_is_not_there_is_a_bug(base: Base) -> None:
    with pytest.raises(KeyError):
        fact(base, "nothing")


def test_every_fact_is_written_without_a_gap(base: Base) -> None:
    for id in base.facts:
        found = fact(base, id)
        assert not set("{}") & set(found.text), id
        assert found.source.title, id


def test_facts_are_of_the_topics_asked(base: Base) -> None:
    found = facts(base, ["ai", "remote_work"], most=99)
    assert {one.entry.topic for one in found} == {"ai", "remote_work"}


def test_no_more_facts_than_asked(base: Base) -> None:
    assert len(facts(base, ["education"], most=3)) == 3


def test_a_topic_that_is_not_there_has_no_facts(base: Base) -> None:
    assert facts(base, ["astrology"]) == []


def test_without_words_the_first_in_rank_come_first(base: Base) -> None:
    ranks = [one.entry.rank for one in facts(base, ["education"], most=99)]
    assert ranks == sorted(ranks)


def test_the_words_of_the_question_bring_their_fact_first(base: Base) -> None:
    assert facts(base, ["education"])[0].entry.id != "edu_cost_books"
    assert facts(base, ["education"], text="how much do code books cost?")[0].entry.id == "edu_cost_books"


def test_the_subject_named_brings_its_facts_first(base: Base) -> None:
    found = facts(base, ["pay_factors"], about=["medical_biller"])
    assert "medical_biller" in found[0].entry.about


def test_claims_of_the_article_about_a_role(base: Base) -> None:
    found = claims(base, role="medical_coder", kind="pay_range")
    assert [(claim.entry.low, claim.entry.high, claim.entry.verdict) for claim in found] == [
        (50_000, 60_000, "too_narrow")
    ]


def test_claims_about_a_state_are_for_that_state(base: Base) -> None:
    assert [claim.entry.id for claim in claims(base, state="WV", kind="pay_point")] == ["ar_wv_average"]
    assert claims(base, state="OH", kind="pay_point") == []


def test_claims_about_states_do_not_come_unasked(base: Base) -> None:
    assert not any(claim.entry.states for claim in claims(base))


def test_a_claim_names_its_source(base: Base) -> None:
    assert {claim.source.id for claim in claims(base)} == {"article"}


@given(text=st.text(alphabet="coderinpatientAI $%{}?", max_size=60))
@settings(deadline=None, max_examples=40)
def test_any_words_only_change_the_order_of_the_facts(base: Base, text: str) -> None:
    plain, asked = (facts(base, ["ai"], text=words, most=99) for words in ("", text))
    assert {one.entry.id for one in plain} == {one.entry.id for one in asked}
