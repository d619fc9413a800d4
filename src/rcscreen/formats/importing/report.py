"""What did not carry over from a form, and why: in words and as data."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any, Final

from rcscreen.formats.importing.form import Loss, Why
from rcscreen.formats.importing.imported import Imported
from rcscreen.formats.importing.kept import kept_data
from rcscreen.formats.importing.report_words import SAID, WHY
from rcscreen.script.nodes import shown

__all__ = ["LEFT_OUT", "report_data", "report_text"]

_WIDTH: Final = 96

LEFT_OUT: Final[frozenset[Why]] = frozenset(
    {
        "calculated",
        "danger",
        "depth",
        "hidden",
        "media",
        "read_only",
        "reference",
        "safety",
        "too_many",
        "total",
        "unsaid",
    }
)
"""Why an item is not in the script at all; for every other reason it is there, changed."""


def report_text(imported: Imported, language: str, *, out: bool) -> str:
    """The report, for reading.

    Args:
        imported: The form as a script.
        language: ``en`` or ``es``.
        out: Whether its translations were written, and what is kept of it.
    """
    draft = imported.draft
    says = sum(1 for each in draft.steps if each.item is not None) - draft.asks
    rows = [SAID["made"][language].format(asks=draft.asks, says=says, source=draft.form.source)]
    grouped = _grouped(draft.losses)
    rows.append(SAID["lost" if grouped else "whole"][language])
    for why, losses in grouped.items():
        # a title that became a comment is found in the script; whoever wants their names has them as JSON
        named = [] if why == "heading" else list(dict.fromkeys(_named(each, language) for each in losses))
        rows += _wrapped(f"{WHY[why][language]} ({len(losses)}){': ' if named else ''}{', '.join(named)}")
    rows.append(SAID["left"][language])
    for each in _todo(imported, language, out=out):
        rows += _wrapped(each)
    return "\n".join(rows) + "\n"


def _todo(imported: Imported, language: str, *, out: bool) -> Iterator[str]:
    own = imported.draft.form.language
    yield SAID["reword"][language].format(warnings=imported.warnings, ignored=imported.ignored)
    yield SAID["mean"][language]
    if not imported.draft.form.language_said:
        yield SAID["which"][language]
    if own.partition("-")[0] not in {"en", "es"}:
        yield SAID["foreign"][language].format(language=own)
    if imported.overlays and not out:
        yield SAID["out"][language].format(languages=", ".join(each for each, _ in imported.overlays))
    if imported.draft.form.outline and not out:
        yield SAID["back"][language]


def _grouped(losses: tuple[Loss, ...]) -> dict[Why, list[Loss]]:
    found: dict[Why, list[Loss]] = {}
    for each in losses:
        found.setdefault(each.why, []).append(each)
    return dict(sorted(found.items(), key=lambda each: each[0] not in LEFT_OUT))


def _named(loss: Loss, language: str) -> str:
    link = shown(loss.link) if loss.link else SAID["form"][language]
    return f"{link} ({shown(loss.about)})" if loss.about else link


def _wrapped(said: str) -> list[str]:
    return textwrap.wrap(said, _WIDTH, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False)


def report_data(imported: Imported, language: str, files: Mapping[str, str]) -> dict[str, Any]:
    """The report as data, with the script and its translations, or the files they are in.

    Args:
        imported: The form as a script.
        language: ``en`` or ``es``, for the reasons.
        files: Where the script (``""``) and each translation were written; empty where they were not.
    """
    draft = imported.draft
    texts = {"": imported.script, **dict(imported.overlays)}
    written = [
        {"language": name or draft.form.language, **({"file": files[name]} if name in files else {"text": text})}
        for name, text in texts.items()
    ]
    return {
        **kept_data(draft),
        "written": written,
        "not_carried_over": [
            {
                "from": each.link,
                "why": each.why,
                "about": each.about,
                "left_out": each.why in LEFT_OUT,
                "says": WHY[each.why][language],
            }
            for each in draft.losses
        ],
    }
