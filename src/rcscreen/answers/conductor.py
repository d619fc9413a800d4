"""Whoever conducts from a file: gives at each turn what the file has for it, and goes on where it has nothing."""

from __future__ import annotations

from rcscreen.answers.leftover import leftovers
from rcscreen.answers.mending import Mending
from rcscreen.answers.sheet import (
    Answer,
    AnswerSheet,
    Chosen,
    Given,
    HeardIt,
    LineName,
    Planned,
    PlannedLine,
    Reachable,
    ReadBack,
    Revisited,
    Rewording,
    Shared,
    Silent,
    Wished,
    Wishes,
    WordsAlone,
)
from rcscreen.errors import AnswersRefused, Problem
from rcscreen.interview.conductor import View
from rcscreen.interview.naming import NOTHING
from rcscreen.interview.replies import (
    Command,
    Gave,
    GiveParts,
    GoOn,
    Kept,
    LeaveOut,
    NameNext,
    Note,
    Rejection,
    Reply,
)
from rcscreen.interview.turns import (
    Onward,
    Pick,
    Review,
    Turn,
    Write,
)
from rcscreen.script.nodes import Mark

__all__ = ["AnswersConductor"]


class AnswersConductor:
    """Holds a conversation from a sheet.

    Args:
        sheet: What the file says.
    """

    def __init__(self, sheet: AnswerSheet) -> None:
        self.sheet = sheet
        self._given: set[str] = set()
        self._noted: set[str] = set()
        self._partly: list[Problem] = []
        self._turn: Turn | None = None
        self._mending: Mending | None = None

    def perform(self, view: View) -> Reply | Command:
        """What the file has for this turn.

        Raises:
            AnswersRefused: The file changes a line of the read-back that is not there.
        """
        turn = self._turn = view.turn
        if isinstance(turn.form, Onward):
            return GoOn()
        if isinstance(turn.form, Review):
            return self._read_back(turn, turn.form)
        listed = self.sheet.replies.get(turn.step)
        if turn.about:
            return self._last_time(turn, known=listed is not None)
        if turn.kind == "consent" and turn.place != turn.step:
            return LeaveOut()  # what they like to be called stands at the head of the file, or nowhere
        if listed is None:
            return Gave("agreed") if turn.place.count("/") == 1 and turn.kind == "plan" else LeaveOut()
        beside = self._note(turn, listed.answer) or self._named(turn, listed.answer)
        return beside or self._reply(turn, listed.answer)

    def reject(self, rejection: Rejection) -> None:
        """The conversation could not take what the file says.

        Raises:
            AnswersRefused: Always, with the reply's place in the file.
        """
        step = self._turn.step if self._turn else ""
        fault = f"the conversation could not take what is said about `{step}`."
        raise AnswersRefused((self._problem(step, "ANS026", fault, rejection.words),))

    def unused(self) -> tuple[Problem, ...]:
        """What the file says that found no place in the conversation, once it is over."""
        unmet = self._mending.unmet if self._mending else ()
        return tuple(sorted({*leftovers(self.sheet, frozenset(self._given), unmet), *self._partly}))

    # -- one turn ----------------------------------------------------------------------------------------------------

    def _last_time(self, turn: Turn, *, known: bool) -> Reply:
        """A form asks as if for the first time: what it says is what they say now, and it is silent of last time."""
        if turn.kind == "consent":
            return Gave("no")
        return Gave("changed") if known else LeaveOut()

    def _note(self, turn: Turn, answer: Answer) -> Note | None:
        """Words that do not travel with the reply itself, written down before it."""
        if not isinstance(answer, Given | Silent | WordsAlone | Wishes) or turn.place in self._noted:
            return None
        if not answer.words or turn.place != turn.step or (isinstance(answer, Given) and isinstance(turn.form, Pick)):
            return None
        self._noted.add(turn.place)
        if not isinstance(answer, Given):
            fault = f"the words at `{turn.step}` stand beside no answer that a summary shows."
            cure = "They are kept with the notes. To have them read back, put them at the question they answer."
            self._partly.append(self._problem(turn.step, "ANS033", fault, cure))
        return Note(answer.words)

    def _reply(self, turn: Turn, answer: Answer) -> Reply:  # noqa: PLR0911 - one closed union, one arm a kind
        match answer:
            case Silent(silence):
                return self._silent(turn, silence)
            case Given(value, words):
                return self._gave(turn, Gave(value, words if isinstance(turn.form, Pick) else ""))
            case Chosen(key):
                # Who interpreted stands on no form of ours, so nothing is said of it.
                about_interpreter = turn.kind == "check" and turn.place != turn.step
                return LeaveOut() if about_interpreter else self._gave(turn, Gave(key))
            case Reachable():
                return self._reached(turn, answer)
            case Wishes(wished):
                return self._wished(turn, wished)
            case Shared():
                return self._shared(turn, answer)
            case Planned():
                return self._planned(turn, answer)
            case Revisited():
                return self._revisited(turn, answer)
            case HeardIt() | WordsAlone() | ReadBack():
                self._given.add(turn.place)
                return LeaveOut()

    def _gave(self, turn: Turn, reply: Reply) -> Reply:
        self._given.add(turn.place)
        return reply

    def _silent(self, turn: Turn, silence: str) -> Reply:
        """A silence. *Later* is open once; when it comes back nobody is there to be asked."""
        self._given.add(turn.place)
        return next((Kept(each) for each in turn.silences if each == silence), LeaveOut())

    def _reached(self, turn: Turn, contact: Reachable) -> Reply:
        parts = {"way": contact.way, "hours": contact.hours, "number": contact.number}
        said = parts.get(turn.place.rpartition("/")[2], "")
        return self._gave(turn, Gave(said) if said else LeaveOut())

    def _wished(self, turn: Turn, wished: tuple[Wished, ...]) -> Reply:
        keys = {option.key for option in turn.form.options} if isinstance(turn.form, Pick) else set()
        if turn.place == turn.step:
            self._given.add(turn.place)
            spoken = tuple(each.domain for each in wished if each.domain in keys)
            if len(spoken) < len(wished):
                fault = "some of what is wanted could not be spoken of where others could hear."
                cure = "If they were alone, say so at the step that asks who can hear."
                self._partly.append(self._problem(turn.step, "ANS032", fault, cure))
            # All of it untold is not the same as wanting nothing.
            return Gave(spoken) if spoken or not wished else LeaveOut()
        how = next((each.how for each in wished if turn.place == f"{turn.step}/{each.domain}/how"), ())
        return self._gave(turn, Gave(how) if how else LeaveOut())

    def _shared(self, turn: Turn, shared: Shared) -> Reply:
        recipient = turn.place.partition("/")[2]
        self._given.add(turn.place)
        if recipient not in shared.with_whom:
            return Gave("no")
        parts = shared.with_whom[recipient]
        if parts is None:
            return Gave("yes")
        there = tuple(part for part in parts if turn.grant and part in turn.grant.parts)
        if parts and not there:
            fault = f"of what `{recipient}` may have, nothing was said: nothing goes there."
            self._partly.append(self._problem(turn.step, "ANS032", fault, "Nothing needs to be done about it."))
        return GiveParts(there) if there else Gave("no")

    def _revisited(self, turn: Turn, revisited: Revisited) -> Reply:
        _, promised, part = (*turn.place.split("/"), "", "")[:3]
        line = revisited.lines.get(promised)
        if line is None:
            return LeaveOut()
        self._given.add(turn.place)
        said: dict[str, str | tuple[str, ...]] = {
            "": line.happened,
            "helped": line.helped,
            "in-the-way": line.in_the_way,
            "still": line.still,
            "instead": line.instead,
        }
        return Gave(said[part]) if said[part] else LeaveOut()

    def _planned(self, turn: Turn, planned: Planned) -> Reply:
        _, domain, part = (*turn.place.split("/"), "", "")[:3]
        self._given.add(turn.place)
        line = planned.lines.get(domain)
        if not part:
            return Gave("agreed" if line is None else "change" if line.changes else line.status)
        said = ""
        if line and part == "by":
            said = line.by.isoformat() if line.by else ""
        elif line:
            said = {"action": line.action, "who": line.who, "backup": line.backup}.get(part, "")
        if said:
            return Gave(said)
        return GoOn() if isinstance(turn.form, Write) else LeaveOut()

    def _named(self, turn: Turn, answer: Answer) -> NameNext | None:
        """On to the place that a line names, until it stands there; where none can, it is said, and planned without."""
        _, domain, part = (*turn.place.split("/"), "", "")[:3]
        line = answer.lines.get(domain) if isinstance(answer, Planned) and not part else None
        return NameNext() if line and line.where and not self._is_named(turn, line) else None

    def _is_named(self, turn: Turn, line: PlannedLine) -> bool:
        fitting = [each.resource for each in turn.offer.matches] if turn.offer else []
        said = line.where.casefold()
        meant = [each.id for each in fitting if said in (each.id.casefold(), each.name.casefold())]
        meant += [NOTHING] if said == "nothing" and turn.offer and turn.offer.state != "none" else []
        if not meant:
            self._unplaced(line)
        return not meant or turn.named == meant[0]

    def _unplaced(self, line: PlannedLine) -> None:
        fault = "the directory offers no such place for this need, so the line names none."
        cure = "To see what it offers: rcscreen resources. Or say it in `action:`."
        problem = Problem(self.sheet.file, line.mark.line, line.mark.column, "ANS032", fault, cure)
        self._partly += [] if problem in self._partly else [problem]

    def _read_back(self, turn: Turn, form: Review) -> Reply:
        if self._mending is None:
            listed = self.sheet.replies.get(turn.step)
            changes = listed.answer if listed and isinstance(listed.answer, ReadBack) else ReadBack()
            self._mending = Mending(self.sheet.file, changes, self._about_wishes())
        self._given.add(turn.place)
        return self._mending.reply(form)

    def _about_wishes(self) -> tuple[Rewording, ...]:
        return tuple(
            Rewording(LineName(listed.step, each.domain, listed.mark), each.words)
            for listed in self.sheet.replies.values()
            if isinstance(listed.answer, Wishes)
            for each in listed.answer.wished
            if each.words
        )

    def _problem(self, step: str, code: str, fault: str, cure: str) -> Problem:
        listed = self.sheet.replies.get(step)
        mark = listed.mark if listed else Mark(0, 0)
        return Problem(self.sheet.file, mark.line, mark.column, code, fault, cure)
