"""What is said after a recommendation: its reasons, a change of what it rests on, "just tell me", "back to that"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal

from bot.actions.answer import Answer, cite, suggest
from bot.actions.profile import Profile
from bot.actions.replies import aside, is_pick
from bot.actions.who import Told, who
from knowledge.advice import Choice, Recommendation, advise
from knowledge.base import Base
from knowledge.grounds import Reason, for_choice, not_for
from knowledge.model import Source, Unknown
from knowledge.text import key

Kind = Literal["resume", "reasons", "final", "change"]

_RESUMES = re.compile(
    r"\b(?:back to|return to|go on with|continue with|continue|resume|carry on with|pick up|finish)\b.{0,24}\b(?:certs?|certification\w*|credential\w*|advice|"
    r"question\w*|recommendation|that|it|this|where we (?:were|left off)|what we (?:were|did)\w*|choice|choosing|picking)\b|\bwhere (?:were we|did we leave off)\b|\bwhat was the question\b|"
    r"\b(?:now|ok|so|anyway)\b.{0,12}\b(?:the )?(?:cert|certification) (?:thing|question|stuff|one)\b"
)
_WHY = re.compile(
    r"^(?:but |so |ok |okay |and |hm+ |wait )*(?:why|how come|reasons?|what makes|what are the reasons|explain why|why do you (?:say|think|recommend|suggest))\b"
)
_NOT_ITS_REASONS = re.compile(
    r"\b(?:pay|pays|paid|salary|wages?|figures?|numbers?|data|source|states?|cost|expensive|indeed|glassdoor|zip ?recruiter|ask|asking|hard|people|jobs?|do i)\b"
)
_FINAL = re.compile(
    r"^(?:so |ok |okay |and |but |then |well |alright )*(?:which|what)(?: one| cert| certification)?(?: is it| then| do i (?:take|get|do|pick)| should i (?:take|get|do|pick)"
    r"| would you (?:take|pick|get|do)| do you (?:recommend|suggest))*$|\bfinal answer\b|\bso which (?:one|cert)\b|\bwhich one (?:then|is it|should i)\b|\bjust (?:tell me|name) (?:one|which)\b"
)
_CHANGES = re.compile(
    r"\b(?:if|what about|how about|instead|rather|but|and|suppose|say|cheaper|faster|quicker|easier|shorter|prefer|actually|want\w*|wanna)\b"
)
_MOST_WORDS = 12
_FEW = 7  # words of a message that asks for a yes or no to one certification
_THEN = re.compile(
    r"^(?:so|then|ok so|okay so|and so|alright so|right so|well then|ok then)\b|\b(?:then|it is|right|correct)$|\bso (?:its|it is|thats|you|u)\b"
)
_OTHERWISE = re.compile(
    r"\b(?:what|whats|how|hows|when|where|who|why|which|about|cost|costs|much|long|fee|fees|price|pay|pays|exam|test|hard|back|or|vs|if|pass|fail\w*)\b"
)
_WHICH_CERT = re.compile(
    r"^(?:so |ok |okay |and |but |then |well |alright |now )*(?:which|what) (?:certs?|certifications?|credentials?)(?: then| first| next| now| for me"
    r"| (?:should|do|would|shud) (?:i|you(?! (?:know|have|cover|hold|list|offer))) \w+(?: \w+)?)*$"
)
_ONWARD = re.compile(
    r"\b(?:whats?|what is|which is|what would be) (?:the|my|a good) (?:best )?next (?:move|step|thing|cert\w*|credential)\b|\bwhats? next(?: for me)?$|"
    r"\bwhat (?:should|could|can|do) i (?:move into|go for|go into|do next|get next|take next|add|aim for)\b|\bwhere (?:do|can|should) i go (?:from here|next)\b|"
    r"\bwhat are my (?:options|next steps|choices)\b|\bhow (?:do|can) i (?:move up|advance)\b"
)


def resumes(text: str) -> bool:
    """Whether a message wants to go back to the question that advice had pending."""
    words = key(text)
    return len(words.split()) <= 12 and bool(_RESUMES.search(words))


def asks_advice(text: str, *, known: bool, advised: bool) -> bool:
    """Whether a message asks for advice in so many words: "what cert then", or what is next for somebody who is known."""
    words = key(text)
    short = len(words.split()) <= 9
    return short and not advised and bool(_WHICH_CERT.search(words) or (known and _ONWARD.search(words)))


def confirms(text: str) -> bool:
    """Whether a message that names one certification asks to be told yes or no to it: "so cpc?", "cca it is then"."""
    words = key(text)
    return len(words.split()) <= _FEW and bool(_THEN.search(words)) and not _OTHERWISE.search(words)


def confirmed(base: Base, profile: Profile, told: Told, id: str) -> Answer | None:
    """Yes or no to the certification `id`, with the reason; None when nothing is recommended."""
    person = who(base, profile, told)
    found = advise(base, replace(person, wants=None))
    if isinstance(found, Unknown) or found.first is None or id not in base.certifications:
        return None
    first = found.first.certification.entry.id
    if id == first:
        head, given = f"**Yes, the {first}**, for {found.goal.name}.", list(_of_first(found, found.first))[:3]
    elif any(choice.certification.entry.id == id for choice in found.alternatives):
        head = f"**The {id} would do, too; for {found.goal.name} I'd put the {first} first.**"
        given = [*found.reasons[:1], *(r for r in for_choice(base, person, id) if r.kind in ("covers", "asks"))][:3]
    else:
        head = f"**Rather the {first}, for {found.goal.name}.**"
        given = list(_of_other(base, found, id, person))[:3]
    sources: list[Source] = [base.source(found.goal.source), *(reason.source for reason in given)]
    texts = dict.fromkeys(reason.text for reason in given)
    return Answer(
        type="text",
        title=f"{id}: yes or no",
        text="\n".join([head, *(f"- {text}" for text in texts)]),
        sources=cite(sources),
        suggestions=(
            suggest(f"Is the {first} worth it?", "plan_certification", certification=first),
            *(
                [suggest(f"{first} or {id}?", "compare_certifications", certification=[first, id])]
                if id != first
                else []
            ),
            suggest(f"About the {id}", "ask_certification", certification=id),
        ),
    )


def asks_reasons(text: str) -> bool:
    """Whether a message asks why a certification is recommended, or why another one is not."""
    words = key(text)
    return len(words.split()) <= 10 and bool(_WHY.search(words)) and not _NOT_ITS_REASONS.search(words)


def after_advice(base: Base, message: Mapping[str, Any]) -> Kind | None:
    """What a message is right after a recommendation; `None`: something of its own."""
    text = str(message.get("text") or "")
    words = key(text)
    if not text or text.startswith("/") or len(words.split()) > _MOST_WORDS:
        return None
    names = {str(e.get("entity")) for e in message.get("entities") or ()}
    if "certification" in names and (resumes(text) or len(words.split()) <= 3):
        return None  # "back to the ccs", "and the cca?": of that one
    if resumes(text):
        return "resume"
    if asks_reasons(text):
        return "reasons"
    if _FINAL.search(words) or is_pick(text):
        return "final"
    if names & {"role", "state", "city", "organization", "period"}:
        return None
    if aside(base, message) and (_CHANGES.search(words) or len(words.split()) <= 4):
        return "change"
    return None


def reasons(base: Base, profile: Profile, told: Told, message: Mapping[str, Any]) -> Answer | None:
    """Why the certification is recommended that is, or why the one that is named is not."""
    person = who(base, profile, told)
    found = advise(base, person)
    if isinstance(found, Unknown) or found.first is None:
        return None
    named = [e.get("value") for e in message.get("entities") or () if e.get("entity") == "certification"]
    first = found.first.certification.entry.id
    other = next((id for id in named if id in base.certifications and id != first), None)
    given = list(_of_other(base, found, other, person) if other else _of_first(found, found.first))
    sources: list[Source] = [base.source(found.goal.source), *(reason.source for reason in given)]
    start = f"**Why the {first}, and not the {other}:**" if other else f"**Why the {first}:**"
    cited = given[:5]
    instead = [c.certification.entry.id for c in found.alternatives[:1]]
    close = "If that is not what you want, tell me what matters more to you: money, time, or the kind of work."
    return Answer(
        type="text",
        title=f"Why the {first}",
        text="\n".join([start, *(f"- {reason.text}" for reason in cited), close]),
        sources=cite(sources),
        suggestions=(
            *(
                suggest(f"{first} or {id}?", "compare_certifications", certification=[first, id])
                for id in ([other] if other else instead)
            ),
            suggest(f"Is the {first} worth it?", "plan_certification", certification=first),
            suggest(f"About the {first}", "ask_certification", certification=first),
        ),
    )


def _of_first(found: Recommendation, first: Choice) -> Iterator[Reason]:
    yield from found.reasons
    yield from (
        reason for kind in ("why", "covers", "asks", "money", "time") for reason in first.reasons if reason.kind == kind
    )


def _of_other(base: Base, found: Recommendation, other: str, person: Any) -> Iterator[Reason]:
    """What the goal asks for, and what stands against the other one, or that it would do."""
    yield from found.reasons[:1]
    entry = base.certifications[other]
    chosen = {c.certification.entry.id for c in (*found.alternatives, *found.next)}
    if other in person.holds:
        yield Reason(f"You hold the {other} already.", base.source(entry.source), entry.trust)
        return
    if other in chosen and any(c.certification.entry.id == other for c in found.alternatives):
        yield Reason(
            f"The {other} would do as well: it is the alternative.", base.source(found.goal.source), found.goal.trust
        )
    elif other not in chosen and other not in (*found.goal.certifications, *found.goal.then):
        yield not_for(base, entry, found.goal)
    elif other in chosen:
        yield Reason(f"The {other} comes after it.", base.source(found.goal.source), found.goal.trust)
    yield from (reason for reason in for_choice(base, person, other) if reason.kind in ("covers", "asks", "money"))
