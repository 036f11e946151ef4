"""The model: whether it is still what its inputs make, and its training."""

from __future__ import annotations

import hashlib
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.runtime.errors import StartError
from bot.runtime.process import Child, environment, shown, stop
from bot.runtime.progress import Step
from bot.settings import ROOT, Settings

INPUTS = (
    "bot/config.yml",
    "bot/domain.yml",
    "bot/data/**/*.yml",
    "bot/nlu/*.py",
    "bot/nlu/weights/*",
    "knowledge/sources/*",
    "uv.lock",
)
LOG = ROOT / ".billie" / "log" / "train.log"


def train_if_needed(settings: Settings, step: Step) -> None:
    """Train the model unless the one in place was made from the very same inputs and is undamaged."""
    mark = settings.model.with_name(".fingerprint")
    now = fingerprint()
    if mark.is_file() and mark.read_text() == f"{now} {digest(settings.model)}\n":
        step.done("up to date")
        return
    mark.unlink(missing_ok=True)
    train(settings, step)
    mark.write_text(f"{now} {digest(settings.model)}\n")


def train(settings: Settings, step: Step) -> None:
    """Train the model. Raises StartError when Rasa cannot."""
    missing = [name for name in ("bot/config.yml", "bot/domain.yml") if not (ROOT / name).is_file()]
    if missing:
        raise StartError(f"{missing[0]} is missing; the model cannot be trained without it.")
    command = [sys.executable, "-m", "rasa", "train", "--config", "bot/config.yml", "--domain", "bot/domain.yml"]
    command += ["--data", "bot/data", "--out", str(settings.model.parent), "--fixed-model-name", "billie"]
    # Rasa's own cache knows neither our components' helpers nor the knowledge base, so it would serve what is stale.
    command += ["--force"]
    before = digest(settings.model)
    rasa = Child("The training", command, LOG, environment(settings) | {"RASA_MAX_CACHE_SIZE": "0"})
    try:
        while rasa.ended() is None:
            step.tick()
            time.sleep(0.1)
    finally:
        stop([rasa])
    if rasa.ended() or digest(settings.model) in ("", before):
        raise StartError(f"the model could not be trained: {rasa.log.last()} (log: {shown(LOG)})")


def fingerprint(root: Path = ROOT, patterns: Sequence[str] = INPUTS) -> str:
    """What the model, or what else is made from files, is made from, as one number; file names count too."""
    found = hashlib.sha256(f"{sys.version_info[0]}.{sys.version_info[1]}".encode())
    for path in inputs(root, patterns):
        found.update(f"\0{path.relative_to(root).as_posix()}\0".encode())
        found.update(path.read_bytes())
    return found.hexdigest()


def inputs(root: Path = ROOT, patterns: Sequence[str] = INPUTS) -> Iterator[Path]:
    """The files that `patterns` name, in a fixed order."""
    return (path for pattern in patterns for path in sorted(root.glob(pattern)) if path.is_file())


def digest(path: Path) -> str:
    """The SHA-256 of a file; empty when there is none."""
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        found = hashlib.sha256()
        while chunk := file.read(1 << 20):
            found.update(chunk)
    return found.hexdigest()
