"""The pages of all rules, as they stand in ``docs/rules``."""

from __future__ import annotations

from rcscreen.lint.guarantees import GUARANTEES
from rcscreen.lint.page import markdown, page_of
from rcscreen.lint.registry import RULES
from rcscreen.lint.rule import FAMILIES
from rcscreen.lint.suppress import SUPPRESSIONS
from rcscreen.script.codes import CODES

__all__ = ["pages"]

NOTE = "<!-- Written by `python -m docs.rules` from the rules themselves. -->\n"


def pages() -> dict[str, str]:
    """Every page of the rules by file name: one a rule, an index by family, and what needs no rule."""
    written = {f"{code}.md": f"{NOTE}\n{markdown(rule)}" for code, rule in RULES.items()}
    return written | {"index.md": _index(), "guarantees.md": _guarantees()}


def _index() -> str:
    lines = [NOTE, "# The rules of `rcscreen lint`", "", _INTRODUCTION]
    for prefix, name in FAMILIES.items():
        rules = [rule for code, rule in RULES.items() if code.startswith(prefix)]
        if rules:
            lines += [f"\n## {name.capitalize()}\n", "| rule | weight | |", "|---|---|---|"]
            lines += [
                f"| [{rule.CODE} {rule.NAME}]({rule.CODE}.md) | {rule.SEVERITY.value} | {page_of(rule).summary} |"
                for rule in rules
            ]
    lines += ["\n## Comments to the linter\n", "| code | weight | |", "|---|---|---|"]
    lines += [f"| {code} {name} | {weight.value} | {means} |" for code, (name, weight, means) in SUPPRESSIONS.items()]
    lines += ["\n## What keeps a file from loading\n", "All of these are errors.\n", "| code | |", "|---|---|"]
    lines += [f"| {code} | {means} |" for code, means in CODES.items()]
    return "\n".join(lines) + "\n"


_INTRODUCTION = """\
Each rule says what it looks at, why it matters, and what is better. `rcscreen rule CODE` prints the same page. What the
language leaves no way to write [needs no rule](guarantees.md).

A finding is a question to you, not a verdict, and no finding is no proof: rules know few words and no people. Have
those read a script who live what it asks about.

To leave a finding be, say why, on its line or the line above:

```yaml
# rcs: ignore[RHY002] because: these three were put in this order with the parents' council
```

What protects consent and safety is left be only in the site file, with a name and a date:

```yaml
lint:
  accept:
    - code: SAF007
      script: legal-clinic
      step: papers
      because: the clinic's own lawyers ask, in the room, and write nothing down
      by: Ana Ruiz, program lead
      on: 2026-11-02
```

In a project, `rcscreen.toml` (under `[lint]`) or `pyproject.toml` (under `[tool.rcscreen.lint]`) may say `select`,
`ignore` (lists of codes, beginnings of codes, names or families) and `strict`."""


def _guarantees() -> str:
    lines = [NOTE, "# What needs no rule", ""]
    lines += [
        "The language leaves no way to write these, or the conversation no way to do them. Each has its tests.",
        "",
    ]
    for code, name, says, tests in GUARANTEES:
        proof = "".join(f"\n- `{test}`" for test in tests)
        lines.append(f"## {code} {name}\n\n{says}\n{proof}\n")
    return "\n".join(lines)
