"""A question with what its writer has said of themselves: place, role, years, pay, what they hold."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from bot.actions import cues
from bot.actions.profile import Profile
from bot.actions.question import Question
from knowledge.base import base
from knowledge.fields import roles_of_fields

CARRIES_PLACE = frozenset(("ask_salary", "compare_roles", "ask_cost_of_living", "ask_job_search"))
_CUT = re.compile(r"\b(?:take|taking|be|mean|means) (?:an? )?(?:big |huge )?pay ?cut\b", re.I)
_PAYS_MORE = re.compile(
    r"\b(?:would|does|do|will|is|can)\b.{0,24}\b(?:be|pays?|make|earn|bring)\b.{0,12}\b(?:more|better|less)\b", re.I
)
_MORE = re.compile(r"\b(?:more|better|less|worse|higher|lower|step (?:up|down|back)|raise|pay cut)\b", re.I)
_OF_ONESELF = re.compile(r"\b(?:i|i'?m|im|me|my)\b", re.I)
_OF_OTHERS = re.compile(
    r"\b(?:they|them|those|these|he|she|his|her|people|someone|somebody|anyone|everyone|co-?workers?|colleagues?|friends?|others?|"
    r"employers?|hospitals?|coders|billers|auditors|managers|specialists|newbies|beginners)\b", re.I
)  # fmt: skip
_LIKE_ME = re.compile(
    r"\blike (?:me|myself|mine)\b|\bin my (?:position|job|role|shoes|seat|spot)\b|\bmy (?:own )?(?:current |present )?(?:job|role|position|title|line of work)\b|"
    r"\bwhat i(?:'?m)? (?:\w+ )?(?:do|doing|make|making|earn|get)\b|\bmyself\b", re.I
)  # fmt: skip
_NOW = re.compile(r"\b(?:than|to|vs|versus|against|from|with) (?:what|how much) i(?:'?m)? (?:\w+ )?(?:do|doing|make|making|earn|get)\b|\bmy (?:current |present |own )(?:job|role|position|work|pay)\b", re.I)  # fmt: skip
_NEAR_LEVEL = 0.5  # of the years that a level stands for, from which on somebody may well be of it
_ADDS_CREDENTIAL = re.compile(
    r"\b(?:add(?:ed|ing|s)?|get|got|getting|earn(?:ed|ing)?|t(?:ake|ook|aking)|pick(?:ed|ing)? up|tack(?:ed|ing)? on|pass(?:ed|ing)?|had|have|having)\b"
    r"[^.?!]{0,60}\b(?:chang\w+|differ\w*|more|bump|raise|increase|help|gain|worth|matter|better|do for)\b|"
    r"\b(?:chang\w+|differ\w*|more|bump|raise|increase|gain)\b[^.?!]{0,30}\b(?:if i|by|for|from|with)\b[^.?!]{0,12}\b(?:add\w*|get\w*|got|tak\w+|pick\w*|pass\w*|had|having)\b", re.I
)  # fmt: skip
_OF_WORK = re.compile(r"\b\w+ (?:cert|certs|certification|certificate|credential)s?\b", re.I)
_JUDGES = re.compile(
    r"\b(?:under ?paid|over ?paid|fair|enough|good|ok|okay|low|high|decent|lowball\w*|paid right|worth more)\b", re.I
)


def of_person(question: Question, profile: Profile, named: tuple[str, ...] = ()) -> Question:
    """A question with what its writer has said of themselves, where it leaves that open. `named`: roles of the turn itself."""
    changes: dict[str, Any] = {}
    elsewhere = question.region or question.country or cues.NATION.search(question.text)
    if profile.place and not question.place and not elsewhere and question.intent in CARRIES_PLACE:
        if len(question.role) < 2:
            changes["place"] = (profile.place,)
    sets_beside = question.intent == "compare_roles" or (
        question.intent == "ask_salary" and (_PAYS_MORE.search(question.text) or _CUT.search(question.text))
    )
    if sets_beside and len(question.role) < 2 and not question.other_job:
        changes |= _against_own_job(question, profile) or _against_own_role(question, profile, named)
    if question.intent == "ask_salary":
        changes |= _own_work(question, profile)
    of_years = question.intent == "advise_certification" or (
        question.intent == "ask_salary" and of_own(question, profile, named)
    )
    if of_years and question.experience is None:
        changes["experience"] = profile.experience
    if profile.certifications and not question.certification and question.intent == "advise_certification":
        changes["certification"] = profile.certifications
    if _is_of_the_one_taken(question, profile):
        changes["certification"] = (str(profile.wants),)
    changes |= _with_one_more(question, profile)
    return replace(question, **changes) if changes else question


def _is_of_the_one_taken(question: Question, profile: Profile) -> bool:
    """Whether a question on a credential that names none is of the one that its writer is taking: "can i bring my books in"."""
    named = question.certification or question.organization or question.role
    of_one = question.intent in ("ask_certification", "plan_certification") and not named
    return of_one and profile.wants is not None and not cues.SOME_CERTIFICATIONS.search(question.text)


def like_oneself(question: Question, profile: Profile) -> Question:
    """ "what would someone like me get": the role that its writer works in, whatever role was spoken of before."""
    of_pay = question.intent in ("ask_salary", "follow_up") and not (question.role or question.certification)
    if not profile.role or not of_pay or not _LIKE_ME.search(question.text) or _NOW.search(question.text):
        return question
    return replace(question, role=(profile.role,))


def _with_one_more(question: Question, profile: Profile) -> dict[str, Any]:
    """ "if i added an auditing credential, what would change": what its holders report, beside those of the one held."""
    if question.intent not in ("ask_salary", "ask_pay_factors", "compare_roles") or not _ADDS_CREDENTIAL.search(
        question.text
    ):
        return {}
    named = question.certification or _credentials_of(question.role, question.text)
    more = tuple(id for id in named if id not in profile.certifications)[:1]
    if not more or len(named) > 1 and question.certification:
        return {}
    alone = {"intent": "ask_salary", "certification": more, "role": (), "money": (), "experience": None}
    held = tuple(id for id in profile.certifications if id in base().certifications)[-1:]
    if not held:
        return alone
    return {**alone, "intent": "compare_certifications", "certification": (*held, *more), "focus": ("pay",)}


def _credentials_of(role: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The usual credential of the work that is named before the word: "an auditing cert"."""
    return (
        base().roles[role[-1]].certifications[:1] if role and role[-1] in base().roles and _OF_WORK.search(text) else ()
    )


def _against_own_job(question: Question, profile: Profile) -> dict[str, Any]:
    """ "would coding be more", from somebody of another job: than they get there, or that no pay of that is held."""
    job = base().backgrounds.get(profile.background or "")
    if not job or not _MORE.search(question.text) or len(roles_of_fields(base(), question.text)) > 1:
        return {}
    if profile.pay is not None:
        return {"intent": "ask_salary", "money": (profile.pay,), "period": profile.period}
    return {"other_job": (job.name.removeprefix("a ").removeprefix("an "),)}


def _against_own_role(question: Question, profile: Profile, named: tuple[str, ...]) -> dict[str, Any]:
    """ "would that pay more than what i do now": the role spoken of, beside the one that they work in."""
    if not profile.role or question.certification or not _NOW.search(question.text):
        return {}
    spoken = (*named, *question.role, *question.last_role)
    other = next((id for id in spoken if id in base().roles and id != profile.role), None)
    return {"intent": "compare_roles", "role": (other, profile.role)} if other else {}


def of_own(question: Question, profile: Profile, named: tuple[str, ...]) -> bool:
    """Whether a question of pay is of its writer, so that their years count: not of others, nor of another role."""
    if _OF_ONESELF.search(question.text):
        return True
    others = _OF_OTHERS.search(question.text)
    return not others and (not named or (profile.role is not None and named == (profile.role,)))


def is_of_own_level(question: Question, profile: Profile) -> bool:
    """Whether a level named for one's own pay only says in a word what the years told are: "what i'd make as a senior", with 9."""
    told, named = profile.experience, question.experience
    return bool(told and named and told >= _NEAR_LEVEL * named and _OF_ONESELF.search(question.text))


def _own_work(question: Question, profile: Profile) -> dict[str, Any]:
    """The role of somebody who asks of their own pay, and the pay that they named."""
    changes: dict[str, Any] = {}
    if not _OF_ONESELF.search(question.text):
        return changes
    if profile.role and not question.role and not question.certification:
        changes["role"] = (profile.role,)
    if profile.pay is not None and not question.money and _JUDGES.search(question.text):
        changes |= {"money": (profile.pay,), "period": question.period or profile.period}
    return changes
