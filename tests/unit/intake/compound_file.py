"""Writes OLE compound files, as far as a test needs them: python-oxmsg and olefile only read.

Layout as in [MS-CFB], version 3: 512-byte sectors, streams below 4,096 bytes in the mini stream.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Union

Tree = Mapping[str, Union[bytes, "Tree"]]
END, FREE, FAT_SECTOR, NO_ENTRY = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
SECTOR, MINI, CUTOFF = 512, 64, 4096
STORAGE, STREAM, ROOT = 1, 2, 5


@dataclass
class Entry:
    name: str
    kind: int
    content: bytes = b""
    child: int = NO_ENTRY
    right: int = NO_ENTRY
    start: int = END
    size: int = 0


@dataclass
class Writer:
    entries: list[Entry] = field(default_factory=lambda: [Entry("Root Entry", ROOT)])
    sectors: list[bytes] = field(default_factory=list)
    fat: list[int] = field(default_factory=list)
    mini: bytes = b""
    mini_fat: list[int] = field(default_factory=list)

    def add_all(self, parent: Entry, tree: Tree) -> None:
        previous: Entry | None = None
        for name, content in tree.items():
            entry = Entry(name, STREAM if isinstance(content, bytes) else STORAGE)
            self.entries.append(entry)
            if previous is None:
                parent.child = len(self.entries) - 1
            else:
                previous.right = len(self.entries) - 1
            previous = entry
            if isinstance(content, bytes):
                entry.content, entry.size = content, len(content)
            else:
                self.add_all(entry, content)

    def chain(self, data: bytes) -> int:
        """Puts data into sectors; gives the first."""
        start = len(self.sectors)
        count = max(-(-len(data) // SECTOR), 1)
        for nth in range(count):
            self.sectors.append(data[nth * SECTOR : (nth + 1) * SECTOR].ljust(SECTOR, b"\0"))
            self.fat.append(start + nth + 1 if nth < count - 1 else END)
        return start

    def mini_chain(self, data: bytes) -> int:
        start = len(self.mini_fat)
        count = -(-len(data) // MINI)
        self.mini += data.ljust(count * MINI, b"\0")
        self.mini_fat += [*range(start + 1, start + count), END]
        return start

    def written(self) -> bytes:
        for entry in self.entries:
            if entry.kind == STREAM and entry.size:
                small = entry.size < CUTOFF
                entry.start = (self.mini_chain if small else self.chain)(entry.content)
        root = self.entries[0]
        root.start, root.size = self.chain(self.mini), len(self.mini)
        mini_fat = struct.pack(f"<{len(self.mini_fat)}I", *self.mini_fat)
        mini_sectors = -(-len(mini_fat) // SECTOR)
        mini_start = self.chain(mini_fat.ljust(mini_sectors * SECTOR, b"\xff"))
        directory = self.chain(b"".join(map(packed, self.entries)).ljust(SECTOR, b"\0"))
        return self.header(directory, mini_start, mini_sectors) + b"".join(self.sectors)

    def header(self, directory: int, mini_start: int, mini_sectors: int) -> bytes:
        """The header; appends the sectors of the allocation table, which lists itself."""
        count = 1
        while count * 128 < len(self.fat) + count:
            count += 1
        first = len(self.sectors)
        table = [*self.fat, *([FAT_SECTOR] * count)]
        table += [FREE] * (count * 128 - len(table))
        packed_table = struct.pack(f"<{len(table)}I", *table)
        self.sectors += [packed_table[nth * SECTOR : (nth + 1) * SECTOR] for nth in range(count)]
        places = [*range(first, first + count), *([FREE] * (109 - count))]
        return struct.pack(
            "<8s16x5H6xI I I I I I I I I 109I".replace(" ", ""),
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, count, directory, 0,
            CUTOFF, mini_start, mini_sectors, END, 0, *places,
        )  # fmt: skip


def packed(entry: Entry) -> bytes:
    name = entry.name.encode("utf-16-le")
    return struct.pack(
        "<64sHBB3I16xI8x8xIQ",
        name, len(name) + 2, entry.kind, 1, NO_ENTRY, entry.right, entry.child, 0,
        entry.start, entry.size,
    )  # fmt: skip


def compound_file(tree: Tree) -> bytes:
    """The bytes of a compound file with these streams (bytes) and storages (mappings)."""
    writer = Writer()
    writer.add_all(writer.entries[0], tree)
    return writer.written()
