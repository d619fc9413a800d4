"""How to be in touch safely is asked, by the step that keeps the rule with the number.

## What

Above the first `share` or `plan` stands a `check` with `builtin: contact`; it may hang on their wanting help. And no
question asks for a telephone number or an address by itself, in English and Spanish.

## Why

A promise to call needs a number, and a number needs to know who may hear the message. The built-in step asks which way,
when, and what may be left; what it learns travels together, always. A number in an ordinary answer travels alone.
A reminder that names the program can put somebody in danger (guidance for providers on partner violence).

## Bad

```yaml ensure instead
- recap: read-back
- share: with-whom  # here
- plan: next-steps
```

## Good

```yaml ensure instead
- recap: read-back
- check: keep-in-touch
  builtin: contact
- share: with-whom
- plan: next-steps
```

## Bad

```yaml enable
- ask: number
  text: What is your phone number?  # here
  answer: words
```

## Good

```yaml enable
- ask: phone
  text: How do you like to be reached, in general?
  answer: words
```
"""

from __future__ import annotations

from collections.abc import Iterator

from rcscreen.lint.lexicon import Lexicon
from rcscreen.lint.rule import Hit, Reads, Severity, Subject

CODE = "EQU009"
NAME = "contact-before-promise"
SEVERITY = Severity.ERROR
READS = Reads.STEPS

NUMBER = Lexicon(
    en=[
        r"(?:phone|cell|telephone|mobile|contact) numbers?",
        r"(?:your|what|which) (?:home |mailing |street |e-?mail )?address",
        r"number (?:can|could|may|do|should) (?:i|we) (?:call|reach|use|text)",
    ],
    es=[
        r"número de (?:teléfono|celular)",
        r"(?:cuál es|me da|deme|dígame) (?:su|el) (?:número|teléfono|celular|dirección|correo)",
        r"a qué (?:número|teléfono|correo|dirección)",
    ],
)


def check(subject: Subject) -> Iterator[Hit]:
    """Names promises without a safe way to keep them, and numbers that are asked for without their rule."""
    promises = subject.of_kind("share", "plan")
    for first in promises[:1]:
        above = subject.before(first)
        if not any(step.kind == "check" and step.word("builtin") == "contact" for step in above):
            message = "something is promised from here on, and nobody has asked how to be in touch safely."
            yield Hit(first, message, "Put above it: `- check: keep-in-touch` with `builtin: contact`.")
    for line in subject.said():
        if line.part == "text" and line.step is not None and line.step.kind == "ask":
            for found in NUMBER.search(line):
                message = f"“{found.words}” asked here would stand without the rule for messages."
                yield Hit(found, message, "Leave it to the check with `builtin: contact`.")
