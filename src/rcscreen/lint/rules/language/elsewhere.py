"""Turns of phrase that speak of somebody else, or of a thing: a landlord who refuses, a bus that never comes."""

from __future__ import annotations

import re

from rcscreen.lint.lexicon import Found

__all__ = ["begins_a_clause", "is_of_others"]

_OTHERS = re.compile(
    r"\b(?:landlords?|landlady|owners?|managers?|management|boss(?:es)?|supervisors?|employers?|schools?|teachers?|"
    r"count(?:y|ies)|state|city|agenc(?:y|ies)|offices?|insurance|insurers?|company|companies|plans?|banks?|courts?|"
    r"judges?|clinics?|pantry|pantries|shelters?|programs?|stores?|shops?|bus(?:es)?|vans?|trains?|drivers?|car|lines?|"
    r"police|doctors?|nurses?|hospitals?|utility|utilities|website|system|computer|printer|phone|letter|notice|lease|"
    r"pharmacy|desk|dogs?|cats?|neighbors?|perros?|gatos?|vecin[oa]s?|wic|medicaid|dueñ[oa]s?|caser[oa]s?|"
    r"arrendador[ae]?s?|patron(?:es|a)?|jef[ea]s?|supervisora?|"
    r"gerente|escuelas?|maestr[oa]s?|condado|estado|ciudad|agencias?|oficinas?|aseguranzas?|seguro|compañias?|"
    r"empresas?|bancos?|corte|juez|jueza|clinicas?|despensas?|albergues?|programas?|tiendas?|camion(?:es)?|"
    r"autobus(?:es)?|bus|tren|chofer(?:es)?|carro|linea|policia|doctor(?:a|es)?|enfermer[oa]s?|hospital(?:es)?|"
    r"cheques?|pagos?|reembolsos?|paquetes?|cajas?|refunds?|checks?|packages?|payments?|mail|farmacia|sistema|"
    r"computadora|impresora|telefono|celular|carta|contrato|recepcion|medicaid|luz|gas|internet)\b"
)
_PERSON = re.compile(
    r"\b(?:you|she|he|they|who|client|patient|caller|mother|mom|father|dad|family|usted(?:es)?|ella|el(?=\s(?:se|no|"
    r"nunca|siempre|alega|niega))|paciente|clienta|señora?|mama|papa|familia)\b"
)
_CLAUSE = re.compile(r"[,;:.!?¿¡]|\b(?:but|pero|because|porque|so|asi que)\b")
_OPENER = re.compile(
    r"(?:^|[,;:.!?¿¡—-]|\b(?:please|so|but|and|well|now|oh|hey|then|okay|ok|just|you|por favor|pues|pero|y|ya|ay|"
    r"usted))\s*$"
)


def is_of_others(found: Found) -> bool:
    """Whether the clause that leads to it is about an office, a landlord, a bus: and not about the person."""
    clause = _CLAUSE.split(found.before)[-1]
    others = [each.end() for each in _OTHERS.finditer(clause)]
    persons = [each.end() for each in _PERSON.finditer(clause)]
    return bool(others) and (not persons or max(persons) < max(others))


def begins_a_clause(found: Found) -> bool:
    """Whether nothing stands before it that it could be said of: it is said to the person, as one tells them to."""
    return _OPENER.search(found.before) is not None
