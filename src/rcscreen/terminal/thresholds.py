"""Pages at the threshold: what is closed today, where last time left off, and in the end what leaves and to whom.

They look like the screens of the conversation. Esc hides, and so does a while without a key; nothing is locked here,
for what stands on these pages is in nobody's hands yet.
"""

from __future__ import annotations

from collections.abc import Sequence

from rcscreen.terminal.device import Terminal, seconds
from rcscreen.terminal.faces import face_for
from rcscreen.terminal.room import blank
from rcscreen.terminal.sheet import Block, Cell, Listed, Margin, Said, Sheet
from rcscreen.terminal.watch import IDLE, Watch
from rcscreen.vocabulary.chrome import chrome

__all__ = ["before_you_begin", "begin_from", "review_before_leaving"]

_TALLEST = 30
_AROUND = 8
"""Rows of a screen that do not belong to the body, with some to spare: nothing is paged over unread."""

_STEP = 3


def review_before_leaving(
    terminal: Terminal, to: str, lines: Sequence[str], chrome_language: str = "en", idle: float = IDLE
) -> bool:
    """Shows what leaves and to whom, and asks whether it may. It can be sent once its end was on the screen.

    Args:
        terminal: The device, opened.
        to: Who receives it, as one says it.
        lines: What they receive, line by line.
        chrome_language: The navigator's own language.
        idle: Seconds without a key after which the page is hidden.

    Returns:
        Whether to send it: Enter. B does not; no other key decides.

    Raises:
        Interrupted: Ctrl-C, Ctrl-D, or a terminal that went away: nothing was decided, so nothing leaves.
    """
    own = chrome(chrome_language)
    apart = " \n"  # stays where blank rows between blocks give way
    blocks = (Said(own["leaves_title"].format(to=to), "title"), Said(apart + "\n".join(lines), "option"))
    sheet = Sheet(
        None,
        blocks,
        ((own["key_enter"], own["send_it"]), ("B", own["do_not_send"])),
        (own["key_esc"], own["hide"]),
        own["leaves_to"].format(to=to),
    )
    return _read(terminal, sheet, own, idle) == "enter"


def before_you_begin(terminal: Terminal, notes: Sequence[str], chrome_language: str = "en", idle: float = IDLE) -> None:
    """Tells the navigator what is closed today and why; Enter goes on. Where nothing is, nothing is shown.

    Args:
        terminal: The device, opened.
        notes: What is closed and why, a paragraph each.
        chrome_language: The navigator's own language.
        idle: Seconds without a key after which the page is hidden.

    Raises:
        Interrupted: Ctrl-C, Ctrl-D, or a terminal that went away.
    """
    if not notes:
        return
    own = chrome(chrome_language)
    blocks: tuple[Block, ...] = (Said(own["begin_title"], "title"), *(Said(note, "option") for note in notes))
    keys = ((own["key_enter"], own["on"]),)
    _read(terminal, Sheet(None, blocks, keys, (own["key_esc"], own["hide"])), own, idle)


def begin_from(  # noqa: PLR0913 - a page has these parts
    terminal: Terminal,
    title: str,
    groups: Sequence[tuple[str, Sequence[str]]],
    note: str,
    *,
    chrome_language: str = "en",
    idle: float = IDLE,
) -> None:
    """Shows where the last conversation left off; Enter goes on.

    Args:
        terminal: The device, opened.
        title: Who it is, and when that was.
        groups: What is carried: a label, and what stands under it.
        note: A word to the navigator about it.
        chrome_language: The navigator's own language.
        idle: Seconds without a key after which the page is hidden.

    Raises:
        Interrupted: Ctrl-C, Ctrl-D, or a terminal that went away.
    """
    own = chrome(chrome_language)
    blocks: list[Block] = [Said(title, "title")]
    blocks += [Listed(label, tuple(Cell("·", line) for line in lines)) for label, lines in groups]
    blocks.append(Margin(own["guide"], note))
    keys = ((own["key_enter"], own["on"]),)
    _read(terminal, Sheet(None, tuple(blocks), keys, (own["key_esc"], own["hide"])), own, idle)


def _read(terminal: Terminal, sheet: Sheet, own: dict[str, str], idle: float) -> str:
    """Shows a sheet to its end, until Enter or, where it is among its keys, B."""
    face = face_for(terminal, own, Watch(seconds, idle))
    ends = {"enter", *(key.lower() for key, _ in sheet.keys if len(key) == 1)}
    (enter, _), *others = sheet.keys
    unread = Sheet(sheet.bar, sheet.blocks, ((enter, own["next_page"]), *others), sheet.escape, sheet.foot)
    scroll, fresh, key = 0, True, ""
    while True:
        below = face.show(sheet, fresh=fresh, scroll=scroll)
        if below:
            face.show(unread, fresh=fresh, scroll=scroll)
        key = face.key().lower()
        fresh = key == "esc"
        if fresh:
            face.hide()
        elif key in ends and not (below and key == "enter"):
            break
        scroll = max(0, scroll + min(below, _move(key, terminal.size()[1])))
    if not terminal.plain:
        terminal.write(blank(*terminal.size()))
    return key


def _move(key: str, rows: int) -> int:
    """By how many rows a key moves what is shown."""
    page = max(min(rows, _TALLEST) - _AROUND, 1)
    return {"enter": page, "pgdn": page, " ": page, "pgup": -page, "down": _STEP, "up": -_STEP}.get(key, 0)
