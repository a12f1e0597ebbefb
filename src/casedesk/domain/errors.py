"""Problems that a person can cause or meet, each carrying the sentence that explains it."""

from casedesk.domain.sentences import Sentence


class CaseDeskError(Exception):
    """An expected problem: what happened, to what, and what to do about it."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.in_english())
        self.sentence = sentence


class RefusedError(CaseDeskError):
    """A rule, a right or a state forbids the action (exit code 3)."""


class NoRightError(RefusedError):
    """The operator's role does not include the right that the action asks for."""


class ConflictError(RefusedError):
    """Somebody else changed the record first; ``differences`` maps field to (theirs, mine)."""

    def __init__(self, sentence: Sentence, differences: dict[str, tuple[object, object]]) -> None:
        super().__init__(sentence)
        self.differences = differences


class BadInputError(CaseDeskError):
    """A file or a value that was given cannot be used (exit code 4)."""


class NotFoundError(BadInputError):
    """Nothing is stored under the number that was given."""


class CannotOpenError(CaseDeskError):
    """The office cannot be opened or the operator cannot sign in (exit code 5)."""
