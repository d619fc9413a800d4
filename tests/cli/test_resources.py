"""The directory of places to turn to, searched by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.cli.conftest import Told
from tests.formats.hsds.packages import ONE

from rcscreen.desk.places_words import LANGUAGES, WEEKDAYS, WORDS
from rcscreen.formats.hsds import FAULTS
from rcscreen.site.load import sample_text

Rcscreen = Callable[..., Told]
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with nothing in it, on a day of this autumn."""
    monkeypatch.setenv("RCSCREEN_HOME", str(tmp_path / "home"))
    for command in ("resources", "site"):
        monkeypatch.setattr(f"rcscreen.cli.{command}.local_now", lambda: NOW)
    return tmp_path / "home"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A folder with a package of CSV files, of which one service has an organization that is not there."""
    folder = tmp_path / "package"
    folder.mkdir()
    for name, text in ONE.items():
        (folder / name).write_text(text.replace("s3,o2", "s3,gone"), encoding="utf-8")
    return folder


def of_ones_own(home: Path, resources: str, language: str = "en") -> None:
    """A site file of a program of one's own."""
    lines = [line for line in sample_text().splitlines() if not line.startswith(("resources:", "sample:"))]
    text = "\n".join([*lines, f"resources: {resources}", ""]).replace(
        "paper: true", "paper: true\n      verified: 2026-11-01"
    )
    home.mkdir()
    (home / "site.yaml").write_text(text.replace("language: en", f"language: {language}"), encoding="utf-8")


def test_what_one_asks_for_is_found(rcscreen: Rcscreen) -> None:
    """By need and by how one gets it; with its number, when, and when it was checked; and how many others there are."""
    told = rcscreen("resources", "--need", "food", "--access", "delivery", "--language", "es")
    assert (told.code, told.err) == (0, "")
    assert told.out == (
        "Kettle Road Meals at Home · 555-0102\n"
        "  (sample place) A warm meal brought to the door.\n"
        "  for: food\n"
        "  how: brings it home, by phone\n"
        "  spoken: English, Spanish\n"
        "  when: Monday to Friday, at noon\n"
        "  run by: Kettle Road Kitchen\n"
        "  checked 2026-10-20\n"
        "\n"
        "2 more are for this, elsewhere, in other languages or by other ways.\n"
    )


def test_words_and_place(rcscreen: Rcscreen) -> None:
    """Words that all stand in what is known of it; a place where nobody is served finds nothing, and says so."""
    assert rcscreen("resources", "library", "laptop").out.startswith("Library Laptop Shelf")
    told = rcscreen("resources", "--place", "Far Away", "--need", "food")
    assert told.code == 1
    assert told.out.startswith("Nothing in the directory fits.\n\n3 more")
    assert "crisis" not in rcscreen("resources", "safe", "tonight").out


def test_as_data(rcscreen: Rcscreen) -> None:
    """For other programs: every key there, days only where they are known, and what to ask first."""
    said = json.loads(rcscreen("resources", "--need", "food", "--format", "json").out)
    assert said["others"] == 0
    assert [each["name"] for each in said["found"]][-1] == "Sunday Table"
    assert said["found"][-1]["ask_first"] == ["checked"]
    assert said["found"][0]["access"] == ["delivery", "phone"]
    assert "expires" not in said["found"][0]


def test_what_is_wrong_with_a_directory(rcscreen: Rcscreen, package: Path) -> None:
    """What it holds, what is not offered and why, what is stale, and every fault with its first places."""
    told = rcscreen("resources", "--file", str(package), "--check")
    assert told.code == 0
    assert "3 places to turn to. 3 not checked in the last 180 days." in told.out
    assert "     1  not read: a service that says it is closed: services.csv:5" in told.out
    assert "     1  read without it: an organization that does not exist:" in told.out
    assert all(len(line) <= 78 for line in told.out.splitlines()[1:])
    data = json.loads(rcscreen("resources", "--file", str(package), "--check", "--format", "json").out)
    assert {each["fault"] for each in data["faults"]} == {"closed", "no_organization"}
    assert data["left_out"]["unmapped"] == 0


def test_in_the_programs_own_language(home: Path, package: Path, rcscreen: Rcscreen) -> None:
    """What is ours is in Spanish; what stands in the directory is as it stands."""
    of_ones_own(home, f"{{file: {package}, place: [Rivertown]}}", "es")
    told = rcscreen("resources", "corner")
    assert "  cómo: hay que ir, por teléfono\n" in told.out
    assert "  cuándo: lun mar 09:00-12:00\n" in told.out
    assert "  preguntar antes: nadie dice cuándo se revisó\n" in told.out
    assert "Qué le pasa al directorio" in rcscreen("resources", "--check").out


def test_what_cannot_be_used(home: Path, tmp_path: Path, rcscreen: Rcscreen) -> None:
    """One line that says what and what to do; never a traceback."""
    told = rcscreen("resources", "--need", "fud")
    assert told.code == 2
    assert "There are: food" in told.err
    assert rcscreen("resources", "--access", "pigeon").code == 2
    told = rcscreen("resources", "--file", str(tmp_path / "none"))
    assert (told.code, told.out) == (3, "")
    assert "DIR001 There is no such directory of places." in told.err
    (tmp_path / "x.json").write_text("{")
    assert "damaged or cut off" in rcscreen("resources", "--file", str(tmp_path / "x.json")).err
    (tmp_path / "x.json").write_text("{}")
    assert "There is no service in this directory." in rcscreen("resources", "--file", str(tmp_path / "x.json")).err
    of_ones_own(home, "{file: gone.json}")
    assert rcscreen("resources").code == 3
    (home / "site.yaml").write_text((home / "site.yaml").read_text().replace("resources: {file: gone.json}", ""))
    assert "Your program has no directory" in rcscreen("resources").err


def test_site_check_counts_them(home: Path, package: Path, rcscreen: Rcscreen) -> None:
    """How many there are, how many are stale, which needs have none; one that cannot be used is off."""
    assert "Places to turn to: 19. Not checked in the last 180 days: 1." in rcscreen("site", "check").out
    of_ones_own(home, f"{{file: {package}}}")
    said = rcscreen("site", "check").out
    assert "Places to turn to: 3. Not checked in the last 180 days: 3." in said
    assert "SET021" in said
    assert "There is no place to turn to for: repairs at home, getting places," in " ".join(said.split())
    places = json.loads(rcscreen("site", "check", "--format", "json").out)["places"]
    assert (places["offered"], places["stale"]) == (3, 3)
    (home / "site.yaml").write_text((home / "site.yaml").read_text().replace(str(package), "gone"))
    assert "SET020" in rcscreen("site", "check").out


def test_the_sample_program_comes_with_its_places(home: Path, rcscreen: Rcscreen) -> None:
    """Two files to look at and to change. Where it is made one's own, places that are made up are none."""
    told = rcscreen("site", "init", "--sample")
    assert [line for line in told.out.splitlines() if line.startswith("Written")] == [
        f"Written: {home / 'directory.json'}",
        f"Written: {home / 'site.yaml'}",
    ]
    assert rcscreen("resources", "--need", "food").out.count("555-01") == 3
    text = (home / "site.yaml").read_text().replace("sample: true\n", "")
    (home / "site.yaml").write_text(text.replace("paper: true", "paper: true\n      verified: 2026-11-01"))
    assert rcscreen("resources", "--need", "food").code == 1
    assert "In the directory stand 21 sample places." in rcscreen("site", "check").out
    assert "21 that say of themselves that they are samples" in rcscreen("resources", "--check").out


def test_every_word_is_in_both_languages() -> None:
    """And every fault has its words."""
    assert set(WORDS["en"]) == set(WORDS["es"])
    assert {f"fault.{fault}" for fault in FAULTS} <= set(WORDS["en"])
    assert len(WEEKDAYS["en"]) == len(WEEKDAYS["es"]) == 7
    assert set(LANGUAGES["en"]) == set(LANGUAGES["es"])
