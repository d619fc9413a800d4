"""Paper as one HTML page that needs nothing else: no script, no font, no picture from anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import assert_never

from rcscreen.formats.paper.leaf import (
    Beside,
    Block,
    Break,
    Group,
    Heading,
    Item,
    Mark,
    Paper,
    Paragraph,
    Room,
    Size,
    Tone,
)

__all__ = ["to_html"]

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What the page may fetch: nothing."""

_STYLE = """\
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1.2rem 3rem; max-width: 46rem; background: #fff; color: #000;
  font: 1rem/1.45 system-ui, "Noto Sans", "Liberation Sans", Arial, sans-serif; overflow-wrap: anywhere; }
body.large { font-size: 1.35rem; }
h1 { font-size: 1.7em; line-height: 1.2; margin: 0 0 .6em; }
h2 { font-size: 1.3em; margin: 1.6em 0 .5em; padding-top: .3em; border-top: 3px solid #000; }
h3 { font-size: 1em; margin: 1.3em 0 .3em; }
h3 .aside, h2 .aside { font-weight: normal; font-size: .85em; }
p { margin: .5em 0; }
.small, .key { font-size: .82em; }
.key { font-family: ui-monospace, "DejaVu Sans Mono", monospace; }
.strong { font-weight: bold; }
.spoken { font-size: 1.12em; }
.boxed { border: 2px solid #000; padding: .5em .8em; }
dl { margin: 0; }
.beside { display: grid; grid-template-columns: 7.5em 1fr; column-gap: 1em; margin: .35em 0; }
.beside > dt { font-size: .85em; padding-top: .15em; }
.beside > dd { margin: 0; }
.beside p { margin: 0 0 .3em; }
.beside .spoken { line-height: 1.35; }
ul { list-style: none; margin: 0; padding: 0; }
li { display: grid; grid-template-columns: auto 1fr; column-gap: .55em; margin: .12em 0; }
li > .mark { min-width: .9em; }
.box { width: .95em; height: .95em; border: 1.5px solid #000; margin-top: .25em; }
.blank { width: 1.8em; border-bottom: 1.5px solid #000; }
.line { border-bottom: 1px solid #000; height: 2em; }
footer { margin-top: 2.5em; padding-top: .5em; border-top: 1px solid #000; font-size: .82em; }
@page { margin: 11mm 14mm; }
@media (max-width: 34rem) { .beside { display: block; } }
@media print {
  body { max-width: none; padding: 0; font-size: 12pt; line-height: 1.28; }
  body.large { font-size: 16pt; line-height: 1.22; }
  body { font-family: Arial, "Liberation Sans", "Noto Sans", sans-serif; }
  h1 { font-size: 1.5em; margin-bottom: .3em; } h2 { font-size: 1.2em; margin: .6em 0 .2em; padding-top: .15em; }
  h3 { margin: .5em 0 .15em; } p { margin: .3em 0; } footer { margin-top: .6em; padding-top: .2em; }
  .boxed { padding: .35em .6em; } .box { margin-top: .15em; }
  .group, .boxed, li { break-inside: avoid; } h2, h3 { break-after: avoid; } .break { break-before: page; }
}
"""


def to_html(paper: Paper) -> str:
    """Paper as an HTML document. Every word of it is escaped: nobody's answer is ever markup."""
    body = "".join(_blocks(paper.blocks))
    large = ' class="large"' if paper.size is Size.LARGE else ""
    foot = f"<footer>{escape(paper.foot)}</footer>\n" if paper.foot else ""
    return (
        f'<!doctype html>\n<html lang="{escape(paper.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(paper.title)}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body{large}>\n"
        f"<main>\n<h1>{escape(paper.title)}</h1>\n{body}</main>\n{foot}</body>\n</html>\n"
    )


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    """Blocks one after the other; labels that follow each other are one list, so that a screen reader says so once."""
    for labelled, together in groupby(blocks, lambda each: isinstance(each, Beside) and bool(each.label)):
        inner = "".join(_block(each) for each in together)
        yield f"<dl>\n{inner}</dl>\n" if labelled else inner


def _block(block: Block) -> str:
    match block:
        case Heading(text, level, aside):
            beside = f' <span class="aside">{escape(aside)}</span>' if aside else ""
            return f"<h{level}>{escape(text)}{beside}</h{level}>\n"
        case Paragraph(text, tone):
            return f'<p class="{tone.value}">{escape(text)}</p>\n'
        case Beside():
            return _beside(block)
        case Room(lines):
            return _room(lines)
        case Break():
            return '<div class="break"></div>\n'
        case Group(inner):
            return f'<section class="group">\n{"".join(_blocks(inner))}</section>\n'
        case _:
            assert_never(block)


def _beside(block: Beside) -> str:
    tone = f' class="{block.tone.value}"' if block.tone is not Tone.PLAIN else ""
    if block.mark is Mark.NONE:
        held = "".join(f"<p{tone}>{_item(item)}</p>" for item in block.items)
    else:
        mark = _MARKS[block.mark]
        # Without a bullet of its own a list is none to one widely used screen reader, unless it says so.
        listed = "".join(f"<li>{mark}<span>{_item(item)}</span></li>" for item in block.items)
        held = f'<ul role="list"{tone}>{listed}</ul>'
    if not block.label:
        return f"{held}{_room(block.room)}\n"
    return f'<div class="beside"><dt>{escape(block.label)}</dt><dd>{held}{_room(block.room)}</dd></div>\n'


def _item(item: Item) -> str:
    key = f' <span class="key">{escape(item.key)}</span>' if item.key else ""
    return f"{escape(item.text)}{key}"


def _room(lines: int) -> str:
    return '<div class="line"></div>' * lines


_MARKS = {
    Mark.BULLET: '<span class="mark" aria-hidden="true">•</span>',
    Mark.BOX: '<span class="mark box" aria-hidden="true"></span>',
    Mark.BLANK: '<span class="mark blank" aria-hidden="true"></span>',
}
