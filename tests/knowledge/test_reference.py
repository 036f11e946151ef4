"""The interface of the library: pinned by docs/reference/knowledge.md, documented and typed, and all that the bot uses."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.reference import FOLDER, Function, parsed, public, public_modules, reference

ROOT = FOLDER.parent
PAGE = ROOT / "docs" / "reference" / "knowledge.md"
INTERFACE = sorted(name for names in public_modules().values() for name in names)
MODULES = sorted(
    ".".join(path.relative_to(FOLDER).with_suffix("").parts)
    for path in FOLDER.rglob("*.py")
    if path.name not in ("__init__.py", "__main__.py")
)
UNITS = re.compile(
    r"dollars|percent|months|years|people|jobs|US = 100|pay, per|`period`|characters|score|how much|index|unit of", re.I
)


def definitions(body: list[ast.stmt], inside: str = "") -> Iterator[tuple[str, ast.ClassDef | Function]]:
    """The public classes, functions and methods of a module, by name."""
    for node in public(body):
        yield f"{inside}{node.name}", node
        if isinstance(node, ast.ClassDef):
            yield from definitions(node.body, f"{node.name}.")


def test_the_reference_is_that_of_the_code() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference(), (
        "run: python -m knowledge.reference > docs/reference/knowledge.md"
    )


def test_every_module_of_the_interface_is_there() -> None:
    assert INTERFACE and set(INTERFACE) <= set(MODULES)
    assert len(INTERFACE) == len(set(INTERFACE))


@pytest.mark.parametrize("module", MODULES)
def test_what_is_public_is_documented(module: str) -> None:
    tree = parsed(module)
    assert ast.get_docstring(tree)
    nested = ("Config",)  # pydantic's settings of a model
    assert [
        name for name, node in definitions(tree.body) if not ast.get_docstring(node) and node.name not in nested
    ] == []


@pytest.mark.parametrize("module", MODULES)
def test_what_is_public_is_typed(module: str) -> None:
    untyped = []
    for name, node in definitions(parsed(module).body):
        if isinstance(node, ast.ClassDef):
            continue
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        if not node.returns or any(a.annotation is None for a in arguments if a.arg not in ("self", "cls")):
            untyped.append(name)
    assert untyped == []


@pytest.mark.parametrize("module", INTERFACE)
def test_a_result_with_figures_says_in_what_unit_they_are(module: str) -> None:
    silent = []
    for name, node in definitions(parsed(module).body):
        if isinstance(node, ast.ClassDef) and not module.startswith("schema"):
            fields = [ast.unparse(part.annotation) for part in node.body if isinstance(part, ast.AnnAssign)]
            if any("float" in field for field in fields) and not UNITS.search(ast.get_docstring(node) or ""):
                silent.append(name)
    assert silent == []


def test_the_bot_uses_what_is_public_alone() -> None:
    used = {(path, name) for path in (ROOT / "bot").rglob("*.py") for name in imported(path)}
    assert used
    assert sorted((str(path), name) for path, name in used if name not in INTERFACE) == []


def imported(path: Path) -> Iterator[str]:
    """The modules of the library that a file imports; what `knowledge` itself gives is public."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("knowledge."):
            yield (node.module or "").removeprefix("knowledge.")
        if isinstance(node, ast.Import):
            yield from (a.name.removeprefix("knowledge.") for a in node.names if a.name.startswith("knowledge."))
        if isinstance(node, ast.ImportFrom) and node.module == "knowledge":
            yield from (a.name for a in node.names if a.name not in ("NATION", "Base", "base"))
