"""Japanese and Chinese mails: both scripts, both widths, names without blanks around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.extraction.mails import reading
from triage.domain.complaint import Instruction, Kind, Outcome, Reading, RightType
from triage.extraction.east_asia import clause_name, firms, short_names
from triage.extraction.normal import fold

JAPANESE = """出品者様

権利者から、以下の商品が商標権を侵害しているとの申し立てを受けました。該当の出品を停止いたしました。
権利者は次のように説明しています。箱の正面に当社の登録商標「こむぎ堂」のロゴが無断で印刷されています。

権利者：株式会社こむぎ堂
メールアドレス：chizai@komugido.example
侵害の種類：商標
商標登録番号：第6123456号
ASIN：B0CN7R4XTL
苦情ID：17288140935

次のいずれかを3営業日以内にご提出ください。
お問い合わせ番号：17000000001
"""
CHINESE = """尊敬的卖家：

我们收到了权利所有者的举报，您在亚马逊德国站的商品涉嫌侵犯其外观设计专利权，已被移除。
权利所有者表示：您的商品底座与其专利附图中的弧形底座完全相同。

权利所有者：青石灯具有限公司
电子邮件：ip@qingshi.example
侵权类型：外观设计
专利号：ZL202130512344.1
ASIN：B0CT7K2NXW
投诉编号：17299004518

请先与权利所有者取得联系，并在14天内回复。
客服案件编号：17000000001
"""
TRADITIONAL = """賣家您好：

我們接獲權利人通知，您於亞馬遜刊登的商品侵害其著作權，已將下列商品下架。

權利人名稱：青鳥拼布工坊
電子郵件：copyright@bluebird.example
侵權類型：著作權
ASIN：B07T9XK5NW
申訴編號：16877341029

請與權利人聯絡。
"""
WIDE = {ord(c): chr(ord(c) + 0xFEE0) for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"}


def values(read: Reading) -> dict[str, object]:
    (complaint,) = read.complaints
    who = complaint.complainant
    return {
        "kind": read.kind,
        "name": who.name.value if who.name else None,
        "email": who.email.value if who.email else None,
        "asins": [each.value for each in complaint.asins],
        "type": complaint.right_type.value if complaint.right_type else None,
        "numbers": [each.value for each in complaint.right_numbers],
        "ids": [each.value for each in complaint.complaint_ids],
        "step": complaint.platform_instruction.value if complaint.platform_instruction else None,
        "deadline": complaint.deadline.value if complaint.deadline else None,
    }


def test_japanese_notice() -> None:
    read = reading(JAPANESE)
    assert values(read) == {
        "kind": Kind.AMAZON_NOTICE,
        "name": "株式会社こむぎ堂",
        "email": "chizai@komugido.example",
        "asins": ["B0CN7R4XTL"],
        "type": RightType.TRADEMARK,
        "numbers": ["第6123456号"],
        "ids": ["17288140935"],
        "step": Instruction.SUBMIT_DOCUMENTS,
        "deadline": "3営業日以内",
    }
    reason = read.complaints[0].stated_reason
    assert reason is not None
    assert reason.value.startswith("箱の正面に")


def test_chinese_notice() -> None:
    read = reading(CHINESE)
    assert values(read) == {
        "kind": Kind.AMAZON_NOTICE,
        "name": "青石灯具有限公司",
        "email": "ip@qingshi.example",
        "asins": ["B0CT7K2NXW"],
        "type": RightType.DESIGN,
        "numbers": ["ZL202130512344.1"],
        "ids": ["17299004518"],
        "step": Instruction.CONTACT_RIGHTS_OWNER,
        "deadline": "14天内",
    }
    assert read.complaints[0].marketplace is not None
    assert read.complaints[0].marketplace.value == "amazon.de"


def test_traditional_characters_read_like_simplified_ones() -> None:
    found = values(reading(TRADITIONAL))
    assert found["name"] == "青鳥拼布工坊"
    assert found["type"] == RightType.COPYRIGHT
    assert found["ids"] == ["16877341029"]
    assert found["step"] == Instruction.CONTACT_RIGHTS_OWNER


@given(st.sets(st.sampled_from(["B0CN7R4XTL", "17288140935", "6123456", "3"])))
def test_full_width_letters_and_digits_give_the_same_values(wide: set[str]) -> None:
    text = JAPANESE
    for value in wide:
        text = text.replace(value, value.translate(WIDE))
    assert values(reading(text)) == values(reading(JAPANESE))


ANSWERS = [
    ("申し立てを取り下げることはできません。", Outcome.REFUSES),
    ("当社の申し立ては誤りでしたので、Amazonに取り下げの連絡をいたしました。", Outcome.RETRACTS),
    ("解決金として金50万円をお支払いいただければ検討します。", Outcome.ASKS_MONEY),
    ("仕入先と販売数量をお知らせください。", Outcome.ASKS_INFORMATION),
    ("我司坚持投诉，不予撤回。", Outcome.REFUSES),
    ("经核实，该投诉系误投，我司已向亚马逊提交撤诉申请。", Outcome.RETRACTS),
    ("我司可以提供专利许可，请告知是否愿意签订许可协议。", Outcome.OFFERS_LICENCE),
    ("請提供供應商名稱與購買憑證，我們才能判斷。", Outcome.ASKS_INFORMATION),
]


@pytest.mark.parametrize(("words", "outcome"), ANSWERS)
def test_answers_of_owners(words: str, outcome: Outcome) -> None:
    head = "From: ip@owner.example\nTo: shop@seller.example\nSubject: Re: 投诉/申し立て\n\n"
    greeting = (
        "ご連絡ありがとうございます。"
        if any("ぁ" <= c <= "ん" for c in words)
        else "您的来信已收到。"
    )
    read = reading(f"{head}{greeting}\n\n{words}\n")
    assert read.kind is Kind.COMPLAINANT_REPLY
    assert read.reply is not None
    assert read.reply.outcome is not None
    assert read.reply.outcome.value == outcome


@pytest.mark.parametrize(
    "words",
    [
        "お客様のメールを配信できませんでした。宛先のメールアドレスが見つかりません。",
        "很抱歉，您的邮件无法投递，收件人不存在。",
    ],
)
def test_bounces(words: str) -> None:
    head = "From: postmaster@mx.example\nTo: shop@seller.example\nSubject: 配信不能 退信\n\n"
    assert reading(head + words).kind is Kind.BOUNCE


@pytest.mark.parametrize(
    "words",
    [
        "先週注文した水筒が届きましたが、これは本物でしょうか。偽物であれば返金してください。",
        "我在你店下单的杯子收到了，请问是正品吗？如果是假货请退款。",
        "贵公司的商标已列入国际商标名录，请于5个工作日内缴纳收录费3800元。",
    ],
)
def test_what_is_no_complaint(words: str) -> None:
    head = "From: someone@else.example\nTo: shop@seller.example\nSubject: 商品\n\n"
    assert reading(head + words).kind is Kind.NOT_A_COMPLAINT


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("本所受晨光文具股份有限公司委任", ["晨光文具股份有限公司"]),
        ("南屿律师事务所接受澜舟文具有限公司的委托", ["南屿律师事务所", "澜舟文具有限公司"]),
        ("当職は、やまがた木工株式会社の代理人として", ["やまがた木工株式会社"]),
        ("弊所は、株式会社オカピ製作所（以下「オカピ社」）", ["株式会社オカピ製作所"]),
        ("株式会社ことり庵の上条です", ["株式会社ことり庵"]),
        ("貴社、弊社、贵公司、我公司", []),
    ],
)
def test_firms_end_where_their_sentence_goes_on(words: str, names: list[str]) -> None:
    assert [words[start:end] for start, end in firms(words, 0, len(words))] == names


def test_short_names_of_clients() -> None:
    words = "オカピ社に確認し、貴社と弊社に"
    assert [words[a:b] for a, b in short_names(words, 0, len(words))] == ["オカピ社"]
    said = "您的来信已收到。承德茶業"
    assert clause_name(said, 0, len(said)) == (8, 12)
    assert clause_name("收到。我們客戶", 0, 7) is None


def test_remarks_in_chinese_around_a_mail_are_left_unread() -> None:
    mail = (
        "@小林 德国站这个链接又被投诉了，律师看过再说。\n\nDear Seller,\n\n"
        "We received a report from a rights owner and have removed your listing. Please work "
        "with the rights owner to resolve this.\n\n"
        "Rights owner: Alder & Finch Ltd\nRights owner email: ip@alder.example\n"
        "Infringement type: Trademark\nASIN: B0CT7K2NXW\nComplaint ID: 17299004518\n\n"
        "——————\n以上是原文，麻烦今天下班前翻译给老板。\n"
    )
    read = reading(mail)
    assert read.kind is Kind.AMAZON_NOTICE
    assert read.complaints[0].marketplace is None
    assert read.complaints[0].complainant.name is not None
    assert read.complaints[0].complainant.name.value == "Alder & Finch Ltd"


def test_hidden_values_are_reported_and_never_read() -> None:
    read = reading(
        "权利所有者的举报：您的商品涉嫌侵犯其商标权，已移除。\n\n权利所有者：某某有限公司\n"
        "邮箱：（已隐去）\nASIN：B0CT7K2NXW\n侵权类型：商标\n投诉编号：***********\n"
    )
    assert {"某某有限公司", "***********"} <= {mask.value for mask in read.masked}
    assert read.complaints[0].complainant.name is None
    assert read.complaints[0].complaint_ids == ()


def test_both_scripts_fold_to_one() -> None:
    assert fold("亞馬遜賣家支援團隊") == "亚马逊卖家支援团队"
    assert fold("檢舉編號") == fold("检举编号")
