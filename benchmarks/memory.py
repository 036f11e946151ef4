"""Memory and start of the Rasa server, Billie's beside stock `rasa init`'s, in one run.

    python -m benchmarks.memory

Trains the stock project in a temporary folder first (some minutes). Prints resident megabytes after ten turns,
seconds from start to ready, and the ratios.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from tests.talk import MODEL, ROOT, free_port

ENVIRONMENT = {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
ENVIRONMENT.pop("PYTHONDONTWRITEBYTECODE", None)


def stock() -> Path:
    """The model of `rasa init`, trained with Rasa's own defaults."""
    folder = Path(tempfile.mkdtemp())
    import rasa.cli.initial_project

    shutil.copytree(next(iter(rasa.cli.initial_project.__path__)), folder, dirs_exist_ok=True)
    command = [sys.executable, "-m", "rasa", "train", "--fixed-model-name", "stock"]
    subprocess.run(command, cwd=folder, env=ENVIRONMENT, check=True, capture_output=True)
    return folder / "models" / "stock.tar.gz"


def measure(model: Path, folder: Path, command: str) -> tuple[float, float]:
    """Resident megabytes of `python -m command run` after ten turns of a conversation, and seconds to ready."""
    port = free_port()
    credentials = Path(tempfile.mkdtemp()) / "credentials.yml"
    credentials.write_text("rest:\n")
    run = [sys.executable, "-m", command, "run", "--enable-api", "--model", str(model)]
    run += ["--credentials", str(credentials), "-p", str(port), "-i", "127.0.0.1"]
    start = time.perf_counter()
    server = subprocess.Popen(run, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not _model_loaded(port):
            time.sleep(0.1)
            assert server.poll() is None and time.perf_counter() - start < 300
        seconds = time.perf_counter() - start
        for text in ("hello", "coder pay in texas") * 5:
            _post(port, "/webhooks/rest/webhook", {"sender": "someone", "message": text})
        status = Path(f"/proc/{server.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024, seconds
    finally:
        server.terminate()
        server.wait(20)


def _model_loaded(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/status", timeout=5) as reply:
            return bool(json.load(reply).get("model_file"))
    except (OSError, ValueError):
        return False


def _post(port: int, path: str, body: dict[str, str]) -> None:
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", json.dumps(body).encode())
    urllib.request.urlopen(request, timeout=30).read()


def main() -> None:
    model = stock()
    theirs = measure(model, model.parent.parent, "rasa")
    print(f"stock rasa init:        {theirs[0]:5.0f} MB, ready in {theirs[1]:.1f} s")
    for name, command in ("Billie, as make run", "bot.runtime.light_rasa"), ("Billie, rasa run", "rasa"):
        ours = measure(MODEL, ROOT, command)
        ratios = f"{ours[0] / theirs[0]:.2f} and {ours[1] / theirs[1]:.2f} of stock"
        print(f"{name + ':':23} {ours[0]:5.0f} MB, ready in {ours[1]:.1f} s, {ratios}")


if __name__ == "__main__":
    main()
