"""Roles that a turn names by their field of work: "coding or billing", "ok billing then. how do i start"."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.question import Question
from knowledge.base import Base
from knowledge.fields import roles_of_fields

_OF_A_FIELD = frozenset(("ask_how_to_start", "ask_education", "ask_certification", "ask_path", "ask_training_provider", "ask_job_search"))  # fmt: skip


def field_meant(base: Base, question: Question) -> Question:
    """`question` with the roles of the fields that it compares, or of the one that a question on the way in names."""
    fields = [role.id for role in roles_of_fields(base, question.text)]
    placed = question.intent == "compare_places" and len(question.place) < 2  # "ny pay billing vs coding"
    if placed or question.intent == "compare_roles":
        roles = tuple(dict.fromkeys((*fields, *question.role)))
        return replace(question, intent="compare_roles", role=roles) if len(roles) > 1 else question
    on_the_way = question.intent in _OF_A_FIELD and not question.role and not question.certification
    return replace(question, role=(fields[0],)) if on_the_way and len(fields) == 1 else question
