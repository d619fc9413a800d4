"""A conversation held from a file of answers: paper forms, what another system holds, acceptance tests.

::

    text ──read_answers──▶ AnswerSheet ──AnswersConductor──▶ conduct ──▶ unused(): what found no place
    Script ──template──▶ a file to fill in
"""
