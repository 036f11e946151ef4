"""What somebody has told of themselves, in words: "you hold the CCS", "you earn $41.00 an hour"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.actions.phrases import listed
from knowledge.base import Base
from knowledge.figures import dollars

if TYPE_CHECKING:
    from bot.actions.profile import Profile

PLENTY = 1e5  # of money or months: more than anything here takes


def profile_words(base: Base, profile: Profile) -> list[str]:
    """What is known of somebody, as phrases that begin with "you" or "it"."""
    return [*_work(base, profile), *_credentials(base, profile), *_wishes(base, profile)]


def _work(base: Base, profile: Profile) -> Iterator[str]:
    if profile.place:
        known = base.states.get(profile.place)
        yield f"you are in {known.name if known else profile.place}"
    if job := job_in_words(base, profile):
        yield job
    if profile.experience is not None:
        yield (
            "you are new to the field"
            if profile.experience == 0
            else f"you have {_years(profile.experience)} of experience"
        )
    if profile.pay is not None and profile.period in ("hour", "year"):
        yield f"you earn {dollars(profile.pay)} {'an hour' if profile.period == 'hour' else 'a year'}"
    if profile.background in base.backgrounds:
        years = f" for {_years(profile.background_years)}" if profile.background_years else ""
        yield f"you are or were {base.backgrounds[profile.background].name}{years}"
    elif profile.background_years:
        yield f"you have {_years(profile.background_years)} in another job"


def job_in_words(base: Base, profile: Profile) -> str | None:
    """ "you work as a medical coder in hospitals, in cardiology"."""
    role = base.roles.get(profile.role or "")
    setting, specialty = base.settings.get(profile.workplace or ""), base.specialties.get(profile.specialty or "")
    if not (role or setting or specialty):
        return None
    words = ["you work"]
    if role:
        words.append(f"as {'an' if role.name[0] in 'aeiou' else 'a'} {role.name}")
    if setting:
        words.append(setting.phrase)
    if specialty:
        words.append(f"in {specialty.name}")
    return " ".join(words)


def _credentials(base: Base, profile: Profile) -> Iterator[str]:
    if profile.certifications:
        yield f"you hold the {listed(list(profile.certifications))}"
    elif profile.holds_nothing:
        yield "you hold no credential"
    if profile.wants:
        yield f"you are thinking of the {profile.wants}"
    if profile.student:
        yield "you are a student"
    if profile.schooling in base.schooling:
        yield f"you have {base.schooling[profile.schooling].name}"


def _wishes(base: Base, profile: Profile) -> Iterator[str]:
    if profile.goal in base.goals:
        yield f"you are interested in {base.goals[profile.goal].name}"
    if profile.setting in base.settings:
        yield f"you would work {base.settings[profile.setting].phrase}"
    if aside := [base.roles[id].name for id in profile.not_roles if id in base.roles]:
        yield f"you do not want to work as {listed(aside, 'or')}"
    if profile.part_time:
        yield "you want part-time work"
    if profile.budget is not None and profile.budget < PLENTY:
        yield f"you can spend {dollars(profile.budget)}" if profile.budget else "it should cost little"
    if profile.hours:
        yield f"you have {profile.hours:g} hour{'' if profile.hours == 1 else 's'} a week for study"
    if profile.months is not None and profile.months < PLENTY:
        yield f"you have {profile.months:.3g} months" if profile.months else "it should be quick"


def _years(years: float) -> str:
    return "a year" if years == 1 else f"{years:g} years"
