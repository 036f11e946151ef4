"""Profiles of all kinds, for properties that hold for everybody."""

from __future__ import annotations

from hypothesis import strategies as st

from knowledge import Base
from knowledge.profile import Profile


def profiles(base: Base) -> st.SearchStrategy[Profile]:
    """Anybody that the base has words for."""
    certifications = st.sampled_from(sorted(base.certifications))
    return st.builds(
        Profile,
        goal=st.none() | st.sampled_from(sorted(base.goals)),
        role=st.none() | st.sampled_from(list(base.roles.values())),
        setting=st.none() | st.sampled_from(list(base.settings.values())),
        place=st.none() | st.sampled_from(list(base.places.values())),
        years=st.none() | st.floats(0, 50),
        schooling=st.none() | st.sampled_from(sorted(base.schooling)),
        holds=st.lists(certifications, max_size=5, unique=True).map(tuple),
        wants=st.none() | certifications,
        budget=st.none() | st.floats(0, 10_000),
        months=st.none() | st.floats(0, 60),
    )
