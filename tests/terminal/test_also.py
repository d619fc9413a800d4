"""Two languages on one screen: what is said, and beneath it the navigator's own."""

from __future__ import annotations

from functools import cache

import pytest
from tests.interview.conftest import DAY, Notebook, clock, usual

from rcscreen.desk.library import find_script, shipped
from rcscreen.interview.commands import topic_marks
from rcscreen.interview.conduct import conduct
from rcscreen.interview.conductor import View
from rcscreen.interview.events import Opened
from rcscreen.interview.replies import Command, Gave, Kept, Rejection, Reply
from rcscreen.interview.state import State
from rcscreen.interview.turns import Pick
from rcscreen.site.load import sample_site
from rcscreen.terminal.draft import begin
from rcscreen.terminal.layout import lay_out
from rcscreen.terminal.plain import read_aloud
from rcscreen.terminal.sheet import turn_sheet
from rcscreen.vocabulary.chrome import chrome

SCRIPTS = [path.stem for path in shipped()]


class Looking:
    """Says what is usual, marks every need, and looks at every screen; once it says what cannot be taken."""

    def __init__(self) -> None:
        self.views: list[View] = []
        self.refused: list[str] = []

    def perform(self, view: View) -> Reply | Command:
        """What is usual; to every question with several answers, the first two."""
        self.views.append(view)
        assert len(self.views) < 200
        form = view.turn.form
        if view.turn.kind == "consent" and not self.refused:
            return Kept("later")
        if view.turn.kind == "help" and isinstance(form, Pick) and form.ranked:
            return Gave(tuple(option.key for option in form.options[:3]))
        if isinstance(form, Pick) and {"en", "es"} <= {option.key for option in form.options}:
            return Gave(view.turn.language)
        return Gave("yes") if view.turn.kind == "share" else usual(view)

    def reject(self, rejection: Rejection) -> None:
        """Remembers it."""
        self.refused.append(rejection.words)


@cache
def seen(name: str, spoken: str = "es", own: str = "en") -> Looking:
    """Every screen of a conversation."""
    script = find_script(name).script
    looking = Looking()
    opening = Opened(script.id, script.version, script.digest, "", spoken, script.channels[0], DAY, "Ana")
    conduct(script, State(sample_site()), looking, Notebook(), clock(), opening=opening, also=own)
    return looking


def flat(text: str) -> str:
    """Text as one line."""
    return " ".join(text.split())


def screen(view: View, language: str = "en", rows: int = 24) -> tuple[str, int]:
    """A screen as one line of words, and how many rows of it are out of sight."""
    drawn = lay_out(turn_sheet(view, begin(view), chrome(language)), 80, rows)
    return flat(" ".join("".join(span.text for span in row) for row in drawn.rows)), drawn.below


def at(name: str, place: str) -> View:
    """The last screen of a place."""
    return next(view for view in reversed(seen(name).views) if view.turn.place == place)


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_screen_fits_with_both(name: str) -> None:
    """At 80 by 24: the words to say, and the same in the navigator's language; nothing out of sight.

    Only the sweep over everything, with its many options, has room for one of the two: the words, or the options.
    """
    views = seen(name).views
    assert len(views) > 8
    for view in views:
        assert view.also is not None, view.turn.place
        words, below = screen(view)
        assert below == 0, view.turn.place
        assert flat(view.turn.words) in words, view.turn.place
        both = flat(view.also.words) in words
        sweep = view.also.form if view.turn.kind == "help" and isinstance(view.also.form, Pick) else Pick(())
        assert both or (sweep.ranked and all(option.label in words for option in sweep.options)), view.turn.place


@pytest.mark.parametrize(
    ("place", "said", "own"),
    [
        ("food-lately", "hay semanas que apenas", "thin some weeks"),
        ("read-back", "comida: que lo lleven a casa", "food: have it brought"),
        ("with-whom/referral-desk", "¿Me permite decirle a la oficina de referencias", "May I tell the referral desk"),
        ("with-whom/referral-desk", "no, que se quede aquí", "no, keep it here"),
        ("next-steps/food", "Comida: Rosa va a llamar con usted a la despensa", "Food: Rosa will call the pantry"),
        ("next-steps/food", "lo hacen por su cuenta", "they will do it themselves"),
        ("what-would-help/food/how", "que lo lleven a casa", "have it brought"),
        ("keep-in-touch/way", "llamar; se puede dejar mensaje", "call; a message is fine"),
    ],
)
def test_what_stands_beside_what(place: str, said: str, own: str) -> None:
    """Options, lines of the read-back, sentences of a share and of a plan."""
    words, _ = screen(at("whole-family", place))
    assert said in words
    assert own in words


def test_what_is_never_said_is_in_ones_own_language_alone() -> None:
    """The guide, the topic at the top, the topics to mark."""
    view = at("whole-family", "food-lately")
    assert view.also is not None
    words, _ = screen(view)
    assert flat(view.also.guide)[:30] in words
    assert flat(view.turn.guide)[:30] not in words
    assert words.startswith("Enable ● ● ○ ○ ○ Food")
    assert "Money and work" in {mark.label for mark in view.topics}
    assert topic_marks(find_script("whole-family").script, State(sample_site())) == ()


def test_lines_to_offer_back_say_what_they_say() -> None:
    """Beneath each, dim, where there is room; where there is not, the one to say stays."""
    view = at("whole-family", "going-well")
    assert view.also is not None
    words, _ = screen(view, rows=40)
    for theirs, ours in zip(view.turn.reflections, view.also.reflections, strict=True):
        assert f"{flat(theirs.line)} {flat(ours.line)}" in words
    short, _ = screen(view, rows=18)
    assert flat(view.turn.reflections[0].line) in short
    assert flat(view.also.reflections[0].line) not in short


def test_why_a_reply_cannot_be_taken_is_for_the_navigator_to_read() -> None:
    """In their own language."""
    assert seen("whole-family").refused == ["That is not one of the choices here."]
    assert seen("whole-family", "en", "es").refused == ["Esa no es una de las opciones aquí."]


def test_line_by_line() -> None:
    """For whoever listens: what is said first, the same in brackets after it; options too."""
    view = at("whole-family", "food-lately")
    read = flat(" ".join(read_aloud(turn_sheet(view, begin(view), chrome("en")), 72)))
    assert view.also is not None
    assert f"{flat(view.turn.words)} ({flat(view.also.lead)}) ({flat(view.also.words)})" in read
    assert "3: hay semanas que apenas (thin some weeks)" in read
