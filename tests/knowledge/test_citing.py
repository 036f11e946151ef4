"""Which entries rest on a source."""

from __future__ import annotations

from pathlib import Path

from knowledge.base import Base
from knowledge.citing import Citing, citing
from knowledge.compile import build
from tests.knowledge.small_sources import Sources


def test_entries_that_name_a_source_are_listed_with_their_figures(sources: Sources, tmp_path: Path) -> None:
    base = Base(build(tmp_path / "base.sqlite", sources.folder))
    pay = "Coders commonly make between $50,000 and $60,000 a year. The middle half is wider."
    assert citing(base, "oews_2025") == [
        Citing("article.yml", "coder_pay", pay),
        Citing("facts.yml", "coder_jobs", "There are 194,720 jobs."),
    ]


def test_a_source_named_deep_in_an_entry_counts(sources: Sources, tmp_path: Path) -> None:
    base = Base(build(tmp_path / "base.sqlite", sources.folder))
    assert Citing("certifications.yml", "CPC", "Certified Professional Coder") in citing(base, "aapc")
