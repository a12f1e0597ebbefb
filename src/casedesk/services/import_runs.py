"""Carries an accepted file into the office: one placement, one transaction, one audit entry."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from casedesk.domain.cases import CaseStatus
from casedesk.domain.errors import RefusedError
from casedesk.domain.intake import ImportProfile
from casedesk.domain.operators import Operator, Right
from casedesk.domain.placements import Placement
from casedesk.domain.reconciliation import Acceptance, ChangedRow, MissingRow, OutrunRow, Taken
from casedesk.domain.sentences import Sentence, say
from casedesk.importing.columns import Header, to_profile
from casedesk.services.applying import Applied, Applier
from casedesk.services.calling_off import CalledOff, call_off_visits
from casedesk.services.comparing import CASE, Office
from casedesk.services.desk import Desk
from casedesk.services.dry_runs import DryRun
from casedesk.services.import_journal import ImportJournal
from casedesk.services.import_profiles import fitting, free_name
from casedesk.services.reconciling import Compared, Comparison
from casedesk.services.taking import Filing, store_cases, ticking, uncollected
from casedesk.storage import reconciliation as stored
from casedesk.storage import rows
from casedesk.storage.bulk import in_lots
from casedesk.storage.numbers import next_number
from casedesk.storage.placements import is_number_free, known_cases
from casedesk.storage.raw_rows import raw_change
from casedesk.storage.stops import carry_stops_into
from casedesk.storage.unit_of_work import UnitOfWork

Report = Callable[[int, int, Sentence | None], None]
_PREFIX: Final = "WA"
_LOT: Final = 1_000
_RECALLED: Final = "退案日提前，外访取消"
_GIVEN_BACK: Final = "委托方退案（{number}），外访取消"
"""Why a visit was called off, as it stands in the office's own records and papers."""
_RETURNED: Final = ("status", "next_kind", "next_due_on", "next_note")


@dataclass(frozen=True)
class ImportRun:
    """One import as it is carried out."""

    desk: Desk
    actor: Operator
    dry_run: DryRun
    accept: Acceptance
    progress: Report

    def take(self) -> Taken:
        """Write everything that was accepted; a cancel or a failure leaves the office as it was."""
        run = self.dry_run
        with uncollected(), self.desk.work("placement.imported", self.actor, Right.IMPORT) as work:
            new, changed = run.new_taken(self.accept), run.changed_taken(self.accept)
            missing = run.missing_taken(self.accept)
            self._require_still_new(work)
            profile = _remembered(work, run)
            placement = work.placements.add(self._placement(work, profile, len(new)))
            journal = ImportJournal(work, placement.id)
            linked = store_cases(
                work, placement, new, run.listener, journal, self.desk.today(), self.progress
            )
            applied = self._apply(work, placement, journal, changed)
            carry_stops_into(work.connection, placement.id)
            called_off = self._recall(work, journal, applied)
            returned, gone, outrun = self._give_back(work, journal, missing, placement)
            journal.write()
            placement = work.placements.save(
                replace(
                    placement,
                    rows_changed=applied.changed,
                    rows_unchanged=len(run.unchanged),
                    rows_missing=len(run.missing),
                    journal_sha256=journal.sha256,
                )
            )
            outcome = Taken(
                placement,
                len(new),
                applied.changed,
                applied.kept,
                returned,
                (called_off + gone).numbers,
                (*applied.outrun, *outrun),
            )
            self._tell(work, outcome, journal, linked)
            self.progress(0, 0, say("Writing"))
            work.commit()
        return outcome

    def _require_still_new(self, work: UnitOfWork) -> None:
        """Refuse when somebody else has imported some of the new cases since the check."""
        numbers = [each.case_no for each in self.dry_run.new_taken(self.accept)]
        asked = ticking(numbers, self.progress, say("Comparing with the office"))
        known = known_cases(work.connection, self.dry_run.client_id, asked)
        if known:
            raise RefusedError(
                say("%n case(s) were imported by somebody else meanwhile. Check again.", count=len(known)),
            )

    def _placement(self, work: UnitOfWork, profile: ImportProfile, new: int) -> Placement:
        """Return the placement; it bears the client's batch number where that is free."""
        run = self.dry_run
        number = run.batch_no
        if not number or not is_number_free(work.connection, number):
            number = next_number(work.connection, _PREFIX, self.desk.today())
        assigned = [each.assigned_on for each in run.drafts]
        recalls = [each.recall_on for each in run.drafts if each.recall_on]
        return Placement(
            client_id=run.client_id,
            number=number,
            received_at=self.desk.now(),
            file_name=run.file_name[:260],
            file_sha256=run.file_sha256,
            assigned_on=min(assigned, default=self.desk.today()),
            recall_on=max(recalls, default=None),
            rows_read=run.rows_read,
            rows_taken=new,
            rows_rejected=run.rejected,
            profile_id=profile.id,
            taken_by=self.actor.id,
        )

    def _apply(
        self, work: UnitOfWork, placement: Placement, journal: ImportJournal, changed: Sequence[ChangedRow]
    ) -> Applied:
        """Compare the accepted rows once more, now that nobody else can write, and write them."""
        run, seen = self.dry_run, {each.row: each for each in changed}
        refused = {each.row for each in run.changed} - set(seen)
        drafts = [draft for row, draft in run.moved.items() if row not in refused]
        comparison = Comparison(work, run.client_id, run.listener, self.desk.today(), run.file_sha256)
        filing = Filing(work, placement, drafts, run.listener, self.desk.today(), self.progress)
        applier = Applier(work, placement, filing, journal, self.accept, self.desk.today())
        done, what = 0, say("Writing changes")
        for lot in in_lots(drafts, _LOT):
            self.progress(done, len(drafts), what)
            known = stored.known(work.connection, run.client_id, (each.case_no for each in lot))
            rows_ = [
                (each, known[each.case_no], run.listener.text(each)) for each in lot if each.case_no in known
            ]
            pairs: list[tuple[Compared, ChangedRow | None]] = [
                (each, seen.get(each.draft.row)) for each in comparison.compared(rows_)
            ]
            applier.take(pairs)
            done += len(lot)
        if work.changes is not None:
            work.changes.periods.update(applier.answer.moved)
            work.changes.touches.placements.add(placement.id)
        return applier.answer

    def _recall(self, work: UnitOfWork, journal: ImportJournal, applied: Applied) -> CalledOff:
        """Call off visits that now lie behind the day on which their case goes back."""
        if not applied.recalled:
            return CalledOff()
        days = applied.recalled
        return call_off_visits(work, self.desk, days, _RECALLED, after=days, journal=journal)

    def _give_back(
        self,
        work: UnitOfWork,
        journal: ImportJournal,
        missing: Sequence[MissingRow],
        placement: Placement,
    ) -> tuple[int, CalledOff, list[OutrunRow]]:
        """Return the cases that the file no longer names to their client."""
        if not missing:
            return 0, CalledOff(), []
        wanted = {each.case_id: each for each in missing}
        changed, returned, outrun = [], [], []
        for each in map(Office.of, stored.office_values(work.connection, list(wanted))):
            row = wanted[each.case_id]
            if not CaseStatus(each.values["status"]).is_open:
                outrun.append(OutrunRow(0, row.case_no, say("The case was closed here meanwhile.")))
                continue
            journal.changed(
                each.case_id,
                CASE,
                each.case_id,
                each.version,
                {name: each.values[name] for name in _RETURNED},
            )
            changed.append((CaseStatus.RETURNED.value, None, None, None, each.case_id))
            returned.append(each.case_id)
        self.progress(0, 0, say("Giving cases back"))
        raw_change(work.connection, rows.cases, _RETURNED, changed)
        reason = _GIVEN_BACK.format(number=placement.number)
        gone = call_off_visits(work, self.desk, returned, reason, journal=journal)
        return len(returned), gone, outrun

    def _tell(self, work: UnitOfWork, outcome: Taken, journal: ImportJournal, linked: int) -> None:
        run = self.dry_run
        told = {
            "changed": outcome.changed,
            "unchanged": len(run.unchanged),
            "missing": len(run.missing),
            "returned": outcome.returned,
            "kept": outcome.kept,
            "outrun": len(outcome.outrun),
            "journal": journal.size,
            "called_off": len(outcome.called_off),
        }
        work.about(
            outcome.placement.number,
            client=work.clients.get(run.client_id).short_name,
            file_sha256=run.file_sha256,
            journal_sha256=journal.sha256,
            rows=run.rows_read,
            new=outcome.new,
            rejected=run.rejected,
            known=run.known,
            linked=linked,
            **{name: number for name, number in told.items() if number},
        )


def _remembered(work: UnitOfWork, run: DryRun) -> ImportProfile:
    """Keep the columns for the client's next list of this kind; a correction is a new revision."""
    text = to_profile(run.mapping)
    header = Header(0, tuple(each.header for each in run.mapping.columns))
    known = fitting(work, run.client_id, header, run.profile)
    if known is None:
        name = run.profile or free_name(work, run.client_id, run.file_name)
        return work.import_profiles.add(ImportProfile(run.client_id, name, text))
    if known.mapping == text:
        return known
    newer = replace(known, mapping=text, revision=known.revision + 1, id=0, version=0)
    return work.import_profiles.add(newer)
