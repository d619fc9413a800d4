"""A file as a tree of nodes, each of which knows its line and column.

YAML is read as version 1.2 means it, narrowed to what people write by hand: words, lists and keys with values. JSON is
YAML. Anchors, aliases, tags, duplicate keys and several documents are refused, each with its place.

Only :func:`read_document` touches the library, which is imported when it is first called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcscreen.errors import Problem
from rcscreen.script.nodes import Document, Entry, ListNode, MapNode, Mark, Node, Scalar, shown
from rcscreen.script.problems import Problems
from rcscreen.script.rehearsed import REHEARSED, is_rehearsal

if TYPE_CHECKING:
    import yaml

__all__ = ["read_document"]

MAX_BYTES = 1 << 20
MAX_DEPTH = 32
MAX_NODES = 200_000

# Everything a person cannot read aloud: control characters (a script is shown on a terminal), marks that turn the
# direction of writing around, line ends that no editor counts, halves of characters and what is no character.
_BAD = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff"
_UNSPEAKABLE = re.compile(f"[{_BAD}]")
# A carriage return may end a line of the file; inside words it can only have come from an escape.
_UNSPEAKABLE_WORD = re.compile(f"[\r{_BAD}]")


class _Stop(Exception):
    """The rest of the file cannot be read."""


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read."""

    mark: Mark
    items: list[Node] | None = None
    entries: dict[str, Entry] | None = None
    key: tuple[str, Mark] | None = None


class _Builder:
    """Puts nodes together from the library's events, without recursion."""

    def __init__(self, file: str) -> None:
        self.problems = Problems(file)
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.documents = 0
        self.nodes = 0

    def stop(self, mark: Mark, code: str, fault: str, cure: str) -> _Stop:
        self.problems.add(mark, code, fault, cure)
        return _Stop()

    def take(self, events: Iterator[yaml.Event]) -> None:
        """Reads every event."""
        import yaml  # noqa: PLC0415 -- imported when a file is read, so that start-up stays cheap

        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.MappingStartEvent):
                self._begin(event, _Open(_mark(event), entries={}))
            elif isinstance(event, yaml.SequenceStartEvent):
                self._begin(event, _Open(_mark(event), items=[]))
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                self._end()
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.DocumentStartEvent):
                self._document(event)

    def _document(self, event: yaml.Event) -> None:
        self.documents += 1
        if self.documents > 1:
            raise self.stop(
                _mark(event), "DOC008", "a second document begins here.", "Keep one document in a file; remove `---`."
            )

    def _alias(self, event: yaml.AliasEvent) -> None:
        mark = _mark(event)
        self.problems.add(mark, "DOC005", "`*` points at another part of the file.", "Write the words out here.")
        self._place(Scalar("", plain=True, mark=mark))

    def _named(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, mark: Mark) -> None:
        if event.anchor is not None:
            self.problems.add(
                mark, "DOC005", "`&` gives a part of the file a name.", "Write the words out where they belong."
            )
        if event.tag is not None:
            self.problems.add(mark, "DOC006", "`!` gives a value a tag.", "Remove it, or put the words in quotes.")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        mark = _mark(event)
        if event.anchor is not None or event.tag is not None:
            self._named(event, mark)
        text = event.value
        if event.style and _UNSPEAKABLE_WORD.search(text):
            self.problems.add(mark, "DOC002", "a character here can be neither shown nor spoken.", "Remove it.")
            text = _UNSPEAKABLE_WORD.sub("", text)
        self._place(Scalar(text, not event.style, mark))

    def _begin(self, event: yaml.CollectionStartEvent, opened: _Open) -> None:
        self._named(event, opened.mark)
        top = self.stack[-1] if self.stack else None
        if top is not None and top.entries is not None and top.key is None:
            raise self.stop(opened.mark, "DOC010", "a key is a list or has keys of its own.", "Use plain words as key.")
        if len(self.stack) >= MAX_DEPTH:
            raise self.stop(
                opened.mark, "DOC004", f"this is nested more than {MAX_DEPTH} deep.", "Flatten it; no file needs this."
            )
        self.stack.append(opened)

    def _end(self) -> None:
        done = self.stack.pop()
        if done.entries is not None:
            self._place(MapNode(done.entries, done.mark))
        else:
            self._place(ListNode(tuple(done.items or ()), done.mark))

    def _place(self, node: Node) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise self.stop(node.mark, "DOC003", "the file holds too many things.", "Divide it.")
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        if top.items is not None:
            top.items.append(node)
        elif top.entries is not None:
            self._place_in(top, top.entries, node)

    def _place_in(self, top: _Open, entries: dict[str, Entry], node: Node) -> None:
        if top.key is None:
            # a key is always a scalar: _begin refuses the others
            top.key = (node.text if isinstance(node, Scalar) else "", node.mark)
            return
        key, mark = top.key
        top.key = None
        if key in entries:
            first = entries[key].mark.line
            self.problems.add(
                mark, "DOC007", f"`{shown(key)}` stands here a second time.", f"It is on line {first}; keep one."
            )
        else:
            entries[key] = Entry(mark, node)


def _mark(event: yaml.Event) -> Mark:
    mark = event.start_mark
    # an event that was parsed always has a mark; only one that is made by hand may lack it
    return Mark(mark.line + 1, mark.column + 1) if mark else Mark(1, 1)


def _place_of(text: str, position: int) -> Mark:
    line = text.count("\n", 0, position) + 1
    return Mark(line, position - text.rfind("\n", 0, position))


def read_document(text: str, file: str) -> tuple[Document | None, list[Problem]]:
    """Reads a file's text.

    Args:
        text: What the file holds, decoded; a leading byte order mark is passed over.
        file: The file's name as the user gave it.

    Returns:
        The document, or None where the file cannot be read to its end; and every problem found. With problems the
        document is good for finding more of them, and for nothing else.
    """
    text = text.removeprefix("\ufeff")
    early = _look(text, file)
    if early is not None:
        return None, [early]
    builder = _Builder(file)
    import yaml  # noqa: PLC0415 -- imported when a file is read, so that start-up stays cheap

    try:
        builder.take(yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except _Stop:
        return None, builder.problems.found
    except yaml.YAMLError as error:
        builder.problems.found.append(_unreadable(error, text, file))
        return None, builder.problems.found
    root = builder.root
    if root is None or (isinstance(root, Scalar) and root.is_nothing() and not builder.problems):
        builder.problems.add(
            Mark(1, 1), "DOC009", "there is nothing in this file.", "Write something, or give another file."
        )
        return None, builder.problems.found
    return Document(file, root), builder.problems.found


def _look(text: str, file: str) -> Problem | None:
    """What can be said before anything is read."""
    if len(text) > MAX_BYTES or len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        return Problem(file, 0, 0, "DOC003", "the file is larger than 1 MiB.", "Divide it.")
    if is_rehearsal(text):
        return Problem(file, 0, 0, "DOC011", REHEARSED.fault, REHEARSED.cure)
    found = _UNSPEAKABLE.search(text)
    if found is None:
        return None
    mark = _place_of(text, found.start())
    fault = "a character here can be neither shown nor spoken."
    return Problem(file, mark.line, mark.column, "DOC002", fault, "Remove it, and save the file as UTF-8 text.")


_CLOSE = "Close it, and look for a missing comma."
_LINE_UP = "Line up keys of the same step, and items of the same list."
_QUOTE = "Put the words in double quotes."
_HINTS = (
    ("mapping values are not allowed", "a colon stands inside plain words.", _QUOTE),
    ("unexpected end of stream", "a quotation mark is not closed.", "Close it."),
    ("cannot start any token", "a character cannot begin plain words.", _QUOTE),
    ("alphabetic or numeric", "`&` or `*` begins plain words.", _QUOTE),
    ("expected ',' or", "a bracket is not closed.", _CLOSE),
    ("unknown escape", "a backslash stands in double quotes.", "Use single quotes, or write the backslash twice."),
    ("expected key", "this does not line up with what is above.", _LINE_UP),
    ("'-' indicator", "this does not line up with what is above.", _LINE_UP),
    ("block end", "this does not line up with what is above.", _LINE_UP),
    ("could not find expected ':'", "a colon is missing after a key.", "Add it, or indent the words below their key."),
    ("document start", "something stands after the end of the document.", "Keep one document in a file."),
)
"""What the library's message holds → the fault and the cure in our own words."""


def _unreadable(error: yaml.YAMLError, text: str, file: str) -> Problem:
    """The fault in our own words: the library's message may quote what was written."""
    said = str(getattr(error, "problem", "") or "")
    # what is not closed is best looked for where it was opened, not where the file ends
    unclosed = "end of stream" in said or "expected ',' or" in said
    place = (getattr(error, "context_mark", None) if unclosed else None) or getattr(error, "problem_mark", None)
    mark = Mark(place.line + 1, place.column + 1) if place is not None else Mark(1, 1)
    lines = text.splitlines()
    if mark.line <= len(lines) and lines[mark.line - 1][mark.column - 1 : mark.column] == "\t":
        fault, cure = "a tab stands where spaces belong.", "Indent with spaces."
        return Problem(file, mark.line, mark.column, "DOC001", fault, cure)
    for sign, fault, cure in _HINTS:
        if sign in said:
            return Problem(file, mark.line, mark.column, "DOC001", fault, cure)
    fault = "this cannot be read as YAML."
    return Problem(
        file, mark.line, mark.column, "DOC001", fault, "Look at the colons, quotes and spaces here and above."
    )
