"""Evidence files on their way out: from the log into attachments, sheets and the whole pack."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from triage import letters
from triage.domain.case import Case
from triage.letters import FileProblem

if TYPE_CHECKING:
    from triage.workflow.desk import Desk
    from triage.workflow.records import Records


@contextmanager
def files_of(records: Records, case: Case) -> Iterator[Path]:
    """A folder with the attached files of a case under their names, gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        for held in case.evidence.values():
            if held.file and held.digest:
                (Path(folder) / Path(held.file).name).write_bytes(records.log.file(held.digest))
        yield Path(folder)


def problems(desk: Desk, case_id: str) -> tuple[FileProblem, ...]:
    """What is wrong with the evidence files of a case: age, type, size."""
    case = desk.case(case_id)
    with files_of(desk, case) as folder:
        return letters.file_problems(case, folder, desk.clock().date(), desk.mail_text(case.id))


def write_sheet(
    desk: Desk,
    case_id: str,
    item: str,
    out: Path,
    *,
    language: str = "en",
    pictures: tuple[tuple[Path, Path], ...] = (),
    overwrite: bool = False,
) -> tuple[Path, ...]:
    """Write a sheet that the case can make (AT-02, AT-07, AT-08, table) as PDF and PNG."""
    return letters.write_sheet(
        item,
        desk.case(case_id),
        desk.profile(),
        desk.clock(),
        out,
        language=language,
        pictures=pictures,
        overwrite=overwrite,
    )


def write_pack(desk: Desk, case_id: str, out: Path, *, overwrite: bool = False) -> Path:
    """Write the whole case as one zip: letters that are ready, exhibits, index, manifest."""
    view = desk.view(case_id)
    wanted = dict.fromkeys(
        [*(state.letter for state in view.letters), *(c.letter for c in view.case.contacts)]
    )
    states = [desk.letter(view.case.id, letter) for letter in wanted]
    drafts = [state.draft for state in states if state.draft is not None]
    with files_of(desk, view.case) as folder:
        held = {path.name: path for path in sorted(folder.iterdir())}
        return letters.write_pack(view.case.id, drafts, held, out, overwrite)


def write_document(
    desk: Desk, case_id: str, letter: str, out: Path, *, overwrite: bool = False
) -> Path:
    """Write one letter as .docx for counsel. Raises MissingFacts when it is not ready."""
    from triage.workflow.filing import ready

    draft = ready(desk.letter(case_id, letter))
    return letters.write_docx(draft, desk.case(case_id).id, out, overwrite)
