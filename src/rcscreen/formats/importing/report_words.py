"""The words in which it is said what did not carry over from a form: English and Spanish."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from rcscreen.formats.importing.form import Why, WhyNot

__all__ = ["SAID", "WHY"]

WHY: Final[Mapping[Why, Mapping[str, str]]] = MappingProxyType(
    {
        "calculated": {
            "en": "worked out by an expression; the language calculates nothing. Left out",
            "es": "lo calcula una expresión; el lenguaje no calcula nada. Se dejó fuera",
        },
        "choices_filtered": {
            "en": "options that depend on another answer: all of them stand here",
            "es": "opciones que dependen de otra respuesta: aquí están todas",
        },
        "condition": {
            "en": "a condition the language cannot say: it is asked more often than in the form",
            "es": "una condición que el lenguaje no puede decir: se pregunta más a menudo que en el formulario",
        },
        "condition_absent": {
            "en": "asked where another item is not answered; what was not said is never guessed. Asked always",
            "es": "se pregunta donde otra no se contestó; lo que no se dijo no se adivina. Se pregunta siempre",
        },
        "condition_missing": {
            "en": "a condition on an item that is not asked above it: it is asked more often than in the form",
            "es": ("una condición sobre algo que no se pregunta antes: se pregunta más a menudo que en el formulario"),
        },
        "constraint": {
            "en": "a rule about what may be answered: every answer is taken",
            "es": "una regla sobre lo que se puede contestar: se acepta toda respuesta",
        },
        "danger": {
            "en": "asks of danger; that is offered to everyone and never asked or written down. Left out",
            "es": ("pregunta por un peligro; eso se ofrece a todos y nunca se pregunta ni se anota. Se dejó fuera"),
        },
        "depth": {
            "en": "nested too deep. Left out",
            "es": "anidado demasiado hondo. Se dejó fuera",
        },
        "duplicate": {
            "en": ("a name or an option that stands twice: the second step has a new name, the second option is gone"),
            "es": (
                "un nombre o una opción que está dos veces: el segundo paso tiene otro nombre, la "
                "segunda opción no está"
            ),
        },
        "expression": {
            "en": "an expression (FHIRPath, CQL, XPath): nothing in a script is calculated",
            "es": "una expresión (FHIRPath, CQL, XPath): en un guion no se calcula nada",
        },
        "extension": {
            "en": "an extension that is not read",
            "es": "una extensión que no se lee",
        },
        "external_options": {
            "en": "options that lie elsewhere: asked for in their own words",
            "es": "opciones que están en otro lugar: se pregunta en sus propias palabras",
        },
        "file": {
            "en": "options in another file: asked for in their own words",
            "es": "opciones en otro archivo: se pregunta en sus propias palabras",
        },
        "heading": {
            "en": "the title of a group: a comment beside what it holds",
            "es": "el título de un grupo: un comentario junto a lo que contiene",
        },
        "hidden": {
            "en": "hidden in the form. Left out",
            "es": "oculto en el formulario. Se dejó fuera",
        },
        "initial": {
            "en": "an answer filled in beforehand: nothing is",
            "es": "una respuesta puesta de antemano: no se pone ninguna",
        },
        "insertion": {
            "en": "an earlier answer within the words: three dots stand there",
            "es": "una respuesta anterior dentro de las palabras: hay tres puntos en su lugar",
        },
        "many_options": {
            "en": "more options than anybody can hear (14): asked for in their own words",
            "es": "más opciones de las que se pueden oír (14): se pregunta en sus propias palabras",
        },
        "media": {
            "en": "a file, picture, sound or place. Left out",
            "es": "un archivo, imagen, sonido o lugar. Se dejó fuera",
        },
        "no_options": {
            "en": "a choice without options: asked for in their own words",
            "es": "una selección sin opciones: se pregunta en sus propias palabras",
        },
        "one_option": {
            "en": "a choice with one option: asked as yes or no",
            "es": "una selección con una sola opción: se pregunta como sí o no",
        },
        "open": {
            "en": "also takes what is no option: what comes up besides is noted as their own words",
            "es": "acepta también lo que no es opción: lo demás se anota en sus propias palabras",
        },
        "order": {
            "en": "options to put in order: several may be chosen, in the order they are said",
            "es": "opciones para poner en orden: se pueden elegir varias, en el orden en que se digan",
        },
        "read_only": {
            "en": "only shown, and filled in by a machine. Left out",
            "es": "solo se muestra, y lo llena una máquina. Se dejó fuera",
        },
        "reference": {
            "en": "a reference to another record. Left out",
            "es": "una referencia a otro registro. Se dejó fuera",
        },
        "repeat": {
            "en": "may be answered several times: asked once",
            "es": "se puede contestar varias veces: se pregunta una vez",
        },
        "repeat_some": {
            "en": "may be answered any number of times: asked up to three times, where there is one more",
            "es": "se puede contestar cuantas veces se quiera: se pregunta hasta tres veces, si hay uno más",
        },
        "required": {
            "en": "has to be answered in the form: here nothing has to be",
            "es": "en el formulario hay que contestarlo: aquí nada es obligatorio",
        },
        "safety": {
            "en": "what the linter lets no conversation ask (`rcscreen rule CODE`). Left out",
            "es": "lo que el revisor no deja preguntar (`rcscreen rule CÓDIGO`). Se dejó fuera",
        },
        "said_when": {
            "en": (
                "said only under a condition that did not carry over. Left out, so that it is not said to everybody"
            ),
            "es": ("se dice solo bajo una condición que no se pudo traer. Se dejó fuera, para no decírselo a todos"),
        },
        "score": {
            "en": "counts for a score: there is none",
            "es": "cuenta para un puntaje: no hay ninguno",
        },
        "silence": {
            "en": "an option for saying nothing: every question has it by itself",
            "es": "una opción para no decir nada: toda pregunta la tiene por sí misma",
        },
        "time": {
            "en": "a time of day: a day is asked for, or words",
            "es": "una hora: se pregunta por el día, o en palabras",
        },
        "too_many": {
            "en": "more than a script has room for: from here on left out",
            "es": "más de lo que cabe en un guion: desde aquí se dejó fuera",
        },
        "total": {
            "en": "a score. Left out",
            "es": "un puntaje. Se dejó fuera",
        },
        "translation": {
            "en": "words that are missing in a translation: the form's own stand there",
            "es": "palabras que faltan en una traducción: están las del formulario",
        },
        "unit": {
            "en": "a number with a unit: the number is asked for, the unit stands in the guide",
            "es": "un número con unidad: se pregunta el número, la unidad está en la guía",
        },
        "unknown_type": {
            "en": "a kind of answer that is not known: asked for in their own words",
            "es": "una clase de respuesta que no se conoce: se pregunta en sus propias palabras",
        },
        "unsaid": {
            "en": "has no words. Left out",
            "es": "no tiene palabras. Se dejó fuera",
        },
    }
)
"""Why something did not carry over, or not quite, by language."""

SAID: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "made": {
            "en": "{asks} questions and {says} things to say, from {source}.",
            "es": "{asks} preguntas y {says} cosas que decir, de {source}.",
        },
        "whole": {
            "en": "Everything carried over.",
            "es": "Se trajo todo.",
        },
        "lost": {
            "en": "What did not carry over, or not quite:",
            "es": "Lo que no se trajo, o no del todo:",
        },
        "form": {
            "en": "the form",
            "es": "el formulario",
        },
        "left": {
            "en": "For its author to do:",
            "es": "Lo que le queda a su autor:",
        },
        "reword": {
            "en": (
                "Say each question in your own words. What `rcscreen lint` finds: {warnings} to look at, {ignored} "
                "left be with a comment."
            ),
            "es": (
                "Diga cada pregunta con sus propias palabras. Lo que `rcscreen lint` encuentra: {warnings} por mirar, "
                "{ignored} con un comentario que lo deja estar."
            ),
        },
        "mean": {
            "en": ("Say what an answer means (need:, strength:), and give topics of their own to what is tender."),
            "es": "Diga qué significa una respuesta (need:, strength:), y dé temas propios a lo delicado.",
        },
        "foreign": {
            "en": (
                "The words around the form are English: put them into {language}. Questions about danger "
                "are found in English and Spanish only: look for them yourself."
            ),
            "es": (
                "Las palabras alrededor del formulario están en inglés: páselas a {language}. Las "
                "preguntas sobre peligros solo se encuentran en inglés y español: búsquelas usted."
            ),
        },
        "which": {
            "en": ("The form does not say its language, and English was taken for granted: --language says another."),
            "es": "El formulario no dice su idioma, y se tomó por inglés: --language dice otro.",
        },
        "out": {
            "en": "It speaks {languages} too: give --out FOLDER to have the translations.",
            "es": "También habla {languages}: dé --out CARPETA para tener las traducciones.",
        },
        "back": {
            "en": "Answers go back to the form only with the file that --out FOLDER writes beside the script.",
            "es": "Las respuestas vuelven al formulario solo con el archivo que --out CARPETA deja junto al guion.",
        },
        "all_back": {
            "en": "Everything that is asked of the form can go back to it ({count}).",
            "es": "Todo lo que se pregunta del formulario puede volver a él ({count}).",
        },
        "not_back": {
            "en": "{step} (in the form: {link}): {says}.",
            "es": "{step} (en el formulario: {link}): {says}.",
        },
        "over": {
            "en": "The form, as it was, has no place for some answers ({count}). As json they are there.",
            "es": "El formulario, como era, no tiene lugar para algunas respuestas ({count}). En json sí están.",
        },
    }
)
"""What else the report says."""

NOT_BACK: Final[Mapping[WhyNot, Mapping[str, str]]] = MappingProxyType(
    {
        "gone": {
            "en": "the script has no step of this name any more",
            "es": "el guion ya no tiene ningún paso con este nombre",
        },
        "not_asked": {
            "en": "the step is no question any more",
            "es": "el paso ya no es una pregunta",
        },
        "kind": {
            "en": "the step's answer is of a kind that the form does not take there",
            "es": "la respuesta del paso es de un tipo que el formulario no acepta ahí",
        },
        "option": {
            "en": "the form does not offer this option",
            "es": "el formulario no ofrece esta opción",
        },
        "condition": {
            "en": "the form asks it on a condition that is not worked out here",
            "es": "el formulario lo pregunta con una condición que aquí no se calcula",
        },
        "beneath": {
            "en": "in the form it lies below a question that the script does not ask",
            "es": "en el formulario está debajo de una pregunta que el guion no hace",
        },
        "doubled": {
            "en": "another item of the form has the same name",
            "es": "otro elemento del formulario tiene el mismo nombre",
        },
        "elsewhere": {
            "en": "its options lie elsewhere, and words cannot be told to be one of them",
            "es": "sus opciones están en otra parte, y las palabras no permiten saber cuál es",
        },
        "several": {
            "en": "the form takes one answer only; where several are chosen none fits",
            "es": "el formulario acepta una sola respuesta; si se eligen varias, no cabe ninguna",
        },
        "type": {
            "en": "no answer of this type can be given in a conversation",
            "es": "en una conversación no se puede dar una respuesta de este tipo",
        },
    }
)
"""Why an answer cannot go back to a form."""
