"""Start CaseDesk from a fresh clone, ``python3 run.py``, or its whole test suite, ``python3 run.py test``.

Needs nothing but Python 3.11 to 3.13. The first start makes ``.venv`` in this folder, installs the pinned
packages of requirements.lock into it and looks for Qt's system libraries; later starts find a stamp and go
straight to the program. Every other argument is handed to ``casedesk``, as in ``python3 run.py demo``.
"""

import contextlib
import ctypes
import hashlib
import importlib.util
import locale
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"
if not (3, 11) <= sys.version_info[:2] < (3, 14):  # before anything that an older Python would stumble over
    sys.exit(f"CaseDesk needs Python 3.11, 3.12 or 3.13; this is Python {PYTHON}.")

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
TESTS_BEGIN = "# == its tests =="
UNFINISHED = "casedesk-unfinished"
OPTIONS_WITH_VALUE = ("--data", "--operator")
COVERAGE = 90

LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libcups.so.2": "libcups2",
}
"""What Qt's platform and printer plug-ins load on Linux, and the Debian package that has it."""

CHINESE_FONT = "fonts-noto-cjk"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_NAMES = (
    "*CJK*",
    "*NotoSansSC*",
    "*SourceHan*",
    "*wqy*",
    "*DroidSansFallback*",
    "*uming*",
    "*ukai*",
    "*simsun*",
)


def main(arguments: Sequence[str]) -> int:
    """Set up what is missing, then run the tests or the program; return the exit code."""
    command = command_in(arguments)
    if command == "" and not has_display():
        tell(
            "There is no display to open the window on. Without one, try: python3 run.py demo",
            "没有可用的显示器，无法打开窗口。请改用：python3 run.py demo",
        )
        return 1
    try:
        set_up("tests" if command == "test" else "program", needs_window=command in ("", "test", "self-test"))
    except OSError as problem:
        tell(
            f"CaseDesk cannot be set up in {ROOT}: {problem}. Close CaseDesk where it runs and start again.",
            f"无法在 {ROOT} 中完成准备：{problem}。请关闭正在运行的 CaseDesk 后重试。",
        )
        return 1
    return run_tests(arguments[1:]) if command == "test" else run_program(arguments)


def command_in(arguments: Sequence[str]) -> str:
    """Return the command of a ``casedesk`` command line; none opens the window, ``help`` only asks."""
    rest = iter(arguments)
    for argument in rest:
        if argument in OPTIONS_WITH_VALUE:
            next(rest, None)
        elif argument in ("-h", "--help", "--version"):
            return "help"
        elif not argument.startswith("-"):
            return argument
    return ""


def has_display() -> bool:
    """Say whether a window can open; a Qt platform chosen by hand counts as a display."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def tell(english: str, chinese: str) -> None:
    """Print a sentence in the user's language; standard output stays the program's."""
    named = [os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    language = next(filter(None, [*named, locale.getlocale()[0]]), "")
    print(chinese if language.startswith(("zh", "Chinese")) else english, file=sys.stderr, flush=True)


# -- setting up --------------------------------------------------------------------------------------------


def set_up(group: str, *, needs_window: bool) -> None:
    """Make the environment ready for ``program`` or ``tests``; a stamp spares all but the libraries."""
    if is_ready(group):
        if needs_window and missing_libraries():
            provide_system_packages(needs_window=True)
        return
    with only_one_set_up():
        if is_ready(group):
            return
        tell(
            "Setting up CaseDesk in this folder; this happens once and may take some minutes …",
            "正在本文件夹中准备 CaseDesk，仅首次需要，可能要几分钟……",
        )
        provide_system_packages(needs_window=needs_window)
        make_environment()
        install(group)
        stamp(group)


def fingerprint(group: str) -> str:
    """Return what the environment depends on: this Python, this place of the source, the packages."""
    whole = LOCK.read_text(encoding="utf-8")
    text = f"{sys.version_info[:2]} {group}\n{packages_of(group, whole)}"
    return hashlib.sha256(text.encode()).hexdigest()


def packages_of(group: str, lock: str) -> str:
    """Return the part of the lock that ``program`` needs, or all of it for ``tests``."""
    return lock if group == "tests" else lock.partition(TESTS_BEGIN)[0]


def stamp_file(group: str) -> Path:
    """Return where the fingerprint of a finished set-up is kept."""
    return ENVIRONMENT / f"casedesk-{group}.stamp"


def is_ready(group: str) -> bool:
    """Say whether the last set-up was finished for this very lock and Python, and none was begun since."""
    if (ENVIRONMENT / UNFINISHED).exists() or not environment_python().exists():
        return False
    with contextlib.suppress(OSError):
        return stamp_file(group).read_text(encoding="utf-8") == fingerprint(group)
    return False


def stamp(group: str) -> None:
    """Note that the set-up is finished; the tests' environment serves the program as well."""
    for each in ("program", group):
        stamp_file(each).write_text(fingerprint(each), encoding="utf-8")
    (ENVIRONMENT / UNFINISHED).unlink()


@contextlib.contextmanager
def only_one_set_up() -> Iterator[None]:
    """Let a second start wait until the first has finished its set-up."""
    with (ROOT / ".venv.lock").open("a+b") as file:
        if sys.platform == "win32":
            file.seek(0)
            while True:  # the system gives up after ten seconds; a set-up takes longer
                with contextlib.suppress(OSError):
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def environment_python() -> Path:
    """Return the Python inside the environment."""
    windows = sys.platform == "win32"
    return ENVIRONMENT.joinpath("Scripts", "python.exe") if windows else ENVIRONMENT.joinpath("bin", "python")


def make_environment() -> None:
    """Make ``.venv`` unless a sound one is there; one that an interrupted set-up left is made anew."""
    unfinished = ENVIRONMENT / UNFINISHED
    sound = not unfinished.exists() and is_sound()
    if not sound and ENVIRONMENT.exists():
        shutil.rmtree(ENVIRONMENT)
    ENVIRONMENT.mkdir(exist_ok=True)
    unfinished.touch()
    if not sound:
        call([sys.executable, "-m", "venv", str(ENVIRONMENT)])


def is_sound() -> bool:
    """Say whether the environment's Python is this version and has pip."""
    question = f"import sys, pip; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    try:
        asked = subprocess.run([environment_python(), "-c", question], capture_output=True, check=False)
    except OSError:
        return False
    return asked.returncode == 0


def install(group: str) -> None:
    """Install the pinned packages from whichever index pip is set to, and the project by a path file."""
    with tempfile.TemporaryDirectory() as scratch:
        wanted = Path(scratch, "requirements.txt")
        wanted.write_text(packages_of(group, LOCK.read_text(encoding="utf-8")), encoding="utf-8")
        options = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--disable-pip-version-check"]
        call(
            [
                str(environment_python()),
                "-m",
                "pip",
                "install",
                "--quiet",
                *options,
                "--requirement",
                str(wanted),
            ]
        )
    packages = site_packages()
    # relative, because Python before 3.13 reads it in the system's encoding, and a folder may be named 催收
    relative = os.path.relpath(ROOT / "src", packages)
    (packages / "casedesk.pth").write_text(relative + "\n", encoding="utf-8")


def site_packages() -> Path:
    """Return the environment's folder for packages."""
    if sys.platform == "win32":
        return ENVIRONMENT / "Lib" / "site-packages"
    return ENVIRONMENT / "lib" / f"python{PYTHON}" / "site-packages"


def call(command: Sequence[str]) -> None:
    """Run a step of the set-up with its output on stderr; a failed step ends the start."""
    done = subprocess.run(command, stdout=sys.stderr, check=False)
    if done.returncode:
        line = " ".join(command)
        tell(
            f"The set-up stopped at: {line}\nThe reason stands above. Please start again when it is solved.",
            f"准备工作在此处中断：{line}\n原因见上文，解决后请重新启动。",
        )
        sys.exit(1)


# -- the system's libraries --------------------------------------------------------------------------------


def provide_system_packages(*, needs_window: bool) -> None:
    """Install what Linux lacks as root on Debian or Ubuntu, else print the one command that does."""
    missing = missing_packages()
    if not missing:
        return
    apt = shutil.which("apt-get")
    if apt and is_root() and apt_installs(apt, missing):
        return
    command = f"{'' if is_root() else 'sudo '}apt-get install {' '.join(missing)}"
    if apt:
        tell(
            f"Some system packages are missing. Please run:\n{command}",
            f"缺少系统软件包，请运行：\n{command}",
        )
    else:
        names = " ".join([*missing_libraries(), *missing])
        tell(f"Please install what has these (Debian's names last): {names}", f"请安装下列组件：{names}")
    if any(
        needs_window or package not in LIBRARIES.values() for package in missing if package != CHINESE_FONT
    ):
        sys.exit(1)


def apt_installs(apt: str, packages: Sequence[str]) -> bool:
    """Install Debian packages, asking nothing; say whether that went well."""
    quietly = ["env", "DEBIAN_FRONTEND=noninteractive", apt, "--quiet"]
    subprocess.run(
        [*quietly, "update"], stdout=sys.stderr, check=False
    )  # an unreachable extra source is no harm
    wanted = [*quietly, "install", "--yes", "--no-install-recommends", *packages]
    return subprocess.run(wanted, stdout=sys.stderr, check=False).returncode == 0


def missing_packages() -> list[str]:
    """List the Debian packages that Qt, the screen and ``venv`` lack; other systems bring all with Python."""
    if not sys.platform.startswith("linux"):
        return []
    packages = [LIBRARIES[name] for name in missing_libraries()]
    if not has_chinese_font():
        packages.append(CHINESE_FONT)
    if importlib.util.find_spec("ensurepip") is None:
        packages.append(f"python{PYTHON}-venv")
    return packages


def missing_libraries() -> list[str]:
    """List the libraries that the loader does not find."""
    return [name for name in LIBRARIES if not can_load(name)]


def can_load(library: str) -> bool:
    """Say whether the system's loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_chinese_font() -> bool:
    """Say whether the screen can show Chinese: ask fontconfig, without it search the usual folders."""
    fontconfig = shutil.which("fc-list")
    if fontconfig:
        listed = subprocess.run([fontconfig, ":lang=zh-cn", "family"], capture_output=True, check=False)
        return bool(listed.stdout.strip())
    folders = [Path(folder).expanduser() for folder in FONT_FOLDERS]
    return any(next(folder.rglob(name), None) for folder in folders if folder.is_dir() for name in FONT_NAMES)


def is_root() -> bool:
    """Say whether this process may install system packages."""
    return sys.platform != "win32" and os.geteuid() == 0


# -- running -----------------------------------------------------------------------------------------------


def run_program(arguments: Sequence[str]) -> int:
    """Become the program; Windows knows no such thing, so there it is waited for."""
    command = [str(environment_python()), "-m", "casedesk", *arguments]
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled files halve the time of the next start
    if sys.platform != "win32":
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


def run_tests(arguments: Sequence[str]) -> int:
    """Run every check and the whole suite, or with arguments only those tests; return 1 when one fails."""
    environment = dict(os.environ)
    if not has_display():
        environment["QT_QPA_PLATFORM"] = "offscreen"
    failed = []
    for module in test_steps(arguments):
        print(f"\n== {' '.join(module)}", flush=True)
        command = [str(environment_python()), "-m", *module]
        if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode:
            failed.append(" ".join(module))
    if failed:
        print(f"Failed: {'; '.join(failed)}", flush=True)
    return 1 if failed else 0


def test_steps(arguments: Sequence[str]) -> list[list[str]]:
    """List the modules to run in their order; pytest comes last, so that its summary closes the output."""
    if arguments:
        return [["pytest", *arguments]]
    workers = str(min(4, os.cpu_count() or 1))
    coverage = ["--cov", "--cov-report=term:skip-covered", f"--cov-fail-under={COVERAGE}"]
    return [
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy", "--strict"],
        ["mypy", "--strict", "--platform", "win32"],
        ["pytest", "-n", workers, *coverage],
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
