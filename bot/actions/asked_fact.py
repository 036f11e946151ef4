"""The facts that a message asks for, as `bot.nlu.fact_selector` finds them: they come first, whatever the topic of the answer.

A fact of another topic than the one spoken of has to be much surer than one that fits; one of other things than are named
does not lead.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.actions.answer import Answer, cite
from bot.actions.aspects import PROPERTY
from bot.actions.by_fact import intent_of
from bot.actions.fees import asks_for_all
from bot.actions.mention import label
from bot.actions.phrases import doubts
from bot.actions.question import Question
from knowledge.base import Base
from knowledge.facts import Fact, fact, named
from knowledge.text import key
from knowledge.wording import length_in

LIKELY = 0.3  # share from which on a fact leads an answer of facts: it is right in every second turn that has one
LIKELY_GAP = 0.35  # the same of what no source tells, of one narrow thing
FAIR = 0.45  # from which on it leads the reply to who tells of themselves, and the answer to a choice
SURE = 0.55  # from which on it leads an answer of figures, too, or stands in for one that there is not
SUREST = 0.65  # the same of what says that there is no figure, where there are others
PERHAPS = 0.15  # from which on it is told as what lies near
ALSO = 0.6  # of the share of the first, from which on the next is told with it
AGAIN = 0.65  # of the share of a fact just told, from which on another one comes first
OR = 0.55  # the same where the first is not sure
MOST, MOST_UNSURE = 2, 3  # facts that lead
LEAST_NAMED = 14  # characters of key phrases of a fact that is told beside
_ELSEWHERE = 0.75  # what a share counts for in another topic
GAPS = "base"  # the source of what is said not to be known
# Answers that hold a figure asked for, or a choice; a fact leads them only when it surely is what is asked.
_OF_CHOICE = frozenset(("plan_certification", "advise_certification", "compare_certifications", "ask_path"))
_OF_PAY = frozenset(("ask_salary", "compare_places", "compare_roles", "rank_pay", "ask_cost_of_living"))
# Cards and lists that say much that was not asked for: a fact that leads stands in for them.
_CARDS = frozenset(("ask_role", "ask_path", "ask_outlook", "ask_certification"))
# Topics in whose words people ask for each other's facts.
_KIN = tuple(
    frozenset(kin.split())
    for kin in (
        "ask_education ask_training_provider ask_how_to_start ask_certification",
        "ask_how_to_start ask_job_search",
        "advise_certification ask_certification ask_how_to_start ask_education",
        "ask_pay_factors ask_source ask_salary",
        "ask_source ask_outlook",
        "ask_pay_factors ask_work_conditions ask_remote_work",
        "ask_pay_factors plan_certification ask_certification",
        "ask_remote_work ask_work_conditions ask_job_search",
        "ask_role ask_work_conditions ask_how_to_start",
    )
)
_OF_THE_WRITER = frozenset(("past", "others"))  # roles that are told of, not asked for
SPECIALTIES, _OF_SPECIALTIES = "cert_specialty_gap", frozenset(("advise_certification", "ask_certification"))
OTHER_JOBS = "bound_other_jobs"  # that only this field is known here
CASES = ("start_record", "start_foreign_training")  # what may shut somebody out, or not
_TOO_OLD, _TOO_YOUNG, _YOUNG, _ADULT = "start_age", "start_minor", 35, 18
_AGE = re.compile(
    r"\b(?:i'?m|is|am|aged?|turn(?:s|ing|ed)|s?he'?s|they'?re)\s+(?:only |just |about |almost |like )?(?P<age>[1-7]\d)\b(?! ?(?:%|\$|k\b|an?\b|/|per|[a-z]*illion|\.\d|dollars|"
    r"(?:years?|yrs?) (?!old)|miles|min|hours?|hrs?|weeks|months|days|certs))|\b(?P<old>[1-7]\d)[ -]?(?:y/?o|years?[ -]old|yrs?[ -]old|yr[ -]old)\b", re.I
)  # fmt: skip
_MAY = re.compile(r"\b(?:let|allow\w*|accept\w*|able to|can i|could i|may i|able|stop|bar(?:red)?|refuse\w*)\b", re.I)
_CARD_TYPES = frozenset(("facts", "role", "plan", "outlook"))
_KEPT = {"role": "**", "outlook": "**"}  # how the line begins that is kept of a card
_OF_METHOD = frozenset(("method", "survey", "plan", "living_cost", "boundary"))  # never told unasked
# What one fact leaves open, and another tells.
_WITH = {
    "train_no_ratings": "train_checklist",
    "edu_coder_entry": "edu_coder_other_ways",
    "outlook_billers_gap": "outlook_office_group",
    "cert_aapc_retest": "cert_aapc_fee",
    "ai_summary": "ai_unknown",
}
# What an answer says by itself, in the figures that it shows.
_SHOWN = {
    "ask_outlook": frozenset(("outlook_coders", "outlook_all", "ai_summary")),
    "ask_source": frozenset(("method_oews",)),
    "ask_path": frozenset(("start_steps",)),
}


@dataclass(frozen=True)
class Asked:
    """A fact of the base that is asked for, and how likely it is that it is."""

    id: str
    confidence: float

    @property
    def sure(self) -> bool:
        return self.confidence >= SURE

    @property
    def likely(self) -> bool:
        return self.confidence >= LIKELY


def asked_facts(base: Base, message: Mapping[str, Any]) -> list[Asked]:
    """The facts that a typed message asks for, the likeliest first; none when it asks for none."""
    found = message.get("facts")
    if not isinstance(found, list) or str(message.get("text") or "").startswith("/"):
        return []
    rows = [row for row in found if isinstance(row, Mapping) and row.get("id") in base.facts]
    wrong = _of_another_age(str(message.get("text") or ""))
    return [Asked(str(row["id"]), float(row.get("confidence") or 0)) for row in rows if row["id"] not in wrong]


def age_in(text: str) -> int | None:
    """The age that a text names; None where it names none."""
    found = _AGE.search(text)
    return int(found["age"] or found["old"]) if found else None


def _of_another_age(text: str) -> set[str]:
    """The facts on age that are not of the age named: no upper limit for who is 17, no lower one for who is 24."""
    age = age_in(text)
    return set() if age is None else {*({_TOO_OLD} if age < _YOUNG else ()), *({_TOO_YOUNG} if age >= _ADULT else ())}


def asked_fact(base: Base, message: Mapping[str, Any]) -> Asked | None:
    """The likeliest fact of a typed message; None when it asks for none."""
    return next(iter(asked_facts(base, message)), None)


def topic_of_fact(base: Base, message: Mapping[str, Any]) -> str | None:
    """The intent whose facts answer a message that was understood as nothing in scope; None when none surely does."""
    found = asked_fact(base, message)
    return intent_of(fact(base, found.id)) or None if found and found.sure else None


def leads(base: Base, message: Mapping[str, Any], question: Question, said: Sequence[str] = ()) -> list[Fact]:
    """The facts that an answer to `question` starts with: the surest, and the next where it is as likely.

    `said`: the answers before, the last first.
    """
    rows = _fitting(base, message, question, said)
    if question.intent == "ask_certification" and not question.certification and asks_for_all(question.text):
        return []  # the list of fees answers it
    if question.specialty and not question.certification and question.intent in _OF_SPECIALTIES:
        rows = [Asked(SPECIALTIES, 1.0), *(row for row in rows if row.id != SPECIALTIES)]
    if case := _case(base, question, said):
        rows = [Asked(case, 1.0), *(row for row in rows if row.id != case)]
    if not rows or rows[0].id in _SHOWN.get(question.intent, ()):
        return []
    first = rows[0]
    national = fact(base, first.id).entry.value is not None and question.place and question.intent != "ask_source"
    if first.confidence < _least(base, question, first) or national:
        return []
    least = max(PERHAPS, (ALSO if first.sure else OR) * first.confidence)
    most = MOST if first.sure else MOST_UNSURE
    found = [fact(base, row.id) for row in (first, *(row for row in rows[1:most] if row.confidence >= least))]
    if not first.sure and (by_words := _by_words(base, question)) and by_words[0].entry.id in {row.id for row in rows}:
        found = [by_words[0], *(one for one in found[: most - 1] if one != by_words[0])]
    return [*found, *(one for one in _left_open(base, found) if one not in found)]


def _left_open(base: Base, found: Sequence[Fact]) -> list[Fact]:
    """What tells that which `found` leave open."""
    return [fact(base, id) for id in (_WITH.get(one.entry.id) for one in found) if id]


def _case(base: Base, question: Question, said: Sequence[str]) -> str | None:
    """The case of the writer that was spoken of just now, where they ask whether they may: "will aapc even let me sit", after a record."""
    if question.intent != "ask_certification" or question.certification or not _MAY.search(question.text):
        return None
    return next((id for id in CASES if any(fact(base, id).text in text for text in said[:MOST])), None)


def _least(base: Base, question: Question, first: Asked) -> float:
    """The share from which on a fact leads the answer to `question`."""
    if question.intent in _OF_PAY:  # figures that there are come before what there is not
        return SUREST if fact(base, first.id).source.id == GAPS else SURE
    card = question.intent == "ask_certification" and question.certification and PROPERTY not in question.focus
    return FAIR if card or question.intent in _OF_CHOICE else LIKELY


def beside(base: Base, message: Mapping[str, Any], question: Question, said: Sequence[str] = ()) -> list[Fact]:
    """The facts that lie near what is asked, whether or not one of them leads."""
    rows = [row for row in _fitting(base, message, question, said) if row.confidence >= PERHAPS]
    found = [fact(base, row.id) for row in rows]
    if rows and not rows[0].sure:  # the words tell, too
        found += [one for one in _by_words(base, question) if one not in found]
    return [one for one in found if one.entry.topic not in _OF_METHOD or question.intent == "ask_source"]


def led(answer: Answer, first: Sequence[Fact], question: Question) -> Answer:
    """`answer` with the facts `first` before it, unless it says them already; those alone in place of a card."""
    in_general = (
        question.intent == "ask_certification" and not question.certification
    )  # the usual ones, named by nobody
    of_card = question.intent in _CARDS and answer.type in _CARD_TYPES
    if first and (of_card or in_general) and not (question.intent == "ask_role" and question.role):
        alone = _alone(answer, first)
        return alone.copy(update={"title": "Certifications"}) if in_general else alone
    first = [one for one in first if one.text not in answer.text]
    if not first:
        return answer
    added = [cited for cited in cite([one.source for one in first]) if cited not in answer.sources]
    return answer.copy(
        update={
            "text": "\n".join(one.text for one in first) + f"\n\n{answer.text}",
            "caveats": (*answer.caveats, *(doubt for doubt in doubts(first) if doubt not in answer.caveats)),
            "sources": (*answer.sources, *added),
        }
    )


def not_again(
    base: Base, message: Mapping[str, Any], question: Question, answer: Answer, said: Sequence[str]
) -> Answer:
    """`answer`; where it was just given, what of it the question is after, so that nobody reads the whole of it twice.

    `said`: the answers before, the last first.
    """
    if question.intent not in _CARDS or not said or answer.text not in said[0]:
        return answer
    rows = [row for row in asked_facts(base, message) if row.confidence >= PERHAPS]
    found = [one for one in (fact(base, row.id) for row in rows[:MOST]) if is_kin(intent_of(one), question.intent)]
    found += [one for one in _left_open(base, found) if one not in found]
    return _alone(answer, found) if found else answer


def _alone(answer: Answer, first: Sequence[Fact]) -> Answer:
    """The facts in place of the answer, of which a line is kept: what a role is, what BLS projects."""
    kept = _KEPT.get(answer.type)
    lines = [line for line in answer.text.split("\n") if kept and line.startswith(kept)][:1]
    if any(one.entry.value is not None for one in first):
        lines = []  # the figure asked for
    cited = cite([one.source for one in first])
    return answer.copy(
        update={
            "title": "What is known" if answer.type == "plan" else answer.title,
            "text": "\n".join([*(one.text for one in first), *lines]),
            "table": None,
            "chart": None,
            "caveats": doubts(first),
            "sources": (*cited, *(one for one in answer.sources[: len(lines)] if one not in cited)),
        }
    )


def _fitting(base: Base, message: Mapping[str, Any], question: Question, said: Sequence[str]) -> list[Asked]:
    """The facts found, each with what its share counts for in this conversation, the likeliest first."""
    rows = []
    for row in asked_facts(base, message):
        one = fact(base, row.id)
        doubted = row.confidence < (FAIR if one.entry.topic == "boundary" else LIKELY_GAP if is_gap(one) else 0)
        if doubted and (one.entry.topic == "boundary" or not _says(one, question)):
            continue
        if _of_others(base, one, message):
            continue
        about = {*one.entry.about}
        if question.intent == "ask_path" and about & {*base.certifications} and not about & {*question.role}:
            continue  # what an exam asks is not the way from one role to another
        if row.id == OTHER_JOBS and question.role:
            continue  # "records tech in nevada": a title of the field
        if one.entry.topic == "remote_work" and "remote" in question.dropped:
            continue
        share = row.confidence
        share *= 1.0 if is_kin(intent_of(one), question.intent) or row.sure else _ELSEWHERE
        rows.append(Asked(row.id, share))
    rows.sort(key=lambda row: -row.confidence)
    told = [row for row in rows if said and fact(base, row.id).text in said[0]]
    new = [row for row in rows if row not in told]
    return [*new, *told] if new and new[0].likely and new[0].confidence >= AGAIN * rows[0].confidence else rows


def is_gap(one: Fact) -> bool:
    """Whether a fact is of one narrow thing that no source tells: said to whom that was not asked, it is a wrong answer."""
    return one.entry.only_asked and one.source.id == GAPS


def _says(one: Fact, question: Question) -> bool:
    """Whether the words of a question hold key phrases of a fact, so that it is no chance."""
    return length_in(one.entry.aliases, f" {key(question.text)} ") >= LEAST_NAMED


def _by_words(base: Base, question: Question) -> list[Fact]:
    """The facts of this topic or one near it whose key phrases stand in the question so that it is no chance."""
    return named(base, _topics_near(base, question.intent), question.text, least=LEAST_NAMED)


@lru_cache(maxsize=64)
def _topics_near(base: Base, intent: str) -> frozenset[str]:
    """The topics whose facts a question taken for `intent` may well ask for."""
    near = {one.topic for one in base.facts.values() if is_kin(intent_of(fact(base, one.id)), intent)}
    return frozenset(near - _OF_METHOD)


def is_kin(topic: str, intent: str) -> bool:
    """Whether a fact of `topic` may well be what a question taken for `intent` asks for."""
    return topic in ("", intent) or any({topic, intent} <= kin for kin in _KIN)


def _of_others(base: Base, one: Fact, message: Mapping[str, Any]) -> bool:
    """Whether a fact is of other credentials or roles than those that the message names."""
    about = {*one.entry.about}
    named = {e.get("value") for e in message.get("entities") or () if label(e) not in _OF_THE_WRITER}
    statuses = _statuses(base)
    ids = {statuses.get(str(id), str(id)) for id in named} & {*base.certifications}
    issuers = {base.certifications[id].issuer for id in ids}
    of = {statuses.get(id, id) for id in about} & {*base.certifications}
    if ids and of and not of & ids and not about & issuers:
        return True
    roles = named & {*base.roles}
    return bool(roles and about & {*base.roles} and not about & roles)


@lru_cache(maxsize=2)
def _statuses(base: Base) -> dict[str, str]:
    """The certification that each apprentice status becomes."""
    return {c.apprentice.status: c.id for c in base.certifications.values() if c.apprentice}
