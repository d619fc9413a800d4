"""What the command line asks outside a conversation: a passphrase, the channel, one of several things, a word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from rcscreen.script.model import CHANNELS, Channel
from rcscreen.terminal.device import Terminal, seconds
from rcscreen.terminal.watch import Watch
from rcscreen.terminal.words import printable, wrap
from rcscreen.vocabulary.chrome import chrome

__all__ = ["ask_channel", "ask_passphrase", "ask_word", "choose", "confirm_typed", "hide"]

_WIDEST = 66
_SHORTEST = 12
"""Letters of a new passphrase, at least: whoever has the laptop can try short ones faster than the key is made slow."""
_MARGIN = "   "
_INDENT = "  "  # a prompt begins with a space of its own


def ask_passphrase(terminal: Terminal, first_time: bool, *, chrome_language: str = "en", note: str = "") -> str:  # noqa: FBT001 - every caller names it
    """Asks for the passphrase, twice where it is chosen for the first time. Esc hides, and Esc comes back.

    Args:
        terminal: The device, opened.
        first_time: Whether it is being chosen.
        chrome_language: The navigator's own language.
        note: A line to show above: why it is asked again.

    Raises:
        Interrupted: Ctrl-C, Ctrl-D, or a terminal that went away.
    """
    own = chrome(chrome_language)
    while True:
        _clear(terminal, *((own["passphrase_new_title"], own["passphrase_new"]) if first_time else ()), note)
        once = _secret(terminal, own["passphrase_once" if first_time else "passphrase"])
        if once and first_time and len(once) < _SHORTEST:
            note = own["passphrase_short"]
            continue
        again = _secret(terminal, own["passphrase_again"]) if once and first_time else once
        if once is None or again is None:
            hide(terminal, chrome_language=chrome_language)
        elif not once:
            note = own["passphrase_empty"]
        elif once == again:
            _clear(terminal)
            return once
        else:
            note = own["passphrase_differs"]


def ask_channel(terminal: Terminal, channels: Sequence[Channel] = CHANNELS, *, chrome_language: str = "en") -> Channel:
    """Asks how one is talking with the person; where a script knows one way only, nothing is asked.

    Raises:
        Interrupted: Ctrl-C, Ctrl-D, or a terminal that went away.
    """
    if len(channels) == 1:
        return channels[0]
    own = chrome(chrome_language)
    labels = {"in_person": own["sit_together"], "phone": own["by_phone"]}
    options = [(channel, labels[channel]) for channel in channels]
    return cast("Channel", choose(terminal, own["channel_title"], options, chrome_language=chrome_language))


def choose(terminal: Terminal, title: str, options: Sequence[tuple[str, str]], *, chrome_language: str = "en") -> str:
    """Asks to choose one of the options (key, label) and gives back its key.

    Raises:
        Interrupted: Ctrl-C, Ctrl-D, or a terminal that went away.
    """
    own = chrome(chrome_language)
    if terminal.plain:
        return _choose_plain(terminal, title, options, own)
    from rcscreen.terminal import prompts  # noqa: PLC0415 - heavy

    while True:
        _clear(terminal)
        picked = prompts.pick(terminal, title, options, instruction=own["choose_keys"], indent=_INDENT)
        if not picked.hidden:
            _clear(terminal)
            return picked.text


def confirm_typed(terminal: Terminal, word: str, *why: str, chrome_language: str = "en") -> bool:
    """Whether the word was typed, after the lines that say what it does.

    Raises:
        Interrupted: Ctrl-C, Ctrl-D, or a terminal that went away.
    """
    own = chrome(chrome_language)
    _clear(terminal, *why, own["type_word"].format(word=word))
    if terminal.plain:
        typed = terminal.read_line(">")
    else:
        from rcscreen.terminal import prompts  # noqa: PLC0415 - heavy

        answer = prompts.write(terminal, f"{_INDENT}>")
        typed = "" if answer.hidden else answer.text
        _clear(terminal)
    return typed.strip().casefold() == word.casefold()


def ask_word(terminal: Terminal, label: str, *, written: str = "", chrome_language: str = "en") -> str:
    """Asks for a word or two. Esc hides, and Esc comes back.

    Args:
        terminal: Where.
        label: What for.
        written: What stands there already, to be changed; line by line it is only said.
        chrome_language: The navigator's own language.

    Raises:
        Interrupted: Ctrl-C, Ctrl-D, or a terminal that went away.
    """
    while True:
        _clear(terminal)
        if terminal.plain:
            return terminal.read_line(f"{label} [{printable(written)}]" if written else label).strip()
        from rcscreen.terminal import prompts  # noqa: PLC0415 - heavy

        answer = prompts.write(terminal, f"{_INDENT}{label}", default=written)
        if not answer.hidden:
            _clear(terminal)
            return answer.text.strip()
        hide(terminal, chrome_language=chrome_language)


def hide(terminal: Terminal, *, chrome_language: str = "en") -> None:
    """Shows a dull page until Esc.

    Raises:
        Interrupted: Ctrl-C, Ctrl-D, or a terminal that went away.
    """
    from rcscreen.terminal.faces import face_for  # noqa: PLC0415 - not needed unless somebody hides

    face_for(terminal, chrome(chrome_language), Watch(seconds)).hide()
    _clear(terminal)


def _secret(terminal: Terminal, label: str) -> str | None:
    """What was typed unseen, or None where it is to be hidden that anything was asked."""
    if terminal.plain:
        line = terminal.read_line(label, seen=False)
        return None if "\x1b" in line else line
    from rcscreen.terminal import prompts  # noqa: PLC0415 - heavy

    answer = prompts.write(terminal, f"{_INDENT}{label}", secret=True)
    return None if answer.hidden else answer.text


def _choose_plain(terminal: Terminal, title: str, options: Sequence[tuple[str, str]], own: dict[str, str]) -> str:
    _clear(terminal, title, *(f"{number}  {label}" for number, (_, label) in enumerate(options, 1)))
    while True:
        line = terminal.read_line(own["choose_plain"]).strip()
        if line.isdecimal() and 0 < int(line) <= len(options):
            return options[int(line) - 1][0]


def _clear(terminal: Terminal, *lines: str) -> None:
    """An empty screen with these lines at its top, the cursor beneath; in plain mode only the lines."""
    said = [part for line in lines if line for part in (*wrap(printable(line), _WIDEST), "")]
    if terminal.plain:
        terminal.write("".join(f"{line}\n" for line in said))
        return
    written = "".join(f"{_MARGIN}{line}\r\n" if line else "\r\n" for line in said)
    terminal.write(f"\x1b[0m\x1b[2J\x1b[H\r\n{written}")
