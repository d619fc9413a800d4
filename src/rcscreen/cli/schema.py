"""``schema``: JSON Schemas of the files that rcscreen reads and writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Annotated, Any

import typer

SCHEMAS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "script": ("rcscreen.script.schema", "script_schema"),
        "overlay": ("rcscreen.script.schema", "overlay_schema"),
        "site": ("rcscreen.site.schema", "site_schema"),
        "persona": ("rcscreen.practice.schema", "persona_schema"),
        "rehearsal": ("rcscreen.practice.document", "rehearsal_schema"),
        "record": ("rcscreen.summary.schemas", "record_schema"),
        "release": ("rcscreen.summary.schemas", "release_schema"),
        "gist": ("rcscreen.summary.schemas", "gist_schema"),
        "tally": ("rcscreen.summary.tally", "tally_schema"),
        "import": ("rcscreen.formats.importing.schema", "import_schema"),
        "synthetic": ("rcscreen.report.synthetic", "synthetic_schema"),
        "synthetic_tally": ("rcscreen.report.synthetic", "synthetic_tally_schema"),
        "report": ("rcscreen.report.schema", "report_schema"),
        "heard": ("rcscreen.summary.news", "heard_schema"),
        "due": ("rcscreen.desk.schemas", "due_schema"),
        "promise": ("rcscreen.desk.schemas", "promise_schema"),
        "notice": ("rcscreen.desk.schemas", "notice_schema"),
        "shares": ("rcscreen.desk.schemas", "shares_schema"),
        "mine": ("rcscreen.desk.schemas", "mine_schema"),
        "erased": ("rcscreen.desk.schemas", "erased_schema"),
    }
)
"""Where each schema is made: a module and its function."""


def named(incomplete: str) -> list[str]:
    """Names of schemas that begin like this."""
    return [name for name in SCHEMAS if name.startswith(incomplete)]


def command(
    name: Annotated[
        str, typer.Argument(help=f"One of: {', '.join(SCHEMAS)}.", autocompletion=named, show_default=False)
    ],
) -> int:
    """Print a JSON Schema.

    An editor that knows the schema of a script helps while one is written.
    """
    import json

    print(json.dumps(_schema(name), indent=2, ensure_ascii=False))
    return 0


def _schema(name: str) -> dict[str, Any]:
    from rcscreen.errors import UsageFault

    if name not in SCHEMAS:
        raise UsageFault("There is no schema of that name.", f"There are: {', '.join(SCHEMAS)}.")
    module, function = SCHEMAS[name]
    made: Callable[[], dict[str, Any]] = getattr(import_module(module), function)
    return made()
