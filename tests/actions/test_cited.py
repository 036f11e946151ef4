"""Sources written as entries for a list of references."""

from __future__ import annotations

import pytest

from bot.actions.cited import CITES, citation, entry
from knowledge.base import base


@pytest.mark.parametrize("text", ["how do i cite it", "whats the apa citation", "need it for my works cited page"])
def test_wishes_for_a_citation_are_heard(text: str) -> None:
    assert CITES.search(text)


def test_an_entry_has_all_that_is_known() -> None:
    assert entry(base().oews()) == (
        "US Bureau of Labor Statistics. *Occupational Employment and Wage Statistics, May 2025*. "
        "Published May 15, 2026. https://www.bls.gov/oes/"
    )


def test_what_the_base_lacks_is_no_source_to_cite() -> None:
    assert [source.title for source in citation(base(), ["base", "article"]).sources] == [base().oews().title]
    assert base().rpp().title in citation(base(), [base().rpp().id, "base"]).text
