"""Bytes of any format to mails: text, headers and parts, with nothing guessed."""

from triage.intake.doors import Unreadable, read_bytes, read_path, read_text

__all__ = ["Unreadable", "read_bytes", "read_path", "read_text"]
