"""A face that says on everything it shows that this is practice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rcscreen.terminal.faces import Face
from rcscreen.terminal.sheet import Said, Sheet

__all__ = ["MarkedFace"]


class MarkedFace:
    """A face (`rcscreen.terminal.faces.Face`) with a band above everything.

    Args:
        face: The face.
        band: What the band says.
        practice: What stands at the right, where a conversation says whether it is kept.

    Attributes:
        watch: Keeps watch while nobody touches a key.
        above: What the persona did last: shown first, until it is emptied.
        foot: A word at the foot of sheets that have none.
    """

    def __init__(self, face: Face, band: str, practice: str) -> None:
        self.watch = face.watch
        self.above = ""
        self.foot = ""
        self._face = face
        self._band = band
        self._practice = practice

    def show(self, sheet: Sheet, *, fresh: bool = True, scroll: int = 0) -> int:
        """Shows a sheet, marked."""
        return self._face.show(self._marked(sheet), fresh=fresh, scroll=scroll)

    def key(self, *, typing: bool = False, within: float | None = None) -> str:
        """The next key that counts."""
        return self._face.key(typing=typing, within=within)

    def hide(self) -> None:
        """A dull page, which says nothing of practice either."""
        self._face.hide()

    def write(self, sheet: Sheet, label: str, default: str = "") -> str:
        """A line of text, typed under a marked sheet."""
        return self._face.write(self._marked(sheet), label, default)

    def pick(self, sheet: Sheet, title: str, options: Sequence[tuple[str, str]], instruction: str) -> str:
        """One of the options, picked under a marked sheet."""
        return self._face.pick(self._marked(sheet), title, options, instruction)

    def out_of_sight(self) -> None:
        """Takes what was shown before out of sight."""
        self._face.out_of_sight()

    def held_down(self, key: str) -> bool:
        """Whether the key just read is being held."""
        return self._face.held_down(key)

    def lines(self) -> int:
        """How many lines of the read-back go on one page."""
        return self._face.lines()

    def _marked(self, sheet: Sheet) -> Sheet:
        bar = sheet.bar and replace(sheet.bar, right=(*sheet.bar.right[:-1], self._practice))
        first = (Said(self.above, "also"),) if self.above and sheet.bar is not None else ()
        return replace(
            sheet,
            bar=bar,
            band=self._band,
            blocks=(*first, *sheet.blocks),
            foot=sheet.foot or (self.foot if sheet.bar else ""),
        )
