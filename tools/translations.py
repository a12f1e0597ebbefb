"""Collect the visible texts, merge their translations, release and check the tables.

``update [--merge FILE …]`` collects and merges lines of ``English<TAB>Chinese``; ``release`` writes the
``.qm`` files; ``check`` tells what is missing or stale; ``missing`` prints the texts without Chinese.
"""

import argparse
import ast
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
CHINESE = FOLDER / "casedesk_zh_CN.ts"
ENGLISH = FOLDER / "casedesk_en.ts"
CONTEXT = "CaseDesk"
_GAP = re.compile(r"\{(\w+)[^{}]*\}")
_ENDING = re.compile(r"\((\w+)\)")


def texts_of_sources() -> dict[str, list[str]]:
    """Return every text of ``tr`` and ``say`` with the files that use it."""
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "src").rglob("*.py")):
        for text in _said(ast.parse(path.read_text("utf-8"))):
            found.setdefault(text, []).append(path.name)
    return found


def texts_of_forms() -> dict[str, list[str]]:
    """Return every translatable text of the forms with the forms that use it."""
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "ui").glob("*.ui")):
        for node in ET.parse(path).iter("string"):  # noqa: S314 - our own forms
            if node.text and node.get("notr") != "true":
                found.setdefault(node.text, []).append(path.name)
    return found


def foreign_forms() -> list[str]:
    """Return the forms whose class, and so their texts' context, is not ``CaseDesk``."""
    return [
        path.name
        for path in sorted((ROOT / "ui").glob("*.ui"))
        if ET.parse(path).findtext("class") != CONTEXT  # noqa: S314
    ]


def update(tables: list[Path]) -> None:
    """Bring both tables up to date and put given translations in."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "texts.cpp")
        source.write_text(_as_calls(texts_of_sources()), encoding="utf-8")
        forms = [str(path) for path in sorted((ROOT / "ui").glob("*.ui"))]
        common = ["-no-obsolete", "-locations", "none", "-silent", str(source), *forms]
        _tool("lupdate", *common, "-source-language", "en", "-target-language", "zh_CN", "-ts", str(CHINESE))
        plural = ["-pluralonly", "-source-language", "en", "-target-language", "en"]
        _tool("lupdate", *common, *plural, "-ts", str(ENGLISH))
    _merge(CHINESE, _given(tables))
    _merge(ENGLISH, {})


def release() -> None:
    """Write the tables that the program reads."""
    for path in (CHINESE, ENGLISH):
        _tool("lrelease", "-silent", str(path), "-qm", str(path.with_suffix(".qm")))


def problems() -> list[str]:
    """Return what keeps the translations from being whole."""
    found = [f"{name}: its class is not {CONTEXT}" for name in foreign_forms()]
    chinese, english = _translations(CHINESE), _translations(ENGLISH)
    for text, where in {**texts_of_forms(), **texts_of_sources()}.items():
        forms = chinese.get(text)
        if not forms or not all(forms):
            found.append(f"no Chinese for {text!r} ({where[0]})")
        elif any(set(_GAP.findall(form)) != set(_GAP.findall(text)) for form in forms):
            found.append(f"gaps differ in {text!r} ({where[0]})")
        if "%n" in text and not all(english.get(text, [""])):
            found.append(f"no English plural for {text!r} ({where[0]})")
    return found + [f"{path.stem}.qm is stale" for path in (CHINESE, ENGLISH) if _is_stale(path)]


def _said(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in ("tr", "say"):
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str) and first.value:
                yield first.value


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _as_calls(texts: dict[str, list[str]]) -> str:
    lines = []
    for text in sorted(texts):
        written = '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
        tail = ', "", n' if "%n" in text else ""
        lines.append(f'QCoreApplication::translate("{CONTEXT}", {written}{tail});')
    return "\n".join(lines) + "\n"


def _given(tables: list[Path]) -> dict[str, str]:
    given = {}
    for path in tables:
        for line in path.read_text("utf-8").splitlines():
            english, tab, chinese = line.partition("\t")
            if tab and chinese.strip() and not english.startswith("#"):
                given[english.replace("\\n", "\n")] = chinese.strip().replace("\\n", "\n")
    return given


def _merge(path: Path, given: dict[str, str]) -> None:
    tree = ET.parse(path)  # noqa: S314 - our own table
    for message in tree.iter("message"):
        source, target = message.findtext("source") or "", message.find("translation")
        if target is None:
            continue
        forms = target.findall("numerusform")
        wanted = _plurals(source) if path == ENGLISH else [given[source]] if source in given else []
        if forms and wanted and (path == CHINESE or not forms[0].text):
            for form, text in zip(forms, wanted, strict=False):
                form.text = text
        elif not forms and wanted:
            target.text = wanted[0]
        if (forms and all(form.text for form in forms)) or (not forms and target.text):
            target.attrib.pop("type", None)
    ET.indent(tree, "    ")
    text = ET.tostring(tree.getroot(), encoding="unicode", short_empty_elements=False)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def _plurals(text: str) -> list[str]:
    return [_ENDING.sub("", text), _ENDING.sub(lambda ending: ending[1], text)]


def _translations(path: Path) -> dict[str, list[str]]:
    found = {}
    for message in ET.parse(path).iter("message"):  # noqa: S314 - our own table
        target = message.find("translation")
        if target is None or target.get("type") in ("unfinished", "vanished", "obsolete"):
            continue
        forms = [form.text or "" for form in target.findall("numerusform")]
        found[message.findtext("source") or ""] = forms or [target.text or ""]
    return found


def _is_stale(path: Path) -> bool:
    table = path.with_suffix(".qm")
    if not table.is_file():
        return True
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, table.name)
        _tool("lrelease", "-silent", str(path), "-qm", str(fresh))
        return fresh.read_bytes() != table.read_bytes()


def _tool(name: str, *arguments: str) -> None:
    home = Path(PySide6.__file__).parent
    program = next(path for path in (home / f"{name}.exe", home / name) if path.is_file())
    subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL)


def main() -> int:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=("update", "release", "check", "missing"))
    parser.add_argument("--merge", nargs="*", type=Path, default=[])
    asked = parser.parse_args()
    if asked.command == "update":
        update(asked.merge)
        release()
    elif asked.command == "release":
        release()
    elif asked.command == "missing":
        whole = _translations(CHINESE)
        print(*(text for text in {**texts_of_forms(), **texts_of_sources()} if text not in whole), sep="\n")
        return 0
    found = problems()
    print(*found, f"{len(found)} problem(s)", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
