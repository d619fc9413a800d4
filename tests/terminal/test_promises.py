"""What is promised where: facts in, findings out."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from rcscreen.terminal.promise_words import NOWHERE, WORDS
from rcscreen.terminal.promises import Facts, findings, promised

GOOD = Facts()
"""A calm place: a plain terminal, a private folder, an encrypted disk, a program of one's own."""


def codes(facts: Facts) -> dict[str, str]:
    """What is found, by code, and whether something is to be done."""
    return {finding.code: finding.weight for finding in findings(facts)}


def test_a_calm_place_has_nothing_to_say() -> None:
    """Where everything holds nothing is found, and what holds is said."""
    assert findings(GOOD) == ()
    assert len(promised(GOOD)) == 3
    assert NOWHERE


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (replace(GOOD, terminal=False), {"DOC001": "do"}),
        (replace(GOOD, term="dumb"), {"DOC002": "know"}),
        (replace(GOOD, term=""), {"DOC002": "know"}),
        (replace(GOOD, columns=79), {"DOC003": "know"}),
        (replace(GOOD, rows=23), {"DOC003": "know"}),
        (replace(GOOD, columns=200, rows=60), {}),
        (replace(GOOD, colour=False), {"DOC004": "know"}),
        (replace(GOOD, encoding="ANSI_X3.4-1968"), {"DOC005": "do"}),
        (replace(GOOD, encoding="utf8"), {}),
        (replace(GOOD, parents=("bash", "script", "bash")), {"DOC010": "do"}),
        (replace(GOOD, parents=("zsh", "asciinema")), {"DOC010": "do"}),
        (replace(GOOD, parents=("sh", "ttyrec")), {"DOC010": "do"}),
        (replace(GOOD, marks=frozenset({"ASCIINEMA_REC"})), {"DOC010": "do"}),
        (replace(GOOD, marks=frozenset({"SCRIPT"})), {"DOC010": "do"}),
        (replace(GOOD, parents=("bash", "tmux")), {"DOC012": "know"}),
        (replace(GOOD, marks=frozenset({"TMUX"})), {"DOC012": "know"}),
        (replace(GOOD, marks=frozenset({"TMUX"}), tmux_alternate=True), {"DOC012": "know"}),
        (replace(GOOD, marks=frozenset({"TMUX"}), tmux_alternate=False), {"DOC011": "do"}),
        (replace(GOOD, marks=frozenset({"STY"})), {"DOC012": "know"}),
        (replace(GOOD, parents=("bash", "screen")), {"DOC012": "know"}),
        (replace(GOOD, marks=frozenset({"SSH_CONNECTION"})), {"DOC013": "know"}),
        (replace(GOOD, parents=("bash", "sshd")), {"DOC013": "know"}),
        (replace(GOOD, parents=None), {"DOC014": "know"}),
        (replace(GOOD, synced="Dropbox"), {"DOC020": "do"}),
        (replace(GOOD, versioned=True), {"DOC021": "do"}),
        (replace(GOOD, open_to_others=True), {"DOC022": "do"}),
        (replace(GOOD, vault=False), {"DOC023": "know"}),
        (replace(GOOD, passphrase_beside=True), {"DOC030": "do"}),
        (replace(GOOD, passphrase_beside=False), {"DOC031": "know"}),
        (replace(GOOD, passphrase_beside=False, passphrase_open=True), {"DOC031": "know", "DOC032": "do"}),
        (replace(GOOD, swap=True), {"DOC040": "do"}),
        (replace(GOOD, swap=None), {"DOC041": "know"}),
        (replace(GOOD, own_site=False), {"DOC050": "do"}),
        (
            replace(GOOD, parents=("bash", "script", "tmux", "sshd"), term="dumb", synced="iCloud"),
            {"DOC002": "know", "DOC010": "do", "DOC012": "know", "DOC013": "know", "DOC020": "do"},
        ),
    ],
)
def test_what_is_not_promised(facts: Facts, found: dict[str, str]) -> None:
    """Each thing that is not promised is found by itself, with its weight, and nothing else is."""
    assert codes(facts) == found


def test_what_is_to_be_done_comes_first() -> None:
    """Nobody has to look for it, and each finding says what to do."""
    found = findings(replace(GOOD, vault=False, swap=True, parents=None, synced="Dropbox"))
    assert [finding.weight for finding in found] == ["do", "do", "know", "know"]
    assert all(finding.cure and finding.fault for finding in found)


def test_a_terminal_that_only_writes_lines_promises_less() -> None:
    """Where nothing can be overwritten, that is not promised."""
    assert not any("overwritten" in line for line in promised(replace(GOOD, term="dumb")))


def test_in_spanish() -> None:
    """Every code says the same in both languages, with the same facts and the same commands in it."""
    assert set(WORDS["es"]) == set(WORDS["en"])
    marks = re.compile(r"\{\w+\}|rcscreen \w+ \w+|RCSCREEN_HOME|tmux set \S+ \S+ on|--plain|UTF-8|chmod \S+|\bEsc\b")
    for code, english in WORDS["en"].items():
        for ours, theirs in zip(english, WORDS["es"][code], strict=True):
            assert sorted(marks.findall(ours)) == sorted(marks.findall(theirs))
    assert len(NOWHERE["es"]) == len(NOWHERE["en"])
    (found,) = findings(replace(GOOD, columns=79), "es-MX")
    assert found.fault.startswith("La ventana es de 79 por 24")


def test_the_program_says_how_soon_it_locks() -> None:
    """What its site file has is what is promised."""
    assert "After 90 seconds without a key" in promised(replace(GOOD, lock_after=90))[-1]
    assert "Tras 10 minutos" in promised(replace(GOOD, lock_after=600), "es")[-1]
