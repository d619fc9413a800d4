"""``show``: a script as a person would read it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Told

from rcscreen.cli import main
from rcscreen.interview.booklet.words import WORDS
from rcscreen.terminal.words import width

Rcscreen = Callable[..., Told]
SHIPPED = sorted(file.stem for file in (Path(__file__).parents[2] / "scripts").glob("*.yaml"))

EVERY_KIND = """\
rcscreen: 1
id: every-kind
version: 2026.1
title: Every kind of step
with: anyone
channels: [in_person, phone]
minutes: 3
language: en
topics:
  food: {sensitivity: 2, about: family, label: Food, permission: Okay if I ask about food?}
  hurt: {sensitivity: 3, about: caregiver, label: For everyone}
establish:
  - check: who
    builtin: reach
  - say: hello
    text: Hello, {name}. I'm {navigator} from {program}. It takes {minutes} minutes.
    covers: [name_and_role, purpose, time, opt_out, no_effect_on_care]
  - consent: start
    to: talk
    text: Is now an okay time?
  - consent: keep-notes
    to: record
    text: May I keep a few notes?
  - check: room
    builtin: privacy
enable:
  - ask: children
    text: How many children live with you?
    answer: {number: {at_least: 0, at_most: 20}}
  - ask: born
    text: When was the youngest born?
    when: {children: {at_least: 1}}
    answer: date
  - ask: food-early
    topic: food
    when: {any: [{children: {more_than: 3}}, {all: [{room: alone}, {not: {keep-notes: yes}}]}]}
    text: Is there enough?
    answer: {yes_no: {yes: {strength: other}, no: {need: food}}}
  - ask: food-late
    topic: food
    when: {born: {at_least: 2020-01-01}, here.channel: phone}
    text: Which of these comes closest?
    offered: true
    answer: {choices: {a: One thing, b: {text: another, need: other}}}
  - inform: vaccines
    elicit: What have you heard?
    permission: May I add something?
    provide: It is free.
    check_back: What do you make of it?
  - offer: cards
    topic: hurt
    text: Here is a card.
  - ask: spanish-only
    when: {here.language: es}
    text: What else?
    answer: words
engage:
  - help: wants
    text: What would you like help with?
    how: {food: [pick_up, delivered]}
ensure:
  - check: touch
    builtin: contact
    when: {wants: [food, other]}
  - recap: back
  - share: whom
  - plan: next
enrich:
  - breathe: rest
    text: Breathe.
  - thanks: bye
    text: Thank you. {strength}
"""

Shown = Callable[..., dict[str, str]]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that is not set up yet."""
    monkeypatch.setenv("RCSCREEN_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def shown(capsys: pytest.CaptureFixture[str]) -> Shown:
    """Reads a script: what stands under each step, as one line with its spaces made single."""

    def read(*arguments: str) -> dict[str, str]:
        assert main(["show", *arguments]) == 0
        told = capsys.readouterr()
        assert told.err == ""
        found: dict[str, str] = {"": told.out}
        for part in told.out.split("\n\n"):
            heading, _, under = part.strip().partition("\n")
            found[heading.partition(" · ")[0]] = " ".join(f"{heading} {under}".split())
        return found

    return read


@pytest.fixture
def every_kind(home: Path) -> str:
    """The path of a script that has a step of every kind."""
    path = home / "every-kind.yaml"
    path.write_text(EVERY_KIND, encoding="utf-8")
    return str(path)


def test_a_step_reads_as_it_is_spoken(capsys: pytest.CaptureFixture[str]) -> None:
    """Leave first, then the question, what may be heard and what it says, what to offer back, the guide."""
    main(["show", "whole-family"])
    assert (
        """
food-lately · question · Food · not where someone could overhear
  ask leave      Okay if I ask about food? I ask everyone.
  say            Groceries cost so much now, and a lot of families feel it.
                 How has it been lately, keeping enough food in the house?
  hear           - enough for everyone
                 - enough, but not what we'd want (need: food)
                 - thin some weeks (need: food)
                 - someone goes without (need: food)
  offer back     - Making food stretch is hard work. (understands)
                 - You keep everyone's plate in mind. (respects)
  guide          Leave a silence. If tears come: 'Take your time. I'm here.'
"""
        in capsys.readouterr().out
    )


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_line_fits_and_no_placeholder_is_left(language: str, shown: Shown) -> None:
    """78 columns in every language; names are filled in, and nothing stands in braces."""
    page = shown("whole-family", "--language", language)[""]
    assert max(width(line) for line in page.splitlines()) <= 78
    assert "{" not in page
    assert "}" not in page
    assert "Rosa" in page


@pytest.mark.parametrize(
    ("language", "phases"),
    [
        ("en", ["ESTABLISH", "ENABLE", "ENGAGE", "ENSURE", "ENRICH"]),
        ("es", ["ESTABLECER", "FACILITAR", "INVOLUCRAR", "ASEGURAR", "ENRIQUECER"]),
    ],
)
def test_the_phases_are_its_headings(language: str, phases: list[str], shown: Shown) -> None:
    """Five phases in order, in the language that is read."""
    page = shown("whole-family", "--language", language)[""]
    assert [line for line in page.splitlines() if line.isupper()] == phases


def test_spanish_is_spanish_throughout(shown: Shown) -> None:
    """The words around the script speak the language of the script."""
    page = shown("whole-family", "--language", "es", "--channel", "phone")
    assert page["food-lately"].startswith(
        "food-lately · pregunta · Comida · no donde alguien pueda oír pedir permiso ¿Me"
    )
    assert "solo si holding-up es «" in page["slow-down"]
    assert page["for-you"].startswith("for-you · solo para usted; no se guarda nada pensar Esto es para usted.")
    labels = ("  only if", "  hear", "  guide", "  offer back", "(need", "(strength", "  say ")
    assert not [label for label in labels if label in page[""]]


def test_conditions_are_said_in_plain_words(shown: Shown, every_kind: str) -> None:
    """Answers by their labels, numbers and days by their bounds, and what holds anyway is not said."""
    page = shown(every_kind)
    assert "only if children is 1 or more say" in page["born"]
    either = "children is more than 3, or (room is “just the two of us”, and it is not so that keep-notes is “yes”)"
    assert f"only if {either} ask leave" in page["food-early"]
    assert "only if born is 2020-01-01 or later, and you talk on the phone ask" in page["food-late"]
    assert "only if born is 2020-01-01 or later ask" in shown(every_kind, "--channel", "phone")["food-late"]
    assert "only if holding-up is “doing okay” or “tired, but managing” say" in shown("whole-family")["hard-times"]
    assert "only if something is chosen at what-would-help say" in shown("whole-family")["keep-in-touch"]


def test_what_cannot_come_up_is_left_out(shown: Shown, every_kind: str) -> None:
    """No step of another language, and in person none that belongs to the phone."""
    assert "spanish-only" not in shown(every_kind)
    on_the_phone, in_person = shown(every_kind, "--channel", "phone"), shown(every_kind, "--channel", "in_person")
    only_there = {step for step in on_the_phone if step not in in_person and " " not in step}
    assert only_there == {"who", "food-late"}


def test_words_that_differ_on_the_phone_stand_beside_each_other(shown: Shown) -> None:
    """Both without a channel; with one, only its own."""
    both = shown("whole-family")["how-was-this"]
    assert "say Before you go, how do you feel now, next to when we sat down? on the phone Before we hang up" in both
    alone = shown("whole-family", "--channel", "phone")["how-was-this"]
    assert "say Before we hang up" in alone
    assert "we sat down" not in alone


def test_built_in_steps_say_their_built_in_words(shown: Shown, every_kind: str) -> None:
    """Where the author wrote nothing, what the program says is there to be read."""
    page = shown(every_kind)
    assert "say Hello, this is Rosa. Is this an okay moment for you to talk?" in page["who"]
    assert "- just the two of us - others near, and that's fine - someone could overhear" in page["room"]
    assert "then When is a good time? (for a call or a text) hear - any time - mornings" in page["touch"]
    assert "say Here is what I would put down." in page["back"]
    assert (
        "May I tell the food pantry on Sample Street how to reach you and what you want help with (food)"
        in page["whom"]
    )
    assert "[What they want help with]: Rosa will find who can help" in page["next"]
    assert "by [the day 7 days later]. If not, the referral desk will." in page["next"]


def test_every_kind_of_answer_can_be_read(shown: Shown, every_kind: str) -> None:
    """Numbers and days, what is read out, leave that was perhaps asked before, information in its four parts."""
    page = shown(every_kind)
    assert page["hello"].endswith("say Hello. I'm Rosa from Corner Clinic. It takes 3 minutes.")
    assert page["children"].endswith("hear a number from 0 to 20")
    assert page["born"].endswith("hear a day")
    assert page["food-early"].endswith("hear - yes (strength) - no (need: food)")
    assert "ask leave Okay if I ask about food? (unless it was asked before)" in page["food-late"]
    assert page["food-late"].endswith("read out - One thing - another (need)")
    assert page["vaccines"].endswith(
        "ask first What have you heard? ask leave May I add something? if yes, say It is free."
        " check back What do you make of it?"
    )
    assert page["cards"].startswith("cards · for everyone · For everyone · only alone; spoken, never written down")
    assert page["wants"].endswith(
        "then About food: what would be easiest for you? hear any of - pick it up - have it brought"
    )
    assert page["bye"].endswith("say Thank you. [a strength they named]")


def test_a_program_reads_its_own_names(shown: Shown, home: Path, every_kind: str) -> None:
    """The program that is set up stands in the words; with nobody to pass something on to, nothing is asked."""
    (home / "home").mkdir()
    (home / "home" / "site.yaml").write_text(
        "rcscreen-site: 1\nprogram: {name: North Street}\nnavigator: {name: Ada}\nlanguage: en\nrecipients: []\n"
        "promises: {default: {action: find out, who: Ada, backup: the desk}}\nget_help: {en: [Call 911.]}\n"
    )
    page = shown(every_kind)
    assert "I'm Ada from North Street." in page["hello"]
    assert "Ada will find out by [the day 7 days later]. If not, the desk will." in page["next"]
    assert page["whom"].endswith("The program has nobody to pass something on to, so nothing is asked here.")
    assert "samples" not in page[""]


def test_a_wording_of_ones_own_is_read_in_its_place(shown: Shown, home: Path) -> None:
    """The site's words stand where the script's stood."""
    wording = home / "ours.yaml"
    wording.write_text(
        "rcscreen-overlay: 1\nfor: whole-family\nwording: ours\nsteps:\n"
        "  better: {text: What would a good month look like?, of: 37d78361}\n"
    )
    page = shown("whole-family", "--wording", str(wording))
    assert "say What would a good month look like? hear" in page["better"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["nobody"],
            f"USE001 There is no script 'nobody'. There are: {', '.join(SHIPPED)}. Or give the path of a file.",
        ),
        ([], "USE001 Missing argument 'script'."),
        (["whole-family", "--language", "fr"], "--language: USE001 The script does not speak 'fr'. It speaks: en, es."),
        (
            ["whole-family", "--channel", "fax"],
            "--channel: USE001 The script is not made for that channel. It is made for: in_person, phone.",
        ),
        (
            ["whole-family", "--wording", "nowhere.yaml"],
            "USE001 Invalid value for '--wording': File 'nowhere.yaml' does not exist.",
        ),
    ],
)
def test_what_is_not_understood_is_one_clear_line(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 2, the fault and its cure, how to go on, and nothing on stdout."""
    assert main(["show", *arguments]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [message, "Try: rcscreen --help"]


def test_a_name_longer_than_any_file_is_no_script(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip of the keyboard is never a fault of ours."""
    assert main(["show", "a" * 400]) == 2
    assert "There is no script" in capsys.readouterr().err


def test_a_script_that_cannot_be_used_names_each_problem(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 3, a line for each problem with its place, and nothing on stdout."""
    path = home / "mine.yaml"
    path.write_text(EVERY_KIND.replace("builtin: reach", "builtin: teach").replace("with: anyone", "with: nobody"))
    assert main(["show", str(path)]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert [line.rpartition(str(path))[2].split(":")[1] for line in told.err.splitlines()] == ["5", "14"]


def test_a_file_that_is_no_wording_is_refused_and_not_passed_over(
    every_kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever names a wording hears when it is none."""
    assert main(["show", "whole-family", "--wording", every_kind]) == 3
    assert "Begin with `rcscreen-overlay: 1`." in capsys.readouterr().err


def test_whoever_reads_only_the_beginning_is_not_told_of_it() -> None:
    """``rcscreen show whole-family | head -1`` says nothing on stderr."""
    program = "import sys; from rcscreen.__main__ import main; sys.exit(main(['show', 'whole-family']))"
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline() == b"Whole-family check-in\n"
        running.stdout.close()
        assert running.stderr.read() == b""


def test_both_languages_say_all_there_is_to_say() -> None:
    """What the booklet says around a script, it says in English and in Spanish, with the same things put in."""
    english, spanish = WORDS["en"], WORDS["es"]
    assert english.keys() == spanish.keys()
    put_in = {key: {tuple(sorted(re.findall(r"{(\w+)}", each[key]))) for each in (english, spanish)} for key in english}
    assert not [key for key, fields in put_in.items() if len(fields) > 1]


# -- On paper ----------------------------------------------------------------------------------------------------------


def test_a_booklet_for_the_day_when_the_laptop_is_down(rcscreen: Rcscreen) -> None:
    """As a page to print: what is said, boxes with their names in a file of answers, and what to do later."""
    page = rcscreen("show", "whole-family", "--language", "es", "--format", "html").out
    assert page.startswith('<!doctype html>\n<html lang="es">')
    assert "Privado en cuanto se llene." in page
    assert ' <span class="key">thin</span>' in page
    assert "rcscreen run whole-family --answers form.yaml" in page
    assert "http" not in page.replace("http-equiv", "")


def test_a_booklet_as_a_pdf_is_not_poured_onto_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where stdout is a terminal it is refused, in a line that says where to send it."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["show", "whole-family", "--format", "pdf"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("--format: USE001 A PDF cannot be read on a terminal. Send it to a file")


def test_a_rhythm_is_no_booklet(capsys: pytest.CaptureFixture[str]) -> None:
    """A picture is drawn as text or SVG; anything else is refused in one line."""
    assert main(["show", "whole-family", "--rhythm", "--format", "html"]) == 2
    assert capsys.readouterr().err.startswith("--format: USE001 A rhythm is text or SVG.")
