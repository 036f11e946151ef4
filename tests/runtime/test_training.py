from __future__ import annotations

from pathlib import Path

import pytest

from bot.runtime.training import digest, fingerprint, inputs
from bot.settings import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("bot/config.yml", "bot/domain.yml", "bot/data/nlu/salary.yml", "bot/nlu/words.py", "uv.lock"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / "knowledge" / "sources").mkdir(parents=True)
    return tmp_path


def test_the_same_inputs_have_the_same_fingerprint(project: Path) -> None:
    assert fingerprint(project) == fingerprint(project)


@pytest.mark.parametrize(
    "name",
    ["bot/config.yml", "bot/data/nlu/salary.yml", "bot/data/rules/new.yml", "bot/nlu/words.py", "uv.lock",
     "knowledge/sources/roles.yml", "knowledge/sources/wages.csv"],
)  # fmt: skip
def test_a_changed_or_new_input_changes_it(project: Path, name: str) -> None:
    before = fingerprint(project)
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text("changed")
    assert fingerprint(project) != before


def test_a_renamed_input_changes_it(project: Path) -> None:
    before = fingerprint(project)
    (project / "bot/data/nlu/salary.yml").rename(project / "bot/data/nlu/pay.yml")
    assert fingerprint(project) != before


def test_what_the_model_does_not_see_leaves_it(project: Path) -> None:
    before = fingerprint(project)
    (project / "bot" / "actions").mkdir()
    (project / "bot/actions/salary.py").write_text("")
    assert fingerprint(project) == before


def test_the_inputs_of_this_project_are_found() -> None:
    found = {path.relative_to(ROOT).as_posix() for path in inputs()}
    assert {"bot/config.yml", "bot/domain.yml", "uv.lock", "knowledge/sources/roles.yml"} <= found
    assert any(name.startswith("bot/data/") for name in found)


def test_a_damaged_file_has_another_digest(tmp_path: Path) -> None:
    assert digest(tmp_path / "model") == ""
    (tmp_path / "model").write_bytes(b"model")
    before = digest(tmp_path / "model")
    (tmp_path / "model").write_bytes(b"mode")
    assert digest(tmp_path / "model") != before
