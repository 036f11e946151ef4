"""What is known of one credential, put into words."""

from __future__ import annotations

from bot.actions.credential import caveats_of, exam_of, fees_of, notes_of, reported, sentence, shown_sources
from knowledge.base import base
from knowledge.certifications import Certification, certification


def credential(id: str) -> Certification:
    found = certification(base(), id)
    assert isinstance(found, Certification)
    return found


def test_a_fee_is_dated_by_its_season() -> None:
    assert (
        fees_of(credential("CPC"), short=True)
        == "Exam fee: $425 for one attempt and $499 for two attempts (autumn 2026)."
    )  # source aapc_exams


def test_a_fee_that_is_not_known_names_the_issuer() -> None:
    unpriced = next(c for c in base().certifications.values() if not c.fees)
    assert "no current fee" in fees_of(credential(unpriced.id))


def test_an_exam_is_told_without_its_books_when_short() -> None:
    found = credential("CPC")
    assert "open book" in exam_of(found) and "open book" not in exam_of(found, short=True)


def test_no_exam_is_no_sentence() -> None:
    unexamined = next(c for c in base().certifications.values() if c.exam is None)
    assert exam_of(credential(unexamined.id)) == ""


def test_notes_of_a_kind_that_it_lacks_are_empty() -> None:
    assert notes_of(credential("CPC"), "no such kind") == ""


def test_what_holders_report_is_said_to_be_self_reported() -> None:
    surveyed = next(id for id in base().certifications if credential(id).survey)
    assert "self-reported" in reported(credential(surveyed))


def test_a_sentence_ends_with_one_full_stop() -> None:
    assert (sentence("coding "), sentence("coding.")) == ("coding.", "coding.")


def test_a_detail_of_a_single_third_party_has_its_caveat() -> None:
    doubtful = next(c for c in base().certifications.values() if any(note.trust.value == "D" for note in c.notes))
    assert "single third-party" in caveats_of(credential(doubtful.id))[0]


def test_a_fee_that_is_not_shown_is_not_cited() -> None:
    found = credential("CPC")
    fee = found.entry.fees[0].source
    assert fee not in {source.id for source in shown_sources(base(), found, "no figure here")} - {found.entry.source}
