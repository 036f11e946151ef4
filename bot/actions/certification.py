"""Answers `ask_certification` and `compare_certifications`: exam, cost, requirements, renewal, what holders report."""

from __future__ import annotations

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, Column, Suggestion, Table, cite, suggest
from bot.actions.phrases import bullets, doubts, listed, sources_of, unknown
from bot.actions.question import Question
from bot.actions.topic import topic
from knowledge.base import Base
from knowledge.certifications import Certification, certification
from knowledge.facts import facts
from knowledge.figures import dollars
from knowledge.model import Source, Unknown
from knowledge.schema_career import Exam, Fee

MOST = 4


@topic("ask_certification")
def one(base: Base, question: Question) -> Answer:
    """One certification, what was asked first; certifications in general when none is named."""
    if len(question.certification) > 1:
        return compare(base, question)
    if not question.certification:
        return general(base, question)
    found = certification(base, question.certification[0])
    if isinstance(found, Unknown):
        return unknown(
            found,
            [
                suggest("CPC", "ask_certification", certification="CPC"),
                suggest("CCS", "ask_certification", certification="CCS"),
            ],
        )
    entry = found.entry
    wanted = list(question.focus)
    asks_fee = "fee" in wanted
    parts = {
        "what": f"**{entry.id}, {entry.name} ({found.issuer})**: {_sentence(entry.covers)}",
        "fee": fees_of(found) if entry.fees or asks_fee else "",
        "exam": _exam(found),
        "eligibility": _notes(found, "eligibility"),
        "apprentice": _notes(found, "apprentice", "removal"),
        "renewal": _notes(found, "renewal"),
        "result": _notes(found, "result"),
        "retake": _notes(found, "retake", "result"),
        "membership": _notes(found, "membership"),
        "conflict": _notes(found, "conflict", "scope"),
        "pay": _pay(found),
    }
    order = ["what", *(wanted or ("fee", "exam", "eligibility", "apprentice", "pay"))]
    if "fee" in wanted:
        order.insert(order.index("fee") + 1, "membership")
    missing = [aspect for aspect in wanted if not parts[aspect]]
    lines = [text for aspect in order if (text := parts[aspect])]
    general_facts = (
        facts(base, ["certification"], about=(entry.id, entry.issuer), text=question.text, most=2)
        if missing or "pay" in wanted
        else []
    )
    general_facts = [
        fact for fact in general_facts if not set(fact.entry.about) or set(fact.entry.about) & {entry.id, entry.issuer}
    ]
    lines += [f"- {fact.text}" for fact in general_facts]
    return Answer(
        type="certification",
        title=f"{entry.id}: {entry.name}",
        text="\n".join(lines),
        table=_fee_table(found) if "fee" in order else None,
        caveats=tuple(_caveats(found)) + doubts(general_facts),
        sources=cite([*shown_sources(base, found, "\n".join(lines)), *sources_of(general_facts)]),
        suggestions=_next(found),
    )  # fmt: skip


@topic("compare_certifications")
def compare(base: Base, question: Question) -> Answer:
    """Two to four certifications side by side; the bodies when only those are named."""
    ids = list(question.certification)
    if len(ids) < 2:
        bodies = [id for id in question.organization if any(c.issuer == id for c in base.certifications.values())]
        if len(bodies) < 2 and not ids:
            bodies = bodies or ["aapc", "ahima"]
        if not ids:
            return bodies_side_by_side(base, bodies if len(bodies) > 1 else ["aapc", "ahima"])
        return one(base, question)
    named = [certification(base, id) for id in ids[:MOST]]
    known = [found for found in named if isinstance(found, Certification)]
    missing = [found for found in named if isinstance(found, Unknown)]
    if not known:
        return unknown(missing[0], [suggest("Which certification for me?", "advise_certification"), suggest("About the CPC", "ask_certification", certification="CPC")])  # fmt: skip
    text = []
    for found in known:
        entry = found.entry
        fee = fees_of(found, short=True)
        text.append(
            " ".join(
                part
                for part in (
                    f"- **{entry.id}, {entry.name} ({found.issuer})**: {_sentence(entry.covers)}",
                    _exam(found, short=True),
                    fee,
                    _pay(found),
                )
                if part
            )
        )
    text += [f"- I don't have {found.subject.removeprefix('the certification ')}: {found.reason}." for found in missing]
    goals = [goal for goal in base.goals.values() if len(set(goal.certifications) & {f.entry.id for f in known}) == 1]
    for found in known:
        serves = [goal.name for goal in goals if found.entry.id in goal.certifications]
        if serves:
            text.append(f"{found.entry.id} is the usual choice for {listed(serves[:3])}.")
    return Answer(
        type="comparison",
        title=listed([found.entry.id for found in known], "or"),
        text="\n".join(text),
        table=Table(
            columns=(Column(label=""), *(Column(label=found.entry.id) for found in known)),
            rows=(
                ("Issuer", *(found.issuer for found in known)),
                ("Questions", *(found.entry.exam.questions if found.entry.exam else None for found in known)),
                ("Hours", *(found.entry.exam.hours if found.entry.exam else None for found in known)),
                ("Pass mark", *(found.entry.exam.pass_mark if found.entry.exam else None for found in known)),
                ("Exam fee", *(dollars(found.entry.fees[0].amount) if found.entry.fees else None for found in known)),
                ("Reported pay", *(dollars(found.survey.entry.amount) if found.survey else None for found in known)),
            ),
        ),
        caveats=tuple(dict.fromkeys(caveat for found in known for caveat in _caveats(found))),
        sources=cite([source for found in known for source in shown_sources(base, found)]),
        suggestions=(
            *(suggest(f"More on the {found.entry.id}", "ask_certification", certification=found.entry.id) for found in known[:2]),
            suggest("Which one for me?", "advise_certification"),
        ),
    )  # fmt: skip


def bodies_side_by_side(base: Base, ids: list[str]) -> Answer:
    """What each body certifies, by level."""
    text, sources = [], []
    for id in ids[:3]:
        body = base.organizations[id]
        own = [c for c in base.certifications.values() if c.issuer == id and c.level != "specialty"]
        names = [f"{c.id} ({c.level})" for c in own]
        text.append(f"- **{body.name} ({body.full_name})**: {', '.join(names)}")
        sources += [base.source(c.source) for c in own[:3]]
    more = facts(base, ["certification"], about=tuple(ids), text=" ".join(ids), most=3)
    return Answer(
        type="comparison",
        title=listed([base.organizations[id].name for id in ids], "or"),
        text="\n".join([*text, bullets(more)]),
        caveats=doubts(more),
        sources=cite([*sources, *sources_of(more)]),
        suggestions=(
            suggest("CPC or CCS?", "compare_certifications", certification=["CPC", "CCS"]),
            suggest("CPC or CCA?", "compare_certifications", certification=["CPC", "CCA"]),
            suggest("Which one for me?", "advise_certification"),
        ),
    )


def general(base: Base, question: Question) -> Answer:
    """Certifications in general, or those of one body."""
    about = question.organization
    found = facts(base, ["certification"], about=about, text=question.text, most=4, focused=True)
    bodies = [base.organizations[id] for id in about if any(c.issuer == id for c in base.certifications.values())]
    text = []
    for body in bodies:
        names = [c.id for c in base.certifications.values() if c.issuer == body.id and c.level != "specialty"]
        text.append(f"**{body.name} ({body.full_name})** certifies: {', '.join(names)}.")
    return Answer(
        type="facts",
        title="Certifications",
        text="\n".join([*text, bullets(found)]),
        caveats=doubts(found),
        sources=cite(sources_of(found)),
        suggestions=(
            suggest("Which one first?", "advise_certification"),
            suggest("About the CPC", "ask_certification", certification="CPC"),
            suggest("AAPC or AHIMA?", "compare_certifications", organization=["aapc", "ahima"]),
        ),
    )


def fees_of(found: Certification, *, short: bool = False) -> str:
    """The fees with their date; where to look when none is known."""
    fees = found.entry.fees
    if not fees:
        return "" if short else f"I have no current fee for it: look at {found.issuer}'s page."
    parts = [f"{dollars(fee.amount)} for {fee.for_}" for fee in (fees[:2] if short else fees)]
    note = "" if short else f" Fees change yearly, so look at {found.issuer}'s page before you pay."
    return f"Exam fee: {listed(parts)} ({_month(fees[0])}).{note}"


_SEASONS = {"01": "winter", "02": "winter", "03": "spring", "04": "spring", "05": "spring", "06": "summer", "07": "summer",
            "08": "summer", "09": "autumn", "10": "autumn", "11": "autumn", "12": "winter"}  # fmt: skip


def _month(fee: Fee) -> str:
    year, _, month = fee.as_of.partition("-")
    return f"{_SEASONS[month]} {year}" if month else year


def format_of(exam: Exam) -> str:
    """How an exam is made up, with the number of its questions."""
    counted = exam.questions and "questions" not in exam.format
    return f"{exam.questions} questions, {exam.format}" if counted else exam.format


def _exam(found: Certification, *, short: bool = False) -> str:
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


def _notes(found: Certification, *kinds: str) -> str:
    return " ".join(note.text for note in found.entry.notes if note.kind in kinds)


def _pay(found: Certification) -> str:
    if found.survey is None:
        return ""
    s = found.survey.entry
    return f"Holders reported a {s.statistic} of {dollars(s.amount)} ({found.survey.source.publisher} survey, {s.edition}, self-reported)."


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith(".") else f"{text}."


def _caveats(found: Certification) -> list[str]:
    trusts = [
        part.trust.value
        for part in (*found.entry.fees, *found.entry.notes, *([found.entry.exam] if found.entry.exam else []))
    ]
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
    reported = [found.survey.source] if found.survey and (not text or _pay(found) in text) else []
    return [*(base.source(id) for id in dict.fromkeys(ids)), *reported]


def _fee_table(found: Certification) -> Table | None:
    if not found.entry.fees:
        return None
    return Table(columns=(Column(label="For"), Column(label="Fee", kind="money"), Column(label="As of")),
                 rows=tuple((fee.for_, fee.amount, fee.as_of) for fee in found.entry.fees))  # fmt: skip


_RIVALS = {"CPC": "CCS", "CCS": "CIC", "CCA": "CPC", "CIC": "CCS", "COC": "CPC", "CPB": "CPC", "CRC": "CPC", "RHIT": "RHIA", "RHIA": "RHIT",
           "CBCS": "CPC", "CMRS": "CPB", "CPMA": "CPC", "CPC-A": "CCA", "CDIP": "CDEO", "CDEO": "CDIP"}  # fmt: skip


def _next(found: Certification) -> tuple[Suggestion, ...]:
    entry = found.entry
    rival = _RIVALS.get(entry.id, "CPC")
    following = (
        [suggest(f"{entry.id} or {rival}?", "compare_certifications", certification=[entry.id, rival])]
        if rival != entry.id
        else []
    )
    return (
        *following,
        suggest(f"Pay of {entry.id} holders", "ask_salary", certification=entry.id),
        suggest("How to prepare", "ask_education", certification=entry.id),
    )


class ActionCertification(TopicAction):
    """Answers ask_certification and compare_certifications."""

    def name(self) -> str:
        return "action_certification"
