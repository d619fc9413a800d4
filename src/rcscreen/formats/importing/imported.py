"""A form as a script that loads and lints: written, looked at by the linter, written again without what it forbids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from rcscreen.errors import FormRefused
from rcscreen.formats.importing.drafting import Draft, draft
from rcscreen.formats.importing.form import Form, Loss, Why
from rcscreen.formats.importing.overlaying import translations, untranslated, write_overlay
from rcscreen.formats.importing.writing import write_script
from rcscreen.lint.finding import Finding, Severity
from rcscreen.lint.place import Source
from rcscreen.lint.rule import CONSENT_AND_SAFETY
from rcscreen.lint.run import Bundle, Report, lint
from rcscreen.script.load import load_script

__all__ = ["Imported", "import_form"]

_ROUNDS = 8
"""How often what may not be asked is taken out: taking one out seldom makes another of it."""
_DANGER = "SAF017"
_BECAUSE = "these are the form's words; say it in your own before it is used"
_UNFIT = ("This form does not fit into a script.", "Divide it, or import a shorter one.")


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
        if not drafted.asks:
            raise FormRefused("Nothing of this form can be asked here.", "`rcscreen rule SAF017` says what, and why.")
        text = write_script(drafted)
        texts = {f"{drafted.id}.yaml": text, **_overlays(drafted, text)}
        report = _look(texts, today)
        forbidden = _forbidden(report.findings, drafted)
        if not forbidden:
            return _finished(drafted, texts, report)
        left_out |= forbidden
    raise FormRefused(*_UNFIT)


def _overlays(drafted: Draft, text: str) -> dict[str, str]:
    """The translations, by the files they will be in."""
    languages = translations(drafted)
    if not languages:
        return {}
    script = load_script(text, f"{drafted.id}.yaml")
    return {f"{each}/{drafted.id}.yaml": write_overlay(drafted, script, each) for each in languages}


def _look(texts: Mapping[str, str], today: date) -> Report:
    script, *overlays = (Source(name, text) for name, text in texts.items())
    return lint([Bundle(script, tuple(overlays))], today)


def _forbidden(findings: Iterable[Finding], drafted: Draft) -> dict[str, Loss]:
    """Steps of the form that no conversation may have, and why."""
    links = {step.name: step.item.link for step in drafted.steps if step.item is not None}
    found: dict[str, Loss] = {}
    for each in findings:
        if each.severity is Severity.ERROR and each.code.startswith(CONSENT_AND_SAFETY) and each.step in links:
            why: Why = "danger" if each.code == _DANGER else "safety"
            found[each.step] = Loss(links[each.step], why, each.code)
    return found


def _finished(drafted: Draft, texts: Mapping[str, str], report: Report) -> Imported:
    errors = [each for each in report.findings if each.severity is Severity.ERROR]
    if any(each.code.startswith(("DOC", "SCR", "OVL", *CONSENT_AND_SAFETY)) for each in errors):
        raise FormRefused(*_UNFIT)
    script, *overlays = (
        (file.rpartition("/")[0], _left_be(text, [each for each in errors if each.file == file]))
        for file, text in texts.items()
    )
    missing = tuple(loss for language, _ in overlays for loss in untranslated(drafted, language))
    drafted = replace(drafted, losses=(*drafted.losses, *missing))
    return Imported(drafted, script[1], tuple(overlays), len(report.findings) - len(errors), len(errors))


def _left_be(text: str, errors: Iterable[Finding]) -> str:
    """The text with a comment above each line at which the linter finds fault with the form's own words."""
    at: dict[int, set[str]] = {}
    for each in errors:
        at.setdefault(each.anchor, set()).add(each.code)
    written = text.split("\n")
    for anchor in sorted(at, reverse=True):
        line = written[anchor - 1]
        indent = line[: len(line) - len(line.lstrip())]
        written.insert(anchor - 1, f"{indent}# rcs: ignore[{', '.join(sorted(at[anchor]))}] because: {_BECAUSE}")
    return "\n".join(written)
