"""What there is to say of one certification on each aspect that a question may ask for."""

from __future__ import annotations

from collections.abc import Callable

from bot.actions import points_cost, points_exam, points_standing, points_use
from bot.actions.point import Point
from knowledge.base import Base
from knowledge.certifications import Certification
from knowledge.profile import Profile

Teller = Callable[[Base, Certification, Profile], Point]


def point(base: Base, found: Certification, aspect: str, who: Profile) -> Point:
    """What is known of `aspect`, or that nothing is and whom to ask; for somebody like `who`."""
    return _TELLERS[aspect](base, found, who)


_TELLERS: dict[str, Teller] = {
    "fee": points_cost.fee,
    "membership": points_cost.membership,
    "total": points_cost.total,
    "upkeep": points_cost.upkeep,
    "renewal": points_standing.renewal,
    "lapse": points_standing.lapse,
    "eligibility": points_standing.eligibility,
    "apprentice": points_standing.apprentice,
    "removal": points_standing.removal,
    "time": points_standing.time,
    "need": points_use.need,
    "jobs": points_use.jobs,
    "helps": points_use.helps,
    "degree": points_use.degree,
    "pay": points_use.pay,
    "retake": points_exam.retake,
    "result": points_exam.result,
    "chance": points_exam.chance,
    "difficulty": points_exam.difficulty,
    "exam": points_exam.exam,
    "books": points_exam.books,
    "content": points_exam.content,
}
