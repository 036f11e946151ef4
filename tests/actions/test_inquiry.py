"""The questions of advice."""

from __future__ import annotations

import pytest

from bot.actions.inquiry import months_in_words, question, so_far
from knowledge.advice import Recommendation, advise
from knowledge.base import base
from knowledge.profile import Profile
from knowledge.questions import Field


def recommendation(who: Profile) -> Recommendation:
    found = advise(base(), who)
    assert isinstance(found, Recommendation)
    return found


def test_what_is_known_so_far_names_one_credential() -> None:
    found = recommendation(Profile())
    assert found.first and f"**{found.first.certification.entry.id}**" in so_far(found)


@pytest.mark.parametrize("field", ["goal", "schooling", "years", "holds"])
def test_every_question_is_one_with_a_way_around_it(field: Field) -> None:
    asked = question(base(), field, recommendation(Profile()), Profile(), asked=1)
    assert asked.type == "question" and [s.title for s in asked.suggestions][-2:] == ["Skip", "You pick"]


def test_buttons_are_no_more_than_any_channel_shows() -> None:
    for field in recommendation(Profile()).open:
        assert len(question(base(), field, recommendation(Profile()), Profile(), asked=1).suggestions) <= 5


def test_months_are_put_as_a_range() -> None:
    assert "4" in months_in_words(4, 9) and "9" in months_in_words(4, 9)
