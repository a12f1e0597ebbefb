"""``casedesk init``: create the office without a window."""

import os
from pathlib import Path

from casedesk.cli.commands import DONE, Call, Commands
from casedesk.cli.output import write_file
from casedesk.cli.session import PASSPHRASE, PASSWORD, folder_of, secret
from casedesk.domain.errors import BadInputError
from casedesk.domain.offices import Office
from casedesk.domain.operators import Operator, Role
from casedesk.domain.sentences import say

FIRST_BADGE = "A001"
DATABASE = "CASEDESK_DATABASE"


def declare(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("init", say("create the office and its first administrator"), create)
    parser.add_argument("--office", required=True, metavar="NAME", help=commands.text(say("its name")))
    parser.add_argument(
        "--admin", metavar="NAME", help=commands.text(say("name of the first administrator, badge A001"))
    )
    parser.add_argument(
        "--keyring",
        action="store_true",
        help=commands.text(say("also keep the key in this computer's keyring")),
    )
    parser.add_argument(
        "--database",
        metavar="URL",
        help=commands.text(say("PostgreSQL server instead of a file; better given as CASEDESK_DATABASE")),
    )
    parser.add_argument(
        "--recovery",
        type=Path,
        metavar="FILE",
        help=commands.text(say("write the recovery sheet, which opens the office, as a PDF")),
    )


def create(call: Call) -> int:
    """Create the office from what was given and asked."""
    from casedesk.services import offices  # noqa: PLC0415 - loaded when it is needed
    from casedesk.services.founding import Founding, Plan  # noqa: PLC0415

    options, output, folder = call.options, call.output, folder_of(call.options)
    _require_place(options.recovery)
    name = options.admin or output.shown(say("Administrator"))
    plan = Plan(
        office=Office(name=options.office.strip()),
        administrator=Operator(name=name, badge_no=FIRST_BADGE, role=Role.ADMINISTRATOR),
        passphrase=secret(PASSPHRASE, say("Passphrase of the office"), output, twice=True),
        password=secret(PASSWORD, say("Password of {name}", name=name), output, twice=True),
        use_keyring=options.keyring,
    )
    founding = Founding(folder)
    code = founding.draw_recovery()
    url = options.database or os.environ.get(DATABASE) or None
    new = offices.NewOffice(
        plan.office, plan.administrator, plan.password, plan.passphrase, plan.use_keyring, url
    )
    office, _code = offices.create(folder, new, code=code)
    office.close()
    if options.recovery is not None:
        write_file(options.recovery, founding.sheet(plan, code, output.language))
    _answer(call, folder, plan.office.name, name)
    return DONE


def _require_place(sheet: Path | None) -> None:
    """Refuse a place for the sheet that cannot take it, before there is an office that needs it."""
    if sheet is None:
        return
    if not sheet.parent.is_dir():
        raise BadInputError(say("There is no folder {folder}.", folder=sheet.parent))
    if sheet.exists():
        raise BadInputError(say("The file {file} exists already. Choose another name.", file=sheet))


def _answer(call: Call, folder: Path, office: str, name: str) -> None:
    document = {"office": office, "folder": str(folder), "administrator": name, "badge_no": FIRST_BADGE}
    sheet = call.options.recovery
    call.output.answer(
        document | {"recovery_sheet": str(sheet) if sheet else None},
        [
            say("The office {office} was created in {folder}.", office=office, folder=folder),
            say("{name} signs in with badge {badge}.", name=name, badge=FIRST_BADGE),
        ],
    )
    if sheet is None:
        call.output.tell(
            say("No recovery sheet was made: without the passphrase nobody can open this office again.")
        )
