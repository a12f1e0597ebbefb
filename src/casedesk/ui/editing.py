"""One record being edited: what was stored, what is typed, what is wrong, who was faster; knows no Qt."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from casedesk.domain.errors import CaseDeskError, ConflictError
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import formats
from casedesk.ui.looks import Text, Tone
from casedesk.ui.work import Tasks

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    D = TypeVar("D", bound=DataclassInstance)
else:
    D = TypeVar("D")

TypedDay = date | str | None
"""What a day's field holds: a day, nothing, or a text that is no day."""


@dataclass(frozen=True)
class Remark:
    """What stands below a field: BLOCK keeps the record from being saved, WARN, OK and INFO do not."""

    tone: Tone
    text: Sentence


@dataclass(frozen=True)
class Difference:
    """A field that somebody else changed meanwhile, as both sides have it."""

    field: str
    label: Sentence
    theirs: Text
    mine: Text


@dataclass(frozen=True)
class EditState:
    """What a form shows besides its fields."""

    changed: tuple[Sentence, ...]
    """The names of the fields that differ from what is stored."""
    remarks: Mapping[str, Remark]
    is_busy: bool = False


class EditView(Protocol):
    """The form in which a draft is typed."""

    def show_draft(self, draft: Any) -> None:
        """Fill the fields."""

    def show_state(self, state: EditState) -> None:
        """Show remarks, what is changed and whether it is being saved."""

    def point_at(self, field: str) -> None:
        """Put the cursor into a field."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show why nothing was saved."""

    def ask_sides(self, differences: tuple[Difference, ...]) -> None:
        """Ask which side of each difference is right."""

    def done(self, told: Sentence) -> None:
        """Tell what was saved."""


Check = Callable[[D], Mapping[str, Remark]]


def _told(_draft: object, changed: Text) -> Sentence:
    return say("Saved: {fields}", fields=changed)


class Editor(Generic[D]):
    """Leads one draft from what is stored to what is saved.

    ``labels`` names the draft's fields that are typed; ``save`` stores a draft and returns the next one;
    ``stored`` reads the draft of what is stored now, for the case that somebody else was faster;
    ``words`` says what the keys of choices are called.
    """

    def __init__(
        self,
        tasks: Tasks,
        draft: D,
        labels: Mapping[str, Sentence],
        *,
        check: Check[D],
        save: Callable[[D], D],
        stored: Callable[[], D] | None = None,
        told: Callable[[D, Text], Sentence] = _told,
        words: Mapping[str, Text] | None = None,
    ) -> None:
        self._tasks, self._labels, self._words = tasks, labels, words or {}
        self._check, self._save, self._stored, self._say = check, save, stored, told
        self.draft = self._base = draft
        self._seen: set[str] = set()
        self._is_busy = False
        self._view: EditView

    def attach(self, view: EditView) -> None:
        """Take the form and fill it."""
        self._view = view
        self.reset(self._base)

    @property
    def changed(self) -> tuple[str, ...]:
        """Return the fields that differ from what is stored."""
        return _different(self._labels, self._base, self.draft)

    @property
    def changed_names(self) -> tuple[Sentence, ...]:
        """Return what the changed fields are called."""
        return tuple(self._labels[name] for name in self.changed)

    @property
    def is_dirty(self) -> bool:
        """Tell whether anything typed is not saved."""
        return bool(self.changed)

    def reset(self, draft: D) -> None:
        """Begin again from a draft as it is stored."""
        self.draft = self._base = draft
        self._seen.clear()
        self._view.show_draft(draft)
        self._tell()

    def edit(self, **values: object) -> None:
        """Take what was typed; a field that is filled is judged at once."""
        self.draft = replace(self.draft, **values)
        self._seen.update(name for name in self.changed if getattr(self.draft, name))
        self._tell()

    def leave(self, field: str) -> None:
        """Judge a field that was left with a change."""
        if field in self.changed or field in self._seen:
            self._seen.add(field)
            self._tell()

    def save(self) -> None:
        """Store the draft, or point at the first field that is wrong."""
        if self._is_busy:
            return
        wrong = [name for name, each in self._check(self.draft).items() if each.tone is Tone.BLOCK]
        if wrong:
            self._seen.update(self._labels)
            self._tell()
            self._view.point_at(next(name for name in self._labels if name in wrong))
            return
        draft = self.draft
        self._is_busy = True
        self._tell()
        self._tasks.run(lambda _progress: self._save(draft), self._saved, self._failed, owner=self)

    def resolve(self, kept: Collection[str]) -> None:
        """Go on from what is stored now with one's own values in the fields ``kept``, and save."""
        mine = {name: getattr(self.draft, name) for name in kept}
        self.draft = replace(self._base, **mine)
        self._view.show_draft(self.draft)
        self._tell()
        if self.is_dirty:
            self.save()

    def retell(self) -> None:
        """Show everything again, after the language changed."""
        self._tell()

    def _saved(self, stored: D) -> None:
        told = self._say(stored, listed(self.changed_names))
        self._is_busy = False
        self.reset(stored)
        self._view.done(told)

    def _failed(self, error: CaseDeskError) -> None:
        self._is_busy = False
        self._tell()
        if isinstance(error, ConflictError) and self._stored is not None:
            read = self._stored
            self._tasks.run(lambda _progress: read(), self._faster, self._view.show_error, owner=self)
        else:
            self._view.show_error(error)

    def _faster(self, theirs: D) -> None:
        """Take what is stored now as the base and ask about the fields that differ."""
        mine, before = self.draft, self._base
        untouched = set(self._labels) - set(_different(self._labels, before, mine))
        self._base = theirs
        self.draft = replace(mine, **{name: getattr(theirs, name) for name in untouched})
        self._view.ask_sides(
            tuple(self._difference(name, theirs) for name in _different(self._labels, theirs, self.draft))
        )

    def _difference(self, name: str, theirs: D) -> Difference:
        sides = (getattr(theirs, name), getattr(self.draft, name))
        theirs_told, mine_told = (self._words.get(str(side)) or _shown(side) for side in sides)
        return Difference(name, self._labels[name], theirs_told, mine_told)

    def _tell(self) -> None:
        remarks = {name: each for name, each in self._check(self.draft).items() if name in self._seen}
        self._view.show_state(EditState(self.changed_names, remarks, self._is_busy))


def listed(names: Iterable[Text]) -> Text:
    """Join names into one sentence in the language it is shown in."""
    first, *rest = [*names] or [""]
    for each in rest:
        first = say("{first}, {next}", first=first, next=each)
    return first


def unreadable_days(draft: object, names: Iterable[str]) -> dict[str, Remark]:
    """Complain of the fields whose text is no day."""
    return {
        name: blocks(say("This is no day. Write it like 2026-05-09."))
        for name in names
        if isinstance(getattr(draft, name), str)
    }


def blocks(text: Sentence) -> Remark:
    """Return a remark that keeps the record from being saved."""
    return Remark(Tone.BLOCK, text)


def as_day(typed: TypedDay) -> date | None:
    """Return the day of a field that has passed the check."""
    return None if isinstance(typed, str) else typed


def _different(labels: Mapping[str, Sentence], one: object, other: object) -> tuple[str, ...]:
    return tuple(name for name in labels if getattr(one, name) != getattr(other, name))


def _shown(value: object) -> Text:
    """Return a draft's value for the comparison of both sides."""
    match value:
        case bool():
            return say("Yes") if value else say("No")
        case None | "":
            return formats.NOTHING
        case date():
            return formats.formats().day(value)
    return str(value)
