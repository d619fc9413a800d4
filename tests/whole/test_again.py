"""A second conversation with somebody, as the navigator sees it: from the page at the threshold to the next promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcscreen.desk.people import everyone

if TYPE_CHECKING:
    from tests.whole.program import Place

FORM = """
date: 2026-03-02
channel: in_person
name: Ana
replies:
  - {step: start, answer: true}
  - {step: keep-notes, answer: true}
  - {step: who-can-hear, answer: alone}
  - {step: going-well, words: we sing on Sundays}
  - {step: better, words: a quiet week}
  - {step: what-would-help, answer: [food]}
  - {step: read-back, heard: true}
  - {step: keep-in-touch, answer: {way: call_name_only, hours: mornings, number: 555-0142}}
  - {step: next-time, answer: true}
"""
CARRIED = ("Ana: last time, Monday, March 2, 2026", "family: we sing on Sundays", "a quiet week", "what we promised")


def test_it_begins_where_the_first_left_off(at: Place) -> None:
    """One page, which Esc hides; what holds in one sentence; the promise, what got in its way, and a new one."""
    form = at.here / "form.yaml"
    form.write_text(FORM, encoding="utf-8")
    at.call("run", "whole-family", "--answers", str(form))
    (session,) = at.sessions()
    (person,) = everyone(at.vault())
    # A yes to notes holds for a season; this one was given long ago, and is asked anew.
    sitting = at.begin(f"rcscreen run follow-up --with {person.card} --channel in_person")
    for words in CARRIED:
        sitting.hear(words)
    sitting.do("Said to be kept", "esc")
    sitting.do("Supply closet", "esc")
    sitting.do("Said to be kept", "enter")
    sitting.go((("Is now okay?", "1", "enter"), ("May I keep a few notes?", "1", "enter")))
    sitting.go((("Who can hear us right now?", "1", "enter"), ("First the good", "enter")))
    sitting.go(
        (
            ("Last time we said that Rosa would", "3", "enter"),
            ("What got in the way? It may well have been us.", "c", "enter"),
            ("Would you still like a hand with food?", "1", "enter"),
            ("Last time you hoped for this: a quiet week. Is that still so?", "1", "enter"),
            ("Is there anything else", "enter"),
            ("Let me read you what I have.", "enter"),
            ("how may I reach you?", "6", "enter"),
            ("May I tell the referral desk", "2", "enter"),
            ("May I tell the food pantry", "2", "enter"),
            ("Food: Rosa will", "1", "enter"),
            ("How do you feel now", "1", "enter"),
        )
    )
    sitting.do("Last time you said I may remember you for next time.", "1", "enter")  # said with the thanks
    sitting.do("This one is yours.", "enter")
    sitting.end()
    came = {name: [line.get("outcome") for line in due(head)] for name, head in at.vault().heads()}
    assert came.pop(session) == ["could_not"]
    assert list(came.values()) == [[""]]
    (person,) = everyone(at.vault())
    assert len(person.sessions) == 2
    assert f"rcscreen run --with {person.card}" in " ".join(sitting.stderr())


def test_a_no_to_notes_and_to_being_remembered_outlives_a_broken_conversation(at: Place) -> None:
    """Nothing of today is kept, and they take back being remembered: gone in that moment, Ctrl-C or not."""
    form = at.here / "form.yaml"
    form.write_text(FORM, encoding="utf-8")
    at.call("run", "whole-family", "--answers", str(form))
    (person,) = everyone(at.vault())
    sitting = at.begin(f"rcscreen run follow-up --with {person.card} --channel in_person")
    sitting.do("Said to be kept", "enter")
    sitting.go((("Is now okay?", "1", "enter"), ("May I keep a few notes?", "2", "enter")))
    sitting.go((("Then we just talk", "enter"), ("Who can hear us right now?", "1", "enter")))
    sitting.go((("First the good", "p"), ("Take your time.", "6"), ("What would they like to take back?", "1")))
    sitting.do("To take back: being remembered", *"erase", "enter")
    sitting.do("First the good", "ctrl-c")
    assert sitting.end() == 130
    assert list(everyone(at.vault())) == []


def test_a_name_is_asked_at_the_terminal_and_put_right_there(at: Place) -> None:
    """No name is ever typed into a command: it is asked beforehand, and a misspelt one is changed where it stands."""
    form = at.here / "form.yaml"
    form.write_text(FORM.replace("Ana", "Anna"), encoding="utf-8")
    at.call("run", "whole-family", "--answers", str(form))
    sitting = at.begin("rcscreen people --rename")
    sitting.do("Their name or the word on their card:", *"anna", "enter")
    sitting.do("What they like to be called: Anna", "\x7f", "\x7f", *"a María", "enter")
    assert sitting.end() == 0
    (person,) = everyone(at.vault())
    assert person.called == "Ana María"
    assert "María" not in "".join(sitting.stderr())
    assert f"by {person.card} as before" in " ".join(sitting.stderr())
    left = at.begin("rcscreen people --rename --language es")
    left.do("Su nombre o la palabra de su tarjeta:", *"ana maria", "enter")
    left.do("Cómo le gusta que le llamen: Ana María", "enter")
    assert left.end() == 1
    new = at.begin("rcscreen run whole-family --channel in_person --called -")
    new.do("What do they like to be called?", *"Berta", "enter")
    new.do("Is now an okay time?", "ctrl-c")
    assert new.end() == 130


def due(head: object) -> list[dict[str, str]]:
    """The promises of a head."""
    assert isinstance(head, dict)
    return list(head["due"])
