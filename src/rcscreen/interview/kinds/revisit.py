"""``revisit``: what became of what was promised last time, line by line.

Did it happen, did it help, what got in the way, is it still wanted, what instead. It never asks why, and the first
thing that may have got in the way is that we had nothing to offer. What is still wanted stands as a wish, so that the
plan makes a new line for it.

Where nothing is carried it asks openly, once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rcscreen.interview.earlier import Promised
from rcscreen.interview.events import Heard, Noted, Place
from rcscreen.interview.kinds.frame import ALL_SILENCES, LONGEST, Outcome, frame, reject, take
from rcscreen.interview.replies import Gave, Reply
from rcscreen.interview.since import HAPPENED, HELPED, IN_THE_WAY, OPENLY, WANTED, instead_line
from rcscreen.interview.speech import Speech
from rcscreen.interview.turns import Option, Pick, Silence, Turn, Write
from rcscreen.script.model import Revisit
from rcscreen.vocabulary.phrases import said_day

_TWO: frozenset[Silence] = frozenset({"decline", "unsure"})


def turns(step: Revisit, speech: Speech) -> Iterator[Turn]:
    """For each open promise that may be spoken of in this room, its screens; without any, the open question."""
    earlier, state = speech.state.earlier, speech.state
    if state.let_go:
        return
    if earlier is None or not earlier.plan:
        yield from _openly(step, speech)
        return
    spoken = [each for each in earlier.plan if each.tender <= speech.hearing]
    for number, promised in enumerate(spoken):
        for turn in _line(step, speech, promised):
            first = number == 0 and turn.place == f"{step.id}/{promised.id}"
            yield replace(
                turn, lead=speech.part(step) if first else "", topic_label=_heading(speech.need(promised.domain))
            )


def _heading(words: str) -> str:
    """As a topic stands at the top of the screen: the domain of a need is said in the middle of a sentence."""
    return words[:1].upper() + words[1:]


def _openly(step: Revisit, speech: Speech) -> Iterator[Turn]:
    place = f"{step.id}/{OPENLY}"
    words = speech.own_or(step, "openly", "revisit.openly")
    keys = ("yes", "partly", "not_yet", "nothing")
    yield _pick(step, speech, words, "happened", keys, place=place, silences=ALL_SILENCES)
    yield from _after(step, speech, place)


def _line(step: Revisit, speech: Speech, promised: Promised) -> Iterator[Turn]:
    place, values = f"{step.id}/{promised.id}", speech.state.values
    yield _pick(step, speech, _said(promised, speech), "happened", HAPPENED, place=place, silences=ALL_SILENCES)
    yield from _after(step, speech, place)
    happened, helped = values.get(place), values.get(f"{place}/helped")
    if happened not in ("partly", "not_yet") and helped not in ("some", "no"):
        return
    words = speech.phrase("revisit.still.text", domain=speech.need(promised.domain))
    yield _pick(step, speech, words, "still", WANTED, place=f"{place}/still", silences=_TWO)
    if values.get(f"{place}/still") == "instead":
        form = Write("words", optional=True, written=_instead(place, speech))
        words = speech.phrase("revisit.instead.text")
        yield frame(step, speech, words, form, place=f"{place}/instead", silences=_TWO)


def _after(step: Revisit, speech: Speech, place: Place) -> Iterator[Turn]:
    """Did it help, and what got in the way, as far as that can be asked."""
    happened = speech.state.values.get(place)
    if happened in ("yes", "partly"):
        words = speech.phrase("revisit.helped.text")
        yield _pick(step, speech, words, "helped", HELPED, place=f"{place}/helped", silences=_TWO)
    if happened in ("partly", "not_yet"):
        words = speech.phrase("revisit.way.text")
        turn = _pick(step, speech, words, "way", IN_THE_WAY, place=f"{place}/in-the-way", silences=_TWO)
        yield replace(turn, guide=speech.phrase("revisit.way.guide"))


def _said(promised: Promised, speech: Speech) -> str:
    """The promise as it was made, and whether it happened."""
    ours = speech.state.setting.promise_for(promised.domain)
    said = {"who": speech.ours(promised.who, ours.who), "action": speech.ours(promised.action, ours.action)}
    if promised.by is None:
        return speech.phrase("revisit.no_day", **said)
    return speech.phrase("revisit.text", by=said_day(speech.language, promised.by), **said)


def _pick(  # noqa: PLR0913 - a screen has these parts
    step: Revisit,
    speech: Speech,
    words: str,
    name: str,
    keys: tuple[str, ...],
    *,
    place: Place,
    silences: frozenset[Silence],
) -> Turn:
    before = speech.state.values.get(place)
    options = tuple(
        Option(
            key,
            speech.phrase(f"revisit.{name}.{key}"),
            chosen=key in before if isinstance(before, tuple) else key == before,
        )
        for key in keys
    )
    return frame(step, speech, words, Pick(options, many=name == "way"), place=place, silences=silences)


def _instead(place: Place, speech: Speech) -> str:
    words = speech.state.words.get(instead_line(place))
    return words.text if words else ""


def accept(turn: Turn, reply: Reply) -> Outcome:
    """An answer; what would help instead is put down with the wish that it is."""
    if turn.place.endswith("/instead") and isinstance(reply, Gave):
        said = str(reply.value).strip()
        if len(said) > LONGEST:
            return reject(turn, "long", limit=LONGEST)
        heard = Heard(turn.place)
        return (heard, Noted(instead_line(turn.place.removesuffix("/instead")), said)) if said else (heard,)
    return take(turn, reply)
