"""Leaving findings be, with a reason: by a comment in the script, or by an entry in the site file.

What protects consent and safety is left be only in the site file, where somebody puts a name and a date to it. What
keeps a file from loading cannot be left be at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from rcscreen.lint.comments import Ignore
from rcscreen.lint.finding import Finding, Severity
from rcscreen.lint.place import Place
from rcscreen.lint.registry import NAMES, RULES
from rcscreen.lint.rule import CONSENT_AND_SAFETY
from rcscreen.script.nodes import shown
from rcscreen.script.setting import Accepted

__all__ = ["SUPPRESSIONS", "Left", "apply_accepted", "apply_ignores", "unused_accepted"]


class About(NamedTuple):
    """A code of this module: its name, its weight and what it means."""

    name: str
    severity: Severity
    means: str


SUPPRESSIONS: Mapping[str, About] = MappingProxyType(
    {
        "SUP001": About(
            "reason-missing", Severity.WARNING, "A comment asks to leave something be and gives no reason."
        ),
        "SUP002": About(
            "not-left-be-here",
            Severity.ERROR,
            "A comment asks to leave a matter of consent or safety be, or a fault that keeps a file from loading.",
        ),
        "SUP003": About("suppresses-nothing", Severity.WARNING, "Something is left be that nothing complains of."),
        "SUP004": About("not-understood", Severity.WARNING, "A comment to the linter is not written as it should be."),
    }
)
"""Code → what is wrong with a suppression."""

_WRITE = "Write `# rcs: ignore[RHY002] because:` and the reason."


@dataclass(frozen=True, slots=True)
class Left:
    """A finding that is left be.

    Attributes:
        finding: The finding.
        because: The reason.
        by: Who answers for it, and since when; empty for a comment in a script.
    """

    finding: Finding
    because: str
    by: str = ""


def apply_ignores(
    findings: Iterable[Finding], ignores: tuple[Ignore, ...], ran: frozenset[str]
) -> tuple[list[Finding], list[Left]]:
    """Leaves be what comments ask for.

    Args:
        findings: What was found in the same files.
        ignores: The comments.
        ran: The codes of the rules that ran: of the others nobody knows whether they would complain.

    Returns:
        What still stands, with what is wrong with the comments themselves; and what is left be.
    """
    at: dict[tuple[str, int, str], list[tuple[Ignore, str]]] = {}
    complaints: list[Finding] = []
    for ignore in ignores:
        complaints.extend(_complaints(ignore))
        for written in ignore.codes if ignore.because else ():
            code = NAMES.get(written, written)
            if code in RULES and not code.startswith(CONSENT_AND_SAFETY):
                at.setdefault((ignore.place.file, ignore.line, code), []).append((ignore, written))
    stands: list[Finding] = []
    left: list[Left] = []
    used: set[tuple[Place, str]] = set()
    for finding in findings:
        asked = [
            each for line in {finding.line, finding.anchor} for each in at.get((finding.file, line, finding.code), ())
        ]
        if asked:
            used.update((ignore.place, written) for ignore, written in asked)
            left.append(Left(finding, asked[0][0].because))
        else:
            stands.append(finding)
    for (_, _, code), asked in at.items():
        for ignore, written in asked:
            if code in ran and (ignore.place, written) not in used:
                fault = f"nothing complains of `{shown(written)}` here."
                complaints.append(_complaint("SUP003", ignore.place, fault, "Remove it from the comment."))
    return stands + complaints, left


def _complaints(ignore: Ignore) -> Iterable[Finding]:
    """What is wrong with a comment by itself."""
    if not ignore.codes:
        yield _complaint("SUP004", ignore.place, "this comment to the linter is not understood.", _WRITE)
        return
    if not ignore.because:
        yield _complaint("SUP001", ignore.place, "this comment gives no reason.", _WRITE)
    for written in ignore.codes:
        code = NAMES.get(written, written)
        if code.startswith(CONSENT_AND_SAFETY):
            fault = f"`{shown(written)}` protects consent or safety, and a comment is too little for that."
            cure = "Mend it; or accept it in the site file, under `lint:`, with a reason, a name and a date."
            yield _complaint("SUP002", ignore.place, fault, cure)
        elif code.startswith(("DOC", "SCR", "OVL")):
            fault = f"`{shown(written)}` keeps the file from loading, and cannot be left be."
            yield _complaint("SUP002", ignore.place, fault, "Mend it, and remove the comment.")
        elif code not in RULES:
            fault = f"there is no rule `{shown(written)}`."
            yield _complaint("SUP003", ignore.place, fault, "`rcscreen rule --all` names them.")


def apply_accepted(
    findings: Iterable[Finding], script: str, accepted: tuple[Accepted, ...]
) -> tuple[list[Finding], list[Left], frozenset[Accepted]]:
    """Leaves be what the site accepts for a script.

    Returns:
        What still stands, what is left be, and which entries of the site file were of use.
    """
    here = [each for each in accepted if each.script == script]
    stands: list[Finding] = []
    left: list[Left] = []
    used: set[Accepted] = set()
    for finding in findings:
        fitting = [
            each
            for each in here
            if NAMES.get(each.code, each.code) == finding.code
            and finding.code in RULES
            and each.step in {None, finding.step}
        ]
        if fitting:
            used.update(fitting)
            first = fitting[0]
            left.append(Left(finding, first.because, f"{first.by}, {first.on.isoformat()}"))
        else:
            stands.append(finding)
    return stands, left, frozenset(used)


def unused_accepted(accepted: Iterable[Accepted], site_file: str, ran: frozenset[str]) -> list[Finding]:
    """What the site file accepts in vain, of scripts that were looked at by rules that ran.

    Args:
        accepted: Entries that were of no use, for scripts that were looked at.
        site_file: The site file's name.
        ran: The codes of the rules that ran.
    """
    found: list[Finding] = []
    for each in accepted:
        code = NAMES.get(each.code, each.code)
        place = Place(site_file, each.line, 1, each.line)
        if code not in RULES:
            cure = "`rcscreen rule --all` names them; what keeps a file from loading cannot be accepted."
            found.append(_complaint("SUP003", place, f"there is no rule `{shown(each.code)}`.", cure))
        elif code in ran:
            fault = f"nothing complains of `{shown(each.code)}` in `{shown(each.script)}`."
            found.append(_complaint("SUP003", place, fault, "Remove the entry."))
    return found


def _complaint(code: str, place: Place, fault: str, cure: str) -> Finding:
    about = SUPPRESSIONS[code]
    return Finding(
        place.file, place.line, place.column, code, about.name, about.severity, fault, cure, anchor=place.anchor
    )
