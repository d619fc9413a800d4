"""Answers on their way back to the form that a script was made of."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rcscreen.desk.leaving import known_recipient
from rcscreen.desk.library import KEPT_PIN
from rcscreen.errors import FormRefused, UsageFault

if TYPE_CHECKING:
    from rcscreen.desk.conversation import Conversation
    from rcscreen.formats.importing.kept import Kept
    from rcscreen.formats.importing.standing import Unmapped
    from rcscreen.summary.minting import Mint
    from rcscreen.vault import StoredSession

__all__ = ["answers_to_the_form", "checked"]


def answers_to_the_form(
    conversation: Conversation, stored: StoredSession, recipient: str, language: str
) -> Callable[[str], str]:
    """How what a recipient receives is written as answers to the form; which of them cannot be is said on stderr.

    What is said there is about the script and the form, and nothing about what was answered.

    Args:
        conversation: The conversation.
        stored: The same as it is kept, with what was pinned of the form.
        recipient: Who receives it.
        language: The navigator's own language.

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
        print(each.line(language), file=sys.stderr)
    mint = Mint(conversation.secret, recipient, conversation.session)
    return partial(_written, kept=kept, mint=mint, language=language)


def checked(file: str) -> tuple[tuple[Unmapped, ...], int]:
    """What of a form can no longer be answered with a script that was made of it, and how many questions of it can.

    Args:
        file: The script.

    Raises:
        UsageFault: There is no such script, or nothing is kept of a form beside it.
        ScriptRefused: It cannot be used.
        FormRefused: What is kept is no such thing.
    """
    from rcscreen.desk.library import find_script, kept_path
    from rcscreen.formats.importing.kept import read_kept
    from rcscreen.formats.importing.standing import unmapped

    found = find_script(file)
    if not found.kept:
        cure = f"`rcscreen import FORM --out FOLDER` writes it: {kept_path(Path(file)).name}"
        raise UsageFault("Nothing is kept of a form beside this script.", cure, place=file)
    kept = read_kept(found.kept)
    lost = unmapped(kept, found.script)
    gone = {each.step for each in lost if each.why not in {"option", "several"}}
    return lost, sum(1 for each in kept.walk() if each.step and each.step not in gone)


def _written(document: str, *, kept: Kept, mint: Mint, language: str) -> str:
    from rcscreen.formats.fhir.entries import written
    from rcscreen.formats.fhir.response import left_over, response
    from rcscreen.formats.importing.report_words import SAID
    from rcscreen.summary.model import Release, from_json

    release = from_json(document)
    assert isinstance(release, Release)  # noqa: S101 - it was made a moment ago
    made = response(release, kept, mint)
    if over := left_over(release, kept):
        print(SAID["over"][language].format(count=over), file=sys.stderr)
    return written(made)
