"""One code of BLS's time series for a workbook's NAICS code and ownership."""

from __future__ import annotations

import pytest

from knowledge.importing.industries import industry_code, industry_level


@pytest.mark.parametrize(
    ("naics", "owner", "owners", "code"),
    [
        ("621100", "5", {"5"}, "621100"),
        ("622000", "235", {"235", "2", "3", "5"}, "622000"),
        ("622000", "2", {"235", "2", "3", "5"}, "622002"),
        ("622000", "5", {"2", "3", "5"}, "622005"),
        ("622000", "35", {"235", "35", "2"}, None),
        ("541713", "5", {"5", "58"}, None),
        ("4240A2", "5", {"5"}, "4240A2"),
        ("999001", "123", {"123"}, "999001"),
        ("000001", "5", {"5"}, "000001"),
        ("62", "1235", {"1235", "5"}, "62--63"),
        ("62", "5", {"1235", "5"}, None),
        ("31-33", "5", {"5"}, "31--34"),
        ("99", "123", {"123"}, "99-100"),
    ],
)
def test_the_code_of_an_industry(naics: str, owner: str, owners: set[str], code: str | None) -> None:
    assert industry_code(naics, owner, owners) == code


@pytest.mark.parametrize(
    ("naics", "code", "group", "level"),
    [
        ("000001", "000001", "cross-industry", "1"),
        ("999101", "999101", "cross-industry, ownership", "2"),
        ("62", "62--63", "sector", "2"),
        ("622000", "622000", "3-digit", "3"),
        ("622000", "622002", "3-digit", "4"),
        ("622100", "622105", "4-digit", "5"),
        ("524114", "524114", "6-digit", "5"),
        ("541710", "541710", "", "5"),
        ("622100", "622100", "", "4"),
    ],
)
def test_the_depth_of_an_industry(naics: str, code: str, group: str, level: str) -> None:
    assert industry_level(naics, code, group) == level
