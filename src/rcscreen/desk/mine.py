"""Everything that is held about one person, as it is read to them: it is theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from rcscreen.desk.arriving import groups
from rcscreen.desk.hold import Hold
from rcscreen.desk.kept_words import kept_word
from rcscreen.desk.ledger import LET_GO, Row
from rcscreen.desk.ledger_page import row_json, row_lines
from rcscreen.desk.lines import wrapped
from rcscreen.desk.people_words import people_word
from rcscreen.desk.words import desk_word
from rcscreen.summary.words import dated, spoken, word
from rcscreen.vocabulary.domains import NEEDS
from rcscreen.vocabulary.phrases import label

if TYPE_CHECKING:
    from rcscreen.desk.people import Person
    from rcscreen.interview.earlier import Earlier
    from rcscreen.summary.model import Record

__all__ = ["MINE", "Held", "mine_json", "mine_text"]

MINE = "rcscreen.mine/1"


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of one conversation.

    Attributes:
        session: Its name.
        head: Its head.
        record: The record; None where what was said was let go.
        rows: Its ledger.
        hold: The legal hold on it, if there is one.
    """

    session: str
    head: Mapping[str, Any]
    record: Record | None
    rows: Sequence[Row]
    hold: Hold | None


@dataclass(frozen=True, slots=True)
class Again:
    """What the next conversation would begin from, where they are remembered."""

    person: Person
    earlier: Earlier


def mine_json(held: Iterable[Held], names: Mapping[str, str], again: Again | None = None) -> dict[str, Any]:
    """All of it as data."""
    return {
        "schema": MINE,
        **({"remembered": _again_json(again)} if again is not None else {}),
        "conversations": [
            {
                "session": each.session,
                "day": each.head.get("day", ""),
                **({"let_go": each.head[LET_GO]} if each.head.get(LET_GO) else {}),
                **({"held": {"by": each.hold.by, "on": each.hold.on.isoformat()}} if each.hold else {}),
                **(
                    {"record": each.record.model_dump(mode="json", by_alias=True, exclude_none=True)}
                    if each.record
                    else {}
                ),
                "shares": [row_json(row, names.get(row.recipient, "")) for row in each.rows],
                "promises": [{key: value for key, value in line.items() if value} for line in each.head.get("due", ())],
            }
            for each in held
        ],
    }


def _again_json(again: Again) -> dict[str, Any]:
    person, earlier = again.person, again.earlier
    told = [
        {"as": each.role, **{key: value for key, value in (("domain", each.domain), ("said", each.said)) if value}}
        for each in earlier.told
    ]
    parts = zip(("way", "hours", "number"), person.contact or ("", "", ""), strict=True)
    return {
        "until": person.until.isoformat(),
        **({"called": person.called} if person.called else {}),
        "told": told,
        "open_promises": [each.handle for each in earlier.plan],
        **({"contact": {key: value for key, value in parts if value}} if person.contact else {}),
    }


def mine_text(
    held: Sequence[Held], names: Mapping[str, str], today: date, language: str, again: Again | None = None
) -> str:
    """All of it, to be read by the person or to them."""
    sections = [desk_word(language, "mine_title")]
    for each in held:
        sections += _sections(each, names, today, language)
    if again is not None:
        sections.append("\n".join(_again_lines(again, today, language)))
    sections.append(desk_word(language, "mine_erase"))
    return "\n\n".join(sections) + "\n"


def _again_lines(again: Again, today: date, language: str) -> Iterator[str]:
    person = again.person
    yield people_word(language, "mine", day=dated(language, person.until))
    said = [people_word(language, "mine_over")] if person.until < today else []
    said += [people_word(language, "mine_called", called=person.called)] if person.called else []
    said += [people_word(language, "mine_contact")] if person.contact else []
    yield from (line for each in said for line in wrapped(each, 2, 4))
    for name, lines in groups(again.earlier, language):
        yield from wrapped(f"{name}:", 2)
        yield from (line for each in lines for line in wrapped(each, 4, 6))


def _sections(held: Held, names: Mapping[str, str], today: date, language: str) -> Iterator[str]:
    from rcscreen.summary.text import record_text

    if held.record is not None:
        yield record_text(held.record, language, names).rstrip("\n")
        if not held.head.get("ending"):
            yield kept_word(language, "stands")
    else:
        day = date.fromisoformat(held.head["day"])
        yield desk_word(language, "mine_conversation", day=dated(language, day))
        if gone := held.head.get(LET_GO):
            yield _block(desk_word(language, "mine_let_go", day=dated(language, date.fromisoformat(gone))))
    if held.hold is not None:
        yield _block(desk_word(language, "mine_held", day=dated(language, held.hold.on), by=held.hold.by))
    if held.rows:
        rows = [line for row in held.rows for line in _row(row, names, today, language)]
        yield "\n".join([desk_word(language, "mine_agreed"), *rows])
    if promises := [line for each in held.head.get("due", ()) for line in wrapped(_promise(each, language), 2, 4)]:
        yield "\n".join([desk_word(language, "mine_promises"), *promises])


def _block(said: str) -> str:
    return "\n".join(wrapped(said, 0))


def _row(row: Row, names: Mapping[str, str], today: date, language: str) -> list[str]:
    return [*wrapped(names.get(row.recipient, row.recipient), 2), *row_lines(row, today, language)]


def _promise(line: Mapping[str, Any], language: str) -> str:
    domain = line["domain"]
    what = label(NEEDS[domain].label, spoken(language)) if domain in NEEDS else domain
    said = {"what": what, "action": line["action"], "who": line["who"] or word(language, "due.nobody")}
    if line.get("by"):
        by = dated(language, date.fromisoformat(line["by"]))
        promised = desk_word(language, "mine_promise", **said, by=by)
    else:
        promised = desk_word(language, "mine_promise_open", **said)
    outcome = line.get("outcome") or "open"
    on = dated(language, date.fromisoformat(line["on"])) if line.get("on") else ""
    return f"{promised} {desk_word(language, outcome, day=on)}"
