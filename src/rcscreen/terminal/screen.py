"""The screen: rows in, styles on, one write. The only module that loads rich, and only when something is drawn."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from rcscreen.terminal.layout import Drawn

__all__ = ["Painter"]

_STYLES = {
    "words": "bold",
    "title": "bold",
    "calm": "bold",
    "also": "dim",
    "aside": "dim",
    "label": "dim",
    "rule": "dim",
    "phase": "bold",
    "topic": "",
    "filled": "cyan",
    "key": "bold cyan",
    "option": "",
    "chosen": "bold green",
    "guide": "italic",
    "hint": "yellow",
    "band": "bold reverse",
}
"""Nothing is said by colour alone: what is chosen has a mark, a hint has its own place."""


class Painter:
    """Turns rows into what a terminal understands.

    Args:
        colour: Whether colours may be used; bold and dim stay either way.
    """

    def __init__(self, *, colour: bool) -> None:
        self._colour = colour
        self._paper = StringIO()
        self._console: Console | None = None

    def paint(self, drawn: Drawn, columns: int) -> str:
        """The whole screen in one piece, each row cleared to its end."""
        from rich.text import Text  # noqa: PLC0415 - heavy

        console = self._ready(columns)
        painted = []
        for number, row in enumerate(drawn.rows, 1):
            text = Text.assemble(*((span.text, span.style or "none") for span in row))
            text.truncate(columns)
            self._paper.seek(0)
            self._paper.truncate()
            console.print(text, end="", soft_wrap=True)
            painted.append(f"\x1b[{number};1H\x1b[K{self._paper.getvalue()}\x1b[0m")
        return "\x1b[?25l" + "".join(painted)

    def _ready(self, columns: int) -> Console:
        if self._console is None:
            from rich.console import Console  # noqa: PLC0415 - heavy
            from rich.theme import Theme  # noqa: PLC0415 - heavy

            self._console = Console(
                file=self._paper,
                force_terminal=True,
                color_system="standard",
                no_color=not self._colour,
                legacy_windows=False,
                highlight=False,
                markup=False,
                emoji=False,
                theme=Theme({name: style or "none" for name, style in _STYLES.items()}, inherit=False),
                _environ={},
            )
        self._console.width = max(columns, 1)
        return self._console
