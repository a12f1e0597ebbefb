"""The wording of papers: which versions are in force, what is wrong with a text; knows no Qt."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.domain.wordings import FAMILY_NAMES, LANGUAGE_NAMES
from casedesk.services.wording_checks import WordingProblem
from casedesk.services.wordings import (
    VersionLine,
    WordingLine,
    WordingLook,
    WordingService,
    WordingText,
    differing_lines,
)
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Text, Tone
from casedesk.ui.work import Tasks

Row = tuple[object, ...]
Failed = Callable[[CaseDeskError], None]
_OWN: Final = Mark(Tone.INFO, "pencil", say("This office"))
_PROGRAM: Final = Mark(Tone.LINE, "document", say("Program"))
_NEWS: Final = Mark(Tone.WARN, "bell", say("The program has a newer one"))
_IN_FORCE: Final = Mark(Tone.OK, "check", say("In force"))
_BACK: Final = Mark(Tone.NEUTRAL, "undo", say("Taken back"))
_OLDER: Final = Mark(Tone.LINE, "history", say("Older"))
_SHOWN_DIGEST: Final = 12


class WordingsPresenter:
    """Reads, examines, saves and takes back wordings at one desk."""

    def __init__(self, service: WordingService, actor: Operator, tasks: Tasks) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks

    @property
    def may_edit(self) -> bool:
        """Tell whether the person may change what papers say."""
        return self._actor.may(Right.EDIT_WORDINGS)

    def load(self, owner: object, done: Callable[[tuple[WordingLine, ...]], None], failed: Failed) -> None:
        """Read the list anew."""
        self._tasks.run(
            lambda _p: self._service.names(self._actor), done, failed, owner=owner, key="wordings"
        )

    def rows(self, lines: Sequence[WordingLine]) -> list[Row]:
        """Return the files of a table; each row ends with its line."""
        return [_row(each) for each in lines]

    def open(self, name: str, owner: object, done: Callable[[WordingText], None], failed: Failed) -> None:
        """Read the text in force."""
        self._run(lambda: self._service.current(self._actor, name), owner, done, failed)

    def look(
        self,
        name: str,
        text: str,
        width: int,
        owner: object,
        done: Callable[[WordingLook], None],
        failed: Failed,
    ) -> None:
        """Examine a text and draw its papers; of several only the newest answer comes."""
        self._tasks.run(
            lambda _p: self._service.look(name, text, width), done, failed, owner=owner, key="look"
        )

    def problem_rows(self, problems: Sequence[WordingProblem]) -> list[Row]:
        """Return the mistakes of a table; each row ends with its place in the list and the mistake."""
        return [
            (
                str(each.line),
                each.place or say("notation"),
                each.reason,
                each.rule.id if each.rule else "",
                number,
                each,
            )
            for number, each in enumerate(problems)
        ]

    def clause(self, problem: WordingProblem, language: str) -> str:
        """Return the clause behind a mistake with its source, or nothing."""
        rule, tongue = problem.rule, "zh" if language.startswith("zh") else "en"
        if rule is None:
            return ""
        return f"{rule.id} {rule.title[tongue]}: {rule.text[tongue]} ({rule.source[tongue]})"

    def gaps(self, name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the names that may stand in braces, by part."""
        return self._service.gaps(name)

    def samples(self, name: str) -> Mapping[str, str]:
        """Return examples of what the names become on paper."""
        return self._service.samples(name)

    def save(
        self,
        opened: WordingText,
        text: str,
        note: str,
        owner: object,
        done: Callable[[Any], None],
        failed: Failed,
    ) -> None:
        """Save a text on top of the version it was opened from."""
        self._run(
            lambda: self._service.save(self._actor, opened.name, text, note, newest=opened.newest),
            owner,
            done,
            failed,
        )

    def versions(
        self, name: str, owner: object, done: Callable[[tuple[VersionLine, ...]], None], failed: Failed
    ) -> None:
        """Read the office's versions."""
        self._run(lambda: self._service.versions(self._actor, name), owner, done, failed)

    def version_rows(self, lines: Sequence[VersionLine]) -> list[Row]:
        """Return the versions of a table, the program's own text last; each row ends with its number."""
        known = formats.formats()
        rows: list[Row] = [
            (
                f"#{each.stored.number}",
                _IN_FORCE if each.is_in_force else _BACK if each.stored.is_withdrawn else _OLDER,
                known.moment(each.stored.saved_at),
                each.saved_by,
                each.stored.note,
                each.stored.sha256[:_SHOWN_DIGEST],
                each.stored.number,
            )
            for each in lines
        ]
        is_bundled = not any(each.is_in_force for each in lines)
        rows.append((say("Program"), _IN_FORCE if is_bundled else _PROGRAM, "", "", "", "", 0))
        return rows

    def differences(
        self,
        name: str,
        numbers: tuple[int, int],
        owner: object,
        done: Callable[[tuple[str, ...]], None],
        failed: Failed,
    ) -> None:
        """Compare two versions."""
        first, second = numbers
        self._tasks.run(
            lambda _p: self._service.differences(self._actor, name, first, second),
            done,
            failed,
            owner=owner,
            key="differences",
        )

    def compared(self, before: str, after: str) -> tuple[str, ...]:
        """Return the lines in which two texts differ."""
        return differing_lines(before, after)

    def restore(
        self, name: str, number: int, note: str, owner: object, done: Callable[[Any], None], failed: Failed
    ) -> None:
        """Go back to a version; 0 prints the program's text again."""
        if number == 0:
            self._run(lambda: self._service.reset(self._actor, name, note), owner, done, failed)
        else:
            self._run(lambda: self._service.restore(self._actor, name, number, note), owner, done, failed)

    def export(self, name: str, path: Path) -> None:
        """Write the text in force to a file."""
        self._service.export(self._actor, name, path)

    def read_file(self, path: Path) -> str:
        """Return the text of a file to be edited."""
        return self._service.read_file(path)

    def _run(
        self, work: Callable[[], Any], owner: object, done: Callable[[Any], None], failed: Failed
    ) -> None:
        self._tasks.run(lambda _p: work(), done, failed, owner=owner, key="keep")


def _row(line: WordingLine) -> Row:
    family, _, language = line.name.rpartition("_")
    saved = formats.formats().moment(line.saved_at) if line.saved_at else ""
    standing: Text | Mark = _NEWS if line.has_news else ""
    return (
        FAMILY_NAMES[family],
        LANGUAGE_NAMES[language],
        line.version,
        _OWN if line.number else _PROGRAM,
        str(line.versions or ""),
        saved,
        line.saved_by,
        standing,
        line,
    )
