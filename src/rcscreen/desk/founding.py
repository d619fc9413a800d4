"""Setting up a program: a few questions at the terminal, and a site file that is never written over."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, cast

from rcscreen.errors import RcscreenError, UsageFault
from rcscreen.site.template import Amount, Answers, Receiver
from rcscreen.terminal.asking import ask_word, choose

if TYPE_CHECKING:
    from rcscreen.terminal.device import Terminal

__all__ = ["WORDS", "already_there", "ask_about_program", "write_sample_directory", "write_site"]

_EN = {
    "program": "What is your program called, as you say it aloud?",
    "navigator": "And you: which name do you give people?",
    "on_call": "Whom do you call when somebody tells of danger? (name, number; empty: later)",
    "receiver": "One place you hand things on to, as you say it (empty: none yet):",
    "purpose": "What for? So that they can ...",
    "amount": "The most they may get, after a yes?",
    "contact_and_needs": "how to be in touch, and what help is wanted with",
    "all_but_words": "that, in the person's order, and the plan",
    "everything": "that, and strengths and hopes in their words",
    "days": "How long is a conversation kept?",
    "7": "a week",
    "30": "a month",
    "90": "three months",
}
_ES = {
    "program": "¿Cómo se llama su programa, tal como lo dice en voz alta?",
    "navigator": "¿Y usted? ¿Qué nombre le da a la gente?",
    "on_call": "¿A quién llama si alguien cuenta de un peligro? (nombre, número; vacío: después)",
    "receiver": "Un lugar al que pasa cosas, tal como lo dice (vacío: todavía ninguno):",
    "purpose": "¿Para qué? Para que puedan ...",
    "amount": "¿Lo más que pueden recibir?",
    "contact_and_needs": "cómo comunicarse, y en qué quiere ayuda",
    "all_but_words": "eso, en el orden de la persona, y el plan",
    "everything": "eso, y fortalezas y esperanzas en sus palabras",
    "days": "¿Cuánto tiempo se guarda una conversación?",
    "7": "una semana",
    "30": "un mes",
    "90": "tres meses",
}
WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": MappingProxyType(_EN), "es": MappingProxyType(_ES)})
"""Every question, by language and key."""

_TITLE = "Your language? / ¿Su idioma?"
_DAYS = ("30", "7", "90")
_AMOUNTS: tuple[Amount, ...] = ("contact_and_needs", "all_but_words", "everything")


def ask_about_program(terminal: Terminal) -> Answers:
    """The few questions.

    Raises:
        Interrupted: Ctrl-C, Ctrl-D, or a terminal that went away: nothing is written.
    """
    own = cast("Literal['en', 'es']", choose(terminal, _TITLE, [("en", "English"), ("es", "Español")]))
    words = WORDS[own]

    def ask(key: str, *, needed: bool = False) -> str:
        said = ""
        while not said:
            said = ask_word(terminal, words[key], chrome_language=own)
            if not needed:
                break
        return said

    def pick(key: str, options: tuple[str, ...]) -> str:
        return choose(terminal, words[key], [(each, words[each]) for each in options], chrome_language=own)

    program, navigator, on_call = ask("program", needed=True), ask("navigator", needed=True), ask("on_call")
    receiver = None
    if name := ask("receiver"):
        receiver = Receiver(name, ask("purpose", needed=True), cast("Amount", pick("amount", _AMOUNTS)))
    return Answers(program, navigator, own, on_call, receiver, int(pick("days", _DAYS)))


def write_site(path: Path, text: str) -> None:
    """Writes a new site file, for its owner alone.

    Raises:
        UsageFault: There is one already; it is left as it is.
        RcscreenError: The folder would not take it.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError:
        raise already_there(path) from None
    except OSError:
        raise RcscreenError(
            "The site file cannot be written here.",
            "See that the folder is yours and the disk has room.",
            place=str(path),
        ) from None


def write_sample_directory(folder: Path) -> Path | None:
    """Writes the sample directory of places to turn to beside a site file that names it.

    Returns:
        Where it is; None where there is one already, which is left as it is.

    Raises:
        RcscreenError: The folder would not take it.
    """
    from rcscreen.site.load import SAMPLE_DIRECTORY, sample_directory_text

    path = folder / SAMPLE_DIRECTORY
    if path.exists():
        return None
    write_site(path, sample_directory_text())
    return path


def already_there(path: Path) -> UsageFault:
    """There is a site file, and nothing is written over it."""
    return UsageFault("There is a site file already; it is left as it is.", "Change it in an editor.", place=str(path))
