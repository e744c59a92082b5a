"""The defences DF-01 to DF-19, each with the proof it needs and its weak point.

Source: amazon-process, section 9; the grade stands with each.
"""

from __future__ import annotations

from triage.domain.base import Source, Value, Words
from triage.domain.complaint import RightType

_CHECKED = "2026-10"
_SIGN = (RightType.TRADEMARK, RightType.COUNTERFEIT)
_PATENTS = (RightType.UTILITY_PATENT, RightType.PATENT)
_ALL = tuple(kind for kind in RightType if kind is not RightType.OTHER)


class Defence(Value):
    """A way to answer a complaint; `proof` lists the items of evidence that it needs at least."""

    id: str
    title: Words
    rights: tuple[RightType, ...]
    proof: tuple[str, ...]
    weak_point: Words
    source: Source


def _defence(
    number: int,
    title: tuple[str, str],
    rights: tuple[RightType, ...],
    proof: str,
    weak: tuple[str, str],
    source: tuple[str, str],
) -> Defence:
    ref, grade = source
    return Defence(
        id=f"DF-{number:02}",
        title=Words(en=title[0], zh=title[1]),
        rights=rights,
        proof=tuple(f"AT-{item}" for item in proof.split()),
        weak_point=Words(en=weak[0], zh=weak[1]),
        source=Source(ref=ref, grade=grade, checked=_CHECKED),
    )


_AMAZON = ("https://sellercentral.amazon.sg/gp/help/external/201361070?language=en-US", "A")
_GUIDANCE = ("guidance", "U")
_DESIGN_LAW = ("https://www.patents.co.uk/news/2023/listing-taken-down-by-a-registered-design", "B")
_IMPORT = (
    "https://sellercentral-europe.amazon.com/seller-forums/discussions/t/e54cd47309e8e3185671a2a00d57e8d2",
    "C",
)
_BASICS = ("https://nanfan2008.blogspot.com/2020/10/amazon.html", "C")
_FORUM_UK = (
    "https://sellercentral.amazon.co.uk/seller-forums/discussions/t/5537011f-d1da-4e6c-b9b7-a1ec46a19866",
    "A",
)

DEFENCES = (
    _defence(
        1,
        ("Never sold or listed", "从未销售或上架"),
        _ALL,
        "12 13",
        ("the offer history must agree", "报价历史须与此一致"),
        _AMAZON,
    ),
    _defence(
        2,
        ("Wrong ASIN or product misidentified", "ASIN 错误或产品被误认"),
        _ALL,
        "06 13",
        (
            "a shared listing may have been edited by others: show its history",
            "共享详情页可能被他人修改，须出示修改记录",
        ),
        _GUIDANCE,
    ),
    _defence(
        3,
        ("Licensed or authorised", "已获许可或授权"),
        _ALL,
        "11 10",
        (
            "an authorisation of the supplier alone, without the chain, is not enough",
            "仅有供应商的授权而无完整链条并不足够",
        ),
        (
            (
                "https://sellercentral.amazon.co.za/seller-forums/discussions/t/"
                "3c8a9052-468b-4099-a2c8-68cfae723bee"
            ),
            "A",
        ),
    ),
    _defence(
        4,
        ("Genuine goods, first sale (US)", "正品首次销售原则（美国）"),
        (*_SIGN, RightType.COPYRIGHT),
        "10",
        (
            "material differences: warranty, packaging, quality control",
            "存在实质差异：保修、包装、质量控制",
        ),
        ("https://ecomengine.com/blog/seller-suspensions-first-sale-doctrine", "B"),
    ),
    _defence(
        5,
        ("Exhaustion (EEA, UK)", "权利用尽（欧洲经济区、英国）"),
        (*_SIGN, RightType.PARALLEL_IMPORT),
        "10 11",
        ("goods bought in the United States do not qualify", "在美国购买的商品不适用"),
        _IMPORT,
    ),
    _defence(
        6,
        ("Compatible with (nominative use)", "兼容性说明（指示性使用）"),
        _SIGN,
        "13",
        (
            "their brand stands first, a logo is shown, or the model is missing",
            "对方品牌置于首位、使用了其标识或未写明型号",
        ),
        (
            (
                "https://biginternetcommerce.com/amazons-updated-trademark-guidelines-how-sellers-"
                "can-stay-compliant"
            ),
            "B",
        ),
    ),
    _defence(
        7,
        ("Descriptive or generic word", "描述性词汇或通用名称"),
        _SIGN,
        "04 13",
        ("the word may be registered for other goods", "该词可能已在其他商品上注册"),
        _FORUM_UK,
    ),
    _defence(
        8,
        ("Different goods (Nice class)", "商品类别不同（尼斯分类）"),
        _SIGN,
        "04",
        ("famous marks and related goods", "驰名商标及类似商品"),
        _BASICS,
    ),
    _defence(
        9,
        ("Wrong territory", "地域不符"),
        _ALL,
        "04",
        ("the owner may hold a local sister right", "权利人可能在当地另有同族权利"),
        _BASICS,
    ),
    _defence(
        10,
        ("Expired, lapsed or only an application", "权利已届满、失效或仅为申请"),
        _ALL,
        "04",
        ("periods of grace", "宽限期"),
        _GUIDANCE,
    ),
    _defence(
        11,
        ("Complainant is neither owner nor agent", "投诉人既非权利人也非代理人"),
        _ALL,
        "04 03",
        ("a licensee or law firm may be entitled", "被许可人或律所可能有权投诉"),
        (
            (
                "https://amazonsellerslawyer.com/blog/intellectual-property-complaints-72-hour-"
                "notice-suspension/"
            ),
            "B",
        ),
    ),
    _defence(
        12,
        ("Own earlier right", "我方在先权利"),
        (*_SIGN, RightType.DESIGN, *_PATENTS, RightType.COPYRIGHT),
        "05",
        (
            "a later right is no defence; a patent of one's own is no licence",
            "在后权利不能抗辩；自有专利并非实施许可",
        ),
        _GUIDANCE,
    ),
    _defence(
        13,
        ("Utility patent not infringed", "不侵犯发明或实用新型专利"),
        _PATENTS,
        "08 06",
        ("equivalents", "等同侵权"),
        ("https://www.wearesellers.com/question/102481", "B"),
    ),
    _defence(
        14,
        ("Design not infringed", "不侵犯外观设计"),
        (RightType.DESIGN,),
        "07 06",
        ("another name, colour or size alone", "仅名称、颜色或尺寸不同"),
        ("http://ip-updates.blogspot.com/2008/09/point-of-novelty-test-scrapped-for.html", "B"),
    ),
    _defence(
        15,
        ("Earlier disclosure", "在先公开（现有技术或现有设计）"),
        (*_PATENTS, RightType.DESIGN),
        "14",
        (
            "Amazon rarely judges validity; a year of grace before filing may apply",
            "亚马逊很少判断有效性；申请日前一年内可能适用宽限期",
        ),
        _DESIGN_LAW,
    ),
    _defence(
        16,
        ("Own or independent creation", "自行或独立创作"),
        (RightType.COPYRIGHT,),
        "15",
        ("an upload date at the store alone", "仅有平台上传日期"),
        ("https://www.wearesellers.com/question/102481", "C"),
    ),
    _defence(
        17,
        (
            "No copyright in facts, names, short phrases, functional shape",
            "事实、名称、短语或功能性外形不受著作权保护",
        ),
        (RightType.COPYRIGHT,),
        "13",
        ("a protected picture in the same listing", "同一详情页中存在受保护的图片"),
        _GUIDANCE,
    ),
    _defence(
        18,
        ("Functional or common get-up", "功能性或通用的商业外观"),
        (RightType.TRADE_DRESS,),
        "14 06",
        ("a registered three-dimensional mark", "已注册的立体商标"),
        ("https://amazonsellerslawyer.com/amazon-sellers-guide-trademark-law-chapter-4/", "B"),
    ),
    _defence(
        19,
        ("Customised genuine goods", "正品定制加工"),
        _SIGN,
        "10",
        ("a logo printed by the seller", "由卖家自行印制标识"),
        _FORUM_UK,
    ),
)
"""All defences in order."""

_BY_ID = {known.id: known for known in DEFENCES}


def defence(defence_id: str) -> Defence | None:
    """The defence by its id (`DF-09`); None when there is none."""
    return _BY_ID.get(defence_id)


def defences_for(right: RightType) -> tuple[Defence, ...]:
    """The defences that exist against a complaint of this type."""
    return tuple(known for known in DEFENCES if right in known.rights)
