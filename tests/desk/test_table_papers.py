"""What is printed for a table: a card that can be played from, a page to observe with, a plan that can be typed."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from rcscreen.cli import main
from rcscreen.desk.packing import LANGUAGES, pack
from rcscreen.desk.table_sheets import LINES, TURNS, observer_sheet
from rcscreen.desk.table_words import table_words
from rcscreen.formats.paper import Beside, Group, Paper, to_html
from rcscreen.practice.moves import MOVES

PACK = dict(pack(LANGUAGES))


def printed(paper: Paper) -> str:
    """The words on a page."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", to_html(paper))))


def test_everybody_has_a_card_in_each_language_they_speak() -> None:
    """Marisol and Efraín in both, Walter in English."""
    assert {"card-marisol.en", "card-marisol.es", "card-efrain.es", "card-walter.en"} <= set(PACK)
    assert "card-walter.es" not in PACK


def test_a_card_says_who_one_is_what_opens_one_and_when_to_stop() -> None:
    """All that a player needs, and the exact lines of the persona; what the card says of numbers is what counts."""
    card = printed(PACK["card-marisol.en"])
    for words in (
        "anybody may say “stop” at any time",
        "She sings with the children every night",
        "Put a coin on 2.",
        "+3 they own what went wrong",
        "\N{MINUS SIGN}4 they ask again what you declined",
        "“How has it been lately, keeping enough food in the house?”",
        "from 4: “It gets thin the last week.",
        "[You keep to yourself: The last week of the month is thin.]",
        "if they leave you 4 seconds → “It was the transmission.",
        "You decline: “I'd rather not get into that.”",
        "asked again → “I said I'd rather not.”",
        "It will say “heat, light or water bills”.",
        "say your own name",
    ):
        assert words in card
    assert MOVES["own"] == 3
    assert MOVES["press"] == -4


def test_a_card_in_spanish_is_spanish() -> None:
    """Quotes, questions and all."""
    card = printed(PACK["card-vale.es"])
    assert "«¿Podemos saltarnos la escuela?»" in card
    assert "Después de «¿Podemos hablar?»: Su mamá sale." in card
    assert "“" not in card.replace("“Oye", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_ten_things_to_look_for_and_no_marks(language: str) -> None:
    """Boxes to tick for what was seen; nothing to add up, and the sheet is the driver's."""
    sheet = observer_sheet(language)
    lists = [
        each for block in sheet.blocks if isinstance(block, Group) for each in block.blocks if isinstance(each, Beside)
    ]
    assert len(lists[0].items) == LINES
    assert not re.search(r"\bscore|\bgrade|\bpoints\b|puntaje|calific|\d ?/ ?\d", printed(sheet))


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_drives_plays_and_observes_once(language: str) -> None:
    """Two tables, three turns, six people; and every command on the plan is one."""
    plan = printed(PACK[f"plan.{language}"])
    drive, play, watch = {"en": ("drives", "plays", "observes"), "es": ("conduce", "hace de", "observa")}[language]
    assert sorted(re.findall(rf"\b([A-F]) {drive}", plan)) == list("ABCDEF")
    assert sorted(re.findall(rf"\b([A-F]) {play}", plan)) == list("ABCDEF")
    assert sorted(re.findall(rf"\b([A-F]) {watch}", plan)) == list("ABCDEF")
    commands = re.findall(r"rcscreen practice [a-z-]+ --persona [a-z]+ --table(?: --language [a-z]+)?", plan)
    assert len(commands) == 2 * TURNS
    assert all(f"card-{re.search(r'--persona ([a-z]+)', each)[1]}.{language}" in PACK for each in commands)  # type: ignore[index]  # it matched


def test_both_languages_say_the_same_things() -> None:
    """No word is missing in one of them."""
    assert table_words("en").keys() == table_words("es").keys()


def test_the_pack_lies_in_a_new_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Pages as HTML and PDF, and never over what is there already."""
    folder = tmp_path / "pack"
    assert main(["practice", "pack", "--language", "es", "--out", str(folder)]) == 0
    names = sorted(path.name for path in folder.iterdir())
    assert "card-irma.es.html" in names
    assert (folder / "card-irma.es.pdf").read_bytes().startswith(b"%PDF")
    assert not [name for name in names if ".en." in name]
    assert main(["practice", "pack", "--out", str(folder)]) == 2
    assert "There is something at that path already." in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        "--drill silence --persona marisol",
        "--drill nothing",
        "whole-family --table",
        "whole-family --persona marisol --table --keep run.json",
        "whole-family --persona marisol --out folder",
        "pack --language fr",
    ],
)
def test_what_does_not_go_together_is_a_line(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Said before a screen is drawn, with what to do."""
    assert main(["practice", *words.split()]) == 2
    assert capsys.readouterr().err.count("\n") <= 2
