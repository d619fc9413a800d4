"""Names of steps, options and scripts, made from a form's own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import Final

from rcscreen.script.problems import ID
from rcscreen.script.shape import RESERVED_IDS, RESERVED_OPTIONS

__all__ = ["key_for", "name_for"]

_LONGEST_NAME = 56
_LONGEST_KEY = 40
_NO_KEYS: Final = frozenset({*RESERVED_OPTIONS, "null", "true", "false"})


def name_for(own: str, fallback: str, taken: Collection[str]) -> str:
    """A step's or a script's name: the form's own where it may stand as it is, else as near as it comes.

    Args:
        own: The form's own name.
        fallback: What it is called where nothing of the own can be said in letters.
        taken: Names that are given already.
    """
    name = own if ID.fits(own) and len(own) <= _LONGEST_NAME else _slug(own, "-", _LONGEST_NAME) or fallback
    if name in RESERVED_IDS:
        name = f"{name}-of-it"
    return _free(name, "-", taken)


def key_for(said: str, code: str, taken: Collection[str]) -> str:
    """An option's key: a word of its label that one can read, else its code.

    Args:
        said: The label.
        code: Its code in the form.
        taken: Keys that are given already.
    """
    readable = re.fullmatch(r"[a-z][a-z_]+[0-9]*", code) is not None
    own = code if readable else _slug(said, "_", _LONGEST_KEY) or _slug(code, "_", _LONGEST_KEY) or "option"
    return _free(f"{own}_" if own in _NO_KEYS else own, "_", taken)


def _slug(text: str, joint: str, longest: int) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    whole = re.sub(r"[^a-z0-9]+", joint, plain.replace("'", "")).strip(joint)
    if len(whole) <= longest:
        return whole
    cut, _, _ = whole[: longest + 1].rpartition(joint)
    return cut or whole[:longest].strip(joint)


def _free(name: str, joint: str, taken: Collection[str]) -> str:
    if name not in taken:
        return name
    number = 2
    while f"{name}{joint}{number}" in taken:
        number += 1
    return f"{name}{joint}{number}"
