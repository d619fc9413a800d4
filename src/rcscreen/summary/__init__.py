"""What comes out of a conversation: the record the person agreed to keep, and what they agreed to hand on.

``build`` makes the record, ``release`` makes what goes to one recipient, ``model`` says what both look like as JSON.
``model``, ``build``, ``release`` and ``schemas`` need pydantic: import them where they are used.
"""
