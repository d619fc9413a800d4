"""Documents in a stream of bytes: whatever somebody put there, it is read or it is named, and nothing fails."""

from __future__ import annotations

import gzip
import io
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcscreen.report.heap import MOST_DOCUMENT, Piece, pieces
from rcscreen.report.judged import Counted, judge
from rcscreen.report.synthetic import synthetic_releases, synthetic_schema
from rcscreen.report.why import Why

TODAY = date(2026, 11, 22)
THREE = list(synthetic_releases(7, 3))
PRETTY = [json.dumps(json.loads(each), indent=2) for each in THREE]


def read(data: bytes) -> list[Piece]:
    """What is found in bytes."""
    return list(pieces(io.BufferedReader(io.BytesIO(data))))


@pytest.mark.parametrize(
    "text",
    ["".join(THREE), "\n\n".join(PRETTY), f"[{','.join(THREE)}]", "\ufeff" + "\n".join(PRETTY), "".join(THREE).strip()],
    ids=["lines", "in a row", "a list", "a mark before the first", "no break at the end"],
)
@pytest.mark.parametrize("packed", [False, True])
def test_every_form_of_a_heap_holds_the_same(text: str, *, packed: bool) -> None:
    """Lines, documents in a row, a list; plain or packed."""
    data = gzip.compress(text.encode()) if packed else text.encode()
    found = [judge(each.found, TODAY) for each in read(data) if isinstance(each.found, bytes)]
    assert found == [judge(each.encode(), TODAY) for each in THREE]
    assert all(isinstance(each, Counted) for each in found)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", [Why.EMPTY]),
        (b"\n \n", [Why.EMPTY]),
        (b"Dear colleague,", [Why.NOT_JSON]),
        (b"\xff\xfe{", [Why.NOT_JSON]),
        (b"age-encryption.org/v1\n", [Why.ENCRYPTED]),
        (PRETTY[0][:-9].encode(), [Why.DAMAGED]),
        (gzip.compress(PRETTY[0].encode())[:-9], [Why.DAMAGED]),
        (b"[" * 100_000, [Why.DAMAGED]),
        (b'{"a": 1}\n{"b":"' + b"x" * MOST_DOCUMENT + b'"}\n{"c": 1}', [None, Why.TOO_BIG, None]),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, why: list[Why | None]) -> None:
    """One name for each, and what stands beside it is read all the same."""
    assert [each.found if isinstance(each.found, Why) else None for each in read(data)] == why


def test_a_damaged_line_costs_no_other() -> None:
    """Wherever it stands, the others are found, each on its line."""
    for place in range(3):
        lines = [each.strip() for each in THREE]
        lines[place] = lines[place][:40]
        found = [(each.line, judge(each.found, TODAY)) for each in read("\n".join(lines).encode())]  # type: ignore[arg-type]  # bytes: lines that cannot be documents come as they are
        assert [line for line, _ in found] == [1, 2, 3]
        assert [isinstance(each, Counted) for _, each in found] == [number != place for number in range(3)]


@given(st.binary(max_size=300) | st.text(st.sampled_from('{}[]",: \n1a'), max_size=60).map(str.encode))
def test_any_bytes_are_read_or_named(data: bytes) -> None:
    """Nothing that can be in a file stops a report."""
    for each in read(data):
        assert isinstance(each.found if isinstance(each.found, Why) else judge(each.found, TODAY), Why)


def test_the_same_seed_makes_the_same() -> None:
    """Made up, but not anew each time; and no reader of releases takes one for a release."""
    assert list(synthetic_releases(7, 3)) == THREE
    assert list(synthetic_releases(8, 3)) != THREE
    assert synthetic_schema()["properties"]["schema"]["const"] == "rcscreen.synthetic/1"
