"""Typed answers and menus. The only module that loads questionary, and only when something is asked.

What is typed is kept by nobody but the caller: no history, no editor, no suspended program, and the prompt wipes
itself away. Esc leaves a prompt at once, with what was typed so far, so that the screen can be hidden.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TextIO

from rcscreen.terminal.words import printable

if TYPE_CHECKING:
    from prompt_toolkit.application import Application
    from prompt_toolkit.key_binding import KeyPressEvent
    from prompt_toolkit.output.vt100 import Vt100_Output
    from questionary import Question

    from rcscreen.terminal.device import Terminal
    from rcscreen.terminal.watch import Watch

__all__ = ["Typed", "pick", "write"]

_ESCAPE_WAIT = 0.05
_LOOK = 0.5
"""How often one looks up here, in seconds: a signal wakes nobody in a prompt."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed or picked, and whether the prompt was left with Esc."""

    text: str = field(repr=False)
    hidden: bool = False


def write(
    terminal: Terminal, label: str, *, default: str = "", secret: bool = False, watch: Watch | None = None
) -> Typed:
    """Asks for a line of text where the cursor stands.

    Args:
        terminal: The device.
        label: What is asked for.
        default: What stands there already, to be changed.
        secret: Whether stars stand for what is typed.
        watch: Keeps watch; where it puts the screen away, the prompt is left as with Esc.

    Raises:
        Interrupted: Ctrl-C, Ctrl-D, a signal to end, or a terminal that went away.
    """
    import questionary  # noqa: PLC0415 - heavy
    from prompt_toolkit.history import DummyHistory  # noqa: PLC0415 - heavy

    with terminal.lent() as files:
        ask = questionary.password if secret else questionary.text
        question = ask(printable(label), default=default, history=DummyHistory(), **_on(terminal, files))
        _escapable(question)
        return _answer(question, terminal, watch)


def pick(  # noqa: PLR0913 - how a menu looks is said by name
    terminal: Terminal,
    title: str,
    options: Sequence[tuple[str, str]],
    *,
    instruction: str = "",
    indent: str = "",
    watch: Watch | None = None,
) -> Typed:
    """Asks to pick one of the options (key, label) with its number or the arrows, and Enter.

    Args:
        terminal: The device.
        title: What is asked.
        options: What to pick from.
        instruction: How, said beside the title.
        indent: What stands before each row.
        watch: Keeps watch; where it puts the screen away, the menu is left as with Esc.

    Raises:
        Interrupted: Ctrl-C, Ctrl-D, a signal to end, or a terminal that went away.
    """
    import questionary  # noqa: PLC0415 - heavy

    choices = [questionary.Choice(printable(label), value=key) for key, label in options]
    with terminal.lent() as files:
        question = questionary.select(
            indent + printable(title),
            choices=choices,
            use_shortcuts=len(choices) <= 9,  # noqa: PLR2004 - the digits
            use_jk_keys=False,
            pointer=f"{indent}▸",
            instruction=f" {instruction}" if instruction else " ",
            **_on(terminal, files),
        )
        _escapable(question)
        return _answer(question, terminal, watch)


def _on(terminal: Terminal, files: tuple[TextIO, TextIO]) -> dict[str, Any]:  # their keyword arguments are of any type
    from prompt_toolkit.data_structures import Size  # noqa: PLC0415 - heavy
    from prompt_toolkit.input.vt100 import Vt100Input  # noqa: PLC0415 - heavy
    from prompt_toolkit.output.color_depth import ColorDepth  # noqa: PLC0415 - heavy
    from prompt_toolkit.output.vt100 import Vt100_Output  # noqa: PLC0415 - heavy
    from questionary import Style  # noqa: PLC0415 - heavy

    def size() -> Size:
        columns, rows = terminal.size()
        return Size(rows=rows, columns=columns)

    output: Vt100_Output = Vt100_Output(
        files[1],
        size,
        term=terminal.term,
        default_color_depth=ColorDepth.DEPTH_4_BIT if terminal.colour else ColorDepth.DEPTH_1_BIT,
        enable_cpr=False,  # a late answer of the terminal would be read as keys
    )
    colour = " ansicyan" if terminal.colour else ""
    style = Style(
        [
            ("qmark", ""),
            ("question", "bold"),
            ("answer", ""),
            ("instruction", "noinherit"),
            ("pointer", f"bold{colour}"),
            ("highlighted", f"bold{colour}"),
            ("selected", "noreverse"),
        ]
    )
    return {"input": Vt100Input(files[0]), "output": output, "erase_when_done": True, "qmark": "", "style": style}


def _escapable(question: Question) -> None:
    from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings  # noqa: PLC0415 - heavy

    application = question.application
    application.ttimeoutlen = application.timeoutlen = _ESCAPE_WAIT
    keys = KeyBindings()

    @keys.add("escape", eager=True)
    @keys.add("c-z", eager=True)
    def leave(event: KeyPressEvent) -> None:
        _hide(event.app)

    bindings = [application.key_bindings, keys] if application.key_bindings is not None else [keys]
    application.key_bindings = merge_key_bindings(bindings)


def _hide(application: Application[Any]) -> None:
    if not application.is_done:
        application.exit(result=Typed(application.current_buffer.text, hidden=True))


def _answer(question: Question, terminal: Terminal, watch: Watch | None) -> Typed:
    from prompt_toolkit.input.typeahead import clear_typeahead  # noqa: PLC0415 - heavy

    application = question.application
    if watch is not None:
        _keep_watch(application, terminal, watch)
    try:
        answer = question.unsafe_ask()
    finally:
        clear_typeahead(application.input)  # what came after Enter was not meant for the next prompt
    return answer if isinstance(answer, Typed) else Typed(str(answer))


def _keep_watch(application: Application[Any], terminal: Terminal, watch: Watch) -> None:
    """Looks up every so often, as whoever waits for a key does."""
    from asyncio import sleep  # noqa: PLC0415 - heavy

    async def look() -> None:
        while True:
            await sleep(min(watch.patience() or _LOOK, _LOOK))
            if terminal.away() or watch.put_away():
                _hide(application)

    def begin() -> None:
        application.create_background_task(look())

    application.key_processor.before_key_press += lambda _: watch.touched()
    application.pre_run_callables.append(begin)
