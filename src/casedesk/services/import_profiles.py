"""How the columns of a client's kinds of lists are read: remembered by name, every correction a revision."""

from casedesk.domain.errors import BadInputError
from casedesk.domain.intake import ImportProfile
from casedesk.domain.sentences import say
from casedesk.importing.columns import Header, fits_profile
from casedesk.storage.placements import profiles_of
from casedesk.storage.shelves import Shelves

_LONGEST = 100


def fitting(shelves: Shelves, client_id: int, header: Header, name: str = "") -> ImportProfile | None:
    """Return the remembered columns of a list that looks like this one; by name where one is given.

    Raise BadInputError when the named columns are those of another kind of list.
    """
    known = profiles_of(shelves, client_id)
    if not name:
        return next((each for each in known if fits_profile(header, each.mapping)), None)
    named = next((each for each in known if each.name == name), None)
    if named is not None and not fits_profile(header, named.mapping):
        raise BadInputError(say("The columns kept as “{profile}” are not those of this file.", profile=name))
    return named


def free_name(shelves: Shelves, client_id: int, file_name: str) -> str:
    """Return a name for a new kind of list that the client has none of yet."""
    taken = {each.name for each in profiles_of(shelves, client_id)}
    plain = file_name[: _LONGEST - 5]
    names = (plain, *(f"{plain} ({number})" for number in range(2, len(taken) + 3)))
    return next(each for each in names if each not in taken)
