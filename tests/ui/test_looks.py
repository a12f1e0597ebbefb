"""Whatever a record may hold has a look and a name on every page."""

import pytest

from casedesk.domain.cases import FLAG_CONSEQUENCES, FLAG_NAMES, FlagKind, StepKind
from casedesk.domain.contacts import Channel
from casedesk.domain.operators import RIGHT_NAMES, ROLE_NAMES, Right, Role
from casedesk.domain.papers import PAPER_NAMES, PaperKind
from casedesk.services.today import STEPS
from casedesk.ui.case_looks import FLAG_LOOKS, STEP_NAMES


@pytest.mark.parametrize(
    ("kinds", "known"),
    [
        (FlagKind, FLAG_LOOKS),
        (FlagKind, FLAG_NAMES),
        (FlagKind, FLAG_CONSEQUENCES),
        (StepKind, STEP_NAMES),
        (StepKind, STEPS),
        (PaperKind, PAPER_NAMES),
        (Right, RIGHT_NAMES),
        (Role, ROLE_NAMES),
    ],
)
def test_that_every_member_has_its_words_and_looks(kinds: type, known: dict[object, object]) -> None:
    assert set(kinds) == set(known)


def test_that_every_channel_can_be_told() -> None:
    from casedesk.ui.case_looks import CHANNEL_NAMES

    assert set(CHANNEL_NAMES) == set(Channel)
