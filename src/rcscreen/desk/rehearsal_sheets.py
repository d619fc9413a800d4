"""What a rehearsal shows besides the screens of a conversation: moments, silences, stop-cards, feedback."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rcscreen.practice.coach import Feedback
from rcscreen.practice.observed import Seen
from rcscreen.practice.persona import Persona
from rcscreen.practice.playing import spoken
from rcscreen.practice.scenes import Meeting, Silence, StopCard
from rcscreen.practice.skills import SKILLS
from rcscreen.practice.trace import Moment
from rcscreen.practice.words import in_seconds
from rcscreen.terminal.sheet import Block, Cell, Choices, Listed, Margin, Said, Sheet, bar_of

__all__ = [
    "feedback_sheets",
    "goal_sheet",
    "meeting_sheet",
    "own_sheet",
    "quoted",
    "seen_sheet",
    "silence_sheet",
    "stop_sheet",
    "turns_sheet",
    "welcome_sheet",
]

Chrome = dict[str, str]
Words = Mapping[str, str]

WITH_TRAINER = 4
"""The level at which one does not rehearse alone (practice notes, D6)."""

_QUOTES = {"es": "«{}»"}


def quoted(words: str, language: str) -> str:
    """Words as somebody's, in the marks of the language."""
    return _QUOTES.get(language.partition("-")[0], "“{}”").format(words) if words else ""


# -- Before ----------------------------------------------------------------------------------------------------------


def welcome_sheet(persona: Persona, words: Words, language: str, chrome: Chrome) -> Sheet:
    """Who it is, what comes up, and what the program can see."""
    notes = ", ".join(spoken(note, language) for note in persona.content_note)
    together = (Said(words["with_trainer"], "calm"),) if persona.level >= WITH_TRAINER else ()
    blocks: tuple[Block, ...] = (
        Said(words["before_title"].format(name=persona.name), "title"),
        *together,
        Said(spoken(persona.title, language), "option"),
        Said(words["content_note"].format(notes=notes), "option"),
        Said(words["how_it_goes"].format(name=persona.name), "option"),
        Said(words["i_see"], "calm"),
        Said(words["numbers"], "also"),
    )
    return Sheet(None, blocks, ((chrome["key_enter"], words["on"]),), (chrome["key_esc"], chrome["hide"]))


def goal_sheet(words: Words, chrome: Chrome) -> Sheet:
    """What the trainee wants to work on."""
    cells = [Cell(str(number), words[f"skill.{skill}"]) for number, skill in enumerate(SKILLS, 1)]
    cells.append(Cell("0", words["goal_any"]))
    return Sheet(
        None,
        (Said(words["goal_title"], "title"), Choices("", tuple(cells))),
        (),
        (chrome["key_esc"], chrome["hide"]),
    )


# -- In between ------------------------------------------------------------------------------------------------------


def silence_sheet(scene: Silence, words: Words, chrome: Chrome) -> Sheet:
    """They are silent. There is nothing to choose."""
    says = quoted(scene.says, scene.view.turn.language)
    blocks = (*((Said(says),) if says else ()), Said(scene.see, "also"))
    return Sheet(
        bar_of(scene.view, chrome),
        blocks,
        ((chrome["key_enter"], words["speak"]),),
        (chrome["key_esc"], chrome["hide"]),
    )


def meeting_sheet(scene: Meeting, words: Words, chrome: Chrome) -> Sheet:
    """Something moves in them, and there are four things one could say."""
    language = scene.view.turn.language
    blocks: list[Block] = []
    if scene.says:
        blocks.append(Said(quoted(scene.says, language)))
    if scene.see:
        blocks.append(Said(scene.see, "also"))
    cells = tuple(
        Cell(str(number), quoted(spoken(line.text, language), language)) for number, line in enumerate(scene.lines, 1)
    )
    blocks.append(Listed(words["what_now"], cells))
    keys = [("1…", words["said"])]
    if scene.may_hold:
        keys.append(("P", words["hold"]))
    return Sheet(bar_of(scene.view, chrome), tuple(blocks), tuple(keys), (chrome["key_esc"], chrome["hide"]))


def stop_sheet(scene: StopCard, words: Words, chrome: Chrome) -> Sheet:
    """A gate: calm, with what could follow, and a way back."""
    follows = scene.follows or words[f"follows.{scene.gate}"]
    blocks: tuple[Block, ...] = (
        Said(words["stop_title"], "title"),
        Said(words[f"gate.{scene.gate}"], "option"),
        Said(words["follows"].format(follows=follows), "option"),
        Choices("", (Cell("1", words["stop_back"]), Cell("2", words["stop_on"]))),
    )
    return Sheet(bar_of(scene.view, chrome), blocks, (), (chrome["key_esc"], chrome["hide"]))


# -- Afterwards ------------------------------------------------------------------------------------------------------


def own_sheet(words: Words, question: str) -> Sheet:
    """The trainee's own view, before anything is said."""
    blocks = (Said(words["own_title"], "title"), Said(question, "calm"), Said(words["own_private"], "also"))
    return Sheet(None, blocks)


def feedback_sheets(said: Feedback, persona: Persona, words: Words, language: str, chrome: Chrome) -> tuple[Sheet, ...]:
    """What could be seen, on two pages: what helped and one moment; a line from them and what was counted."""
    done: list[Block] = [Said(words["feedback_title"], "title")]
    if said.goal:
        done.append(Margin(words["your_goal"], said.goal))
    helped = [Cell(words["turn"].format(turn=each.turn), f"{each.did} {each.then}".strip()) for each in said.helped]
    done.append(Listed(words["helped"], tuple(helped)) if helped else Said(words["nothing_helped"], "option"))
    if said.look:
        cells = [Cell(words["turn"].format(turn=said.look.turn), said.look.happened)]
        cells += [Cell("→", said.look.would)] if said.look.would else []
        done.append(Listed(words["look"], tuple(cells)))
    else:
        done.append(Said(words["nothing_to_look_at"], "option"))
    came: list[Block] = [
        Said(words["from_them"].format(name=persona.name), "title"),
        Said(quoted(said.theirs, language)),
    ]
    came += [Said(text, "option") for text in (said.counts, said.went_back, said.unsaid, words["i_see"]) if text]
    keys = ((chrome["key_enter"], words["on"]),)
    return tuple(Sheet(None, tuple(each), keys, (chrome["key_esc"], chrome["hide"])) for each in (done, came))


def turns_sheet(trace: Sequence[Moment], words: Words, chrome: Chrome) -> Sheet:
    """The rehearsal turn by turn, for a talk about it."""
    lines: dict[int, list[str]] = {}
    for moment in trace:
        text = _told(moment, words)
        if text:
            lines.setdefault(moment.turn, []).append(text)
    cells = tuple(
        Cell(str(turn), f"{_place(trace, turn)}: {' · '.join(texts)}") for turn, texts in sorted(lines.items())
    )
    blocks = (Said(words["turns_title"], "title"), Listed("", cells))
    return Sheet(None, blocks, ((chrome["key_enter"], words["on"]),), (chrome["key_esc"], chrome["hide"]))


def seen_sheet(seen: Mapping[str, Seen], words: Words, chrome: Chrome) -> Sheet:
    """What was to be seen at the keyboard, and what came up and was not; what did not come up is not there."""
    blocks: list[Block] = [Said(words["seen_title"], "title")]
    for group in ("seen", "not_seen"):
        cells = tuple(Cell("·", words[f"seen.{code}"]) for code, came in seen.items() if came == group)
        if cells:
            blocks.append(Listed(words[group], cells))
    keys = ((chrome["key_enter"], words["on"]),)
    return Sheet(None, tuple(blocks), keys, (chrome["key_esc"], chrome["hide"]))


def _place(trace: Sequence[Moment], turn: int) -> str:
    return next(moment.place for moment in trace if moment.turn == turn)


def _told(moment: Moment, words: Words) -> str:
    """A moment in a few words, or nothing."""
    key = f"short.{moment.what}"
    if key not in words:
        return ""
    return words[key].format(seconds=in_seconds(words, moment.seconds), line=moment.line, then=moment.then)
