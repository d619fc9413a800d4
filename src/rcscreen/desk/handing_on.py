"""What is about to leave: shown to the navigator first, and sealed for whoever it is meant for."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from rcscreen.errors import Interrupted, NothingToRelease
from rcscreen.script.setting import LOCK_AFTER
from rcscreen.summary.words import spoken
from rcscreen.vocabulary.phrases import label

if TYPE_CHECKING:
    from rcscreen.script.setting import Recipient, Setting

__all__ = ["WORDS", "Review", "at_a_terminal", "key_of", "read_out", "sealed"]

_ITEM = re.compile(r"(?:-|\d+\.) ")
"""How a line of a list begins."""

_EN = {
    "sealed": "Sealed with their key: nobody else can read it on its way.",
    "not_sent": "Nothing was sent.",
    "after_all": "To send it after all: {command}",
}
_ES = {
    "sealed": "Va sellado con la llave de ellos: nadie más puede leerlo en el camino.",
    "not_sent": "No se envió nada.",
    "after_all": "Para enviarlo de todos modos: {command}",
}
WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)})
"""Every phrase, by language and key."""


def at_a_terminal() -> bool:
    """Whether somebody sits there to be asked: a command whose input is not a terminal is part of a pipeline."""
    return sys.stdin is not None and sys.stdin.isatty()


def key_of(recipient_id: str, then: Setting, now: Setting) -> str:
    """The public key that what a recipient receives is sealed with, or nothing.

    A key that was changed since is the one that its owner still has. Only where the program's file of today does not
    know the recipient, or is the sample and the one of that day was not, the key of that day holds.

    Args:
        recipient_id: The recipient.
        then: The program as it was when the conversation was held.
        now: The program as it is.
    """
    known: Recipient | None = now.recipient(recipient_id) if now.sample == then.sample else None
    known = known or then.recipient(recipient_id)
    return known.age if known else ""


def sealed(document: str, key: str) -> str:
    """A document as it leaves: sealed, in letters, where there is a key; else as it is.

    Raises:
        VaultFault: It cannot be sealed; then nothing may leave.
    """
    if not key:
        return document
    from rcscreen.vault.outgoing import seal_for

    return seal_for([key], document.encode()).decode()


@dataclass(frozen=True, slots=True)
class Review:
    """Shows the navigator what leaves, and asks.

    Attributes:
        language: The navigator's own language.
        plain: In lines only.
        idle: Seconds without a key after which it is hidden.
    """

    language: str
    plain: bool = False
    idle: float = LOCK_AFTER

    def agree(self, document: str, recipient: Recipient, *, key: str = "", after_all: str = "") -> None:
        """Shows a release as text, and to whom it goes; returns where it may leave.

        Args:
            document: The release, as JSON.
            recipient: Who receives it.
            key: The key that it is sealed with, if it is.
            after_all: The command by which it can still be sent later, if there is one.

        Raises:
            NothingToRelease: Not now.
            Interrupted: It was broken off here, so nothing leaves.
            TerminalFault: There is no terminal to show it on.
        """
        self.agree_to(read_out(document, recipient, self.language), recipient, key=key, after_all=after_all)

    def agree_to(self, text: str, recipient: Recipient, *, key: str = "", after_all: str = "") -> None:
        """The same for what is text already, such as several documents that leave together."""
        from rcscreen.terminal.device import open_terminal
        from rcscreen.terminal.thresholds import review_before_leaving

        words = WORDS[spoken(self.language)]
        lines = list(_unwrapped(text.rstrip().split("\n")))
        if key:
            lines = [words["sealed"], "", *lines]
        cure = words["after_all"].format(command=after_all) if after_all else ""
        try:
            with open_terminal(plain=self.plain) as terminal:
                to = label(recipient.name, self.language)
                yes = review_before_leaving(terminal, to, lines, self.language, self.idle)
        except Interrupted:
            raise Interrupted(words["not_sent"], cure) from None
        if not yes:
            raise NothingToRelease(words["not_sent"], cure)


def read_out(document: str, recipient: Recipient, language: str) -> str:
    """What a recipient receives, as it is read.

    Args:
        document: What leaves, as JSON.
        recipient: Who receives it.
        language: The language to read it in.
    """
    from rcscreen.summary.model import Release, from_json
    from rcscreen.summary.text import release_text

    if recipient.counts:
        from rcscreen.summary.gist import Gist
        from rcscreen.summary.gist_text import gist_text

        return gist_text(Gist.model_validate_json(document), label(recipient.name, language), language)
    release = from_json(document)
    assert isinstance(release, Release)  # noqa: S101 - it was made a moment ago
    return release_text(release, language)


def _unwrapped(lines: Iterable[str]) -> Iterator[str]:
    """Lines without their breaks: the page they are shown on is narrower and breaks them itself."""
    from rcscreen.summary.text import COLUMNS

    whole, last = "", 0
    for line in lines:
        said = line.strip()
        # A line was broken where its next word would have been too much, and nowhere else; an item is a new line.
        if whole and said and not _ITEM.match(said) and last + 1 + len(said.split()[0]) > COLUMNS:
            whole = f"{whole} {said}"
        else:
            if last:
                yield whole
            if not said:
                yield ""
            whole = line
        last = len(line)
    if last:
        yield whole
