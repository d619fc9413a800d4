"""The whole-family check-in is kind, short and complete, in both of its languages."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from itertools import groupby

import pytest

from rcscreen.script.model import (
    CHANNELS,
    PHASES,
    Ask,
    Breathe,
    Check,
    ChoiceAnswer,
    Consent,
    Debrief,
    Help,
    Offer,
    Script,
    Step,
)
from rcscreen.vocabulary.domains import NEEDS

Lines = Callable[[str, str, str], list[str]]
LANGUAGES = ("en", "es")

BANNED = {
    "en": (
        r"\bwhy\b|\bshould\b|\bmust\b|\bhave to\b|\bneed(s|ed)? to\b|\bmandatory\b|\brequired\b",
        r"confidential|\bpromise|\bguarantee|don't worry|at least|i know how you feel",
        r"right\?|, do you\?|, are you\?|isn't it|aren't you|haven't you|no problems? with",
        r"\bmom\b|\bdad\b|\bhusband\b|\bwife\b|\bgood parent|\bbad parent|\bspank|\bdiscipline",
        r"\bscreen(ing)?\b|\bassess|\brisk\b|\beligib|\bsdoh\b|\bintervention\b|\bresources\b|\bpreferences?\b",
        r"\bpoor\b|\bhomeless|\baddict|\billegal|\bneedy\b|\bpoverty\b|\brefus",
        r"worried|run out|didn't last|last 12 months|past 12 months|living situation|lack of transportation",
    ),
    "es": (
        r"¿por qué|\bdebe(ría)?\b|\btiene que\b|\bobligatori|\bes necesario\b|\bhace falta\b",
        r"confidencial|\bpromet|\bgarant|no se preocupe|por lo menos|sé cómo se siente",
        r"¿verdad\?|¿no\?|¿cierto\?",
        r"\bmamá\b|\bpapá\b|\bespos[oa]\b|\bmarido\b|buen padre|buena madre|\bcastig",
        r"\bevalua|\btamiz|\briesgo\b|\belegib|\bintervención\b|\brecursos\b|\bcuestionario\b",
        r"\bpobres?\b|\bilegal|\badict|\bnecesitad|\bdesamparad|\bse negó\b",
        r"preocup|se acab(ó|ar)|últimos 12 meses|falta de transporte",
        r"\btú\b|\bcansad[oa]\b|\bpreocupad[oa]\b|\bsol[oa]\s+con\b|\bbienvenid[oa]\b|\bagradecid[oa]\b",
    ),
}


def _asks(script: Script) -> Iterator[Ask]:
    return (step for step in script.steps if isinstance(step, Ask))


def _needs(step: Ask) -> set[str]:
    options = step.answer.options if isinstance(step.answer, ChoiceAnswer) else ()
    return {need for need in (step.need, *(option.need for option in options)) if need}


def _strengthens(step: Step) -> bool:
    if not isinstance(step, Ask):
        return isinstance(step, Breathe)
    options = step.answer.options if isinstance(step.answer, ChoiceAnswer) else ()
    return bool(step.hope or step.strength or any(option.strength for option in options))


def _tender(script: Script) -> list[Ask]:
    return [step for step in _asks(script) if script.sensitivity(step) >= 2]


def _everything_said(script: Script, language: str) -> Iterator[tuple[str, str]]:
    wording = script.wordings[language]
    for topic, words in wording.topics.items():
        yield f"topics/{topic}", words.permission or ""
    for step in script.steps:
        own = script.words(step.id, language)
        yield from ((step.id, text) for text in own.parts.values())
        yield from ((step.id, text) for parts in own.by_channel.values() for text in parts.values())
        yield from ((step.id, reflection.line) for reflection in own.reflect)
        yield from ((step.id, label) for label in own.options.values())


def test_it_is_there_in_english_and_spanish(whole_family: Script) -> None:
    """Both languages load without a problem, and nothing claims a review that nobody made."""
    assert set(whole_family.wordings) == {"en", "es"}
    assert (whole_family.id, whole_family.audience, whole_family.review) == ("whole-family", "caregiver", None)


def test_the_opening_says_everything_before_anything_is_asked(whole_family: Script) -> None:
    """Name, purpose, topics, time, who sees, limits, the way out and no effect on care come with the first consent."""
    first = next(step for step in whole_family.steps if isinstance(step, Consent))
    assert set(first.covers) == {
        "name_and_role", "purpose", "topics_ahead", "time", "who_sees", "limits", "opt_out", "no_effect_on_care",
    }  # fmt: skip
    before = whole_family.steps[: whole_family.steps.index(first)]
    assert [step.builtin for step in before if isinstance(step, Check)] == ["reach", "language"]
    assert len(before) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_names_the_program_before_the_right_person_is_reached(whole_family: Script, language: str) -> None:
    """On the phone the program is first named by the opening, after the first check."""
    assert whole_family.steps[0] == next(
        step for step in whole_family.steps if isinstance(step, Check) and step.builtin == "reach"
    )
    naming = [step for step, said in _everything_said(whole_family, language) if "{program}" in said]
    assert set(naming) == {"start"}


def test_strength_comes_first_and_last(whole_family: Script) -> None:
    """The first question is a strength, and the last that is not about the talk itself is a hope."""
    asked = [step for step in _asks(whole_family) if not step.experience]
    assert (asked[0].id, asked[0].strength) == ("going-well", "family")
    assert (asked[-1].id, asked[-1].hope) == ("better", True)


def test_at_most_two_tender_questions_in_a_row(whole_family: Script) -> None:
    """After two needs comes a strength, also for somebody to whom nothing conditional is said."""
    everyone = [step for step in _asks(whole_family) if step.when is None]
    runs = [len(list(run)) for heavy, run in groupby(everyone, key=lambda step: not _strengthens(step)) if heavy]
    assert max(runs) == 2


def test_something_gentle_follows_what_is_dangerous(whole_family: Script) -> None:
    """Right after the card for everyone comes a pause or a strength, whichever fits them, then a hope."""
    offers = [at for at, step in enumerate(whole_family.steps) if isinstance(step, Offer)]
    assert [whole_family.steps[at].topic for at in offers] == ["relationships"]
    after = whole_family.steps[offers[0] + 1 : offers[0] + 4]
    assert [step.id for step in after] == ["slow-down", "hard-times", "better"]
    assert all(_strengthens(step) for step in after)


@pytest.mark.parametrize("language", LANGUAGES)
def test_tender_topics_ask_leave_and_say_that_everyone_is_asked(whole_family: Script, language: str) -> None:
    """Every topic of sensitivity 2 or 3 has a permission with a normalising phrase."""
    everyone = {
        "en": r"I ask every(one| family)|Everyone I talk to",
        "es": r"a todo el mundo|a toda la gente|con todas las familias",
    }
    for id_, topic in whole_family.topics.items():
        permission = whole_family.wordings[language].topics[id_].permission
        assert (permission is not None) == (topic.sensitivity >= 2), id_
        if permission is not None:
            assert "?" in permission, id_
            assert re.search(everyone[language], permission), id_


@pytest.mark.parametrize("language", LANGUAGES)
def test_tender_questions_have_two_lines_to_offer_back_and_a_note(whole_family: Script, language: str) -> None:
    """Each tender question has two reflections and a note; every other question at least one of each."""
    tender = {step.id for step in _tender(whole_family)}
    assert tender == {"food-lately", "home-lately", "money-lately", "holding-up"}
    for step in _asks(whole_family):
        words = whole_family.words(step.id, language)
        assert len(words.reflect) >= (2 if step.id in tender else 1), step.id
        assert words.guide, step.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_notes_to_the_navigator_are_short(whole_family: Script, language: str) -> None:
    """Every step has a note; most fit one line of 60 characters, none is over 110."""
    notes = {step.id: whole_family.words(step.id, language).guide or "" for step in whole_family.steps}
    assert [id_ for id_, note in notes.items() if not note or len(note) > 110] == []
    assert {id_ for id_, note in notes.items() if len(note) > 60} <= {"holding-up", "relationships-card"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_one_hears_fits_the_digits(whole_family: Script, language: str) -> None:
    """At most seven options a question, each at most 34 characters and in lower case."""
    for step in _asks(whole_family):
        labels = whole_family.words(step.id, language).options
        assert len(labels) <= 7, step.id
        assert [label for label in labels.values() if len(label) > 34 or label[0].isupper()] == [], step.id


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("channel", CHANNELS)
def test_a_screen_is_said_in_one_breath_or_two(
    whole_family: Script, on_screen: Lines, language: str, channel: str
) -> None:
    """At most 55 words (the opening 75) on 8 lines of 66 columns, the permission and the line after it included."""
    for step in whole_family.steps:
        said = on_screen(step.id, language, channel)
        rows = sum(len(textwrap.wrap(line, 66)) for line in said) + max(0, len(said) - 1)
        assert rows <= 8, step.id
        assert sum(len(line.split()) for line in said) <= (75 if step.id == "start" else 55), step.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_question_at_a_time(whole_family: Script, language: str) -> None:
    """No words put two questions at once; the navigator's own three at the end are for nobody else."""
    own = {step.id for step in whole_family.steps if isinstance(step, Debrief)}
    said = [(id_, words) for id_, words in _everything_said(whole_family, language) if id_ not in own]
    assert [id_ for id_, words in said if words.count("?") > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_unkind_words(whole_family: Script, language: str) -> None:
    """Nothing presses, blames, leads, labels or promises, nor borrows the words of an instrument."""
    found = [
        (id_, pattern)
        for id_, words in _everything_said(whole_family, language)
        for pattern in BANNED[language]
        if re.search(pattern, words, re.IGNORECASE)
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_are_kept_elsewhere(whole_family: Script, language: str) -> None:
    """No telephone number, nor any digit, stands in the words: numbers grow old, and live with the program."""
    assert [id_ for id_, words in _everything_said(whole_family, language) if re.search(r"\d", words)] == []


def test_spanish_is_spanish_everywhere(whole_family: Script) -> None:
    """No words are the same in both languages, and every line back has the same tag."""
    english, spanish = whole_family.wordings["en"], whole_family.wordings["es"]
    assert english.title != spanish.title
    for id_, topic in english.topics.items():
        assert topic.label != spanish.topics[id_].label, id_
    assert set(_everything_said(whole_family, "en")) & set(_everything_said(whole_family, "es")) <= {
        (f"topics/{id_}", "") for id_ in whole_family.topics
    }
    for step in whole_family.steps:
        tags = [[each.tag for each in whole_family.words(step.id, language).reflect] for language in LANGUAGES]
        assert tags[0] == tags[1], step.id


def test_whatever_is_heard_can_be_wished_for(whole_family: Script) -> None:
    """Every need that an option names is among what they may want help with, and so is something else."""
    sweep = next(step for step in whole_family.steps if isinstance(step, Help))
    heard = set[str]().union(*(_needs(step) for step in _asks(whole_family)))
    assert heard | {"other"} == set(sweep.domains)
    assert heard <= set(NEEDS)
    assert dict(sweep.how) == {"food": ("pick_up", "delivered")}


def test_every_phase_has_its_share(whole_family: Script) -> None:
    """All five phases hold something, and most of what is asked stands in enable."""
    held = {phase: [step.id for step in whole_family.steps if step.phase == phase] for phase in PHASES}
    assert {phase: len(ids) for phase, ids in held.items()} == {
        "establish": 5, "enable": 11, "engage": 2, "ensure": 4, "enrich": 4,
    }  # fmt: skip
