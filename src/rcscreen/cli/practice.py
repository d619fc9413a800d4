"""``practice``: rehearse a script with somebody who does not exist."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rcscreen.practice.document import Kept
    from rcscreen.practice.persona import Persona
    from rcscreen.practice.run import Stage
    from rcscreen.script.model import Script

PACK = "pack"
"""Stands where a script stands, for what is printed."""


def command(
    script: Annotated[str, typer.Argument(help="A script's name, or the path of one.")] = "",
    persona: Annotated[str, typer.Option(help="Whom to rehearse with: a name, or the path of a file.")] = "",
    language: Annotated[str, typer.Option(help="The language to speak: en, es.")] = "",
    also: Annotated[str, typer.Option(help="Your own language, to be seen beneath the words.")] = "",
    channel: Annotated[str, typer.Option(help="in_person or phone; the persona's first if left out.")] = "",
    seed: Annotated[int, typer.Option(help="Another order of lines.", min=0)] = 0,
    plain: Annotated[bool, typer.Option("--plain", help="Lines only, for a screen reader.")] = False,
    keep: Annotated[Path | None, typer.Option(help="Keep your choices in this file, to hand them over.")] = None,
    replay: Annotated[Path | None, typer.Option(help="A rehearsal that was kept: see it again.")] = None,
    at: Annotated[int | None, typer.Option(help="Take a kept rehearsal up at this turn.", min=1)] = None,
    drill: Annotated[str, typer.Option(help="Three minutes, one skill; `--drill list` names them.")] = "",
    table: Annotated[
        bool, typer.Option("--table", help="Three people, one laptop: one of you plays the persona.")
    ] = False,
    out: Annotated[Path | None, typer.Option(help="With `pack`: the folder for cards and sheets to print.")] = None,
) -> int:
    """Rehearse a script with a persona. Nothing is kept, and the vault stays closed.

    Without anything it lists whom one can rehearse with. `rcscreen practice pack` writes what a table needs on paper.
    """
    from rcscreen.errors import UsageFault

    _alone_or_not_at_all(script, persona, drill, out, kept=bool(keep or replay), table=table)
    if script == PACK:
        return _pack(out or Path("practice-pack"), language)
    if drill:
        return _drill(drill, language, also, seed, plain=plain)
    if at is not None and replay is None:
        raise UsageFault("A turn belongs to a rehearsal that was kept.", "Name it: --replay FILE", place="--at")
    if replay is not None:
        return _replay(replay, script, persona, at, keep, also=also, plain=plain)
    if not persona:
        return _list(script, language)
    from rcscreen.desk.rehearsing import practise, refuse_to_overwrite

    if keep is not None:
        refuse_to_overwrite(keep)
    stage = _stage(script, persona, language, channel, seed, also)
    if table:
        from rcscreen.desk.at_table import sit_down

        sit_down(stage, own=also or stage.language, plain=plain)
        return 0
    practise(stage, own=also or stage.language, plain=plain, keep=keep)
    return 0


def _alone_or_not_at_all(script: str, persona: str, drill: str, out: Path | None, *, kept: bool, table: bool) -> None:
    """What does not go together is refused before anything begins.

    Raises:
        UsageFault: Two options that do not go together.
    """
    from rcscreen.errors import UsageFault

    if drill and (script or persona or table or kept):
        raise UsageFault("A drill brings its script and its persona, and keeps nothing.", place="--drill")
    if out is not None and script != PACK:
        raise UsageFault("A folder belongs to the pack.", "Say: rcscreen practice pack --out FOLDER", place="--out")
    if table and kept:
        raise UsageFault("At a table there are no choices that could be kept.", place="--table")
    if table and not persona:
        raise UsageFault("Somebody is played at a table.", "Say who: --persona NAME", place="--table")


def _pack(folder: Path, language: str) -> int:
    """Cards, checklists and a plan of the hour, on paper."""
    from rcscreen.desk.packing import write_pack

    for line in write_pack(folder, (language,) if language else ("en", "es")):
        print(line)
    return 0


def _drill(name: str, language: str, also: str, seed: int, *, plain: bool) -> int:
    """Holds a drill, or names them."""
    from rcscreen.desk.drill_words import drill_words
    from rcscreen.desk.drilling import practise_drill
    from rcscreen.errors import UsageFault
    from rcscreen.practice.drills import DRILLS

    words = drill_words(also or language)
    if name == "list":
        for each in DRILLS.values():
            print(f"{each.name:<12} {words[each.name]}")
        print(words["list"])
        return 0
    if name not in DRILLS:
        raise UsageFault(f"There is no drill {name!r}.", f"There are: {', '.join(DRILLS)}.", place="--drill")
    drill = DRILLS[name]
    stage = _stage(drill.script, drill.persona, language, "", seed, also)
    practise_drill(drill, stage, own=also or stage.language, plain=plain)
    return 0


def _list(script: str, language: str) -> int:
    """Whom one can rehearse with, the gentlest first; those who speak a language, in it, if one is named."""
    from rcscreen.desk.drill_words import drill_words
    from rcscreen.desk.personas import find_persona, personas

    if script:
        from rcscreen.desk.library import find_script

        script = find_script(script).script.id
    words = drill_words(language)
    everybody = sorted((find_persona(path.stem) for path in personas()), key=lambda one: (one.level, one.id))
    listed = [one for one in everybody if script in ("", *one.scripts) and language in ("", *one.languages)]
    if not listed:
        from rcscreen.errors import UsageFault

        raise UsageFault("There is nobody to be met so yet.", "Whom there is: rcscreen practice", place=script)
    for one in listed:
        print(_said(one, language or "en", words))
    print(words["people.begin"])
    return 0


def _said(one: Persona, language: str, words: Mapping[str, str]) -> str:
    from rcscreen.practice.playing import spoken
    from rcscreen.terminal.words import wrap

    notes = "; ".join(spoken(note, language) for note in one.content_note)
    about = words["people.about"].format(
        minutes=one.minutes, level=one.level, languages=", ".join(one.languages), scripts=", ".join(one.scripts)
    )
    told = (spoken(one.title, language), about, words["people.notes"].format(notes=notes))
    return "\n".join((one.id, *(f"    {line}" for each in told for line in wrap(each, 74)), ""))


def _stage(script: str, persona: str, language: str, channel: str, seed: int, also: str) -> Stage:
    """Where a new rehearsal takes place."""
    from rcscreen.desk.leaving import local_now
    from rcscreen.desk.library import find_script
    from rcscreen.desk.personas import find_persona
    from rcscreen.errors import UsageFault
    from rcscreen.practice.run import Stage
    from rcscreen.site.load import sample_site

    given = find_script(script).script if script else None
    one = find_persona(persona, {given.id: given} if given else None)
    if given is not None and given.id not in one.scripts:
        raise UsageFault(
            f"{one.name} is not to be met in that script.", f"In these: {', '.join(one.scripts)}.", place="--persona"
        )
    chosen = given or find_script(one.scripts[0]).script
    spoken = language or one.languages[0]
    _check(chosen, one, spoken, also, channel)
    way = next((each for each in chosen.channels if each == (channel or one.channels[0])), chosen.channels[0])
    return Stage(chosen, one, sample_site(), spoken, way, local_now().date(), seed, also)


def _check(script: Script, one: Persona, language: str, also: str, channel: str) -> None:
    """What can be refused is refused before a word is said."""
    from rcscreen.errors import UsageFault

    both = [each for each in one.languages if each in script.wordings]
    if language not in both:
        raise UsageFault(
            f"{one.name} is not to be met in {language!r}.", f"In these: {', '.join(both)}.", place="--language"
        )
    if also and also not in script.wordings:
        raise UsageFault(
            f"The script does not speak {also!r}.", f"It speaks: {', '.join(script.wordings)}.", place="--also"
        )
    ways = [each for each in one.channels if each in script.channels]
    if channel and channel not in ways:
        raise UsageFault(f"{one.name} is not to be met that way.", f"In these: {', '.join(ways)}.", place="--channel")


def _replay(path: Path, script: str, persona: str, at: int | None, keep: Path | None, *, also: str, plain: bool) -> int:
    from rcscreen.desk.library import read_text
    from rcscreen.desk.rehearsing import practise, refuse_to_overwrite, shown_again, taken_up
    from rcscreen.errors import UsageFault
    from rcscreen.practice.document import from_text

    if not path.is_file():
        raise UsageFault("There is no such file.", place=str(path))
    kept = from_text(read_text(path), str(path))
    stage = _stage_of(kept, script, persona, also, str(path))
    own = also or stage.language
    if at is None:
        shown_again(kept, stage, own=own, plain=plain)
        return 0
    if keep is not None:
        refuse_to_overwrite(keep)
    practise(stage, own=own, plain=plain, keep=keep, taken=taken_up(kept, stage, at))
    return 0


def _stage_of(kept: Kept, script: str, persona: str, also: str, file: str) -> Stage:
    """Where a rehearsal that was kept took place.

    Raises:
        RehearsalRefused: The script or the persona says something else by now.
    """
    from dataclasses import replace

    from rcscreen.errors import Problem, RehearsalRefused

    stage = _stage(script or kept.script[0], persona or kept.persona[0], kept.language, kept.channel, kept.seed, also)
    now = {"script": (stage.script.digest, kept.script[1]), "persona": (stage.persona.digest, kept.persona[1])}
    changed = next((what for what, (here, then) in now.items() if here != then), "")
    if changed:
        cure = "Rehearse it anew, or name the file it was rehearsed with."
        raise RehearsalRefused((Problem(file, 0, 0, "REH004", f"the {changed} says something else by now.", cure),))
    return replace(stage, day=kept.day)
