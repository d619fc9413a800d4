"""A translation is not the English once more.

## What

Words that are spoken, in an overlay for a language, differ from the script's own. Lines of fewer than four words may be
the same in two languages, and so may what stands in braces. Who read a translation is looked at by EQU005.

## Why

A sentence that was left in English, or copied to be done later, is met by somebody who chose the other language
because they cannot follow. The overlay loads, so nobody notices before that. Spanish is best written anew by people who
will use it, rather than carried over word by word.

## Bad

```yaml es
going-well:
  text: What has been going well lately, even something small?  # here
```

## Good

```yaml es
going-well:
  text: ¿Qué ha ido bien últimamente, aunque sea algo pequeño?
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "EQU003"
NAME = "not-just-copied"
SEVERITY = Severity.WARNING
READS = Reads.STEPS

FEW = 4


def check(subject: Subject) -> Iterator[Hit]:
    """Names every spoken line that is the same in two languages."""
    for own, other in subject.pairs():
        alike = own.text.casefold().split() == other.text.casefold().split()
        if other.role == "spoken" and alike and len(own.text.split()) >= FEW:
            message = f"this is word for word the line in `{own.language}`, and here `{other.language}` is spoken."
            yield Hit(other, message, "Say it as somebody would who grew up with the language.")
