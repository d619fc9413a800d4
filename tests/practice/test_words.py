"""What a rehearsal says to the trainee: the same in both languages, kind by our own lists, and never a mark."""

from __future__ import annotations

import re
from dataclasses import replace
from string import Formatter

import pytest
from tests.practice.policies import POLICIES, careful, hold

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.parts import Line
from rcscreen.lint.place import Source, straight
from rcscreen.lint.rules.language import blaming, lan007_deficit_frame, pressing, soothing, terms
from rcscreen.lint.rules.language.lan008_jargon import JARGON
from rcscreen.lint.rules.language.lan017_no_norm_parenting import NORM
from rcscreen.practice.coach import feedback
from rcscreen.practice.words import WORDS, words_of
from rcscreen.script.nodes import Mark

LISTS: dict[str, Lexicon] = {
    "LAN004": terms.STIGMA,
    "LAN006": blaming.BLAME,
    "LAN007": lan007_deficit_frame.DEFICIT,
    "LAN008": JARGON,
    "LAN009": pressing.PRESSURE,
    "LAN011": soothing.REASSURANCE,
    "LAN017": NORM,
}
MARKS = re.compile(
    r"%|\bscores?\b|\bpoints?\b|\bgrades?\b|\brank|\bfail|\bpass(?:ed)?\b(?! on| it)|\bwrong answer|\bcorrect!|"
    r"puntos|puntaje|calificaci|reprob|aprobad|porcentaje",
    re.IGNORECASE,
)


def line(text: str, language: str) -> Line:
    """A text as the linter sees one."""
    return Line(straight(text), language, "shown", "title", "", "", "", None, None, Source("words", text), Mark(1, 1))


@pytest.mark.parametrize("language", WORDS)
def test_our_own_lists_find_nothing_in_it(language: str) -> None:
    """No label, no blame, no deficit, no jargon, no pressure, no quick comfort, no norm."""
    found = {
        f"{code} {key}: {each.words}"
        for key, text in WORDS[language].items()
        for code, lexicon in LISTS.items()
        for each in lexicon.search(line(text, language))
    }
    assert not found


def test_both_languages_say_the_same() -> None:
    """The same keys, with the same things to be filled in."""
    english, spanish = WORDS["en"], WORDS["es"]
    assert list(english) == list(spanish)
    for key, text in english.items():
        assert fields(text) == fields(spanish[key]), key


def fields(text: str) -> set[str]:
    """What stands in braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("name", POLICIES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_feedback_marks_nobody(name: str, language: str) -> None:
    """No percentage, no points, no rank; two or three things that helped, at most one moment to look at."""
    said = feedback(hold(POLICIES[name](), language), "moment", language)
    texts = [point.did for point in said.helped]
    texts += [said.look.happened, said.look.would] if said.look else []
    texts += [said.theirs, said.counts, said.went_back]
    assert 2 <= len(said.helped) <= 3
    assert not [text for text in texts if MARKS.search(text)]
    assert all(point.turn > 0 for point in said.helped)


def test_the_goal_comes_first() -> None:
    """What one wanted to work on is looked at first, in what helped and in the moment to look at."""
    both = replace(careful(), patience=1.0, at={"money-lately": ("press",)}, goes_back=False)
    run = hold(both)
    about_silence, about_declines = feedback(run, "silence", "en").look, feedback(run, "decline", "en").look
    assert about_silence is not None
    assert about_declines is not None
    assert about_silence.happened.startswith("After 1 second of silence you spoke.")
    assert about_silence.would.startswith("With a little more silence: “It was the transmission.")
    assert about_declines.happened.startswith("You went on past a stop-card.")


def test_another_way_is_shown_by_what_she_would_have_said() -> None:
    """At a line that closed, one that opens, with her own words after it."""
    look = feedback(hold(POLICIES["fixer"]()), "moment", "en").look
    assert look is not None
    assert re.fullmatch(r"With “.+”: .+", look.would)


def test_no_language_is_left_without_words() -> None:
    """Where there are none in a language, English stands."""
    assert words_of("es-MX") is WORDS["es"]
    assert words_of("tl") is WORDS["en"]
