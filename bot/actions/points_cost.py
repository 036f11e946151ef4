"""What a certification costs: its exam, membership, all in all, and to keep it."""

from __future__ import annotations

import re

from bot.actions.credential import fees_of, notes_of
from bot.actions.phrases import capital, listed
from bot.actions.point import Point, how_often, money_span, wanting
from knowledge.base import Base
from knowledge.certifications import Certification
from knowledge.figures import dollars
from knowledge.keeping import Upkeep, keeping
from knowledge.plan import Plan, plan
from knowledge.profile import Profile


def fee(base: Base, found: Certification, who: Profile) -> Point:
    if found.entry.fees:
        return Point(" ".join(filter(None, (fees_of(found), notes_of(found, "membership")))))
    known = [
        note.text for note in found.entry.notes if note.kind == "scope" and re.search(r"\b(?:fee|price)\b", note.text)
    ]
    return Point(
        " ".join(
            (f"I have no current fee for the {found.entry.id} exam.", *(known or [f"Look at {found.issuer}'s page."]))
        )
    )


def membership(base: Base, found: Certification, who: Profile) -> Point:
    entry = found.entry
    prices = {fee.who: fee.amount for fee in entry.fees if fee.attempts == 1}
    parts = []
    if "member" in prices:
        parts.append(
            f"Members of {found.issuer} pay {dollars(prices['member'])} for the {entry.id} exam, others {dollars(prices['anyone'])}:"
            f" {dollars(prices['anyone'] - prices['member'])} less. I have no sourced price of {found.issuer} membership,"
            " so hold its dues against that difference."
        )
    elif entry.renewal and entry.renewal.membership:
        parts.append(f"No, the exam fee does not include {found.issuer} membership.")
    parts.append(notes_of(found, "membership"))
    text = " ".join(filter(None, parts))
    return Point(text or f"I have nothing on membership for the {entry.id}: ask {found.issuer}.")


def total(base: Base, found: Certification, who: Profile) -> Point:
    made = plan(base, wanting(who, found))
    assert isinstance(made, Plan), "a credential that is not held has a plan"
    due = [cost for cost in made.costs if cost.at_start and not cost.optional]
    priced = [cost for cost in due if cost.low is not None]
    parts = [f"{cost.name} {money_span(cost.low, cost.high)}" for cost in priced]
    sources = tuple(cost.source for cost in priced)
    if made.total is None:
        missing = listed([cost.name for cost in due if cost.low is None])
        known = f" Known: {listed(parts)}." if parts else ""
        return Point(
            f"I can't add up the {made.certification.entry.id}: no source here has the price of the {missing}.{known}"
        )
    low, high = sum(cost.low or 0 for cost in priced), sum(cost.high or 0 for cost in priced)
    text = f"In all, what must be paid for the {made.certification.entry.id}: **{money_span(low, high)}** ({listed(parts)})."
    extra = [cost for cost in made.costs if cost.at_start and cost.optional and cost.low is not None]
    if extra:
        on_top = listed([f"{cost.name} {money_span(cost.low, cost.high)}" for cost in extra])
        text += f" On top, if you want it: {on_top}."
    return Point(text, (*sources, *(cost.source for cost in extra)))


def upkeep(base: Base, found: Certification, who: Profile) -> Point:
    kept = keeping(base, [found.entry])
    return Point(upkeep_in_words([found.entry.id], kept), tuple(cost.source for cost in (*kept.items, *kept.optional)))


def upkeep_in_words(ids: list[str], kept: Upkeep) -> str:
    """What keeping those credentials costs a year, what is not in it, and what may come on top."""
    missing = listed([cost.name for cost in kept.missing])
    name = f"the {listed(ids)}"
    if kept.yearly is None:
        return f"I can't say what it costs to keep {name}: no source here has the price of {missing or 'its renewal'}."
    parts = [f"{cost.name} {money_span(cost.low, cost.high)}{how_often(cost.every_years)}" for cost in kept.items]
    text = f"To keep {name}: **{money_span(kept.yearly.low, kept.yearly.high)} a year**, as far as I have prices ({listed(parts)})."  # fmt: skip
    if missing:
        text += f" Not in it, as no source here has the price: {missing}."
    if kept.optional:
        text += f" {capital(listed([f'{cost.name} {money_span(cost.low, cost.high)}{how_often(cost.every_years)}' for cost in kept.optional]))} may come on top."
    return text[0].upper() + text[1:]
