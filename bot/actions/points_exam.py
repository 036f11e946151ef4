"""How the exam of a certification runs: its form, books, pass rate, how hard it is, a second try."""

from __future__ import annotations

from bot.actions.credential import exam_of, notes_of
from bot.actions.point import Point, nothing_on
from bot.actions.points_standing import meets
from knowledge.base import Base
from knowledge.certifications import Certification
from knowledge.facts import fact
from knowledge.profile import Profile

_NO_RATE = "cert_pass_rate_gap"


def retake(base: Base, found: Certification, who: Profile) -> Point:
    if known := notes_of(found, "retake"):
        return Point(known)
    if (id := f"cert_{found.entry.issuer}_retest") in base.facts:
        told = fact(base, id)
        return Point(told.text, facts=(told,))
    return Point(nothing_on("a second try", found))


def result(base: Base, found: Certification, who: Profile) -> Point:
    rates = " ".join(note.text for note in found.entry.notes if note.kind == "result" and "passed" in note.text)
    if rates:
        return Point(rates)
    gap = fact(base, _NO_RATE)
    others = [c for c in base.certifications.values() for n in c.notes if n.kind == "result" and "passed" in n.text]
    known = f" The one pass rate that I have is that of the {others[0].id}." if others else ""
    return Point(f"I have no pass rate for the {found.entry.id}.{known}", facts=(gap,))


def chance(base: Base, found: Certification, who: Profile) -> Point:
    text = f"I can't tell whether you would pass the {found.entry.id}, and no source here has a measure of that."
    rate = result(base, found, who).text if notes_of(found, "result") else ""
    return Point(" ".join(filter(None, (text, rate, meets(found, who), exam_of(found, short=True)))))


def difficulty(base: Base, found: Certification, who: Profile) -> Point:
    text = "I have no sourced measure of how hard the exam is."
    return Point(" ".join(filter(None, (text, notes_of(found, "result"), exam_of(found)))))


def exam(base: Base, found: Certification, who: Profile) -> Point:
    known = exam_of(found)
    if not known:
        doubt = notes_of(found, "conflict")
        return Point(f"I have no sourced description of the {found.entry.id} exam: ask {found.issuer}. {doubt}".strip())
    result = "" if "pass mark" in known else notes_of(found, "result")
    return Point(f"{known} {result}".strip())


def books(base: Base, found: Certification, who: Profile) -> Point:
    exam = found.entry.exam
    about = [note.text for note in found.entry.notes if "book" in note.text]
    if exam and exam.books:
        text = exam.books[0].upper() + exam.books[1:]
        return Point(f"{'Yes, ' + exam.books if exam.books.startswith('open') else text}.")
    return Point(" ".join(about) or nothing_on("books in the exam", found))


def content(base: Base, found: Certification, who: Profile) -> Point:
    outline = [note.text for note in found.entry.notes if "outline" in note.text]
    return Point(" ".join((f"The {found.entry.id} covers {found.entry.covers}.", *outline, exam_of(found))).strip())
