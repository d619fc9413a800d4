"""What stands where: screens as plain text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.terminal.samples import COMIDA, FOOD, HELP, RECAP, VIEWS, WORST, options, turn, view

from rcscreen.interview.conductor import View
from rcscreen.interview.turns import Line, Onward, Pick, Review
from rcscreen.terminal.draft import Draft, begin
from rcscreen.terminal.layout import lay_out
from rcscreen.terminal.screen import Painter
from rcscreen.terminal.sheet import turn_sheet
from rcscreen.terminal.words import width
from rcscreen.vocabulary.chrome import CHROME, chrome


def drawn(
    at: View, columns: int = 80, rows: int = 24, *, language: str = "en", draft: Draft | None = None
) -> list[str]:
    """A screen as lines of text."""
    sheet = turn_sheet(at, draft or begin(at), chrome(language))
    return ["".join(span.text for span in row).rstrip() for row in lay_out(sheet, columns, rows).rows]


def test_the_screen_of_the_design() -> None:
    """A question in English at 80 by 24, as it was drawn before anything was built."""
    assert drawn(FOOD) == [
        " Enable  ● ● ○ ○ ○   Food                                 phone · alone · saved",
        "─" * 80,
        "",
        "     Okay if I ask about food? I ask everyone.",
        "",
        "     Over the last few months,",
        "     how has it been getting enough food?",
        "",
        "   heard (not read out)",
        "     1  enough                         8  not sure",
        "     2  thin now and then              0  rather not say",
        "     3  gone without",
        "",
        "   offer back    That sounds like a lot to juggle.",
        "   guide         Leave a silence.",
        "   marked        Home",
        "",
        "",
        "",
        "",
        "",
        "─" * 80,
        " Enter on   B back   L later   T came up   W their words",
        " P pause/more   A not alone                                            Esc hide",
    ]


def test_the_same_in_spanish() -> None:
    """A Spanish question with Spanish words around it fits as well."""
    lines = drawn(COMIDA, language="es")
    assert lines[0] == " Facilitar  ● ● ○ ○ ○   Comida                por teléfono · a solas · guardado"
    assert "     ¿cómo le ha ido para conseguir suficiente comida?" in lines
    assert "     2  justo de vez en cuando         0  prefiere no decir" in lines
    assert lines[-2] == " Enter seguir   B volver   L más tarde   W sus palabras"
    assert lines[-1].startswith(" P pausa/más   A no a solas")
    assert lines[-1].endswith("Esc ocultar")


def test_a_second_language_stands_beneath() -> None:
    """Where the navigator's own language is another, the same words stand beneath, and beside each option."""
    assert isinstance(COMIDA.turn.form, Pick)
    labels = zip(COMIDA.turn.form.options, ("enough", "thin now and then", "gone without"), strict=True)
    english = Pick(tuple(replace(option, label=label) for option, label in labels))
    lines = drawn(replace(COMIDA, also=replace(FOOD.turn, form=english)))
    spoken = lines.index("     ¿cómo le ha ido para conseguir suficiente comida?")
    assert lines.index("     how has it been getting enough food?") > spoken
    assert any("1  suficiente · enough" in line for line in lines)


def test_two_languages_stay_apart_where_room_is_short() -> None:
    """Words in two languages and seven options: the blank row that tells the languages apart goes last of all."""
    both = replace(COMIDA, turn=replace(WORST.turn, words=COMIDA.turn.words * 2), also=replace(FOOD.turn, lead=""))
    lines = drawn(both, rows=20)
    also = lines.index("     Over the last few months,")
    assert lines[also - 1] == ""
    assert "" not in lines[2 : also - 1]
    assert any("7  none of these" in line for line in lines)


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 40)])
@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_said_or_chosen_is_lost(columns: int, rows: int, language: str) -> None:
    """Seven options, a permission, two lines to offer back and a guide: every word and option is on one screen."""
    lines = drawn(WORST, columns, rows, language=language)
    shown = " ".join(" ".join(lines).split())
    assert WORST.turn.lead in shown
    assert WORST.turn.words in shown
    assert isinstance(WORST.turn.form, Pick)
    assert all(option.label in shown for option in WORST.turn.form.options)
    assert CHROME[language]["decline"] in shown
    assert CHROME[language]["unsure"] in shown
    assert len(lines) == rows


def test_what_gives_way_gives_way_in_order() -> None:
    """A lower window loses the second line to offer back, then the guide, then the first; never the words."""
    lost = []
    for rows in range(24, 12, -1):
        text = "\n".join(drawn(WORST, 80, rows))
        for mark in ("real strength", "Leave a silence", "a lot to juggle"):
            if mark not in text and mark not in lost:
                lost.append(mark)
    assert lost == ["real strength", "Leave a silence", "a lot to juggle"]


@settings(deadline=None)  # facts, not speed
@given(
    st.sampled_from(sorted(VIEWS)),
    st.integers(20, 200),
    st.integers(6, 70),
    st.sampled_from(["en", "es"]),
    st.integers(0, 60),
)
def test_a_screen_is_never_larger_than_its_window(
    name: str, columns: int, rows: int, language: str, scroll: int
) -> None:
    """Whatever the window, there are as many rows as it has, and none is wider."""
    at = VIEWS[name]
    screen = lay_out(turn_sheet(at, begin(at), chrome(language)), columns, rows, scroll=scroll)
    assert len(screen.rows) == rows
    if columns >= 60:
        assert all(sum(width(span.text) for span in row) <= columns for row in screen.rows)


@settings(deadline=None)  # facts, not speed
@given(st.sampled_from(["food", "worst", "help", "recap", "comida"]), st.integers(40, 90), st.integers(10, 24))
def test_whatever_is_out_of_sight_can_be_moved_into_it(name: str, columns: int, rows: int) -> None:
    """In a small window every spoken word and every option is on some page as one scrolls."""
    at = VIEWS[name]
    sheet = turn_sheet(at, begin(at), chrome("en"))
    seen: list[str] = []
    below, scroll = 1, 0
    while below:
        screen = lay_out(sheet, columns, rows, scroll=scroll)
        seen += ["".join(span.text for span in row) for row in screen.rows]
        below, scroll = screen.below, scroll + 1
    shown = " ".join(" ".join(seen).split())
    assert all(word in shown for word in at.turn.words.split())
    if isinstance(at.turn.form, Pick):
        assert all(word in shown for option in at.turn.form.options for word in option.label.split())


def test_many_options_stand_in_two_columns() -> None:
    """More options than digits have letters, in two columns read downwards, and their order is shown."""
    lines = drawn(HELP, draft=Draft(chosen=("heat", "food")))
    assert any(line.startswith("   ▸ c  food · 2nd") and "i  benefits" in line for line in lines)
    assert any(line.startswith("   ▸ f  heat · 1st") for line in lines)
    assert any("8  not sure        0  rather not say" in line for line in lines)


def test_a_wide_window_keeps_a_calm_middle() -> None:
    """At 120 by 40 nothing stands in the outer sixteen columns, and words run no wider than 66."""
    lines = drawn(WORST, 120, 40)
    assert all(line[:16].strip() == "" and width(line) <= 104 for line in lines)
    first = next(line for line in lines if "Thinking about" in line)
    assert len(first.strip()) <= 66
    assert lines[0] == ""


def test_a_word_at_the_foot_moves_nothing() -> None:
    """A hint stands in the rule beneath, so that what one reads stays where it was."""
    before, after = drawn(FOOD), drawn(FOOD, draft=Draft(hint="hint_choose"))
    assert after[-3].startswith("── Choose one, or one of the silences")
    assert before[:-3] == after[:-3]


def test_long_words_of_the_engine_stand_above_the_rule() -> None:
    """Why a reply could not be taken is shown whole, however long it is."""
    note = "A number from 0 to 20, please. " * 5
    text = " ".join(" ".join(drawn(FOOD, draft=Draft(note=note.strip()))).split())
    assert note.strip() in text


def test_what_stood_before_is_said() -> None:
    """A screen that is opened again says what was kept, and what Enter keeps."""
    again = replace(FOOD, turn=replace(FOOD.turn, standing="declined"))
    text = "\n".join(drawn(again))
    assert "before        rather not say" in text
    assert "▸ 0  rather not say" in text
    assert "Enter keep as it is" in text


def test_a_long_read_back_has_pages() -> None:
    """Each page says which it is, and Enter leads to the next before anything is confirmed."""
    long = view(turn(Review(tuple(Line(f"l{n}", "need", f"line {n}") for n in range(12))), kind="recap"))
    first = "\n".join(drawn(long))
    assert "page 1 of 2" in first
    assert "Enter next page" in first
    second = "\n".join(drawn(long, draft=Draft(page=1)))
    assert "1  line 9" in second
    assert "Enter all of it is right" in second


def test_words_cannot_command_the_screen() -> None:
    """A script, a label or a person's own words that hold an escape code are shown as text."""
    evil = "\x1b[2J\x1b]0;title\x07"
    lines = (Line("a", "need", f"food{evil}", f"thin{evil}"),)
    for at in (
        replace(FOOD, turn=replace(FOOD.turn, words=evil, lead=evil, guide=evil, topic_label=evil)),
        view(turn(Pick(options(f"x{evil}")))),
        replace(RECAP, turn=replace(RECAP.turn, form=Review(lines))),
    ):
        sheet = turn_sheet(at, Draft(note=evil), chrome("en"))
        painted = Painter(colour=True).paint(lay_out(sheet, 80, 24), 80)
        assert "\x1b[2J" not in painted
        assert "\x1b]" not in painted
        assert "\x07" not in painted


def test_chrome_speaks_both_languages() -> None:
    """Every word of the navigator's exists in both languages, with the same gaps to fill."""
    english, spanish = CHROME["en"], CHROME["es"]
    assert english.keys() == spanish.keys()
    for key in english:
        assert english[key].count("{") == spanish[key].count("{"), key
        assert english[key].strip(), key
    assert chrome("es-MX") is spanish
    assert chrome("vi") is english


@pytest.mark.parametrize(
    ("language", "said"), [("en", "card          pear-spoon-13"), ("es", "tarjeta       pear-spoon")]
)
def test_the_card_word_stands_by_the_goodbye(language: str, said: str) -> None:
    """So that they can be told it while they are still there."""
    goodbye = replace(view(turn(Onward(), "Thank you.", kind="thanks")), card="pear-spoon-13")
    assert any(said in row for row in drawn(goodbye, language=language))
    assert not any("pear-spoon" in row for row in drawn(replace(goodbye, turn=turn(Onward(), kind="say"))))
