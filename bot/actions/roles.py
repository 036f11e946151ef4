"""Answers which roles there are beside one, or at all: what each does, its usual credential, its median pay."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.phrases import capital, listed
from bot.actions.places import release_name
from bot.actions.question import Question
from knowledge.base import Base
from knowledge.model import Role, Unknown
from knowledge.pay import pay

_NOUN = r"(?:roles?|jobs?|positions?|careers?|titles?|paths?)"
_FOR_ROLES = re.compile(
    rf"\b(?:other|different|another|all (?:of )?(?:the )?|kinds? of|types? of|sorts? of|list of|list|related|similar|adjacent|neighbou?ring|nearby)"
    rf" (?:medical |coding |billing |office |health ?care )*{_NOUN}\b(?!.{{0,12}}\b(?:pay|earn|make)s?\b)"
    rf"|\bwhat else (?:is (?:out )?there|'?s (?:out )?there|can|could|should|might|would) ?(?:i|we|you|one)?\b(?! (?:need|learn|study|know|tell|help))"
    rf"|\b(?:what|which) {_NOUN} (?:are there|exist|do(?:es)? (?:you|it|u) (?:have|know|cover|list)|can i (?:get|do|have))\b"
    rf"|\b{_NOUN} (?:are there )?(?:besides|beside|other than|apart from|aside from|next to)\b",
    re.I,
)
_WAY_IN = re.compile(
    r"\b(?:meanwhile|in the mean ?time|until then|(?:that|which|will|would|do they) counts?|stepping|foot in)\b", re.I
)
_MOST_TOLD = 6


def asks_for_roles(text: str) -> bool:
    """Whether a message asks which (other) roles there are."""
    return bool(_FOR_ROLES.search(text)) and not _WAY_IN.search(text)


def others(base: Base, question: Question) -> Answer:
    """The roles that the first role named leads to, then the rest; all of them when none is named."""
    named = [base.roles[id] for id in question.role if id in base.roles]
    onward = [base.roles[id] for role in named[:1] for id in role.leads_to]
    rest = [role for role in base.roles.values() if role not in named and role not in onward]
    if onward:
        text = [f"From {named[0].name} people usually move on to:"]
        text += [f"- **{capital(role.name)}**: {role.does}." for role in onward[:_MOST_TOLD]]
        text.append(f"Beside those I know: {listed([role.name for role in rest])}.")
    else:
        text = [f"The roles that I know{' beside that' if named else ''}: {listed([role.name for role in rest])}."]
        text.append("Ask what any of them does, or pays where you live.")
    shown = [*onward, *rest]
    first = shown[0]
    return Answer(
        type="role",
        title=f"Other roles than {named[0].name}" if named else "Roles in this field",
        text="\n".join(text),
        table=_table(base, shown),
        caveats=(f"US medians a year ({release_name(base)}); roles counted in one BLS occupation share its figure.",),
        sources=cite([*(role.source for role in shown), base.oews()]),
        suggestions=(
            suggest(f"What {_article(first.name)} does", "ask_role", role=first.id),
            suggest("Best-paying roles", "rank_pay"),
            suggest("Which certification for which?", "advise_certification"),
        ),
    )


def _table(base: Base, roles: Sequence[Role]) -> Table:
    rows = []
    for role in roles:
        found = pay(base, role)
        median = None if isinstance(found, Unknown) else found.wages.median
        rows.append((capital(role.name), listed(role.certifications[:2], "or") or "none", median))
    columns = (Column(label="Role"), Column(label="Usual credential"), Column(label="Median pay", kind="money"))
    return Table(columns=columns, rows=tuple(rows))


def _article(name: str) -> str:
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
