"""Answers `compare_certifications`: credentials side by side, the thing asked first and a recommendation with its reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.actions import cues
from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.aspects import PROPERTY, aspects_in
from bot.actions.bodies_compared import bodies_side_by_side
from bot.actions.choice import asks_both, both, choice, lightest, wants_one
from bot.actions.credential import caveats_of, exam_of, fees_of, reported, sentence, shown_sources
from bot.actions.phrases import doubts, listed, unknown
from bot.actions.point import Point
from bot.actions.points import point
from bot.actions.points_cost import upkeep_in_words
from bot.actions.points_standing import credits_in_words
from bot.actions.profile import Profile
from bot.actions.properties import NO_WORD, property_asked, property_of
from bot.actions.question import Question
from bot.actions.topic import personal, personal_answerer_of
from bot.actions.who import told_in, who
from knowledge import profile as known_profile
from knowledge.base import Base
from knowledge.certifications import Certification, certification
from knowledge.figures import dollars
from knowledge.keeping import keeping
from knowledge.model import Unknown
from knowledge.pay import Pay, pay
from knowledge.study import required_schooling

MOST = 4
_WEIGHS = re.compile(r"\b(?:or|vs|versus|differ\w*|compare\w*|than|better|against|between)\b", re.I)
_OR = re.compile(r"\bor\b", re.I)
_HELD = re.compile(r"\b(?:got|have|hold|passed|earned|i'?m (?:an? )?|i am|my|since)\b", re.I)
# What either earns, asked in so many words; "do i pay for it" asks for the price.
_EARNS = re.compile(
    r"\b(?:salar\w+|wages?|earn\w*|pays?\b(?! (?:for|to|again|off|in|over|the|my|it|dues|an?)\b))(?! (?:ceus?|it)\b)",
    re.I,
)
_OF_USE = ("helps", "jobs")
_ROWS = {"fee": ("Exam fee",), "total": ("Exam fee",), "exam": ("Questions", "Hours", "Pass mark"), "difficulty": ("Questions", "Hours", "Pass mark"),
         "pay": ("Reported pay",)}  # fmt: skip


@personal("compare_certifications")
def compare(base: Base, question: Question, profile: Profile | None = None) -> Answer:
    """Two certifications or more side by side; the bodies when only those are named."""
    profile = profile or Profile()
    ids = list(without_statuses(base, question))
    if len(ids) < 2:
        bodies = [id for id in question.organization if any(c.issuer == id for c in base.certifications.values())]
        if not ids:
            return bodies_side_by_side(base, bodies if len(bodies) > 1 else ["aapc", "ahima"], question)
        alone = personal_answerer_of("ask_certification")
        assert alone, "bot.actions registers every topic"
        return alone(base, replace(question, certification=tuple(ids)), profile)
    most = len(ids) if {*question.focus} & {"renewal", "upkeep"} else MOST
    named = [certification(base, id) for id in ids[:most]]
    known = [found for found in named if isinstance(found, Certification)]
    missing = [found for found in named if isinstance(found, Unknown)]
    if not known:
        return unknown(missing[0], [suggest("Which certification for me?", "advise_certification"), suggest("About the CPC", "ask_certification", certification="CPC")])  # fmt: skip
    person = who(base, profile, told_in(base, replace(question, certification=()), {}, profile))
    others = listed([found.entry.id for found in known])
    text = [f"**I don't have {_name(found)}**, so I can't weigh it against the {others}: {found.reason}." for found in missing]  # fmt: skip
    if not question.focus and not missing and {*ids} <= {*profile.certifications} and says_held(question.text):
        return _held(base, known)
    if not question.focus and _EARNS.search(question.text):
        question = replace(question, focus=("pay",))
    if "need" in question.focus and _OR.search(question.text):  # "do i need the cpb or the cpc": which of the two
        question = replace(question, focus=tuple(aspect for aspect in question.focus if aspect != "need"))
    chosen = (wants_one(question.text) or bool(question.setting)) and PROPERTY not in question.focus
    if chosen and question.focus == ("exam",):  # "which exam would you take"
        question = replace(question, focus=())
    if chosen and question.text and not aspects_in(question.text):
        question = replace(question, focus=())  # what was asked before the recommendation is
    together = asks_both(question.text) and not {*question.focus} - {"need"}
    if together:
        question = replace(question, focus=())
        text += [both(base, known, question.text), credits_in_words(base, known).text]
    elif len(known) > 1 and (chosen or not question.focus):
        text.append(choice(base, known, question, person))
    points = [
        made for aspect in question.focus for made in (Point(_verdict(base, known, aspect)), *_each(base, known, aspect, person, question.text))
    ]  # fmt: skip
    text += [made.text for made in points]
    if not question.focus and not together and (not chosen or len(known) < 2):
        text += [_in_short(base, found) for found in known]
    shown = "\n".join(line for line in text if line)
    used = [fact for made in points for fact in made.facts]
    sources = [source for found in known for source in shown_sources(base, found, shown)]
    sources += [source for made in points for source in made.sources]
    sources += [fact.source for fact in used]
    sources += [base.oews()] if "BLS OEWS" in shown else []
    return Answer(
        type="comparison",
        title=listed(ids[:most], "or"),
        text=shown,
        table=_table(known, question.focus),
        caveats=(*dict.fromkeys(caveat for found in known for caveat in caveats_of(found, shown)), *doubts(used)),
        sources=cite(sources),
        suggestions=(
            *(suggest(f"More on the {found.entry.id}", "ask_certification", certification=found.entry.id) for found in known[:2]),
            suggest("Which one for me?", "advise_certification"),
        ),
    )  # fmt: skip


def without_statuses(base: Base, question: Question) -> tuple[str, ...]:
    """What is named, each once; the status alone where it stands beside its credential and neither is held against it."""
    ids = tuple(dict.fromkeys(question.certification))
    if _WEIGHS.search(question.text) or not question.text:
        return ids
    known = [base.certifications[id] for id in ids if id in base.certifications]
    full = {entry.id for entry in known if entry.apprentice and entry.apprentice.status in ids}
    return tuple(id for id in ids if id not in full)


def says_held(text: str) -> bool:
    """Whether a message says that its writer holds what it names, and asks nothing."""
    return bool(_HELD.search(text)) and not cues.ASKS.search(text) and not _WEIGHS.search(text) and "?" not in text


def _held(base: Base, known: Sequence[Certification]) -> Answer:
    """What is said to be held, with what keeps it."""
    ids = [found.entry.id for found in known]
    kept = credits_in_words(base, list(known))
    return Answer(
        type="certification",
        title=listed(ids),
        text=f"Noted: you hold the {listed(ids)}. To keep them:\n{kept.text}",
        sources=cite([*kept.sources, *(base.source(found.entry.source) for found in known)]),
        suggestions=(suggest("What comes next?", "advise_certification"), suggest(f"{listed(ids[:2], 'or')}?", "compare_certifications", certification=ids[:2])),
    )  # fmt: skip


def _name(found: Unknown) -> str:
    return found.subject.removeprefix("the certification ")


def _in_short(base: Base, found: Certification) -> str:
    """A certification in one line."""
    goals = [goal.name for goal in base.goals.values() if found.entry.id in goal.certifications][:3]
    parts = (f"- **{found.entry.id}, {found.entry.name} ({found.issuer})**: {sentence(found.entry.covers)}", exam_of(found, short=True),
             fees_of(found, short=True), reported(found), f"{found.entry.id} is the usual choice for {listed(goals)}." if goals else "")  # fmt: skip
    return " ".join(part for part in parts if part)


def _each(
    base: Base, known: Sequence[Certification], aspect: str, person: known_profile.Profile, text: str
) -> list[Point]:
    """A line for each certification, those that share their words together."""
    if aspect == PROPERTY:
        lines = [(found, property_of(base, found, text)) for found in known]
        if all(first.startswith(NO_WORD) for _, (first, _) in lines) and (asked := property_asked(text)):
            ids, bodies = [found.entry.id for found in known], dict.fromkeys(found.issuer for found in known)
            facts = list(dict.fromkeys(fact for _, (_, told) in lines for fact in told))
            ask = (
                "Read job ads near you to see who names which."
                if asked.startswith("how employers")
                else f"Ask {listed(list(bodies))}."
            )
            said = f"**{NO_WORD} {asked.format(id=listed(ids, 'or'))}.** {ask}"
            return [Point(" ".join((said, *(fact.text for fact in facts))), facts=tuple(facts))]
        return [Point(f"- **{found.entry.id}**: {first}", facts=tuple(told)) for found, (first, told) in lines if first]
    if aspect == "renewal":
        return [credits_in_words(base, list(known))]
    if aspect == "upkeep":
        kept = keeping(base, [found.entry for found in known])
        text = upkeep_in_words([found.entry.id for found in known], kept)
        return [Point(text, tuple(cost.source for cost in (*kept.items, *kept.optional)))]
    aspect = "jobs" if aspect == "helps" and len(known) == 2 else aspect  # what either does for anybody is said before
    aspect = "exam" if aspect == "difficulty" else aspect  # that no measure exists is said once, before
    made: dict[str, tuple[Point, list[str]]] = {}
    for found in known:
        told = point(base, found, aspect, person)
        if aspect == "fee" and found.entry.fees:
            told = Point(fees_of(found, short=True))
        made.setdefault(told.text, (told, []))[1].append(found.entry.id)
    return [replace(told, text=f"- **{listed(ids)}**: {told.text}") for told, ids in made.values()]


def _table(known: Sequence[Certification], focus: Sequence[str]) -> Table | None:
    """The figures side by side; those of the aspects asked for alone."""
    rows: list[tuple[str | int | float | None, ...]] = [
        ("Issuer", *(found.issuer for found in known)),
        ("Questions", *(found.entry.exam.questions if found.entry.exam else None for found in known)),
        ("Hours", *(found.entry.exam.hours if found.entry.exam else None for found in known)),
        ("Pass mark", *(found.entry.exam.pass_mark if found.entry.exam else None for found in known)),
        ("Exam fee", *(dollars(found.entry.fees[0].amount) if found.entry.fees else None for found in known)),
        ("Reported pay", *(dollars(found.survey.entry.amount) if found.survey else None for found in known)),
    ]
    wanted = {row for aspect in focus for row in _ROWS.get(aspect, ())}
    rows = [row for row in rows if not focus or row[0] in wanted]
    if len(known) < 2 or not rows or not any(cell is not None for row in rows for cell in row[1:]):
        return None
    return Table(columns=(Column(label=""), *(Column(label=found.entry.id) for found in known)), rows=tuple(rows))


def _pay_of_work(base: Base, known: Sequence[Certification]) -> str:
    """The medians of the work that each is for, where they differ: the nearest thing to the pay of its holders."""
    found = {f.entry.id: pay(base, base.roles[f.entry.roles[0]]) for f in known if f.entry.roles}
    medians = {id: p for id, p in found.items() if isinstance(p, Pay) and p.wages.median is not None}
    if len({p.wages.median for p in medians.values()}) < 2:
        return ""
    parts = [f"{p.role.plural} ({id}) {dollars(p.wages.median or 0)}" for id, p in medians.items()]
    return f" The nearest: the US medians a year of the work they are for, {listed(parts)} (BLS OEWS)."


def _verdict(base: Base, known: Sequence[Certification], aspect: str) -> str:
    """What the figures say of one aspect, first of all; empty when each line says it by itself."""
    priced = [found for found in known if found.entry.fees]
    if aspect == "fee" and len(priced) > 1:
        prices = {found.entry.fees[0].amount for found in priced}
        cheapest = min(priced, key=lambda found: found.entry.fees[0].amount)
        if len(prices) == 1:
            return f"**The exam fee is the same: {listed([found.entry.id for found in priced])}.**"
        return f"**By exam fee the {cheapest.entry.id} costs least.**"
    if aspect == "fee" and len(priced) == 1:
        return f"**The {priced[0].entry.id} is the only one of these that I have a current exam fee of.**"
    if aspect == "difficulty":
        return " ".join(("**I have no sourced measure of how hard an exam is.**", lightest(base, known))).strip()
    if aspect == "pay":
        surveyed = [found for found in known if found.survey]
        if len(surveyed) == 1:
            return f"**Of these only the {surveyed[0].entry.id} has a reported pay.** {reported(surveyed[0])}{_pay_of_work(base, known)}"
        if len(surveyed) < 2:
            return f"**I have no pay figures to set side by side**: OEWS counts jobs, not credentials.{_pay_of_work(base, known)}"
        best = max(surveyed, key=lambda found: found.survey.entry.amount if found.survey else 0)
        editions = {found.survey.entry.edition for found in surveyed if found.survey}
        years = (
            " The figures are of different years, so part of what lies between them is time."
            if len(editions) > 1
            else ""
        )
        return f"**{best.entry.id} holders report the higher pay.** {reported(best)} It is a survey of members, not a promise.{years}"
    if aspect in _OF_USE and len(known) == 2:
        return _apart(base, known)
    return ""


def _apart(base: Base, known: Sequence[Certification]) -> str:
    """What sets two credentials apart: the schooling that they need, the work and the employers that they are for."""
    parts = []
    for found in known:
        entry = found.entry
        schooling = required_schooling(entry)
        needs = f"needs {base.schooling[schooling].name}" if schooling else "needs no degree"
        roles = listed([base.roles[id].plural for id in entry.roles])
        where = listed([base.settings[id].phrase for id in entry.settings])
        work = f", and is for {roles}" if roles else ""
        parts.append(f"the {entry.id} {needs}{work}{f' {where}' if work and where else ''}")
    return f"**The difference: {'; '.join(parts)}.** Whether either helps, the employer decides."
