"""The screen and the keys of a live conversation.

``device`` opens the terminal and leaves it as it was; ``conductor`` holds the conversation on it; ``asking`` asks what
is asked before and after; ``first`` paints the first words before anything heavy is loaded. Within:

- ``keys`` says which key means what, ``sheet`` what stands on a screen, ``layout`` and ``cells`` where. All pure.
- ``faces`` draws and listens, ``plain`` does the same line by line, ``pages`` is the pause and what lies behind it.
- ``screen`` alone loads rich, ``prompts`` alone loads questionary, ``device`` alone knows the platform.

What one presses counts once a new screen has stood for 300 ms, and a key held down counts once. Esc hides behind a page
that anyone may see, from wherever one is; Esc again, and no other key, comes back. Ctrl-C and Ctrl-D interrupt, Ctrl-Z
does nothing. Nothing is written to a file, a title or a clipboard.
"""
