"""Where personas are found: shipped ones by name, one's own by path."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from rcscreen.desk.library import find_script, read_text, shipped, shipped_folder, shown_path
from rcscreen.errors import UsageFault
from rcscreen.practice.load import load_persona, named_scripts
from rcscreen.practice.persona import Persona
from rcscreen.script.model import Script
from rcscreen.site.load import sample_site

__all__ = ["find_persona", "personas"]


def find_persona(name: str, scripts: Mapping[str, Script] | None = None) -> Persona:
    """The persona of a name or a path, held against the scripts in which one can meet her.

    Args:
        name: A shipped persona's name, or the path of one.
        scripts: Scripts at hand besides the shipped ones, by id.

    Raises:
        UsageFault: There is no such persona.
        PersonaRefused: It cannot be used.
    """
    path = _folder() / f"{name}.yaml"
    if not name.replace("-", "").isalnum() or not path.is_file():
        path = Path(name)
        if not path.is_file():
            known = ", ".join(each.stem for each in personas())
            raise UsageFault(f"There is no persona {name!r}.", f"There are: {known}. Or give the path of a file.")
    text, shown = read_text(path), shown_path(path)
    at_hand = dict(scripts or {})
    here = {each.stem for each in shipped()}
    for each in named_scripts(text, shown):
        if each not in at_hand and each in here:
            at_hand[each] = find_script(each).script
    recipients = tuple(each.id for each in sample_site().recipients)
    return load_persona(text, shown, at_hand, recipients)


def personas() -> list[Path]:
    """The personas that come with rcscreen, by name."""
    return sorted(_folder().glob("*.yaml"))


def _folder() -> Path:
    return shipped_folder() / "personas"
