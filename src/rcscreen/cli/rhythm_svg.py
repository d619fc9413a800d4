"""The picture of a rhythm as SVG: time runs down, what weighs stands left of a line, what carries right of it.

It is one file with nothing to fetch. Whoever cannot see it hears its description, which says every step.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

from rcscreen.cli.rhythm_words import clock, complained, estimated, label, said, says, total, words_in
from rcscreen.lint.rhythm import Beat, Rhythm
from rcscreen.terminal.words import clip, printable, wrap
from rcscreen.vocabulary.chrome import chrome

__all__ = ["render"]

_WIDTH, _MARGIN, _MEASURE = 760, 24, 102
"""Pixels across and around, and columns of running text that fit between."""

_TIME, _STEP, _LABEL, _AXIS, _UNIT = 62, 74, 226, 540, 36
"""Where times end and ids, labels and the line stand, and how wide a unit of weight is."""

_RUN, _CODE = 674, 684
_LEAST, _A_SECOND = 20.0, 0.8
"""The least height of a step, and of a second."""

_LINE = 18.0
_INK, _PALE, _PAPER, _RULE, _MARK = "#282a2e", "#5f6166", "#fcfcfa", "#c8c8c4", "#a52828"
_HEAVY = ("#ddb668", "#c4923a", "#9a6a14", "#6b4300")
"""By sensitivity: the more tender, the darker."""

_LIGHT, _REST = "#1e6e32", "#8fb897"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_FRAME = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height:g}" width="{width}" height="{height:g}" \
role="img" aria-labelledby="title desc" lang="{language}">
<title id="title">{title}</title>
<desc id="desc">{desc}</desc>
<style>
text {{ font-family: system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; font-size: 13px; fill: {ink}; }}
.small {{ font-size: 12px; fill: {pale}; }}
.time {{ text-anchor: end; font-variant-numeric: tabular-nums; }}
.phase, .head {{ font-weight: bold; }}
.head {{ font-size: 18px; }}
.mark {{ fill: {mark}; font-weight: bold; font-size: 12px; }}
</style>
<rect width="{width}" height="{height:g}" fill="{paper}"/>
{shapes}
</svg>
"""


class _Row(NamedTuple):
    """Where a step is drawn."""

    beat: Beat
    top: float
    height: float


def render(told: Rhythm) -> str:
    """The picture as an SVG document."""
    sheet = _Sheet(told)
    shapes = "\n".join(sheet.shapes())
    return _FRAME.format(
        width=_WIDTH,
        height=sheet.y + _MARGIN,
        language=escape(told.language),
        title=_safe(words_in(told.language)["title"].format(title=told.title)),
        desc=_safe(" ".join(_told(told))),
        ink=_INK,
        pale=_PALE,
        mark=_MARK,
        paper=_PAPER,
        shapes=shapes,
    )


def _told(told: Rhythm) -> Iterator[str]:
    """The picture in words."""
    words, names, phase = words_in(told.language), chrome(told.language), ""
    for each in told.totals:
        yield f"{total(each, told)}."
    for beat in told.beats:
        if beat.phase != phase:
            phase = beat.phase
            yield f"{names[phase]}:"
        yield f"{clock(beat.starts)} {', '.join(each for each in (beat.step, label(beat), says(beat, words)) if each)}."
    yield from (said(each, told.language) for each in told.complaints if each.steps)
    yield from complained(told)


@dataclass
class _Sheet:
    """A sheet that is being drawn, from the top down.

    Attributes:
        told: The rhythm.
        y: How far down it is drawn, in pixels.
    """

    told: Rhythm
    y: float = _MARGIN

    def __post_init__(self) -> None:
        self.words = words_in(self.told.language)

    def shapes(self) -> Iterator[str]:
        self.y += 14
        yield from self._text(self.words["title"].format(title=self.told.title), "head", measure=70)
        for each in self.told.totals:
            yield from self._text(total(each, self.told))
        self.y += 6
        names = chrome(self.told.language)
        over = names["by_phone" if self.told.channel == "phone" else "in_person"]
        yield from self._text(f"{self.words['drawn'].format(channel=over)} {self.words['read_svg']}", "small")
        yield from self._steps()
        first, *whole = complained(self.told)
        self.y += _LINE + 6
        yield from self._text(first)
        for complaint in self.told.complaints:
            if complaint.steps:
                yield from self._text(said(complaint, self.told.language), "mark")
        for line in whole:
            yield from self._text(line, "mark")
        self.y += 6
        yield from self._text(estimated(self.told), "small")

    def _steps(self) -> Iterator[str]:
        self.y += 8
        yield _words(_AXIS - 8, self.y, self.words["weighs"], "small", anchor="end")
        yield _words(_AXIS + 8, self.y, self.words["carries"], "small")
        self.y += 8
        began, rows, shapes, phase = self.y, list[_Row](), list[str](), ""
        for beat in self.told.beats:
            if beat.phase != phase:
                phase = beat.phase
                shapes += self._phase(chrome(self.told.language)[phase])
            row = _Row(beat, self.y, max(_LEAST, beat.seconds * _A_SECOND))
            rows.append(row)
            shapes += _step(row, says(beat, self.words), marked=bool(self.told.complained_of(beat)))
            self.y += row.height
        yield _line(_AXIS, began, _AXIS, self.y, _PALE)
        yield from shapes
        yield from self._runs(rows)

    def _phase(self, name: str) -> Iterator[str]:
        self.y += 22
        yield _words(_MARGIN, self.y - 6, name, "phase")
        yield _line(_MARGIN, self.y, _WIDTH - _MARGIN, self.y, _RULE)
        self.y += 4

    def _runs(self, rows: list[_Row]) -> Iterator[str]:
        """A line beside each run, with the codes of the rules that complain of it; neighbours stand apart."""
        shift = 0
        for each in self.told.complaints:
            run = [row for row in rows if row.beat.step in each.steps]
            if run:
                top, bottom = run[0].top + 2, run[-1].top + run[-1].height - 2
                x = _RUN - 5 * shift
                yield f'<path d="M{x} {top:g}V{bottom:g}" stroke="{_MARK}" stroke-width="3" fill="none"/>'
                yield _words(_CODE, top + 11 + 14 * shift, each.code, "mark")
                shift = (shift + 1) % 3

    def _text(self, text: str, look: str = "", *, measure: int = _MEASURE) -> Iterator[str]:
        for row in wrap(text, measure):
            yield _words(_MARGIN, self.y, row, look)
            self.y += _LINE + 4 if look == "head" else _LINE


def _step(row: _Row, asks: str, *, marked: bool) -> Iterator[str]:
    """A step: when, which, what about, and its bars."""
    beat, middle = row.beat, row.top + row.height / 2 + 4.5
    yield "<g>"
    yield f"<title>{_safe(', '.join(each for each in (beat.step, label(beat), asks) if each))}</title>"
    yield _words(_TIME, middle, clock(beat.starts), "small time")
    yield _words(_STEP, middle, clip(beat.step, 20), "mark" if marked else "")
    yield _words(_LABEL, middle, clip(label(beat), 24), "small")
    if beat.weighs:
        length = beat.weighs * _UNIT
        yield _bar(_AXIS - length, row, length, _HEAVY[min(beat.sensitivity, len(_HEAVY) - 1)])
    if beat.carries:
        yield _bar(_AXIS, row, beat.carries * _UNIT, _REST if beat.kind == "breathe" else _LIGHT)
    yield "</g>"


def _bar(x: float, row: _Row, length: float, fill: str) -> str:
    looks = f'fill="{fill}"'
    if row.beat.conditional:
        looks = f'fill="{fill}" fill-opacity="0.45" stroke="{fill}" stroke-dasharray="4 3"'
    return f'<rect x="{x:g}" y="{row.top + 1:g}" width="{length:g}" height="{row.height - 2:g}" {looks}/>'


def _line(left: float, top: float, right: float, bottom: float, stroke: str) -> str:
    return f'<path d="M{left:g} {top:g}L{right:g} {bottom:g}" stroke="{stroke}" fill="none"/>'


def _words(x: float, y: float, words: str, look: str = "", *, anchor: str = "") -> str:
    style = f' class="{look}"' if look else ""
    style += f' text-anchor="{anchor}"' if anchor else ""
    return f'<text x="{x:g}" y="{y:g}"{style}>{_safe(words)}</text>'


def _safe(text: str) -> str:
    """The text as it may stand in XML, and do nothing there."""
    return escape(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", printable(text)))
