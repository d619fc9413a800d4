"""Colleagues: who may be handed a promise or a person's record, each with the key that it is sealed with."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from rcscreen.script.problems import ID, Pattern
from rcscreen.script.reading import Reader
from rcscreen.script.setting import Colleague
from rcscreen.site.public_key import is_recipient

__all__ = ["AGE", "read_colleagues", "read_public_key"]

AGE: Final = Pattern(r"age1[02-9ac-hj-np-z]{58}", "Give the public key that `age-keygen` prints: `age1…`.")


def read_public_key(reader: Reader) -> str:
    """Reads ``age:``, which may be left out; a key with a wrong letter is a problem."""
    key = reader.maybe_name("age", AGE) or ""
    if key and not is_recipient(key):
        cure = "Ask for the key again and copy the whole line: what goes to a wrong one can be read by nobody."
        reader.problem(reader.at("age"), "SIT007", "a letter of this public key is wrong.", cure)
    return key


def read_colleagues(top: Reader, taken: Collection[str]) -> tuple[Colleague, ...]:
    """Reads ``colleagues:`` of a site file, which may be left out.

    Args:
        top: The site file.
        taken: The names of recipients: the ledger tells both by them.
    """
    found: dict[str, Colleague] = {}
    for item in top.items("colleagues", least=0) if top.has("colleagues") else ():
        reader = top.nested(item, "a colleague")
        if reader is None:
            continue
        key = reader.name("id", ID)
        if key in found or key in taken:
            cure = "Give one of them another name."
            reader.problem(reader.at("id"), "SIT002", f"`{key}` is the name of two who may receive something.", cure)
        reader.required("age")
        colleague = Colleague(key, reader.text("name"), read_public_key(reader))
        reader.done()
        if key:
            found[key] = colleague
    return tuple(found.values())
