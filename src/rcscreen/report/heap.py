"""A stream of bytes as the documents in it: JSON, JSON Lines, several in a row, gzip. Bounded, and never fatal."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast

from rcscreen.report.why import Why

__all__ = ["MOST_DOCUMENT", "MOST_WHOLE", "Form", "Piece", "form_of", "pieces"]

MOST_DOCUMENT = 1 << 20
"""Bytes of one document at most: a release has a few thousand."""

MOST_WHOLE = 64 << 20
"""Bytes at most of a file that is not JSON Lines, since it is read at once."""

MOST_STREAM = 16 << 30
"""Bytes of JSON Lines at most, unpacked: what is bound to stop a file that was packed to burst."""

_GZIP = b"\x1f\x8b"
_SPACE = " \t\r\n"
_BLANK = _SPACE.encode()


Form: TypeAlias = Literal["lines", "packed lines", "other"]
"""Whether a stream holds JSON Lines, and whether these are packed; everything else is read at once."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One document, or why there is none.

    Attributes:
        line: The line on which it begins, counted from 1; 0 where that is not known.
        found: The document as it was written, or why it cannot be one.
    """

    line: int
    found: bytes | Why


def pieces(stream: io.BufferedReader) -> Iterator[Piece]:
    """The documents of a stream, in its order; whatever cannot be read is one of them."""
    try:
        if stream.peek(2)[:2] == _GZIP:
            # GzipFile reads as a BufferedReader does; typeshed has it beside, not below, that class.
            yield from _split(cast("io.BufferedReader", gzip.GzipFile(fileobj=stream)))
        else:
            yield from _split(stream)
    except (OSError, EOFError, zlib.error, ValueError):
        yield Piece(0, Why.DAMAGED)


def form_of(stream: io.BufferedReader) -> Form:
    """What a stream holds, by its first line."""
    try:
        packed = stream.peek(2)[:2] == _GZIP
        opened = cast("io.BufferedReader", gzip.GzipFile(fileobj=stream)) if packed else stream
        if not _is_whole(opened.readline(MOST_DOCUMENT + 1)):
            return "other"
    except (OSError, EOFError, zlib.error, ValueError):
        return "other"
    return "packed lines" if packed else "lines"


def _split(stream: io.BufferedReader) -> Iterator[Piece]:
    first = stream.readline(MOST_DOCUMENT + 1)
    if _is_whole(first):
        yield Piece(1, first)
        yield from _lines(stream)
        return
    rest = stream.read(MOST_WHOLE + 1)
    if len(rest) > MOST_WHOLE:
        yield Piece(0, Why.TOO_BIG)
    else:
        yield from _at_once(first + rest)


def _lines(stream: io.BufferedReader) -> Iterator[Piece]:
    """JSON Lines after the first of them."""
    number, read = 1, 0
    while line := stream.readline(MOST_DOCUMENT + 1):
        number, read = number + 1, read + len(line)
        if read > MOST_STREAM:
            yield Piece(number, Why.TOO_BIG)
            return
        if len(line) > MOST_DOCUMENT:
            yield Piece(number, Why.TOO_BIG)
            while line and not line.endswith(b"\n"):
                line = stream.readline(MOST_DOCUMENT)
                read += len(line)
                if read > MOST_STREAM:
                    return
        elif line.strip(_BLANK):
            yield Piece(number, line)


def _at_once(data: bytes) -> Iterator[Piece]:
    """A file that is read at once: one document over many lines, several in a row, or a list of them."""
    if not data.strip():
        yield Piece(0, Why.EMPTY)
        return
    if data.lstrip().startswith((b"-----BEGIN AGE", b"age-encryption.org/")):
        yield Piece(0, Why.ENCRYPTED)
        return
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        yield Piece(0, Why.NOT_JSON)
        return
    if not text.lstrip(_SPACE).startswith(("{", "[")):
        yield Piece(0, Why.NOT_JSON)
        return
    yield from _in_a_row(text)


def _in_a_row(text: str) -> Iterator[Piece]:
    decoder, at, line = json.JSONDecoder(), 0, 1
    while True:
        begin = at + len(text[at : at + 4096]) - len(text[at : at + 4096].lstrip(_SPACE))
        line += text.count("\n", at, begin)
        if begin >= len(text):
            return
        try:
            value, end = decoder.raw_decode(text, begin)
        except (ValueError, RecursionError):
            yield from _by_lines(text, begin, line)
            return
        if isinstance(value, list):
            for each in value:
                yield _bounded(line, json.dumps(each).encode())
        else:
            yield _bounded(line, text[begin:end].encode())
        line += text.count("\n", begin, end)
        at = end


def _by_lines(text: str, begin: int, line: int) -> Iterator[Piece]:
    """From the first document that is damaged: the lines, if any of them is a document; else one that is damaged."""
    lines = [(number, each.encode()) for number, each in enumerate(text[begin:].split("\n"), line) if each.strip()]
    if any(_is_whole(each) for _, each in lines):
        yield from (_bounded(number, each) for number, each in lines)
    else:
        yield Piece(line, Why.DAMAGED)


def _bounded(line: int, data: bytes) -> Piece:
    return Piece(line, data if len(data) <= MOST_DOCUMENT else Why.TOO_BIG)


def _is_whole(line: bytes) -> bool:
    """Whether a line is a document by itself."""
    if len(line) > MOST_DOCUMENT or not line.lstrip().startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
