"""What stands around the body of a screen: the band and the bar above it, the rule, the foot and the keys below it."""

from __future__ import annotations

from rcscreen.terminal.cells import GAP, LABEL, Row, Span, columns_of
from rcscreen.terminal.sheet import Bar, Sheet
from rcscreen.terminal.words import clip, printable, width, wrap

__all__ = ["band_rows", "bar_rows", "foot_rows", "legend_rows", "rule_row"]

_LEAD = 2
"""Columns of the rule before a word that stands in it."""


def band_rows(band: str, frame: int) -> list[Row]:
    """A line from edge to edge, which stands out without a colour too."""
    return [(Span(f" {clip(printable(band), frame - 2):<{frame - 1}}", "band"),)] if band else []


def bar_rows(bar: Bar, frame: int) -> list[Row]:
    """Where one is: the phase, the topic, and at the right the channel and what is kept."""
    dots = " ".join("●" * bar.filled + "○" * (5 - bar.filled))
    head = f" {bar.phase}  "
    topic = f"   {printable(bar.topic)}" if bar.topic else ""
    room, right = 0, ""
    for parts in (bar.right, bar.right[1:] or bar.right):  # before a topic is cut, the channel goes: that one knows
        right = " · ".join(printable(part) for part in parts)
        room = frame - width(head) - width(dots) - width(right) - 1
        if width(topic) <= room - 2:
            break
    topic = clip(topic, max(room - 2, 0))
    spare = max(room - width(topic), 1)
    full = dots[: bar.filled * 2].rstrip()
    row = (
        Span(head, "phase"),
        Span(full, "filled"),
        Span(dots[len(full) :], "label"),
        Span(topic, "topic"),
        Span(" " * spare),
        Span(right, "label"),
    )
    return [_crop(row, frame), (Span("─" * frame, "rule"),)]


def _crop(row: Row, columns: int) -> Row:
    kept: list[Span] = []
    for text, style in row:
        text_here = clip(text, columns) if width(text) > columns else text
        kept.append(Span(text_here, style))
        columns -= width(text_here)
        if columns <= 0:
            break
    return tuple(kept)


def rule_row(frame: int, sheet: Sheet, *, above: int, below: int) -> Row:
    """The rule under the body. A word at the foot stands in it where it is short, so that nothing moves."""
    if not (sheet.keys or sheet.escape):
        return ()
    mark = " ↑↓ " if above and below else " ↓ " if below else " ↑ " if above else ""
    word = f" {printable(sheet.foot)} " if _in_rule(sheet.foot, frame) else ""
    left = "─" * (_LEAD if word else 0)
    right = "─" * (_LEAD if mark else 0)
    middle = "─" * (frame - width(left + word + mark + right))
    return (
        Span(left, "rule"),
        Span(word, "hint"),
        Span(middle, "rule"),
        Span(mark, "key"),
        Span(right, "rule"),
    )


def _in_rule(text: str, frame: int) -> bool:
    return bool(text) and "\n" not in text and width(text) <= frame - 4 * _LEAD - 4


def legend_rows(sheet: Sheet, frame: int) -> list[Row]:
    """The keys that count here; the one that hides stands at the right."""
    if not (sheet.keys or sheet.escape):
        return []
    escape = _key(*sheet.escape) if sheet.escape else ()
    room = frame - 2
    lines: list[list[Span]] = [[]]
    for key, label in sheet.keys:
        piece = _key(key, label)
        limit = room - columns_of(escape) - GAP if len(lines) > 1 else room
        starts_second = key == "P" and len(lines) == 1
        if lines[-1] and (starts_second or columns_of(lines[-1]) + GAP + columns_of(piece) > limit):
            lines.append([])
        if lines[-1]:
            lines[-1].append(Span(" " * GAP))
        lines[-1].extend(piece)
    if columns_of(lines[-1]) + columns_of(escape) + GAP > room:
        lines.append([])
    lines[-1] += [Span(" " * max(room - columns_of(lines[-1]) - columns_of(escape), 1)), *escape]
    return [(Span(" "), *line) for line in lines]


def _key(key: str, label: str) -> tuple[Span, ...]:
    return (Span(key, "key"), Span(f" {label}", "label")) if key else (Span(label, "label"),)


def foot_rows(text: str, frame: int) -> list[Row]:
    """A word at the foot that is too long for the rule, in rows of its own."""
    if not text or _in_rule(text, frame):
        return []
    return [(Span(" " * LABEL + line, "hint"),) for line in wrap(text, frame - 2 * LABEL)]
