"""Comments that ask the linter to leave something be: ``# rcs: ignore[RHY002] because: …``.

The YAML library drops comments, so they are looked for in the text; its tokens tell a comment from a ``#`` in words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from rcscreen.lint.place import Place, Source

__all__ = ["Ignore", "read_ignores"]

_COMMENT = re.compile(r"#[ \t]*rcs:[ \t]*(?P<rest>[^\n\r]*)")
_IGNORE = re.compile(r"ignore[ \t]*\[(?P<codes>[^\]]*)\](?:[ \t,;.]*because:?[ \t]*(?P<because>.*))?")


@dataclass(frozen=True, slots=True)
class Ignore:
    """A comment that asks to leave something be.

    Attributes:
        place: Where it stands.
        codes: The codes or names it names; none where it is not written as such a comment is.
        because: The reason, or empty.
        line: The line it speaks for: its own, or the next that is more than a comment.
    """

    place: Place
    codes: tuple[str, ...]
    because: str
    line: int


def read_ignores(source: Source) -> tuple[Ignore, ...]:
    """The comments of a file."""
    if "rcs:" not in source.text:
        return ()
    candidates = [
        (number, match)
        for number, line in enumerate(source.lines, 1)
        if (match := _COMMENT.search(line)) and (not match.start() or line[match.start() - 1].isspace())
    ]
    spans = _words(source.text, candidates[-1][0]) if candidates else []
    return tuple(
        _ignore(source, number, match) for number, match in candidates if not _inside((number, match.start()), spans)
    )


def _ignore(source: Source, number: int, match: re.Match[str]) -> Ignore:
    place = Place(source.file, number, match.start() + 1, number)
    alone = not source.lines[number - 1][: match.start()].strip()
    line = _next(source, number) if alone else number
    asked = _IGNORE.fullmatch(match["rest"].strip())
    if asked is None:
        return Ignore(place, (), "", line)
    codes = tuple(code for each in asked["codes"].split(",") if (code := each.strip()))
    return Ignore(place, codes, (asked["because"] or "").strip(), line)


def _next(source: Source, number: int) -> int:
    """The next line that is more than a comment."""
    for following, line in enumerate(source.lines[number:], number + 1):
        if line.strip() and not line.lstrip().startswith("#"):
            return following
    return number


def _words(text: str, last: int) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where each scalar down to a line begins and ends, as far as the file can be read.

    Lines count from 1, columns from 0.
    """
    import yaml  # noqa: PLC0415 -- only a file with such a comment needs it

    spans: list[tuple[tuple[int, int], tuple[int, int]]] = []
    try:
        for token in yaml.scan(text.removeprefix("\ufeff"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            if token.start_mark.line >= last:
                break
            if isinstance(token, yaml.ScalarToken):
                start, end = token.start_mark, token.end_mark
                spans.append(((start.line + 1, start.column), (end.line + 1, end.column)))
    except (yaml.YAMLError, UnicodeEncodeError):  # a lone half of a character stands in no file that loads
        pass  # what cannot be read has been named; comments above it still count
    return spans


def _inside(at: tuple[int, int], spans: list[tuple[tuple[int, int], tuple[int, int]]]) -> bool:
    before = bisect_right(spans, (at, (1 << 30, 0))) - 1
    return before >= 0 and spans[before][0] <= at < spans[before][1]
