"""Texts in both directions: what every list of the rule pack refuses, and what it lets pass."""

import pytest
from tests.domain.test_wording_lint import PACK, found
from tests.domain.wording_samples import (
    ABOUT_CREDIT,
    CASH,
    FALSE_AUTHORITY,
    HEAVY,
    LAWFUL,
    LAWFUL_IN_CLAUSES,
    SILENCING,
    THREATS,
    TOO_DEAR,
    VOID,
)

REFUSED = (
    *(("COND-FORBID", each) for each in (*THREATS, *SILENCING)),
    *(("LET-AUTH", each) for each in FALSE_AUTHORITY),
    *(("LET-CREDIT", each) for each in ABOUT_CREDIT),
    *(("AGR-PAYEE", each) for each in CASH),
    *(("AGR-VOID", each) for each in VOID),
    *(("CAP-COST", each) for each in TOO_DEAR),
)


@pytest.mark.parametrize(("rule", "text"), REFUSED)
def test_that_what_is_forbidden_is_refused_with_its_rule(rule: str, text: str) -> None:
    assert rule in {each for each, _words in found(f"如题。{text}。")}


@pytest.mark.parametrize(("rule", "text"), REFUSED)
def test_that_highlighting_saves_nothing_that_is_forbidden(rule: str, text: str) -> None:
    hits = found(text, "default", is_clause=True, is_highlighted=True)
    assert rule in {each for each, _words in hits}


@pytest.mark.parametrize("text", LAWFUL)
def test_that_lawful_sentences_pass(text: str) -> None:
    assert found(text) == set()


@pytest.mark.parametrize("text", HEAVY)
def test_that_heavy_terms_need_a_highlighted_clause(text: str) -> None:
    assert "AGR-CLEAR" in {each for each, _words in found(text, "early", is_clause=True)}
    assert found(text, "default", is_clause=True, is_highlighted=True) == set()


@pytest.mark.parametrize("text", LAWFUL_IN_CLAUSES)
def test_that_light_terms_stand_in_any_clause(text: str) -> None:
    assert found(text, "early", is_clause=True) == set()


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("label.office", "人民法院"),
        ("title.demand_letter", "公安机关告知书"),
        ("title", "司法调解协议"),
        ("labels.party_client", "Municipal Police"),
        ("demand.basis_title", "政府文件"),
        ("strip.title", "人民检察院回执"),
    ],
)
def test_that_no_title_or_label_names_an_authority(place: str, text: str) -> None:
    assert "LET-AUTH" in {each for each, _words in found(text, place)}
    assert "LET-AUTH" not in {each for each, _words in found("可以向人民法院起诉", "demand.effects")}


def test_that_void_terms_name_the_article_of_the_civil_code() -> None:
    assert "一百九十七" in PACK.rules["AGR-VOID"].source["zh"]
