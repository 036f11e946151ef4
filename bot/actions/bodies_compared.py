"""The bodies that certify, side by side: the thing asked first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.actions.answer import Answer, cite, suggest
from bot.actions.fees import fees, is_status
from bot.actions.phrases import bullets, capital, doubts, listed, sources_of
from bot.actions.question import Question
from knowledge.base import Base
from knowledge.facts import Fact, fact, facts

_TRAINING = re.compile(r"\b(?:train\w*|courses?|class(?:es)?|school\w*|teach\w*|learn\w*|stud(?:y|ying)|prep)\b", re.I)
_NOTES = {"renewal": "renewal", "upkeep": "renewal", "membership": "membership", "eligibility": "eligibility", "retake": "retake", "apprentice": "apprentice"}  # fmt: skip


def bodies_side_by_side(base: Base, ids: Sequence[str], question: Question) -> Answer:
    """What is asked of each body, then what each certifies, by level."""
    bodies = list(ids)[:3]
    lines = list(_asked(base, bodies, question))
    told: list[Fact] = []
    if _TRAINING.search(question.text):
        told = [fact(base, id) for id in ("edu_cost_aapc_course",)]
        lines.append(
            "**I have no sourced rating of the training of either, so I can't say which is better.** What I have:"
        )
        lines += [one.text for one in told]
    if "fee" in question.focus or "total" in question.focus:
        return fees(base, issuers=bodies)
    sources = []
    for id in bodies:
        body = base.organizations[id]
        own = [c for c in base.certifications.values() if c.issuer == id and c.level != "specialty"]
        lines.append(f"- **{body.name} ({body.full_name})**: {', '.join(f'{c.id} ({c.level})' for c in own)}")
        sources += [base.source(c.source) for c in own[:3]]
        sources += [
            base.source(note.source) for c in own for note in c.notes if any(note.text in line for line in lines)
        ]
    more = [f for f in facts(base, ["certification"], about=bodies, text=" ".join(ids), most=3 if not lines[len(bodies):] else 1)]  # fmt: skip
    return Answer(
        type="comparison",
        title=listed([base.organizations[id].name for id in bodies], "or"),
        text="\n".join([*lines, bullets(more)]),
        caveats=doubts([*told, *more]),
        sources=cite([*sources, *sources_of([*told, *more])]),
        suggestions=(
            suggest("CPC or CCS?", "compare_certifications", certification=["CPC", "CCS"]),
            suggest("CPC or CCA?", "compare_certifications", certification=["CPC", "CCA"]),
            suggest("Which one for me?", "advise_certification"),
        ),
    )


def _asked(base: Base, bodies: Sequence[str], question: Question) -> Iterator[str]:
    """A line for each body on what the question names: a kind of employer, a role, an aspect."""
    for id in question.setting[:1]:
        if id in base.settings:
            yield f"**{capital(base.settings[id].phrase)}:** {made_for(base, bodies, 'settings', id)}"
    for id in question.role[:1]:
        if id in base.roles:
            yield f"**For {base.roles[id].plural}:** {made_for(base, bodies, 'roles', id)}"
    for aspect in question.focus:
        if kind := _NOTES.get(aspect):
            yield from (
                f"**{base.organizations[id].name}**: {text}" for id in bodies if (text := common(base, id, kind))
            )
        if question.focus == ("difficulty",):
            yield "**I have no sourced measure of how hard an exam is.**"


def common(base: Base, issuer: str, kind: str) -> str:
    """The note of a kind that most credentials of a body share; empty when there is none."""
    entries = [entry for entry in base.certifications.values() if entry.issuer == issuer]
    texts = [note.text for entry in entries for note in entry.notes if note.kind == kind]
    return max(texts, key=texts.count) if texts else ""


def made_for(base: Base, bodies: Sequence[str], field: str, id: str) -> str:
    """What each body has for a kind of employer or a role; `field`: "settings" or "roles"."""
    parts = []
    for body in bodies:
        own = [c.id for c in base.certifications.values() if c.issuer == body and id in getattr(c, field) and c.level != "specialty" and not is_status(base, c)]  # fmt: skip
        name = base.organizations[body].name
        parts.append(f"{name} has the {listed(own)}" if own else f"{name} has none that is made for it")
    return f"{'; '.join(parts)}."
