"""What relations and kinds of address are called, wherever they are shown, printed or compared."""

from typing import Final

from casedesk.domain.people import AddressKind, Relation
from casedesk.domain.sentences import Sentence, say

RELATION_NAMES: Final[dict[Relation, Sentence]] = {
    Relation.SELF: say("Debtor"),
    Relation.SPOUSE: say("Spouse"),
    Relation.PARENT: say("Parent"),
    Relation.CHILD: say("Child"),
    Relation.RELATIVE: say("Relative"),
    Relation.COLLEAGUE: say("Colleague"),
    Relation.FRIEND: say("Friend"),
    Relation.EMERGENCY_CONTACT: say("Emergency contact"),
    Relation.GUARANTOR: say("Guarantor"),
    Relation.CO_BORROWER: say("Co-borrower"),
    Relation.GUARDIAN: say("Guardian"),
    Relation.REPRESENTATIVE: say("Representative"),
    Relation.OTHER: say("Other person"),
}
ADDRESS_NAMES: Final[dict[AddressKind, Sentence]] = {
    AddressKind.HOME: say("Home"),
    AddressKind.WORK: say("Workplace"),
    AddressKind.HOUSEHOLD: say("Registered residence"),
    AddressKind.BILLING: say("Billing address"),
    AddressKind.OTHER: say("Other address"),
}
