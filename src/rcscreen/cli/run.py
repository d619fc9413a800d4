"""``run``: hold a conversation, at the terminal or from a file of answers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rcscreen.desk.library import DEFAULT, Found, find_script
from rcscreen.desk.wanted import ASK, Wanted
from rcscreen.errors import UsageFault
from rcscreen.script.model import CHANNELS, Channel
from rcscreen.script.setting import Setting


def command(
    context: typer.Context,
    script: Annotated[str, typer.Argument(help="A script's name, or the path of one.")] = DEFAULT,
    recipient: Annotated[str, typer.Option("--for", help="Write what this recipient receives to stdout.")] = "",
    language: Annotated[str, typer.Option(help="The language to speak: en, es.")] = "",
    also: Annotated[str, typer.Option(help="Your own language, to be seen beneath the words.")] = "",
    channel: Annotated[str, typer.Option(help="in_person or phone; asked for if left out.")] = "",
    person: Annotated[str, typer.Option("--with", help="Begin from last time: - asks whom; or their card.")] = "",
    called: Annotated[
        str, typer.Option("--called", help="- asks beforehand what somebody new likes to be called.")
    ] = "",
    plain: Annotated[bool, typer.Option("--plain", help="Lines only, for a screen reader.")] = False,
    resume: Annotated[bool, typer.Option("--resume", help="Take up the conversation that broke off.")] = False,
    answers: Annotated[str, typer.Option(help="Go through it from a file; - is stdin.")] = "",
    answers_template: Annotated[bool, typer.Option("--answers-template", help="Print a file to fill in.")] = False,
    wording: Annotated[list[Path] | None, typer.Option(help="A file with the site's own wording.")] = None,
    no_keep: Annotated[
        bool, typer.Option("--no-keep", help="Write nothing to this computer, and do not ask leave to.")
    ] = False,
    passphrase_file: Annotated[Path | None, typer.Option(help="The file that holds the passphrase.")] = None,
) -> int:
    """Hold a conversation.

    The screen is drawn on the terminal; stdout carries only what was agreed to be handed on.
    """
    from rcscreen.desk.gates import refuse_if_not_set_up
    from rcscreen.desk.home import site

    wanted = Wanted(recipient, language, also, channel, called, plain, no_keep, passphrase_file, person)
    if resume:
        from rcscreen.cli.resume import take_up

        return take_up("", wanted)
    found = find_script(script, tuple(wording or ()))
    setting, site_text = site()
    _check(wanted, found, setting, answers)
    if answers_template:
        from rcscreen.answers.template import template

        print(template(found.script, setting, language or found.script.language), end="")
        return 0
    refuse_if_not_set_up(found.script, setting)
    if answers:
        from rcscreen.desk.filed import run_answers

        return run_answers(answers, found, setting, site_text, wanted)
    from rcscreen.desk.live import begin

    return begin(found, setting, site_text, wanted, context.obj)


def _check(wanted: Wanted, found: Found, setting: Setting, answers: str) -> None:
    """What can be refused is refused before a word is said."""
    if wanted.name and (wanted.name != ASK or answers):
        cure = "Put it into the file: name: …" if answers else "To be asked for it at the terminal: --called -"
        raise UsageFault("A name on the command line would stay in the shell's history.", cure, place="--called")
    spoken = tuple(found.script.wordings)
    for option, language in (("--language", wanted.language), ("--also", wanted.also)):
        if language and language not in spoken:
            raise UsageFault(
                f"The script does not speak {language!r}.", f"It speaks: {', '.join(spoken)}.", place=option
            )
    if wanted.channel and wanted.channel not in found.script.channels:
        known = ", ".join(found.script.channels)
        raise UsageFault("The script is not made for that channel.", f"It is made for: {known}.", place="--channel")
    if wanted.recipient and setting.recipient(wanted.recipient) is None:
        known = ", ".join(each.id for each in setting.recipients)
        raise UsageFault("The program has no such recipient.", f"It has: {known}.", place="--for")


def channel_of(word: str) -> Channel | None:
    """The channel of that name, or None."""
    return next((each for each in CHANNELS if each == word), None)
