"""BEA's table SARPP in its layout, with the figures held of 2023 and 2024; those of 2025 are invented."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from knowledge.load import PRICE_FILE, SOURCES

HEAD = '"GeoFIPS","GeoName","Region","TableName","LineCode","IndustryClassification","Description","Unit","2023","2024","2025"'
FOOT = '"Note: See the included footnote file."\r\n"SARPP: Regional Price Parities by state"\r\n"Last updated: February 18, 2027-- new statistics for 2025."\r\n'  # noqa: E501
ALL, HOUSING = "RPPs: All items", "RPPs: Services: Housing "


def line(fips: str, name: str, what: str, *levels: str, table: str = "SARPP") -> str:
    return ",".join([f'" ""{fips}"""', f'"{name}"', "5", table, "1", '"..."', f'"{what}"', "Index", *levels])


def states_held() -> dict[tuple[str, str], dict[str, str]]:
    rows = csv.DictReader(io.StringIO((SOURCES / PRICE_FILE).read_text(encoding="utf-8")))
    return {(row["state_fips"], row["year"]): row for row in rows}


def sarpp(path: Path, **changed: str) -> Path:
    """The states held as BEA's table, with 2025 as 2024, but for `changed` rows, by FIPS code."""
    held = states_held()
    lines = [HEAD]
    for fips in sorted({fips for fips, _ in held}):
        name = held[fips, "2024"]["area_name"]
        levels = (held[fips, "2023"]["all_items"], held[fips, "2024"]["all_items"])
        lines.append(line(f"{fips}000", name, ALL, *levels, changed.get(f"s{fips}", levels[1])))
        lines.append(line(f"{fips}000", name, HOUSING, "(NA)", held[fips, "2024"]["housing"], "100.1"))
    path.write_bytes("\r\n".join([*lines, FOOT]).encode("cp1252"))
    return path
