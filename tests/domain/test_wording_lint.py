"""What no paper may say, and how it may be hidden."""

import pytest

from casedesk.assets import resource
from casedesk.domain.compliance import RulePack
from casedesk.domain.wording_lint import Passage, lint
from casedesk.importing.aliases import simplified
from casedesk.importing.rule_packs import load_rule_pack
from casedesk.printing.wording_families import all_names, bundled_text
from casedesk.printing.wording_passages import passages_of

PACK = load_rule_pack(resource("rules", "cn-2026.toml"))
ABROAD = load_rule_pack(resource("rules", "uk-conc7.toml"))


def found(
    text: str, place: str = "demand.who", pack: RulePack = PACK, **fields: bool
) -> set[tuple[str, str]]:
    passages = [Passage(place, 7, text, **fields)]
    hits = lint(passages, pack, simplified)
    assert all(each.line == 7 and each.place == place for each in hits)
    return {(each.rule.id, each.words) for each in hits if each.rule.id != "LET-ART69"}


@pytest.mark.parametrize("name", all_names())
def test_that_the_bundled_wordings_raise_no_alarm(name: str) -> None:
    passages = passages_of(bundled_text(name))
    assert len(passages) > 40
    assert [(each.line, each.words) for each in lint(passages, PACK, simplified)] == []


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("再不还款就让你坐牢", "COND-FORBID", "坐牢"),
        ("将公开曝光您的信息", "COND-FORBID", "曝光"),
        ("Pay or go to prison.", "COND-FORBID", "go to prison"),
        ("You are a老赖", "COND-FORBID", "老赖"),
        ("法院传票", "LET-AUTH", "传票"),
        ("This is a final warning", "LET-AUTH", "final warning*"),
        ("您将进入征信黑名单", "LET-CREDIT", "黑名单"),
        ("You will be blacklisted for it", "LET-CREDIT", "blacklist*"),
    ],
)
def test_that_each_kind_of_forbidden_words_is_found_with_its_rule(text: str, rule: str, words: str) -> None:
    assert (rule, words) in found(text)


@pytest.mark.parametrize(
    "text",
    ["老 赖", "老·赖", "老-赖", "老\u3000赖", "老\u200b赖", "老賴", "老{remark}赖", "（老）赖", "老　＊赖"],
)
def test_that_chinese_words_are_found_however_they_are_spaced_or_written(text: str) -> None:
    assert ("COND-FORBID", "老赖") in found(text)


@pytest.mark.parametrize(
    "text", ["ARREST", "a r r e s t", "ａｒｒｅｓｔｅｄ", "ar.rest", "árrest", "\u0430rrest", "a_r_r_e_s_t"]
)
def test_that_latin_words_are_found_however_they_are_spaced_or_written(text: str) -> None:
    assert ("COND-FORBID", "arrest*") in found(text)


THREATS = (
    *(
        "再不还就把你送进局子",
        "等着吃牢饭",
        "等著吃牢飯",
        "让你吃官司",
        "后果请自行承担",
        "一切法律后果由您自负",
    ),
    *("我们将采取一切必要手段", "將採取強制措施", "我们知道你住哪里", "知道您孩子在哪所学校", "走着瞧"),
    *(
        "别怪我们不讲情面",
        "将安排专人驻守您家",
        "我们会天天来",
        "全村都会知道",
        "让您的街坊都看看",
        "发 朋 友 圈",
    ),
    *(
        "在抖音公开",
        "将向您的单位核实",
        "会找您父母谈谈",
        "您的家人也脱不了干系",
        "zuo lao",
        "Zuò Láo",
        "坐lao",
    ),
    *(
        "送司法机关",
        "连夜上门",
        "泼油漆",
        "断水断电",
        "要你命",
        "打断腿",
        "弄死你",
        "放\u3000火",
        "锁·门",
        "拖车",
    ),
    *("冻结微信", "做牢", "座牢", "曝咣", "被依法法办", "依法嚴懲", "担心您的人身安全"),
)
AUTHORITY = (
    *("诉前调解中心", "人民调解委员会", "仲裁委员会通知", "律师涵", "律 師 函", "lǜ shī hán", "本律师受委托"),
    *("我所律师", "法律顾问函", "法务函", "本案已移交法院", "案件已进入司法程序", "已启动诉讼程序", "网警"),
    *("法院将于近日开庭", "执行立案", "被执行人通知书", "银保监会授权", "国家金融监督管理总局指定"),
    *("政府指定催收机构", "公安备案", "已报备公安机关", "官方通知", "红头文件", "紧急通牒", "配合公安机关"),
    *(
        "Counsel's notice",
        "Legal notice",
        "Issued with the force of law",
        "notice from the tribunal",
        "FaYuan",
    ),
)
HARMLESS = (
    *(
        "如有困难，请告诉我们，一起想办法办理。",
        "您可以咨询律师，或向 12378 反映。",
        "我们不会联系您的家人、单位或朋友。",
    ),
    *("请于 15 日内付至下列账户。", "协商不成的，可以向人民法院起诉。", "任何人不得限制您投诉。"),
    *(
        "We never tell your family or your employer.",
        "You may ask a lawyer of your choice.",
        "Pay by bank transfer.",
    ),
)


@pytest.mark.parametrize("text", THREATS)
def test_that_a_threat_is_found_whatever_words_it_hides_in(text: str) -> None:
    assert "COND-FORBID" in {rule for rule, _words in found(text)}


@pytest.mark.parametrize("text", AUTHORITY)
def test_that_nobody_borrows_the_authority_of_courts_police_or_lawyers(text: str) -> None:
    assert "LET-AUTH" in {rule for rule, _words in found(text)}


@pytest.mark.parametrize("text", HARMLESS)
def test_that_what_an_honest_letter_says_is_left_alone(text: str) -> None:
    assert found(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "您的账单",
        "某某银行",
        "款项",
        "本息",
        "合同",
        "案号",
        "法务",
        "bank",
        "your account",
        "the bill",
        "please pay",
    ],
)
def test_that_a_card_names_nothing_by_which_a_stranger_guesses(text: str) -> None:
    for place in (
        "card.text",
        "card.to",
        "title.not_met_card",
        "envelope.back",
        "frame.digest",
        "frame.page",
    ):
        assert "OBJ-CONTACT-SAY" in {rule for rule, _words in found(text, place)}


@pytest.mark.parametrize("text", ["a clear rest of the page", "老人。赖先生", "wrestling", "the warranty"])
def test_that_words_are_not_put_together_across_others(text: str) -> None:
    assert ("COND-FORBID", "arrest*") not in found(text)
    assert ("COND-FORBID", "老赖") not in found(text)


def test_that_strangers_learn_nothing_from_the_card_but_the_debtor_may() -> None:
    assert ("OBJ-CONTACT-SAY", "欠") in found("您欠我们的", "card.text")
    assert ("OBJ-CONTACT-SAY", "amount*") in found("The amount is 5", "card.text")
    assert ("OBJ-CONTACT-SAY", "元") in found("请付 500 元", "title.not_met_card")
    assert found("您欠我们的", "slip.text") == set()
    assert found("欠", "card.telling") == set()


def test_that_heavy_terms_stand_in_a_highlighted_clause_only() -> None:
    text = "由甲方住所地人民法院管辖"
    assert ("AGR-CLEAR", "人民法院管辖") in found(text, "relation", is_clause=True)
    assert found(text, "court", is_clause=True, is_highlighted=True) == set()


def test_that_a_demand_letter_without_a_way_to_object_is_told() -> None:
    text = "请核实，您的权利，付至账户，依据合同，电话联系"
    (finding,) = lint([Passage("demand.text", 3, text)], PACK, simplified)
    assert finding.rule.id == "LET-ART69"
    assert "异议" in finding.words
    assert lint([Passage("demand.text", 3, text + "，可提出异议")], PACK, simplified) == ()


def test_that_a_pack_without_the_lists_asks_nothing() -> None:
    assert found("老赖坐牢", pack=ABROAD) == set()


def test_that_each_finding_names_clause_words_and_line() -> None:
    (finding,) = lint([Passage("breach.text", 12, "后果自负")], PACK, simplified)
    assert (finding.rule.id, finding.words, finding.line) == ("COND-FORBID", "后果自负", 12)
    assert finding.rule.source["zh"]
    assert "后果自负" in finding.reason.in_english()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("逾期的，每日支付违约金 50 元", "50 元"),
        ("每逾期一天加收五十元滞纳金", "五十元"),
        ("按日收取手续费人民币 30 元", "30 元"),
        ("每月另付服务费 200元", "200元"),
        ("逾期利息 10 元/天", "10 元"),
        ("违约金：100元/日", "100元"),
        ("Party B owes a penalty of 50 yuan a day", "50 yuan"),
        ("A late fee of RMB 1,000.50 per month is added", "rmb 1,000.50"),
        ("Party B owes fifty yuan per day in default charges", "fifty yuan"),
        ("违约金每日 ５０ 元", "50 元"),
    ],
)
def test_that_a_charge_in_yuan_that_comes_again_is_refused_with_the_clause_on_caps(
    text: str, words: str
) -> None:
    assert ("CAP-COST", words) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "每月还款 500 元",
        "每月 15 日前支付 500 元，另一次结清利息",
        "首期支付 2,000 元，此后每月 800 元",
        "不收取每日违约金 50 元以外的费用，全部免除",
        "本合同项下违约金合计 500 元",
        "Pay 500 yuan a month until the debt is settled",
        "The fees of 480 yuan are part of the debt",
    ],
)
def test_that_instalments_and_sums_owed_once_pass(text: str) -> None:
    assert not {each for each in found(text) if each[0] == "CAP-COST"}
