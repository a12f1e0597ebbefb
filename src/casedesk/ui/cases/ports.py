"""What the list of cases stands on: its services, what filters can name, and where layouts are kept."""

from dataclasses import dataclass
from typing import Protocol, Self

from casedesk.domain.operators import Operator
from casedesk.domain.own_fields import OwnField
from casedesk.domain.saved_views import SavedView
from casedesk.domain.tags import Tag
from casedesk.services.bulk import BulkService
from casedesk.services.case_export import CaseExportService
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.services.own_fields import OwnFieldService
from casedesk.services.saved_views import SavedViewService
from casedesk.services.tags import TagService


@dataclass(frozen=True)
class ListServices:
    """The use cases of the list."""

    cases: CaseService
    views: SavedViewService
    tags: TagService
    fields: OwnFieldService
    bulk: BulkService
    export: CaseExportService

    @classmethod
    def on(cls, desk: Desk) -> Self:
        """Return the services of an open office."""
        return cls(
            CaseService(desk),
            SavedViewService(desk),
            TagService(desk),
            OwnFieldService(desk),
            BulkService(desk),
            CaseExportService(desk),
        )

    def choices(self, actor: Operator) -> "Choices":
        """Return everything that filters, acts and tabs can name."""
        known = self.cases.choices(actor)
        return Choices(
            known.clients,
            known.operators,
            known.districts,
            self.tags.list(actor),
            self.fields.list(actor),
            self.views.list(actor),
        )


@dataclass(frozen=True)
class Choices:
    """What filters and acts can name: pairs of key and name, districts, tags, own fields, kept views."""

    clients: tuple[tuple[int, str], ...] = ()
    operators: tuple[tuple[int, str], ...] = ()
    districts: tuple[str, ...] = ()
    tags: tuple[Tag, ...] = ()
    fields: tuple[OwnField, ...] = ()
    views: tuple[SavedView, ...] = ()


class Layouts(Protocol):
    """Keeps how a person's lists stand, between runs, by the key of a view."""

    def layout(self, key: str) -> str:
        """Return what was kept under a key, empty when nothing was."""
        ...

    def keep(self, key: str, text: str) -> None:
        """Keep a text under a key; an empty one forgets it."""
        ...


class LayoutsInMemory:
    """Keeps layouts until the program ends."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def layout(self, key: str) -> str:
        """Return what was kept under a key, empty when nothing was."""
        return self._kept.get(key, "")

    def keep(self, key: str, text: str) -> None:
        """Keep a text under a key; an empty one forgets it."""
        self._kept[key] = text
