"""What a printed booklet says around a script, by language."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["words_in"]

_EN = {
    "private": (
        "Private once it is filled in. Keep it on you, not on a desk. Where it says that nothing is written down,"
        " write nothing. A question may be left empty: that is not a no."
    ),
    "day": "day",
    "number": "number of this form",
    "bring_in": "Bringing it in later",
    "later_template": (
        "Beside each box stands what it is called in a file of answers. At the computer, make an empty file:"
    ),
    "later_fill": (
        "Write in it what was ticked here, the day, and the number of this form as its source: the same number twice"
        " is one conversation. Then bring it in:"
    ),
    "later_destroy": "When it is in, delete the file and shred these pages.",
    "foot": "private once filled in",
}

_ES = {
    "private": (
        "Privado en cuanto se llene. Llévelo consigo, no lo deje en un escritorio. Donde dice que no se anota nada,"
        " no anote nada. Una pregunta puede quedar vacía: eso no es un no."
    ),
    "day": "día",
    "number": "número de esta hoja",
    "bring_in": "Pasarlo después a la computadora",
    "later_template": (
        "Junto a cada casilla está el nombre que lleva en un archivo de respuestas. En la computadora, prepare un"
        " archivo vacío:"
    ),
    "later_fill": (
        "Escriba en él lo que se marcó aquí, el día, y el número de esta hoja como su origen: el mismo número dos veces"
        " es una sola conversación. Después, páselo:"
    ),
    "later_destroy": "Cuando ya esté, borre el archivo y triture estas hojas.",
    "foot": "privado una vez lleno",
}


def words_in(language: str) -> Mapping[str, str]:
    """A booklet's words on paper; English where the language has none."""
    return _ES if language == "es" else _EN
