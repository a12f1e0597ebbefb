from pathlib import Path

import pytest

from casedesk.assets import resource
from casedesk.printing.wording import MUST_STAND_OUT, WordingError, agreement_wording, read_wording

ZH = agreement_wording("zh")
EN = agreement_wording("en")


def changed(tmp_path: Path, before: str, after: str) -> Path:
    text = resource("wording", "agreement_zh.toml").read_text(encoding="utf-8")
    assert before in text
    path = tmp_path / "agreement_zh.toml"
    path.write_text(text.replace(before, after), encoding="utf-8")
    return path


def refusal(path: Path) -> str:
    with pytest.raises(WordingError) as caught:
        read_wording(path)
    said = caught.value.sentence.in_english()
    assert path.name in said
    return said


def test_that_both_languages_have_the_same_clauses_and_labels() -> None:
    assert [clause.id for clause in ZH.clauses] == [clause.id for clause in EN.clauses]
    assert set(ZH.labels) == set(EN.labels)
    for name, label in ZH.labels.items():
        assert label.gaps == EN.labels[name].gaps, name


def test_that_both_languages_name_the_same_facts_under_the_same_conditions() -> None:
    for ours, theirs in zip(ZH.clauses, EN.clauses, strict=True):
        facts = [(text.when, text.unless, text.gaps) for text in ours.text + ours.note]
        assert facts == [(text.when, text.unless, text.gaps) for text in theirs.text + theirs.note], ours.id
        assert (ours.is_highlighted, ours.is_numbered, ours.when) == (
            theirs.is_highlighted,
            theirs.is_numbered,
            theirs.when,
        )


def test_that_the_clauses_weighing_on_the_debtor_stand_out_in_both_languages() -> None:
    for wording in (ZH, EN):
        assert {clause.id for clause in wording.clauses if clause.is_highlighted} == MUST_STAND_OUT


def test_that_a_text_has_a_version_of_its_own() -> None:
    assert ZH.version != EN.version


def test_that_an_unknown_gap_is_refused_by_its_name(tmp_path: Path) -> None:
    assert "grace_dayz" in refusal(changed(tmp_path, "{grace_days}", "{grace_dayz}"))
    assert "copiez" in refusal(changed(tmp_path, "共 {copies} 份", "共 {copiez} 份"))


def test_that_an_unknown_condition_is_refused(tmp_path: Path) -> None:
    assert "cards" in refusal(changed(tmp_path, "@!card ", "@!cards "))
    assert "surety" in refusal(changed(tmp_path, 'when = "guarantor"', 'when = "surety"'))


def test_that_a_heavy_clause_without_highlight_or_underline_is_refused(tmp_path: Path) -> None:
    plainly = changed(tmp_path, "__由乙方住所地人民法院管辖__", "由乙方住所地人民法院管辖")
    assert "court" in refusal(plainly)
    unframed = changed(tmp_path, "highlighted = true", "highlighted = false")
    assert "cost, court, default, service" in refusal(unframed)


@pytest.mark.parametrize(
    ("before", "after"),
    [("**{as_of}**", "**{as_of}"), ("[[，末期", "[[[["), ("{as_of}", "{as_of"), ("[[（编号", "（编号")],
)
def test_that_unpaired_marks_are_refused(tmp_path: Path, before: str, after: str) -> None:
    text = resource("wording", "agreement_zh.toml").read_text(encoding="utf-8")
    if before not in text:
        before = "[[首付"
    assert "unpaired" in refusal(changed(tmp_path, before, after))


def test_that_a_file_that_is_no_wording_gets_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "agreement_zh.toml"
    path.write_text("version =", encoding="utf-8")
    refusal(path)
    path.write_text('version = "1"', encoding="utf-8")
    assert "labels" in refusal(path)
    refusal(tmp_path / "absent.toml")


def test_that_an_unknown_language_is_refused() -> None:
    with pytest.raises(WordingError):
        agreement_wording("fr")


def test_that_a_value_with_stars_stays_as_it_is() -> None:
    clause = next(clause for clause in ZH.clauses if clause.id == "payment")
    runs = clause.text[0].filled({"remark": "330106********1213 __x__ [[y]]"})
    assert "“330106********1213 __x__ [[y]]”" in "".join(run.text for run in runs)


def test_that_an_optional_stretch_goes_with_its_empty_fact_and_others_get_dashes() -> None:
    clause = next(clause for clause in ZH.clauses if clause.id == "debt")
    said = "".join(run.text for run in clause.text[0].filled({"product": "汽车贷款"}))
    assert said == "乙方与甲方订立汽车贷款合同。双方确认，截至 ——，该合同项下乙方尚欠人民币："
