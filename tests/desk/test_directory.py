"""The directory of places to turn to, from the disk: a folder, a .zip, a file; read once, and never in the way."""

from __future__ import annotations

import threading
import zipfile
from pathlib import Path

import pytest
from tests.formats.hsds.packages import ONE, THREE, page
from tests.interview.conftest import DAY, SETTING

from rcscreen.desk import directory
from rcscreen.desk.directory import Behind, files_of, read, read_behind
from rcscreen.errors import DirectoryRefused
from rcscreen.interview.state import State
from rcscreen.script.place import Resource
from rcscreen.script.resource import Resources
from rcscreen.site.load import sample_site
from rcscreen.site.resources import Directory

PANTRY = Resource("pantry", "Corner Pantry", domains=("food",), verified=DAY)


def names(file: Path) -> list[str]:
    """What is found in a directory."""
    return [each.name for each in read(Resources(str(file))).directory.resources]


def test_a_folder_a_zip_or_a_file(tmp_path: Path) -> None:
    """The same places, however they are packed: tables in a folder of their own, a .zip made on a Macintosh."""
    folder = tmp_path / "package" / "data"
    folder.mkdir(parents=True)
    packed = tmp_path / "package.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in ONE.items():
            (folder / name).write_text(text, encoding="utf-8")
            archive.writestr(f"package/{name}", text)
            archive.writestr(f"__MACOSX/package/._{name}", b"\x00\x05\x16")
    (tmp_path / "one.json").write_bytes(page(THREE)["directory.json"])
    there = ["Corner Food Pantry", "Meals on Wheels", "Rent Help"]
    assert names(folder) == names(folder.parent) == names(packed) == there
    assert names(tmp_path / "one.json") == there[:1]


def test_it_lies_beside_its_site_file(tmp_path: Path) -> None:
    """A name without a folder is of a file beside the site file, wherever one is."""
    (tmp_path / "one.json").write_bytes(page(THREE)["directory.json"])
    assert len(read(Resources("one.json"), tmp_path / "site.yaml").directory.resources) == 1


def test_what_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not there, no .zip, a damaged one, too large: each is said in one line of our own."""
    damaged = tmp_path / "damaged.zip"
    with zipfile.ZipFile(damaged, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("services.csv", "id,name\n" + "s1,Food Pantry\n" * 500)
    content = bytearray(damaged.read_bytes())
    content[60:70] = b"\xff" * 10
    damaged.write_bytes(content)
    (tmp_path / "no.zip").write_bytes(b"PK no")
    for name in ("none.json", "no.zip", "damaged.zip", "\x00"):
        with pytest.raises(DirectoryRefused) as refused:
            files_of(tmp_path / name)
        assert refused.value.fault.endswith(("directory of places.", "cannot be read."))
    monkeypatch.setattr(directory, "MOST_BYTES", 1000)
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("services.csv", "x" * 1_000_000)
    assert bomb.stat().st_size < 2000
    with pytest.raises(DirectoryRefused, match="larger than"):
        files_of(bomb)


def test_places_that_are_made_up_are_for_the_sample_program_alone(tmp_path: Path) -> None:
    """Anybody else is not sent there, and is told how many were left out."""
    made_up = {**THREE, "description": "(sample place) Nobody works here."}
    (tmp_path / "one.json").write_bytes(page([made_up, {**THREE, "id": "s2"}])["directory.json"])
    about = Resources(str(tmp_path / "one.json"))
    assert len(read(about, sample=True).directory.resources) == 2
    own = read(about)
    assert ([each.id for each in own.directory.resources], own.sample) == (["s2"], 1)


def test_it_is_read_once_and_by_whoever_comes_first() -> None:
    """Two that ask at the same time wait for one reading."""
    reads = []

    def load() -> Directory:
        reads.append(1)
        return Directory((PANTRY,))

    behind = Behind(load)
    asking = [threading.Thread(target=behind.offer, args=("food", "en", (), DAY)) for _ in range(4)]
    for each in asking:
        each.start()
    for each in asking:
        each.join()
    assert behind.offer("food", "en", (), DAY).state == "found"
    assert len(reads) == 1


def test_a_conversation_is_not_broken_off_for_it() -> None:
    """A directory that cannot be read offers nothing and says that it cannot be read."""

    def load() -> Directory:
        raise DirectoryRefused("gone")

    assert Behind(load).offer("food", "en", (), DAY).state == "unreadable"


def test_a_conversation_has_its_programs_directory_at_hand(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Not read before something is asked of it or its moment has come; a program without one has none."""
    monkeypatch.setenv("RCSCREEN_HOME", str(tmp_path))
    begun: list[Behind] = []

    def begin(behind: Behind) -> None:
        begun.append(behind)

    monkeypatch.setattr(Behind, "begin", begin)
    state = read_behind(State(sample_site()))
    assert len(begun) == 1
    offer = state.setting.places.offer("food", "es", ("delivered",), DAY)
    assert [match.resource.name for match in offer.matches] == ["Kettle Road Meals at Home"]
    assert state.setting == sample_site(), "two settings are the same whether they are at hand or not"
    without = State(SETTING)
    assert read_behind(without) is without
