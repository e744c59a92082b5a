"""Outlook .msg files for the tests, written afresh with invented parties."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from tests.unit.intake.compound_file import Tree, compound_file

Properties = Mapping[int, str | bytes | int | datetime]
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


def storage(properties: Properties, header: int, code_page: str = "") -> dict[str, bytes | Tree]:
    """A storage with these properties; strings are Unicode unless a code page is given."""
    streams: dict[str, bytes | Tree] = {}
    fixed = b"\0" * header
    for name, value in properties.items():
        if isinstance(value, datetime):
            ticks = int((value - _EPOCH).total_seconds()) * 10**7
            fixed += struct.pack("<HHIQ", 0x40, name, 6, ticks)
        elif isinstance(value, int):
            fixed += struct.pack("<HHIII", 3, name, 6, value, 0)
        else:
            kind, content = _variable(value, code_page)
            fixed += struct.pack("<HHIII", kind, name, 6, len(content), 0)
            streams[f"__substg1.0_{name:04X}{kind:04X}"] = content
    return {"__properties_version1.0": fixed, **streams}


def _variable(value: str | bytes, code_page: str) -> tuple[int, bytes]:
    if isinstance(value, bytes):
        return 0x102, value
    if code_page:
        return 0x1E, value.encode(code_page)
    return 0x1F, value.encode("utf-16-le")


def item(
    properties: Properties,
    receivers: Sequence[Properties] = (),
    attachments: Sequence[Properties] = (),
    inner: Mapping[str, bytes | Tree] | None = None,
    code_page: str = "",
    header: int = 32,
) -> dict[str, bytes | Tree]:
    """A mail as a storage, with an inner mail as its last attachment when one is given."""
    tree = storage(properties, header, code_page)
    for nth, receiver in enumerate(receivers):
        tree[f"__recip_version1.0_#{nth:08X}"] = storage(receiver, 8, code_page)
    for nth, attachment in enumerate(attachments):
        tree[f"__attach_version1.0_#{nth:08X}"] = storage(attachment, 8, code_page)
    if inner is not None:
        embedded = {**storage({0x3705: 5}, 8), "__substg1.0_3701000D": inner}
        tree[f"__attach_version1.0_#{len(attachments):08X}"] = embedded
    return tree


def outlook_file(tree: Tree) -> bytes:
    """The bytes of a .msg."""
    return compound_file(tree)
