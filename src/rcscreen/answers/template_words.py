"""What a template says around the script's own words, by language."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["NOTES", "notes_in"]

NOTES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "private": "PRIVATE. This file holds what somebody told you. Keep it where only you can read it, and delete it"
        " once it is brought in.",
        "fill": "To answer a step, remove the `# ` before its lines and write the answer; lines that begin with `##`"
        " are only to read.",
        "order": "What is left out was not asked; it does not count as a no. The order of the steps does not matter.",
        "silent": "Instead of `answer:` at a question: `decline: true` (rather not say), `unsure: true`,"
        " `later: true`. Beside it, `words:` in their own words.",
        "date": "the day of the conversation",
        "source": "where it comes from; the same source twice is one conversation",
        "talk": "`true` if they agreed to talk. Without it nothing can be brought in.",
        "spoken": "Spoken only. Nothing of it is written down, here or anywhere.",
        "one": "keep one",
        "some": "keep those that were said",
        "ordered": "keep those they want help with, in their order; `[]` if nothing",
        "how": "how it may come, where that was said",
        "yes_no": "keep one",
        "number": "a number",
        "at_least": "at least",
        "at_most": "at most",
        "day": "a day: year-month-day",
        "words": "in their own words",
        "contact": "for a call or a text, when and where; for a letter, where",
        "recap": "what was struck, and what was put in other words: a step, or a step and a key",
        "share": "keep those who may be told; name parts to pass on only these",
        "revisit": "each promise of last time; if not yet: `in_the_way: [...]`, `still:`, `instead:`",
        "plan": (
            "only what differs from the program's own promise, and `where:` a place offered, or `nothing`;"
            " or `status: not_today`, `status: ourselves`"
        ),
        "said": "words to say; nothing to fill in",
    },
    "es": {
        "private": "PRIVADO. Este archivo guarda lo que alguien le contó. Déjelo donde solo usted pueda leerlo"
        " y bórrelo cuando ya esté incorporado.",
        "fill": "Para contestar un paso, quite el `# ` de sus líneas y escriba la respuesta; las líneas con `##`"
        " son solo para leer.",
        "order": "Lo que se deja fuera no se preguntó; no cuenta como un no. El orden de los pasos no importa.",
        "silent": "En lugar de `answer:` en una pregunta: `decline: true` (prefiere no decir), `unsure: true`"
        " (no sabe), `later: true` (después). Al lado, `words:` con sus propias palabras.",
        "date": "el día de la conversación",
        "source": "de dónde viene; la misma fuente dos veces es una sola conversación",
        "talk": "`true` si aceptó conversar. Sin eso no se puede incorporar nada.",
        "spoken": "Solo de palabra. No se escribe nada de esto, ni aquí ni en ningún lado.",
        "one": "deje una",
        "some": "deje las que se dijeron",
        "ordered": "deje lo que quiere, en su orden; `[]` si nada",
        "how": "de qué manera, si lo dijo",
        "yes_no": "deje una",
        "number": "un número",
        "at_least": "al menos",
        "at_most": "a lo más",
        "day": "un día: año-mes-día",
        "words": "en sus propias palabras",
        "contact": "para llamada o mensaje, cuándo y adónde; para carta, adónde",
        "recap": "lo que se quitó y lo que se dijo de otro modo: un paso, o un paso y una clave",
        "share": "deje a quienes se les puede decir; nombre partes para pasar solo esas",
        "revisit": "cada promesa de la última vez; si todavía no: `in_the_way: [...]`, `still:`, `instead:`",
        "plan": (
            "solo lo que cambia de la promesa del programa, y `where:` un lugar ofrecido, o `nothing`;"
            " o `status: not_today`, `status: ourselves`"
        ),
        "said": "palabras para decir; nada que llenar",
    },
}


def notes_in(language: str) -> Mapping[str, str]:
    """The notes in a language, or in English where there are none in it."""
    return NOTES.get(language) or NOTES.get(language.partition("-")[0]) or NOTES["en"]
