"""What a place is for, from the words of its directory: a table of our own, in English and Spanish.

It knows words of everyday and of the open taxonomies; codes of closed ones mean nothing to it. What it does not know
it does not guess: such a place is counted as not understood, and an attribute of the program's own says what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from rcscreen.site.resources import folded
from rcscreen.vocabulary.places import CRISIS, KINDS

__all__ = ["brings_it_home", "is_for", "kinds_of"]

# Patterns are matched on folded words: no capitals, accents or signs. A trailing * stands for any ending of a word.
_TABLE: Final[tuple[tuple[str, str], ...]] = (
    (
        CRISIS,
        (
            "suicid*|crisis line|crisis hotline|crisis center|crisis centre|crisis intervention|crisis counsel*|"
            "domestic violence|domestic abuse|intimate partner|family violence|battered|sexual assault|sexual abuse|"
            "rape|child abuse|elder abuse|human trafficking|help escape violence|immediate safety|safe housing|"
            "psychiatric emergenc*|violence prevention|abuse prevention|abuse shelter*|violencia domestica|"
            "violencia familiar|violencia de pareja|violencia de genero|abuso sexual|agresion sexual|maltrato|"
            "linea de crisis|trata de personas"
        ),
    ),
    (
        "food_pantry",
        (
            "food pantr*|food bank*|food box*|food shelf|food closet|emergency food|groceries|grocery|brown bag|"
            "food assist*|food delivery|free food|despensa*|banco de alimentos|alimentos|canasta*|comestibles"
        ),
    ),
    (
        "meals",
        (
            "meal|meals|soup kitchen*|free lunch|congregate|home delivered meal*|feeding|nutrition|community garden*|"
            "food|comida*|comedor*|almuerzo*|cena*"
        ),
    ),
    (
        "shelter",
        (
            "shelter|shelters|homeless*|transitional housing|warming center*|albergue*|refugio para|sin hogar|"
            "personas sin techo"
        ),
    ),
    (
        "housing_help",
        (
            "housing|rent|rental*|tenant*|evict*|mortgage*|foreclos*|section 8|vivienda*|alquiler*|renta|"
            "desalojo*|hipoteca*"
        ),
    ),
    (
        "home_repair",
        (
            "home repair*|home improvement*|weatheriz*|home modification*|minor repairs|home maintenance|reparaciones|"
            "arreglos del hogar"
        ),
    ),
    (
        "utility_help",
        (
            "utilit*|electric bill*|energy assist*|liheap|heating|water bill*|pay for utilities|servicios publicos|"
            "electricidad|calefaccion|factura de luz"
        ),
    ),
    (
        "rides",
        (
            "transport*|ride|rides|bus pass*|bus fare|paratransit|gas voucher*|help pay for gas|transit|pasaje*|"
            "boletos de autobus"
        ),
    ),
    (
        "money_help",
        (
            "financial assist*|emergency cash|financial aid|money management|financial literacy|financial education|"
            "debt|credit counsel*|tax prep*|budget*|loan|loans|cash assist*|dinero|deuda*|impuestos|"
            "asistencia financiera|"
            "ayuda economica"
        ),
    ),
    (
        "benefits_help",
        (
            "benefit|benefits|snap|calfresh|food stamp*|wic|tanf|calworks|medicaid enroll*|public assist*|"
            "social security|"
            "government benefit*|unemployment insurance|beneficios|estampillas|seguro social"
        ),
    ),
    (
        "job_help",
        "job|jobs|employ*|career*|workforce|vocational|resume|empleo*|trabajo|capacitacion laboral",
    ),
    (
        "child_care",
        (
            "child care|childcare|day care|daycare|preschool*|pre school|head start|after school|afterschool|babysit*|"
            "cuidado infantil|cuidado de ninos|guarderia*|despues de la escuela"
        ),
    ),
    (
        "clinic",
        (
            "clinic|clinics|health care|healthcare|medical|medicine|medication*|dental|dentist*|vision care|eye care|"
            "primary care|prescription*|immuniz*|vaccin*|prenatal|checkup*|health screening*|health center|clinica*|"
            "salud|"
            "medicina*|medico|dentista*|vacuna*"
        ),
    ),
    (
        "phone_internet",
        "internet|broadband|wifi|wi fi|cell phone*|lifeline phone|computer access|digital|celular*|computadora*",
    ),
    (
        "interpreting",
        (
            "interpret*|translat*|english language|english as a second language|esl|english class*|language class*|"
            "traduc*|clases de ingles|ingles como segundo idioma"
        ),
    ),
    (
        "classes",
        (
            "education|school|schools|literacy|ged|tutor*|college|scholarship*|adult learning|library|libraries|"
            "educacion|escuela*|clases|alfabetizacion|beca*|biblioteca*"
        ),
    ),
    (
        "legal_aid",
        "legal|lawyer*|attorney*|immigration|citizenship|expungement|court|abogad*|inmigracion|ciudadania",
    ),
    (
        "counseling",
        (
            "counsel*|mental health|therap*|stress|respite|emotional support|psycholog*|depress*|anxiety|wellness|"
            "consejeria|terapia*|salud mental|estres|descanso para"
        ),
    ),
    (
        "peer_support",
        (
            "peer support|peer counsel*|support group*|mentor*|friendly visit*|companionship|senior center*|"
            "parent group*|community center*|social isolation|socializ*|grupo de apoyo|apoyo entre iguales|mentoria|"
            "centro comunitario"
        ),
    ),
    (
        "advocacy",
        (
            "advoca*|civil rights|ombuds*|discrimination|fair housing|patient rights|human rights|derechos civiles|"
            "derechos humanos|discriminacion|defensoria"
        ),
    ),
    (
        "baby_items",
        (
            "diaper*|formula|car seat*|crib|cribs|baby suppl*|baby clothes|baby item*|layette|panal*|leche de formula|"
            "ropa de bebe|cosas para bebe*"
        ),
    ),
)


def _compiled(words: str) -> re.Pattern[str]:
    parts = (re.escape(each).replace(r"\*", r"\w*").replace(r"\ ", " ") for each in words.split("|"))
    return re.compile(rf"\b(?:{'|'.join(parts)})\b")


_ROWS: Final = tuple((kind, _compiled(words)) for kind, words in _TABLE)
_DANGER: Final = dict(_ROWS)[CRISIS]
_DELIVERY: Final = _compiled(
    "deliver|delivers|delivered|delivery|home delivered|brought to your home|on wheels|a domicilio|entrega|entregas|"
    "reparto|sobre ruedas"
)


@lru_cache(maxsize=65_536)
def kinds_of(words: str) -> tuple[str, ...]:
    """The kinds that some words speak of, in the order of the table."""
    said = folded(words)
    return tuple(kind for kind, pattern in _ROWS if pattern.search(said))


_MAY_HIDE: Final = frozenset({"shelter", "housing_help", "counseling", "peer_support", "other"})
"""Kinds of place that may be one for somebody in danger, though only its description says so."""


def is_for(name: str, terms: Iterable[str], about: str = "") -> tuple[str, tuple[str, ...]]:
    """A place's kind and the domains of need it is for.

    One word of danger makes it a place for somebody in danger, whatever else it does: what is offered as ordinary help
    is written into a plan, and such a name is not to be read there by others.

    Args:
        name: What it is called.
        terms: Categories, terms of a taxonomy and key words.
        about: What it does. Too many words to say what it is for; enough to say that it is for somebody in danger.
    """
    kinds = dict.fromkeys(kind for words in (name, *terms) for kind in kinds_of(words))
    hidden = next(iter(kinds), "other") in _MAY_HIDE and _DANGER.search(folded(about))
    if CRISIS in kinds or hidden:
        return CRISIS, ()
    domains = dict.fromkeys(domain for kind in kinds for domain in KINDS[kind].domains)
    return next(iter(kinds), "other"), tuple(domains)


@lru_cache(maxsize=65_536)
def brings_it_home(words: str) -> bool:
    """Whether some words say that what one needs is brought to one's home."""
    return bool(_DELIVERY.search(folded(words)))
