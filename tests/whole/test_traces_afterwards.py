"""What is done with a conversation afterwards, command by command: where its words turn up, and where they must not."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from rcscreen.site.load import sample_text
from rcscreen.vault import new_recovery_key

if TYPE_CHECKING:
    from pathlib import Path

    from tests.whole.program import Place

GOOD, FOOD, BETTER = "zanahoria marisol", "canela bajo llave", "higuera detras"
ACTION, WHO, BACKUP = "orégano a mano", "tía Perejil", "vecina Albahaca"
NUMBER, NAME, STRAY = "555 0199 comino", "Azafrán", "ajonjolí suelto"
TOLD = (GOOD, FOOD, BETTER)
PROMISED = (ACTION, WHO, BACKUP)
REACHED = (NUMBER, NAME)
CANARIES = (*TOLD, *PROMISED, *REACHED, STRAY)

SHEET = f"""
channel: in_person
name: {NAME}
replies:
  - {{step: start, answer: true}}
  - {{step: keep-notes, answer: true}}
  - {{step: who-can-hear, answer: alone}}
  - {{step: going-well, words: "{GOOD}"}}
  - {{step: food-lately, answer: thin, words: "{FOOD}"}}
  - {{step: better, words: "{BETTER}"}}
  - {{step: what-would-help, answer: [food]}}
  - {{step: read-back, heard: true}}
  - {{step: keep-in-touch, answer: {{way: call_name_only, hours: mornings, number: {NUMBER}}}}}
  - {{step: with-whom, answer: [referral-desk]}}
  - step: next-steps
    answer: [{{domain: food, who: {WHO}, backup: {BACKUP}, action: {ACTION}}}]
  - {{step: next-time, answer: true}}
"""
BEA, BEA_AGE = new_recovery_key()
MAY_SAY: dict[str, tuple[str, ...]] = {
    "run": CANARIES,
    "summary": CANARIES,
    "mine": CANARIES,
    "due": (*PROMISED, *REACHED),
    "people": (NAME,),
}
"""What may stand on the standard output of whom: what is shown is what the command is for, and nothing beside it."""


def kept(at: Place) -> str:
    """Somebody who wished to be remembered, from a sheet that is gone now; gives the word on their card."""
    at.used()
    at.vault().add_recovery(BEA_AGE)
    colleague = f"\ncolleagues: [{{id: bea, name: Bea, age: {BEA_AGE}}}]\n"
    (at.home / "site.yaml").write_text(sample_text() + colleague, encoding="utf-8")
    sheet = at.here / "sheet.yaml"
    sheet.write_text(SHEET, encoding="utf-8")
    done = at.call("run", "--answers", str(sheet), "--for", "referral-desk")
    assert done.returncode == 0, done.stderr
    sheet.unlink()
    told_apart(at, "run", done.stdout, done.stderr)
    (person,) = json.loads(at.call("people", "--format", "json").stdout)
    return str(person["card"])


def bea_key(at: Place) -> Path:
    """The secret half of the site's key, in a file."""
    key = at.root / "bea.key"
    key.write_text(BEA, encoding="utf-8")
    key.chmod(0o600)
    return key


def told_apart(at: Place, command: str, out: str, err: str) -> None:
    """Nothing on stderr, on stdout what it is for, in the clear nowhere."""
    allowed = MAY_SAY.get(command, ())
    assert [word for word in CANARIES if word in err] == [], command
    assert [word for word in CANARIES if word in out and word not in allowed] == [], command
    for word in CANARIES:
        assert [file for file in at.files() if word.encode() in file.read_bytes()] == [], (command, word)


def try_all(at: Place, *calls: tuple[str, ...]) -> None:
    """Each is called; it says something, and no more than it may."""
    for call in calls:
        done = at.call(*call)
        assert done.stdout + done.stderr, call
        told_apart(at, call[0], done.stdout, done.stderr)


def sealed(file: Path) -> None:
    """Ours alone to read, and nobody's without the key."""
    assert file.stat().st_mode & 0o777 == 0o600
    assert b"age-encryption.org" in file.read_bytes()[:100]


def everything(at: Place) -> bytes:
    """Whatever the passphrase opens: conversations, people, and every fact there is."""
    vault = at.vault()
    facts = [json.dumps(vault.facts(), ensure_ascii=False)]
    people = [json.dumps(person, ensure_ascii=False) for _, person in vault.people() if isinstance(person, dict)]
    return b"".join(at.kept().values()) + "\n".join((*facts, *people)).encode()


def test_each_command_says_what_it_is_for_and_nothing_else(at: Place) -> None:
    """Lists, calendars, backups, news, hand-overs, and everything that goes wrong on the way."""
    card = kept(at)
    (session,) = at.sessions()
    copy, given, news = at.root / "copy", at.root / "given", at.root / "news"
    key = bea_key(at)
    (promise,) = json.loads(at.call("due", "--all", "--format", "json").stdout)["due"]
    today = str(datetime.now(UTC).astimezone().date())
    try_all(
        at,
        ("sessions",),
        ("due", "--all", "--format", "ics"),
        ("share", "list"),
        ("mine", card),
        ("hold", session, "--by", "the archive"),
        ("erase", session, "--yes"),
        ("hold", session, "--lift"),
        ("due", promise["handle"], "no_answer"),
        ("due", promise["handle"], "done", "--because", STRAY),
        ("due", STRAY, "done"),
        ("due", promise["handle"], "--hand-to", "bea", "--agreed-on", today),
        ("run", "follow-up", "--with", STRAY, "--answers", "/dev/null"),
        ("backup", str(copy)),
        ("hand-over", card, str(given), "--to", "bea", "--agreed-on", today, "--here", "keep"),
        ("take-over", str(given), "--key-file", str(key)),
        ("take-over", str(copy), "--key-file", str(key)),
    )
    sealed(copy)
    sealed(given)
    for document in (f'["{STRAY}"]', f'{{"resourceType": "Task", "note": [{{"text": "{STRAY}"}}]}}', f"{STRAY}: ["):
        news.write_text(document, encoding="utf-8")
        done = at.call("heard", str(news))
        assert done.returncode in (1, 3)
        news.unlink()
        told_apart(at, "heard", done.stdout, done.stderr)
    assert STRAY.encode() not in everything(at)


def test_what_somebody_has_erased_is_nowhere(at: Place) -> None:
    """Not even for who has the passphrase; a backup brings it to another computer, sealed, and not back to this one."""
    card = kept(at)
    copy = at.root / "copy"
    given = (str(copy), "--recovery-file", str(bea_key(at)))
    assert at.call("backup", str(copy)).returncode == 0
    sealed(copy)
    try_all(at, ("mine", card, "--erase", "--yes"), ("restore", *given), ("people",))
    assert [word for word in (*CANARIES, card) if word.encode() in everything(at)] == []

    at.home.rename(at.root / "rcscreen-before")
    at.home.mkdir()
    try_all(at, ("restore", *given), ("people",))
    assert [file for file in (at.home / "vault").rglob("*") if file.is_file() and file.stat().st_mode & 0o077] == []
    brought = everything(at)
    assert [word for word in (*TOLD, *PROMISED, *REACHED) if word.encode() not in brought] == []
