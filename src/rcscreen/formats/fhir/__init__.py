"""FHIR R4 (4.0.1), after Gravity SDOH Clinical Care 3.0.0 and US Core 7.0.0: plain dicts from our own models."""

from __future__ import annotations

from rcscreen.formats.fhir.bundle import bundle, to_fhir
from rcscreen.formats.fhir.entries import written
from rcscreen.formats.fhir.permission import Yes, withdrawn
from rcscreen.formats.fhir.questionnaire import Form, questionnaire

__all__ = ["Form", "Yes", "bundle", "questionnaire", "to_fhir", "withdrawn", "written"]
