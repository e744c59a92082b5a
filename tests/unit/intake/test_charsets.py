from __future__ import annotations

import pytest

from triage.intake.charsets import canonical, decode, without_utf16

GERMAN = "Wir haben eine Meldung erhalten, dass Ihre Angebote die Marke verletzen würden – Grüße"
FRENCH = (
    "Nous avons reçu une notification. Vous trouverez ses coordonnées ci-dessous. Droits d’auteur"
)
SPANISH = "Hemos recibido una reclamación. El artículo será eliminado. ¿Qué pasó, señor?"
ITALIAN = "È stata ricevuta una segnalazione, perché così è più semplice per il titolare."
PORTUGUESE = "Recebemos uma notificação de violação de direitos autorais. Não é permitido."
SWEDISH = "Vi har fått ett klagomål från rättighetsinnehavaren. Åtgärda det så snart som möjligt."
DUTCH = "Wij hebben een melding ontvangen. Geïnteresseerden in één model en drieëntwintig."
POLISH = "Otrzymaliśmy zgłoszenie od uprawnionego. Państwa oferta narusza znak. Proszę się zgłosić."
TURKISH = "Hak sahibinden bir şikayet aldık. Ürününüz marka hakkını ihlal ediyor. Lütfen yazın."
JAPANESE = "権利者から商標権を侵害しているとの申し立てがありました。"
CHINESE = "我们收到了权利所有者的举报，您的商品涉嫌侵犯商标权。请联系权利人。"
TRADITIONAL = "我們收到權利所有者的檢舉，您的商品涉嫌侵犯商標權。請聯絡權利人。"
KOREAN = "권리자로부터 상표권 침해 신고를 받았습니다."
RUSSIAN = "Мы получили жалобу от правообладателя. Ваш товар нарушает права."
LABELS = "ASIN: B0TESTAB12\nComplaint ID: 12345678901\n" * 3

WRITTEN_IN = [
    (GERMAN, "cp1252"),
    (FRENCH, "cp1252"),
    (SPANISH, "cp1252"),
    (ITALIAN, "cp1252"),
    (PORTUGUESE, "cp1252"),
    (SWEDISH, "cp1252"),
    (DUTCH, "cp1252"),
    (POLISH, "cp1250"),
    (POLISH, "iso8859-2"),
    (TURKISH, "cp1254"),
    (JAPANESE, "cp932"),
    (JAPANESE, "euc_jp"),
    (JAPANESE, "iso2022_jp"),
    (CHINESE, "gb18030"),
    (TRADITIONAL, "big5"),
    (KOREAN, "euc_kr"),
    (KOREAN, "iso2022_kr"),
    (RUSSIAN, "cp1251"),
    (RUSSIAN, "koi8-r"),
    *((text, "utf-8") for text in (GERMAN, POLISH, TURKISH, JAPANESE, CHINESE, KOREAN, RUSSIAN)),
    *((text, "utf-16") for text in (GERMAN, CHINESE)),
]


@pytest.mark.parametrize("before", ["", LABELS], ids=["alone", "behind labels"])
@pytest.mark.parametrize("declared", ["right", "", "us-ascii", "utf-8", "x-foo"])
@pytest.mark.parametrize(("text", "charset"), WRITTEN_IN)
def test_the_text_is_found_whatever_is_declared(
    text: str, charset: str, declared: str, before: str
) -> None:
    declared = charset if declared == "right" else declared
    assert decode((before + text).encode(charset), declared).text == before + text


@pytest.mark.parametrize(
    ("text", "written", "declared"),
    [
        (CHINESE + "镕", "gb18030", "gb2312"),
        (GERMAN, "cp1252", "iso-8859-1"),
        (GERMAN, "utf-8", "iso-8859-1"),
        (CHINESE, "utf-8", "gb2312"),
        (POLISH, "utf-8", "gbk"),
        (TURKISH, "cp1254", "iso-8859-9"),
        ("株式会社①㈱髙", "cp932", "shift_jis"),
        ("똠방각하 신고", "cp949", "ks_c_5601-1987"),
    ],
)
def test_what_programs_mean_by_a_name(text: str, written: str, declared: str) -> None:
    assert decode(text.encode(written), declared).text == text


def test_windows_characters_in_iso_2022_jp() -> None:
    data = b"\x1b$B3t<02q<R-!-j|b\x1b(B ASIN \x1b(I1\x1b(J\n"
    assert decode(data, "iso-2022-jp").text == "株式会社①㈱髙 ASIN ｱ\n"


@pytest.mark.parametrize(
    "declared", ["utf-7", "hex", "rot13", "base64", "idna", "x-foo", "\0", "ü"]
)
def test_unknown_and_refused_charsets_are_said(declared: str) -> None:
    assert canonical(declared) == ""
    for data in (b"+AGE-", "Grüße".encode()):
        found = decode(data, declared)
        assert "is not known" in found.warning
        assert found.text == data.decode()


@pytest.mark.parametrize(
    ("declared", "charset"),
    [
        ('"utf-8"; format=flowed', "utf-8"),
        ("x-mac-cyrillic", "mac-cyrillic"),
        ("windows-936", "gb18030"),
        ("CP1252", "cp1252"),
        ("x-sjis", "cp932"),
        ("latin1", "cp1252"),
        ("iso-8859-8-i", "iso8859-8"),
    ],
)
def test_names_of_all_kinds_are_known(declared: str, charset: str) -> None:
    assert canonical(declared) == charset


@pytest.mark.parametrize("declared", ["", "unknown-8bit", "us-ascii", " 'UTF-8' "])
def test_names_that_say_nothing_give_no_warning(declared: str) -> None:
    assert decode("Grüße".encode(), declared).warning == ""


def test_a_wrong_declaration_is_said() -> None:
    found = decode(POLISH.encode("cp1250"), "utf-8")
    assert found.warning == "The mail declares the charset 'utf-8' but is written in cp1250."
    assert "but is written in utf-8" in decode(POLISH.encode(), "iso-8859-2").warning


def test_two_letters_that_could_be_utf8_by_chance_follow_the_declaration() -> None:
    assert decode("联通".encode("gbk"), "gb2312").text == "联通"


def test_broken_characters_are_marked_and_said() -> None:
    declared = decode("Grüße für Österreich".encode("cp1252") + b"\x81", "cp1252")
    assert declared.text == "Grüße für Österreich\ufffd"
    assert declared.warning == "Some characters do not exist in the declared charset 'cp1252'."
    damaged = decode(CHINESE.encode() + b"\xe6", "")
    assert damaged.text == CHINESE + "\ufffd"
    assert damaged.warning == "Some characters could not be decoded."


@pytest.mark.parametrize("declared", ["", "utf-8"])
def test_noise_is_read_and_said(declared: str) -> None:
    found = decode(bytes(range(0x80, 0x100)), declared)
    assert "\ufffd" in found.text
    assert found.warning


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_files_that_notepad_saved_become_utf8(charset: str) -> None:
    assert without_utf16("Dear seller, für".encode(charset)) == "Dear seller, für".encode()


@pytest.mark.parametrize("data", [b"", b"a", b"Dear seller", "für".encode(), b"a\0\0b"])
def test_other_bytes_stay_as_they_are(data: bytes) -> None:
    assert without_utf16(data) == data


def test_every_charset_that_python_knows_reads_its_own_text() -> None:
    import encodings.aliases

    for charset in sorted(set(encodings.aliases.aliases.values())):
        if canonical(charset):
            assert decode("ASIN: B0TESTAB12".encode(charset), charset).text == "ASIN: B0TESTAB12"
