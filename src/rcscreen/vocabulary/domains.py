"""Domains of need and of strength, the ways help may come, and the codes suggested for needs.

Codes are suggestions for a clinician to confirm, never a diagnosis. ICD-10-CM: FY2026 tables (valid from
1 October 2025) unless a code says otherwise; categories: Gravity SDOH Clinical Care 3.0.0. A strength has no code.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

ICD10CM = "http://hl7.org/fhir/sid/icd-10-cm"
FY2026 = date(2025, 10, 1)


@dataclass(frozen=True, slots=True)
class SuggestedCode:
    """A code that may fit a need, with the days on which it is valid (``valid_to`` None: still)."""

    system: str
    code: str
    display: str
    valid_from: date = FY2026
    valid_to: date | None = None

    def valid_on(self, day: date) -> bool:
        """Whether the code may be suggested on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Domain:
    """A domain: its id, its label by language, and for needs the codes suggested and the Gravity category."""

    id: str
    label: dict[str, str]
    category: str | None = None
    codes: tuple[SuggestedCode, ...] = ()


def _code(code: str, display: str, since: date = FY2026) -> SuggestedCode:
    return SuggestedCode(ICD10CM, code, display, since)


NEEDS: dict[str, Domain] = {
    domain.id: domain
    for domain in (
        Domain("food", {"en": "food", "es": "comida"}, "food-insecurity", (_code("Z59.41", "Food insecurity"),)),
        Domain(
            "housing",
            {"en": "home", "es": "casa"},
            "housing-instability",
            (_code("Z59.819", "Housing instability, housed unspecified"),),
        ),
        Domain(
            "repairs",
            {"en": "repairs at home", "es": "arreglos en casa"},
            "inadequate-housing",
            (_code("Z59.10", "Inadequate housing, unspecified"),),
        ),
        Domain(
            "utilities",
            {"en": "heat, light and water", "es": "luz, agua y calefacción"},
            "utility-insecurity",
            (_code("Z59.861", "Financial insecurity, difficulty paying for utilities"),),
        ),
        Domain(
            "transport",
            {"en": "getting places", "es": "transporte"},
            "transportation-insecurity",
            (_code("Z59.82", "Transportation insecurity"),),
        ),
        Domain(
            "money",
            {"en": "money and bills", "es": "dinero y cuentas"},
            "financial-insecurity",
            (_code("Z59.869", "Financial insecurity, unspecified"),),
        ),
        Domain(
            "benefits",
            {"en": "benefits", "es": "beneficios"},
            "financial-insecurity",
            (_code("Z59.72", "Insufficient welfare support"),),
        ),
        Domain(
            "work",
            {"en": "work", "es": "trabajo"},
            "employment-status",
            (_code("Z56.0", "Unemployment, unspecified"),),
        ),
        Domain(
            "child_care",
            {"en": "child care", "es": "cuidado de los niños"},
            "material-hardship",
            (_code("Z59.87", "Material hardship"),),
        ),
        Domain("health_care", {"en": "medicines and visits", "es": "medicinas y citas"}, "medical-cost-burden"),
        Domain("phone_internet", {"en": "phone and internet", "es": "teléfono e internet"}, "digital-access"),
        Domain(
            "education",
            {"en": "school and learning", "es": "escuela y estudios"},
            "educational-attainment",
        ),
        Domain("legal", {"en": "legal help", "es": "ayuda legal"}, "sdoh-category-unspecified"),
        Domain("language", {"en": "language help", "es": "ayuda con el idioma"}, "language-access"),
        Domain("stress", {"en": "rest and stress", "es": "descanso y estrés"}, "stress"),
        Domain("connection", {"en": "people to lean on", "es": "gente en quien apoyarse"}, "social-connection"),
        Domain("respect", {"en": "being treated fairly", "es": "trato justo"}, "sdoh-category-unspecified"),
        Domain("baby_items", {"en": "things for the baby", "es": "cosas para el bebé"}, "material-hardship"),
        Domain("other", {"en": "something else", "es": "otra cosa"}, "sdoh-category-unspecified"),
    )
}
"""Domains of need, by id."""

STRENGTHS: dict[str, Domain] = {
    domain.id: domain
    for domain in (
        Domain("family", {"en": "family", "es": "la familia"}),
        Domain("friends", {"en": "friends and neighbors", "es": "amistades y vecinos"}),
        Domain("faith", {"en": "faith", "es": "la fe"}),
        Domain("community", {"en": "community", "es": "la comunidad"}),
        Domain("culture", {"en": "culture and traditions", "es": "cultura y tradiciones"}),
        Domain("coping", {"en": "getting through hard times", "es": "salir adelante"}),
        Domain("pride", {"en": "something to be proud of", "es": "motivo de orgullo"}),
        Domain("connection", {"en": "moments together", "es": "momentos juntos"}),
        Domain("routines", {"en": "routines that work", "es": "rutinas que funcionan"}),
        Domain("learning", {"en": "learning and school", "es": "aprender y la escuela"}),
        Domain("purpose", {"en": "purpose", "es": "propósito"}),
        Domain("joy", {"en": "what brings joy", "es": "lo que da alegría"}),
        Domain("resources", {"en": "resources of their own", "es": "recursos propios"}),
        Domain("other", {"en": "another strength", "es": "otra fortaleza"}),
    )
}
"""Domains of strength, by id."""

WAYS: dict[str, dict[str, str]] = {
    "pick_up": {"en": "pick it up", "es": "pasar a recogerlo"},
    "delivered": {"en": "have it brought", "es": "que lo lleven a casa"},
    "in_person": {"en": "sit down with someone", "es": "sentarse con alguien"},
    "by_phone": {"en": "talk on the phone", "es": "hablar por teléfono"},
    "together": {"en": "make the call together", "es": "llamar juntos"},
    "information": {"en": "just the information", "es": "solo la información"},
    "self": {
        "en": "they'll do it themselves; just the number",
        "es": "lo hacen por su cuenta; solo el número",
    },
    "group": {"en": "a group or peers", "es": "un grupo o gente que ha pasado por lo mismo"},
}
"""Ways in which help may come: *how* as well as *whether*. Labels by language."""
