"""Roles by the field of work that a text names ("inpatient and outpatient coding"), and those beside the field."""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.base import Base
from knowledge.model import Role
from knowledge.text import key

_BETWEEN = r"(?: (?:and|or|vs|v|versus|against|to|from|than|&|/)(?: \w+){1,3}?)"  # "inpatient [and outpatient] coding"


def roles_of_fields(base: Base, text: str) -> tuple[Role, ...]:
    """The roles that work in the fields named in `text`, in its order, each once; of two names the longer one counts."""
    asked = f" {key(text)} "
    named = [(key(name), base.roles[field.role]) for field in base.fields.values() for name in field.names]
    found: dict[int, Role] = {}
    taken: set[int] = set()
    for name, role in sorted(named, key=lambda pair: -len(pair[0])):
        modifier, _, head = name.rpartition(" ")
        joint = rf"|{re.escape(modifier)}(?={_BETWEEN} {re.escape(head)}\b)" if modifier else ""
        for match in re.finditer(rf"\b(?:{re.escape(name)}{joint})\b", asked):
            if not taken.intersection(range(*match.span())):
                taken.update(range(*match.span()))
                found[match.start()] = role
    return tuple(dict.fromkeys(found[at] for at in sorted(found)))


@lru_cache(maxsize=2)
def roles_beside(base: Base) -> frozenset[str]:
    """The ids of the roles that no credential stands for, which people come from: assistants, secretaries, clerks."""
    return frozenset(role.id for role in base.roles.values() if not role.certifications)
