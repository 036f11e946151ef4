"""Who may sit the exam of a certification, how long it takes to prepare, and how it is kept."""

from __future__ import annotations

from bot.actions.credential import notes_of
from bot.actions.inquiry import months_in_words
from bot.actions.phrases import listed
from bot.actions.point import Point, every_years, nothing_on, wanting
from knowledge.base import Base
from knowledge.certifications import Certification
from knowledge.facts import Fact, fact
from knowledge.keeping import credits
from knowledge.model import Source
from knowledge.profile import Fit, Profile, eligible, ready
from knowledge.study import required_schooling, study


def renewal(base: Base, found: Certification, who: Profile) -> Point:
    return Point(notes_of(found, "renewal") or nothing_on("renewal", found))


def credits_in_words(base: Base, known: list[Certification]) -> Point:
    """The credits that several credentials ask for, by issuer: together if each needs its own, and if they are shared."""
    lines: list[str] = []
    sources: list[Source] = []
    for asked in credits(base, [found.entry for found in known]):
        ids = [entry.id for entry in asked.entries]
        sources += asked.sources
        each = [f"{entry.id} {entry.renewal.credits or 'not held'}" for entry in asked.entries if entry.renewal]
        doubtful = any(entry.renewal and entry.renewal.trust.value == "D" for entry in asked.entries)
        doubt = " One third party alone says so." if doubtful else ""
        cycle = every_years(asked.years)
        notes = {n.text for f in known if f.entry in asked.entries for n in f.entry.notes if n.kind == "renewal"}
        if asked.most is None or asked.least is None:
            rest = " ".join(sorted(notes, key=len))
            lines.append(f"- **{asked.issuer}** ({listed(ids)}): {rest} I have no number of credits for {listed([e.id for e in asked.entries if e.renewal and not e.renewal.credits])}.")  # fmt: skip
            continue
        dues = ", and the yearly membership, which is one for all of them" if asked.membership else ""
        if len(ids) == 1:
            lines.append(
                f"- **{asked.issuer}**: {asked.most} credits (CEUs) for the {ids[0]} {cycle}{dues.split(', which')[0]}.{doubt}"
            )
        else:
            lines.append(
                f"- **{asked.issuer}**: {listed(each)} credits (CEUs) {cycle}{dues}. That is {asked.most} if each needs its own, and"
                f" {asked.least} if the same ones count for all: no source here says which, so ask {asked.issuer}.{doubt}"
            )
    bare = [found.entry.id for found in known if not found.entry.renewal]
    if bare:
        lines.append(f"- {listed(bare)}: I have no renewal rule.")
    return Point("\n".join(lines), tuple(sources))


def lapse(base: Base, found: Certification, who: Profile) -> Point:
    text = (
        f"I have no rule of {found.issuer} on a {found.entry.id} that has lapsed: whether it can be reinstated, at what price,"
        f" or whether the exam has to be taken again. Ask {found.issuer} before you pay for anything."
    )
    kept = notes_of(found, "renewal")
    return Point(f"{text} What I have on renewal: {kept}" if kept else text)


def eligibility(base: Base, found: Certification, who: Profile) -> Point:
    rules = notes_of(found, "eligibility")
    if not rules:
        return Point(f"I have no requirements for the {found.entry.id} in my sources: ask {found.issuer}.")
    return Point(" ".join(filter(None, (meets(found, who), rules, notes_of(found, "apprentice")))))


def meets(found: Certification, who: Profile) -> str:
    """How far what somebody said of themselves meets what the issuer asks; empty when they said nothing of that."""
    entry = found.entry
    missing = [ask.text for ask in entry.asks if ask.strength == "required"]
    if who.schooling and missing and eligible(entry, who) is Fit.NO:
        return f"Not yet, by what you told me. {missing[0]}"
    if entry.level == "degree" and who.schooling and missing:
        return "The degree that you have counts only if its program is accredited as this asks."
    if who.years is None:
        return ""
    said = f"your {who.years:g} {'year' if who.years == 1 else 'years'}" if who.years else "no experience yet"
    if entry.apprentice and who.years < entry.apprentice.years:
        return f"With {said} you would first hold the {entry.apprentice.status}."
    if entry.apprentice:
        return f"With {said} you would hold the full {entry.id}, if the work counts as coding."
    if any(ask.strength == "recommended" for ask in entry.asks) and required_schooling(entry):
        verdict = {Fit.YES: "have", Fit.PERHAPS: "may have", Fit.NO: "fall short of"}[ready(entry, who)]
        return f"With {said} you {verdict} the experience that {found.issuer} recommends."
    return ""


def apprentice(base: Base, found: Certification, who: Profile) -> Point:
    return Point(notes_of(found, "apprentice", "removal") or f"The {found.entry.id} has no apprentice status.")


def removal(base: Base, found: Certification, who: Profile) -> Point:
    own = notes_of(found, "removal")
    status = found.entry.apprentice.status if found.entry.apprentice else None
    if not own and status:
        own = " ".join(note.text for note in base.certifications[status].notes if note.kind == "removal")
    return Point(own or f"The {found.entry.id} has no apprentice status to remove.")


def time(base: Base, found: Certification, who: Profile) -> Point:
    months = study(base, found.entry, wanting(who, found))
    if months is None:
        near = _near(base, found, who)
        more = f" The nearest that I have: {near.text}" if near else ""
        return Point(
            f"I have no sourced time of preparation for the {found.entry.id}.{more}", facts=(near,) if near else ()
        )
    schooled = required_schooling(found.entry)
    what = f"from high school to {base.schooling[schooled].name}" if schooled and not months.low < 1 and found.entry.level == "degree" else "until the exam"  # fmt: skip
    text = f"For the {found.entry.id}, {months_in_words(months.low, months.high)} {what}."
    return Point(" ".join((text, *(one.text for one in months.facts))), facts=months.facts)


def _near(base: Base, found: Certification, who: Profile) -> Fact | None:
    """How long people study for another credential of the same issuer, the nearest thing to a time that no source has."""
    trained = bool(who.years or who.holds)
    for item in base.preparation:
        if item.background == trained and any(
            base.certifications[id].issuer == found.entry.issuer for id in item.certifications
        ):
            return fact(base, item.fact)
    return None
