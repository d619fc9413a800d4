"""Writing YAML the way people write it by hand: words bare where they can be, in quotes where they must."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Mapping
from typing import Final

__all__ = ["flow", "lines", "quoted"]

_WIDTH: Final = 112
_BARE = re.compile(r"[A-Za-zÁÉÍÓÚÑÜáéíóúñü¿¡][^\n:#{}\[\],&*!|>'\"%@`\\\t]*")
_OTHER_MEANING: Final = frozenset({"null", "true", "false", "~"})
_FOLD_FROM: Final = 90


def quoted(said: str, *, within: bool = True) -> str:
    """Words as a value on one line.

    Args:
        said: The words, on one line.
        within: Whether they stand between brackets, where commas part values.
    """
    bare = _BARE if within else re.compile(_BARE.pattern.replace(r"\[\],", ""))
    if bare.fullmatch(said) and said.lower() not in _OTHER_MEANING and not said.endswith(" "):
        return said
    return json.dumps(said, ensure_ascii=False)


def lines(indent: str, key: str, said: str) -> list[str]:
    """A key with words, over several lines where they are long."""
    if len(said) <= _FOLD_FROM or "  " in said:
        return [f"{indent}{key}: {quoted(said, within=False)}"]
    wrapped = textwrap.wrap(said, _WIDTH - len(indent), break_long_words=False, break_on_hyphens=False)
    return [f"{indent}{key}: >-", *(f"{indent}  {each}" for each in wrapped)]


def flow(value: object) -> str:
    """A condition on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(each) for each in value) + "]"
    if isinstance(value, str):
        return (
            value
            if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[a-z0-9_]+", value) and value not in _OTHER_MEANING
            else quoted(value)
        )
    return str(value)
