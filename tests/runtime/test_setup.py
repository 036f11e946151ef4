"""`bot/runtime/setup.sh`, with a uv that only notes what it is asked."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.settings import ROOT

UV = """#!/bin/sh
echo "$*" >>asked
case "$1 $2" in
    "python find") for last; do :; done; [ -e "has-$last" ] && echo "/python$last" ;;
    "python install") exit 1 ;;
    "sync --locked") mkdir -p .venv; [ ! -e broken ] || { echo "no space left"; exit 1; } ;;
esac
"""


class Machine:
    """A folder with a uv in it, and what the set-up did there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "bin").mkdir()
        for name, script in (("uv", UV), ("npm", "#!/bin/sh\n"), ("node", "#!/bin/sh\n")):
            (folder / "bin" / name).write_text(script)
            (folder / "bin" / name).chmod(0o755)

    def set_up(self, path: str | None = None) -> tuple[int, str]:
        found = subprocess.run(
            [shutil.which("sh") or "sh", ROOT / "bot" / "runtime" / "setup.sh"],
            cwd=self.folder,
            env={"PATH": path or f"{self.folder / 'bin'}:{os.environ['PATH']}", "HOME": str(self.folder)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=60,
        )
        return found.returncode, found.stdout

    def asked(self) -> str:
        return (self.folder / "asked").read_text().splitlines()[-1]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_the_locked_packages_are_installed_with_a_visible_step(machine: Machine) -> None:
    (machine.folder / "has-3.11").touch()
    code, output = machine.set_up()
    assert (code, machine.asked()) == (0, "sync --locked --python /python3.11")
    assert output.startswith("1/5 Installing Python packages (about 3 GB, once) …")
    assert (machine.folder / ".venv" / ".synced").exists()


def test_node_is_installed_where_it_is_missing_or_too_old(machine: Machine) -> None:
    (machine.folder / "has-3.11").touch()
    (machine.folder / "bin" / "node").write_text("#!/bin/sh\nexit 1\n")  # what ours says of an old version
    machine.set_up()
    assert machine.asked() == "sync --locked --group node --python /python3.11"


def test_python_3_10_will_do(machine: Machine) -> None:
    (machine.folder / "has-3.10").touch()
    assert machine.set_up()[0] == 0
    assert machine.asked() == "sync --locked --python /python3.10"


def test_no_usable_python_is_told_in_one_sentence(machine: Machine) -> None:
    code, output = machine.set_up()
    assert code == 1
    assert output.splitlines()[-1] == (
        "Billie cannot be set up: it needs Python 3.11 or 3.10, "
        "which this machine has not and uv could not fetch; install one of them."
    )


def test_a_failed_installation_is_told_with_its_reason_and_tried_again(machine: Machine) -> None:
    (machine.folder / "has-3.11").touch()
    (machine.folder / "broken").touch()
    code, output = machine.set_up()
    sentence = (
        "Billie cannot be set up: the packages could not be installed: no space left (log: .billie/log/setup.log)"
    )
    assert (code, output.splitlines()[-1]) == (1, sentence)
    assert not (machine.folder / ".venv" / ".synced").exists()


def test_without_uv_and_python_it_says_what_to_install(machine: Machine) -> None:
    (machine.folder / "bin" / "uv").unlink()
    for tool in ("mkdir", "date", "tail"):
        (machine.folder / "bin" / tool).symlink_to(shutil.which(tool) or tool)
    code, output = machine.set_up(path=str(machine.folder / "bin"))
    assert (code, output) == (1, "Billie cannot be set up: there is no python3; install Python 3.11.\n")
