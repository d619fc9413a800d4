"""What a program accepts of what the linter finds, each with a reason, a name and a date."""

from __future__ import annotations

from datetime import date
from typing import Final

from rcscreen.script.problems import ID, Pattern
from rcscreen.script.reading import Reader
from rcscreen.script.setting import Accepted

__all__ = ["RULE", "read_accepted"]

RULE: Final = Pattern(r"([A-Z]{3}[0-9]{3}|[a-z0-9]+(-[a-z0-9]+)*)", "Use a rule's code or its name, such as `RHY002`.")


def read_accepted(top: Reader) -> tuple[Accepted, ...]:
    """Reads ``lint:`` of a site file, which may be left out."""
    lint = top.mapping("lint", "`lint`")
    if lint is None:
        return ()
    found: list[Accepted] = []
    lint.required("accept")
    for item in lint.items("accept", least=0):
        reader = lint.nested(item, "what is accepted")
        if reader is None:
            continue
        reader.required("on")
        found.append(
            Accepted(
                code=reader.name("code", RULE),
                script=reader.name("script", ID),
                because=reader.text("because"),
                by=reader.text("by"),
                on=reader.maybe_day("on") or date.min,
                step=reader.maybe_name("step", ID),
                line=item.mark.line,
            )
        )
        reader.done()
    lint.done()
    return tuple(found)
