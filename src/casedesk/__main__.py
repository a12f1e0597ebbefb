"""Start CaseDesk: ``casedesk``, ``python -m casedesk`` and the frozen program all come in here."""

import sys

from casedesk.app.start import main as run


def main() -> None:
    """Hand the command line to the program and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
