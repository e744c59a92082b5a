"""Speaks textual-serve's protocol in the app's place: says what it sees, echoes what it gets."""

from __future__ import annotations

import json
import os
import sys


def say(kind: bytes, payload: bytes) -> None:
    sys.stdout.buffer.write(kind + len(payload).to_bytes(4, "big") + payload)
    sys.stdout.buffer.flush()


def main() -> None:
    if sys.argv[1:] == ["broken"]:
        sys.exit("it \x1b[31mbroke")
    sys.stdout.buffer.write(b"__GANGLION__\n")
    say(b"D", json.dumps(dict(os.environ)).encode())
    stdin = sys.stdin.buffer
    while head := stdin.read(5):
        payload = stdin.read(int.from_bytes(head[1:], "big"))
        if head[:1] == b"M":
            if b'"quit"' in payload and sys.argv[1:] != ["stubborn"]:
                say(b"M", b'{"type": "exit"}')
                return
        elif payload == b"leave":
            say(b"M", b'{"type": "exit"}')
            return
        else:
            say(b"D", payload)


if __name__ == "__main__":
    main()
