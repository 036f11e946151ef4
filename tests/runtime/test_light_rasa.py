from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tarfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from bot.runtime import light_rasa
from bot.runtime.errors import StartError
from bot.runtime.light_rasa import COMPONENTS, TRAINING, leave_out_tensorflow, needs_tensorflow
from tests.talk import MODEL, ROOT

LIGHT = "from bot.runtime.light_rasa import leave_out_tensorflow; leave_out_tensorflow(); import sys\n"


def run(code: str) -> str:
    """What `code` prints in a new process, with Rasa light."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "RASA_TELEMETRY_ENABLED": "false", "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "-c", LIGHT + code]
    return subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout.strip()


def model(folder: Path, *uses: str, name: str = "metadata.json") -> Path:
    """A model of components, as far as it says what it is made of."""
    text = json.dumps({"predict_schema": {"nodes": {path: {"uses": path} for path in uses}}}).encode()
    entry = tarfile.TarInfo(name)
    entry.size = len(text)
    with tarfile.open(folder / "model.tar.gz", "w:gz") as archive:
        archive.addfile(entry, io.BytesIO(text))
    return folder / "model.tar.gz"


def test_billie_is_served_without_tensorflow() -> None:
    code = """
import asyncio
from rasa.core.agent import Agent
import rasa.__main__, rasa.core.run, rasa.server
agent = Agent.load("models/billie.tar.gz")
print(asyncio.run(agent.parse_message("coder pay in oregon"))["intent"]["name"], "tensorflow" in sys.modules)
"""
    assert run(code).splitlines()[-1] == "ask_salary False"


def test_a_model_without_the_six_components_needs_no_tensorflow(tmp_path: Path) -> None:
    assert not needs_tensorflow(model(tmp_path, "rasa.core.policies.rule_policy.RulePolicy", "bot.nlu.encoder.Encoder"))


@pytest.mark.parametrize("path", [f"{module}.{name}" for module, names in COMPONENTS.items() for name in names])
def test_a_model_with_one_of_them_does(path: str, tmp_path: Path) -> None:
    assert needs_tensorflow(model(tmp_path, "rasa.core.policies.rule_policy.RulePolicy", path))


def test_what_is_no_model_is_left_to_rasa(tmp_path: Path) -> None:
    (tmp_path / "text.tar.gz").write_text("not an archive")
    assert needs_tensorflow(tmp_path / "text.tar.gz")
    assert needs_tensorflow(tmp_path / "missing.tar.gz")
    assert needs_tensorflow(tmp_path)
    assert needs_tensorflow(model(tmp_path, name="something.json"))


@pytest.mark.parametrize("module", [*COMPONENTS, *TRAINING])
def test_rasa_has_the_classes_that_are_left_out(module: str) -> None:
    spec = find_spec(module)
    assert spec and spec.origin
    text = Path(spec.origin).read_text()
    assert [name for name in (COMPONENTS | TRAINING)[module] if f"\nclass {name}(" not in text] == []


def test_another_rasa_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(light_rasa, "version", lambda _: "3.6.22")
    with pytest.raises(StartError, match=r"3\.6\.22 .* written for 3\.6\.21"):
        leave_out_tensorflow()


def test_the_command_is_that_of_rasa() -> None:
    command = [sys.executable, "-W", "ignore", "-m", "bot.runtime.light_rasa", "run", "--model", str(MODEL), "--help"]
    shown = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert shown.startswith("usage: rasa run")
