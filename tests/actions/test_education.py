"""Schooling: what BLS calls typical, what it takes and costs."""

from __future__ import annotations

from tests.actions.run_action import run_action


def test_the_typical_entry_is_a_certificate_not_a_degree() -> None:
    text = run_action("ask_education", text="do i need a degree").answer.text
    assert "postsecondary nondegree award" in text  # BLS


def test_the_articles_degree_is_set_right() -> None:
    answer = run_action("ask_education", text="do i need a degree").answer
    assert "associate degree or more" in answer.text and "the RHIT requires one" in answer.text
    assert "article" in {source.id for source in answer.sources}


def test_what_rests_on_one_third_party_carries_the_caveat() -> None:
    answer = run_action("ask_education", text="how long does the certificate take").answer
    assert "6 to 12 months" in answer.text
    assert any("single third-party source" in caveat for caveat in answer.caveats)


def test_code_sets_are_explained_without_descriptions_of_codes() -> None:
    text = run_action("ask_education", text="what is icd-10").answer.text
    assert "ICD-10-CM codes diagnoses" in text
