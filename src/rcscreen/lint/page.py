"""A rule's page: its docstring, taken apart and put together for reading."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass

from rcscreen.lint.rule import Rule, family

__all__ = ["Example", "Page", "page_of"]

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


def markdown(rule: Rule) -> str:
    """The page as Markdown."""
    page = page_of(rule)
    lines = [f"# {rule.CODE} {rule.NAME}", "", page.summary, ""]
    lines += [f"Family: {family(rule.CODE)}. Weight: {rule.SEVERITY.value}.", ""]
    for heading, text in page.sections:
        lines += [f"## {heading}", "", text, ""]
    return "\n".join(lines)
