"""Is the script kind, sound and speakable?

::

    texts ──▶ Subject ──each rule──▶ Hits ──suppressions──▶ Report ──output──▶ text · json · sarif · github

A rule is one file in ``rules``; its docstring is its page. Nothing here touches a disk or a clock.
"""
