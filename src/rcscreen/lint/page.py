"""A rule's page: its docstring, taken apart and put together for reading."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass

from rcscreen.lint.finding import Severity
from rcscreen.lint.registry import RULES
from rcscreen.lint.rule import Rule, family
from rcscreen.lint.suppress import SUPPRESSIONS
from rcscreen.script.codes import CODES

__all__ = ["About", "Example", "Page", "about", "markdown", "page_of"]

_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_FENCE = re.compile(r"^```yaml ?(?P<where>[a-z -]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a page.

    Attributes:
        bad: Whether the rule complains of it.
        parts: Where each part belongs (``enable``, ``topics``, ``es``…) and what it says.
    """

    bad: bool
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A rule's page.

    Attributes:
        summary: The rule in one sentence.
        sections: Heading and text, in order.
        examples: What stands under Bad and Good.
    """

    summary: str
    sections: tuple[tuple[str, str], ...]
    examples: tuple[Example, ...]


def page_of(rule: Rule) -> Page:
    """A rule's page, from its docstring."""
    summary, *rest = _HEADING.split(inspect.cleandoc(rule.__doc__ or ""))
    sections = tuple((heading, text.strip()) for heading, text in zip(rest[::2], rest[1::2], strict=True))
    examples = tuple(
        Example(heading == "Bad", tuple((fence["where"], fence["text"]) for fence in _FENCE.finditer(text)))
        for heading, text in sections
        if heading in {"Bad", "Good"}
    )
    return Page(" ".join(summary.split()), sections, examples)


@dataclass(frozen=True, slots=True)
class About:
    """What there is to say of a code, whether it is a rule's or not.

    Attributes:
        code: The code.
        name: Its name; empty for what keeps a file from loading.
        family: Its family.
        severity: How much it weighs.
        summary: It in one sentence.
        markdown: All of it, as Markdown.
    """

    code: str
    name: str
    family: str
    severity: Severity
    summary: str
    markdown: str


def about(code: str) -> About:
    """What there is to say of a code.

    Raises:
        KeyError: There is no such code.
    """
    rule = RULES.get(code)
    if rule is not None:
        return About(code, rule.NAME, family(code), rule.SEVERITY, page_of(rule).summary, markdown(rule))
    if code in SUPPRESSIONS:
        name, severity, means = SUPPRESSIONS[code]
        return About(code, name, family(code), severity, means, f"# {code} {name}\n\n{means}\n")
    means = CODES[code]
    return About(code, "", family(code), Severity.ERROR, means, f"# {code}\n\n{means}\n")


def markdown(rule: Rule) -> str:
    """A rule's page as Markdown."""
    page = page_of(rule)
    head = f"# {rule.CODE} {rule.NAME}\n\n{page.summary}\n\n"
    weight = f"Family: {family(rule.CODE)}. Weight: {rule.SEVERITY.value}.\n"
    return head + weight + "".join(f"\n## {heading}\n\n{text}\n" for heading, text in page.sections)
