"""Somebody else's form on a disk: reading it within bounds, writing the script, its translations and what is kept."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rcscreen.desk.library import KEPT, kept_path
from rcscreen.errors import FormRefused, UsageFault

if TYPE_CHECKING:
    from rcscreen.formats.importing.imported import Imported

__all__ = ["imported_from", "write_out"]

_MOST_BYTES = 16 << 20
"""Bytes of a form at most: the largest real one we know has half a million."""


def imported_from(file: str, language: str, today: date) -> Imported:
    """The form in a file as a script.

    Args:
        file: The file; ``-`` is standard input.
        language: The language of its words, or empty to let the form say so.
        today: The day, for the linter.

    Raises:
        FormRefused: It cannot be imported.
    """
    from rcscreen.formats.importing.imported import import_form
    from rcscreen.formats.importing.reading import read_form

    try:
        return import_form(read_form(_bytes(file), file, language), today)
    except FormRefused as refused:
        raise FormRefused(refused.fault, refused.cure, place=file) from None


def _bytes(file: str) -> bytes:
    try:
        if file == "-":
            data = sys.stdin.buffer.read(_MOST_BYTES + 1)
        else:
            with Path(file).open("rb") as opened:
                data = opened.read(_MOST_BYTES + 1)
    except (OSError, ValueError, AttributeError):  # no such file, a folder, a closed input
        raise FormRefused("The file cannot be read.", "Name a form, or - for stdin.") from None
    if len(data) > _MOST_BYTES:
        raise FormRefused("The file is larger than 16 MiB.", "Divide it.")
    return data


def write_out(imported: Imported, folder: Path) -> dict[str, str]:
    """Writes a script with all that lies beside it where ``rcscreen run`` finds it together; overwrites nothing.

    Args:
        imported: The form as a script.
        folder: Where to; it is made where it is not there.

    Returns:
        The files: that of the script under ``""``, those of translations under their languages, and what is kept of
        the form under its ending.

    Raises:
        UsageFault: One of the files is there already, or cannot be written.
    """
    from rcscreen.formats.importing.kept import kept_data

    name = f"{imported.draft.id}.yaml"
    files = {"": folder / name, **{language: folder / language / name for language, _ in imported.overlays}}
    texts = {"": imported.script, **dict(imported.overlays)}
    files[KEPT] = kept_path(folder / name)
    texts[KEPT] = json.dumps(kept_data(imported.draft), ensure_ascii=False, indent=1) + "\n"
    for path in files.values():
        if path.exists():
            raise UsageFault(f"{path} is there already.", "Name another folder, or move it away.", place="--out")
    for key, path in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8") as file:
                file.write(texts[key])
        except OSError as fault:
            raise UsageFault(f"{path} cannot be written ({fault.strerror}).", place="--out") from None
    return {key: str(path) for key, path in files.items()}
