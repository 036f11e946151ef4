"""Answers `ask_certification`: exam, cost, requirements, renewal, what holders report; what is asked comes first."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.actions.action import TopicAction
from bot.actions.answer import Answer, Column, Suggestion, Table, cite, suggest
from bot.actions.aspects import PROPERTY
from bot.actions.certifications_compared import compare, says_held, without_statuses
from bot.actions.certifications_in_general import in_general
from bot.actions.credential import caveats_of, exam_of, fees_of, notes_of, reported, sentence, shown_sources
from bot.actions.credential_pay import of_credential
from bot.actions.fees import asks_cheapest, asks_for_all, cheapest_way, fees
from bot.actions.means import in_hours
from bot.actions.pay_lead import promised
from bot.actions.phrases import doubts, sources_of, unknown
from bot.actions.points import point
from bot.actions.profile import Profile
from bot.actions.properties import property_of
from bot.actions.question import Question
from bot.actions.topic import personal
from bot.actions.who import told_in, who
from knowledge.base import Base
from knowledge.certifications import Certification, certification
from knowledge.facts import facts
from knowledge.model import Unknown

_OF_STATUS = frozenset(("removal", "apprentice"))
_HOLDS = re.compile(r"\b(?:good|valid|works?|counts?|recogni[sz]ed|accept\w*|use[ds]?|hold)\b", re.I)
_SEVERAL = re.compile(r"\b(?:two|2|three|3|both|several|multiple|more than one|double|twice)\b(?! years?)", re.I)
_FAILED = re.compile(r"\b(?:fail\w*|flunk\w*|pass|attempts?|try|tries|times|if i)\b", re.I)
_BESIDE = ("eligibility", "exam", "helps", "membership")  # aspects that the words of a property name beside it


@personal("ask_certification")
def one(base: Base, question: Question, profile: Profile) -> Answer:
    """One certification, what was asked first; certifications in general when none is named."""
    if asks_cheapest(question) and {*question.focus} <= {"fee", "total"}:
        return cheapest_way(base, next(iter(question.role), None))
    wants_fees = not question.focus or {"fee", "total"} & {*question.focus}
    if asks_for_all(question.text) and wants_fees and len(question.certification) < 2:
        return fees(base, question.text, question.organization)
    question = replace(question, certification=without_statuses(base, question))
    if len(question.certification) > 1:
        return compare(base, question, profile)
    if not question.certification and _OF_STATUS & {*question.focus}:
        question = replace(question, certification=(_status(base, profile),))
    if not question.certification:
        return in_general(base, question, profile)
    if question.money and promised(question):
        return of_credential(base, question)
    found = certification(base, question.certification[0])
    if isinstance(found, Unknown):
        return unknown(
            found,
            [
                suggest("CPC", "ask_certification", certification="CPC"),
                suggest("CCS", "ask_certification", certification="CCS"),
            ],
        )
    return _asked(base, question, profile, found)


def _asked(base: Base, question: Question, profile: Profile, found: Certification) -> Answer:
    """The aspects that the question names; all that is usually wanted when it names none."""
    entry = found.entry
    abroad = " in another state" if question.place and _HOLDS.search(question.text) else ""
    first, told = property_of(base, found, question.text + abroad)
    wanted = [aspect for aspect in question.focus if aspect != PROPERTY and not (first and aspect in _BESIDE)]
    if first and "installments" in first and "fee" not in wanted:
        wanted.append("fee")
    person = who(base, profile, told_in(base, replace(question, certification=()), {}, profile))
    points = [point(base, found, aspect, person) for aspect in wanted]
    if profile.hours and "time" in wanted:
        at = wanted.index("time")
        points[at] = in_hours(points[at], profile.hours)
    lines = [f"**{first}**"] if first else []
    if not points and not first and entry.id in profile.certifications and says_held(question.text):
        points = [point(base, found, "renewal", person)]
        lines.append(f"Noted: you hold the {entry.id}. To keep it:")
    if not points:
        lines.append(f"**{entry.id}, {entry.name} ({found.issuer})**: {sentence(entry.covers)}")
    lines += list(dict.fromkeys(point.text for point in points))
    if "renewal" in wanted and _SEVERAL.search(question.text) and (rule := entry.renewal) and rule.credits:
        lines.append(
            f"For two credentials I have no rule of {found.issuer}'s: {2 * rule.credits} credits if each needs its own, {rule.credits} if"
            f" the same ones count for both. Ask {found.issuer}."
        )
    if "retake" in wanted and not _FAILED.search(question.text):
        lines.append(f"That is after a failed try. On a {entry.id} that has lapsed I have no rule: ask {found.issuer}.")
    if not points and not first:
        lines += _card(found)
    more = facts(base, ["certification"], about=(entry.id, entry.issuer), text=question.text, most=2)
    more = [fact for fact in more if {*fact.entry.about} & {entry.id, entry.issuer}] if "pay" in wanted else []
    lines += [f"- {fact.text}" for fact in more if fact not in told]
    used = [*told, *more, *(fact for point in points for fact in point.facts)]
    text = "\n".join(lines)
    sources = [*shown_sources(base, found, text), *(s for p in points for s in p.sources), *sources_of(used)]
    return Answer(
        type="certification",
        title=f"{entry.id}: {entry.name}",
        text=text,
        table=_fee_table(found) if "fee" in wanted or not question.focus and not first else None,
        caveats=tuple(caveats_of(found, text)) + doubts(used),
        sources=cite(sources),
        suggestions=_next(found),
    )


def _card(found: Certification) -> list[str]:
    """What is usually wanted of a certification."""
    parts = (
        fees_of(found) if found.entry.fees else "", exam_of(found), notes_of(found, "eligibility"),
        notes_of(found, "apprentice", "removal"), reported(found),
    )  # fmt: skip
    return [part for part in parts if part]


def _status(base: Base, profile: Profile) -> str:
    """The apprentice status that is meant when none is named: the one held, else the first of the base."""
    every = [entry.apprentice.status for entry in base.certifications.values() if entry.apprentice]
    return next((status for status in every if status in profile.certifications), every[0])


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
