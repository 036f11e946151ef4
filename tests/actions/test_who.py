"""The person that advice is for, from what was said in this question and earlier."""

from __future__ import annotations

from bot.actions.profile import Profile
from bot.actions.question import Question
from bot.actions.who import MOST_YEARS, Told, told_in, who
from knowledge.base import base


def test_what_is_said_now_goes_before_what_was_said_earlier() -> None:
    told = Told(Profile(experience=6))
    assert who(base(), Profile(experience=2, place="OR"), told).years == 6


def test_what_was_said_earlier_fills_the_rest() -> None:
    found = who(base(), Profile(place="OR", certifications=("CPC",)), Told())
    assert found.place is not None and found.place.id == "OR" and found.holds == ("CPC",)


def test_years_that_nobody_has_are_not_said() -> None:
    assert who(base(), Profile(), Told(Profile(experience=MOST_YEARS + 1))).years is None


def test_a_credential_asked_about_is_wanted_and_one_had_is_held() -> None:
    wanted = told_in(
        base(), Question("advise_certification", text="should i take the ccs", certification=("CCS",)), {}, Profile()
    )
    held = told_in(
        base(), Question("advise_certification", text="i have the ccs", certification=("CCS",)), {}, Profile()
    )
    assert (wanted.wants, held.of_self.certifications) == ("CCS", ("CCS",))


def test_what_was_kept_is_read_again() -> None:
    told = Told(Profile(experience=3, schooling="associate"), role="medical_biller", wants="CPB")
    assert Told.read(told.values()) == told


def test_nonsense_that_was_kept_tells_nothing() -> None:
    assert Told.read(["x", 7]) == Told()
