"""Running the rules over scripts with their overlays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from rcscreen.errors import Problem
from rcscreen.lint.comments import read_ignores
from rcscreen.lint.finding import Finding, Severity
from rcscreen.lint.lexicon import Found
from rcscreen.lint.parts import Line, Step
from rcscreen.lint.place import Source
from rcscreen.lint.registry import RULES
from rcscreen.lint.rule import Hit, Reads, Rule
from rcscreen.lint.subject import Subject
from rcscreen.lint.suppress import Left, apply_accepted, apply_ignores, unused_accepted
from rcscreen.script.load import read_script
from rcscreen.script.model import Script
from rcscreen.script.overlay import add_documents
from rcscreen.script.problems import Problems
from rcscreen.script.setting import Accepted

__all__ = ["Bundle", "Report", "lint"]


@dataclass(frozen=True, slots=True)
class Bundle:
    """A script with its overlays; or overlays whose script is not at hand.

    Attributes:
        script: The script's file.
        overlays: The files of its overlays: languages first, then a site's wording.
        only: Names of the files that are asked about; all if empty. The others are read to understand these.
    """

    script: Source | None
    overlays: tuple[Source, ...] = ()
    only: frozenset[str] = frozenset()

    @property
    def sources(self) -> tuple[Source, ...]:
        """The files that are asked about."""
        every = (*((self.script,) if self.script else ()), *self.overlays)
        return tuple(each for each in every if not self.only or each.file in self.only)


@dataclass(frozen=True, slots=True)
class Report:
    """What came of it.

    Attributes:
        findings: What still stands, by file, line and column.
        left: What is left be, with reasons.
        rules: How many rules ran.
        sources: The files that were looked at.
    """

    findings: tuple[Finding, ...]
    left: tuple[Left, ...]
    rules: int
    sources: tuple[Source, ...]

    def count(self, severity: Severity) -> int:
        """How many findings weigh so much."""
        return Counter(each.severity for each in self.findings)[severity]


def lint(
    bundles: Iterable[Bundle],
    today: date,
    rules: Iterable[Rule] | None = None,
    accepted: tuple[Accepted, ...] = (),
    site_file: str = "",
) -> Report:
    """Looks at scripts.

    Args:
        bundles: The scripts with their overlays.
        today: The day, for what falls due.
        rules: The rules that run; all if none are named.
        accepted: What the site accepts.
        site_file: The site file's name, for what it accepts in vain.

    Returns:
        What was found. Nothing is raised for anything that a file may hold.
    """
    run = tuple(RULES.values() if rules is None else rules)
    ran = frozenset(rule.CODE for rule in run)
    findings: list[Finding] = []
    left: list[Left] = []
    sources: dict[str, Source] = {}
    vain = dict.fromkeys(accepted, False)  # entry → whether its script was looked at and it was of no use
    for bundle in bundles:
        subject, problems = _read(bundle, today)
        asked = {each.file for each in bundle.sources}
        found = [each for each in (*_loading(problems), *_found(subject, run)) if each.file in asked]
        name = subject.word("id")
        found, by_site, used = apply_accepted(found, name, accepted)
        ignores = tuple(ignore for source in bundle.sources for ignore in read_ignores(source))
        found, by_comment = apply_ignores(found, ignores, ran)
        findings += found
        left += by_site + by_comment
        # without its tree: the trees of a thousand scripts are 250 MiB that nobody looks at again
        sources.update((each.file, Source(each.file, each.text)) for each in bundle.sources)
        if bundle.script in bundle.sources:
            vain.update((each, each not in used) for each in accepted if each.script == name)
    findings += unused_accepted((each for each, unused in vain.items() if unused), site_file, ran)
    return Report(
        tuple(sorted(findings, key=Finding.order)),
        tuple(sorted(left, key=lambda each: each.finding.order())),
        len(run),
        tuple(sources.values()),
    )


def _read(bundle: Bundle, today: date) -> tuple[Subject, list[Problem]]:
    script, problems = _load(bundle)
    return Subject(bundle.script, bundle.overlays, None if problems else script, today), problems


def _load(bundle: Bundle) -> tuple[Script | None, list[Problem]]:
    """The loaded script, and every problem of every file: what ``load_script`` does, with the documents at hand."""
    found: list[Problem] = []
    script: Script | None = None
    if bundle.script is not None:
        problems = Problems(bundle.script.file, bundle.script.problems)
        script = read_script(bundle.script.document, problems) if bundle.script.document else None
        found = problems.found
    overlays = ((each.document, Problems(each.file, each.problems)) for each in bundle.overlays)
    script, more = add_documents(script, overlays, sound=script is not None and not found)
    return script, [*found, *more]


def _loading(problems: Iterable[Problem]) -> Iterator[Finding]:
    """Problems of loading are findings like any other."""
    for each in problems:
        yield Finding(
            each.file, each.line, each.column, each.code, "", Severity.ERROR, each.fault, each.cure, anchor=each.line
        )


def _found(subject: Subject, rules: Iterable[Rule]) -> Iterator[Finding]:
    readable = {Reads.WORDS}
    if subject.source is not None and subject.source.document is not None:
        readable.add(Reads.STEPS)
    if subject.script is not None:
        readable.add(Reads.SCRIPT)
    for rule in rules:
        if rule.READS in readable:
            for hit in rule.check(subject):
                yield _finding(rule, hit, subject)


def _finding(rule: Rule, hit: Hit, subject: Subject) -> Finding:
    file, line, column, anchor = hit.at.place
    severity = hit.severity or rule.SEVERITY
    step = _step(hit, subject)
    return Finding(file, line, column, rule.CODE, rule.NAME, severity, hit.message, hit.cure, anchor, step)


def _step(hit: Hit, subject: Subject) -> str:
    """The step that a hit is about, or empty."""
    match hit.at:
        case Step(id=name):
            return name
        case Line() as line:
            return line.step.id if line.step else ""
        case Found(line=line):
            return line.step.id if line.step else ""
        case _:
            return subject.step_at(hit.at.place)
