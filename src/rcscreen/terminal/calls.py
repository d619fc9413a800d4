"""The pages on which one calls through a list: pick a line, see the rule before the number, press what came of it.

They look like the screens of a conversation: single keys, Esc hides, and so does a while without a key. Nothing is
locked here, and no key that is pressed by mistake on its own takes a number away.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rcscreen.terminal.device import Terminal, seconds
from rcscreen.terminal.faces import Face, face_for
from rcscreen.terminal.pages import read_key
from rcscreen.terminal.room import blank
from rcscreen.terminal.sheet import Block, Cell, Choices, Said, Sheet
from rcscreen.terminal.watch import IDLE, Watch
from rcscreen.vocabulary.chrome import chrome

__all__ = ["Caller", "Page"]

_ON_A_PAGE = 5
"""Lines of the list on a screen of 24 rows, each of which may take two."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        title: Its heading.
        lines: What stands above the choices, a paragraph each.
        choices: What may be pressed, from 1, by what it stands for.
        on: What Enter does, or nothing where it does nothing.
        back: What B does.
    """

    title: str
    lines: tuple[str, ...] = field(default=(), repr=False)
    choices: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    on: str = ""
    back: str = ""


class Caller:
    """Shows pages, one after another, on a terminal that is open.

    Args:
        terminal: The device.
        language: The navigator's own language.
        idle: Seconds without a key after which a page is hidden.
    """

    def __init__(self, terminal: Terminal, language: str, idle: float = IDLE) -> None:
        self._own = chrome(language)
        self._terminal = terminal
        self._face: Face = face_for(terminal, self._own, Watch(seconds, idle))

    def ask(self, page: Page) -> str:
        """Shows a page and gives what was chosen: a choice's own word, ``on`` for Enter, ``back`` for B.

        Raises:
            Interrupted: Ctrl-C, Ctrl-D, or a terminal that went away.
        """
        cells = tuple(Cell(str(number), label) for number, (_, label) in enumerate(page.choices, 1))
        named = {str(number): word for number, (word, _) in enumerate(page.choices, 1)}
        named |= ({"enter": "on"} if page.on else {}) | {"b": "back"}
        sheet = self._sheet(page, cells)
        chosen = ""
        while not chosen:
            chosen = named.get(read_key(self._face, sheet).lower(), "")
        return chosen

    def pick(self, title: str, lines: Sequence[str], *, more: str, leave: str) -> int | None:
        """One of many lines, over as many pages as they need; None to leave.

        Args:
            title: What is asked.
            lines: The lines.
            more: What the key for the next page is called.
            leave: What the key for leaving is called.

        Raises:
            Interrupted: Ctrl-C, Ctrl-D, or a terminal that went away.
        """
        first = 0
        while True:
            shown = lines[first : first + _ON_A_PAGE]
            choices = tuple((str(first + place), line) for place, line in enumerate(shown))
            further = more if len(lines) > _ON_A_PAGE else ""
            chosen = self.ask(Page(title, choices=choices, on=further, back=leave))
            if chosen == "back":
                return None
            if chosen != "on":
                return int(chosen)
            first = first + _ON_A_PAGE if first + _ON_A_PAGE < len(lines) else 0

    def clear(self) -> None:
        """Leaves nothing on the screen."""
        if not self._terminal.plain:
            self._terminal.write(blank(*self._terminal.size()))

    def _sheet(self, page: Page, cells: tuple[Cell, ...]) -> Sheet:
        blocks: list[Block] = [Said(page.title, "title"), *(Said(line, "option") for line in page.lines)]
        blocks += [Choices("", cells)] if cells else []
        keys = [(self._own["key_enter"], page.on)] if page.on else []
        keys += [("B", page.back)] if page.back else []
        return Sheet(None, tuple(blocks), tuple(keys), (self._own["key_esc"], self._own["hide"]))
