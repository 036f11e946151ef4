"""`python -m knowledge`: each query as text and as JSON, and what its exit code says."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from knowledge.base import Base
from knowledge.command import run as command
from knowledge.command.run import main
from knowledge.compile import build
from knowledge.load import SOURCES
from tests.knowledge.small_sources import Sources

ARTICLE = Path(__file__).parent / "extract" / "article.txt"

ANSWERED = [
    "pay",
    "pay --role medical_biller --place WV",
    "pay --place austin,tx --period hour",
    "pay --setting hospital --place TX",
    "pay --experience 10 --place NY",
    "pay --certification cpc",
    "estimate",
    "estimate --place austin,tx --experience 3 --setting hospital --certification cpc --period hour",
    "explain median mean",
    "explain median@TX 62000",
    "explain p90@hospital 31.50/hour",
    "explain median survey@cpc",
    "explain claim@coder_pay median@CA",
    "compare --places CA AR",
    "compare --places CA Austin,TX --period month",
    "compare --roles medical_coder medical_biller --place OR",
    "compare --settings hospital physician_office",
    "compare --certifications CPC CCS",
    "rank",
    "rank --by adjusted --n 3",
    "rank --by employed",
    "rank --scope area --lowest",
    "rank --scope setting",
    "rank --scope role --place TX",
    "certification CPC",
    "advise",
    "advise inpatient --years 3 --schooling certificate --holds cpc --budget 700 --months 6 --setting hospital",
    "advise management --schooling high_school --years 9 --holds CPC",
    "plan",
    "plan cpc --place TX --role medical_coder",
    "plan rhit --schooling high_school",
    "path medical_biller medical_auditor",
    "path medical_assistant him_manager",
    "path medical_assistant medical_coder --place TX",
    "outlook",
    "outlook --role medical_biller",
    "living --place CA",
    "education",
    "facts ai",
    "role medical_coder",
    "citing oews_2025",
    "sources",
    "place nyc",
    "search 'remote work'",
    f"extract {ARTICLE}",
    f"extract --check {ARTICLE}",
]
WITHOUT_ANSWER = [
    "pay --role cdi_specialist",
    "pay --setting remote",
    "pay --place 'Elmira, NY'",
    "pay --certification CCS",
    "rank --role cdi_specialist",
    "estimate --role cdi_specialist",
    "estimate --setting remote --place TX",
    "explain median --role cdi_specialist 60000",
    "explain median survey@CCS",
    "trend",
    "compare --roles cdi_specialist",
    "certification XYZ",
    "compare --certifications XYZ",
    "advise fame",
    "plan XYZ",
    "plan CPC --holds CPC",
    "path medical_auditor medical_biller",
    "outlook --role him_manager",
    "living --place PR",
    "place Atlantis",
    "place London",
    "search zzzzqqq",
]
AT_FAULT = [
    ("pay --role plumber", "there is no role 'plumber'; known: medical_coder, "),
    ("pay --setting moon", "there is no setting 'moon'; known: hospital, "),
    ("pay --certification XYZ", "there is no certification 'XYZ'; known: CPC, "),
    ("pay --place Atlantis", "'Atlantis' is no place that OEWS knows"),
    ("pay --place London", "'London' is in United Kingdom"),
    ("pay --place Portland", "'Portland' may be Portland, OR or Portland, ME"),
    ("compare", "name what to compare: --places, --roles, --settings or --certifications"),
    ("compare --places CA Narnia", "'Narnia' is no place that OEWS knows"),
    ("advise --role plumber", "there is no role 'plumber'; known: "),
    ("plan --setting moon", "there is no setting 'moon'; known: "),
    ("path plumber medical_coder", "there is no role 'plumber'; known: "),
    ("extract nowhere.txt", "nowhere.txt cannot be read: No such file or directory"),
    ("estimate --certification XYZ", "there is no certification 'XYZ'; known: CPC, "),
    ("explain median much", "'much' is no figure; write median@TX, mean, "),
    ("explain median p33", "'p33' is no figure; write "),
    ("explain median@Atlantis mean", "'Atlantis' is no place that OEWS knows"),
    ("explain median claim@nobody", "there is no claim 'nobody'; known: coder_pay, "),
    ("trend --role plumber", "there is no role 'plumber'; known: "),
    ("role plumber", "there is no role 'plumber'; known: "),
]
MISUSED = [
    "",
    "fly",
    "pay --period decade",
    "pay --experience nan",
    "pay --experience -1",
    "pay --experience some",
    "rank --n many",
    "rank --by charm",
    "facts astrology",
    "advise --years many",
    "advise --years -1",
    "advise --years nan",
    "plan --budget inf",
    "trend --percentile 33",
    "explain median",
    "path medical_coder",
    "certification",
]


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    """What a command prints as JSON."""
    main([*arguments, "--json"])
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("line", ANSWERED)
def test_a_query_with_an_answer_prints_it_and_ends_with_0(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(shlex.split(line)) == 0
    out, error = capsys.readouterr()
    assert out.strip()
    assert error == ""


@pytest.mark.parametrize("line", ANSWERED + WITHOUT_ANSWER)
def test_every_query_prints_json_with_the_same_exit_code(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = main([*shlex.split(line), "--json"])
    assert code == (0 if line in ANSWERED else 1)
    json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("line", WITHOUT_ANSWER)
def test_a_query_without_an_answer_says_so_and_ends_with_1(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(shlex.split(line)) == 1
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize(("line", "message"), AT_FAULT)
def test_a_question_at_fault_is_one_sentence_and_ends_with_2(
    line: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(shlex.split(line)) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert error.startswith(f"knowledge: {message}")
    assert error.count("\n") == 1


@pytest.mark.parametrize("line", MISUSED)
def test_a_misused_option_shows_the_usage_and_ends_with_2(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(shlex.split(line))
    assert caught.value.code == 2
    assert "usage: python -m knowledge" in capsys.readouterr().err


def test_every_query_is_tried_here(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    listed = capsys.readouterr().out
    tried = {line.split()[0] for line in ANSWERED + WITHOUT_ANSWER} | {
        "build",
        "import",
    }  # import: tests/knowledge/importing
    offered = {line.split()[0] for line in listed.splitlines() if line.startswith("    ") and line[4] != " "}
    assert offered == tried


def test_pay_as_text_is_an_aligned_table_with_notes_and_source(capsys: pytest.CaptureFixture[str]) -> None:
    main(["pay", "--place", "CA"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "medical coder, California, per year"
    assert lines[4].split() == ["median", "$61,810"]  # OEWS May 2025
    assert len({len(line) for line in lines[1:9]}) == 1
    assert lines[-2].startswith("Note: ")
    assert lines[-1].startswith("Source: ")


def test_pay_as_json_has_its_figures_as_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(capsys, "pay", "--place", "austin,tx")
    assert found["kind"] == "pay"
    assert found["wages"]["percentiles"] == {"10": 25_890, "25": 39_370, "50": 48_990, "75": 64_100, "90": 79_700}
    assert found["source"]["trust"] == "A"


def test_pay_for_experience_says_what_stands_in(capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(capsys, "pay", "--experience", "10")
    assert "OEWS has no experience: for 10 years, p50 to p90 (the upper half) stand in." in found["caveats"]


def test_what_is_missing_is_unknown_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(capsys, "pay", "--place", "Elmira, NY")
    assert (found["kind"], found["nearest"]) == ("unknown", "New York as a whole")


def test_what_is_missing_is_said_in_text_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    main(["pay", "--place", "Elmira, NY"])
    expected = "I don't have that: pay of medical coders in Elmira, NY (BLS released no figure for it)."
    assert capsys.readouterr().out.strip() == f"{expected} Nearest: New York as a whole."


def test_a_comparison_as_text_shows_pay_after_prices(capsys: pytest.CaptureFixture[str]) -> None:
    main(["compare", "--places", "CA", "AR"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == ["California", "$61,810", "$55,830"]
    assert lines[2].split() == ["Arkansas", "$41,740", "$48,010"]


def test_a_ranking_as_text_shows_dc_as_no_state(capsys: pytest.CaptureFixture[str]) -> None:
    main(["rank", "--n", "1"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == ["1", "Rhode", "Island", "$63,960"]
    assert lines[2] == "–  District of Columbia (not a state)  $72,040"


def test_a_ranking_by_jobs_as_text_is_no_money(capsys: pytest.CaptureFixture[str]) -> None:
    main(["rank", "--by", "employed", "--n", "1"])
    assert capsys.readouterr().out.splitlines()[1].split() == ["1", "Florida", "21,490"]  # OEWS May 2025


def test_an_estimate_as_text_is_a_band_with_its_method_and_figures(capsys: pytest.CaptureFixture[str]) -> None:
    main(["estimate", "--place", "TX"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "$39,470–63,970 a year, an estimate"  # OEWS May 2025: Texas, 25th and 75th percentile
    assert lines[1].startswith("From the 25th to the 75th percentile of medical records specialists in Texas")
    assert lines[3].split()[-1] == "$39,470"


def test_an_estimate_as_text_keeps_what_is_self_reported_apart(capsys: pytest.CaptureFixture[str]) -> None:
    main(["estimate", "--certification", "CPC"])
    apart = "Apart from it, self-reported: mean of holders of the CPC, $67,147 a year"  # AAPC, 2026 report
    assert apart in capsys.readouterr().out.splitlines()


def test_a_difference_as_text_has_its_size_and_measured_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    main(["explain", "median@TX", "median@CA"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[2] == "The other differs from the one by +26.5%, both per year."  # 61,810 ÷ 48,860
    assert lines[3].endswith("$48,860 and $61,810 a year. (+26.5%)")


def test_what_a_figure_of_nowhere_leaves_open_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    main(["explain", "median", "62000"])
    assert "Not known: whose pay it is." in capsys.readouterr().out


def test_advice_as_text_says_what_is_first_next_and_to_ask(capsys: pytest.CaptureFixture[str]) -> None:
    main(["advise", "audit", "--years", "0"])
    lines = capsys.readouterr().out.splitlines()
    heads = [line.split(",")[0] for line in lines if line.startswith(("First", "Or", "Next", "To ask"))]
    assert heads == ["First: CPC", "Or: CCA", "Next: CPMA", "Next: CPCO", "To ask: budget"]


def test_a_plan_as_text_says_that_it_may_never_be_repaid(capsys: pytest.CaptureFixture[str]) -> None:
    main(["plan", "CPC"])
    lines = capsys.readouterr().out.splitlines()
    assert "By the exam: $647–6,048" in lines  # 425 + 222 at least: facts.md 4.1
    assert any(line.startswith("Months until it is repaid, in all: ") and line.endswith(" to never") for line in lines)


def test_a_path_as_text_numbers_its_steps(capsys: pytest.CaptureFixture[str]) -> None:
    main(["path", "medical_biller", "medical_auditor"])
    steps = [line for line in capsys.readouterr().out.splitlines() if line[:1].isdigit()]
    assert [step.split(" (")[0] for step in steps] == ["1. CPC", "2. medical coder", "3. CPMA", "4. medical auditor"]


def test_the_outlook_of_billers_as_text_says_that_it_is_of_their_group(capsys: pytest.CaptureFixture[str]) -> None:
    main(["outlook", "--role", "medical_biller"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "BLS's figure for medical billers alone is not in this base."
    assert lines[1].startswith("Office and administrative support occupations: −4.0% 2025–35")


def test_json_keeps_the_names_of_the_sources(capsys: pytest.CaptureFixture[str]) -> None:
    fees = answer(capsys, "certification", "CPC")["entry"]["fees"]
    assert {"for", "amount", "as_of", "source", "trust"} <= fees[0].keys()


def test_building_writes_the_base_where_the_environment_says(
    sources: Sources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "built" / "knowledge.sqlite"
    monkeypatch.setenv("BILLIE_KNOWLEDGE", str(path))
    monkeypatch.setattr(command, "build", lambda target: build(target, sources.folder))  # the small ones, for speed
    assert main(["build"]) == 0
    assert capsys.readouterr().out.strip() == str(path)
    assert Base(path).facts["coder_jobs"].value == 194_720


def test_a_broken_source_is_one_sentence_and_ends_with_2(
    sources: Sources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sources.replace("facts.yml", "trust: A", "trust: U")
    monkeypatch.setenv("BILLIE_KNOWLEDGE", str(tmp_path / "knowledge.sqlite"))
    monkeypatch.setattr(command, "build", lambda target: build(target, sources.folder))
    assert main(["build"]) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"knowledge: {sources.folder / 'facts.yml'}, line 7, field 'trust': ")
    assert error.count("\n") == 1


@pytest.mark.parametrize(("argument", "encoding"), [(b"\xff", "utf-8"), ("München".encode(), "ascii")])
def test_words_that_the_terminal_cannot_show_do_not_stop_it(base: Base, argument: bytes, encoding: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "knowledge", "place", argument],
        cwd=SOURCES.parent.parent,
        env={**os.environ, "PYTHONIOENCODING": encoding, "BILLIE_KNOWLEDGE": str(base.path)},
        capture_output=True,
        timeout=60,
    )
    assert (run.returncode, run.stderr) == (1, b"")
    assert b"text: " in run.stdout


def test_an_article_with_an_unknown_claim_fails_the_check_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "article.txt"
    path.write_text("CDI specialists earn $80,000 a year.")  # OEWS has no code for them
    assert main(["extract", str(path)]) == 0
    assert main(["extract", "--check", str(path)]) == 1
    assert "1 unknown" in capsys.readouterr().out
