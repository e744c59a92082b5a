"""Reading a complaint mail: typed facts, each with the place in the text that proves it."""

from triage.extraction.reading import read

__all__ = ["read"]
