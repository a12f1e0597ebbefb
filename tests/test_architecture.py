"""The plan of the house, kept as tests: who imports whom, how long a module may be, what stands where."""

import ast
import graphlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import grimp
import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "casedesk"
MODULES = sorted(SOURCE.rglob("*.py"))
LONGEST_MODULE, LONGEST_FUNCTION, LONGEST_CLASS = 400, 60, 250
NO_ROOMS = {"utils", "util", "common", "helpers", "helper", "manager", "core", "misc"}
WAITS = {"timeout", "seconds", "interval", "delay"}
"""Arguments that are times to wait; the only fractions that the storeys with money in them may write."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    """Return a module's path as it is shown in a failure."""
    return path.relative_to(SOURCE).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def length(node: Function | ast.ClassDef) -> int:
    assert node.end_lineno is not None
    return node.end_lineno - node.lineno + 1


def test_that_imports_keep_the_contracts() -> None:
    """A process of its own, because the checker switches every logger off that it does not know."""
    call = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    command = [sys.executable, "-c", call]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_that_no_imports_run_in_a_circle() -> None:
    graph = grimp.build_graph("casedesk", cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    graphlib.TopologicalSorter(imports).prepare()


def test_that_the_domain_imports_the_standard_library_alone() -> None:
    strangers = {
        f"{name_of(path)}: {module}"
        for path in (SOURCE / "domain").rglob("*.py")
        for module in imported(path)
        if module.partition(".")[0] not in sys.stdlib_module_names
        and not module.startswith("casedesk.domain")
    }
    assert not strangers


def imported(path: Path) -> Iterator[str]:
    """List the modules that a file imports, relative ones by their dots."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def test_that_every_room_has_a_name_plate_and_nothing_else() -> None:
    for plate in SOURCE.rglob("__init__.py"):
        allowed = 2 if plate.parent == SOURCE else 1  # the house itself also has its version
        assert ast.get_docstring(tree(plate)), name_of(plate)
        assert len(tree(plate).body) <= allowed, name_of(plate)


def test_that_every_folder_with_modules_is_a_package() -> None:
    assert not [name_of(path) for path in MODULES if not (path.parent / "__init__.py").exists()]


def test_that_no_room_is_named_for_anything_and_everything() -> None:
    assert not [name_of(path) for path in MODULES if NO_ROOMS & {path.stem, path.parent.name}]


def test_that_no_module_is_longer_than_400_lines() -> None:
    lines = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: count for name, count in lines.items() if count > LONGEST_MODULE} == {}


def test_that_no_function_is_longer_than_60_lines() -> None:
    found = [(name_of(path), node.name, length(node)) for path in MODULES for node in functions(path)]
    assert [entry for entry in found if entry[2] > LONGEST_FUNCTION] == []


def test_that_no_class_is_longer_than_250_lines() -> None:
    classes = [
        (path, node) for path in MODULES for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef)
    ]
    assert [(name_of(path), node.name) for path, node in classes if length(node) > LONGEST_CLASS] == []


def test_that_nothing_is_left_for_later() -> None:
    marks = ("TO" + "DO", "FIX" + "ME", "XX" + "X")
    texts = {name_of(path): path.read_text(encoding="utf-8") for path in MODULES}
    assert not [(name, mark) for name, text in texts.items() for mark in marks if mark in text]


def test_that_the_domain_knows_no_float_at_all() -> None:
    floats = [
        f"{name_of(path)}:{node.lineno}"
        for path in (SOURCE / "domain").rglob("*.py")
        for node in ast.walk(tree(path))
        if is_float_literal(node) or (isinstance(node, ast.Name) and node.id == "float")
    ]
    assert floats == []


@pytest.mark.parametrize("storey", ["services", "storage", "importing", "exporting", "cli"])
def test_that_no_amount_passes_through_a_float(storey: str) -> None:
    floats = [
        f"{name_of(path)}:{line}" for path in (SOURCE / storey).rglob("*.py") for line in float_lines(path)
    ]
    assert floats == []


def float_lines(path: Path) -> Iterator[int]:
    """List the lines that call ``float`` or write a fraction, but for a wait given by its name."""
    nodes = list(ast.walk(tree(path)))
    waits = {node.value for node in nodes if isinstance(node, ast.keyword) and node.arg in WAITS}
    literals = (node for node in nodes if is_float_literal(node) and node not in waits)
    calls = (node for node in nodes if isinstance(node, ast.Call) and ast.unparse(node.func) == "float")
    yield from (node.lineno for node in (*literals, *calls))


@pytest.mark.parametrize("storey", ["domain", "services", "storage", "printing", "ui", "cli", "exporting"])
def test_that_no_amount_meets_a_float_on_paper_or_screen(storey: str) -> None:
    met = [
        f"{name_of(path)}:{node.lineno}"
        for path in (SOURCE / storey).rglob("*.py")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.BinOp | ast.Call) and turns_amount_into_float(node)
    ]
    assert met == []


def turns_amount_into_float(node: ast.BinOp | ast.Call) -> bool:
    """Say whether fen or yuan are divided into a float, reckoned with one, or made one."""
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) in {"float", "round"} and any(map(names_amount, node.args))
    sides = (node.left, node.right)
    if isinstance(node.op, ast.Div) and any(is_fen(side) for side in sides):
        return True
    return any(names_amount(side) for side in sides) and any(
        is_float_literal(part) or (isinstance(part, ast.Name) and part.id == "float")
        for side in sides
        for part in ast.walk(side)
    )


def names_amount(node: ast.AST) -> bool:
    """Say whether an expression holds the fen or the yuan of an amount."""
    return any(isinstance(part, ast.Attribute) and part.attr in {"fen", "yuan"} for part in ast.walk(node))


def is_fen(node: ast.AST) -> bool:
    """Say whether an expression is an amount's fen."""
    return isinstance(node, ast.Attribute) and node.attr == "fen"


@pytest.mark.parametrize(
    "code", ["float(row.amount.yuan)", "row.amount.fen / 100", "total.yuan * 0.5", "round(x.fen, 2)"]
)
def test_that_the_search_for_floats_finds_them(code: str) -> None:
    node = ast.parse(code, mode="eval").body
    assert isinstance(node, ast.BinOp | ast.Call)
    assert turns_amount_into_float(node)


def is_float_literal(node: ast.AST) -> TypeGuard[ast.Constant]:
    """Say whether a node is a number with a fraction."""
    return isinstance(node, ast.Constant) and isinstance(node.value, float)


def test_that_everything_public_says_what_it_is() -> None:
    silent = [name_of(path) for path in MODULES if not ast.get_docstring(tree(path))]
    silent += [
        f"{name_of(path)}: {node.name}"
        for path in MODULES
        for node in public(tree(path))
        if not ast.get_docstring(node)
    ]
    assert silent == []


def public(node: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    """List the public functions and classes of a module, and their methods."""
    for child in node.body:
        if isinstance(child, Function | ast.ClassDef) and not child.name.startswith("_"):
            yield child
            if isinstance(child, ast.ClassDef):
                yield from public(child)
