"""How to be in touch, said so that nobody sees a number before the rule that goes with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from rcscreen.summary.words import word

__all__ = ["HeldContact", "Reachable", "contact_lines"]

_NO_NUMBER = ("none", "next_visit")


class Reachable(Protocol):
    """What is known of how to be in touch: the record's ``Contact``, or what a head holds of one."""

    @property
    def way(self) -> str:
        """The way they chose."""

    @property
    def voicemail(self) -> str | None:
        """What may be left."""

    @property
    def hours(self) -> str | None:
        """When."""

    @property
    def number(self) -> str | None:
        """The number or the address."""

    @property
    def name(self) -> str | None:
        """What the person likes to be called."""


@dataclass(frozen=True, slots=True)
class HeldContact:
    """A contact as a head holds it, for lists that are read without loading the record's model.

    Attributes:
        way: The way they chose.
        voicemail: What may be left.
        hours: When.
        number: The number or the address; never where nobody may use one.
        name: What the person likes to be called.
    """

    way: str
    voicemail: str | None = None
    hours: str | None = None
    number: str | None = field(default=None, repr=False)
    name: str | None = field(default=None, repr=False)

    @classmethod
    def of(cls, held: Mapping[str, Any]) -> HeldContact:
        """The contact that a head holds. Where no way is known, nobody gets in touch."""
        way = str(held.get("way") or "none")
        number = None if way in _NO_NUMBER else held.get("number")
        return cls(way, held.get("voicemail"), held.get("hours"), number, held.get("name"))


def contact_lines(contact: Reachable | None, language: str) -> tuple[str, ...]:
    """The rule, then the name, then the number; without an agreed way only the rule.

    Where there is a number and nobody asked what may be left, the rule is to leave nothing.
    """
    if contact is None:
        return (word(language, "contact.unknown"),)
    if contact.way == "none":
        return (word(language, "contact.none"),)
    rule = [word(language, f"contact.{contact.way}")]
    if contact.way in ("call", "text"):
        left = contact.voicemail or "no_message"
        rule.append(
            word(language, "contact.text_only" if (contact.way, left) == ("text", "no_message") else f"contact.{left}")
        )
        if contact.hours is not None:
            rule.append(word(language, f"contact.{contact.hours}"))
    lines = [" ".join(rule)]
    if contact.name is not None:
        lines.append(word(language, "contact.name", name=contact.name))
    if contact.number is not None:
        label = "contact.address" if contact.way == "letter" else "contact.number"
        lines.append(word(language, label, number=contact.number))
    return tuple(lines)
