"""Who is counted in the figure last shown, and how far it spreads: for "who is in that" and "that seems high"."""

from __future__ import annotations

import re

from bot.actions.answer import Answer, cite, suggest
from bot.actions.official import official
from bot.actions.phrases import bullets, capital, listed, per, plural, sources_of
from bot.actions.places import places_of
from bot.actions.question import Question
from bot.actions.sourced import TOPICS
from knowledge.base import Base
from knowledge.facts import fact, named
from knowledge.figures import dollars, span
from knowledge.model import Role
from knowledge.pay import Pay, pay

NOT_COUNTED = ("method_self_employed", "method_no_bonus")
CODER = "medical_coder"
_EMPLOYERS = re.compile(r"\b(?:industr\w+|sectors?|private|government|workplaces?|settings?)\b", re.I)
_OF_ALL = re.compile(r"\b(?:all|only|just|every|any|either|or|includ\w+|count\w*|cover\w*|alone)\b", re.I)
ANGRY = re.compile(r"\b(?:bull ?shit|bs|crap|lies|lying|nobody|no one|ridiculous|joke|insult\w*)\b", re.I)


def counted(base: Base, question: Question, before: Question | None) -> Answer | None:
    """The group that the figure is of, what it leaves out; None when OEWS has no such group."""
    role = _role(base, question, before)
    if role.occupation is None:
        return None
    asked = [one for one in named(base, TOPICS, question.text, least=5) if one.entry.id != "method_oews"][:2]
    soc, shared = role.occupation, _shared(base, role)
    lead = f"**{plural(role)} are counted among {soc.short} (BLS code {soc.soc}).**"
    spoken = _role(base, Question("ask_salary"), before)
    if before and spoken.occupation and spoken.occupation != soc:
        own = spoken.occupation
        lead += f" That is another occupation than that of {spoken.plural}: those are among {own.short} ({own.soc})."
    caveat = [soc.caveat] if soc.caveat else []
    also = [f"In my figures the same group stands for {listed(shared)}."] if shared else []
    rest = [
        fact(base, id) for id in NOT_COUNTED if id in base.facts and base.facts[id] not in [one.entry for one in asked]
    ]
    first = [f"**{one.text}**" for one in asked]
    return Answer(
        type="source",
        title="Who is counted",
        text="\n".join((*first, " ".join((lead, *caveat, *also)), bullets(rest))),
        sources=cite([base.oews(), *sources_of([*asked, *rest])]),
        suggestions=_NEXT,
    )


def of_which_employers(base: Base, question: Question, before: Question) -> Answer | None:
    """Whose jobs the pay last shown is of, for "is that all industries or hospitals only"; None for another message."""
    if not _EMPLOYERS.search(question.text) and not question.setting or not _OF_ALL.search(question.text):
        return None
    role = _role(base, Question("ask_salary"), before)
    settings = [base.settings[id] for id in before.setting if id in base.settings and base.settings[id].industry]
    if role.occupation is None:
        return None
    soc = role.occupation
    if settings:
        kinds = listed([setting.phrase for setting in settings])
        text = f"**That pay is of jobs {kinds} alone**, in the whole country: OEWS has no pay by place and kind of employer at once."
    else:
        text = f"**That pay is of all employers together**: OEWS counts {soc.short} ({soc.soc}) in every industry, not in one kind of workplace."
    asked = [base.settings[id] for id in question.setting if id in base.settings and id not in before.setting][:2]
    found = [one for one in (pay(base, role, setting=setting) for setting in asked) if isinstance(one, Pay)]
    alone = [
        f"{capital(setting.phrase)} alone the US median is {dollars(one.wages.median)} a year."
        for setting, one in zip(asked, found, strict=False)
        if one.wages.median is not None
    ]
    rest = [fact(base, id) for id in NOT_COUNTED[:1] if id in base.facts]
    return Answer(
        type="source",
        title="Whose pay that is",
        text="\n".join(part for part in (" ".join((text, *alone)), soc.caveat or "", bullets(rest)) if part),
        sources=cite([base.oews(), *sources_of(rest)]),
        suggestions=_NEXT,
    )


def doubted(base: Base, question: Question, before: Question | None) -> Answer | None:
    """How far the pay shown spreads and whom it covers, for somebody to whom it seems too high or too low."""
    role = _role(base, question, before)
    if role.occupation is None:
        return None
    before = before or Question("ask_salary")
    heard = "I hear you. " if ANGRY.search(question.text) else ""
    about = Question(
        "ask_salary",
        role=(role.id,),
        place=question.place or before.place,
        setting=before.setting,
        period=before.period,
    )
    found = official(base, about, role, places_of(base, about)).found
    if not isinstance(found, Pay) or found.wages.median is None:
        return None
    p, unit = found.wages.percentiles, per(found.wages.period)
    spread = [f"the middle half earns {span(p[25], p[75])}"] if p[25] and p[75] else []
    spread += (
        [f"one in ten less than {dollars(p[10])}, one in ten more than {dollars(p[90])}"] if p[10] and p[90] else []
    )
    text = (
        f"{heard}**The median of {role.plural} {found.where} is {dollars(found.wages.median)} {unit}; "
        f"{'; '.join(spread) or 'no spread was released'}.** So plenty of people earn well below or above it. "
        f"{role.occupation.caveat or ''}"
    )
    who = fact(base, "method_who_reports")
    return Answer(
        type="source",
        title="How far to trust that figure",
        text=f"{text.strip()}\n{who.text}",
        sources=cite([found.source, who.source]),
        suggestions=_NEXT,
    )


def _role(base: Base, question: Question, before: Question | None) -> Role:
    ids = question.role or (before.role if before else ()) or (CODER,)
    return base.roles.get(ids[0]) or base.roles[CODER]


def _shared(base: Base, role: Role) -> list[str]:
    """The other roles that the same occupation stands for."""
    return [r.plural for r in base.roles.values() if r.occupation == role.occupation and r.id != role.id]


_NEXT = (
    suggest("What moves pay", "ask_pay_factors"),
    suggest("Best-paying states", "rank_pay"),
    suggest("Where the figures come from", "ask_source"),
)
