"""Places to turn to: their kinds, the ways one gets what they have, and which of those suits a way of help."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ACCESS", "CRISIS", "KINDS", "SUITS", "Kind"]

CRISIS = "crisis"
"""The kind of a place for somebody in danger. It is never offered as ordinary help: it has a way of its own."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of place: its id, its label by language, and the domains of need it is for."""

    id: str
    label: dict[str, str]
    domains: tuple[str, ...]


KINDS: dict[str, Kind] = {
    kind.id: kind
    for kind in (
        Kind("food_pantry", {"en": "food pantry", "es": "despensa de alimentos"}, ("food",)),
        Kind("meals", {"en": "meals", "es": "comidas"}, ("food",)),
        Kind("shelter", {"en": "shelter", "es": "albergue"}, ("housing",)),
        Kind("housing_help", {"en": "help with housing", "es": "ayuda con la vivienda"}, ("housing",)),
        Kind("home_repair", {"en": "home repair", "es": "arreglos en casa"}, ("repairs",)),
        Kind("utility_help", {"en": "help with utility bills", "es": "ayuda con luz y agua"}, ("utilities",)),
        Kind("rides", {"en": "rides", "es": "transporte"}, ("transport",)),
        Kind("money_help", {"en": "help with money", "es": "ayuda con dinero"}, ("money",)),
        Kind("benefits_help", {"en": "help with benefits", "es": "ayuda con beneficios"}, ("benefits",)),
        Kind("job_help", {"en": "help finding work", "es": "ayuda para encontrar trabajo"}, ("work",)),
        Kind("child_care", {"en": "child care", "es": "cuidado de niños"}, ("child_care",)),
        Kind("clinic", {"en": "clinic", "es": "clínica"}, ("health_care",)),
        Kind("phone_internet", {"en": "phone and internet", "es": "teléfono e internet"}, ("phone_internet",)),
        Kind("classes", {"en": "classes", "es": "clases"}, ("education",)),
        Kind("legal_aid", {"en": "legal aid", "es": "ayuda legal"}, ("legal",)),
        Kind("interpreting", {"en": "interpreting", "es": "intérpretes"}, ("language",)),
        Kind("counseling", {"en": "counseling", "es": "consejería"}, ("stress",)),
        Kind("peer_support", {"en": "peer support", "es": "apoyo entre iguales"}, ("connection",)),
        Kind("advocacy", {"en": "advocacy", "es": "defensa de sus derechos"}, ("respect",)),
        Kind("baby_items", {"en": "things for babies", "es": "cosas para bebés"}, ("baby_items",)),
        Kind(CRISIS, {"en": "crisis line", "es": "línea de crisis"}, ()),
        Kind("other", {"en": "other", "es": "otro"}, ()),
    )
}
"""Kinds of place, by id."""

ACCESS: dict[str, dict[str, str]] = {
    "delivery": {"en": "brings it home", "es": "lo lleva a casa"},
    "walk_in": {"en": "one goes there", "es": "hay que ir"},
    "phone": {"en": "by phone", "es": "por teléfono"},
    "online": {"en": "online", "es": "por internet"},
}
"""How one gets what a place has. Labels by language."""

SUITS: dict[str, tuple[str, ...]] = {
    "pick_up": ("walk_in",),
    "delivered": ("delivery",),
    "in_person": ("walk_in", "delivery"),
    "by_phone": ("phone",),
    "together": ("phone",),
}
"""A way in which help would suit somebody → the ways of getting it that do. A way that is not here suits with any."""
