"""How a credential's exam, fees and pay are put into words, one sentence each."""

from __future__ import annotations

from bot.actions.phrases import listed
from knowledge.base import Base
from knowledge.certifications import Certification
from knowledge.figures import dollars
from knowledge.model import Source
from knowledge.schema_career import Exam, Fee
from knowledge.schema_entry import Sourced


def fees_of(found: Certification, *, short: bool = False) -> str:
    """The fees with their date; where to look when none is known."""
    fees = found.entry.fees
    if not fees:
        return "" if short else f"I have no current fee for it: look at {found.issuer}'s page."
    parts = [f"{dollars(fee.amount)} for {fee.for_}" for fee in (fees[:2] if short else fees)]
    note = "" if short else f" Fees change yearly, so look at {found.issuer}'s page before you pay."
    return f"Exam fee: {listed(parts)} ({season_of(fees[0])}).{note}"


_SEASONS = {"01": "winter", "02": "winter", "03": "spring", "04": "spring", "05": "spring", "06": "summer", "07": "summer",
            "08": "summer", "09": "autumn", "10": "autumn", "11": "autumn", "12": "winter"}  # fmt: skip


def season_of(fee: Fee) -> str:
    year, _, month = fee.as_of.partition("-")
    return f"{_SEASONS[month]} {year}" if month else year


def format_of(exam: Exam) -> str:
    """How an exam is made up, with the number of its questions."""
    counted = exam.questions and "questions" not in exam.format
    return f"{exam.questions} questions, {exam.format}" if counted else exam.format


def exam_of(found: Certification, *, short: bool = False) -> str:
    """Questions, hours, pass mark and books; empty when no source describes the exam."""
    exam = found.entry.exam
    if exam is None:
        return ""
    parts = [format_of(exam)]
    if exam.hours:
        parts.append(f"{exam.hours:g} hours")
    if exam.pass_mark:
        parts.append(f"pass mark {exam.pass_mark}")
    if exam.books and not short:
        parts.append(exam.books)
    return f"Exam: {'; '.join(parts)}."


def notes_of(found: Certification, *kinds: str) -> str:
    """What is noted of those kinds (`knowledge.schema`)."""
    return " ".join(note.text for note in found.entry.notes if note.kind in kinds)


def reported(found: Certification) -> str:
    """What its holders say they earn; empty when no survey held names them."""
    if found.survey is None:
        return ""
    s = found.survey.entry
    return f"Holders reported a {s.statistic} of {dollars(s.amount)} ({found.survey.source.publisher} survey, {s.edition}, self-reported)."


def sentence(text: str) -> str:
    """`text` with a full stop."""
    text = text.strip()
    return text if text.endswith(".") else f"{text}."


def caveats_of(found: Certification, text: str = "") -> list[str]:
    """The caveat due when a detail, or one of those that stand in `text`, rests on a single third party."""
    entry = found.entry
    parts: list[Sourced] = [note for note in entry.notes if not text or note.text in text]
    parts += [fee for fee in entry.fees if not text or dollars(fee.amount) in text]
    parts += [entry.exam] if entry.exam and (not text or format_of(entry.exam) in text) else []
    trusts = [part.trust.value for part in parts]
    return [f"Some details of the {found.entry.id} rest on a single third-party source."] if "D" in trusts else []


def shown_sources(base: Base, found: Certification, text: str = "") -> list[Source]:
    """The sources of what is shown: the credential, its exam, its fees, the notes that stand in `text`, the survey."""
    entry = found.entry
    ids = [entry.source]
    if entry.exam and (not text or format_of(entry.exam) in text):
        ids.append(entry.exam.source)
    if not text or "Exam fee" in text:
        ids += [fee.source for fee in entry.fees]
    ids += [note.source for note in entry.notes if note.text in text]
    surveyed = [found.survey.source] if found.survey and (not text or reported(found) in text) else []
    return [*(base.source(id) for id in dict.fromkeys(ids)), *surveyed]
