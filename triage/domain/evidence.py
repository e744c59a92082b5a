"""The items of the evidence checklist, AT-01 to AT-20 (decision-tree, section 8)."""

from __future__ import annotations

from triage.domain.base import Value, Words
from triage.domain.complaint import RightType

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff")
_PAPERS = (".pdf", *_PICTURES)
_MAILS = (".eml", ".msg", *_PAPERS)
_TABLES = (".csv", ".xlsx", ".txt", *_PAPERS)
_WORKS = (".psd", ".raw", ".dng", ".cr2", ".nef", ".ai", *_PAPERS)

_PARALLEL_IMPORT_AGE = 180


class EvidenceKind(Value):
    """An item: what it is, what makes it good, how old it may be, which files it may come as.

    `accepts` holds file endings in lower case. Amazon takes pictures and PDF: other files are kept,
    but go out as pictures.
    """

    id: str
    title: Words
    hint: Words
    max_age_days: int | None = None
    accepts: tuple[str, ...] = _PAPERS


def _item(
    number: int,
    title: tuple[str, str],
    hint: tuple[str, str],
    accepts: tuple[str, ...] = _PAPERS,
    max_age_days: int | None = None,
) -> EvidenceKind:
    return EvidenceKind(
        id=f"AT-{number:02}",
        title=Words(en=title[0], zh=title[1]),
        hint=Words(en=hint[0], zh=hint[1]),
        max_age_days=max_age_days,
        accepts=accepts,
    )


EVIDENCE = (
    _item(
        1,
        ("Notice", "投诉通知"),
        (
            "the mail with its headers, as PDF and as picture",
            "含邮件头的原始通知，PDF 和图片各一份",
        ),
        _MAILS,
    ),
    _item(
        2,
        ("Contact log and sent mails", "联系记录及已发邮件"),
        ("every attempt with time, address and answer", "每次联系的时间、收件地址和答复"),
        _MAILS,
    ),
    _item(
        3,
        ("Returned mail", "退信"),
        ("the delivery report; it counts as an attempt", "退信通知，可计为一次联系"),
        _MAILS,
    ),
    _item(
        4,
        ("Register extract of their right", "对方权利的登记簿摘录"),
        ("with the date on which it was taken", "须注明查询日期"),
    ),
    _item(
        5,
        ("Own certificate", "我方权利证书"),
        ("register extract or certificate of our own right", "我方权利的证书或登记簿摘录"),
    ),
    _item(
        6,
        ("Product photos", "产品照片"),
        (
            "front, back, left, right, top, bottom, perspective",
            "前、后、左、右、上、下及立体图共七个视图",
        ),
        _PAPERS,
    ),
    _item(
        7,
        ("Side-by-side sheet", "对比图"),
        ("our product beside each figure of their right", "我方产品与对方权利附图逐一并排比较"),
    ),
    _item(
        8,
        ("Claim chart", "权利要求对照表"),
        (
            "each element of each asserted independent claim",
            "逐一列出被主张独立权利要求的全部技术特征",
        ),
    ),
    _item(
        9,
        ("Attorney's opinion", "律师意见书"),
        ("names patent number, ASIN, complaint ID and owner", "写明专利号、ASIN、投诉编号和权利人"),
    ),
    _item(
        10,
        ("Invoices", "发票"),
        (
            (
                "last 365 days (180 for parallel import), whole chain, no less than sold; only "
                "prices may be black"
            ),
            ("近 365 天（平行进口为 180 天），覆盖完整供应链，数量不少于销量；仅可遮盖价格"),
        ),
        _PAPERS,
        365,
    ),
    _item(
        11,
        ("Authorisation or licence", "授权书或许可合同"),
        (
            "five terms: licensor, licensee, grant, territory, period",
            "须含五项：许可人、被许可人、授权内容、地域、期限",
        ),
    ),
    _item(
        12,
        ("Order report", "订单报告"),
        ("shows the units sold of this ASIN, zero included", "显示该 ASIN 的销量（包括零销量）"),
        _TABLES,
    ),
    _item(
        13,
        ("Listing before and after", "商品详情页修改前后截图"),
        ("full page with date; taken before any edit", "带日期的完整页面；修改前须先截图"),
    ),
    _item(
        14,
        ("Prior-art dossier", "现有设计或现有技术资料"),
        ("dated and archived, earlier than their filing", "有日期并已存档，早于对方申请日"),
    ),
    _item(
        15,
        ("Originals of the work", "作品原件"),
        (
            "camera or project files with metadata, contract with the author",
            "相机原片或源文件（含元数据）及与作者的合同",
        ),
        _WORKS,
    ),
    _item(
        16,
        ("Decision or filing receipt", "裁决书或受理通知"),
        ("of a court or an office", "由法院或知识产权主管机构出具"),
    ),
    _item(
        17,
        ("Proof of the plan of action", "整改措施证明"),
        ("procedure, training list, clause for suppliers", "操作规程、培训签到表、供应商条款"),
    ),
    _item(
        18,
        ("Removal or disposal proof", "移除或销毁证明"),
        ("removal order or certificate of disposal", "移除订单或销毁证明"),
        _TABLES,
    ),
    _item(
        19,
        ("Copy of the retraction", "撤诉函副本"),
        ("sent by the owner itself; only for our file", "须由权利人本人发送，副本仅供我方存档"),
        _MAILS,
    ),
    _item(20, ("Settlement", "和解协议"), ("signed by both sides", "双方已签署")),
)
"""All items in order."""

_BY_ID = {item.id: item for item in EVIDENCE}


def evidence_kind(item: str) -> EvidenceKind | None:
    """The item by its id (`AT-10`); None when there is none."""
    return _BY_ID.get(item)


def max_age_days(item: str, right: RightType | None = None) -> int | None:
    """How old a paper of this item may be, in days; None where any age will do.

    Invoices: 365 days, 180 for parallel import (CK-12).
    """
    kind = evidence_kind(item)
    if kind is None or kind.max_age_days is None:
        return None
    return _PARALLEL_IMPORT_AGE if right is RightType.PARALLEL_IMPORT else kind.max_age_days
