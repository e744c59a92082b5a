"""The whole case in one zip: letters, exhibits, an index, and a manifest of SHA-256 sums."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from triage.domain.letter import Draft
from triage.errors import TriageError, WouldOverwrite
from triage.letters.text import file_name
from triage.letters.writing import letter_files, write_whole

_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The only time in the zip, so that equal content gives equal bytes."""


def write_pack(
    case_id: str,
    drafts: Sequence[Draft],
    exhibits: Mapping[str, Path],
    out: Path,
    overwrite: bool = False,
) -> Path:
    """Write `CASE-pack.zip` into `out`: `letters/`, `exhibits/`, `index.txt`, `manifest.json`.

    `exhibits` names the files to pack. Raises WouldOverwrite when the zip is there already,
    TriageError for a file that cannot be read.
    """
    path = out / f"{file_name(case_id)}-pack.zip"
    if path.exists() and not overwrite:
        raise WouldOverwrite(
            f"{path.name} is already in {out}.", "Choose another folder, or allow overwriting."
        )
    content = _content(case_id, drafts, exhibits)
    out.mkdir(parents=True, exist_ok=True)
    write_whole(path, _zipped(content))
    return path


def _content(
    case_id: str, drafts: Sequence[Draft], exhibits: Mapping[str, Path]
) -> dict[str, bytes]:
    content: dict[str, bytes] = {}
    for draft in drafts:
        content |= {
            f"letters/{name}": data for name, data in letter_files(draft, case_id, {}).items()
        }
    for name, path in exhibits.items():
        content[f"exhibits/{file_name(name, 'exhibit')}"] = _read(path)
    content["index.txt"] = _index(case_id, drafts, content).encode("utf-8")
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(content.items())}
    manifest = {"case": case_id, "sha256": sums}
    content["manifest.json"] = json.dumps(manifest, ensure_ascii=False, indent=2).encode("utf-8")
    return content


def _index(case_id: str, drafts: Sequence[Draft], content: Mapping[str, bytes]) -> str:
    lines = [f"Case {case_id}", "", "Letters"]
    for draft in drafts:
        lines.append(f"{draft.letter} ({draft.language}): {draft.subject}")
        lines += [f"  {e.number}. {e.item} {e.title} {e.file}".rstrip() for e in draft.exhibits]
    lines += ["", "Exhibits"]
    lines += [name for name in sorted(content) if name.startswith("exhibits/")]
    return "\n".join(lines) + "\n"


def _zipped(content: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as pack:
        for name in sorted(content):
            pack.writestr(zipfile.ZipInfo(name, _MOMENT), content[name], zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise TriageError(
            f"The exhibit {path.name} cannot be read: {problem.strerror}.", "Attach it again."
        ) from problem
