"""Reading a file: what is a word, what is a number, where things stand, and what never gets in."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from rcscreen.script.document import read_document
from rcscreen.script.nodes import ListNode, MapNode, Mark, Plain, Scalar, shown


def _plain(text: str) -> Plain:
    document, problems = read_document(text, "f.yaml")
    assert problems == []
    assert document is not None
    return document.plain()


def _codes(text: str) -> list[str]:
    return [each.code for each in read_document(text, "f.yaml")[1]]


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "off", "No", "NO", "y", "n", "2026-11-02", "1:30", "0x1F", "1_000"]
)
def test_plain_words_stay_words(word: str) -> None:
    """What YAML 1.1 makes a truth value, a day or a number of base sixty is a word here."""
    assert _plain(f"a: {word}") == {"a": word}


@pytest.mark.parametrize(
    ("text", "value"),
    [("12", 12), ("-3", -3), ("0.5", 0.5), ("1e3", 1000.0), ("012", 12), ("true", True), ("False", False)],
)
def test_numbers_and_truth_values(text: str, value: object) -> None:
    """Numbers and truth values are read as YAML 1.2 reads them; in quotes they are words."""
    assert _plain(f"a: {text}") == {"a": value}
    assert _plain(f'a: "{text}"') == {"a": text}


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_nothing(text: str) -> None:
    """Nothing after a key is nothing, and not a word."""
    assert _plain(f"a: {text}") == {"a": None}


@pytest.mark.parametrize("text", [".nan", ".inf", "-.inf", "1e999", "9" * 5000])
def test_no_number_without_end(text: str) -> None:
    """Not-a-number, infinity and numbers nobody means stay words, so that they are refused where a number belongs."""
    assert _plain(f"a: {text}") == {"a": text}


def test_json_is_read_as_well() -> None:
    """A file written as JSON is read, with places."""
    text = json.dumps({"a": [1, True, None, "é", {"b": "c"}]}, indent=1)
    assert _plain(text) == json.loads(text)
    document, _ = read_document(text, "f.json")
    assert document is not None
    assert isinstance(document.root, MapNode)
    assert document.root.entries["a"].mark == Mark(2, 2)


def test_every_key_and_value_knows_its_place() -> None:
    """Lines and columns count from one, and count characters, whatever ends the lines."""
    for end in ("\n", "\r\n"):
        document, problems = read_document("\ufeffa: é  b\nlist:\n  - 'x'\n".replace("\n", end), "f.yaml")
        assert problems == []
        assert document is not None
        root = document.root
        assert isinstance(root, MapNode)
        assert root.entries["a"].node == Scalar("é  b", plain=True, mark=Mark(1, 4))
        items = root.entries["list"].node
        assert root.entries["list"].mark == Mark(2, 1)
        assert isinstance(items, ListNode)
        assert items.items == (Scalar("x", plain=False, mark=Mark(3, 5)),)


def test_a_bomb_does_not_go_off() -> None:
    """A billion laughs: every anchor and alias is named, nothing is expanded."""
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    codes = _codes(bomb)
    assert set(codes) == {"DOC005"}
    assert len(codes) == 9 + 16


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 100_000, "{a: " * 100_000, "? " * 100_000])
def test_a_well_without_bottom(text: str) -> None:
    """Endless nesting is refused where it passes the limit, and harms nothing."""
    assert _codes(text) in (["DOC004"], ["DOC010"])


def test_many_small_things() -> None:
    """A file within the size limit that holds more things than any file needs is refused."""
    assert _codes("[" + "1," * 250_000 + "]") == ["DOC003"]


@pytest.mark.parametrize(
    ("text", "fault", "line", "column"),
    [
        ("a: [1, 2\nb: 3\n", "bracket", 1, 4),
        ("a: 1\nb: 'c\n", "quotation mark", 2, 4),
        ("a:\n\tb: 1\n", "tab", 2, 1),
        ("a: b: c\n", "colon", 1, 5),
        ("a: %b\n", "cannot begin plain words", 1, 4),
        ("a:\n  b: 1\n c: 2\n", "line up", 3, 2),
        ('a: "\\q"\n', "backslash", 1, 5),
        ("a: 1\nb\n", "colon is missing", 3, 1),
    ],
)
def test_slips_of_the_pen(text: str, fault: str, line: int, column: int) -> None:
    """What is not YAML is said in one clear line, where it was written."""
    document, (problem,) = read_document(text, "f.yaml")
    assert document is None
    assert fault in problem.fault
    assert (problem.code, problem.line, problem.column) == ("DOC001", line, column)


def test_without_the_fast_library_it_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML comes without libyaml, the same is read and the same is refused."""
    texts = ("a: 1\nb: [no, {c: 'd'}]\n", "a: 1\nb: 'c\n", "a: b: c\n", "a: %b\n", "a: 1\na: 2\n", "a: &b !c d\n")
    fast = [read_document(text, "f.yaml") for text in texts]
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert [read_document(text, "f.yaml") for text in texts] == fast


def test_a_message_holds_nothing_that_was_written() -> None:
    """The library quotes its input; our message does not."""
    for text in (
        "a: @secretword",
        "a: &secretword *secretword",
        "secretword\x1b",
        "%secretword\n---\na: 1",
        "a: !secretword b",
    ):
        _, problems = read_document(text, "f.yaml")
        assert problems
        assert not any("secretword" in str(each) for each in problems)


def test_a_key_in_a_message_does_nothing_to_a_terminal() -> None:
    """A key is shown in one short line without control characters."""
    assert shown("a\x1b[2Jb\n") == "a?[2Jb?"
    assert shown("x" * 500) == "x" * 40 + "…"


@given(st.text())
@example("%YAML 1.1\n---\n- 1")
@example("%TAG ! tag:x,2000:\n---\n!a b")
@example("\ud800")
@example("a: \u2028b")
@example("- \x85")
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever is given, there is a document or a problem with a place, a code, a fault and a cure."""
    document, problems = read_document(text, "f.yaml")
    assert (document is not None) or problems
    for problem in problems:
        assert problem.code.startswith("DOC")
        assert problem.fault
        assert problem.cure
        assert problem.line >= 1
        assert problem.column >= 1


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**14), 10**14)
    | st.text(st.characters(codec="ascii", min_codepoint=32, max_codepoint=126), max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", max_size=3), inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(st.text("abc", max_size=3), VALUES))
def test_what_json_writes_is_read_back(value: dict[str, object]) -> None:
    """Anything that JSON can say is read as it was meant."""
    assert _plain(json.dumps(value)) == value
