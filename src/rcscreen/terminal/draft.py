"""A *draft*: what is on the way on a screen and has not been said to the engine. Pure.

Marked options, typed digits, a line of the read-back that was picked out; and the keys by which they are reached.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from rcscreen.interview.conductor import View
from rcscreen.interview.turns import Line, Pick, Review, Silence, Write

__all__ = ["Draft", "begin", "keys_for", "lines_on_page", "pages_of", "silence_keys"]

DIGITS = "12345679"
"""Digits that choose. 8 and 0 are kept for *not sure* and *rather not say*, everywhere."""

LETTERS = "cdefghijkmnoqrsuvxyz"
"""Letters that choose where there are more options than digits. No command is among them."""

_LINE_KEYS = "123456789" + LETTERS


@dataclass(frozen=True, slots=True)
class Draft:
    """What is on the way on this screen.

    Attributes:
        chosen: Marked options, in the order in which they were marked.
        typed: Digits typed so far.
        hint: What to say at the foot of the screen: a key of the chrome, or empty.
        note: Words of the engine to show at the foot: why the last reply could not be taken.
        touched: Whether the last key marked or typed something.
        topics: Whether the strip of topics is open.
        line: The line of the read-back that is picked out, or empty.
        sure: Whether taking it out was asked for once.
        page: The page of the read-back, from 0.
        per_page: Lines on a page of the read-back.
        scroll: Rows by which the screen is moved down.
    """

    chosen: tuple[str, ...] = ()
    typed: str = field(default="", repr=False)
    hint: str = ""
    note: str = ""
    touched: bool = False
    topics: bool = False
    line: str = ""
    sure: bool = False
    page: int = 0
    per_page: int = 9
    scroll: int = 0


def begin(view: View, *, per_page: int = 9, note: str = "") -> Draft:
    """The draft with which a screen opens: what stands there already is marked."""
    match view.turn.form:
        case Pick(options=options):
            return Draft(chosen=tuple(o.key for o in options if o.chosen), per_page=per_page, note=note)
        case Write(what="number" | "date", written=written):
            return Draft(typed=written, per_page=per_page, note=note)
        case _:
            return Draft(per_page=per_page, note=note)


def keys_for(count: int) -> str:
    """The keys of so many things to choose from: digits where they suffice, letters and then digits where not."""
    return DIGITS[:count] if count <= len(DIGITS) else (LETTERS + DIGITS)[:count]


def silence_keys(view: View) -> dict[str, Silence]:
    """The keys by which one keeps silent here. Where digits are typed, letters stand for them."""
    typing = isinstance(view.turn.form, Write) and view.turn.form.what in ("number", "date")
    keys: dict[str, Silence] = {"u": "unsure", "r": "decline"} if typing else {"8": "unsure", "0": "decline"}
    return {key: silence for key, silence in keys.items() if silence in view.turn.silences}


def pages_of(review: Review, per_page: int) -> int:
    """How many pages the read-back has, at least one."""
    return max(1, -(-len(review.lines) // max(per_page, 1)))


def lines_on_page(review: Review, draft: Draft) -> dict[str, Line]:
    """The lines of the page, by key."""
    size = min(max(draft.per_page, 1), len(_LINE_KEYS))
    return dict(zip(_LINE_KEYS, review.lines[draft.page * size : (draft.page + 1) * size], strict=False))
