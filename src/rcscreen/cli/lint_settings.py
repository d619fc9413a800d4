"""How the linter is usually run in a project: ``[lint]`` in ``rcscreen.toml``, or in ``pyproject.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rcscreen.errors import UsageFault

__all__ = ["LintSettings", "settings"]


@dataclass(frozen=True, slots=True)
class LintSettings:
    """What a project wants.

    Attributes:
        select: Only these rules; all if none are named.
        ignore: Without these rules.
        strict: Whether warnings and ideas count like errors.
        place: The file in which it stands, or empty.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False
    place: str = ""


def settings(folder: Path) -> LintSettings:
    """What the nearest file says, from a folder upwards; the usual where none says anything.

    Raises:
        UsageFault: The file cannot be read or holds something else.
    """
    for each in (folder, *folder.parents):
        for name, keys in (("rcscreen.toml", ("lint",)), ("pyproject.toml", ("tool", "rcscreen", "lint"))):
            path = each / name
            table = _table(path, keys) if path.is_file() else None
            if table is not None:
                return _settings(table, str(path))
    return LintSettings()


def _table(path: Path, keys: tuple[str, ...]) -> dict[str, Any] | None:
    import tomllib

    try:
        table: Any = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise UsageFault("The file cannot be read as TOML.", "Mend it, or remove it.", place=str(path)) from None
    for key in keys:
        table = table.get(key) if isinstance(table, dict) else None
    if table is None:
        return None
    if not isinstance(table, dict):
        raise UsageFault(f"`{'.'.join(keys)}` is no table.", f"Write `[{'.'.join(keys)}]`.", place=str(path))
    return table


def _settings(table: dict[str, Any], place: str) -> LintSettings:
    unknown = sorted(table.keys() - {"select", "ignore", "strict"})
    if unknown:
        raise UsageFault(f"`{unknown[0]}` is not known here.", "Known: select, ignore, strict.", place=place)
    strict = table.get("strict", False)
    if not isinstance(strict, bool):
        raise UsageFault("`strict` is neither true nor false.", "Write `strict = true`.", place=place)
    return LintSettings(_list(table, "select", place), _list(table, "ignore", place), strict, place)


def _list(table: dict[str, Any], key: str, place: str) -> tuple[str, ...]:
    found = table.get(key, [])
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise UsageFault(f"`{key}` is no list of rules.", f'Write `{key} = ["LAN009"]`.', place=place)
    return tuple(found)
