"""What stands around the picture of a rhythm, by language, and what both of its forms say in the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import ceil

from rcscreen.lint.pace import CHOICE, OWN_WORDS, WORDS_A_SECOND
from rcscreen.lint.rhythm import Beat, Complaint, Rhythm, Total
from rcscreen.lint.typical import WISHES
from rcscreen.vocabulary.chrome import chrome

__all__ = ["clock", "complained", "estimated", "label", "said", "says", "total", "words_in"]

_EN = {
    "title": "The rhythm of “{title}”",
    "drawn": "Drawn for a talk {channel}.",
    "total": "{channel}: about {minutes} of the {promised} minutes that it names, {screens} screens, {keys} keys",
    "weighs": "weighs",
    "carries": "carries",
    "from": "from",
    "step": "step",
    "about": "about",
    "asks": "asks for",
    "strength": "strength",
    "need": "need",
    "both": "both",
    "rest": "rest",
    "1": "personal",
    "2": "tender",
    "3": "when alone",
    "read_text": (
        "Left of the line stands what weighs, the longer the more tender: {heavy}. Right of it stands what carries:"
        " {light} a strength or a hope, {rest} a pause. A step with {maybe} does not come up for everybody."
    ),
    "read_svg": (
        "Left of the line: what weighs, the longer the more tender. Right of it: what carries, a strength or a hope; a"
        " pause is paler. The taller, the longer it takes. Dashed: it does not come up for everybody."
    ),
    "marked": "{mark} beside a step: a rule about rhythm complains of it.",
    "estimated": (
        "Minutes: {pace:g} words a second, {choice:g} seconds to choose, {own:g} for their own words, for somebody who"
        " comes to every step. Screens and keys: a typical talk, alone, with one thing heard at each question, {wishes}"
        " wishes, and a yes wherever leave is asked. A real one differs by a few. What they tell takes its own time,"
        " and that is what the talk is for."
    ),
    "found_none": "0 findings from {rules} rules about rhythm.",
    "found_one": "1 finding from {rules} rules about rhythm; `rcscreen lint` says what to try.",
    "found": "{count} findings from {rules} rules about rhythm; `rcscreen lint` says what to try.",
}

_ES = {
    "title": "El ritmo de «{title}»",
    "drawn": "Dibujado para hablar {channel}.",
    "total": "{channel}: unos {minutes} de los {promised} minutos que anuncia, {screens} pantallas, {keys} teclas",
    "weighs": "pesa",
    "carries": "apoya",
    "from": "desde",
    "step": "paso",
    "about": "sobre",
    "asks": "pregunta por",
    "strength": "fortaleza",
    "need": "necesidad",
    "both": "ambas",
    "rest": "descanso",
    "1": "personal",
    "2": "delicado",
    "3": "a solas",
    "read_text": (
        "A la izquierda de la línea está lo que pesa, más largo cuanto más delicado: {heavy}. A la derecha, lo que"
        " apoya: {light} una fortaleza o una esperanza, {rest} una pausa. Un paso con {maybe} no le toca a todo el"
        " mundo."
    ),
    "read_svg": (
        "A la izquierda de la línea: lo que pesa, más largo cuanto más delicado. A la derecha: lo que apoya, una"
        " fortaleza o una esperanza; una pausa es más clara. Cuanto más alto, más dura. Con trazos: no le toca a todo"
        " el mundo."
    ),
    "marked": "{mark} junto a un paso: una regla del ritmo lo señala.",
    "estimated": (
        "Minutos: {pace:g} palabras por segundo, {choice:g} segundos para escoger, {own:g} para sus propias palabras,"
        " para quien pasa por todos los pasos. Pantallas y teclas: una conversación típica, a solas, con una cosa que"
        " se oye en cada pregunta, {wishes} deseos y un sí a cada permiso. Una de verdad se aparta un poco. Lo que le"
        " cuenten toma su propio tiempo, y para eso es la conversación."
    ),
    "found_none": "0 hallazgos de {rules} reglas del ritmo.",
    "found_one": "1 hallazgo de {rules} reglas del ritmo; `rcscreen lint` dice qué probar.",
    "found": "{count} hallazgos de {rules} reglas del ritmo; `rcscreen lint` dice qué probar.",
    "RHY001": "se pregunta por lo difícil antes de preguntar qué va bien.",
    "RHY002": "son demasiadas preguntas delicadas seguidas.",
    "RHY003": "después de esto no viene nada que le ayude a recobrarse.",
    "RHY004": "lo último que se pregunta sobre su vida es lo difícil.",
    "RHY007": "se pregunta mucho por lo difícil y poco por lo que apoya.",
    "RHY008": "no cabe en los minutos que anuncia.",
    "RHY009": "la primera pregunta de todas es delicada.",
}

_WORDS: Mapping[str, Mapping[str, str]] = {"en": _EN, "es": _ES}


def words_in(language: str) -> Mapping[str, str]:
    """The words in a language, or in English where we have none in it."""
    return _WORDS.get(language.partition("-")[0], _EN)


def clock(seconds: float) -> str:
    """``3:05``; minutes go on beyond an hour."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"


def label(beat: Beat) -> str:
    """What a step is about, in as few words as say it: ``what would help``."""
    return re.split(r"[,;(]", beat.label, maxsplit=1)[0].strip() or beat.label


def says(beat: Beat, words: Mapping[str, str]) -> str:
    """What a step asks for and how tender it is: ``need, tender``; empty for what is neither."""
    valence = "" if beat.valence == "neutral" else words[beat.valence]
    if beat.kind == "breathe":
        valence = words["rest"]
    tender = words[str(beat.sensitivity)] if beat.sensitivity else ""
    return ", ".join(each for each in (valence, tender) if each)


def total(each: Total, told: Rhythm) -> str:
    """What it takes on a channel, in a line."""
    names = chrome(told.language)
    over = names["by_phone" if each.channel == "phone" else "in_person"]
    return words_in(told.language)["total"].format(
        channel=over[:1].upper() + over[1:],
        minutes=ceil(each.seconds / 60),
        promised=told.minutes,
        screens=each.screens,
        keys=each.keys,
    )


def estimated(told: Rhythm) -> str:
    """By what the minutes, screens and keys are estimated."""
    return words_in(told.language)["estimated"].format(pace=WORDS_A_SECOND, choice=CHOICE, own=OWN_WORDS, wishes=WISHES)


def complained(told: Rhythm) -> Iterator[str]:
    """How many findings there are, and each of those that mean the script as a whole."""
    words = words_in(told.language)
    count = len(told.complaints)
    key = {0: "found_none", 1: "found_one"}.get(count, "found")
    yield words[key].format(count=count, rules=told.rules)
    for each in told.complaints:
        if not each.steps:
            yield said(each, told.language)


def said(each: Complaint, language: str) -> str:
    """A complaint as one reads it, with its code and its name."""
    return f"{each.code} {each.name}: {words_in(language).get(each.code, each.message)}"
