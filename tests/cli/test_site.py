"""Setting up a program at the terminal, and asking what is still missing."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Told
from tests.cli.test_erase import at_a_terminal, rest

from rcscreen.site.load import load_site, sample_text

Rcscreen = Callable[..., Told]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with nothing in it."""
    monkeypatch.setenv("RCSCREEN_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_a_few_questions_make_a_site_file(home: Path) -> None:
    """Valid, commented, its owner's alone."""
    child = at_a_terminal("site", "init")
    for question, answer in (
        ("language", "2"),
        ("su programa", "Centro Norte"),
        ("nombre le da", "Ana"),
        ("A quién llama", "Bea, 555-0100"),
        ("Un lugar", "la despensa"),
        ("Para qué", "prepararle una caja"),
        ("pueden recibir", "1"),
        ("se guarda", "2"),
    ):
        child.expect(question)
        child.sendline(answer)
    code, said = rest(child)
    assert code == 0
    assert "rcscreen site check" in said
    file = home / "site.yaml"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    setting = load_site(file.read_text(encoding="utf-8"), "site.yaml")
    assert (setting.program, setting.language, setting.safety.on_call) == ("Centro Norte", "es", "Bea, 555-0100")
    assert [each.id for each in setting.recipients] == ["despensa"]
    assert setting.keep.answers == 7


def test_broken_off_nothing_is_written(home: Path) -> None:
    """Half a program is none."""
    child = at_a_terminal("site", "init")
    child.expect("language")
    child.sendline("1")
    child.expect("your program called")
    child.sendintr()
    assert rest(child)[0] == 130
    assert not (home / "site.yaml").exists()


def test_the_sample_to_begin_with(home: Path, rcscreen: Rcscreen) -> None:
    """As it is, and never over a file that is there."""
    assert rcscreen("site", "init", "--sample").code == 0
    file = home / "site.yaml"
    assert file.read_text(encoding="utf-8") == sample_text()
    file.write_text("mine", encoding="utf-8")
    told = rcscreen("site", "init", "--sample")
    assert (told.code, told.out) == (2, "")
    assert "left as it is" in told.err
    assert file.read_text(encoding="utf-8") == "mine"


def test_what_is_off_is_said(home: Path, rcscreen: Rcscreen) -> None:
    """For a person and for a program; exit 1 while something is off."""
    told = rcscreen("site", "check")
    assert told.code == 1
    assert "SET005" in told.out
    home.mkdir()
    (home / "site.yaml").write_text(
        sample_text().replace("sample: true\n", "").replace("paper: true", "paper: true\n      verified: 2020-01-01")
    )
    told = rcscreen("site", "check", "--format", "json")
    assert told.code == 1
    said = json.loads(told.out)
    assert {"SET001", "SET002", "SET004", "SET006"} <= {each["code"] for each in said["findings"]}
    assert set(said["findings"][0]) == {"code", "weight", "fault", "off", "cure"}
    assert all(len(line) <= 78 for line in rcscreen("site", "check").out.splitlines())


def test_a_file_that_cannot_be_used(tmp_path: Path, rcscreen: Rcscreen) -> None:
    """Exit 3, each fault with its line; a file that was named and is not there is not the sample."""
    bad = tmp_path / "bad.yaml"
    bad.write_text(sample_text().replace("days: 30", "days: 30\n    age: age1" + "q" * 58))
    told = rcscreen("site", "check", str(bad))
    assert (told.code, told.out) == (3, "")
    assert "SIT007" in told.err
    assert rcscreen("site", "check", str(tmp_path / "none.yaml")).code == 3


def test_in_the_programs_own_language(home: Path, rcscreen: Rcscreen) -> None:
    """What is off, what to do, and how soon a screen locks."""
    home.mkdir()
    text = sample_text().replace("sample: true\n", "").replace("language: en", "language: es")
    (home / "site.yaml").write_text(
        text.replace("paper: true", "paper: true\n      verified: 2020-01-01") + "room: {lock_after: 1 minute}\n"
    )
    said = " ".join(rcscreen("site", "check").out.split())
    assert "No se ofrece hasta que esté configurado SET001 Los límites de la confidencialidad" in said
    assert "Tras un minuto sin una tecla" in said
    assert "Off until it is set up" in rcscreen("site", "check", "--language", "en").out
