"""Other people's forms, read into scripts: FHIR R4 Questionnaires and XLSForms."""
