"""What the terminal shows by itself while the conversation holds still: the pause and what lies behind it."""

from __future__ import annotations

from collections.abc import Sequence

from rcscreen.interview.conductor import View
from rcscreen.interview.replies import (
    Command,
    Hold,
    LeaveTopic,
    ShowHelp,
    Speak,
    Stop,
    TakeBack,
)
from rcscreen.interview.turns import Pick
from rcscreen.terminal.draft import keys_for
from rcscreen.terminal.faces import Face
from rcscreen.terminal.sheet import Bar, Block, Cell, Choices, Said, Sheet
from rcscreen.vocabulary.chrome import CHROME

__all__ = ["confirm_word", "hold_still", "read_key", "typing_sheet"]

Chrome = dict[str, str]

_PAUSE = (
    ("1", "pause_carry_on"),
    ("2", "pause_leave"),
    ("3", "pause_help"),
    ("4", "pause_language"),
    ("5", "pause_turn"),
    ("6", "pause_take_back"),
    ("7", "pause_stop"),
)


def hold_still(face: Face, view: View, chrome: Chrome) -> Command | None:
    """Holds still, and what comes of it; None where the conversation simply goes on with the same screen.

    Raises:
        Interrupted: Ctrl-C or a terminal that went away.
    """
    hint = ""
    while True:
        key = read_key(face, _pause_sheet(view, chrome, hint))
        hint = _closed(view, key)
        if hint:
            continue
        if key in ("1", "enter", "p", "b"):
            return Hold()
        if key == "2":
            return LeaveTopic()
        if key == "5":
            face.out_of_sight()
            read_key(face, _turned_sheet(view))
            return None
        came = _behind(key, face, view, chrome)
        if came is not None and not isinstance(came, str):
            return came
        hint = came or ""


def _behind(key: str, face: Face, view: View, chrome: Chrome) -> Command | str | None:
    """What comes of a line of the pause: a command, a hint, or nothing."""
    match key:
        case "3":
            read_key(face, _help_sheet(view, chrome))
            return ShowHelp()
        case "4":
            return _language(face, view, chrome)
        case "6":
            return _take_back(face, view, chrome)
        case "7":
            return _stop(face, chrome)
        case _:
            return None


def _closed(view: View, key: str) -> str:
    """Why a line of the pause leads nowhere just now, or nothing."""
    open_now = {
        "2": (bool(view.turn.topic), "hint_no_topic"),
        "3": (bool(view.get_help), "hint_no_help"),
        "4": (len(view.languages) > 1, "hint_one_language"),
        "5": (view.turn.kind != "debrief", "hint_yours"),
        "6": (bool(view.scopes), "hint_no_scope"),
    }
    leads, why = open_now.get(key, (True, ""))
    return "" if leads else why


def read_key(face: Face, sheet: Sheet) -> str:
    """Shows a sheet and waits for a key; Esc hides and comes back."""
    fresh = True
    while True:
        face.show(sheet, fresh=fresh)
        key = face.key()
        if key == "esc":
            face.hide()
        if key not in ("esc", "redraw", "done"):
            return key
        fresh = key == "esc"


def typing_sheet(bar: Bar | None, blocks: tuple[Block, ...], how: str) -> Sheet:
    """A sheet under which something is typed; ``how`` says what ends it. What is below may be overwritten."""
    return Sheet(bar, (*blocks, Said(how, "aside")))


def confirm_word(face: Face, sheet: Sheet, word: str, label: str) -> bool:
    """Whether the word was typed, in whatever case."""
    return face.write(sheet, label).casefold() == word.casefold()


# -- The pause -------------------------------------------------------------------------------------------------------


def _menu(title: str, cells: Sequence[Cell], chrome: Chrome, *, foot: str = "", more: tuple[Block, ...] = ()) -> Sheet:
    return Sheet(
        None,
        (Said(title, "title"), *more, Choices("", tuple(cells))),
        (),
        (chrome["key_esc"], chrome["hide"]),
        foot,
    )


def _pause_sheet(view: View, chrome: Chrome, hint: str) -> Sheet:
    cells = [Cell(key, chrome[name]) for key, name in _PAUSE if not _closed(view, key)]
    return _menu(chrome["pause_title"], cells, chrome, foot=chrome[hint] if hint else "")


def _help_sheet(view: View, chrome: Chrome) -> Sheet:
    return Sheet(
        None,
        (Said(chrome["help_title"], "title"), *(Said(step, "calm") for step in view.get_help)),
        (("", chrome["help_on"]),),
        (chrome["key_esc"], chrome["hide"]),
    )


def _turned_sheet(view: View) -> Sheet:
    """Only the question and what one may say to it, in the person's language: for their eyes too."""
    turn = view.turn
    blocks: list[Block] = [Said(part, "calm") for part in ("", turn.lead, turn.words, "") if part.strip()]
    if isinstance(turn.form, Pick):
        blocks += [Said(option.label, "option") for option in turn.form.options]
    theirs = CHROME.get(turn.language)
    if theirs is not None:
        blocks += [
            Said(theirs[f"theirs_{silence}"], "aside") for silence in ("unsure", "decline") if silence in turn.silences
        ]
    return Sheet(None, tuple(blocks))


def _language(face: Face, view: View, chrome: Chrome) -> Command | None:
    options = [(code, chrome.get(code, code)) for code in view.languages]
    sheet = typing_sheet(None, (Said(chrome["pause_title"], "title"),), chrome["choose_keys"])
    picked = face.pick(sheet, chrome["language_title"], options, "")
    return Speak(picked) if picked and picked != view.turn.language else None


def _take_back(face: Face, view: View, chrome: Chrome) -> Command | str | None:
    keys = keys_for(len(view.scopes))
    cells = [Cell(key, label) for key, (_, label) in zip(keys, view.scopes, strict=False)]
    cells.append(Cell("0", chrome["none_of_these"]))
    chosen = None
    while chosen is None:
        key = read_key(face, _menu(chrome["take_back_title"], cells, chrome))
        if key in ("0", "b", "enter"):
            return None
        chosen = dict(zip(keys, view.scopes, strict=False)).get(key)
    scope, label = chosen
    word = chrome["erase_word"]
    blocks = (
        Said(chrome["take_back_what"].format(what=label), "title"),
        Said(chrome["take_back_destroys"], "calm"),
    )
    sheet = typing_sheet(None, blocks, chrome["type_word"].format(word=word))
    return TakeBack(scope) if confirm_word(face, sheet, word, ">") else "hint_not_the_word"


def _stop(face: Face, chrome: Chrome) -> Command | None:
    cells = [Cell("1", chrome["stop_no"]), Cell("2", chrome["stop_yes"])]
    sheet = _menu(chrome["stop_title"], cells, chrome, more=(Said(chrome["stop_words"], "aside"),))
    key = ""
    while key not in ("1", "2", "b", "enter"):
        key = read_key(face, sheet)
    return Stop() if key == "2" else None
