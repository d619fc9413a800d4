"""Early on they hear that the way of talking can be made to fit them.

## What

Something that is said in *establish* offers a change of pace, a louder voice, a break or the like, in every language of
the script; looked for in English and Spanish.

## Why

Who hears badly, thinks slowly on a bad day or cannot read what is on the screen, mostly says nothing and agrees. NENC's
sixth and seventh principles ask to make room first. One clause is enough.

## Bad

```yaml establish same
- check: who-can-hear
  builtin: privacy
```

## Good

```yaml establish same
- check: who-can-hear
  builtin: privacy
```

```yaml establish
- say: pace
  text: If I go too fast, or talk too low, just tell me.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.path import voices
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "EQU008"
NAME = "access-check"
SEVERITY = Severity.WARNING
READS = Reads.SCRIPT

FITS = Lexicon(
    en=[
        r"(?:too|so) (?:fast|quick\w*|slow\w*|low|soft\w*|loud\w*|much at once)",
        r"(?:slower|slow down|louder|speak up|say (?:it|that|things) again|go slow\w*)",
        r"hear me(?: well| okay| all right)?",
        r"(?:need|take|like|want) (?:a |any |some )?(?:breaks?|pauses?)",
        r"(?:make|makes|made|is|are|be) (?:this|it|talking)?\s?(?:\w+ )?(?:easier|more comfortable)",
        r"(?:large print|sign language|read (?:it|this) (?:out|aloud|to you)|hearing aids?|glasses)",
        r"(?:your|own) pace",
    ],
    es=[
        r"(?:muy|demasiado|tan) (?:rápido|despacio|quedito|bajo|recio|fuerte)",
        r"más (?:despacio|lento|fuerte|alto|recio|cómod[oa]|fácil)",
        r"(?:me )?(?:oye|escucha|oyes|escuchas) bien",
        r"(?:necesita|quiere|tomar|hacer) (?:un |una |algún |alguna )?(?:descanso|pausa)",
        r"(?:a su|su propio) (?:paso|ritmo)",
        r"(?:letra grande|lengua de señas|se lo (?:leo|repito))",
    ],
)


def check(subject: Subject) -> Iterator[Hit]:
    """Names a script that fits itself to nobody."""
    first = {step.id for step in subject.in_phase("establish")}
    if not subject.asks():
        return
    for voice in voices(subject):
        if not voice.says(FITS, (line for line in voice.spoken() if line.owner in first)):
            place = subject.at("establish") if voice.place.file == subject.place.file else voice.place
            message = "nothing says at the beginning that pace, voice or breaks can be as they need them."
            yield Hit(place, message, "“If I go too fast, or talk too low, just tell me.”")
