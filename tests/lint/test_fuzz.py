"""Whatever a file holds, the linter says something sensible of it.

By itself this tries a few hundred documents. `RCSCREEN_FUZZ=100000` tries that many, and cuts scripts at every line.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.lint.examples import BASE, TODAY, put_together

from rcscreen.lint.output import document, github, sarif, text
from rcscreen.lint.place import Source
from rcscreen.lint.run import Bundle, Report, lint
from rcscreen.script.shape import KINDS

SCRIPTS = sorted((Path(__file__).parents[2] / "scripts").rglob("*.yaml"))
MANY = int(os.environ.get("RCSCREEN_FUZZ", "0"))
FEW = 100
TRY = settings(
    max_examples=max(FEW, MANY // 3),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
PIECES = [
    *(line + "\n" for part in BASE.values() for line in part.splitlines()),
    *(f"- {kind}: x\n" for kind in KINDS),
    "text: >\n",
    "answer: {choice: {a: {text: b, need: [c]}}}\n",
    "# rcs: ignore[LAN009] because: x\n",
    "# rcs: ignore[SAF001\n",
    "of: [1]\n",
    "? {a: b}\n",
    "&a *a !b\n",
    "\t",
    "'",
    "\ud800",
    "\x00",
    "\u2028",
    "\r",
    "  ",
]


def _sensible(report: Report) -> None:
    for finding in report.findings:
        lines = next(each for each in report.sources if each.file == finding.file).lines
        assert 0 <= finding.line <= len(lines) + 1
        assert finding.message
        assert "\n" not in finding.message
    for form in (text, document, github, sarif):
        assert form.render(report)


def _tried(script: str, overlay: str) -> None:
    _sensible(lint([Bundle(Source("a.yaml", script), (Source("es/a.yaml", overlay),))], TODAY))
    _sensible(lint([Bundle(None, (Source("es/a.yaml", overlay),))], TODAY))


def _mutated(data: st.DataObject, raw: bytes) -> str:
    """Bytes of which some were lost, doubled, moved or changed."""
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(raw)))
        size = data.draw(st.integers(0, 80))
        piece = data.draw(st.one_of(st.binary(max_size=4), st.sampled_from([b"\n", b"  ", b"- ", b": ", b"{", b"]"])))
        kind = data.draw(st.sampled_from(["lose", "double", "put", "instead"]))
        if kind == "lose":
            raw = raw[:at] + raw[at + size :]
        elif kind == "double":
            raw = raw[: at + size] + raw[at:]
        else:
            raw = raw[:at] + piece + raw[at + (size if kind == "instead" else 0) :]
    return raw.decode("utf-8", "surrogateescape")


@TRY
@given(st.data())
def test_shipped_scripts_with_bytes_changed(data: st.DataObject) -> None:
    """A shipped script, or a small one, in which bytes were lost, doubled, moved or changed."""
    bundle = put_together((("es", ""),))
    small = [source.text.encode() for source in bundle.sources]
    raw = data.draw(st.sampled_from([*small, *(each.read_bytes() for each in SCRIPTS)]))
    _tried(_mutated(data, raw), _mutated(data, small[1]))


@TRY
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=40).map("".join), st.text())
def test_pieces_in_any_order(script: str, overlay: str) -> None:
    """Lines of scripts, and others, in any order."""
    _tried(script, overlay)


_LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=6), st.sampled_from([*KINDS])
)
_KEYS = st.one_of(
    st.sampled_from([*KINDS, *BASE, "steps", "text", "answer", "choice", "when", "reflect", "options", "phone", "of"]),
    st.text(max_size=5),
)
_TREES = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_KEYS, inner, max_size=5)),
    max_leaves=30,
)


@TRY
@given(st.dictionaries(st.sampled_from([*BASE, "rcscreen", "language", "steps", "minutes", "with"]), _TREES))
def test_documents_of_any_shape(tree: dict[str, object]) -> None:
    """A document that can be read, with anything at all where something belongs."""
    import json  # noqa: PLC0415 -- JSON is YAML

    written = json.dumps(tree)
    _tried(written, written)


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: str(file.parent.name))
def test_shipped_scripts_cut_short(file: Path) -> None:
    """A shipped script that ends after some line: each is cut at others."""
    lines = file.read_text("utf-8").splitlines(keepends=True)
    for end in range(0 if MANY else SCRIPTS.index(file), len(lines), 1 if MANY else 40):
        cut = "".join(lines[:end])
        _tried(cut, cut)
