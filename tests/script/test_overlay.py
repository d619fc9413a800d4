"""Overlays: a language is whole, a wording changes what it names, and stale words are found."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcscreen.errors import Problem, ScriptRefused
from rcscreen.script.codes import CODES
from rcscreen.script.load import load_script
from rcscreen.script.model import Script
from rcscreen.script.wording import (
    Reflection,
    ReflectTag,
    StepWords,
    TopicWords,
)
from rcscreen.script.words import topic_digest, words_digest

Compose = Callable[..., str]
Refusal = Callable[..., tuple[Problem, ...]]

ENABLE = """\
enable:
- ask: food-lately
  topic: food
  text: "{name}, how about food?"
  phone: {text: And food?}
  guide: Wait.
  answer: {choice: {enough: plenty, short: not enough}}
  reflect: [{understand: That sounds hard.}, {support: We can look together.}]
"""


@pytest.fixture
def base(compose: Compose) -> str:
    """A script with words of every sort."""
    return compose(
        topics="topics:\n  food: {sensitivity: 1, about: family, permission: Okay if I ask?}\n",
        enable=ENABLE,
        ensure="ensure:\n- recap: read-back\n",
    )


@pytest.fixture
def script(base: str) -> Script:
    """The same, loaded."""
    return load_script(base, "tiny.yaml")


def _of(script: Script, step: str) -> str:
    return words_digest(script.words(step, "en"))


@pytest.fixture
def spanish(script: Script) -> str:
    """A sound translation of it."""
    return f"""\
rcscreen-overlay: 1
for: tiny
language: es
title: Una conversación corta
topics:
  food: {{label: Comida, permission: ¿Le puedo preguntar?, of: "{topic_digest(script.wordings["en"].topics["food"])}"}}
steps:
  start: {{text: ¿Le parece bien ahora?, of: "{_of(script, "start")}"}}
  notes: {{text: ¿Puedo anotar?, of: "{_of(script, "notes")}"}}
  food-lately:
    text: "{{name}}, ¿y la comida?"
    phone: {{text: ¿Y la comida?}}
    guide: Espere.
    options: {{enough: suficiente, short: no alcanza}}
    reflect: [{{understand: Suena difícil.}}, {{support: Lo vemos juntos.}}]
    of: "{_of(script, "food-lately")}"
  wishes: {{text: ¿Con qué le gustaría ayuda?, of: "{_of(script, "wishes")}"}}
  goodbye: {{text: Gracias., of: "{_of(script, "goodbye")}"}}
"""


def test_a_language_speaks_every_word(base: str, spanish: str) -> None:
    """With its overlay the script speaks both languages, and its own as before."""
    script = load_script(base, "tiny.yaml", ((spanish, "es.yaml"),))
    assert list(script.wordings) == ["en", "es"]
    assert script.wordings["es"].title == "Una conversación corta"
    assert script.wordings["es"].topics["food"] == TopicWords("Comida", "¿Le puedo preguntar?")
    words = script.words("food-lately", "es")
    assert words.part("text", "phone") == "¿Y la comida?"
    assert words.options == {"enough": "suficiente", "short": "no alcanza"}
    assert words.reflect[0] == Reflection("understand", "Suena difícil.")
    assert script.words("food-lately", "en").part("text", "phone") == "And food?"


def test_a_wording_changes_what_it_names(base: str, script: Script, spanish: str) -> None:
    """A site's own wording replaces single parts in the script's language; everything else stays."""
    wording = (
        "rcscreen-overlay: 1\nfor: tiny\nwording: corner-clinic\nsteps:\n"
        f'  food-lately: {{text: "How is food, {{name}}?", of: "{_of(script, "food-lately")}"}}\n'
    )
    whole = load_script(base, "tiny.yaml", ((spanish, "es.yaml"), (wording, "own.yaml")))
    words = whole.words("food-lately", "en")
    assert words.parts["text"] == "How is food, {name}?"
    assert words.guide == "Wait."
    assert words.part("text", "phone") == "And food?"
    assert len(words.reflect) == 2
    assert whole.words("food-lately", "es").parts["text"] == "{name}, ¿y la comida?"
    assert whole.words("start", "en") == script.words("start", "en")


class Case(NamedTuple):
    """What is changed in a sound translation (a regular expression), and where the fault is found (``¦``)."""

    code: str
    was: str
    now: str


CASES = (
    Case("OVL001", r"rcscreen-overlay: 1", "rcscreen-overlay: ¦3"),
    Case("OVL002", r"for: tiny", "for: ¦other"),
    Case("OVL003", r"(rcscreen-overlay: 1\nfor: tiny\n)language: es\n", r"¦\1"),
    Case("OVL003", r"(rcscreen-overlay: 1\nfor: tiny\n)", r"¦\1wording: here\n"),
    Case("OVL004", r"language: es", "language: ¦en"),
    Case("OVL005", r"steps:\n", "steps:\n  ¦strat: {text: A, of: '12345678'}\n"),
    Case("OVL005", r"topics:\n", "topics:\n  ¦home: {label: A, of: '12345678'}\n"),
    Case("OVL006", r"  wishes: {", "  wishes: {if_no: ¦Bien., "),
    Case("OVL007", r'(  start: .* of: )".*"', r'\1¦"00000000"'),
    Case("OVL007", r'(  food: .* of: )".*"', r"\1¦1234e567"),
    Case("OVL008", r"steps:\n  start: .*\n", "¦steps:\n"),
    Case("OVL008", r"topics:\n  food: .*\n", ""),
    Case("OVL009", r"(food-lately:(?:\n.*)*?)\n    guide: .*", r"¦\1"),
    Case("OVL009", r"(food-lately:(?:\n.*)*?)\n    phone: .*", r"¦\1"),
    Case("OVL009", r"(food: {)label: Comida, ", r"¦\1"),
    Case("OVL009", r"(food: {.*)permission: .*, ", r"¦\1"),
    Case("OVL010", r'text: "{name}, ¿y', 'text: ¦"¿y'),
    Case("OVL010", r"text: ¿Con qué .*\?", "text: ¦'{strength}'"),
    Case("OVL011", r"options: {enough: suficiente, ", "options: ¦{"),
    Case("OVL011", r"options: {", "options: ¦{mucho: Mucho, "),
    Case("OVL011", r"(food-lately:(?:\n.*)*?)\n    options: .*", r"¦\1"),
    Case("OVL012", r"reflect: \[{understand: Suena difícil.}, ", "reflect: ¦["),
    Case("OVL012", r"(food-lately:(?:\n.*)*?)\n    reflect: .*", r"¦\1"),
    Case("OVL013", r'(start: .*), of: ".*"', r"¦\1"),
    Case("DOC020", r"  wishes: {", "  wishes: {¦txt: A, "),
    Case("DOC026", r'(  start: .* of: )".*"', r"\1¦Zzz"),
)


def _place(text: str) -> tuple[str, tuple[int, int]]:
    before, mark, after = text.partition("¦")
    if not mark:
        return text, (1, 1)
    return before + after, (before.count("\n") + 1, len(before) - before.rfind("\n"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_each_fault_of_an_overlay_has_its_code(case: Case, base: str, spanish: str, refusal: Refusal) -> None:
    """A fault planted in a sound translation gives exactly its code, at exactly its place, with a cure."""
    assert refusal(base, [spanish]) == ()
    changed, times = re.subn(case.was, case.now, spanish, count=1)
    assert times == 1
    text, place = _place(changed)
    problems = refusal(base, [text])
    assert [(each.code, (each.line, each.column)) for each in problems] == [(case.code, place)]
    assert problems[0].file == "overlay.yaml"
    assert problems[0].cure


def test_every_code_of_an_overlay_has_an_example() -> None:
    """No code of an overlay is without a test here."""
    assert {case.code for case in CASES if case.code.startswith("OVL")} == {
        code for code in CODES if code.startswith("OVL")
    }


def test_a_stale_translation_names_the_new_digest(base: str, spanish: str, refusal: Refusal) -> None:
    """When the script's words change, the translation is refused with the digest to write once it was compared."""
    newer = base.replace("Is now an okay time?", "Is this an okay time?")
    (problem,) = refusal(newer, [spanish])
    digest = _of(load_script(newer, "tiny.yaml"), "start")
    assert problem.code == "OVL007"
    assert f"`of: {digest}`" in problem.cure
    old = _of(load_script(base, "tiny.yaml"), "start")
    assert refusal(newer, [spanish.replace(old, digest)]) == ()


def test_a_step_without_words_needs_no_translation(base: str, spanish: str) -> None:
    """Steps with built-in words only are spoken in every language by themselves."""
    script = load_script(base, "tiny.yaml", ((spanish, "es.yaml"),))
    assert script.words("read-back", "es") == StepWords()


def test_a_language_is_given_once(base: str, spanish: str, refusal: Refusal) -> None:
    """The same language twice is refused, the second time it comes."""
    problems = refusal(base, [spanish, spanish])
    assert [each.code for each in problems] == ["OVL004"]


def test_a_check_may_be_labelled_in_an_overlay(base: str, script: Script, refusal: Refusal) -> None:
    """A site may label what a built-in check finds, by the keys that the check has."""
    head = "rcscreen-overlay: 1\nfor: tiny\nwording: here\nsteps:\n  who-can-hear: "
    of = _of(script, "who-can-hear")
    whole = load_script(base, "tiny.yaml", ((head + f'{{options: {{alone: Just us}}, of: "{of}"}}\n', "own.yaml"),))
    assert whole.words("who-can-hear", "en").options == {"alone": "Just us"}
    assert [each.code for each in refusal(base, [head + f'{{options: {{alnoe: A}}, of: "{of}"}}\n'])] == ["OVL011"]


def test_a_wording_may_leave_out_and_fill_in_otherwise(base: str, script: Script, refusal: Refusal) -> None:
    """A site's wording need not be whole, and may use other placeholders, but only known ones."""
    head = "rcscreen-overlay: 1\nfor: tiny\nwording: here\nsteps:\n  start: "
    of = _of(script, "start")
    assert refusal(base, [head + f'{{text: "{{navigator}} here. Okay?", of: "{of}"}}\n']) == ()
    assert [each.code for each in refusal(base, [head + f'{{text: "{{boss}}?", of: "{of}"}}\n'])] == ["SCR011"]
    assert [each.code for each in refusal(base, [head + '{text: "Okay?", of: "00000000"}\n'])] == ["OVL007"]


def test_problems_of_all_files_come_in_one_go(base: str, spanish: str) -> None:
    """A faulty script and two faulty overlays are refused together, each problem with its file."""
    with pytest.raises(ScriptRefused) as caught:
        load_script(
            base.replace("with: anyone", "with: parent"),
            "tiny.yaml",
            ((spanish.replace("language: es", "language: E"), "es.yaml"), ("[", "own.yaml")),
        )
    assert [(each.file, each.code) for each in caught.value.problems] == [
        ("es.yaml", "DOC026"),
        ("own.yaml", "DOC001"),
        ("tiny.yaml", "DOC023"),
    ]


# -- Digests ---------------------------------------------------------------------------------------------------------

TEXT = st.text(min_size=1, max_size=12)
TAGS: tuple[ReflectTag, ...] = ("name", "understand", "respect", "support", "explore")
WORDS = st.builds(
    StepWords,
    parts=st.dictionaries(st.sampled_from(["text", "if_no", "elicit"]), TEXT, max_size=2),
    by_channel=st.dictionaries(
        st.sampled_from(["phone", "in_person"]), st.dictionaries(st.just("text"), TEXT, min_size=1), max_size=2
    ),
    guide=st.none() | TEXT,
    reflect=st.lists(st.builds(Reflection, st.sampled_from(TAGS), TEXT), max_size=2).map(tuple),
    options=st.dictionaries(TEXT, TEXT, max_size=2),
)


@given(WORDS, WORDS)
def test_a_digest_tells_words_apart(one: StepWords, other: StepWords) -> None:
    """Equal words have the same eight-digit digest, and different words another."""
    assert re.fullmatch("[0-9a-f]{8}", words_digest(one))
    assert (words_digest(one) == words_digest(other)) == (one == other)


def test_wrapping_lines_does_not_change_a_digest(compose: Compose) -> None:
    """The same words written on one line or over several have the same digest."""
    flat = load_script(compose(enable="enable:\n- {offer: card, text: I give everyone this card.}\n"), "a.yaml")
    folded = "enable:\n- offer: card\n  text: >\n    I give everyone\n    this card.\n"
    wrapped = load_script(compose(enable=folded), "b.yaml")
    assert words_digest(flat.words("card", "en")) == words_digest(wrapped.words("card", "en"))
    assert words_digest(flat.words("card", "en")) == "851debc6"


def test_the_scripts_digest_is_over_its_texts(base: str, spanish: str) -> None:
    """A script's digest changes with any byte of the script or an overlay, and not with the names of files."""
    plain = load_script(base, "a.yaml").digest
    assert re.fullmatch("[0-9a-f]{64}", plain)
    assert load_script(base, "b.yaml").digest == plain
    assert load_script(base + "# remark\n", "a.yaml").digest != plain
    assert load_script(base, "a.yaml", ((spanish, "es.yaml"),)).digest != plain
