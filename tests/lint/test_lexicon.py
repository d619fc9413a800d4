"""Lists of words: what they find, that nothing is passed over, and that no line however odd keeps them busy."""

from __future__ import annotations

import importlib
import pkgutil
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lint.test_corpus import CORPUS

from rcscreen.lint import rules as rules_room
from rcscreen.lint.anchors import alternatives, needs, tokens
from rcscreen.lint.lexicon import Lexicon, plain, sentences
from rcscreen.lint.parts import Line
from rcscreen.lint.place import Source
from rcscreen.lint.registry import RULES
from rcscreen.lint.subject import Subject

MODULES = [
    importlib.import_module(each.name)
    for each in pkgutil.walk_packages(rules_room.__path__, f"{rules_room.__name__}.")
    if not each.ispkg
]
LISTS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": value
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, Lexicon)
}
LEXICAL = tuple(rule for code, rule in RULES.items() if code.startswith("LAN"))


def line(text: str, language: str = "en") -> Line:
    """A line that says this."""
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    script = f'rcscreen: 1\nid: one\nlanguage: {language}\nenable:\n  - say: one\n    text: "{quoted}"\n'
    return Subject(Source("one.yaml", script), (), None, date(2026, 11, 22)).lines[0]


def said(lexicon: Lexicon, text: str, language: str = "en", *, asked: bool = False) -> list[str]:
    """What a list finds in a line."""
    return [found.words for found in lexicon.search(line(text, language), asked=asked)]


def test_case_accents_and_apostrophes_make_no_difference() -> None:
    """People write with and without accents, in capitals, with either apostrophe."""
    lexicon = Lexicon(en=["you don't"], es=["por qué"])
    assert said(lexicon, "YOU DON\N{RIGHT SINGLE QUOTATION MARK}T") == ["YOU DON'T"]
    assert said(lexicon, "Por que", "es") == ["Por que"]
    assert said(lexicon, "POR QUÉ", "es-MX") == ["POR QUÉ"]
    assert said(lexicon, "por qué", "en") == []


def test_a_turn_of_phrase_begins_and_ends_with_a_word() -> None:
    """`must` is not in `mustard`; a plural has to be written."""
    lexicon = Lexicon(en=["must", "addicts?"])
    assert said(lexicon, "mustard, you must, addicts, addiction") == ["must", "addicts"]


def test_a_question_and_the_beginning_of_a_sentence() -> None:
    """`^` is where a sentence begins, behind a small word; `asked` is only in questions."""
    lexicon = Lexicon(en=["^why", "how come"])
    assert said(lexicon, "Ask why. So, why? Okay, why not. How come?") == ["So, why", "Okay, why", "How come"]
    assert said(lexicon, "Ask why. So, why? Okay, why not. How come?", asked=True) == ["So, why", "How come"]


def test_what_stands_around_it_can_be_looked_at() -> None:
    """What is found knows its sentence, and what stands before and behind it."""
    found = next(iter(Lexicon(en=["have to"]).search(line("Hi. You don't have to stay. Bye."))))
    assert (found.before, found.after) == ("you don't ", " stay.")
    assert found.sentence == "you don't have to stay."


def test_nothing_is_found_twice_in_the_same_words() -> None:
    """Where two turns of phrase overlap, the one that begins first is named, with its own cure."""
    lexicon = Lexicon(en={"completely private": "a", "private forever": "b", "is completely|was": "c"})
    found = list(lexicon.search(line("It is completely private forever.")))
    assert [(each.words, each.cure) for each in found] == [("is completely", "c"), ("private forever", "b")]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("(?:a|the) homeless", [{"homeless"}, {"a", "the"}]),
        (r"addict(?:s|ed)?", [{"addict", "addicts", "addicted"}]),
        (r"hous\w+ you", [{"you"}]),
        ("drop ?out", [{"dropout", "drop"}]),
        (r"(?:\w+ ){0,2}trouble", [{"trouble"}]),
        ("isn't it", [{"isn't"}, {"it"}]),
        (r"you(?:'ve| have) lost", [{"lost"}, {"you've", "have"}]),
    ],
)
def test_what_a_turn_of_phrase_cannot_be_without(pattern: str, needed: list[set[str]]) -> None:
    """Words are read from a pattern of which one is there whenever it matches."""
    assert [set(each) for each in needs(pattern)] == needed


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_passed_over(language: str) -> None:
    """In every line of the corpus, a turn of phrase that stands there would also be looked for."""
    text = (CORPUS / f"build_{language}.txt").read_text(encoding="utf-8")
    lines = [plain(each.partition(" | ")[2]) for each in text.splitlines() if " | " in each]
    for name, lexicon in LISTS.items():
        for phrase in (part for each in lexicon.of(language) for part in alternatives(plain(each))):
            spaced = phrase.removeprefix("^").replace(" ?", r"\s*").replace(" ", r"\s+")
            pattern, needed = re.compile(rf"(?<!\w)(?:{spaced})(?!\w)"), needs(phrase.removeprefix("^"))
            for each in lines:
                if pattern.search(each):
                    assert not any(words.isdisjoint(tokens(each)) for words in needed), (name, phrase, each)


@pytest.mark.parametrize("name", LISTS)
def test_no_turn_of_phrase_can_go_astray(name: str) -> None:
    """No repeated group holds a repetition without an end, nor `.*`: what makes a regular expression run for hours."""
    for phrase in (each for language in LISTS[name].languages for each in LISTS[name].of(language)):
        assert ".*" not in phrase
        assert ".+" not in phrase
        for group in re.finditer(r"\((?:\?[:=!<]+)?((?:[^()]|\([^()]*\))*)\)(?:[*+]|\{\d+,\})", phrase):
            assert not re.search(r"(?<!\\)[*+]", group[1]), group[0]


@pytest.mark.parametrize("name", LISTS)
def test_every_turn_of_phrase_can_stand_somewhere(name: str) -> None:
    """None ends with a space, also before what it forbids: it ends where a word does, and would be found nowhere."""
    for phrase in (each for language in LISTS[name].languages for each in LISTS[name].of(language)):
        for each in alternatives(phrase):
            assert not re.search(r"\s(?:\)[+*]?|\(\?!(?:[^()]|\([^()]*\))*\))?$", each), each


ODD = [
    "a" * 100_000,
    "you " * 25_000,
    "do you " * 14_000 + "?",
    "no " * 33_000 + "?",
    " " * 100_000 + "you",
    "you" + " " * 100_000,
    "'" * 100_000,
    "¿" * 100_000,
    "?" * 100_000,
    "no one will ever " * 6_000,
    "everything you say " * 5_000,
    "usted no tiene que " * 5_000 + "?",
    "si no me dice que " * 5_000,
    "tell me all the more some any " * 3_000,
    "é" * 50_000 + "İ" * 50_000,
]


@pytest.mark.parametrize("number", range(len(ODD)))
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_line_of_a_hundred_thousand_letters(number: int, language: str) -> None:
    """Every rule about words comes to an end with the longest and oddest line."""
    script = f'rcscreen: 1\nid: one\nlanguage: {language}\nenable:\n  - ask: one\n    text: "{ODD[number]}"\n'
    subject = Subject(Source("one.yaml", script), (), None, date(2026, 11, 22))
    for rule in LEXICAL:
        for hit in rule.check(subject):
            assert hit.message


@given(st.text(st.sampled_from("you don't have to. ¿por qué no? tell me ñ,;:'\"—…\t"), max_size=400))
def test_places_and_words_hold_for_any_text(text: str) -> None:
    """Sentences lie within their text in order, and making it plain leaves every letter in its place."""
    assert len(plain(text)) == len(text)
    ends = [0]
    for each in sentences(text):
        assert ends[-1] <= each.start < each.end <= len(text)
        ends.append(each.end)
