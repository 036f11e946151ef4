"""What facts, projections and sources say, in Spanish."""

from __future__ import annotations

from bot.actions.answer import Answer, cite
from bot.actions.phrases import sources_of
from bot.actions.spanish.meaning import Meaning
from bot.actions.spanish.wages import role_of
from bot.actions.spanish.words import FIRST, PAY, START, next_questions, plural
from knowledge.base import Base
from knowledge.facts import Fact, fact
from knowledge.figures import change
from knowledge.model import Role, Unknown
from knowledge.outlook import outlook

_DOUBT = "Una parte viene de una sola fuente: tómela como indicio."
_NEXT = {"ask_education": (FIRST, START), "ask_how_to_start": (FIRST, PAY), "advise_certification": (START, PAY)}


def told(base: Base, meaning: Meaning) -> Answer | None:
    """The facts of the topic, the first as a sentence, the others as a list; None when none serves the role."""
    assert meaning.topic is not None, "a topic tells which facts"
    found = _facts(base, meaning)
    if not found:
        return None
    text = [found[0].spanish or "", *(f"- {one.spanish}" for one in found[1:])]
    return Answer(
        type="facts",
        title=meaning.topic.title,
        text="\n".join(text),
        caveats=(_DOUBT,) if any(one.entry.trust.value == "D" for one in found) else (),
        sources=cite(sources_of(found)),
        suggestions=next_questions(*_NEXT.get(meaning.topic.intent, (PAY,))),
    )


def _facts(base: Base, meaning: Meaning) -> list[Fact]:
    """Those with a Spanish text that serve the role meant; all when none is."""
    role = meaning.question.role[0] if meaning.question.role else None
    ids = meaning.topic.facts if meaning.topic else ()
    found = [fact(base, id) for id in ids if base.facts[id].spanish]
    return [
        one for one in found if role is None or role in (roles := set(one.entry.about) & set(base.roles)) or not roles
    ]


def work(base: Base, meaning: Meaning) -> Answer | None:
    """What the roles named do; coders and billers when none is."""
    named = [base.roles[id] for id in meaning.question.role if id in base.roles]
    roles = [role for role in named or [base.roles["medical_coder"], base.roles["medical_biller"]] if role.spanish_does]
    if meaning.question.certification or not roles:
        return None
    return Answer(
        type="role",
        title="Qué hacen",
        text="\n".join(f"- **{_singular(role)}**: {role.spanish_does}." for role in roles),
        sources=cite([role.source for role in roles]),
        suggestions=next_questions(PAY, START),
    )


def _singular(role: Role) -> str:
    return f"Trabajo de los {plural(role)}"


def future(base: Base, meaning: Meaning) -> Answer | None:
    """What BLS projects for the role; for a group that stands in, that it does."""
    role = role_of(base, meaning.question)
    found = outlook(base, role)
    newest = None if isinstance(found, Unknown) else found.projection or found.group
    if isinstance(found, Unknown) or newest is None:
        return None
    who = f"los {plural(role)}"
    said = (
        f"**BLS proyecta {change(newest.growth)} de empleos para {who} en {newest.years}.**"
        if found.projection
        else f"**No tengo proyección para {who} solos.** Para su grupo, el personal de oficina, BLS proyecta "
        f"{change(newest.growth)} en {newest.years}."
    )
    counted = role.occupation.spanish if found.projection and role.occupation else None
    parts = [
        said,
        f"Todas las ocupaciones: {change(found.all_occupations.growth)}.",
        "Es una estimación, no una promesa.",
    ]
    return Answer(
        type="outlook",
        title=f"Futuro de {who}",
        text=" ".join([*parts, counted] if counted else parts),
        sources=cite([newest.source]),
        suggestions=next_questions(PAY, FIRST),
    )


def sources(base: Base, meaning: Meaning) -> Answer | None:
    """Where what was last shown comes from, with its address; the main sources when nothing was."""
    ids = [id for id in meaning.shown if id in base.sources] or [base.oews().id]
    cited = [base.sources[id] for id in ids]
    facts = _facts(base, meaning) if any(source.release for source in cited) else []
    lines = [f"- {source.title}, {source.publisher}, {source.vintage}: {source.url}" for source in cited]
    return Answer(
        type="source",
        title="De dónde salen las cifras",
        text="\n".join(("Eso viene de:", *lines, *(one.spanish or "" for one in facts))),
        sources=cite([*cited, *sources_of(facts)]),
        suggestions=next_questions(PAY),
    )
