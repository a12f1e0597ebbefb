"""The office's own wording of its papers: every saving is a version, checked and proof printed first."""

import difflib
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from casedesk.domain.agreements import Agreement
from casedesk.domain.errors import BadInputError, ConflictError, RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import PaperKind
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.wordings import StoredWording, name_of
from casedesk.printing.visit_wording import VisitWording
from casedesk.printing.wording import Wording
from casedesk.printing.wording_checks import MOST_BYTES
from casedesk.printing.wording_families import (
    PaperWording,
    all_names,
    bundled_text,
    bundled_wording,
    family_of,
    gaps_of,
    stored_wording,
)
from casedesk.printing.wording_samples import sample_values
from casedesk.services.desk import Desk
from casedesk.services.paper_images import PageImage, page_images
from casedesk.services.wording_checks import WordingProblem, examined, proof, require_sound
from casedesk.storage import wordings
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

LONGEST_NOTE = 200
_MOST_KEPT = 64
_read: dict[tuple[str, int, str], PaperWording] = {}
"""Texts that were read before, by name, number and digest; what a version says never changes."""


def wording_of(shelves: Shelves, name: str) -> PaperWording:
    """Return the texts that a paper is printed with: the office's newest version, or the bundled ones."""
    newest = wordings.in_force(shelves.connection, name)
    if newest is None:
        return bundled_wording(name)
    key = (name, newest.number, newest.sha256)
    if key not in _read:
        if len(_read) >= _MOST_KEPT:
            _read.clear()
        _read[key] = stored_wording(name, shelves.wordings.get(newest.id).text, newest.number)
    return _read[key]


def agreement_wording_of(shelves: Shelves, language: str) -> Wording:
    """Return the texts of the agreement in a language."""
    found = wording_of(shelves, f"agreement_{language}")
    if not isinstance(found, Wording):
        raise TypeError(language)
    return found


def paper_wording_of(shelves: Shelves, family: str, language: str) -> VisitWording:
    """Return the texts of offers, letters or papers of visits in a language."""
    found = wording_of(shelves, f"{family}_{language}")
    if not isinstance(found, VisitWording):
        raise TypeError(family)
    return found


def told_wording(shelves: Shelves, agreement: Agreement) -> Sentence:
    """Say which text an agreement will be printed with, and whether another was approved."""
    name = f"agreement_{agreement.terms.language}"
    found, version = wordings.in_force(shelves.connection, name), wording_of(shelves, name).version
    moment = agreement.approved_at
    if moment is not None:
        approved = wordings.number_at(shelves.connection, name, moment)
        if approved != (found.number if found else 0):
            return say(
                "It will be printed with text {version}, which is not the one that was in force when it was "
                "approved. Read it again before it is signed.",
                version=version,
            )
    return say("It will be printed with text {version}.", version=version)


_OF_VISITS = frozenset(
    {
        PaperKind.VISIT_SHEET,
        PaperKind.VISIT_BRIEF,
        PaperKind.VISIT_NOTICE,
        PaperKind.NOT_MET_CARD,
        PaperKind.AUTHORISATION,
        PaperKind.DEBTOR_SLIP,
        PaperKind.GATE_SHEET,
        PaperKind.REGISTER,
        PaperKind.RECORD_FORM,
    }
)


def paper_wording_for(shelves: Shelves, kind: PaperKind, language: str) -> VisitWording | None:
    """Return the texts of a kind of paper; None for a kind that has no wording file."""
    family = "offer" if kind is PaperKind.OFFER_SHEET else "visit" if kind in _OF_VISITS else "letters"
    if f"{family}_{language}" not in all_names():
        return None
    return paper_wording_of(shelves, family, language)


@dataclass(frozen=True)
class WordingLine:
    """One wording file as the settings list it."""

    name: str
    version: str
    """As it stands on the paper."""
    number: int
    """The office's number; 0 while the bundled text is in force."""
    versions: int
    has_news: bool
    """Whether the program now brings another text than the office's was written from."""
    bundled_version: str
    saved_by: str = ""
    saved_at: datetime | None = None


@dataclass(frozen=True)
class WordingLook:
    """What a text being written looks like: its mistakes, or its papers with invented data."""

    problems: tuple[WordingProblem, ...]
    pages: tuple[PageImage, ...]


@dataclass(frozen=True)
class WordingText:
    """The text in force and what it is called."""

    name: str
    text: str
    version: str
    number: int
    newest: int
    """The highest number; saving names it, so that nobody overwrites a colleague's version."""


@dataclass(frozen=True)
class VersionLine:
    """One version of the office with who saved it."""

    stored: StoredWording
    saved_by: str
    is_in_force: bool


class WordingService:
    """Keeps, compares and takes back the office's wording."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def names(self, actor: Operator) -> tuple[WordingLine, ...]:
        """Return every wording file with the version in force."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return tuple(self._line(shelves, name) for name in all_names())

    def current(self, actor: Operator, name: str) -> WordingText:
        """Return the text in force, the office's or the bundled one."""
        family_of(name)
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = wordings.in_force(shelves.connection, name)
            text = shelves.wordings.get(found.id).text if found else bundled_text(name)
            newest = wordings.newest_number(shelves.connection, name)
            version = wording_of(shelves, name).version
        return WordingText(name, text, version, found.number if found else 0, newest)

    def bundled(self, name: str) -> str:
        """Return the text that came with the program."""
        return bundled_text(name)

    def gaps(self, name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the names that each part may use, for whoever writes."""
        return tuple(gaps_of(name).items())

    def told_for(self, actor: Operator, agreement: Agreement) -> Sentence:
        """Say which text an agreement will be printed with."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return told_wording(shelves, agreement)

    def samples(self, name: str) -> Mapping[str, str]:
        """Return examples of what the names become on paper."""
        return sample_values(name)

    def versions(self, actor: Operator, name: str) -> tuple[VersionLine, ...]:
        """Return the office's versions, the newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = wordings.in_force(shelves.connection, name)
            people = {each.id: each.name for each in shelves.operators.all()}
            kept = _of(shelves, name)
        return tuple(
            VersionLine(each, people.get(each.saved_by, ""), found is not None and each.id == found.id)
            for each in reversed(kept)
        )

    def examine(self, name: str, text: str) -> tuple[WordingProblem, ...]:
        """Return everything that would keep a text from being saved but the proof print."""
        return examined(name, text, self._desk.pack)

    def look(self, name: str, text: str, width: int) -> WordingLook:
        """Return the mistakes of a text being written or, where it has none, its pages in that width."""
        tidy = _tidy(text)
        problems = self.examine(name, tidy)
        if problems:
            return WordingLook(problems, ())
        try:
            return WordingLook((), page_images(proof(name, tidy, 0, is_whole=False), width))
        except RefusedError as reason:
            return WordingLook((WordingProblem(1, "", reason.sentence),), ())

    def preview(self, name: str, text: str) -> bytes:
        """Return the papers of a text with invented data; refuse an unsound text with its first problem."""
        require_sound(name, self.examine(name, text))
        return proof(name, text, 0, is_whole=False)

    def save(self, actor: Operator, name: str, text: str, note: str = "", *, newest: int) -> StoredWording:
        """Keep a text as the office's next version, from then on printed.

        ``newest`` is the number the writer began from; a colleague's version in between refuses it.
        """
        actor.require(Right.EDIT_WORDINGS)
        tidy = _tidy(text)
        require_sound(name, self.examine(name, tidy))
        proof(name, tidy, newest + 1)
        new = StoredWording(
            name,
            newest + 1,
            tidy,
            _digest(tidy),
            actor.id,
            self._desk.now(),
            _sound_note(note),
            _digest(bundled_text(name)),
        )
        with self._desk.work("wording.saved", actor, Right.EDIT_WORDINGS) as work:
            stored = self._kept(work, new, newest)
            work.commit()
        return stored

    def restore(self, actor: Operator, name: str, number: int, note: str = "") -> StoredWording:
        """Go back to an older version, which is checked by the rules of today and becomes the newest."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            old = _numbered(_of(shelves, name), name, number)
            newest = wordings.newest_number(shelves.connection, name)
        return self.save(actor, name, old.text, note, newest=newest)

    def withdraw(self, actor: Operator, name: str, note: str = "") -> None:
        """Take back the version in force; the one before it is printed again."""
        with self._desk.work("wording.withdrawn", actor, Right.EDIT_WORDINGS) as work:
            found = wordings.in_force(work.connection, name)
            if found is None:
                raise RefusedError(say("{name} is the program's own text already.", name=name_of(name)))
            self._withdraw(work, name, [work.wordings.get(found.id)], note)
            work.commit()

    def reset(self, actor: Operator, name: str, note: str = "") -> None:
        """Print the bundled text again; the office's versions stay on file as withdrawn."""
        with self._desk.work("wording.withdrawn", actor, Right.EDIT_WORDINGS) as work:
            own = [each for each in _of(work, name) if not each.is_withdrawn]
            if not own:
                raise RefusedError(say("{name} is the program's own text already.", name=name_of(name)))
            self._withdraw(work, name, own, note)
            work.commit()

    def text_of(self, actor: Operator, name: str, number: int) -> str:
        """Return the text of a version; number 0 is the bundled one."""
        if number == 0:
            return bundled_text(name)
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return _numbered(_of(shelves, name), name, number).text

    def differences(self, actor: Operator, name: str, first: int, second: int) -> tuple[str, ...]:
        """Return what two versions say differently, as lines that begin with ``+``, ``-`` or a blank."""
        before, after = self.text_of(actor, name, first), self.text_of(actor, name, second)
        return differing_lines(before, after)

    def export(self, actor: Operator, name: str, path: Path, number: int | None = None) -> None:
        """Write a version, or the text in force, to a file."""
        text = self.current(actor, name).text if number is None else self.text_of(actor, name, number)
        try:
            path.write_text(text, encoding="utf-8", newline="\n")
        except OSError as reason:
            raise BadInputError(
                say("“{file}” cannot be written: {reason}.", file=path.name, reason=reason)
            ) from reason

    def read_file(self, path: Path) -> str:
        """Return the text of a file to be looked at and saved; what is no text is refused."""
        try:
            if path.stat().st_size > MOST_BYTES:
                raise BadInputError(say("“{file}” is too large to be a wording.", file=path.name))
            return _tidy(path.read_text(encoding="utf-8-sig"))
        except (OSError, ValueError) as reason:
            raise BadInputError(
                say("“{file}” cannot be read: {reason}.", file=path.name, reason=reason)
            ) from reason

    def _line(self, shelves: Shelves, name: str) -> WordingLine:
        found = wordings.in_force(shelves.connection, name)
        stored: StoredWording | None = shelves.wordings.get(found.id) if found else None
        has_news = stored is not None and stored.base_sha256 != _digest(bundled_text(name))
        return WordingLine(
            name,
            wording_of(shelves, name).version,
            found.number if found else 0,
            wordings.newest_number(shelves.connection, name),
            has_news,
            bundled_wording(name).version,
            shelves.operators.get(stored.saved_by).name if stored else "",
            stored.saved_at if stored else None,
        )

    def _kept(self, work: UnitOfWork, new: StoredWording, newest: int) -> StoredWording:
        name, text = new.name, new.text
        number = wordings.newest_number(work.connection, name)
        if number != newest:
            raise ConflictError(
                say(
                    "Somebody saved {name} as version {number} meanwhile. Nothing was saved; compare, "
                    "then save on top of it.",
                    name=name_of(name),
                    number=number,
                ),
                {},
            )
        found = wordings.in_force(work.connection, name)
        if text == (work.wordings.get(found.id).text if found else bundled_text(name)):
            raise RefusedError(say("{name} says just this already; nothing was saved.", name=name_of(name)))
        stored: StoredWording = work.wordings.add(new)
        work.about(f"{name} #{stored.number}", None, sha256=stored.sha256, note=mask_text(stored.note))
        return stored

    def _withdraw(self, work: UnitOfWork, name: str, own: Sequence[StoredWording], note: str) -> None:
        for each in own:
            work.wordings.save(each.withdrawn(self._desk.now()))
        numbers = ", ".join(str(each.number) for each in own)
        work.about(f"{name} #{own[-1].number}", None, numbers=numbers, note=mask_text(_sound_note(note)))


def differing_lines(before: str, after: str) -> tuple[str, ...]:
    """Return the lines of two texts with what left, what came and two lines around each."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=2, lineterm="")
    return tuple(each for each in lines if not each.startswith(("---", "+++")))


def _of(shelves: Shelves, name: str) -> list[StoredWording]:
    family_of(name)
    table = shelves.wordings.table.c
    return shelves.wordings.all(table.name == name, order=(table.number,))


def _numbered(kept: Sequence[StoredWording], name: str, number: int) -> StoredWording:
    for each in kept:
        if each.number == number:
            return each
    raise BadInputError(say("{name} has no version {number}.", name=name_of(name), number=number))


def _tidy(text: str) -> str:
    """Return a text with plain line ends and one at its end, so that equal texts have equal digests."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").rstrip() + "\n"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _sound_note(note: str) -> str:
    tidy = " ".join(note.split())
    if len(tidy) > LONGEST_NOTE:
        raise BadInputError(say("The note has at most {most} characters.", most=LONGEST_NOTE))
    return tidy
