"""Answers `advise_certification`: which certification first, next, or for a goal, and why."""

from __future__ import annotations

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, Suggestion, cite, suggest
from bot.actions.credential import fees_of, format_of, shown_sources
from bot.actions.phrases import bullets, doubts, listed, sources_of
from bot.actions.question import Question
from bot.actions.topic import topic
from knowledge.advice import Recommendation, advise
from knowledge.base import Base
from knowledge.certifications import Certification, goal_in
from knowledge.facts import facts
from knowledge.profile import Profile

_BY_SETTING = {"physician_office": "physician_office", "outpatient_center": "outpatient", "insurer": "risk_adjustment"}
_BY_ROLE = {
    "inpatient_coder": "inpatient", "outpatient_coder": "outpatient", "risk_adjustment_coder": "risk_adjustment",
    "medical_biller": "billing", "denials_specialist": "billing", "medical_auditor": "audit", "cdi_specialist": "cdi",
    "compliance_officer": "compliance", "him_manager": "management", "practice_manager": "practice_management",
    "health_information_technician": "management",
}  # fmt: skip


FIRST = ("first_job", "first_job_hospital", "physician_office")  # goals of beginners


@topic("advise_certification")
def advice(base: Base, question: Question) -> Answer:
    """A recommendation for the goal that the question names; for a first job when it names none."""
    held = [id for id in question.certification if id in base.certifications]
    goal, assumed = _goal(base, question)
    if held and assumed:
        return onward(base, held)
    found = advise(base, Profile(goal=goal, holds=tuple(held)))
    assert isinstance(found, Recommendation), "goals of this module are those of goals.yml"
    chosen = [found.first, *found.alternatives] if found.first else []
    first = [choice.certification for choice in chosen]
    names = [c.entry.id for c in first]
    text = [f"For {found.goal.name}: **{listed(names, 'or')}**. {found.goal.why}"]
    if held and not assumed:
        text.insert(0, f"You named the {listed(held)}.")
    for one in first[:3]:
        text.append(f"- **{one.entry.id}** ({one.entry.name}, {one.issuer}): {_asks(one)}")
    then = [id for id in found.goal.then if id not in held and id not in names]
    if then:
        text.append(f"After that: {listed(then, 'or')}.")
    more = facts(base, ["certification"], text=question.text, most=1) if question.text else []
    more = [fact for fact in more if any(alias in question.text.lower() for alias in fact.entry.aliases)]
    text += [bullets(more)] if more else []
    caveats = ["Employers ask for different credentials: read a few job ads near you before you pay for an exam."]
    if assumed:
        caveats.insert(
            0,
            "You named no goal, so I took a first coding job. Tell me the setting or the role you want for better advice.",
        )
    return Answer(
        type="advice",
        title=f"Certification for {found.goal.name}",
        text="\n".join(text),
        caveats=(*caveats, *doubts(more)),
        sources=cite(
            [
                base.source(found.goal.source),
                *(s for c in first[:3] for s in shown_sources(base, c, "".join(text))),
                *sources_of(more),
            ]
        ),
        suggestions=_next(assumed, names),
    )


def onward(base: Base, held: list[str]) -> Answer:
    """The next credential by direction, for whoever holds one and names no goal."""
    goals = [g for g in base.goals.values() if g.id not in FIRST and not set(g.certifications) & set(held)]
    text = [f"With the {listed(held)}, what comes next depends on where you want to go:"]
    text += [f"- {goal.name}: **{listed(goal.certifications, 'or')}**" for goal in goals]
    return Answer(
        type="advice",
        title=f"After the {listed(held)}",
        text="\n".join(text),
        caveats=("Employers ask for different credentials: read a few job ads near you before you pay for an exam.",),
        sources=cite([base.source(goal.source) for goal in goals]),
        suggestions=(
            suggest("For hospital inpatient", "advise_certification", role="inpatient_coder"),
            suggest("For auditing", "advise_certification", role="medical_auditor"),
            suggest("Certifications by pay", "rank_pay", organization="aapc"),
        ),
    )


def _goal(base: Base, question: Question) -> tuple[str, bool]:
    """The goal's id, and whether it had to be assumed."""
    if named := goal_in(base, question.text):
        return named, False
    for role in question.role:
        if role in _BY_ROLE:
            return _BY_ROLE[role], False
    for setting in question.setting:
        if setting in _BY_SETTING:
            return _BY_SETTING[setting], False
        if setting == "hospital":
            return ("first_job_hospital" if question.experience == 0 else "inpatient"), False
    held = [base.certifications[id] for id in question.certification if id in base.certifications]
    for goal in base.goals.values():
        if any(c.id in goal.certifications for c in held) and goal.then:
            return goal.id, False
    return "first_job", True


def _asks(found: Certification) -> str:
    eligibility = " ".join(note.text for note in found.entry.notes if note.kind == "eligibility")
    exam = found.entry.exam
    parts = [eligibility or found.entry.covers.rstrip(".") + "."]
    if exam:
        parts.append(f"Exam: {format_of(exam)}{f', {exam.hours:g} hours' if exam.hours else ''}.")
    parts.append(fees_of(found, short=True))
    return " ".join(part for part in parts if part)


def _next(assumed: bool, names: list[str]) -> tuple[Suggestion, ...]:
    if assumed:
        return (
            suggest("For hospital inpatient", "advise_certification", role="inpatient_coder"),
            suggest("For billing", "advise_certification", role="medical_biller"),
            suggest("For a doctor's office", "advise_certification", setting="physician_office"),
        )
    pair = (
        [suggest(f"{names[0]} or {names[1]}?", "compare_certifications", certification=names[:2])]
        if len(names) > 1
        else []
    )
    return (
        *pair,
        suggest(f"About the {names[0]}", "ask_certification", certification=names[0]),
        suggest(f"Pay of {names[0]} holders", "ask_salary", certification=names[0]),
    )


class ActionAdvice(TopicAction):
    """Answers advise_certification."""

    def name(self) -> str:
        return "action_advice"
