'''The rules, one file each, in a folder for each family.

A rule is a module ``<family>/<code>_<name>.py`` that its family's ``RULES`` lists. It holds ``CODE``, ``NAME``,
``SEVERITY``, ``READS`` and ``check``, and its docstring is its page::

    """One sentence: how it is when it is right.

    ## What
    ...
    ## Why
    ... with its source
    ## Bad
    ```yaml enable
    - ask: extra
      text: You must tell me.  # here
      answer: words
    ```
    ## Good
    ...
    """

    def check(subject: Subject) -> Iterator[Hit]:
        for step in subject.asks():
            if ...:
                yield Hit(step, "What is there, and why it matters.", "One better example.")

Bad and Good may stand several times. Each is put into a small clean script (``tests/lint/examples.py`` says where a
fence may belong) and looked at by every rule: bad must raise exactly this rule, where ``# here`` stands, and good
nothing at all.

What a rule reads: ``subject.steps``, ``asks()``, ``of_kind()``, ``in_phase()``, ``before(step)``, ``topics``, ``top``,
``word(key)``, ``minutes``, ``channels``; words by ``said(*roles, language=)`` and ``pairs()``; ``loaded`` for a rule
that reads a ``SCRIPT``; a ``Lexicon`` for lists of words. Anything with a ``place`` may be given to ``Hit``.
'''
