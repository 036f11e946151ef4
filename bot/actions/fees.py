"""The exam fees of all certifications, the cheapest named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.actions.answer import Answer, Column, Table, cite, suggest
from bot.actions.phrases import doubts, listed
from bot.actions.question import Question
from knowledge.base import Base
from knowledge.facts import fact
from knowledge.figures import dollars
from knowledge.schema_career import CertificationEntry, Fee

_ALL = re.compile(
    r"\b(?:all (?:of (?:them|those|these)|the (?:certs?|certifications?|exams?|credentials?|others?|rest)|(?:certs?|certifications?|exams?|credentials?)|prices|fees)|"
    r"(?:every|each) (?:cert\w*|exam|credential|one|single one)|(?:price|fee) list|everything you have|the (?:rest|others))\b|^\W*all\W*$", re.I
)  # fmt: skip
_CHEAPEST = re.compile(r"\b(?:cheapest|least expensive|lowest (?:cost|price\w*|fee)|costs? (?:the )?least|most affordable|most expensive|priciest|dearest)\b", re.I)  # fmt: skip

_LEAST = re.compile(r"\b(?:cheapest|least expensive|lowest (?:cost|price)|most affordable)\b", re.I)
_CHEAP = re.compile(
    r"\b(?:cheap\w*|inexpensive\w*|least|less|lowest|affordabl\w*|minimum|budget)\b", re.I
)  # with the fact read
MOST_CHEAP = 5  # rows of the table
SMALLEST = "edu_cost_smallest"  # the least that the usual credential takes in all


def asks_for_all(text: str) -> bool:
    """Whether it asks for the fees of all of them, or for the cheapest of all."""
    return bool(_ALL.search(text) or _CHEAPEST.search(text))


def fees(base: Base, text: str = "", issuers: Sequence[str] = ()) -> Answer:
    """The exam fees by issuer and price, of `issuers` alone when given; the cheapest alone when `text` asks for that."""
    entries = [
        entry
        for entry in base.certifications.values()
        if (not issuers or entry.issuer in issuers) and entry.level != "specialty"
    ]
    priced = [entry for entry in entries if entry.fees]
    lines = [_cheapest(base, priced)] if len(priced) > 1 else []
    groups: dict[tuple[str, ...], list[CertificationEntry]] = {}
    for entry in priced:
        key = (entry.issuer, *(f"{dollars(fee.amount)} for {fee.for_}" for fee in entry.fees))
        groups.setdefault(key, []).append(entry)
    if _CHEAPEST.search(text):
        groups = {}  # the table has them
    for (issuer, *prices), group in groups.items():
        name = base.organizations[issuer].name
        lines.append(f"- **{listed([entry.id for entry in group])}** ({name}): {listed(prices)}.")
    lacking = [entry.id for entry in entries if not entry.fees and not is_status(base, entry)]
    if lacking:
        lines.append(f"I have no current fee for {listed(lacking)}: look at the issuer's page.")
    rows = tuple(
        (entry.id, base.organizations[entry.issuer].name, _anyone(entry.fees).amount, _anyone(entry.fees).as_of)
        for entry in sorted(priced, key=lambda entry: _anyone(entry.fees).amount)
    )
    columns = (Column(label="Exam"), Column(label="Issuer"), Column(label="Fee", kind="money"), Column(label="As of"))
    doubtful = [entry.id for entry in priced if any(fee.trust.value == "D" for fee in entry.fees)]
    caveats = [f"The fee of the {listed(doubtful)} rests on a single third-party source."] if doubtful else []
    return Answer(
        type="certification",
        title="Exam fees",
        text="\n".join(lines) or "I have no exam fees for these.",
        table=Table(columns=columns, rows=rows) if rows else None,
        caveats=(*caveats, "Fees change every year: look at the issuer's page before you pay."),
        sources=cite(base.source(fee.source) for entry in priced for fee in entry.fees),
        suggestions=(
            suggest("Which one first?", "advise_certification"),
            suggest("What does the CPC cost in all?", "plan_certification", certification="CPC"),
        ),
    )


def cheapest_way(base: Base, role: str | None = None) -> Answer:
    """The cheapest exams, what each asks beforehand, and the least that the usual one takes in all.

    `role`: the work that somebody wants; the credentials that serve it, where two or more have a price.
    """
    every = [entry for entry in base.certifications.values() if entry.fees and entry.level != "specialty"]
    of_role = [entry for entry in every if role in base.roles and entry.id in base.roles[role or ""].certifications]
    priced = of_role if len(of_role) > 1 else every
    first = sorted(priced, key=lambda entry: _anyone(entry.fees).amount)[:2]
    smallest = fact(base, SMALLEST)
    lines = [_cheapest(base, priced)]
    lines += [f"- **{entry.id}**: {' '.join(ask.text for ask in entry.asks)}" for entry in first if entry.asks]
    lines.append(smallest.text)
    made = fees(base)
    names = {entry.id for entry in priced}
    rows = made.table.rows if made.table else ()
    table = made.table and made.table.copy(update={"rows": tuple(row for row in rows if row[0] in names)[:MOST_CHEAP]})
    return made.copy(
        update={
            "title": "The cheapest way to certify",
            "text": "\n".join(lines),
            "table": table,
            "caveats": (*made.caveats, *doubts([smallest])),
            "sources": cite([*(base.source(fee.source) for entry in first for fee in entry.fees), *(base.source(entry.source) for entry in first), smallest.source]),
        }
    )  # fmt: skip


def asks_cheapest(question: Question) -> bool:
    """Whether it asks for the cheapest way to any credential: it names none, and no body."""
    if question.certification or question.organization:
        return False
    lead = bool(question.facts) and question.facts[0] == SMALLEST
    return bool((_CHEAP if lead else _LEAST).search(question.text))


def _cheapest(base: Base, priced: Iterable[CertificationEntry]) -> str:
    first, second, *_ = sorted(priced, key=lambda entry: _anyone(entry.fees).amount)
    parts = [f"the {entry.id} {_least(entry)}" for entry in (first, second)]
    return f"**The cheapest exam that I have a price of: {parts[0]}.** Next: {parts[1]}."


def _least(entry: CertificationEntry) -> str:
    members = [fee for fee in entry.fees if fee.who == "member"]
    own = f", {dollars(members[0].amount)} for members" if members else ""
    return f"at {dollars(_anyone(entry.fees).amount)}{own}"


def _anyone(fees: Sequence[Fee]) -> Fee:
    """The price of one attempt for anybody."""
    return min((fee for fee in fees if fee.who == "anyone"), key=lambda fee: fee.attempts)


def is_status(base: Base, entry: CertificationEntry) -> bool:
    """Whether it is the status that comes with another certification, not one of its own."""
    return any(other.apprentice and other.apprentice.status == entry.id for other in base.certifications.values())
