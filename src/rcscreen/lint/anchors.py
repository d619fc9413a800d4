"""Words without which a turn of phrase cannot stand in a line, so that most need not be looked for in most lines.

A list has hundreds of turns of phrase and a script hundreds of lines. From each turn of phrase (a regular expression of
the modest kind that a :class:`~rcscreen.lint.lexicon.Lexicon` holds) this reads words of which one must be there
whenever it matches. A line that has none of them is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

__all__ = ["alternatives", "needs", "tokens"]

_TOKEN = re.compile(r"\w+(?:'\w+)*")
_MOST = 120
"""Spellings of one piece from which on it is not spelt out."""
_UNKNOWN = "\0"
_STEM = 5
"""Letters of a word that tell it from most others, where its end is not known."""
_COMMON_WORDS = """
    a about all and any are at be can could did do does for from had has have he her him his how i if in is it
    it's me my no not of on or our she should so some that the their them then there they this to up was we were
    what when where which who why will with would you you're your al algo como con cual cuando de del donde e el
    ella en era es esa ese eso esta estan este esto ha han hay la las le les lo los mas me mi muy nada ni no o
    para pero por que quien se si sin son su sus todo un una usted ustedes va van y ya
"""
_COMMON = frozenset(_COMMON_WORDS.split())
"""Words that stand in so many lines that they tell little."""
_GROUP_OPENS = re.compile(r"\(\?(?::|(?P<around>=|!|<=|<!))|\(")
_ENDS_IN_WORD = re.compile(rf"[\w'{_UNKNOWN}]\Z")
_COUNT = re.compile(r"[?*+]|\{(?P<least>\d*)(?:,\d*)?\}")
_CLASS = re.compile(r"\[(?P<not>\^?)(?P<inner>(?:\\.|[^\]\\])+)\]")


def tokens(text: str) -> frozenset[str]:
    """The words of a plain text, and how the long ones begin; one with an apostrophe as a whole and in its parts."""
    whole = _TOKEN.findall(text)
    parts = (part for each in whole if "'" in each for part in each.split("'"))
    stems = (each[:_STEM] + "~" for each in whole if len(each) >= _STEM)
    return frozenset((*whole, *parts, *stems))


def alternatives(pattern: str) -> Iterator[str]:
    """The parts of a regular expression between the bars that stand outside every bracket."""
    start = depth = at = 0
    while at < len(pattern):
        each = pattern[at]
        if each == "\\":
            at += 1
        elif each == "[":
            found = _CLASS.match(pattern, at)
            at = found.end() - 1 if found else at
        elif each in "()":
            depth += 1 if each == "(" else -1
        elif each == "|" and depth == 0:
            yield pattern[start:at]
            start = at + 1
        at += 1
    yield pattern[start:]


def needs(pattern: str) -> tuple[frozenset[str], ...]:
    """Sets of words, the rarest first: of each set one is in every text that a pattern without a bar matches."""
    return tuple(sorted((found for piece in _pieces(pattern) for found in _of_piece(piece)), key=_weight))


def _any_of(pattern: str) -> frozenset[str] | None:
    """Words of which one is in every text that a pattern with bars matches; None where none can be told."""
    best = [needs(each) for each in alternatives(pattern)]
    return frozenset().union(*(each[0] for each in best)) if all(best) else None


def _weight(words: frozenset[str]) -> tuple[int, int]:
    """How often such words are about: the less the better."""
    return (sum(word in _COMMON for word in words), -min(map(len, words)))


def _of_piece(piece: str) -> Iterator[frozenset[str]]:
    """One word from each way to spell a piece, or a part of it; its own parts where it is one bracket with many."""
    known = False
    for spelt in _windows(piece):
        words = [_best_word(each) for each in spelt]
        if all(words):
            known = True
            yield frozenset(words)
    inner = piece[3:-1] if piece.startswith("(?:") and _closing(piece, 0) == len(piece) - 1 else ""
    if not known and inner and (found := _any_of(inner)):
        yield found


def _windows(pattern: str) -> Iterator[list[str]]:
    """Every way to spell a pattern without a bar; where that is too many, every way to spell one part after another."""
    spelt = [""]
    at = 0
    while at < len(pattern):
        choices, at = _atom(pattern, at)
        if len(spelt) * len(choices) > _MOST:
            yield [each + _UNKNOWN for each in spelt]
            spelt = [_UNKNOWN if any(_ENDS_IN_WORD.search(each) for each in spelt) else " "]
        spelt = [left + right for left in spelt for right in choices]
    yield spelt


def _best_word(spelt: str) -> str:
    found = re.findall(rf"[\w'{_UNKNOWN}]+", spelt)
    known = [word for word in found if _UNKNOWN not in word and word[0] != "'" != word[-1]]
    known += [word[:_STEM] + "~" for word in found if re.match(rf"\w{{{_STEM}}}\w*{_UNKNOWN}", word)]
    return min(known, key=lambda word: (word in _COMMON, -len(word)), default="")


def _pieces(pattern: str) -> Iterator[str]:
    """What stands between the spaces outside every bracket."""
    start = depth = at = 0
    while at < len(pattern):
        each = pattern[at]
        if each == "\\":
            at += 1
        elif each in "()":
            depth += 1 if each == "(" else -1
        elif each == " " and depth == 0 and pattern[at + 1 : at + 2] not in {"?", "*"}:
            yield pattern[start:at]
            start = at + 1
        at += 1
    yield pattern[start:]


def _closing(pattern: str, at: int) -> int:
    """Where the bracket that opens here closes."""
    depth = 0
    while at < len(pattern):
        if pattern[at] == "\\":
            at += 1
        elif pattern[at] == "[" and (found := _CLASS.match(pattern, at)):
            at = found.end() - 1
        elif pattern[at] in "()":
            depth += 1 if pattern[at] == "(" else -1
            if depth == 0:
                return at
        at += 1
    return len(pattern)


def _spellings(pattern: str) -> list[str]:
    """Every way to spell a pattern, unknown letters as a mark; that mark where there are too many."""
    every: list[str] = []
    for each in alternatives(pattern):
        windows = [*islice(_windows(each), 2)]
        every += windows[0] if len(windows) == 1 else [_UNKNOWN]
    return every if len(every) <= _MOST else [_blank(every)]


def _atom(pattern: str, at: int) -> tuple[list[str], int]:
    """The ways to spell what begins here, with its count, and where it ends."""
    if (opens := _GROUP_OPENS.match(pattern, at)) is not None:
        end = _closing(pattern, at) + 1
        choices = [""] if opens["around"] else _spellings(pattern[opens.end() : end - 1])
    elif (listed := _CLASS.match(pattern, at)) is not None:
        end, choices = listed.end(), _letters(listed["inner"], negated=bool(listed["not"]))
    elif pattern[at] == "\\":
        end, choices = at + 2, _escaped(pattern[at + 1])
    else:
        end, choices = at + 1, [_UNKNOWN if pattern[at] == "." else pattern[at]]
    counted = _COUNT.match(pattern, end)
    if counted is None:
        return choices, end
    spelt = _counted(choices, counted)
    if len(spelt) > _MOST:
        spelt = [*([""] if "" in spelt else []), _blank([each for each in spelt if each])]
    after = counted.end() + (pattern[counted.end() : counted.end() + 1] == "?")
    return spelt, after


def _blank(choices: list[str]) -> str:
    """What stands for any of these: something unknown, parted from its neighbours where each of them is."""
    before = " " if all(each.startswith(" ") for each in choices) else ""
    return before + _UNKNOWN + (" " if all(each.endswith(" ") for each in choices) else "")


def _letters(inner: str, *, negated: bool) -> list[str]:
    plain = not negated and "\\" not in inner and not re.search(r".-.", inner)
    return list(inner) if plain else [_UNKNOWN]


def _escaped(letter: str) -> list[str]:
    if letter in "bB":
        return [""]
    if letter in "sW":
        return [" "]
    return [_UNKNOWN] if letter in "wdDS" else [letter]


def _counted(choices: list[str], counted: re.Match[str]) -> list[str]:
    """With ``?``: there or not. With other counts once, or several times with something unknown between."""
    times = counted.group()
    if times == "?":
        return ["", *choices]
    several = [left + _between(left, right) + right for left in choices for right in choices]
    optional = times == "*" or counted["least"] == "0"
    return ["", *choices, *several] if optional else [*choices, *several]


def _between(left: str, right: str) -> str:
    parted = left.endswith(" ") or right.startswith(" ")
    return f" {_UNKNOWN} " if parted else _UNKNOWN
