"""XLSForm's ``relevant``: when a question is asked, as far as it is a comparison of answers.

Read by a small parser of our own: ``${x} = 'y'``, ``selected(${x}, 'y')``, ``and``, ``or``, ``not()``, brackets,
numbers and days. Anything else (functions, sums, positions) is no condition that a script could say.
"""

from __future__ import annotations

import re
from typing import Final

from rcscreen.formats.importing.form import Denied, Every, Listed, Ordered, Present, Relation, Some, Test

__all__ = ["AbsentError", "UnreadableError", "relevance"]

_LONGEST: Final = 4_000
_DEEPEST: Final = 24
_TOKEN = re.compile(
    r"""\s*(?:
      \$\{\s*(?P<item>[^{}\s]{1,120})\s*\}
    | (?P<word>'[^']*'|"[^"]*")
    | (?P<number>-?[0-9]{1,15}(?:\.[0-9]{1,15})?)
    | (?P<sign>!=|<=|>=|=|<|>|\(|\)|,)
    | (?P<name>[A-Za-z][A-Za-z-]*)
    )""",
    re.VERBOSE,
)
_CURLED = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2265": ">", "\u00a0": " "})
_RELATIONS: Final[dict[str, Relation]] = {">=": "at_least", "<=": "at_most", ">": "more_than", "<": "less_than"}
_TURNED: Final = {">=": "<=", "<=": ">=", ">": "<", "<": ">"}


class UnreadableError(Exception):
    """This is no condition that a script could say."""


class AbsentError(UnreadableError):
    """It asks that something was not answered."""


def relevance(expression: str) -> Test:
    """A condition.

    Args:
        expression: As it stands in the form.

    Raises:
        UnreadableError: A script cannot say it.
    """
    parser = _Parser(_tokens(expression))
    test = parser.either(0)
    if parser.left():
        raise UnreadableError
    return test


def _tokens(expression: str) -> list[tuple[str, str]]:
    text = expression.translate(_CURLED).strip()
    if len(text) > _LONGEST:
        raise UnreadableError
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None or match.lastgroup is None:
            raise UnreadableError
        kind = match.lastgroup
        said = match[kind]
        found.append((kind, said[1:-1] if kind == "word" else said.rpartition("/")[2] if kind == "item" else said))
        at = match.end()
    return found


class _Parser:
    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self.tokens = tokens
        self.at = 0

    def left(self) -> bool:
        return self.at < len(self.tokens)

    def peek(self) -> tuple[str, str]:
        return self.tokens[self.at] if self.left() else ("", "")

    def take(self) -> tuple[str, str]:
        token = self.peek()
        self.at += 1
        return token

    def expect(self, sign: str) -> None:
        if self.take() != ("sign", sign):
            raise UnreadableError

    def either(self, depth: int) -> Test:
        if depth > _DEEPEST:
            raise UnreadableError
        tests = [self.every(depth)]
        while self.peek() == ("name", "or"):
            self.take()
            tests.append(self.every(depth))
        return tests[0] if len(tests) == 1 else Some(tuple(tests))

    def every(self, depth: int) -> Test:
        tests = [self.one(depth)]
        while self.peek() == ("name", "and"):
            self.take()
            tests.append(self.one(depth))
        return tests[0] if len(tests) == 1 else Every(tuple(tests))

    def one(self, depth: int) -> Test:
        kind, said = self.peek()
        if (kind, said) == ("sign", "("):
            self.take()
            inner = self.either(depth + 1)
            self.expect(")")
            return inner
        if kind == "name" and said in {"not", "selected"}:
            self.take()
            self.expect("(")
            test: Test = Denied(self.either(depth + 1)) if said == "not" else self.selected()
            self.expect(")")
            return test
        return self.compared()

    def selected(self) -> Test:
        kind, item = self.take()
        self.expect(",")
        value_kind, value = self.take()
        if kind != "item" or value_kind not in {"word", "number"}:
            raise UnreadableError
        return Listed(item, (value,))

    def compared(self) -> Test:
        left, (kind, sign), right = self.value(), self.take(), self.value()
        if kind != "sign" or (left[0] == "item") == (right[0] == "item"):
            raise UnreadableError
        if right[0] == "item":
            left, right, sign = right, left, _TURNED.get(sign, sign)
        return _comparison(left[1], sign, right[1])

    def value(self) -> tuple[str, str]:
        kind, said = self.take()
        if kind in {"item", "word", "number"}:
            return kind, said
        if kind == "name" and said in {"date", "string", "number", "int"}:
            self.expect("(")
            within = self.value()
            self.expect(")")
            return within
        raise UnreadableError


def _comparison(item: str, sign: str, value: str) -> Test:
    if not value:
        if sign == "!=":
            return Present(item)
        raise AbsentError
    if sign in _RELATIONS:
        return Ordered(item, _RELATIONS[sign], value)
    if sign not in {"=", "!="}:
        raise UnreadableError
    listed = Listed(item, (value,))
    return listed if sign == "=" else Denied(listed)
