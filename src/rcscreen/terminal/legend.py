"""The keys at the foot of a turn's screen, and what each of them does just now. Pure."""

from __future__ import annotations

from rcscreen.interview.conductor import View
from rcscreen.interview.turns import Pick, Review, Write
from rcscreen.terminal.draft import Draft, pages_of
from rcscreen.terminal.keys import is_a_line_to_fill, may_be_named, may_be_written

__all__ = ["keys_shown"]


def keys_shown(view: View, draft: Draft, chrome: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Keys with what they do here, in the order in which they are shown."""
    if draft.topics:
        return (("", chrome["any_other_key"]),)
    if draft.line:
        return (
            ("W", chrome["put_in_words"]),
            ("X", chrome["take_out_sure" if draft.sure else "take_out"]),
            ("B", chrome["leave_it"]),
        )
    turn = view.turn
    keys = [(chrome["key_enter"], chrome[_enter(view, draft)])]
    if isinstance(turn.form, Review) and turn.form.lines:
        keys.append(("1…", chrome["number_key"]))
    if view.can_go_back:
        keys.append(("B", chrome["back"]))
    if "later" in turn.silences:
        keys.append(("L", chrome["later"]))
    if view.topics:
        keys.append(("T", chrome["topic_key"]))
    if may_be_written(turn) and not isinstance(turn.form, Review):
        keys.append(("W", chrome["words_now" if view.flagged else "words_key"]))
    if may_be_named(turn):
        keys.append(("N", chrome["name_key"]))
    keys.append(("P", chrome["pause_key"]))
    keys.append(("A", chrome["alone_again_key" if view.room == "overheard" else "not_alone_key"]))
    return tuple(keys)


def _enter(view: View, draft: Draft) -> str:
    match view.turn.form:
        case Review() as form:
            return "next_page" if draft.page < pages_of(form, draft.per_page) - 1 else "all_right"
        case Pick() as form:
            return _enter_pick(view, form, draft)
        case Write(what="contact"):
            return "write_it"
        case Write(what="words"):
            return "keep" if is_a_line_to_fill(view.turn) else "was_heard"
        case _:
            kept = isinstance(view.turn.form, Write) and draft.typed == view.turn.form.written
            return "keep" if view.turn.standing and kept else "on"


def _enter_pick(view: View, form: Pick, draft: Draft) -> str:
    stood = tuple(option.key for option in form.options if option.chosen)
    if view.turn.standing:
        return "keep" if draft.chosen == stood else "on"
    return "nothing_wanted" if form.ranked and view.turn.kind == "help" and not draft.chosen else "on"
