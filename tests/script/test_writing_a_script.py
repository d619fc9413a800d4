"""What `docs/writing-a-script.md` says is so: every example loads, every message is the real one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from rcscreen.errors import ScriptRefused
from rcscreen.script.load import load_script
from rcscreen.script.shape import KEYED_ANSWERS, KINDS, PLAIN_ANSWERS, RELATIONS

PAGE = (Path(__file__).parents[2] / "docs" / "writing-a-script.md").read_text("utf-8")


class Block(NamedTuple):
    """A fenced example: what it is and what it says."""

    what: str
    text: str


BLOCKS = [Block(*found) for found in re.findall(r"```([a-z ]+)\n(.*?)```", PAGE, re.DOTALL)]


def _texts(what: str) -> list[str]:
    return [block.text for block in BLOCKS if block.what == what]


FIRST, SPANISH, WORDING = _texts("yaml")


def _indented(text: str) -> str:
    return "".join(f"  {line}" if line.strip() else line for line in text.splitlines(keepends=True))


def _whole() -> str:
    """The first script with every fragment of the page put where it belongs."""
    script = FIRST.replace("topics:\n", _texts("yaml top")[0] + "\ntopics:\n")
    script = script.replace("topics:\n", "".join(_texts("yaml topics")))
    steps = "".join(_indented(text) for text in _texts("yaml steps"))
    script = script.replace("\nengage:\n", f"{steps}\nengage:\n")
    before, after = script.split("engage:\n", 1)
    return before + "engage:\n" + _indented(_texts("yaml engage")[0]) + "\nensure:" + after.split("ensure:", 1)[1]


def test_the_first_script_loads() -> None:
    """The script on the page loads as it stands, and alone."""
    script = load_script(FIRST, "hello-food.yaml")
    assert script.id == "hello-food"
    assert len(script.steps) == 15


def test_every_fragment_loads() -> None:
    """All other examples load, put where the page says they belong."""
    script = load_script(_whole(), "my-script.yaml")
    assert {"how-are-you", "card", "worries", "since-spring", "how-to-reach"} <= {step.id for step in script.steps}
    assert {"relationships", "home", "child_care", "food"} == set(script.topics)
    assert script.review is not None


def test_the_overlays_load() -> None:
    """The translation and the wording on the page fit the first script, digests and all."""
    script = load_script(FIRST, "hello-food.yaml", ((SPANISH, "es.yaml"), (WORDING, "own.yaml")))
    assert script.words("start", "es").parts["text"] == "¿Le parece bien ahora?"
    assert script.words("start", "en").parts["text"] == "Does now work for you?"


def test_without_of_the_message_tells_it() -> None:
    """As the page says: without `of`, the message names what to write."""
    bare = re.sub(r'    of: ".*"\n', "", WORDING)
    with pytest.raises(ScriptRefused) as caught:
        load_script(FIRST, "hello-food.yaml", ((bare, "own.yaml"),))
    (digest,) = re.findall(r'of: "(.*)"', WORDING)
    assert f"`of: {digest}`" in caught.value.lines()[0]


def test_the_messages_are_the_real_ones() -> None:
    """The faulty example gives the messages that the page shows."""
    faulty = FIRST.replace("\nengage:\n", _indented(_texts("yaml refused")[0]) + "\nengage:\n")
    with pytest.raises(ScriptRefused) as caught:
        load_script(faulty, "my-script.yaml")
    assert "\n".join(caught.value.lines()) + "\n" == _texts("text")[0]


def test_the_page_names_everything() -> None:
    """Every kind of step with all its keys, every kind of answer and every comparison is on the page."""
    for kind, shape in KINDS.items():
        (row,) = (line for line in PAGE.splitlines() if line.startswith(f"| `{kind}` |"))
        must, may = row.split("|")[3:5]
        assert set(re.findall("`([a-z_]+)`", must)) == {*shape.parts, *shape.keys}
        assert set(re.findall("`([a-z_]+)`", may)) == {*shape.maybe, *shape.maybe_keys}
    examples = "".join(block.text for block in BLOCKS)
    for kind in KINDS:
        assert f"- {kind}:" in examples
    for answer in (*PLAIN_ANSWERS, *KEYED_ANSWERS):
        assert re.search(rf"answer:\s+(\{{)?{answer}", examples)
    assert all(f"`{relation}`" in PAGE for relation in RELATIONS)
