"""A language or a site's wording, as a rule sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rcscreen.lint.parts import entries
from rcscreen.lint.place import Place, Source
from rcscreen.script.nodes import Node

__all__ = ["Overlay"]


@dataclass(frozen=True)
class Overlay:
    """A language or a site's wording.

    Attributes:
        source: Its file.
        language: The language it speaks: its own, or the script's.
        wording: The wording's name; empty for a language.
    """

    source: Source
    language: str
    wording: str

    @property
    def place(self) -> Place:
        """The file as a whole."""
        return self.source.whole()

    @property
    def top(self) -> Mapping[str, Node]:
        """What stands at the top of the file."""
        return entries(self.source.document.root) if self.source.document else {}
