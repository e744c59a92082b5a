"""Where intake stops reading, each number with its reason."""

from __future__ import annotations

MAX_INPUT_BYTES = 128 * 1024 * 1024
"""One file. Mail servers stop at 25 to 50 MB, a mailbox file of a small team stays below this."""

MAX_TEXT_CHARS = 8_000_000
"""The text of one mail. More than any person writes; keeps memory and search time bounded."""

MAX_DEPTH = 40
"""Multiparts inside multiparts that keep their meaning; real mails stay below ten."""

MAX_HTML_DEPTH = 500
"""Elements inside elements that keep their layout; browsers stop near 512."""

MAX_ENTITIES = 5_000
"""Parts of one mail; a digest of a year's mail has some hundreds."""

MAX_NESTED_MAILS = 200
"""Forwarded mails appended to one text."""

MAX_HEADER_CHARS = 10_000
"""One header value; the longest real ones are lists of some hundred receivers."""

MAX_HEADERS = 2_000
"""Headers of one mail; relays add some dozens."""

MAX_ZIP_ENTRIES = 5_000
"""Files in one zip."""

MAX_ZIP_BYTES = 256 * 1024 * 1024
"""All files of one zip, unpacked."""

MAX_ZIP_RATIO = 200
"""Unpacked against packed size of one file in a zip: text packs ten times, a bomb a thousand."""

RATIO_COUNTS_FROM = 8 * 1024 * 1024
"""Unpacked size below which the ratio does not matter."""

MAX_MAILS = 20_000
"""Mails out of one mailbox file."""

DETECTION_BYTES = 64 * 1024
"""How much is looked at to guess a charset or a format."""
