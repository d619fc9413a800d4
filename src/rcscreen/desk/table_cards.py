"""The card of whoever plays a persona at a table: who one is, what one says and when, what opens and closes one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from rcscreen.desk.table_places import asked_in_script, place_name
from rcscreen.desk.table_words import table_words
from rcscreen.formats.paper import Beside, Block, Group, Heading, Item, Mark, Paper, Paragraph, Tone
from rcscreen.practice.moves import DID, MOVES
from rcscreen.practice.persona import STOP, Answer, Cue, Decline, Line, Persona, Said
from rcscreen.practice.playing import spoken
from rcscreen.script.model import Check, Script
from rcscreen.script.setting import Recipient

__all__ = ["player_card"]

_BY: Mapping[str, int] = dict([*DID.items(), *MOVES.items()])
_UP = ("opt_out", "permission", "understand", "affirm", "explore", "wait", "decline", "own")
_DOWN = ("next", "advise", "judge", "press")
_QUOTES = {"es": "«{}»"}
_WIDE = "\N{EM SPACE}" * 3
"""Between the numbers of the track: room for a coin, which HTML does not shrink to one space."""


@dataclass(frozen=True, slots=True)
class _Card:
    """What a card is made from."""

    persona: Persona
    script: Script
    language: str
    words: Mapping[str, str]
    recipients: Mapping[str, Recipient]

    def said(self, said: Said | None) -> str:
        """Words in the language of the card."""
        return spoken(said, self.language) if said else ""

    def quoted(self, said: Said) -> str:
        """Words that somebody says, in the marks of the language."""
        return _QUOTES.get(self.language, "“{}”").format(self.said(said))

    def place(self, place: str) -> str:
        """What a place is called."""
        return place_name(place, self.script, self.language, self.words, self.recipients)


def player_card(persona: Persona, script: Script, language: str, recipients: Mapping[str, Recipient]) -> Paper:
    """The card.

    Args:
        persona: Whom somebody plays.
        script: The script she is met in.
        language: The language of the card: one that she speaks.
        recipients: To whom something may go in the sample program, by id.
    """
    card = _Card(persona, script, language, table_words(language), recipients)
    words = card.words
    parts: tuple[Callable[[_Card], Iterator[Block]], ...] = (
        _head, _who, _room, _coin, _says, _read_back, _repair, _ends,
    )  # fmt: skip
    blocks = tuple(block for part in parts for block in part(card))
    foot = words["foot"].format(what=f"{persona.name}, {words['card']}")
    return Paper(card.said(persona.title), language, blocks, foot=foot)


def _head(card: _Card) -> Iterator[Block]:
    persona, words = card.persona, card.words
    title = card.script.wordings[card.language].title
    yield Paragraph(
        words["card.about"].format(name=persona.name, script=title, minutes=persona.minutes, level=persona.level),
        Tone.SMALL,
    )
    notes = ", ".join(card.said(note) for note in persona.content_note)
    yield Paragraph(words["card.stop"].format(notes=notes), Tone.BOXED)
    items = tuple(Item(words[f"card.how.{number}"]) for number in (1, 2, 3))
    yield Group((Heading(words["card.how"]), Beside("", items, Mark.BULLET)))


def _who(card: _Card) -> Iterator[Block]:
    persona, words = card.persona, card.words
    yield Group(
        (
            Heading(words["card.who"]),
            Paragraph(card.said(persona.voice)),
            Paragraph(card.said(persona.history)),
        )
    )
    brings = tuple(Item(card.said(each)) for each in persona.strengths)
    yield Group((Heading(words["card.brings"], level=3), Beside("", brings, Mark.BULLET)))


def _room(card: _Card) -> Iterator[Block]:
    lines = []
    for change in card.persona.rooms:
        key = "card.room.after" if change.after else "card.room.first"
        place = card.place(change.after) if change.after else ""
        lines.append(Item(card.words[key].format(place=place, see=card.said(change.see))))
    yield Group((Heading(card.words["card.room"], level=3), Beside("", tuple(lines), Mark.BULLET)))


def _coin(card: _Card) -> Iterator[Block]:
    words, open_ = card.words, card.persona.openness
    track = _WIDE.join(str(number) for number in range(open_.least, open_.most + 1))
    lie = words["card.coin.lie"].format(start=open_.start, least=open_.least, most=open_.most)
    yield Group((Heading(words["card.coin"]), Paragraph(lie), Paragraph(track, Tone.STRONG)))
    yield Beside(words["card.up"], tuple(_moves(card, "up", _UP)))
    yield Beside(words["card.down"], tuple(_moves(card, "down", _DOWN)))
    yield Paragraph(words["card.coin.numbers"], Tone.SMALL)


def _moves(card: _Card, way: str, kinds: tuple[str, ...]) -> Iterator[Item]:
    for kind in kinds:
        by = _BY[kind]
        yield Item(card.words[f"{way}.{kind}"].format(by=f"+{by}" if by > 0 else f"\N{MINUS SIGN}{-by}"))


# -- What one says ---------------------------------------------------------------------------------------------------


def _says(card: _Card) -> Iterator[Block]:
    persona = card.persona
    places = dict.fromkeys(
        (*persona.answers, *(each.step for each in persona.declines), *(each.after for each in persona.cues))
    )
    asked = (place for place in places if not _on_the_phone_only(card, place))
    order = sorted(asked, key=lambda place: card.script.number(place.partition("/")[0]))
    yield Heading(card.words["card.says"])
    for place in order:
        head = Heading(card.place(place), level=3, aside=_aside(card, place))
        decline = persona.decline(place)
        if decline is not None:
            yield Group((head, *_decline(card, decline)))
        else:
            items = tuple(_line(card, each) for each in persona.answers.get(place, ()))
            yield Group((head, Beside("", items, Mark.BULLET)) if items else (head,))
        for cue in persona.cues:
            if cue.after == place:
                yield Group(tuple(_moment(card, cue)))


def _on_the_phone_only(card: _Card, place: str) -> bool:
    """Whether nobody asks this of somebody who is met in person: whether it is they who picked up."""
    step = card.script.step(place.partition("/")[0])
    return isinstance(step, Check) and step.builtin == "reach" and "phone" not in card.persona.channels


def _aside(card: _Card, place: str) -> str:
    asked = asked_in_script(place, card.script, card.language, card.persona.channels[0])
    return _QUOTES.get(card.language, "“{}”").format(asked) if asked and asked != card.place(place) else ""


def _line(card: _Card, answer: Answer) -> Item:
    words = card.words
    when = [words["card.from"].format(at=answer.at)] if answer.at else []
    when += [words["card.alone"]] if answer.alone else []
    when += [words["card.unless"]] if answer.unless else []
    text = card.quoted(answer.says)
    if answer.record == STOP:
        text = words["card.stops"].format(says=text)
    lead = f"{', '.join(when)}: " if when else ""
    see = f" ({card.said(answer.see)})" if answer.see else ""
    unsaid = f" [{words['card.unsaid'].format(unsaid=card.said(answer.unsaid))}]" if answer.unsaid else ""
    return Item(f"{lead}{text}{see}{unsaid}")


def _decline(card: _Card, decline: Decline) -> Iterator[Block]:
    yield Paragraph(card.words["card.decline"].format(says=card.quoted(decline.says)))
    again = f"{card.words['card.again']} → {card.quoted(decline.asked_again)}"
    others = tuple(_reaction(card, each) for each in decline.moves if each.kind != "press")
    yield Beside("", (*others, Item(again)), Mark.BULLET, Tone.SMALL)


def _moment(card: _Card, cue: Cue) -> Iterator[Block]:
    words = card.words
    name = words["card.moment"]
    if cue.below is not None:
        name = words["card.moment.below"].format(below=cue.below)
    elif cue.at:
        name = words["card.moment.from"].format(at=cue.at)
    yield Paragraph(f"{name}. {card.said(cue.see)}", Tone.STRONG)
    first: tuple[Item, ...] = ()
    if cue.waited is not None:
        first = (Item(f"{words['card.silence'].format(wait=cue.wait)} → {card.said(cue.waited)}"),)
    yield Beside("", (*first, *(_reaction(card, each) for each in cue.moves)), Mark.BULLET, Tone.SMALL)


def _reaction(card: _Card, line: Line) -> Item:
    return Item(f"{card.words[f'if.{line.kind}']} → {card.said(line.then)}")


# -- How it ends -----------------------------------------------------------------------------------------------------


def _read_back(card: _Card) -> Iterator[Block]:
    words, persona = card.words, card.persona
    blocks: list[Block] = [Heading(words["card.read_back"])]
    for each in persona.corrections:
        wrong = card.script.words(each.at.partition("/")[0], card.language).options.get(each.wrong, each.wrong)
        blocks.append(Paragraph(words["card.wrong"].format(wrong=wrong, says=card.quoted(each.says))))
        then = (
            Item(f"{words['card.right']} → {card.quoted(each.thanks)}"),
            Item(f"{words['card.missed']} → {card.quoted(each.missed)}"),
        )
        blocks.append(Beside("", then, Mark.BULLET))
    if not persona.corrections:
        blocks.append(Paragraph(words["card.none_wrong"].format(right=card.quoted(persona.small.right))))
    yield Group(tuple(blocks))


def _repair(card: _Card) -> Iterator[Block]:
    words, repair = card.words, card.persona.repair
    lines = tuple(_reaction(card, each) for each in repair.moves)
    mended = Item(f"{words['card.mended']} → {card.quoted(repair.mended)}")
    yield Group(
        (
            Heading(words["card.repair"]),
            Paragraph(words["card.repair.when"].format(see=card.said(repair.see))),
            Beside("", (*lines, mended), Mark.BULLET),
        )
    )


def _ends(card: _Card) -> Iterator[Block]:
    words, persona = card.words, card.persona
    ends = tuple(
        Item(f"{words['card.from'].format(at=each.at) if each.at else words['card.always']}: {card.quoted(each.says)}")
        for each in persona.ends
    )
    small = persona.small
    others = tuple(Item(card.quoted(each)) for each in (small.yes, small.no, small.not_said))
    yield Group((Heading(words["card.ends"]), Beside("", ends, Mark.BULLET)))
    yield Group((Heading(words["card.small"], level=3), Beside("", others, Mark.BULLET)))
    yield Paragraph(words["card.out"].format(name=persona.name), Tone.BOXED)
