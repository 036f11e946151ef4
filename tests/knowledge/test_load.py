"""Reading the sources: what does not fit is refused, and named by file, line and field."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.errors import SourceFault
from knowledge.load import read_entries, read_rows, read_wages
from knowledge.model import Trust
from tests.knowledge.small_sources import AREAS, FILES, NATION, Sources


def fault_of(sources: Sources) -> SourceFault:
    """The fault that reading the YAML files raises."""
    with pytest.raises(SourceFault) as caught:
        read_entries(sources.folder)
    return caught.value


def wage_fault_of(sources: Sources, file: str) -> SourceFault:
    """The fault that reading an OEWS table raises."""
    with pytest.raises(SourceFault) as caught:
        list(read_wages(sources.folder / file))
    return caught.value


def where(fault: SourceFault) -> tuple[str, int, str]:
    return Path(fault.file).name, fault.line, fault.field


def test_sources_without_a_fault_are_read_in_the_order_of_the_file(sources: Sources) -> None:
    assert [source.id for source in read_entries(sources.folder)["sources.yml"]] == ["oews_2025", "rpp_2024", "aapc"]


def test_the_message_of_a_fault_names_file_line_field_and_problem(sources: Sources) -> None:
    sources.replace("sources.yml", "trust: B", "trust: U")
    message = str(fault_of(sources))
    assert message.startswith(f"{sources.folder / 'sources.yml'}, line 19, field 'trust': ")
    assert "value is not a valid enumeration member" in message


def test_an_unknown_key_is_a_fault(sources: Sources) -> None:
    sources.replace("facts.yml", "  unit: jobs\n", "  unit: jobs\n  colour: green\n")
    assert where(fault_of(sources)) == ("facts.yml", 6, "colour")


def test_a_missing_key_is_a_fault_of_its_entry(sources: Sources) -> None:
    sources.replace("facts.yml", "  vintage: May 2025\n", "")
    assert where(fault_of(sources)) == ("facts.yml", 1, "vintage")


def test_an_unknown_key_in_a_part_of_an_entry_is_named_with_its_path(sources: Sources) -> None:
    sources.replace("certifications.yml", "      as_of: 2026-10\n", "      as_of: 2026-10\n      vat: 19\n")
    assert where(fault_of(sources)) == ("certifications.yml", 17, "fees.0.vat")


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "field"),
    [
        ("roles.yml", "\n  source: aapc", "\n  source: nowhere", 8, "source"),
        ("facts.yml", "source: oews_2025", "source: nowhere", 6, "source"),
        ("survey.yml", "source: aapc", "source: nowhere", 9, "source"),
        ("article.yml", "source: oews_2025", "source: nowhere", 10, "source"),
        ("goals.yml", "source: aapc", "source: nowhere", 6, "source"),
        ("certifications.yml", "\n    source: aapc", "\n    source: nowhere", 11, "exam.source"),
        ("certifications.yml", "\n      source: aapc", "\n      source: nowhere", 17, "fees.0.source"),
        ("certifications.yml", "issuer: aapc", "issuer: nobody", 3, "issuer"),
        ("roles.yml", "soc: 29-2072", "soc: 29-9999", 6, "soc"),
        ("roles.yml", "[CPC]", "[CPC, CPX]", 7, "certifications.1"),
        ("goals.yml", "[CPC]", "[CPX]", 4, "certifications.0"),
        ("survey.yml", "certification: CPC", "certification: CPX", 3, "certification"),
        ("article.yml", "[medical_coder]", "[plumber]", 4, "roles.0"),
        ("regions.yml", "[OK, TX]", "[OK, XX]", 4, "states.1"),
        ("states.yml", "[TX]", "[XX]", 9, "neighbors.0"),
        ("place_aliases.yml", "Austin, TX", "Austin, XX", 1, "place"),
        ("costs.yml", "[CPC]", "[CPX]", 4, "certifications.0"),
        ("preparation.yml", "fact: coder_jobs", "fact: nothing", 4, "fact"),
        ("gains.yml", "[29-2072]", "[29-9999]", 3, "occupations.0"),
        ("ambiguous_places.yml", "- Paris, TX", "- Paris, XX", 3, "candidates.0"),
    ],
)
def test_a_name_that_is_nowhere_defined_is_a_fault(
    sources: Sources, file: str, old: str, new: str, line: int, field: str
) -> None:
    sources.replace(file, old, new)
    fault = fault_of(sources)
    assert where(fault) == (file, line, field)
    assert fault.problem.endswith("is not known")


@pytest.mark.parametrize(
    ("file", "lines", "at", "field"),
    [
        ("goals.yml", "  roles: [plumber]\n", 0, "roles.0"),
        ("goals.yml", "  settings: [moon]\n", 0, "settings.0"),
        (
            "goals.yml",
            "  groundwork:\n    certifications: [CPX]\n    text: First.\n    source: aapc\n    trust: C\n",
            1,
            "groundwork.certifications.0",
        ),
        (
            "certifications.yml",
            "  asks:\n    - strength: required\n      any_of:\n        - schooling: [school_of_life]\n"
            "      text: It needs life.\n      source: aapc\n      trust: C\n",
            3,
            "asks.0.any_of.0.schooling.0",
        ),
        (
            "certifications.yml",
            "  apprentice:\n    status: CPX-A\n    years: 2\n    source: aapc\n    trust: B\n",
            1,
            "apprentice.status",
        ),
        ("schooling.yml", "  length: no_fact\n", 0, "length"),
    ],
)
def test_a_name_deep_in_an_entry_that_is_nowhere_defined_is_a_fault(
    sources: Sources, file: str, lines: str, at: int, field: str
) -> None:
    line = sources.append(file, lines) + at
    assert where(fault_of(sources)) == (file, line, field)


def test_a_likeliest_reading_must_be_one_of_the_candidates(sources: Sources) -> None:
    line = sources.append("ambiguous_places.yml", "  likeliest: Paris, OK\n")
    assert where(fault_of(sources)) == ("ambiguous_places.yml", line, "likeliest")


@pytest.mark.parametrize(
    ("file", "entry", "field"),
    [
        ("levels.yml", "- id: entry\n  years: 1\n  aliases: []\n", "id"),
        ("states.yml", '- usps: TX\n  fips: "49"\n  name: Texas again\n  kind: state\n', "usps"),
        ("occupations.yml", "- soc: 29-2072\n  title: Coders\n  short: coders\n", "soc"),
    ],
)
def test_an_id_that_stands_twice_is_a_fault(sources: Sources, file: str, entry: str, field: str) -> None:
    line = sources.append(file, entry)
    fault = fault_of(sources)
    assert where(fault) == (file, line, field)
    assert "stands twice" in fault.problem


def test_broken_yaml_is_a_fault_at_its_line(sources: Sources) -> None:
    line = sources.append("levels.yml", "- id: senior\n  aliases: [a, b\n  years: 3\n")
    file, at, field = where(fault_of(sources))
    assert (file, field) == ("levels.yml", "YAML")
    assert line <= at <= line + 2


def test_a_key_that_stands_twice_in_an_entry_is_a_fault(sources: Sources) -> None:
    line = sources.append("fictional_places.yml", "- name: Narnia\n  name: Mordor\n")
    assert where(fault_of(sources)) == ("fictional_places.yml", line + 1, "YAML")


def test_yaml_that_asks_for_a_python_object_is_a_fault(sources: Sources) -> None:
    line = sources.append("fictional_places.yml", "- !!python/object/apply:os.getcwd []\n")
    assert where(fault_of(sources)) == ("fictional_places.yml", line, "YAML")


@pytest.mark.parametrize("text", ["", "name: Atlantis\n", "Atlantis\n"])
def test_a_file_that_is_no_list_is_a_fault(sources: Sources, text: str) -> None:
    (sources.folder / "fictional_places.yml").write_text(text)
    assert where(fault_of(sources)) == ("fictional_places.yml", 1, "file")


def test_an_entry_that_is_no_mapping_is_a_fault_at_its_line(sources: Sources) -> None:
    line = sources.append("fictional_places.yml", "- Narnia\n")
    assert where(fault_of(sources)) == ("fictional_places.yml", line, "entry")


def test_a_missing_file_is_a_fault(sources: Sources) -> None:
    (sources.folder / "goals.yml").unlink()
    fault = fault_of(sources)
    assert where(fault) == ("goals.yml", 0, "file")
    assert "No such file" in fault.problem


def test_yaml_that_is_not_utf_8_is_a_fault_at_its_line(sources: Sources) -> None:
    line = sources.append("fictional_places.yml", "- name: El Dorado\n- name: Shangri-Lá\n".encode("latin-1")) + 1
    fault = fault_of(sources)
    assert where(fault) == ("fictional_places.yml", line, "file")
    assert fault.problem == "is not UTF-8 text"


def test_a_control_character_in_yaml_is_a_fault_at_its_line(sources: Sources) -> None:
    line = sources.append("fictional_places.yml", "- name: Nar\x07nia\n")
    assert where(fault_of(sources)) == ("fictional_places.yml", line, "file")


def test_a_table_that_is_not_utf_8_is_a_fault_at_its_line(sources: Sources) -> None:
    line = sources.append(AREAS, 'May 2025,29-2072,area,0010380,"Mayagüez, PR",48\n'.encode("latin-1"))
    fault = wage_fault_of(sources, AREAS)
    assert where(fault) == (AREAS, line, "file")
    assert fault.problem == "is not UTF-8 text"


def test_percentiles_out_of_order_are_a_fault(sources: Sources) -> None:
    sources.replace(NATION, "37000,43490,51140", "37000,53490,51140")
    fault = wage_fault_of(sources, NATION)
    assert where(fault) == (NATION, 2, "a_median")
    assert fault.problem == "percentiles out of order: 51140 after 53490"


def test_the_order_of_percentiles_skips_those_that_were_not_released(sources: Sources) -> None:
    sources.replace(NATION, "37000,43490,51140", "37000,,36000")
    assert where(wage_fault_of(sources, NATION)) == (NATION, 2, "a_median")


def test_hourly_percentiles_out_of_order_are_a_fault(sources: Sources) -> None:
    sources.replace(NATION, "31.17,39.01", "31.17,30.01")
    assert where(wage_fault_of(sources, NATION)) == (NATION, 2, "h_pct90")


def test_negative_pay_is_a_fault(sources: Sources) -> None:
    sources.replace(NATION, ",37000,", ",-37000,")
    fault = wage_fault_of(sources, NATION)
    assert where(fault) == (NATION, 2, "a_pct10")
    assert "negative" in fault.problem


@pytest.mark.parametrize("number", ["many", "$37000", "**", "nan", "inf", "3 7000"])
def test_a_cell_that_is_no_number_is_a_fault(sources: Sources, number: str) -> None:
    sources.replace(NATION, ",37000,", f",{number},")
    fault = wage_fault_of(sources, NATION)
    assert where(fault) == (NATION, 2, "a_pct10")
    assert fault.problem == f"{number!r} is not a number"


def test_a_missing_column_is_a_fault_of_the_header(sources: Sources) -> None:
    sources.replace(NATION, "a_median", "a_med")
    assert where(wage_fault_of(sources, NATION)) == (NATION, 1, "a_median")


def test_a_column_that_is_first_needed_later_is_a_fault_of_the_header_too(sources: Sources) -> None:
    row = next(read_rows(sources.folder / NATION, ("soc",)))
    with pytest.raises(SourceFault) as caught:
        row.text("flags")
    assert where(caught.value) == (NATION, 1, "flags")


def test_an_empty_table_is_a_fault(sources: Sources) -> None:
    (sources.folder / NATION).write_text("")
    assert where(wage_fault_of(sources, NATION)) == (NATION, 1, "release")


@pytest.mark.parametrize("cells", ["May 2025,29-2072\n", "May 2025" + "," * 40 + "\n"])
def test_a_row_with_another_number_of_cells_is_a_fault(sources: Sources, cells: str) -> None:
    line = sources.append(NATION, cells)
    fault = wage_fault_of(sources, NATION)
    assert where(fault)[:2] == (NATION, line)
    assert "number of cells" in fault.problem


def test_a_missing_table_is_a_fault(sources: Sources) -> None:
    (sources.folder / NATION).unlink()
    assert where(wage_fault_of(sources, NATION)) == (NATION, 0, "file")


def test_a_table_saved_by_a_spreadsheet_with_a_byte_order_mark_is_read(sources: Sources) -> None:
    (sources.folder / NATION).write_bytes(b"\xef\xbb\xbf" + FILES[NATION].encode())
    assert next(read_wages(sources.folder / NATION)).text("release") == "May 2025"


def test_an_empty_cell_means_that_no_figure_was_released(sources: Sources) -> None:
    assert next(read_wages(sources.folder / NATION)).number("jobs_1000") is None


def test_a_cell_that_must_not_be_empty_is_a_fault_when_it_is(sources: Sources) -> None:
    sources.replace(NATION, "May 2025,29-2072,nation", "May 2025,,nation")
    row = next(read_wages(sources.folder / NATION))
    with pytest.raises(SourceFault) as caught:
        row.text("soc")
    assert where(caught.value) == (NATION, 2, "soc")


def test_an_unverified_fact_is_refused(sources: Sources) -> None:
    sources.replace("facts.yml", "trust: A", "trust: U")
    assert where(fault_of(sources)) == ("facts.yml", 7, "trust")
    assert "U" not in Trust.__members__
