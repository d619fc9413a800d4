"""A folder in which everything lies that can lie among gists: what two engines and the judge must agree on."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.report.releases import gists, releases

__all__ = ["fill", "odd_lines"]


def fill(folder: Path, count: int = 400) -> None:
    """Fills a folder with gists and releases in every form, and with what is no such thing."""
    every = gists(count, seed=11)
    half, rest = every[: count // 2], every[count // 2 :]
    _write(folder / "a.jsonl", (_tight(each) for each in half))
    _write(folder / "b spaced[1] {2}.jsonl", (json.dumps(each) for each in rest[:-60]))
    (folder / "c.jsonl.gz").write_bytes(gzip.compress("\n".join(map(_tight, rest[-60:-30])).encode()))
    (folder / "d-packed").write_bytes(gzip.compress("\n".join(map(_tight, rest[-30:])).encode()))
    (folder / "e.json").write_text(json.dumps(releases(30, seed=5)[:20], indent=2), encoding="utf-8")
    (folder / "f.json").write_text(json.dumps(releases(30, seed=5)[20], indent=2), encoding="utf-8")
    _write(folder / "g.jsonl", (_tight(each) for each in [half[0], *releases(30, seed=5)[21:]]))
    _write(folder / "h odd.jsonl", (_tight(half[1]), "", *odd_lines(half), " \t", _tight(half[2])))
    (folder / "i.jsonl").write_bytes(_tight(half[3]).encode() + b'\r\n{"id": "\xff"}\n' + _tight(half[4]).encode())
    (folder / "j.jsonl.gz").write_bytes(gzip.compress("\n".join(map(_tight, half[:50])).encode())[:-20])
    (folder / "_k").write_text(_tight(half[5]), encoding="utf-8")
    (folder / "letter.txt").write_text("Dear colleague,", encoding="utf-8")


def odd_lines(made: list[dict[str, Any]]) -> Iterator[str]:
    """Lines that are a gist no more, or another one than before, or still the same though they look odd."""
    first, second, third, fourth, *_ = made
    tight = _tight(first)
    yield from (tight[:-1], tight[:40], tight + tight, f"[{tight}]", '"words"', "null", "{}", tight.replace('"', "'"))
    yield tight.replace("}", ",}", 1)  # a comma too many
    yield tight.replace('"id":"', '"id":"twofold","id":"')
    yield tight.replace("{", '{"schema":"rcscreen.local/1",', 1)
    yield _tight({**first, "tomorrow": "a key that nobody knows yet"})
    yield _tight({**first, "schema": "rcscreen.gist/2"})
    yield _tight({**first, "schema": "rcscreen.rehearsal/1"})
    yield _tight({"schema": "rcscreen.local/1"})
    yield _tight({"resourceType": "Bundle"})
    yield _tight({**first, "delete_after": "2026-10"})  # it has run out
    yield _tight({**second, "id": "corrected", "revision": 2, "replaces": second["id"]})
    yield _tight({"schema": "rcscreen.notice/1", "releases": [{"id": third["id"]}]})
    yield json.dumps({**fourth, "id": "spaced"}, indent=1).replace("\n", " ")
    for key, value in (
        ("id", 5), ("id", "a b"), ("id", "x" * 65), ("revision", 0), ("revision", "1"), ("revision", 1.0),
        ("revision", True), ("minutes", "10"), ("minutes", 15), ("channel", "letter"), ("channel", None),
        ("month", "2026-13"), ("language", "EN"), ("language", "es-MX"), ("script", "x" * 40), ("site", None),
        ("strengths", ["no-such"]), ("strengths", ["family", "family"]), ("strengths", "family"), ("strengths", [5]),
        ("strengths", [None]), ("strengths", [["family"]]), ("needs", {}), ("needs", [{}]), ("needs", [None]),
        ("needs", [{"domain": "food"}, {"domain": "food", "priority": 1}]),
        ("needs", [{"domain": "food", "priority": 0}]),
        ("needs", [{"domain": "food", "priority": 1}, {"domain": "housing", "priority": 1}]),
        ("needs", [{"domain": "food", "offered": "soon"}]), ("needs", [{"domain": "food", "said": "his words"}]),
        ("recipient", "Not A Slug"), ("purpose", "sell"), ("replaces", first["id"]), ("recipient", "\u00e9"),
    ):  # fmt: skip
        yield _tight(
            {**first, "id": f"{key}-{len(str(value))}-{type(value).__name__}", "permission": "odd", key: value}
        )


def _tight(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def _write(file: Path, lines: Iterator[str] | tuple[str, ...]) -> None:
    file.write_text("\n".join(lines), encoding="utf-8")
