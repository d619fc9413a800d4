"""A conversation held from a file of answers: paper forms, what another system holds, acceptance tests.

::

    text ──read_answers──▶ AnswerSheet ──try_out──▶ what will find no place; or refused, with nothing kept
                                └──AnswersConductor──▶ conduct
    Script ──template──▶ a file to fill in
"""
