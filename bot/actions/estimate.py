"""The band beside the official figures, where a question combines what OEWS does not cross."""

from __future__ import annotations

from bot.actions.phrases import per
from bot.actions.question import Question
from knowledge.base import NATION, Base
from knowledge.estimate import Estimate, estimate
from knowledge.figures import dollars, span
from knowledge.model import Period, Place, Role
from knowledge.survey import SURVEY, Survey, newest_of

LONGEST_CAREER = 60  # years


def career(question: Question) -> float | None:
    """The years of experience asked about, when they fit into a career."""
    years = question.experience
    return years if years is not None and years <= LONGEST_CAREER else None


def band_of(base: Base, question: Question, role: Role, place: Place, period: Period) -> Estimate | None:
    """The estimate for years or a kind of employer in a place; None when the question combines nothing, or OEWS
    has nothing to make it of."""
    years = career(question)
    setting = base.settings.get(question.setting[0]) if question.setting else None
    if setting is not None and setting.industry is None:
        setting = None
    if place == NATION or (years is None and setting is None):
        return None
    found = estimate(base, role, place, years=years, setting=setting, period=period)
    return found if isinstance(found, Estimate) else None


def said(found: Estimate, who: str, years: float | None) -> str:
    """The band and its method: what the answer starts with."""
    return (
        f"**My estimate for {who}{years_of(years)}: {span(found.low, found.high)} {per(found.period)}.** {found.method}"
    )


def years_of(years: float | None) -> str:
    """ " with 3 years of experience"; empty when none are named."""
    return "" if years is None else " at entry level" if years == 0 else f" with {_years(years)} of experience"


def of_holders(base: Base, question: Question) -> tuple[str, Survey | None]:
    """What a credential that is named beside role and place changes: nothing in OEWS; the survey stands apart."""
    if not question.certification or question.certification[0] not in base.certifications:
        return "", None
    id = question.certification[0]
    text = f"OEWS has no pay by credential, so the {id} changes nothing in these figures."
    if reported := newest_of(base, id):
        entry = reported.entry
        text += f" In {SURVEY} ({entry.edition}), {id} holders report a {entry.statistic} of {dollars(entry.amount)} a year nationally: self-reported by members."
    return text, reported


def _years(years: float) -> str:
    return "1 year" if years == 1 else f"{years:g} years"
