"""Endings that are kind: nothing is handed on, and one line says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.whole.check_in import CHANNEL, CONSENTS, CONTACT, GOODBYE, TALK, WHO_CAN_HEAR, Step, hold

if TYPE_CHECKING:
    from tests.whole.program import Place, Sitting

CARD = next(step for step in TALK if step[0] == "Here are two cards")
ASKED = [words for words, *keys in TALK[:8]]
DECLINING: tuple[Step, ...] = (
    *((words, "0") for words in ASKED),
    CARD,
    ("Let's look ahead, past this week.", "0"),
    ("what would you like a hand with?", "0"),
)
"""*Rather not say* at every question there is."""

GOODBYE_ANYWAY: tuple[Step, ...] = (("how do you feel now", "0"), ("One thing I'll hold on to", "enter"), GOODBYE[-1])
KEPT_GOODBYE: tuple[Step, ...] = (GOODBYE_ANYWAY[0], ("One thing I'll hold on to", "2", "enter"), GOODBYE[-1])


def ended_kindly(sitting: Sitting) -> str:
    """Nothing on stdout, exit 1, the screen as before; gives back the one line."""
    assert sitting.code == 1
    assert sitting.stdout() == ""
    assert sitting.restored()
    (line,) = sitting.stderr()
    return line


def tallied(at: Place) -> list[str]:
    """How conversations ended, as the tally has it."""
    return [label for _, label in at.vault().tally("offered")]


def nothing_but_a_tally(at: Place) -> bool:
    """Whether the vault holds no conversation, and no key of one; it remembers on which day it was last opened."""
    vault = at.home / "vault"
    return {file.name for file in vault.rglob("*") if file.is_file()} == {"vault.json", "tally", "facts", "vault"}


def test_they_would_rather_not_talk(at: Place) -> None:
    """A no to talking is thanked for; all that is left is that it was offered."""
    sitting = hold(
        at, (CHANNEL, ("Is now an okay time?", "2", "enter"), ("That's fine. Thanks for telling me.", "enter"))
    )
    assert ended_kindly(sitting) == "They would rather not talk today. Nothing is kept."
    assert nothing_but_a_tally(at)
    assert tallied(at) == ["declined_to_talk"]


def test_they_would_rather_have_no_notes(at: Place) -> None:
    """Without notes one talks all the same, to the goodbye; nothing is read back, shared or written."""
    steps = (
        CHANNEL,
        CONSENTS[0],
        ("Would that be okay?", "2", "enter"),
        ("Then we just talk, and I write nothing down.", "enter"),
        WHO_CAN_HEAR,
        *TALK,
        ("what would you like a hand with?", "enter"),
        *GOODBYE_ANYWAY,
    )
    sitting = hold(at, steps)
    assert ended_kindly(sitting) == "Nothing was agreed to be handed on, so nothing goes."
    assert " saved" not in sitting.raw.replace("not saved", "")
    assert nothing_but_a_tally(at)
    assert tallied(at) == ["not_recorded"]


def test_what_is_not_going_to_be_kept_is_not_asked_about(at: Place) -> None:
    """``--no-keep``: neither leave to keep notes nor to remember them; with ``--for`` it is asked."""
    talk = (CHANNEL, CONSENTS[0], WHO_CAN_HEAR, *TALK, ("what would you like a hand with?", "enter"), *GOODBYE_ANYWAY)
    sitting = hold(at, talk, "rcscreen run whole-family --no-keep")
    assert ended_kindly(sitting) == (
        "Nothing was agreed to be handed on, so nothing goes. Nothing was written to this computer."
    )
    said = " ".join(sitting.screens())
    assert CONSENTS[1][0] not in said
    assert "remember you" not in said
    assert not (at.home / "vault").exists()
    for_them = at.begin("rcscreen run whole-family --no-keep --channel in_person --for food-pantry")
    for_them.go(CONSENTS)
    for_them.do(WHO_CAN_HEAR[0], "ctrl-c")
    assert for_them.end() == 130


def test_every_question_declined(at: Place) -> None:
    """One key at every question says rather not; with nothing to read back, nothing is."""
    sitting = hold(at, (CHANNEL, *CONSENTS, WHO_CAN_HEAR, *DECLINING, *KEPT_GOODBYE))
    line = ended_kindly(sitting)
    (session,) = at.sessions()
    assert line.startswith("Nothing was agreed to be handed on, so nothing goes.")
    assert f"rcscreen summary {session}" in line
    assert tallied(at) == ["complete"]


def test_stopped_early(at: Place) -> None:
    """Stopping goes to thanks at once; what was told stays, and nothing of it leaves."""
    stop = (("How are things where you live", "p"), ("Take your time.", "7"), ("Stop here?", "2"))
    thanks = (("We can stop here. Thank you", "enter"), GOODBYE[-1])
    sitting = hold(at, (CHANNEL, *CONSENTS, WHO_CAN_HEAR, *TALK[:2], *stop, *thanks))
    line = ended_kindly(sitting)
    (session,) = at.sessions()
    assert line.startswith("Nothing was agreed to be handed on, so nothing goes.")
    assert b"thin" in at.kept()[session]
    assert tallied(at) == ["stopped"]
    card = line.partition("Their card word: ")[2].partition(". ")[0]
    mine = at.call("mine", card)
    assert (mine.returncode, "food" in mine.stdout) == (0, True)


def test_a_no_to_every_recipient(at: Place) -> None:
    """Told, wished for, planned, and kept here: a no to passing it on takes nothing away."""
    steps = (
        CHANNEL,
        *CONSENTS,
        WHO_CAN_HEAR,
        *TALK,
        ("what would you like a hand with?", "f", "enter"),
        ("Let me read you what I have.", "enter"),
        ("how may I reach you?", "6", "enter"),
        ("May I tell the referral desk", "2", "enter"),
        ("Heat, light and water: Rosa will", "1", "enter"),
        *GOODBYE,
    )
    sitting = hold(at, steps)
    assert "Nothing was agreed to be handed on" in ended_kindly(sitting)
    (session,) = at.sessions()
    assert b'"utilities"' in at.kept()[session]
    assert CONTACT[1][0] not in " ".join(sitting.screens())
