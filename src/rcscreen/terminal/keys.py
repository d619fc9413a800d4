"""Which key means what on which turn. Pure: a view, what is on the way, and a key make an outcome.

Nothing that one key does is lost for good: options are accepted with Enter, and a line is taken out only by pressing
twice.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from typing import TypeAlias, assert_never

from rcscreen.interview.conductor import View
from rcscreen.interview.replies import (
    AskRoom,
    CameUp,
    Command,
    Flag,
    Gave,
    GoBack,
    GoOn,
    Hears,
    Kept,
    NameNext,
    Reply,
    Strike,
)
from rcscreen.interview.turns import (
    Onward,
    Pick,
    Review,
    Turn,
    Write,
    takes_words,
)
from rcscreen.terminal.draft import Draft, keys_for, lines_on_page, pages_of, silence_keys

__all__ = ["Need", "Outcome", "is_a_line_to_fill", "may_be_named", "may_be_written", "press"]

_TYPED = frozenset("0123456789.,-/")
_LONGEST_TYPED = 24


class Need(Enum):
    """Something the conductor does by itself, without the engine."""

    HIDE = auto()
    PAUSE = auto()
    WORDS = auto()
    CONTACT = auto()
    AMEND = auto()


Outcome: TypeAlias = Draft | Need | Reply | Command


def press(view: View, draft: Draft, key: str) -> Outcome:
    """What a key does.

    Args:
        view: What is on the screen.
        draft: What is on the way.
        key: A character, ``enter``, ``esc``, ``backspace``; ``done`` ends a line of keys in plain mode.
    """
    key = key.lower()
    calm = replace(draft, hint="", note="", touched=False)
    if key == "esc":
        return Need.HIDE
    if key == "done":
        return press(view, draft, "enter") if draft.touched else draft
    if draft.topics:
        return _mark_topic(view, replace(calm, topics=False), key)
    if draft.line:
        return _at_line(calm, key, sure=draft.sure)
    found = _reply(view, calm, key)
    return found if found is not None else _command(view, calm, key)


# -- Replies ---------------------------------------------------------------------------------------------------------


def _reply(view: View, draft: Draft, key: str) -> Outcome | None:
    form = view.turn.form
    silence = silence_keys(view).get(key)
    if silence is not None:
        return Kept(silence)
    match form:
        case Onward():
            return GoOn() if key == "enter" else None
        case Pick():
            return _pick(view, form, draft, key)
        case Write(what="number" | "date"):
            return _type(view, form, draft, key)
        case Write():
            return _write(form, key)
        case Review():
            return _review(form, draft, key)
        case _:
            assert_never(form)


def _pick(view: View, form: Pick, draft: Draft, key: str) -> Outcome | None:
    if key == "enter":
        return _accept(view, form, draft)
    chosen = dict(zip(keys_for(len(form.options)), form.options, strict=False)).get(key)
    if chosen is None:
        return None
    if not form.many:
        return replace(draft, chosen=(chosen.key,), touched=True)
    if chosen.key in draft.chosen:
        return replace(draft, chosen=tuple(k for k in draft.chosen if k != chosen.key), touched=True)
    alone = {option.key for option in form.options if option.exclusive}
    kept = () if chosen.exclusive else tuple(k for k in draft.chosen if k not in alone)
    return replace(draft, chosen=(*kept, chosen.key), touched=True)


def _accept(view: View, form: Pick, draft: Draft) -> Outcome:
    stood = tuple(option.key for option in form.options if option.chosen)
    if view.turn.standing and draft.chosen == stood:
        return GoOn()
    if not draft.chosen:
        if form.ranked and view.turn.kind == "help":
            return Gave(())
        open_to = "decline" in view.turn.silences
        many = "hint_choose_many" if form.many else "hint_choose"
        return replace(draft, hint=many if open_to else "hint_choose_plain")
    if not form.many:
        return Gave(draft.chosen[0])
    if form.ranked:
        return Gave(draft.chosen)
    return Gave(tuple(option.key for option in form.options if option.key in draft.chosen))


def _type(view: View, form: Write, draft: Draft, key: str) -> Outcome | None:
    if key == "backspace":
        return replace(draft, typed=draft.typed[:-1])
    if key in _TYPED:
        return replace(draft, typed=(draft.typed + key)[:_LONGEST_TYPED], touched=True)
    if key != "enter":
        return None
    if draft.typed and not (view.turn.standing and draft.typed == form.written):
        return Gave(draft.typed)
    if view.turn.standing or form.optional:
        return GoOn()
    return replace(draft, hint="hint_number" if "decline" in view.turn.silences else "hint_number_plain")


def _write(form: Write, key: str) -> Outcome | None:
    if key != "enter":
        return None
    return Need.CONTACT if form.what == "contact" else GoOn()


def _review(form: Review, draft: Draft, key: str) -> Outcome | None:
    last = pages_of(form, draft.per_page) - 1
    if key in ("enter", " ", "pgdn") and draft.page < last:
        return replace(draft, page=draft.page + 1, scroll=0)
    if key == "enter":
        return GoOn()
    if key == "pgup":
        return replace(draft, page=max(draft.page - 1, 0), scroll=0)
    line = lines_on_page(form, draft).get(key)
    return replace(draft, line=line.id) if line else None


def _at_line(draft: Draft, key: str, *, sure: bool) -> Outcome:
    if key == "w":
        return Need.AMEND
    if key == "x":
        return Strike(draft.line) if sure else replace(draft, sure=True)
    if key in ("b", "enter"):
        return replace(draft, line="", sure=False)
    return replace(draft, sure=False)


# -- Commands --------------------------------------------------------------------------------------------------------


def _command(view: View, draft: Draft, key: str) -> Outcome:
    found: Outcome = draft
    match key:
        case "b":
            found = GoBack() if view.can_go_back else replace(draft, hint="hint_no_back")
        case "l" if "later" in view.turn.silences:
            found = Kept("later")
        case "t":
            found = replace(draft, topics=True) if view.topics else replace(draft, hint="hint_no_topics")
        case "w":
            found = _words(view, draft)
        case "n" if may_be_named(view.turn):
            found = NameNext()
        case "p":
            found = Need.PAUSE
        case "a":
            found = AskRoom() if view.room == "overheard" else Hears("overheard")
        case "0" | "8" | "l":
            found = replace(draft, hint="hint_not_open")
        case _ if len(key) == 1 and key.isalnum():
            found = replace(draft, hint="hint_to_fill" if is_a_line_to_fill(view.turn) else "hint_other_key")
        case _:
            pass
    return found


def may_be_named(turn: Turn) -> bool:
    """Whether a place to turn to may be put into a plan here, or that there is none."""
    return turn.offer is not None and turn.offer.state != "none"


def may_be_written(turn: Turn) -> bool:
    """Whether anything may be written here: their words at a question, a line of the read-back, a part of the plan."""
    return takes_words(turn) or isinstance(turn.form, Review) or is_a_line_to_fill(turn)


def is_a_line_to_fill(turn: Turn) -> bool:
    """Whether a line may be written here or left as it is: a part of the plan, a name."""
    return turn.kind != "ask" and isinstance(turn.form, Write) and turn.form.what == "words"


def _words(view: View, draft: Draft) -> Outcome:
    if not may_be_written(view.turn):
        return replace(draft, hint="hint_spoken_only" if view.turn.spoken_only else "hint_no_words_here")
    if isinstance(view.turn.form, Review):
        return replace(draft, hint="hint_line_first")
    return Need.WORDS if view.flagged or is_a_line_to_fill(view.turn) else Flag()


def _mark_topic(view: View, draft: Draft, key: str) -> Outcome:
    mark = dict(zip(keys_for(len(view.topics)), view.topics, strict=False)).get(key)
    if mark is None:
        return draft
    return replace(draft, hint="hint_marked") if mark.marked else CameUp(mark.id)
