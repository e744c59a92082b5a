"""Reading a complaint mail: typed facts, each with the place in the text that proves it."""

from triage.extraction.explain import Explanation, Proof, Trace, explain
from triage.extraction.reading import read

__all__ = ["Explanation", "Proof", "Trace", "explain", "read"]
