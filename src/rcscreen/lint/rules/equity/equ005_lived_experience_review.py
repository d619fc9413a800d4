"""Somebody who lives what a script asks about has read it; and every translation, somebody who lives in its language.

## What

`review:` of a script names at least one role with lived experience: a parent, a family partner, a peer, a young
person, an elder, a community health worker. `review:` of an overlay for a language names at least one of them too, or
somebody whose role is that language: an interpreter, a translator, a native speaker.

## Why

No list of words finds what hurts; people who have been asked such questions do. Families designed the tools of several
of the programs this builds on (CHCS brief), and NENC's guidance asks for it at every step. A translation is best made
anew with those who will use it (a study of text messages calls this trans-creation).

## Bad

```yaml top
review:
  by: [{role: data manager, on: 2026-11-02}]
  next: 2027-11-01
```

## Good

```yaml top
review:
  by: [{role: data manager, on: 2026-11-02}, {role: grandmother, on: 2026-11-04}]
  next: 2027-11-01
```

## Bad

```yaml es top
review:
  by: [{role: clinic director, on: 2026-11-02}]
```

## Good

```yaml es top
review:
  by: [{role: clinic director, on: 2026-11-02}, {role: hablante nativa, on: 2026-11-04}]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rcscreen.lint.parts import entries, items, words
from rcscreen.lint.path import Voice, voices
from rcscreen.lint.rule import Hit, Reads, Severity, Subject
from rcscreen.script.nodes import Node

CODE = "EQU005"
NAME = "lived-experience-review"
SEVERITY = Severity.WARNING
READS = Reads.STEPS

LIVED = re.compile(
    r"famil|parent|mother|father|grand|caregiver|peer|lived|youth|young|teen|elder|older|communit|patient|neighbor|"
    r"doula|promotor|madre|padre|mamá|papá|abuel|cuidador|joven|vecin|comunidad|paciente|partera|(?:^|\W)par(?:$|\W)",
    re.IGNORECASE,
)
SPEAKS = re.compile(
    r"interpret|translat|native|speaker|bilingual|intérprete|traduc|nativ|hablante|bilingüe|lengua|idioma|lingu",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Hit]:
    """Names a script that nobody read who lives it, and a translation that nobody read."""
    if subject.source is not None:
        roles = _roles(subject.top.get("review"))
        if not any(LIVED.search(role) for role in roles):
            place = subject.at("review") if roles else subject.at("language")
            message = "nobody who lives what this asks about has read it, as far as `review:` says."
            cure = "Read it aloud with two or three families, change what they would change, and name them by role."
            yield Hit(place, message, cure)
    own = subject.source.file if subject.source else ""
    tops = {each.source.file: each.top for each in subject.overlays}
    for voice in voices(subject):
        if voice.place.file != own:
            yield from _unread(voice, tops[voice.place.file])


def _unread(voice: Voice, top: Mapping[str, Node]) -> Iterator[Hit]:
    roles = _roles(top.get("review"))
    if any(LIVED.search(role) or SPEAKS.search(role) for role in roles):
        return
    message = "no reader of this translation is named."
    if roles:
        message = "of those who read this translation, nobody's role says that they live in its language."
    cure = "Have it read aloud by somebody who grew up with the language, and name their role under `review:`."
    yield Hit(voice.place, message, cure)


def _roles(review: Node | None) -> list[str]:
    return [words(entries(each).get("role")) for each in items(entries(review).get("by"))]
