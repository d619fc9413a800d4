"""The screen and the keys of a live conversation.

``device`` opens the terminal and leaves it as it was; ``conductor`` holds the conversation on it; ``asking`` asks what
is asked before and after; ``first`` paints the first words before anything heavy is loaded. Within:

- ``keys`` says which key means what, ``sheet`` what stands on a screen, ``layout`` and ``cells`` where. All pure.
- ``faces`` draws and listens, ``plain`` does the same line by line, ``pages`` is the pause and what lies behind it.
- ``screen`` alone loads rich, ``prompts`` alone loads questionary, ``device`` and ``signals`` alone know the platform.

What one presses counts once a new screen has stood for 300 ms, and a key held down counts once. Esc hides behind a page
that anyone may see, from wherever one is; Esc again, and no other key, comes back. Ctrl-Z hides as well and never stops
the program, and so does a lid that was closed. Ctrl-C and Ctrl-D interrupt. Nothing is written to a file, a title or a
clipboard.

Where nobody touches a key for a while the page to hide behind shows by itself, and what is kept is locked: ``watch``
counts, and raises ``Locked`` so that the command line can put another process in this one's place, which knows nothing
until the passphrase is given. While the conversation holds still (``P``) nothing is locked.
"""
