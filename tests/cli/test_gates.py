"""What is off is said before a conversation, and some scripts do not begin at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.cli.conftest import TODAY, Told
from tests.cli.test_erase import at_a_terminal, rest

from rcscreen.desk.gates import WORDS, nothing_off_until, off_today, refuse_if_not_set_up
from rcscreen.desk.library import Found, find_script
from rcscreen.errors import NotSetUp
from rcscreen.script.setting import Setting
from rcscreen.site.load import load_site, sample_site
from rcscreen.site.template import Answers, Receiver, site_text

Rcscreen = Callable[..., Told]
ROOT = Path(__file__).parents[2]
SAFETY = """\
safety:
  limits: There are limits.
  on_call: Bea
  crisis: [{name: the line, reach: call 988, verified: VERIFIED}]
"""
BARE = site_text(Answers("North Street", "Ana", receiver=Receiver("the pantry", "pack a box")))


def program(verified: date | None = None) -> str:
    """A program's own file, with everything about safety set up or nothing."""
    return BARE + (SAFETY.replace("VERIFIED", str(verified)) if verified else "")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home, and a file with a passphrase."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("RCSCREEN_HOME", str(folder))
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("seven grey geese\n")
    passphrase.chmod(0o600)
    monkeypatch.setenv("RCSCREEN_PASSPHRASE_FILE", str(passphrase))
    return folder


@pytest.fixture
def youth(tmp_path: Path) -> Path:
    """A script for young people."""
    text = (ROOT / "scripts" / "whole-family.yaml").read_text(encoding="utf-8")
    path = tmp_path / "youth.yaml"
    path.write_text(text.replace("with: caregiver", "with: youth").replace("id: whole-family", "id: youth-talk", 1))
    return path


@pytest.mark.parametrize("site", ["", program()], ids=["the sample", "no limits"])
@pytest.mark.parametrize("how", [["--answers", "none.yaml"], []], ids=["answers", "live"])
def test_a_youth_script_does_not_begin_without_the_programs_own_limits(
    home: Path, youth: Path, rcscreen: Rcscreen, site: str, how: list[str]
) -> None:
    """One clear line with a code of its own, before a terminal, a file or a passphrase is looked at."""
    if site:
        (home / "site.yaml").write_text(site)
    told = rcscreen("run", str(youth), *how)
    assert (told.code, told.out, told.err.count("\n")) == (3, "", 1)
    assert told.err.startswith("youth-talk: SET001 ")
    assert "rcscreen site " in told.err
    assert not (home / "vault").exists()


def test_with_them_it_does(home: Path, youth: Path, rcscreen: Rcscreen) -> None:
    """And its template is printed in any case: paper is filled in elsewhere."""
    assert rcscreen("run", str(youth), "--answers-template").code == 0
    (home / "site.yaml").write_text(program(TODAY))
    answers = home.parent / "answers.yaml"
    answers.write_text("language: en\nchannel: in_person\nreplies:\n  - {step: start, answer: true}\n")
    told = rcscreen("run", str(youth), "--answers", str(answers))
    assert told.code == 1
    assert "Nothing was agreed to be handed on" in told.err


def test_the_navigator_is_told_before(home: Path) -> None:
    """Which topics, why, and what to do about it; Enter goes on, and in the conversation nothing shows it."""
    (home / "site.yaml").write_text(program())
    child = at_a_terminal("run", "--channel", "in_person")
    child.expect("Before you begin")
    child.expect("your key")
    said = " ".join(str(child.before).split())
    for key in ("limits", "on_call", "crisis", "cure"):
        assert WORDS["en"][key] in said
    child.sendline("")
    child.expect("Is now an okay time")
    assert "Off today" not in str(child.before)
    child.sendintr()
    assert rest(child)[0] == 130


def test_nothing_is_told_where_nothing_is_off(home: Path) -> None:
    """Not in a program that is whole, nor in the sample."""
    for site in ("", program(TODAY)):
        if site:
            (home / "site.yaml").write_text(site)
        child = at_a_terminal("run", "--channel", "in_person")
        child.expect("Is now an okay time")
        assert "Before you begin" not in str(child.before)
        child.sendintr()
        rest(child)


@pytest.fixture(scope="session")
def found() -> Found:
    """The whole-family check-in."""
    return find_script("whole-family")


def own(verified: date | None) -> Setting:
    """A program's own setting."""
    return load_site(program(verified), "site.yaml")


def test_a_number_that_went_stale_is_named(found: Found) -> None:
    """With the day on which somebody last tried it, in the navigator's language."""
    old = TODAY - timedelta(91)
    english = off_today(found.script, own(old), TODAY, "en")
    assert any("The last one was the line" in line for line in english)
    spanish = off_today(found.script, own(old), TODAY, "es")
    assert spanish[0].startswith("Hoy no se ofrece: ")
    assert not off_today(found.script, own(TODAY - timedelta(90)), TODAY, "en")


def test_a_script_without_anything_dangerous_misses_nothing(found: Found) -> None:
    """Nothing is off in it, so nothing is said."""
    calm = replace(
        found.script, topics={key: replace(each, sensitivity=1) for key, each in found.script.topics.items()}
    )
    assert not off_today(calm, own(None), TODAY, "en")
    assert nothing_off_until(calm, own(None), TODAY) == date.max


def test_until_when_nothing_is_off(found: Found) -> None:
    """The last day of the freshest number; no day where something is off already."""
    assert nothing_off_until(found.script, own(TODAY), TODAY) == TODAY + timedelta(90)
    assert nothing_off_until(found.script, own(None), TODAY) is None
    assert nothing_off_until(found.script, sample_site(), TODAY) == date.max


def test_limits_that_a_script_asks_for(found: Found) -> None:
    """Whoever it is held with."""
    asking = replace(found.script, requires=("limits",))
    with pytest.raises(NotSetUp):
        refuse_if_not_set_up(asking, sample_site())
    refuse_if_not_set_up(asking, own(TODAY))
    refuse_if_not_set_up(found.script, own(None))


def test_limits_in_another_language_are_told_before(found: Found, tmp_path: Path) -> None:
    """In what language they are, and how the conversation gets on with that; only where the script speaks them."""
    own_words = program(TODAY).replace("limits: There are limits.", "limits: {es: Hay límites., en: There are limits.}")
    spanish = load_site(own_words.replace(", en: There are limits.", "").replace("language: en", "language: es"), "s")
    speaking, bare = found.script, tmp_path / "bare.yaml"
    bare.write_text((ROOT / "scripts" / "whole-family.yaml").read_text(encoding="utf-8").replace("{limits} ", ""))
    told = off_today(speaking, spanish, TODAY, "en", "en")
    assert told[0].startswith("The program's limits of privacy are written in Spanish and not in English.")
    assert told[-1] == WORDS["en"]["cure"]
    assert not off_today(speaking, spanish, TODAY, "en", "es")
    assert not off_today(speaking, load_site(own_words, "s"), TODAY, "en", "en")
    assert nothing_off_until(speaking, spanish, TODAY, "en") is None
    assert "limits of privacy" not in off_today(find_script(str(bare)).script, spanish, TODAY, "en", "en")[0]


def test_what_the_program_says_in_one_language_only_is_told_before(found: Found) -> None:
    """Before a conversation in the other one: which words will stand there as they are. A name is no such word."""
    english = own(TODAY)
    told = off_today(found.script, english, TODAY, "en", "es")
    assert told[-2] == (
        "This is written only in English, for you to say in Spanish: what the pantry would receive it for; "
        "what we promise (anything else)."
    )
    assert (
        "Esto está escrito solo en inglés, para que usted lo diga en español"
        in off_today(found.script, english, TODAY, "es", "es")[-2]
    )
    assert not off_today(found.script, english, TODAY, "en", "en")
    assert nothing_off_until(found.script, english, TODAY, "es") is None
    assert not off_today(found.script, sample_site(), TODAY, "en", "es"), "the sample has both"
    assert not off_today(find_script("front-desk").script, english, TODAY, "en", "es"), "it shares and plans nothing"
