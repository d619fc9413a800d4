"""A booklet on paper: the script in large enough type, with boxes to tick, for the day when the laptop is down.

Each box has beside it what it is called in a file of answers, so that somebody can bring the form in later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rcscreen.formats.booklet_words import words_in
from rcscreen.formats.paper import Beside, Block, Break, Group, Heading, Item, Mark, Paper, Paragraph, Tone
from rcscreen.interview.booklet import Booklet, Note

__all__ = ["booklet_paper"]


def booklet_paper(book: Booklet, *, script: str, version: str, language: str) -> Paper:
    """A booklet as paper.

    Args:
        book: The booklet.
        script: The script's name, as commands know it.
        version: The script's version.
        language: The language of its words.
    """
    words = words_in(language)
    blocks: list[Block] = [Paragraph(words["private"], Tone.BOXED)]
    blocks += [Paragraph(each, Tone.SMALL) for each in book.about]
    blocks.append(Group((Beside(words["day"], room=1), Beside(words["number"], room=1))))
    for number, chapter in enumerate(book.chapters, 1):
        blocks.append(Heading(f"{number} {chapter.title}"))
        for entry in chapter.entries:
            head = Heading(entry.about[0] if entry.about else entry.step, 3, " · ".join((*entry.about[1:], entry.step)))
            notes = tuple(_note(note) for note in entry.notes)
            together = notes[:_TOGETHER]
            blocks += [Group((head, *together)), *notes[_TOGETHER:]]
    blocks += [Break(), Heading(words["bring_in"]), *_later(words, script)]
    return Paper(book.title, language, tuple(blocks), foot=f"{script} {version} · {words['foot']}")


_TOGETHER = 2
"""How many notes stay with their heading: what is said, and most often what may be heard."""


def _note(note: Note) -> Beside:
    items = tuple(Item(line, _key(note, number)) for number, line in enumerate(note.lines))
    if note.ordered:
        mark = Mark.BLANK
    elif note.keys:
        mark = Mark.BOX
    else:
        mark = Mark.BULLET if note.listed else Mark.NONE
    return Beside(note.label, items, mark, Tone.SPOKEN if note.spoken else Tone.PLAIN, note.room)


def _key(note: Note, number: int) -> str:
    return note.keys[number] if note.keys else ""


def _later(words: Mapping[str, str], script: str) -> Iterator[Block]:
    yield Paragraph(words["later_template"])
    yield Paragraph(f"rcscreen run {script} --answers-template > form.yaml", Tone.SMALL)
    yield Paragraph(words["later_fill"])
    yield Paragraph(f"rcscreen run {script} --answers form.yaml", Tone.SMALL)
    yield Paragraph(words["later_destroy"])
