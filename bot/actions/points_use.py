"""What a certification is good for: whether it is needed, the jobs it is for, whether it helps, pay, a degree instead."""

from __future__ import annotations

from bot.actions.credential import reported
from bot.actions.phrases import listed
from bot.actions.point import Point
from knowledge.base import Base
from knowledge.certifications import Certification
from knowledge.facts import fact
from knowledge.profile import Profile
from knowledge.study import required_schooling


def need(base: Base, found: Certification, who: Profile) -> Point:
    entry = found.entry
    roles = [base.roles[id] for id in entry.roles]
    law, asks = fact(base, "cert_law"), fact(base, "cert_employers")
    text = f"No source here says that the {entry.id} is required."
    if roles:
        text += f" It is a usual credential of {listed([role.plural for role in roles])}."
    told = (law, asks) if {"medical_biller"} & {*entry.roles} else (asks,)
    text = " ".join((text, *(one.text for one in told), "Read job ads near you to see whether they name it."))
    return Point(text, tuple(role.source for role in roles), told)


def jobs(base: Base, found: Certification, who: Profile) -> Point:
    entry = found.entry
    roles = [base.roles[id] for id in entry.roles]
    where = [base.settings[id].phrase for id in entry.settings]
    if not roles and not where:
        return Point(f"The {entry.id} covers {entry.covers}.")
    parts = [f"The {entry.id} covers {entry.covers}."]
    if roles:
        parts.append(f"It is a credential of {listed([role.plural for role in roles])}{f', {listed(where)}' if where else ''}.")  # fmt: skip
        onward = [base.roles[id].name for role in roles for id in role.leads_to]
        if onward:
            parts.append(f"That work can lead to {listed(list(dict.fromkeys(onward)), 'or')}.")
    return Point(" ".join(parts), tuple(role.source for role in roles))


def helps(base: Base, found: Certification, who: Profile) -> Point:
    text = jobs(base, found, who)
    aims = [f"{who.role.plural}"] if who.role else [who.setting.phrase] if who.setting else []
    fits = (who.role and who.role.id in found.entry.roles) or (who.setting and who.setting.id in found.entry.settings)
    lead = "It may help, but nobody can promise it: the employer decides."
    if aims and fits:
        lead = f"Yes, as far as a credential can: it is made for {aims[0]}. The employer decides."
    elif aims and not fits and found.entry.roles:
        lead = f"Less than others would: it is not the credential of {aims[0]}."
    return Point(f"{lead} {text.text}", text.sources)


def degree(base: Base, found: Certification, who: Profile) -> Point:
    entry = found.entry
    schooling = required_schooling(entry)
    needs = f"The {entry.id} needs {base.schooling[schooling].name}." if schooling else f"The {entry.id} asks for no degree."  # fmt: skip
    degrees = [c for c in base.certifications.values() if c.level == "degree"]
    other = " ".join(ask.text for c in degrees for ask in c.asks if ask.strength == "required" and c.id != entry.id)
    typical = fact(base, "edu_coder_entry")
    lead = "Neither is better in itself: a credential shows that you passed an exam, a degree opens the exams that ask for one."  # fmt: skip
    sources = tuple(base.source(ask.source) for c in degrees for ask in c.asks)
    return Point(" ".join((lead, needs, other, typical.text)), sources, (typical,))


def pay(base: Base, found: Certification, who: Profile) -> Point:
    known = reported(found)
    return Point(
        known or f"I have no pay of {found.entry.id} holders: no survey here names them, and OEWS counts jobs, not credentials."
    )  # fmt: skip
