"""The clocks that a notice starts (amazon-process, section 6), CK-01 to CK-13."""

from __future__ import annotations

from datetime import timedelta

from triage.domain.base import Source, Value, Words

_CHECKED = "2026-10"


class Clock(Value):
    """A clock: what starts it, how long it runs, what happens at its end.

    `length` is None where it differs or only a minimum is known. `reply` says whether it is a
    period in which the seller must answer, so that it sets the contact profile (A3).
    """

    id: str
    name: Words
    starts: Words
    length: timedelta | None
    ends_in: Words
    reply: bool
    source: Source


def _clock(
    number: int,
    name: tuple[str, str],
    starts: tuple[str, str],
    length: timedelta | None,
    ends_in: tuple[str, str],
    source: tuple[str, str],
    *,
    reply: bool = False,
) -> Clock:
    ref, grade = source
    return Clock(
        id=f"CK-{number:02}",
        name=Words(en=name[0], zh=name[1]),
        starts=Words(en=starts[0], zh=starts[1]),
        length=length,
        ends_in=Words(en=ends_in[0], zh=ends_in[1]),
        reply=reply,
        source=Source(ref=ref, grade=grade, checked=_CHECKED),
    )


def _days(number: int) -> timedelta:
    return timedelta(days=number)


_REMOVED = ("listing removal notice", "商品下架通知")
_NOTICE = ("notice", "通知发出之日")
_WARAI = "https://rechtsanwaltskanzlei-warai.de/ecommerce/"
_PROCESS = "https://amazonsellerslawyer.com/blog/"
_EU_FORUM = "https://sellercentral-europe.amazon.com/seller-forums/discussions/t/"

CLOCKS = (
    _clock(
        1,
        ("Inventory removal", "库存移除期限"),
        _REMOVED,
        _days(90),
        ("stock may be destroyed", "库存可能被销毁"),
        ("amazon-process, section 6", "C"),
    ),
    _clock(
        2,
        ("Stranded FBA stock", "亚马逊库存滞留期限"),
        ("record in stranded inventory", "进入无在售信息的亚马逊库存"),
        _days(30),
        ("stock set unsellable, then destroyed", "库存转为不可售并被销毁"),
        (f"{_WARAI}amazon-sperrt-asin-wie-asins-entsperren-lassen", "B"),
    ),
    _clock(
        3,
        ("72-hour notice", "72 小时通知"),
        ("the notice's own time", "通知所载时间"),
        timedelta(hours=72),
        ("account deactivated", "账户被停用"),
        (f"{_PROCESS}72-hour-amazon-suspension-notices", "B"),
        reply=True,
    ),
    _clock(
        4,
        ("More information for a suspension appeal", "账户申诉补充材料期限"),
        ("original suspension notice", "最初的停用通知"),
        _days(17),
        ("account stays deactivated", "账户维持停用"),
        (f"{_EU_FORUM}4d1097b6ec3ae35e0686dee986988f4e", "C"),
        reply=True,
    ),
    _clock(
        5,
        ("Funds held", "资金冻结期"),
        ("deactivation", "账户停用"),
        _days(90),
        ("a disbursement appeal is possible, reported from day 60", "可申请放款，据报第 60 天起"),
        ("https://www.wearesellers.com/question/83944", "C"),
    ),
    _clock(
        6,
        ("Reply to a patent evaluation (APEX)", "专利评估（APEX）答复期限"),
        _NOTICE,
        _days(21),
        ("listing removed", "商品被下架"),
        ("http://www.wearesellers.com/question/13354", "C"),
        reply=True,
    ),
    _clock(
        7,
        ("Older parallel-import notice (EU)", "旧版平行进口通知（欧洲）"),
        _NOTICE,
        _days(14),
        ("permanent suspension", "永久停用"),
        ("https://az-globe.com/amazon-export/9630/", "C"),
        reply=True,
    ),
    _clock(
        8,
        ("Violation shown in Account Health", "账户状况中的违规记录"),
        ("deactivation", "下架或停用"),
        _days(180),
        ("the record drops off; the right does not", "记录消失，但对方权利依然存在"),
        ("https://riverbendconsulting.com/blog/account-health-dashboard-policy/", "B"),
    ),
    _clock(
        9,
        ("Amazon's reply to an appeal", "亚马逊对申诉的答复"),
        ("appeal", "提交申诉"),
        None,
        (
            "reports differ: 48 hours to two weeks; ask after 7 business days",
            "据报 48 小时至两周不等；7 个工作日后催问",
        ),
        ("amazon-process, section 6", "C"),
    ),
    _clock(
        10,
        ("Internal complaint in the EU (DSA)", "欧盟内部投诉（DSA）"),
        ("statement of reasons", "理由说明"),
        None,
        ("open for at least six months", "至少六个月内可提出"),
        ("Regulation (EU) 2022/2065, article 20", "A"),
    ),
    _clock(
        11,
        ("CEDR mediation", "CEDR 调解"),
        ("outcome of the first internal appeal", "首次内部申诉结果"),
        _days(182),
        ("the offer ends; a code is valid 30 days", "申请期届满；代码有效期 30 天"),
        ("https://amazonsellersappeal.com/amazon-mediation-uk-eu-guide", "B"),
    ),
    _clock(
        12,
        ("Invoices usable", "发票有效期"),
        ("date of the invoice", "发票日期"),
        _days(365),
        (
            "older ones are refused; 180 days for parallel import",
            "更早的发票不被接受；平行进口为 180 天",
        ),
        (f"{_EU_FORUM}46a0512ec3af1db4d5fff566a1f14f1c", "C"),
    ),
    _clock(
        13,
        ("Account at risk (rating below 200)", "账户存在风险（评级低于 200）"),
        ("rating drops below 200", "评级低于 200"),
        _days(7),
        ("suspension", "账户停用"),
        ("https://en-test.56ok.com/topic/detail-815117", "C"),
        reply=True,
    ),
)
"""All clocks in order. The notice in hand beats every length given here."""

_BY_ID = {clock.id: clock for clock in CLOCKS}


def clock(clock_id: str) -> Clock | None:
    """The clock by its id (`CK-03`); None when there is none."""
    return _BY_ID.get(clock_id)
