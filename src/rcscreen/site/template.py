"""The text of a new site file, from a few answers: commented, and valid as it stands. Pure."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from rcscreen.script.resource import VERIFIED_WITHIN
from rcscreen.script.setting import COUNTABLE, FRESH_DAYS, PARTS, Keep, Part

__all__ = ["RECEIVES", "Amount", "Answers", "Receiver", "site_text"]

Amount: TypeAlias = Literal["contact_and_needs", "all_but_words", "everything"]

RECEIVES: Final[dict[Amount, tuple[Part, ...]]] = {
    "contact_and_needs": ("contact", "needs"),
    "all_but_words": ("contact", "needs", "priorities", "plan"),
    "everything": tuple(part for part in PARTS if part != "answers"),
}
"""How much a recipient may get at most → the parts of a release."""


@dataclass(frozen=True, slots=True)
class Receiver:
    """Somebody to whom something may be handed on, as they are called aloud.

    Attributes:
        name: How one says it.
        purpose: What for, said after "so that they can".
        amount: How much they may get at most.
    """

    name: str
    purpose: str
    amount: Amount = "contact_and_needs"


@dataclass(frozen=True, slots=True)
class Answers:
    """What a program says of itself to begin with.

    Attributes:
        program: Its name as it is said aloud.
        navigator: The navigator's name as it is said aloud.
        language: Its own language, ``en`` or ``es``.
        on_call: Whom to call when somebody tells of danger; empty where that is not known yet.
        receiver: One recipient, or None.
        days: How long a conversation is kept, in days.
    """

    program: str
    navigator: str
    language: Literal["en", "es"] = "en"
    on_call: str = ""
    receiver: Receiver | None = None
    days: int = Keep().answers


_COUNTS: Final = {
    "en": (
        "  - id: program",
        "    role: program",
        "    name: our own program",
        "    purpose: see what families need, and where we have nothing to offer",
        f"    receives: [{', '.join(COUNTABLE)}]",
    ),
    "es": (
        "  - id: program",
        "    role: program",
        "    name: nuestro propio programa",
        "    purpose: ver qué necesitan las familias, y dónde no tenemos nada que ofrecer",
        f"    receives: [{', '.join(COUNTABLE)}]",
    ),
}
"""A recipient that counts, as it may stand in the file."""

_FIRST: Final = {
    "en": ("find who can help with this and let you know", "the front desk"),
    "es": ("buscar quién le pueda ayudar con esto y avisarle", "la recepción"),
}
"""The words of the first promise, and who steps in, by language."""

_DANGER: Final = {
    "en": "Someone is in danger right now: call your emergency number together, and stay on the line.",
    "es": "Si alguien está en peligro ahora: llamen juntos al número de emergencia y no cuelgue.",
}
_UNSURE: Final = {
    "en": "Not sure what to do: call {who}. You do not have to decide alone.",
    "es": "Si no sabe qué hacer: llame a {who}. No tiene que decidir a solas.",
}
_LEAD: Final = {"en": "your lead", "es": "quien coordina el programa"}


def site_text(answers: Answers) -> str:
    """The file. What has to be in the program's own words is left out, with a comment that says how it is put in."""
    own = answers.language
    action, backup = _FIRST[own]
    usual = Keep()
    lines = [
        "# What is local to your program. `rcscreen site check` says what is missing, and what is off because of it.",
        "rcscreen-site: 1",
        f"program: {{name: {_quoted(answers.program)}}}",
        f"navigator: {{name: {_quoted(answers.navigator)}}}",
        f"language: {own}",
        "",
        "# Where something may go if the person says yes, in the order in which they are asked. `receives` is the most",
        "# it may get; `days` is how long their yes holds. With `age:`, its public key, what it gets is encrypted.",
        *_recipients(answers.receiver),
        "# Your own program may be one, to count (docs/running-a-program.md): it gets no name, no words and no day.",
        *(f"# {line}" for line in _COUNTS[own]),
        "",
        "# What a line of the plan says until the two of you change it. A domain such as `food:` can have its own.",
        "promises:",
        "  default:",
        f"    action: {_quoted(action)}",
        f"    who: {_quoted(answers.navigator)}",
        f"    backup: {_quoted(backup)}",
        "    days: 7",
        "",
        "# Places to turn to, for the plan to offer: a directory in HSDS (Open Referral), CSV or JSON, beside this",
        "# file, and where the people live whom you serve. What was checked longer ago is shown as: ask first.",
        f"# resources: {{file: directory.zip, place: [Springfield, '62701'], verified_within: {VERIFIED_WITHIN}}}",
        "",
        '# What the navigator sees under "get help". Put in the numbers of your place.',
        "get_help:",
        f"  - {_quoted(_DANGER[own])}",
        f"  - {_quoted(_UNSURE[own].format(who=answers.on_call or _LEAD[own]))}",
        "",
        "# What must be set up before anything dangerous may be spoken of, and before a script for youth begins:",
        "# the limits of privacy as your own counsel words them, a person to call, and numbers that one of you tried;",
        f"# `verified` is the day on which it answered, and counts for {FRESH_DAYS} days.",
        "safety:",
        f"  on_call: {_quoted(answers.on_call)}" if answers.on_call else "  # on_call: a name and a number",
        "  # limits: I keep what you tell me private. There are limits: ...",
        "  # crisis:",
        "  #   - {name: 988 Suicide and Crisis Lifeline, reach: call or text 988, verified: 2026-01-31, paper: true}",
        "  # `paper: true` lets a number stand on the page that a family takes home. Anybody may find that page.",
        "",
        "# How long what is kept is kept, in days: the conversation, a promise once it is done, what was agreed and",
        "# sent (often a rule of law: ask your counsel), and whoever wished to be remembered for next time.",
        _keep(answers.days, usual),
        "",
        "# After so long without a key the screen hides and what is kept is locked: 90 seconds, or 10 minutes.",
        "room: {lock_after: 5 minutes}",
    ]
    text = "\n".join(lines) + "\n"
    return text if answers.on_call else text.replace("safety:\n", "# safety:\n")


def _recipients(receiver: Receiver | None) -> list[str]:
    if receiver is None:
        return ["recipients: []"]
    return [
        "recipients:",
        f"  - id: {_id(receiver.name)}",
        f"    name: {_quoted(receiver.name)}",
        f"    purpose: {_quoted(receiver.purpose)}",
        f"    receives: [{', '.join(RECEIVES[receiver.amount])}]",
        "    days: 90",
        "    # age: age1...",
    ]


def _id(name: str) -> str:
    """A name as one types it after ``--for``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = [word for word in re.findall(r"[a-z0-9]+", plain) if word not in {"the", "la", "el", "los", "las"}]
    return "-".join(words)[:40].strip("-") or "recipient"


def _quoted(words: str) -> str:
    """Words as YAML reads them back unchanged, whatever is in them."""
    return json.dumps(words, ensure_ascii=False)


def _keep(days: int, usual: Keep) -> str:
    return f"keep: {{answers: {days}, promises: {usual.promises}, ledger: {usual.ledger}, people: {usual.people}}}"
