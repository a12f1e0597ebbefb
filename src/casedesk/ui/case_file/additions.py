"""What a person may change around a case: tags, own fields, the client's values, records of people."""

from collections.abc import Callable, Collection

from casedesk.domain.merging import MergeLine, MergePreview, PersonRecord
from casedesk.domain.own_fields import OwnField
from casedesk.domain.sentences import say
from casedesk.domain.tags import Tag
from casedesk.services.kept_values import KeptLine
from casedesk.ui.case_file.changes import CaseChanges, Done, Failed


class CaseAdditions(CaseChanges):
    """Saves tags and own fields, decides on values and merges records, in a thread as all changes."""

    kept: tuple[KeptLine, ...] = ()
    """The client's values beside ours."""

    def ask_tags(self, came: Callable[[tuple[Tag, ...]], None]) -> None:
        """Read the office's tags."""
        self._run(lambda: self._services.tags.list(self._actor), came)

    def put_tags(self, tag_ids: Collection[int]) -> None:
        """Let the case carry exactly these tags."""
        case_id, tags = self._case_id, self._services.tags
        self._change(lambda: tags.put(self._actor, case_id, tag_ids), say("Tags saved."))

    def set_own(self, field: OwnField, text: str, done: Done, failed: Failed) -> None:
        """Save what an own field holds."""
        case_id, own = self._case_id, self._services.own
        told = say("{field} saved.", field=field.name)
        self._change(lambda: own.set_value(self._actor, case_id, field.id, text), told, done, failed)

    def adopt(self, line: KeptLine) -> None:
        """Let the client's value be ours."""
        kept, value = self._services.kept, line.value
        told = say("The client's value is ours now.")
        self._change(lambda: kept.adopt(self._actor, value.id, value.version), told)

    def dismiss(self, line: KeptLine, reason: str) -> None:
        """Let ours stay."""
        kept, value = self._services.kept, line.value
        told = say("Our value stays.")
        self._change(lambda: kept.dismiss(self._actor, value.id, value.version, reason), told)

    def ask_records(
        self, person_id: int, text: str, came: Callable[[tuple[PersonRecord, ...]], None], failed: Failed
    ) -> None:
        """Read records that may be the same human."""
        merging = self._services.merging
        self._run(lambda: merging.candidates(self._actor, person_id, text), came, failed, key="records")

    def ask_preview(
        self, kept_id: int, gone_id: int, came: Callable[[MergePreview], None], failed: Failed
    ) -> None:
        """Read what a merge would move."""
        merging = self._services.merging
        self._run(lambda: merging.preview(self._actor, kept_id, gone_id), came, failed, key="preview")

    def merge(self, preview: MergePreview, reason: str, done: Done, failed: Failed) -> None:
        """Make two records one."""
        merging = self._services.merging
        told = say("The records are one now.")
        self._change(lambda: merging.merge(self._actor, preview, reason), told, done, failed)

    def ask_merges(self, person_id: int, came: Callable[[tuple[MergeLine, ...]], None]) -> None:
        """Read the merges that still stand."""
        self._run(lambda: self._services.merging.merges(self._actor, person_id), came)

    def separate(self, line: MergeLine, reason: str, done: Done, failed: Failed) -> None:
        """Give a merged record back what came with it."""
        merging = self._services.merging
        told = say("The records are two again.")
        self._change(lambda: merging.separate(self._actor, line.id, line.version, reason), told, done, failed)

    def split_off(
        self, person_id: int, case_ids: Collection[int], reason: str, done: Done, failed: Failed
    ) -> None:
        """Move chosen cases to a record of their own."""
        merging = self._services.merging
        told = say("The cases have a record of their own.")
        self._change(lambda: merging.split_off(self._actor, person_id, case_ids, reason), told, done, failed)
