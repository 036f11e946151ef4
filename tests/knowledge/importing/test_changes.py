"""What an import changes, as figures and as lines."""

from __future__ import annotations

import pytest

from knowledge.importing.changes import Change, compare, largest, lines
from knowledge.importing.release import Release
from knowledge.importing.wages import FIGURES, Line
from knowledge.load import Row


def release(name: str, **medians: str) -> Release:
    cells = dict.fromkeys((*FIGURES, "flags"), "") | {"occ_title": "Coders"}
    rows = [
        Line(
            "29-2072", "area", code, cells | {"area_name": code, "a_median": median, "h_mean": median}, Row("f", 2, {})
        )
        for code, median in medians.items()
    ]
    return Release(name, {line.key: line for line in rows})


def test_rows_that_come_and_go_are_counted() -> None:
    (counts,) = compare(release("May 2026", a="1", b="2"), release("May 2025", b="2", c="3"))
    assert (counts.before, counts.after, counts.added, counts.gone, counts.changes) == (2, 2, 1, 1, ())


def test_two_releases_are_compared_by_median_and_jobs_alone() -> None:
    (counts,) = compare(release("May 2026", a="110"), release("May 2025", a="100"))
    assert counts.changes == (Change("Coders, a", "a_median", 100, 110),)


def test_a_corrected_release_is_compared_by_every_figure() -> None:
    (counts,) = compare(release("May 2025", a="110"), release("May 2025", a="100"))
    assert {change.figure for change in counts.changes} == {"a_median", "h_mean"}


@pytest.mark.parametrize(
    ("old", "new", "percent"), [(100, 110, 10), (200, 100, -50), (None, 1, None), (1, None, None), (0, 1, None)]
)
def test_a_change_in_percent_is_of_the_old_figure(old: float | None, new: float | None, percent: float | None) -> None:
    assert Change("x", "a_median", old, new).percent == (None if percent is None else pytest.approx(percent))


def test_figures_that_come_or_go_are_first_and_then_the_largest_changes() -> None:
    small, gone, fallen = Change("s", "f", 100, 101), Change("g", "f", 1, None), Change("f", "f", 100, 50)
    assert largest([small, gone, fallen]) == [gone, fallen, small]


def test_what_is_not_shown_is_counted() -> None:
    told = lines([Change("s", "f", 100, 101), Change("t", "f", 100, 150)], most=1)
    assert told == ["  t: f 100 -> 150 (+50.0%)", "  … and 1 more; --all shows them"]
