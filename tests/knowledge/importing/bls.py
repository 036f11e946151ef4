"""BLS's occupation table in the layouts of its workbook (Table 1.2) and of the CSV of its data tool; figures invented."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

TITLE = "Table 1.2 Occupational projections, 2026–36, and worker characteristics, 2026 (Employment in thousands)"
HEAD = (
    "2026 National Employment Matrix title", "2026 National Employment Matrix code", "Occupation type",
    "Employment, 2026", "Employment, 2036", "Employment change, numeric, 2026–36", "Employment change, percent, 2026–36",
    "Percent self employed, 2026", "Occupational openings, 2026–36 annual average", "Median annual wage, dollars, 2026[1]",
    "Typical education needed for entry", "Work experience in a related occupation",
)  # fmt: skip
ROWS = (
    ("Total, all occupations", "00-0000", "Summary", 170000.1, 175000.2, 5000.1, 2.9, 5.8, 18800.4, 50000, "—", "—"),
    ("Office and administrative support occupations", "43-0000", "Summary", 18000, 17500, -500, -2.8, 1, 2000, 45000, "—", "—"),
    ("Medical records specialists", "29-2072", "Line item", 200.1, 212.6, 12.5, 6.2, 2.9, 14.3, 52000, "Postsecondary nondegree award", "None"),
    ("Health information technologists and medical registrars[2]", "29-9021", "Line item", 42, 48, 6, 14.3, 0.1, 3.2, 70000, "Associate’s degree", "None"),
    ("Medical assistants", "31-9092", "Line item", 800, 890, 90, 11.3, 0.3, 110.5, 45000, "Postsecondary nondegree award", "None"),
    ("Medical secretaries", "43-6013", "Line item", 850, 880, 30, 3.5, 0.7, 99.9, 44000, "High school diploma or equivalent", "None"),
    ("File clerks", "43-4071", "Line item", 80, 68, -12, -15.0, 0.7, 8.1, 40000, "High school diploma or equivalent", "None"),
    ("Software developers", "15-1252", "Line item", 1800, 2000, 200, 11.1, 1.6, 120, 140000, "Bachelor’s degree", "None"),
)  # fmt: skip


def table(path: Path, rows: Sequence[Sequence[object]] = ROWS, head: Sequence[str] = HEAD) -> Path:
    """The workbook, its table on the second sheet and under a title."""
    book = Workbook()
    book.active.append(["Contents"])
    sheet = book.create_sheet("Table 1.2")
    for row in ([TITLE], head, *rows, ["Footnotes:"], ["[1] Data are from OEWS."]):
        sheet.append(row)
    book.save(path)
    return path
