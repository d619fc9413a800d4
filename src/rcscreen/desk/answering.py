"""Answers on their way back to the form that a script was made of."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from rcscreen.desk.leaving import known_recipient
from rcscreen.desk.library import KEPT_PIN
from rcscreen.errors import FormRefused, UsageFault

if TYPE_CHECKING:
    from rcscreen.desk.leaving import Conversation
    from rcscreen.formats.importing.kept import Kept
    from rcscreen.summary.minting import Mint
    from rcscreen.vault import StoredSession

__all__ = ["answers_to_the_form"]


def answers_to_the_form(conversation: Conversation, stored: StoredSession, recipient: str) -> Callable[[str], str]:
    """How what a recipient receives is written as answers to the form; which of them cannot be is said on stderr.

    What is said there is about the script and the form, and nothing about what was answered.

    Args:
        conversation: The conversation.
        stored: The same as it is kept, with what was pinned of the form.
        recipient: Who receives it.

    Raises:
        UsageFault: The script was made of no form of that kind, or the recipient is to have no single answers.
    """
    from rcscreen.formats.importing.kept import read_kept
    from rcscreen.formats.importing.standing import unmapped
    from rcscreen.summary.minting import Mint

    data = stored.pins.get(KEPT_PIN, b"")
    if not data:
        cure = (
            "A script that `rcscreen import FORM --out FOLDER` made has beside it what that takes: run it from there."
        )
        raise UsageFault("This conversation was not held with an imported form.", cure, place="--format")
    try:
        kept = read_kept(data)
    except FormRefused as refused:
        raise UsageFault(refused.fault, refused.cure, place="--format") from None
    if not kept.is_fhir:
        raise UsageFault("The form was no FHIR Questionnaire.", "Ask for json.", place="--format")
    if "answers" not in known_recipient(conversation.state, recipient).receives:
        cure = "In the site file, `receives` has to name `answers`, and the person has to agree to it."
        raise UsageFault("They are to have no answers to single questions.", cure, place=recipient)
    for each in unmapped(kept, conversation.script):
        print(each.line(), file=sys.stderr)
    return partial(_written, kept=kept, mint=Mint(conversation.secret, recipient, conversation.session))


def _written(document: str, *, kept: Kept, mint: Mint) -> str:
    from rcscreen.formats.fhir.entries import written
    from rcscreen.formats.fhir.response import left_over, response
    from rcscreen.summary.model import Release, from_json

    release = from_json(document)
    assert isinstance(release, Release)  # noqa: S101 - it was made a moment ago
    made = response(release, kept, mint)
    if over := left_over(release, kept):
        print(f"Answers for which the form has no place, as it was: {over}. They have them as json.", file=sys.stderr)
    return written(made)
