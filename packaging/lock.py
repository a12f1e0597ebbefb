"""Write requirements.lock: every package of the program and of its tests, with hashes, for both systems.

One resolution serves Windows and Linux and Python 3.11 to 3.13. The first part of the file is what the
program needs, the second part what its tests need besides; ``run.py`` installs the first or both.
Run ``python packaging/lock.py`` after a change in pyproject.toml, with ``--upgrade`` for newer versions.
Needs ``uv`` on the path.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
PARTS = ("# == the program ==", "# == its tests ==")
PLATFORMS = ("x86_64-pc-windows-msvc", "x86_64-manylinux_2_34", "aarch64-manylinux_2_39")
PYTHONS = ("3.11", "3.12", "3.13")
NEVER = "sys_platform == 'none'"
LEFT_OUT = ("matplotlib",)
"""Packages that one of ours names but loads only for pictures nobody asks for (pyvrp's plots)."""


def main() -> None:
    """Resolve, write the lock, and make sure that every package has a wheel wherever the program runs."""
    upgrade = "--upgrade" in sys.argv[1:]
    whole = pins(resolve("--group", "dev", upgrade=upgrade))
    program = pins(resolve(upgrade=False, constraints="\n".join(first_line(pin) for pin in whole.values())))
    tests = {name: pin for name, pin in whole.items() if name not in program}
    LOCK.write_text(
        f"{PARTS[0]}\n{''.join(whole[name] for name in program)}{PARTS[1]}\n{''.join(tests.values())}",
        encoding="utf-8",
        newline="\n",
    )
    print(f"{len(program)} packages for the program, {len(tests)} more for its tests")
    for platform in PLATFORMS:
        for python in PYTHONS:
            require_wheels(platform, python)


def resolve(*options: str, upgrade: bool, constraints: str = "") -> str:
    """Return uv's universal resolution; the present lock's pins are kept unless upgraded."""
    with tempfile.TemporaryDirectory() as scratch:
        output = Path(scratch, "out.lock")
        limits = Path(scratch, "constraints.txt")
        limits.write_text(constraints, encoding="utf-8")
        left_out = Path(scratch, "overrides.txt")
        left_out.write_text("".join(f"{each}; {NEVER}\n" for each in LEFT_OUT), encoding="utf-8")
        if LOCK.exists() and not upgrade:
            shutil.copyfile(LOCK, output)
        uv(
            *("pip", "compile", "pyproject.toml", "--universal", "--python-version", PYTHONS[0], "--quiet"),
            *(
                "--generate-hashes",
                "--no-emit-index-url",
                "--no-emit-find-links",
                "--no-header",
                "--no-annotate",
            ),
            *("--constraint", str(limits), "--override", str(left_out)),
            *("--output-file", str(output), *options),
        )
        return output.read_text(encoding="utf-8")


def pins(lock: str) -> dict[str, str]:
    """Split a lock into its pins by package; a pin spans its line and the hashes below."""
    blocks = re.findall(r"^[a-z0-9].*\n(?:    .*\n)*", lock, flags=re.MULTILINE)
    wanted = [block for block in blocks if NEVER not in first_line(block)]
    found = {re.split(r"[=\[ ]", block, maxsplit=1)[0]: block for block in wanted}
    if len(found) != len(wanted):
        sys.exit("A package is pinned twice, for different systems; the lock's two parts cannot hold that.")
    return found


def first_line(pin: str) -> str:
    """Return a pin without its hashes."""
    return pin.splitlines()[0].rstrip(" \\")


def require_wheels(platform: str, python: str) -> None:
    """End with an error unless each package installs from a wheel on this system and Python."""
    with tempfile.TemporaryDirectory() as scratch:
        uv(
            *(
                "pip",
                "install",
                "--dry-run",
                "--quiet",
                "--no-deps",
                "--require-hashes",
                "--only-binary",
                ":all:",
            ),
            *("--python-platform", platform, "--python-version", python, "--target", scratch),
            *("--requirement", str(LOCK)),
        )
    print(f"wheels for all on {platform}, Python {python}")


def uv(*arguments: str) -> None:
    """Run uv in the project's folder; leave with its exit code when it fails."""
    command = shutil.which("uv") or str(Path(sys.executable).with_name("uv"))
    done = subprocess.run([command, *arguments], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(done.returncode)


if __name__ == "__main__":
    main()
