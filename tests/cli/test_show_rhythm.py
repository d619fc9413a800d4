"""``show --rhythm``: the picture of a script, in the terminal and as SVG."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from rcscreen.cli import main
from rcscreen.cli.rhythm_text import render
from rcscreen.cli.rhythm_words import words_in
from rcscreen.lint.rhythm import Beat, Complaint, Rhythm, Total
from rcscreen.terminal.words import width

Told = Callable[..., str]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that is not set up yet."""
    monkeypatch.setenv("RCSCREEN_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    """What ``show --rhythm`` prints."""

    def read(*arguments: str) -> str:
        assert main(["show", "--rhythm", *arguments]) == 0
        said = capsys.readouterr()
        assert said.err == ""
        return said.out

    return read


@pytest.fixture
def heavy(home: Path) -> str:
    """The whole-family check-in with three tender questions in a row."""
    text = (Path(__file__).parents[2] / "scripts" / "whole-family.yaml").read_text("utf-8")
    before, _, after = text.partition("  - ask: who-has-your-back\n")
    between, _, rest = after.partition("  - ask: money-lately\n")
    path = home / "heavy.yaml"
    path.write_text(before + "  - ask: money-lately\n" + rest, encoding="utf-8")
    assert "care-lately" in between
    return str(path)


def row(page: str, step: str) -> str:
    """The line of a step."""
    (found,) = (line for line in page.splitlines() if re.match(rf".\s+\d+:\d\d {step}\b", line))
    return found


def test_a_step_is_a_line_that_says_what_it_draws(told: Told) -> None:
    """When, which, what about, what it asks for, how tender, and only then the picture."""
    page = told("whole-family")
    assert " ".join(row(page, "food-lately").split()) == "1:48 food-lately Food need, tender #####|"
    assert " ".join(row(page, "going-well").split()) == "1:13 going-well Going well strength |++++++"
    assert " ".join(row(page, "slow-down").split()).endswith("slow-down ? a pause rest |~~~~")
    bars = {line.index("|") for line in page.splitlines() if re.match(r".\s+\d+:\d\d ", line)}
    assert len(bars) == 1


def test_the_totals_stand_at_its_top(told: Told) -> None:
    """Minutes, screens and keys on each channel, and by what they are estimated."""
    lines = told("whole-family").splitlines()
    assert lines[2] == "In person: about 11 of the 14 minutes that it names, 28 screens, 48 keys"
    assert lines[3] == "On the phone: about 12 of the 14 minutes that it names, 30 screens, 53 keys"
    assert "2.3 words a second, 6 seconds to choose" in " ".join(lines)
    assert lines[-1] == "0 findings from 7 rules about rhythm."


def test_three_heavy_questions_in_a_row_are_marked(told: Told, heavy: str) -> None:
    """A mark beside each of the three, none beside the next, and below them what the rule says."""
    page = told(heavy)
    assert [line.split()[2] for line in page.splitlines() if re.match(r"! +\d", line)] == [
        "food-lately",
        "home-lately",
        "money-lately",
    ]
    lines = page.splitlines()
    below = lines[lines.index(row(page, "money-lately")) + 1]
    assert below.startswith("!       RHY002 heavy-run-limit: 2 tender questions are behind them")
    assert lines[-1].startswith("1 finding from 7 rules about rhythm; ")
    assert "! beside a step: a rule" in " ".join(page.split())


def test_the_mark_is_in_the_picture_too(told: Told, heavy: str) -> None:
    """A line beside the run with the rule's code, and its sentence below."""
    root = ET.fromstring(told(heavy, "--format", "svg"))  # noqa: S314 - our own
    marked = [each.text for each in root.iter(f"{SVG}text") if each.get("class") == "mark"]
    assert marked[:4] == ["food-lately", "home-lately", "money-lately", "RHY002"]
    assert str(marked[4]).startswith("RHY002 heavy-run-limit: ")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("channel", ["in_person", "phone"])
def test_every_line_fits(told: Told, language: str, channel: str) -> None:
    """78 columns, and no colour where nobody looks at it on a terminal."""
    page = told("whole-family", "--language", language, "--channel", channel)
    assert max(width(line) for line in page.splitlines()) <= 78
    assert "\x1b" not in page
    assert "{" not in page


def test_spanish_is_spanish_throughout(told: Told) -> None:
    """Words around the script and labels of its steps, also of what never was a topic."""
    page = told("whole-family", "--language", "es", "--channel", "phone")
    assert "Por teléfono: unos 12 de los 14 minutos que anuncia, 30 pantallas, 53 teclas" in page
    assert " ".join(row(page, "food-lately").split()[1:-1]) == "food-lately Comida necesidad, delicado"
    assert row(page, "read-back").split()[2:4] == ["el", "repaso"]
    assert not re.search(r"\b(need|strength|screens|keys|tender|step|about)\b", page)
    assert set(words_in("en")) <= set(words_in("es"))


def test_the_picture_is_one_file_with_a_name_and_a_description(told: Told) -> None:
    """It fetches nothing and runs nothing; whoever cannot see it hears every step."""
    svg = told("whole-family", "--format", "svg")
    root = ET.fromstring(svg)  # noqa: S314 - our own
    assert not re.findall(
        r"https?:|@import|@font-face|href|url\(|<script", svg.replace("http://www.w3.org/2000/svg", "")
    )
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "title desc")
    assert root.findtext(f"{SVG}title") == "The rhythm of “Whole-family check-in”"
    description = str(root.findtext(f"{SVG}desc"))
    assert "Enable: 1:13 going-well, Going well, strength. 1:48 food-lately, Food, need, tender." in description
    assert "28 screens, 48 keys" in description


def test_the_more_tender_the_longer(told: Told) -> None:
    """Bars left of the line end there and reach out by tenderness; bars right of it begin there."""
    root = ET.fromstring(told("whole-family", "--format", "svg"))  # noqa: S314 - our own
    bars: dict[str, list[tuple[float, float]]] = {}
    for group in root.iter(f"{SVG}g"):
        name = str(group.findtext(f"{SVG}title")).partition(",")[0]
        bars[name] = [(float(each.attrib["x"]), float(each.attrib["width"])) for each in group.iter(f"{SVG}rect")]
    ((left, card),) = bars["relationships-card"]
    ((_, food),) = bars["food-lately"]
    ((start, _),) = bars["going-well"]
    assert card > food
    assert left + card == start
    assert len(bars["who-has-your-back"]) == 2
    assert bars["read-back"] == []


def test_only_a_rhythm_is_drawn_as_svg(capsys: pytest.CaptureFixture[str]) -> None:
    """A booklet is text; whoever asks for a picture of one is told what there is a picture of."""
    assert main(["show", "whole-family", "--format", "svg"]) == 2
    assert "Only a rhythm is drawn as SVG. Add --rhythm." in " ".join(capsys.readouterr().err.split())


def made_up(title: str, step: str = "a") -> Rhythm:
    """A rhythm of one step."""
    beat = Beat(step, "enable", "ask", title, "need", 2, 6_000, 30, conditional=True)
    total = Total("phone", 6_030, 1, 2)
    return Rhythm(title, "en", "phone", 5, (beat,), (Complaint("RHY009", "gentle-first", "so.", (step,)),), 7, (total,))


def test_colour_says_nothing_that_is_not_said_without_it() -> None:
    """Without its colours the picture is the same."""
    plain, coloured = render(made_up("Food")), render(made_up("Food"), colour=True)
    assert "\x1b[1;31m!" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_no_title_can_move_a_cursor_or_widen_the_page() -> None:
    """What a script calls itself and its steps is shown, cut to its column, and does nothing else."""
    page = render(made_up("\x1b[2J日本語の題名" * 9, "very-long-name-of-a-step-" * 3))
    assert "\x1b" not in page
    assert max(width(line) for line in page.splitlines()) <= 78
    assert "100:00" in page
