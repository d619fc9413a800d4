"""A file of answers to fill in: every step of a script, in order, as comments; only leave to talk stands open.

Nothing in it is an answer already. What stands in the place of an answer (``enough | thin``, ``…``) is refused if it
is left there, so that nothing is brought in that nobody said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap
from typing import assert_never

from rcscreen.answers.desk import BLANK, CHOICES
from rcscreen.answers.questions import check_keys
from rcscreen.answers.template_words import notes_in
from rcscreen.interview.kinds.check import HOURS
from rcscreen.interview.since import HAPPENED, HELPED
from rcscreen.interview.speech import Speech
from rcscreen.interview.state import State
from rcscreen.script.model import (
    DANGEROUS,
    Ask,
    Breathe,
    Check,
    ChoiceAnswer,
    Consent,
    DateAnswer,
    Debrief,
    Help,
    Inform,
    NumberAnswer,
    Offer,
    Plan,
    Recap,
    Revisit,
    Say,
    Script,
    Share,
    Step,
    Thanks,
    WordsAnswer,
    YesNoAnswer,
)
from rcscreen.script.setting import Setting

__all__ = ["template"]

_LONGEST = 100
_WIDTH = 110


def template(script: Script, setting: Setting, language: str) -> str:
    """A file of answers to fill in.

    Args:
        script: The script it is for.
        setting: The program, whose recipients it lists.
        language: The language of the words and of the notes; the script's own where it does not speak it.

    Returns:
        YAML. As it stands it is refused for one thing, that nobody agreed to talk yet; with that it may be brought in.
    """
    spoken = language if language in script.wordings else script.language
    return "\n".join(_Sheet(script, setting, spoken).lines()) + "\n"


class _Sheet:
    """A template that is being written."""

    def __init__(self, script: Script, setting: Setting, language: str) -> None:
        self.script = script
        self.setting = setting
        self.language = language
        self.notes: Mapping[str, str] = notes_in(language)
        self.speech = Speech(script, State(setting, language=language, channel=script.channels[0]))

    def lines(self) -> Iterator[str]:
        title = _short(self.script.wordings[self.language].title)
        yield f"## {title}"
        for name in ("private", "fill", "order", "silent"):
            yield from wrap(self.notes[name], _WIDTH, initial_indent="## ", subsequent_indent="## ")
        yield ""
        yield f"script: {self.script.id}"
        yield f"language: {self.language}"
        if len(self.script.channels) > 1:
            yield f"# channel: {_of(self.script.channels)}  # {self.notes['one']}"
        yield f"# date: {BLANK}  # {self.notes['date']}: 2026-11-02"
        yield f'# source: {{system: "{BLANK}", id: "{BLANK}"}}  # {self.notes["source"]}'
        yield ""
        yield "replies:"
        phase = ""
        for step in self.script.steps:
            if step.phase != phase:
                phase = step.phase
                yield f"  ## ---- {phase} ----"
            yield from self._step(step)

    def _step(self, step: Step) -> Iterator[str]:
        yield f"  ## {self._says(step)}"
        if self.script.sensitivity(step) >= DANGEROUS:
            yield f"  ## {self.notes['spoken']}"
        elif isinstance(step, Consent) and step.to == "talk":
            yield f"  - step: {step.id}"
            yield f"    answer: false  # {self.notes['talk']}"
        elif isinstance(step, Say | Offer | Breathe | Thanks | Debrief):
            yield f"  ## ({self.notes['said']})"
        else:
            yield f"  # - step: {step.id}"
            for line in self._answer(step):
                yield f"  #   {line}"
        yield ""

    def _says(self, step: Step) -> str:
        parts = self.script.words(step.id, self.language)
        name = "elicit" if isinstance(step, Inform) else "text"
        said = parts.part(name, self.script.channels[0]) or ""
        return f"{step.id}: {_short(self.speech.fill(said))}".rstrip(": ")

    def _answer(self, step: Step) -> Iterator[str]:
        match step:
            case Ask():
                yield from self._question(step)
            case Consent() | Inform():
                yield f"answer: true | false  # {self.notes['yes_no']}"
            case Check(builtin="contact"):
                yield f"answer:  # {self.notes['contact']}"
                yield f"  way: {_of(check_keys(step, self.script))}"
                yield f"  hours: {_of(HOURS)}"
                yield f'  number: "{BLANK}"'
            case Check():
                yield f"answer: {_of(check_keys(step, self.script))}  # {self.notes['one']}"
            case Help():
                yield from self._help(step)
            case Say() | Offer() | Breathe() | Thanks() | Debrief():
                return
            case _:
                yield from self._of_the_account(step)

    def _of_the_account(self, step: Revisit | Recap | Share | Plan) -> Iterator[str]:
        """Steps that unfold from what was said, today or last time."""
        match step:
            case Revisit():
                yield f"answer:  # {self.notes['revisit']}"
                yield f"  - {{domain: {BLANK}, happened: {_of(HAPPENED)}, helped: {_of(HELPED)}}}"
            case Recap():
                yield f'strike: ["{BLANK}"]  # {self.notes["recap"]}'
                yield f'reword: {{"{BLANK}": "{BLANK}"}}'
            case Share():
                ids = _of(recipient.id for recipient in self.setting.recipients)
                yield f"answer: [{ids}]  # {self.notes['share']}"
            case Plan():
                yield f"answer:  # {self.notes['plan']}"
                yield f'  - {{domain: {BLANK}, by: {BLANK}, who: "{BLANK}", backup: "{BLANK}", action: "{BLANK}"}}'
            case _:
                assert_never(step)

    def _question(self, step: Ask) -> Iterator[str]:
        match step.answer:
            case WordsAnswer():
                yield f'answer: "{BLANK}"  # {self.notes["words"]}'
            case ChoiceAnswer(options, many):
                keys = _of(option.key for option in options)
                yield f"answer: [{keys}]  # {self.notes['some']}" if many else f"answer: {keys}  # {self.notes['one']}"
                for option in options:
                    yield f"## {option.key}: {_short(self.speech.option(step, option.key))}"
            case YesNoAnswer():
                yield f"answer: yes | no  # {self.notes['yes_no']}"
            case NumberAnswer():
                yield f"answer: {BLANK}  # {self._bounds(step.answer)}"
            case DateAnswer():
                yield f"answer: {BLANK}  # {self.notes['day']}"
            case _:
                assert_never(step.answer)

    def _bounds(self, answer: NumberAnswer) -> str:
        bounds = (("at_least", answer.at_least), ("at_most", answer.at_most))
        said = (f"{self.notes[name]} {bound}" for name, bound in bounds if bound is not None)
        return ", ".join((self.notes["number"], *said))

    def _help(self, step: Help) -> Iterator[str]:
        yield f"answer: [{_of(step.domains)}]  # {self.notes['ordered']}"
        for domain in step.domains:
            yield f"## {domain}: {_short(self.speech.need(domain))}"
        for domain, ways in step.how.items():
            yield f"## {{domain: {domain}, how: [{', '.join(ways)}]}}: {self.notes['how']}"


def _of(keys: Iterable[str]) -> str:
    """What may be chosen, printed so that it is no choice yet, even where there is only one."""
    known = tuple(keys)
    return CHOICES.join(known if len(known) != 1 else (*known, BLANK))


def _short(text: str) -> str:
    """Words on one line of a comment."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"
