"""The exam: books, pass rate, chances, a second try."""

from __future__ import annotations

from tests.actions.test_points import say


def test_an_open_book_is_said_to_be_one() -> None:
    assert say("CPC", "books").startswith("Yes, open book")


def test_a_pass_rate_that_no_source_has_names_the_one_held() -> None:
    assert "CCA" in say("CPMA", "result") and "70%" in say("CCA", "result")


def test_nobody_is_told_that_they_will_pass() -> None:
    assert say("CCS", "chance").startswith("I can't tell whether you would pass")


def test_the_wait_after_a_failure_is_the_issuers() -> None:
    assert "30 days" in say("CCS", "retake") and "90 days" in say("RHIT", "retake")


def test_aapc_has_no_wait_here() -> None:
    assert "two-attempt price" in say("CPC", "retake")


def test_an_exam_that_is_not_described_says_whom_to_ask() -> None:
    assert "ask AHIMA" in say("CDIP", "exam")
