"""A form as a script that loads and lints: written, looked at by the linter, and written again without what it forbids."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rcscreen.errors import FormRefused
from rcscreen.formats.importing.drafting import Draft, draft
from rcscreen.formats.importing.form import Form, Loss
from rcscreen.formats.importing.writing import write_script
from rcscreen.lint.finding import Finding, Severity
from rcscreen.lint.place import Source
from rcscreen.lint.rule import CONSENT_AND_SAFETY
from rcscreen.lint.run import Bundle, Report, lint

__all__ = ["Imported", "import_form"]

_ROUNDS = 8
"""How often what may not be asked is taken out: taking one out seldom makes another of it."""
_DANGER = "SAF017"


@dataclass(frozen=True, slots=True)
class Imported:
    """A form as a script.

    Attributes:
        draft: What it was written from, with all that did not carry over.
        script: The script.
        overlays: Its translations: the language and the overlay.
        warnings: How many findings of the linter stand: what its author will look at.
        ignored: How many errors of the linter are left be with a comment.
    """

    draft: Draft
    script: str
    overlays: tuple[tuple[str, str], ...]
    warnings: int
    ignored: int


def import_form(form: Form, today: date) -> Imported:
    """Makes a script of a form.

    Args:
        form: The form.
        today: The day, for the linter.

    Raises:
        FormRefused: Too little or too much is left of it to make a script.
    """
    left_out: dict[str, Loss] = {}
    for _ in range(_ROUNDS):
        drafted = draft(form, left_out)
        text = write_script(drafted)
        report = _look(text, drafted.id)
        forbidden = _forbidden(report.findings, drafted)
        if not forbidden:
            break
        left_out |= forbidden
    return _finished(drafted, text, report, today)


def _look(text: str, name: str) -> Report:
    return lint([Bundle(Source(f"{name}.yaml", text))], date.min)


def _forbidden(findings: Iterable[Finding], drafted: Draft) -> dict[str, Loss]:
    """Steps of the form that no conversation may have, and why."""
    links = {step.name: step.item.link for step in drafted.steps if step.item is not None}
    found: dict[str, Loss] = {}
    for each in findings:
        if each.severity is Severity.ERROR and each.code.startswith(CONSENT_AND_SAFETY) and each.step in links:
            why = "danger" if each.code == _DANGER else "safety"
            found[each.step] = Loss(links[each.step], why, each.code)
    return found


def _finished(drafted: Draft, text: str, report: Report, today: date) -> Imported:
    errors = [each for each in report.findings if each.severity is Severity.ERROR]
    if any(each.code.startswith(("DOC", "SCR", *CONSENT_AND_SAFETY)) for each in errors):
        raise FormRefused("This form does not fit into a script.", "Divide it, or import a shorter one.")
    at: dict[int, set[str]] = {}
    for each in errors:
        at.setdefault(each.anchor, set()).add(each.code)
    written = text.split("\n")
    for anchor in sorted(at, reverse=True):
        line = written[anchor - 1]
        indent = line[: len(line) - len(line.lstrip())]
        codes = ", ".join(sorted(at[anchor]))
        written.insert(
            anchor - 1,
            f"{indent}# rcs: ignore[{codes}] because: these are the form's words; say it in your own before it is used",
        )
    return Imported(drafted, "\n".join(written), (), len(report.findings) - len(errors), len(errors))
