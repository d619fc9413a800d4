"""Reading the parts of a persona: answers, declines, moments and their lines, who can hear, mending, ends."""

from __future__ import annotations

from typing import get_args

from rcscreen.interview.events import Room
from rcscreen.practice.moves import MOVES, Move, leaning
from rcscreen.practice.persona import (
    GATES,
    Answer,
    Correction,
    Cue,
    Decline,
    End,
    Gate,
    Line,
    Repair,
    RoomChange,
    Small,
)
from rcscreen.practice.texts import NOTHING, Draft, Spot
from rcscreen.script.nodes import MapNode, Mark, Node
from rcscreen.script.problems import NAME, Problems
from rcscreen.script.reading import Reader

__all__ = [
    "MOST_OPEN",
    "read_answers",
    "read_corrections",
    "read_cues",
    "read_declines",
    "read_ends",
    "read_repair",
    "read_rooms",
    "read_small",
]

LINES = 4
"""How many lines stand at a moment: a few that are all plausible, not a menu (practice notes, D2)."""

MOST_OPEN = 10
LONGEST_WAIT = 30
ROOMS: tuple[Room, ...] = get_args(Room)
KINDS: tuple[Move, ...] = tuple(MOVES)


def read_answers(top: Reader, draft: Draft) -> dict[str, tuple[Answer, ...]]:
    """``answers``: what they say, by place, the least open first."""
    answers: dict[str, tuple[Answer, ...]] = {}
    reader = top.mapping("answers", "`answers`")
    top.required("answers")
    for place, mark, node in reader.entries() if reader else ():
        nodes = (node,) if isinstance(node, MapNode) else draft.problems.items(node)
        tiers = [_answer(each, place, mark, draft) for each in nodes]
        answers[place] = tuple(each for each in tiers if each is not None)
        _rising(place, mark, answers[place], draft)
    return answers


def _answer(node: Node, place: str, mark: Mark, draft: Draft) -> Answer | None:
    reader = _nested(node, "an answer", draft.problems)
    if reader is None:
        return None
    record = reader.node_of("record")
    what = draft.record(record) if record is not None else ""
    draft.places.append(Spot(mark, place, what, reader.at("record")))
    never = reader.node_of("unless")
    answer = Answer(
        at=reader.maybe_integer("at", 0, MOST_OPEN) or 0,
        says=draft.said(reader, "says"),
        record=what,
        see=draft.maybe(reader, "see"),
        unsaid=draft.maybe(reader, "unsaid"),
        alone=reader.truth("alone"),
        unless=_kinds(never, draft.problems) if never is not None else (),
    )
    reader.done()
    return answer


def _kinds(node: Node, problems: Problems) -> tuple[str, ...]:
    known = (*KINDS, "reask", "rush")
    return tuple(word for item in problems.items(node) if (word := problems.one_of(item, known)))


def _rising(place: str, mark: Mark, tiers: tuple[Answer, ...], draft: Draft) -> None:
    """Whatever happens they have something to say: the first answer holds from the least openness, for any ears."""
    ats = [each.at for each in tiers]
    if not tiers:
        return
    always = ats[0] == 0 and not tiers[0].alone and not tiers[0].unless
    if not always or ats != sorted(ats):
        cure = "Let the first hold always, without `at`, `alone` or `unless`, and let `at` rise from one to the next."
        draft.problems.add(mark, "PER008", "these answers leave them without words.", cure)
    draft.marks[f"answers/{place}"] = mark


# -- Moments ---------------------------------------------------------------------------------------------------------


def read_lines(reader: Reader, draft: Draft, *, both: bool = True) -> tuple[Line, ...]:
    """``moves``: four lines of four kinds.

    Args:
        reader: The moment.
        draft: What is read.
        both: Whether one must help and one must hurt.
    """
    reader.required("moves")
    lines = [line for node in reader.items("moves") if (line := _line(node, draft)) is not None]
    kinds = {each.kind for each in lines}
    mark = reader.where("moves")
    if lines and (len(lines) != LINES or len(kinds) != LINES):
        draft.problems.add(
            mark, "PER011", "here are not four lines of four kinds.", "Write four, each of its own kind."
        )
    leanings = {leaning(kind) for kind in kinds}
    if lines and both and not {"helpful", "hurtful"} <= leanings:
        cure = "Write one that opens and one that closes, both of which a kind person might say."
        draft.problems.add(mark, "PER010", "nothing here helps, or nothing here hurts.", cure)
    return tuple(lines)


def _line(node: Node, draft: Draft) -> Line | None:
    reader = _nested(node, "a line", draft.problems)
    if reader is None:
        return None
    kinds = [key for key in reader.node.entries if key in MOVES]
    if len(kinds) != 1:
        cure = f"Begin it with one of: {', '.join(KINDS)}."
        draft.problems.add(reader.mark, "DOC021", "a line has one kind, and its words stand under it.", cure)
        return None
    kind: Move = next(each for each in KINDS if each == kinds[0])
    gate: Gate | None = reader.maybe_choice_of("gate", GATES)
    line = Line(kind, draft.said(reader, kind), draft.said(reader, "then"), gate, draft.maybe(reader, "follows"))
    if gate and not line.follows:
        draft.problems.add(
            reader.where("gate"), "PER014", "a gate stops here.", "Say under `follows` what could follow."
        )
    reader.done()
    return line


def read_cues(top: Reader, draft: Draft) -> tuple[Cue, ...]:
    """``cues``: moments in which something moves."""
    top.required("cues")
    cues = []
    for node in top.items("cues"):
        reader = _nested(node, "a moment", draft.problems)
        if reader is None:
            continue
        after = reader.text("after")
        draft.steps.append(Spot(reader.at("after"), after))
        below = reader.maybe_integer("below", 0, MOST_OPEN + 1)
        wait = reader.maybe_integer("wait", 0, LONGEST_WAIT) or 0
        cue = Cue(
            after,
            draft.said(reader, "see"),
            read_lines(reader, draft),
            at=reader.maybe_integer("at", 0, MOST_OPEN) or 0,
            below=below,
            wait=wait,
            waited=draft.maybe(reader, "waited"),
            distress=reader.truth("distress"),
        )
        if below is not None and below <= cue.at:
            draft.problems.add(reader.where("below"), "PER018", "this never comes.", "Let `below` be more than `at`.")
        if bool(wait) != (cue.waited is not None):
            fault = "a silence has its seconds and what they say after it."
            reader.problem(reader.mark, "DOC021", fault, "Write both `wait` and `waited`, or neither.")
        reader.done()
        cues.append(cue)
    return tuple(cues)


def read_declines(top: Reader, draft: Draft) -> tuple[Decline, ...]:
    """``declines``: what they would rather leave."""
    declines: list[Decline] = []
    for node in top.items("declines"):
        reader = _nested(node, "a decline", draft.problems)
        if reader is None:
            continue
        step = reader.name("step", NAME)
        draft.steps.append(Spot(reader.at("step"), step))
        if not reader.has("asked_again"):
            cure = "Say under `asked_again` how they close: a decline that can be worn down is none."
            reader.problem(reader.mark, "PER009", "this decline does not lock.", cure)
        if any(each.step == step for each in declines):
            reader.problem(reader.at("step"), "PER019", "this step is declined twice.", "Keep one of them.")
        declines.append(
            Decline(
                step,
                draft.said(reader, "says"),
                draft.maybe(reader, "asked_again") or NOTHING,
                draft.said(reader, "follows"),
                read_lines(reader, draft),
            )
        )
        reader.done()
    return tuple(declines)


def read_repair(top: Reader, draft: Draft) -> Repair:
    """``repair``: how something that went wrong can be mended."""
    top.required("repair")
    reader = top.mapping("repair", "`repair`")
    if reader is None:
        return Repair(NOTHING, (), NOTHING)
    repair = Repair(draft.said(reader, "see"), read_lines(reader, draft), draft.said(reader, "mended"))
    if repair.moves and not any(each.kind == "own" for each in repair.moves):
        cure = "Let one line be of the kind `own`: that something went wrong is said, and by whom."
        reader.problem(reader.where("moves"), "PER012", "nothing here owns what happened.", cure)
    reader.done()
    return repair


# -- Around the conversation -----------------------------------------------------------------------------------------


def read_rooms(top: Reader, draft: Draft) -> tuple[RoomChange, ...]:
    """``room``: who can hear, in the order in which it changes."""
    top.required("room")
    rooms: list[RoomChange] = []
    for node in top.items("room"):
        reader = _nested(node, "who can hear", draft.problems)
        if reader is None:
            continue
        after = reader.maybe_name("after", NAME) or ""
        if after:
            draft.steps.append(Spot(reader.at("after"), after))
        if bool(after) == (not rooms):
            cure = "Let the first stand without `after`, and each further one with it."
            reader.problem(reader.mark, "PER016", "this is not how who can hear is said.", cure)
        change = RoomChange(
            reader.choice_of("is", ROOMS), after, draft.said(reader, "see"), draft.maybe(reader, "follows")
        )
        if change.room != "alone" and change.follows is None:
            cure = "Say under `follows` what could follow if one went on as if nobody were there."
            reader.problem(reader.mark, "PER014", "somebody can hear.", cure)
        reader.done()
        rooms.append(change)
    return tuple(rooms)


def read_corrections(top: Reader, draft: Draft) -> tuple[Correction, ...]:
    """``corrections``: what they put right at the read-back."""
    corrections = []
    for node in top.items("corrections"):
        reader = _nested(node, "a correction", draft.problems)
        if reader is None:
            continue
        at, wrong = reader.text("at"), reader.name("wrong", NAME)
        draft.steps.append(Spot(reader.at("at"), at))
        draft.marks[f"corrections/{at}/{wrong}"] = reader.at("wrong")
        corrections.append(
            Correction(
                at, wrong, draft.said(reader, "says"), draft.said(reader, "thanks"), draft.said(reader, "missed")
            )
        )
        reader.done()
    return tuple(corrections)


def read_ends(top: Reader, draft: Draft) -> tuple[End, ...]:
    """``ends``: what it was like to be them, the least open first."""
    top.required("ends")
    ends = []
    for node in top.items("ends"):
        reader = _nested(node, "an end", draft.problems)
        if reader is None:
            continue
        ends.append(End(reader.maybe_integer("at", 0, MOST_OPEN) or 0, draft.said(reader, "says")))
        reader.done()
    ats = [each.at for each in ends]
    if ends and (ats[0] != 0 or ats != sorted(ats)):
        cure = "Let the first stand without `at`, and let `at` rise from one to the next."
        draft.problems.add(top.where("ends"), "PER008", "these ends leave them without words.", cure)
    return tuple(ends)


def read_small(top: Reader, draft: Draft) -> Small:
    """``small``: small words of theirs."""
    top.required("small")
    reader = top.mapping("small", "`small`")
    if reader is None:
        return Small(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)
    keys = ("yes", "no", "listens", "right", "not_said")
    yes, no, listens, right, not_said = (draft.said(reader, key) for key in keys)
    reader.done()
    return Small(yes, no, listens, right, not_said)


def _nested(node: Node, what: str, problems: Problems) -> Reader | None:
    if isinstance(node, MapNode):
        return Reader(node, problems, what)
    problems.shape(node, f"{what}: keys with values")
    return None
