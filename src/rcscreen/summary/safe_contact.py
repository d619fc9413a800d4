"""How to be in touch, said so that nobody sees a number before the rule that goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcscreen.summary.words import word

if TYPE_CHECKING:
    from rcscreen.summary.model import Contact

__all__ = ["contact_lines"]


def contact_lines(contact: Contact | None, language: str) -> tuple[str, ...]:
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
