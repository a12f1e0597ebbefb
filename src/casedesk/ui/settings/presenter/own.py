"""The office's own tags and fields; knows no Qt."""

from collections.abc import Callable, Sequence
from typing import Any, Final, Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.own_fields import KIND_NAMES, OwnField
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.tags import COLOUR_NAMES, Tag
from casedesk.services.clients import ClientService
from casedesk.services.own_fields import OwnFieldService
from casedesk.services.tags import TagService
from casedesk.ui.tag_looks import tag_mark
from casedesk.ui.work import Tasks

Row = tuple[object, ...]
RECORD: Final = -1
"""Place of the tag or field in a row; before it stands its key."""


class OwnView(Protocol):
    """What the section must be able to do."""

    def show_own(self, tags: Sequence[Row], fields: Sequence[Row]) -> None:
        """Show both tables."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def say_done(self, told: Sentence) -> None:
        """Tell what was done."""


class OwnPresenter:
    """Lists tags and own fields with the number of cases that use them, and changes them."""

    def __init__(
        self,
        tags: TagService,
        fields: OwnFieldService,
        clients: ClientService,
        actor: Operator,
        tasks: Tasks,
    ) -> None:
        self._tags, self._fields, self._clients = tags, fields, clients
        self._actor, self._tasks = actor, tasks
        self._view: OwnView
        self.clients: tuple[tuple[int, str], ...] = ()
        self._order: list[int] = []

    def attach(self, view: OwnView) -> None:
        """Take the section that shows what is decided here."""
        self._view = view

    def load(self) -> None:
        """Read tags, fields and clients anew."""
        self._tasks.run(
            lambda _p: (
                self._tags.counted(self._actor),
                self._fields.counted(self._actor),
                self._clients.list(self._actor),
            ),
            lambda found: self._loaded(*found),
            self._view.show_error,
            owner=self,
            key="load",
        )

    def save_tag(self, tag: Tag) -> None:
        """Save a tag, or take a new one into the list."""
        act = self._tags.save if tag.id else self._tags.add
        self._run(lambda: act(self._actor, tag), say("Tag “{name}” saved", name=tag.name))

    def remove_tag(self, tag: Tag) -> None:
        """Take a tag off the list and off every case."""
        self._run(lambda: self._tags.remove(self._actor, tag), say("Tag “{name}” removed", name=tag.name))

    def save_field(self, field: OwnField) -> None:
        """Save a field, or add a new one."""
        act = self._fields.save if field.id else self._fields.add
        self._run(lambda: act(self._actor, field), say("Field “{name}” saved", name=field.name))

    def remove_field(self, field: OwnField) -> None:
        """Remove a field with its values."""
        self._run(
            lambda: self._fields.remove(self._actor, field), say("Field “{name}” removed", name=field.name)
        )

    def move_field(self, field: OwnField, step: int) -> None:
        """Move a field up or down in the order in which files show them."""
        place = self._order.index(field.id) if field.id in self._order else -1
        other = place + step
        if place < 0 or not 0 <= other < len(self._order):
            return
        order = list(self._order)
        order[place], order[other] = order[other], order[place]
        self._run(lambda: self._fields.arrange(self._actor, order), None)

    def _run(self, work: Callable[[], Any], told: Sentence | None) -> None:
        def done(_answer: object) -> None:
            if told is not None:
                self._view.say_done(told)
            self.load()

        self._tasks.run(lambda _p: work(), done, self._view.show_error, owner=self)

    def _loaded(self, tags: Sequence[Any], fields: Sequence[Any], clients: Sequence[Any]) -> None:
        self.clients = tuple((each.id, each.short_name) for each in clients)
        names = dict(self.clients)
        self._order = [field.id for field, _number in fields]
        self._view.show_own(
            [(tag_mark(tag), COLOUR_NAMES[tag.colour], number, tag.id, tag) for tag, number in tags],
            [
                (
                    field.name,
                    KIND_NAMES[field.kind],
                    names.get(field.client_id, "") if field.client_id else say("All clients"),
                    ", ".join(field.options),
                    number,
                    field.id,
                    field,
                )
                for field, number in fields
            ],
        )
