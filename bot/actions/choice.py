"""Which of several certifications to take, with the reason: by the work wanted, else by which one comes first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.actions.phrases import listed
from bot.actions.question import Question
from knowledge.base import Base
from knowledge.certifications import Certification
from knowledge.profile import Profile

_LEVELS = ("entry", "core", "specialty", "advanced", "degree")
_WANTS_ONE = re.compile(
    r"\b(?:first|1st|second|2nd|next|start\w*|begin\w*|should (?:i|you|we)|recommend\w*|pick|choose|go (?:for|with)|best|better|smarter|"
    r"which one(?: (?:for me|do i|would|to|should|is right)\b|\W*$)|what would you|which (?:\w+ ){0,2}would you|worth more|in demand)\b", re.I
)  # fmt: skip
_ORDER = re.compile(r"\b(?:first|1st|second|2nd|next|start\w*|begin\w*|order|new|newbie|no experience)\b", re.I)

_BOTH = re.compile(
    r"\b(?:have|hold|get|getting|do|need|take|own|keep) (?:\w+ )?(?:both|the two|all (?:three|of them))\b|\b(?:both|the two(?: of them)?)\b.{0,12}\b(?:at once|at the same time|together|needed|necessary|required)\b|"
    r"\bis (?:one|either) enough\b|\b(?:just|only) one of (?:them|those|these|the two)\b", re.I
)  # fmt: skip
_NEEDS = re.compile(r"\b(?:need|necessary|required|enough|just|only|have to)\b", re.I)


def asks_both(text: str) -> bool:
    """Whether it asks if one can, or has to, hold both."""
    return bool(_BOTH.search(text))


def both(base: Base, known: Sequence[Certification], text: str) -> str:
    """Whether several can be held, or have to be; empty for fewer than two."""
    if len(known) < 2:
        return ""
    names = listed([found.entry.id for found in known])
    covers = " ".join(f"The {found.entry.id} covers {found.entry.covers}." for found in known)
    if _NEEDS.search(text):
        return f"**No source here says that anybody needs both: each is for its own work, and one does for that.** {covers}"
    return f"**Nothing in my sources keeps anybody from holding the {names}: each has its own exam.** {covers}"


def wants_one(text: str) -> bool:
    """Whether it asks for a recommendation, not for one aspect alone."""
    return bool(_WANTS_ONE.search(text))


def choice(base: Base, known: Sequence[Certification], question: Question, who: Profile) -> str:
    """The recommendation in two or three sentences; empty with fewer than two to choose from."""
    if len(known) < 2:
        return ""
    if for_work := _for_work(base, known, question) or _for_own_work(base, known, who):
        return for_work
    if all(found.entry.level == "degree" for found in known):
        asks = [ask.text for found in known for ask in found.entry.asks if ask.strength == "required"]
        return " ".join(("**Your degree decides.**", *asks, *(_why(base, found) for found in known)))
    if after := _after_held(base, known, who):
        return after
    held = [found for found in known if found.entry.id in who.holds]
    open_now = [found for found in known if found not in held]
    if held and len(open_now) == 1:
        return f"**You hold the {held[0].entry.id}, so the {open_now[0].entry.id} is what you could add.** {_why(base, open_now[0])}"
    first, *later = sorted(open_now or known, key=lambda found: _place(base, found))
    then = [ask.text for found in later for ask in found.entry.asks if ask.strength == "recommended"][:1]
    then = then or [ask.text for found in later for ask in found.entry.asks if ask.strength == "required"][:1]
    alike = _place(base, first)[0] == _place(base, later[0])[0]
    if _ORDER.search(question.text) or not alike:
        then = then or [_why(base, found) for found in later]  # what else one could do instead
        return " ".join((f"**Take the {first.entry.id} first.**", _why(base, first), *then))
    serves = " ".join(f"{_why(base, found)}" for found in (first, *later))
    return f"**It depends on the work you want; if you have not decided, the {first.entry.id}.** {serves}"


def lightest(base: Base, known: Sequence[Certification]) -> str:
    """Which one asks least beforehand, where a measure of how hard an exam is does not exist."""
    first = min(known, key=lambda found: _LEVELS.index(found.entry.level))
    if (
        len(known) < 2
        or first.entry.level not in ("entry", "core")
        or all(f.entry.level == first.entry.level for f in known)
    ):
        return ""
    return f"By level the {first.entry.id} is the lighter start: {_LEVEL[first.entry.level]}, it covers {first.entry.covers}."


_LEVEL = {"entry": "entry level", "core": "a core credential", "specialty": "one specialty", "advanced": "advanced", "degree": "for people with a degree"}  # fmt: skip


def _for_work(base: Base, known: Sequence[Certification], question: Question) -> str:
    """The one for the kind of employer or the role that is named."""
    settings = [base.settings[id] for id in question.setting if id in base.settings]
    roles = [base.roles[id] for id in question.role if id in base.roles]
    roles = [role for role in roles if any(role.id in found.entry.roles for found in known)]
    if not settings and not roles:
        return ""
    where = roles[0].plural if roles else settings[0].phrase
    fits = [
        found
        for found in known
        if (roles and roles[0].id in found.entry.roles) or (not roles and settings[0].id in found.entry.settings)
    ]
    lead = f"For {where}" if roles else where[0].upper() + where[1:]
    if not fits:
        return f"**{lead}, none of these is the usual credential.**"
    ids = [id for goal in base.goals.values() if goal.beginners is False for id in goal.certifications]
    best = min(fits, key=lambda found: ids.index(found.entry.id) if found.entry.id in ids else len(ids))
    if len(fits) == len(known) and len(fits) > 1:
        order = sorted(fits, key=lambda found: _place(base, found))
        names = listed([found.entry.id for found in fits])
        start = order[0].entry.id
        return f"**{lead}, {names} all fit; begin with the {start}.** {' '.join(_why(base, found) for found in order)}"
    others = [found for found in known if found not in fits]
    return " ".join((f"**{lead}, the {best.entry.id}.**", _why(base, best), *(_why(base, found) for found in others)))


def _for_own_work(base: Base, known: Sequence[Certification], who: Profile) -> str:
    """The one for the work that is done now, where it is made for one of them alone: the CPB for a biller."""
    fits = [
        found for found in known if who.role and who.role.id in found.entry.roles and found.entry.id not in who.holds
    ]
    if who.role is None or len(fits) != 1 or who.role.id == "medical_coder":
        return ""
    others = [found for found in known if found not in fits]
    if any(found.entry.id in who.holds for found in others):
        return ""
    start = (
        f"**For {who.role.plural}, which is your work, the {fits[0].entry.id}**; to change over to other work, another."
    )
    return " ".join((start, _why(base, fits[0]), *(_why(base, found) for found in others)))


def _after_held(base: Base, known: Sequence[Certification], who: Profile) -> str:
    """The one that goes on from an entry credential that is held already, by its issuer: the CCS after the CCA."""
    entries = [base.certifications[id] for id in who.holds if id in base.certifications]
    issuers = {entry.issuer for entry in entries if entry.level == "entry"}
    on = [found for found in known if found.entry.issuer in issuers and found.entry.id not in who.holds]
    if len(on) != 1 or any(found.entry.id in who.holds for found in known):
        return ""
    held = next(entry.id for entry in entries if entry.issuer == on[0].entry.issuer)
    asks = [ask.text for ask in on[0].entry.asks if ask.strength == "recommended"][:1]
    others = [found for found in known if found not in on]
    lead = f"**You hold the {held}, and the {on[0].entry.id} goes on from that.**"
    return " ".join((lead, _why(base, on[0]), *asks, *(_why(base, found) for found in others)))


def _why(base: Base, found: Certification) -> str:
    entry = found.entry
    goals = [goal.name for goal in base.goals.values() if entry.id in goal.certifications[:1]]
    usual = f" It is the usual choice for {goals[0]}." if goals else ""
    return f"The {entry.id} covers {entry.covers}.{usual}"


def _place(base: Base, found: Certification) -> tuple[int, int]:
    """Where a credential stands on the way: the one that beginners take by its goal, then by level."""
    first = [id for goal in base.goals.values() if goal.beginners for id in goal.certifications]
    level = _LEVELS.index(found.entry.level)
    position = first.index(found.entry.id) if found.entry.id in first else len(first)
    return (0 if found.entry.id in first else level + 1, position)
