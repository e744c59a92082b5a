from __future__ import annotations

import pytest

from triage.intake.bodies import html_text
from triage.intake.html import to_text
from triage.intake.limits import MAX_HTML_DEPTH


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Hello  \n you<br>there<br><br>all", "Hello you\nthere\n\nall"),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<div>One</div><div><br></div><div>Two<br></div><div>Three</div>", "One\n\nTwo\nThree"),
        ("A <b>B</b><i>C</i> D", "A BC D"),
        ("<ul><li>One<li>Two</ul>", "One\nTwo"),
        ("<dl><dt>Label:</dt><dd>Value</dd></dl>", "Label: Value"),
        ("<pre>a  b\n c</pre>", "a  b\n c"),
        ("<div style='white-space: pre-wrap'>a  b\n c</div>d  e", "a  b\n c\nd e"),
        ("&lt;B&amp;B&gt; &euro; &#8364; &#x4f60;", "<B&B> € € 你"),
        ("a&nbsp;b\u200bc\u00add", "a\u00a0b\u200bc\u00add"),
        ("", ""),
        ("no markup", "no markup"),
    ],
)
def test_blocks_break_lines_and_white_space_collapses(markup: str, text: str) -> None:
    assert to_text(markup) == text


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ("<tr><td>ASIN:</td><td>B0TESTAB12</td></tr>", "ASIN: B0TESTAB12"),
        ("<tr><td><p>ASIN:</p></td><td> <p><b>B0TESTAB12</b></p></td></tr>", "ASIN: B0TESTAB12"),
        ("<tr><th>A<th>B<tr><td>1<td>2", "A B\n1 2"),
        (
            "<tr><td>Owner</td><td>Foo GmbH<br>Quay 1</td><td>x</td></tr>",
            "Owner Foo GmbH\nQuay 1\nx",
        ),
        ("<tr><td></td><td>only</td><td>&nbsp;</td></tr>", "only"),
        ("<tr><td><table><tr><td>ID:</td><td>1</td></tr></table></td></tr>", "ID: 1"),
    ],
)
def test_a_table_row_keeps_label_and_value_on_one_line(rows: str, text: str) -> None:
    assert to_text(f"<table>{rows}</table>") == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<style>p{}</style>",
        "<script>x</script>",
        "<!-- x -->",
        "<title>x</title>",
        "<noscript>x</noscript>",
        "<template>x</template>",
        "<div hidden>x</div>",
        "<div style='DISPLAY : none'>x</div>",
        "<span style='visibility:hidden'>x</span>",
        "<span style='mso-hide:all'>x</span>",
        "<span style='font-size:0px'>x</span>",
        "<table style='display:none'><tr><td>x</td></tr></table>",
    ],
)
def test_what_no_reader_sees_is_dropped(hidden: str) -> None:
    assert to_text(f"<p>seen{hidden}</p>") == "seen"


def test_a_small_font_is_seen() -> None:
    assert to_text("<p style='font-size:0.8em'>seen</p>") == "seen"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<a href='https://x.example/a?asin=B0'>here</a>", "here"),
        (
            "<a href='mailto:legal@x.example?subject=Hi'>write us</a> now",
            "write us <legal@x.example> now",
        ),
        ("<a href='mailto:Legal@x.example'>legal@X.example</a>", "legal@X.example"),
        ("<a>no target</a>", "no target"),
    ],
)
def test_links_keep_their_words_and_mail_addresses(markup: str, text: str) -> None:
    assert to_text(markup) == text


def test_quoted_mail_is_marked_as_in_plain_text() -> None:
    markup = (
        "Yes<blockquote type=cite>old<blockquote class=gmail_quote>older</blockquote></blockquote>"
    )
    assert to_text(markup) == "Yes\n\n> old\n> \n>> older"
    assert to_text("<blockquote>set off</blockquote>") == "set off"


def test_quotes_in_quotes_end_at_some_depth() -> None:
    text = to_text("<blockquote type=cite>x" * 30)
    assert text.splitlines()[-1] == ">>>>>>>> x"


@pytest.mark.parametrize("opening", ["<div>", "<b>", "<table><tr><td>", "<blockquote type=cite>"])
def test_depth_costs_no_words(opening: str) -> None:
    markup = "first" + opening * (4 * MAX_HTML_DEPTH) + "deep" + "</div>" * 5000 + "last"
    text = to_text(markup)
    assert all(word in text for word in ("first", "deep", "last"))


def test_what_is_not_deep_keeps_its_layout() -> None:
    row = "<table><tr><td>ID:<td>1</table>"
    deep = "<div>" * (2 * MAX_HTML_DEPTH) + "deep" + "</div>" * (2 * MAX_HTML_DEPTH)
    assert to_text(row + deep + row) == "ID: 1\n\ndeep\n\nID: 1"
    edge = "<div>" * MAX_HTML_DEPTH + "a" + "<div>b</div>" + "<br>" * 9 + "c"
    assert to_text(edge) == "ab\n\nc"


def test_a_row_some_hundred_deep_keeps_its_layout() -> None:
    around = MAX_HTML_DEPTH // 2 + 20
    row = "<table><tr><td>ID:<td>1</table>"
    assert to_text("<div>" * around + row + "</div>" * around) == "ID: 1"


def test_many_flat_elements_are_not_deep() -> None:
    assert to_text("<p>x" * 2000).count("x") == 2000


@pytest.mark.parametrize("markup", ["<", "<<<a", "</td></tr>", "<td>x", "<p", "&", "<svg><td>x"])
def test_broken_markup_is_read(markup: str) -> None:
    assert isinstance(to_text(markup), str)


@pytest.mark.parametrize(
    ("page", "declared", "text"),
    [
        ('<meta charset="gb2312">你好'.encode("gb18030"), "", "你好"),
        ('<meta content="text/html; charset=big5">你好'.encode("big5"), "", "你好"),
        ("<meta charset=gb2312>für".encode(), "utf-8", "für"),
        ("für".encode("cp1252"), "", "für"),
    ],
)
def test_the_charset_of_the_page_counts_when_the_mail_names_none(
    page: bytes, declared: str, text: str
) -> None:
    assert html_text(page, declared) == (text, ("",))
