"""Letters: the catalogue, drafts from facts and evidence, their check, the files they become."""

from __future__ import annotations

from triage.letters.attaching import (
    FileProblem,
    accepts_pdf,
    attachments,
    exhibit_name,
    file_problems,
)
from triage.letters.catalogue import Addressee, LetterKind, catalogue, gates, slots
from triage.letters.checking import check, rules
from triage.letters.counsel import write_docx
from triage.letters.drafting import state
from triage.letters.making import write_sheet
from triage.letters.packing import write_pack
from triage.letters.sheets import sheets
from triage.letters.template_check import TemplateFault, check_template
from triage.letters.writing import write

__all__ = [
    "Addressee",
    "FileProblem",
    "LetterKind",
    "TemplateFault",
    "accepts_pdf",
    "attachments",
    "catalogue",
    "check",
    "check_template",
    "exhibit_name",
    "file_problems",
    "gates",
    "rules",
    "sheets",
    "slots",
    "state",
    "write",
    "write_docx",
    "write_pack",
    "write_sheet",
]
