"""What the paper of an amendment says of the agreement whose place it takes."""

from dataclasses import replace
from datetime import date

import pytest
from tests.printing.agreement_samples import agreement, paper, terms
from tests.printing.test_agreement import text_of

from casedesk.domain.agreements import AgreementStatus
from casedesk.printing.agreement import AgreementPaper, text_digest
from casedesk.printing.wording import Template, Wording, agreement_wording

OLDER = replace(
    agreement(terms()),
    agreement_no="XY20260312-001",
    status=AgreementStatus.SIGNED,
    signed_on=date(2026, 3, 12),
)
SAID = {
    "zh": "取代双方于 2026年3月12日 签订的分期还款协议（编号 XY20260312-001）",
    "en": "replaces the repayment agreement signed by the parties on 12 March 2026 (no. XY20260312-001)",
}


def amending(language: str) -> AgreementPaper:
    return paper(terms(language=language), replaces=OLDER)


def without_its_gap(wording: Wording) -> Wording:
    """Return the texts as an office edited them before papers named what they replace."""
    clauses = tuple(
        replace(clause, text=tuple(map(_without_its_gap, clause.text))) for clause in wording.clauses
    )
    return replace(wording, clauses=clauses)


def _without_its_gap(text: Template) -> Template:
    left_out = {part.option for part in text.parts if part.text.startswith("replaced_")}
    return replace(text, parts=tuple(part for part in text.parts if part.option not in left_out))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_that_the_paper_of_an_amendment_names_the_agreement_it_replaces(language: str) -> None:
    assert SAID[language] in text_of(amending(language))
    assert text_digest(amending(language)) != text_digest(replace(amending(language), replaces=None))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_that_a_first_agreement_speaks_of_no_other(language: str) -> None:
    said = text_of(paper(terms(language=language)))
    assert "取代" not in said
    assert "replaces" not in said


@pytest.mark.parametrize("language", ["zh", "en"])
def test_that_an_offices_older_wording_names_the_replaced_agreement_too(language: str) -> None:
    older = without_its_gap(agreement_wording(language))
    said = text_of(replace(amending(language), wording=older))
    assert SAID[language] in said
    assert said.count("XY20260312-001") == 1
