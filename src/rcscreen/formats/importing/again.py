"""What repeats in a form, asked again after "is there one more?": in steps that the language has anyway.

A conversation asks about another medicine or another child where there is one, and not in a table. Of a group that is
short, and in no other that repeats, so many times are written out; each hangs on a yes to the question before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final, assert_never

from rcscreen.formats.importing.danger import dangerous
from rcscreen.formats.importing.fhir_conditions import both
from rcscreen.formats.importing.form import Denied, Every, Item, Listed, Ordered, Present, Some, Test, Words
from rcscreen.formats.importing.frame import frame_language

__all__ = ["TIMES", "again", "named"]

TIMES: Final = 3
"""How often what repeats is asked at most, the first time with it."""

_MOST: Final = 6
"""Questions of a group at most: three times as many are what one can be asked before it becomes a table."""

_ONE_MORE: Final[Mapping[str, str]] = MappingProxyType(
    {"en": "Is there one more to tell of?", "es": "¿Hay alguno más que contar?"}
)
_ABOUT: Final[Mapping[str, str]] = MappingProxyType(
    {"en": "About {title}: is there one more to tell of?", "es": "Sobre {title}: ¿hay alguno más que contar?"}
)


def again(link: str, title: Words, once: Sequence[Item], when: Test | None, own: str) -> tuple[Item, ...]:
    """The items that ask again what was asked once; none where there is too much of it, or nothing that may be asked.

    Args:
        link: The name of the group.
        title: Its title, by language.
        once: What lies in it, as it is asked the first time.
        when: When it is asked.
        own: The form's language.
    """
    asked = [each for each in once if each.kind != "say" and not dangerous(each)]
    if not 0 < len(asked) <= _MOST:
        return ()
    links = {each.link for each in once}
    found: list[Item] = []
    for time in range(2, TIMES + 1):
        more = f"{link} ({time}?)"
        said = {each: _one_more(title, each) for each in {own: None, **title}}
        found.append(Item(more, "yes_no", said, when=when, time=time))
        when = both(when, Listed(more, ("yes",)))
        for each in once:
            inner = None if each.when is None else _renamed(each.when, links, time)
            found.append(
                replace(each, link=named(each.link, time), when=both(when, inner), heading=(), time=time)
            )  # fmt: skip
    return tuple(found)


def _one_more(title: Words, language: str) -> str:
    frame = frame_language(language)
    called = title.get(language, "").rstrip(" .:;")
    return _ABOUT[frame].format(title=called) if called else _ONE_MORE[frame]


def named(link: str, time: int) -> str:
    """What an item is called when it is asked again."""
    return f"{link} ({time})"


def _renamed(test: Test, links: set[str], time: int) -> Test:
    """A condition that looks at what was said this time."""
    match test:
        case Listed(link) | Ordered(link) | Present(link):
            return replace(test, link=named(link, time)) if link in links else test
        case Every(tests):
            return Every(tuple(_each(tests, links, time)))
        case Some(tests):
            return Some(tuple(_each(tests, links, time)))
        case Denied(inner):
            return Denied(_renamed(inner, links, time))
        case _:
            assert_never(test)


def _each(tests: Sequence[Test], links: set[str], time: int) -> Iterator[Test]:
    return (_renamed(each, links, time) for each in tests)
