"""Who is at the desk: sign-in, staff, passwords."""

from dataclasses import dataclass, replace
from datetime import datetime

from casedesk.domain.credentials import require_past
from casedesk.domain.errors import BadInputError, CannotOpenError, RefusedError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.sentences import Sentence, say
from casedesk.security import passwords
from casedesk.security.passphrases import normal, password_problems
from casedesk.services.desk import Desk
from casedesk.storage import sign_ins
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork


class SignInError(CannotOpenError):
    """The operator cannot sign in: wrong password, locked, or no longer of the office (exit code 5)."""


@dataclass(frozen=True)
class Seat:
    """What the sign-in window may show of a person before anybody has signed in."""

    operator_id: int
    name: str
    badge_no: str
    role: Role
    last_at: datetime | None


class OperatorService:
    """Signs people in and keeps the register of staff."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def seats(self) -> tuple[Seat, ...]:
        """Return the active people in the order of their badges; needs nobody signed in."""
        with self._desk.database.reading() as connection:
            shelves = Shelves(connection)
            found = shelves.operators.all(shelves.operators.table.c.is_active)
            last = sign_ins.last_times(connection)
        seats = [Seat(each.id, each.name, each.badge_no, each.role, last.get(each.id)) for each in found]
        return tuple(sorted(seats, key=lambda each: each.badge_no))

    def sign_in(self, who: str | int, password: str) -> Operator:
        """Return the operator of that badge number, name or key; raise SignInError otherwise."""
        operator = self._let_in(who, password)
        with UnitOfWork(
            self._desk.database, "operator.signed_in", operator, desk=self._desk.name, now=self._desk.now
        ) as work:
            sign_ins.succeeded(work.connection, operator.id, self._desk.now())
            work.about(operator.badge_no)
            work.commit()
        return operator

    def confirm(self, who: str | int, password: str, right: Right) -> Operator:
        """Check a second person's password and right without changing who is signed in."""
        operator = self._let_in(who, password)
        operator.require(right)
        return operator

    def sign_out(self, actor: Operator, *, is_lock: bool = False) -> None:
        """Write down that the desk was left; nothing can be undone after that."""
        self._desk.undo.drop(actor.id)
        action = "desk.locked" if is_lock else "operator.signed_out"
        with UnitOfWork(self._desk.database, action, actor, desk=self._desk.name, now=self._desk.now) as work:
            work.about(actor.badge_no)
            work.commit()

    def all(self, actor: Operator) -> tuple[Operator, ...]:
        """Return everybody, also those who have left."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return tuple(shelves.operators.all(order=(shelves.operators.table.c.badge_no,)))

    def add(self, actor: Operator, new: Operator, password: str) -> Operator:
        """Take a person into the office with a first password."""
        person = _checked(new)
        require_past(person.credentials, self._desk.today())
        _require_good(password, person)
        with self._desk.work("operator.added", actor, Right.MANAGE_OPERATORS) as work:
            _require_free_badge(work, person)
            operator: Operator = work.operators.add(person)
            sign_ins.set_password(work.connection, operator.id, passwords.hash_password(password))
            work.about(operator.badge_no, role=str(operator.role))
            work.commit()
        return operator

    def save(self, actor: Operator, changed: Operator) -> Operator:
        """Save a person's data; the last active administrator keeps the role."""
        person = _checked(changed)
        require_past(person.credentials, self._desk.today())
        if person.id == actor.id and not person.is_active:
            raise RefusedError(say("You cannot put yourself out of the office. Ask another administrator."))
        with self._desk.work("operator.changed", actor, Right.MANAGE_OPERATORS) as work:
            _require_free_badge(work, person)
            operator: Operator = work.operators.save(person)
            table = work.operators.table
            if not work.operators.first(table.c.role == Role.ADMINISTRATOR, table.c.is_active):
                raise RefusedError(say("The office needs at least one active administrator."))
            work.about(operator.badge_no)
            work.commit()
        return operator

    def set_password(self, actor: Operator, operator: Operator, password: str) -> None:
        """Give a person a new password; one's own needs no right."""
        _require_good(password, operator)
        if actor.id != operator.id:
            actor.require(Right.MANAGE_OPERATORS)
        with UnitOfWork(
            self._desk.database, "password.changed", actor, desk=self._desk.name, now=self._desk.now
        ) as work:
            sign_ins.set_password(work.connection, operator.id, passwords.hash_password(password))
            work.about(operator.badge_no)
            work.commit()

    def change_own_password(self, actor: Operator, current: str, new: str) -> None:
        """Change one's own password; wrong tries at the current one count like wrong tries to sign in."""
        self._let_in(actor.id, current)
        if normal(current) == normal(new):
            raise RefusedError(say("The new password is the present one. Choose another."))
        self.set_password(actor, actor, new)

    def password_problems(self, password: str, operator: Operator) -> list[Sentence]:
        """Return what is wrong with a password for this person."""
        return password_problems(password, name=operator.name, badge_no=operator.badge_no)

    def _let_in(self, who: str | int, password: str) -> Operator:
        """Return the person if the password is right and not throttled; count a failure otherwise."""
        operator, stored, failures = self._found(who)
        now = self._desk.now()
        state = passwords.throttle_state(failures, now)
        if state.locked_until is not None:
            minutes = max(1, -(-int((state.locked_until - now).total_seconds()) // 60))
            raise SignInError(
                say("Too many wrong passwords. Try again in %n minute(s).", count=minutes),
            )
        is_right = passwords.password_matches(stored, password)
        if operator is None or not is_right:
            self._note_failure(operator, now)
            raise SignInError(say("Name or password is wrong. Check the Caps Lock key."))
        if not operator.is_active:
            raise SignInError(say("This person no longer works in the office."))
        return operator

    def _found(self, who: str | int) -> tuple[Operator | None, str | None, tuple[datetime, ...]]:
        with self._desk.database.reading() as connection:
            operators = Shelves(connection).operators
            table = operators.table
            if isinstance(who, int):
                operator = operators.first(table.c.id == who)
            else:
                operator = operators.first(table.c.badge_no == who) or _only(
                    operators.all(table.c.name == who)
                )
            if operator is None:
                return None, None, ()
            stored, failures = sign_ins.of(connection, operator.id)
            return operator, stored, failures

    def _note_failure(self, operator: Operator | None, now: datetime) -> None:
        if operator is None:
            return
        with UnitOfWork(
            self._desk.database, "operator.sign_in_failed", operator, desk=self._desk.name, now=self._desk.now
        ) as work:
            sign_ins.failed(work.connection, operator.id, now)
            work.about(operator.badge_no)
            work.commit()


def _only(found: list[Operator]) -> Operator | None:
    """Return the one person of that name; two of one name must use their badge numbers."""
    if len(found) > 1:
        raise BadInputError(say("Several people have this name. Use the badge number."))
    return found[0] if found else None


def _checked(operator: Operator) -> Operator:
    """Return the person without stray spaces; refuse one without name or badge number."""
    name, badge_no = " ".join(operator.name.split()), operator.badge_no.strip()
    if not name:
        raise BadInputError(say("A person needs a name."))
    if not badge_no:
        raise BadInputError(say("A person needs a badge number."))
    return replace(operator, name=name, badge_no=badge_no, phone=operator.phone.strip())


def _require_free_badge(work: UnitOfWork, operator: Operator) -> None:
    table = work.operators.table
    if work.operators.first(table.c.badge_no == operator.badge_no, table.c.id != operator.id):
        raise RefusedError(say("Badge number {badge} is taken.", badge=operator.badge_no))


def _require_good(password: str, operator: Operator) -> None:
    problems = password_problems(password, name=operator.name, badge_no=operator.badge_no)
    if problems:
        raise RefusedError(say("The password cannot be used. {problem}", problem=problems[0]))
