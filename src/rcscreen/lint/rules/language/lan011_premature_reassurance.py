"""What is hard may be hard: nobody is talked out of it.

## What

Nothing that is said, and no line offered to say back, hurries to soothe: `don't worry`, `at least…`, `I know how you
feel`, `it'll be fine`, `you poor thing`, `no se preocupe`, `por lo menos…`, `todo va a estar bien`, `pobrecita`. `Take
your time` is fine, and so is `don't worry about the spelling`.

## Why

"Don't worry" ends the talk just where somebody began to tell. Those who teach doctors to speak about hard news
(VitalTalk) name reassuring too soon as the commonest way to miss what somebody feels, and teach to name, to understand,
to respect, to support and to explore instead. Pity puts a person below the one who pities.

## Bad

```yaml enable
- say: after-a-sigh
  text: Don't worry, things will get better.  # here
```

## Good

```yaml enable
- say: after-a-long-sigh
  text: That sounds like a lot to carry. Take your time.
```

## Bad

```yaml es
food-lately:
  text: ¿Cómo le ha ido últimamente para tener comida suficiente en la casa?
  options: {enough: suficiente para todos, thin: justa algunas semanas}
  reflect: [{understand: Por lo menos tiene salud.}]  # here
```

## Good

```yaml es
food-lately:
  text: ¿Cómo le ha ido últimamente para tener comida suficiente en la casa?
  options: {enough: suficiente para todos, thin: justa algunas semanas}
  reflect: [{understand: Se oye que eso pesa.}]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rcscreen.lint.lexicon import Found, plain
from rcscreen.lint.rule import Hit, Reads, Severity, Subject
from rcscreen.lint.rules.language.elsewhere import begins_a_clause
from rcscreen.lint.rules.language.soothing import REASSURANCE

CODE = "LAN011"
NAME = "premature-reassurance"
SEVERITY = Severity.WARNING
READS = Reads.WORDS

CURE = "Stay with it: “That sounds like a lot to carry.” “Se oye que eso pesa.” Then wait."


_TOLD_TO = re.compile(
    r"(?:don't|do not|dont|stop|never|just|try|please|calm|relax|smile|move|let|look|forget|you don't give|no (?:se |"
    r"llore))"
)
"""How what one tells somebody to do begins."""
_OF_THEIR_LIFE = re.compile(
    r"\b(?:what|where|who|how|which|when|would|could|can|helps?|helped|we|we'll|we'd|i|i'll|let's|they|don't have to|"
    r"que|"
    r"quien|como|donde|ayuda|podemos|nos)\b"
)
"""Words before it with which it is asked about, or is what we do."""


def _is_told(found: Found) -> bool:
    """Whether, where it sounds like telling them to do something, it is said to them."""
    words = plain(found.words)
    if words.startswith("you don't give up") or (words.startswith("don't give up") and found.before.endswith("you ")):
        return False
    if not _TOLD_TO.match(words):
        return True
    leads = re.split(r"[,;:.!?¿¡]", found.before)[-1]
    if found.line.speaks == "en" and _OF_THEIR_LIFE.search(leads):
        return False
    return found.line.speaks != "en" or begins_a_clause(found)


def check(subject: Subject) -> Iterator[Hit]:
    """Names every soothing too soon."""
    for found in REASSURANCE.find(subject):
        if found.line.part != "option" and _is_told(found):
            yield Hit(
                found, f"it is kind to want to soothe; “{found.words}” can close what somebody just opened.", CURE
            )
