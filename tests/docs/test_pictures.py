"""The pictures show the real screen, and can be made again."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from docs.pictures.make import HERE, PICTURES, main

WORDS = {
    "en.svg": ("Okay if I ask about food?", "thin some weeks", "rather not say", "Enter", "Esc"),
    "es.svg": ("¿Me permite preguntarle de la comida?", "hay semanas que apenas", "prefiere no decir", "Enter", "Esc"),
}


def words(svg: Path) -> str:
    """The words in a picture, in order."""
    return " ".join(unescape(found) for found in re.findall(r"<text[^>]*>([^<]*)</text>", svg.read_text("utf-8")))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pictures, made now."""
    folder = tmp_path_factory.mktemp("pictures")
    main(folder)
    return folder


@pytest.mark.parametrize("name", WORDS)
def test_a_picture_holds_the_words_of_the_screen(made: Path, name: str) -> None:
    """The picture that is made now and the one in the README say what is on the screen."""
    for svg in (made / name, HERE / name):
        assert all(said in words(svg) for said in WORDS[name])


@pytest.mark.parametrize("name", WORDS)
def test_a_picture_asks_for_nothing(made: Path, name: str) -> None:
    """It fetches nothing, runs nothing, and has a title for whoever cannot see it."""
    text = (made / name).read_text("utf-8")
    root = ET.fromstring(text)  # noqa: S314 - our own
    assert not re.findall(
        r"https?:|@import|@font-face|href|url\(|<script", text.replace(root.tag[1:].split("}")[0], "")
    )
    assert root[0].text == next(picture.title for picture in PICTURES if picture.name == name)


def test_a_picture_tells_no_time(made: Path) -> None:
    """There is no day, hour, session or path in it: it is the same whenever it is made."""
    assert not [name for name in WORDS if re.search(r"\d\d:\d\d|20\d\d|/tmp|/home", words(made / name))]
