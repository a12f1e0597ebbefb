"""The rule pack as people read it; knows no Qt."""

from collections.abc import Mapping
from typing import Final

from casedesk.domain.compliance import Rule, RulePack, Severity, Tighter
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import parameters
from casedesk.ui.looks import Mark, Styled, Text, Tone
from casedesk.ui.settings.presenter.rule_changes import LawRead, RuleChanges
from casedesk.ui.settings.presenter.rule_values import DIRECTIONS

Row = tuple[object, ...]
SEVERITY_MARKS: Final[dict[Severity, Mark]] = {
    Severity.BLOCK: Mark(Tone.BLOCK, "circle-x", say("Block")),
    Severity.WARN: Mark(Tone.WARN, "warning", say("Warning")),
    Severity.INFO: Mark(Tone.INFO, "info", say("Info")),
    Severity.PASS: Mark(Tone.OK, "check", say("Pass")),
}
_UNVERIFIED: Final = Mark(Tone.WARN, "question", say("Not compared yet"))
_CHANGED: Final = Mark(Tone.INFO, "pencil", say("Changed"))
_VERIFIED: Final = Mark(Tone.OK, "check", say("Compared"))


class RulesPresenter:
    """Shows the pack in force; ``changes`` is there where the office may change something."""

    def __init__(self, pack: RulePack, changes: RuleChanges | None = None) -> None:
        self._pack = self._plain = pack
        self.changes = changes

    def show(self, read: LawRead) -> None:
        """Take the rules as they were read anew."""
        self._pack, self._plain = read.pack, read.plain

    def title(self, language: str) -> Text:
        """Name the pack with its version and first day."""
        return say(
            "{title} — {name}, version {version}, in force from {day}",
            title=self._in(self._pack.title, language),
            name=self._pack.id,
            version=self._pack.version,
            day=self._pack.effective_from,
        )

    def sums(self) -> list[Mark]:
        """Count the rules, and those whose clause nobody has compared with the original."""
        waiting = sum(not each.is_verified for each in self._pack.rules.values())
        sums = [Mark(Tone.LINE, "scales", say("%n rule(s)", count=len(self._pack.rules)))]
        if waiting:
            sums.append(
                Mark(Tone.WARN, "question", say("%n to be compared with the original", count=waiting))
            )
        return sums

    def rules(self, language: str) -> list[Row]:
        """Return a row for each rule in the order of the pack."""
        return [
            (
                Styled(each.id, is_secondary=True),
                SEVERITY_MARKS[each.severity],
                Styled(self._in(each.title, language), is_bold=True),
                self._in(each.source, language),
                _VERIFIED if each.is_verified else _UNVERIFIED,
                each.id,
            )
            for each in self._pack.rules.values()
        ]

    def rule(self, key: str) -> Rule:
        """Return one rule."""
        return self._pack.rules[key]

    def marks(self, rule: Rule) -> list[Mark]:
        """Return a rule's chips: its severity, and whether its clause was compared with the original."""
        marks = [SEVERITY_MARKS[rule.severity], _VERIFIED if rule.is_verified else _UNVERIFIED]
        known = self._plain.rules.get(rule.id)
        return [*marks, _CHANGED] if known is not None and known.severity is not rule.severity else marks

    def text(self, rule: Rule, language: str) -> str:
        """Return the gist of the clause."""
        return self._in(rule.text, language)

    def facts(self, rule: Rule, language: str) -> list[Sentence]:
        """Return source and parameters of a rule."""
        found = [say("Source: {source}", source=self._in(rule.source, language))]
        found += [
            say("{name}: {value}", name=parameters.name_of(each), value=self._value(each))
            for each in rule.params
            if each in self._pack.params
        ]
        if rule.severity is Severity.BLOCK:
            may, nobody = say("A second person may override it."), say("Nobody may override it.")
            found.append(may if rule.is_overridable else nobody)
        if rule.needs_consent:
            found.append(say("An override needs a written consent on file."))
        return found

    def parameters(self) -> list[Row]:
        """Return a row for each parameter: its name, the office's value, the pack's own, the stricter way."""
        return [
            (
                Styled(parameters.name_of(key), is_bold=True),
                self._value(key),
                _CHANGED if self._pack.params[key] != self._plain.params.get(key) else "",
                Styled(parameters.told(key, self._plain.params.get(key)), is_secondary=True),
                Styled(DIRECTIONS[self._plain.tighter.get(key, Tighter.FIXED)], is_secondary=True),
                Styled(key, is_secondary=True),
                key,
            )
            for key in self._pack.params
        ]

    def _value(self, key: str) -> Text:
        return parameters.told(key, self._pack.params[key])

    @staticmethod
    def _in(texts: Mapping[str, str], language: str) -> str:
        short = "zh" if language.startswith("zh") else "en"
        return texts.get(short) or next(iter(texts.values()), "")
