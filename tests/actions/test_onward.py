"""Which next steps follow a telling, by what is known of its writer."""

from __future__ import annotations

from bot.actions.onward import START, next_for
from bot.actions.profile import Profile
from knowledge.base import base


def test_a_student_and_a_holder_get_other_steps_than_a_beginner() -> None:
    first = [suggestion.payload for suggestion in START]
    for profile in (Profile(student=True), Profile(certifications=("CPC",))):
        steps = [suggestion.payload for suggestion in next_for(base(), profile)]
        assert steps and steps != first
    assert not list(next_for(base(), Profile()))
