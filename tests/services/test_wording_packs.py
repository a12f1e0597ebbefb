"""What no paper may say is asked whatever rule pack is in force."""

from dataclasses import replace

import pytest

from casedesk import assets
from casedesk.domain.compliance import RulePack
from casedesk.importing.rule_packs import load_rule_pack
from casedesk.printing.wording_families import all_names, bundled_text
from casedesk.services.wording_checks import examined, with_lists

HOME = load_rule_pack(assets.resource("rules", "cn-2026.toml"))
ABROAD = ("au-accc", "ie-cca46", "uk-conc7", "us-regf")
OF_PLACES = "sensitive_words"
LISTS = (
    *(name for name in HOME.params if name.endswith("_words") and name != OF_PLACES),
    "authority_names",
    "demand_says",
)


def pack(name: str) -> RulePack:
    return load_rule_pack(assets.resource("rules", f"{name}.toml"))


def spoilt(words: str) -> str:
    """Return the bundled letters with words put into what a demand says of its effects."""
    text, place = bundled_text("letters_en"), 'effects = "'
    assert place in text
    return text.replace(place, f"{place}{words} ", 1)


@pytest.mark.parametrize("name", ABROAD)
def test_that_a_foreign_pack_lets_no_threat_pass_and_claims_no_clause_for_it(name: str) -> None:
    found = examined("letters_en", spoilt("Pay or go to prison."), pack(name))
    (threat, *_) = [each for each in found if each.words == "go to prison"]
    assert threat.rule is not None
    assert threat.rule.id == "COND-FORBID"
    assert "names no clause" in threat.rule.source["en"]


@pytest.mark.parametrize("name", ABROAD)
@pytest.mark.parametrize("wording", all_names())
def test_that_the_bundled_wordings_pass_under_every_pack(name: str, wording: str) -> None:
    assert examined(wording, bundled_text(wording), pack(name)) == ()


def test_that_an_older_pack_of_the_same_family_is_given_lists_and_clauses() -> None:
    older = replace(
        HOME,
        id="cn-2025",
        params={name: value for name, value in HOME.params.items() if name not in LISTS},
        rules={name: rule for name, rule in HOME.rules.items() if name != "AGR-VOID"},
    )
    filled = with_lists(older)
    assert all(filled.params[name] == HOME.params[name] for name in LISTS)
    assert filled.rules["AGR-VOID"] == HOME.rules["AGR-VOID"]
    assert filled.rules["COND-FORBID"] is older.rules["COND-FORBID"]


def test_that_a_list_of_the_pack_itself_stays_as_it_is() -> None:
    own = replace(HOME, params={**HOME.params, "threat_words": ("only this",)})
    assert with_lists(own) is own
    assert with_lists(HOME) is HOME
