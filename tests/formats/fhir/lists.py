"""What the Gravity guide (3.0.0), US Core 7 and FHIR R4 demand of the resources we write, as facts pinned here.

Required bindings as lists, constraints as FHIRPath, and what a reference may point at. No judge that works offline has
the first and the last; where the definitions themselves are at hand, ``test_lists.py`` holds these against them.
"""

from __future__ import annotations

SDOHCC = "http://hl7.org/fhir/us/sdoh-clinicalcare"
TEMPORARY = f"{SDOHCC}/CodeSystem/SDOHCC-CodeSystemTemporaryCodes"
US_CORE_CATEGORY = "http://hl7.org/fhir/us/core/CodeSystem/us-core-category"
SNOMED = "http://snomed.info/sct"
ICD10CM = "http://hl7.org/fhir/sid/icd-10-cm"
ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"

SDOH_CATEGORIES = frozenset(
    {
        "sdoh-category-unspecified",
        "food-insecurity",
        "housing-instability",
        "homelessness",
        "inadequate-housing",
        "transportation-insecurity",
        "financial-insecurity",
        "material-hardship",
        "educational-attainment",
        "employment-status",
        "veteran-status",
        "stress",
        "social-connection",
        "intimate-partner-violence",
        "elder-abuse",
        "personal-health-literacy",
        "health-insurance-coverage-status",
        "medical-cost-burden",
        "digital-literacy",
        "digital-access",
        "utility-insecurity",
        "incarceration-status",
        "language-access",
        "protective-factor",
    }
)
"""SDOHCC ValueSet SDOH Category."""

NEVER = frozenset({"intimate-partner-violence", "elder-abuse"})
"""Categories of the guide that are spoken of and never written."""

CODES: dict[tuple[str, str], dict[str, frozenset[str]]] = {
    # (kind, path): by system the codes that may stand there; an empty set: any code of the system.
    ("Patient", "gender"): {"": frozenset({"male", "female", "other", "unknown"})},
    ("Patient", "telecom.system"): {"": frozenset(["phone", "fax", "email", "pager", "url", "sms", "other"])},
    ("Patient", "name.use"): {"": frozenset(["usual", "official", "temp", "nickname", "anonymous", "old", "maiden"])},
    ("Patient", "address.type"): {"": frozenset({"postal", "physical", "both"})},
    ("Observation", "status"): {
        "": frozenset(
            ["registered", "preliminary", "final", "amended", "corrected", "cancelled", "entered-in-error", "unknown"],
        )
    },
    ("Observation", "category.coding"): {US_CORE_CATEGORY: frozenset({"sdoh"}), TEMPORARY: SDOH_CATEGORIES - NEVER},
    ("Condition", "clinicalStatus.coding"): {
        "http://terminology.hl7.org/CodeSystem/condition-clinical": frozenset({"active"}),
    },
    ("Condition", "verificationStatus.coding"): {
        "http://terminology.hl7.org/CodeSystem/condition-ver-status": frozenset({"unconfirmed"}),
    },
    ("Condition", "category.coding"): {
        "http://hl7.org/fhir/us/core/CodeSystem/condition-category": frozenset({"health-concern"}),
        US_CORE_CATEGORY: frozenset({"sdoh"}),
        TEMPORARY: SDOH_CATEGORIES - NEVER - {"protective-factor"},
    },
    ("Condition", "code.coding"): {ICD10CM: frozenset()},  # US Core Condition Codes holds all of ICD-10-CM
    ("Goal", "lifecycleStatus"): {"": frozenset({"proposed"})},
    ("Goal", "category.coding"): {TEMPORARY: SDOH_CATEGORIES - NEVER},
    ("Consent", "status"): {"": frozenset({"active", "inactive"})},
    ("Consent", "scope.coding"): {
        "http://terminology.hl7.org/CodeSystem/consentscope": frozenset({"patient-privacy"}),
    },
    ("Consent", "category.coding"): {"http://terminology.hl7.org/CodeSystem/v3-ActCode": frozenset({"IDSCL"})},
    ("Consent", "provision.type"): {"": frozenset({"permit"})},
    ("Consent", "provision.actor.role.coding"): {
        "http://terminology.hl7.org/CodeSystem/v3-ParticipationType": frozenset({"IRCP"}),
    },
    ("ServiceRequest", "status"): {"": frozenset({"active"})},
    ("ServiceRequest", "intent"): {"": frozenset({"order"})},
    ("ServiceRequest", "category.coding"): {
        SNOMED: frozenset({"410606002"}),
        TEMPORARY: SDOH_CATEGORIES - NEVER - {"protective-factor"},
    },
    # US Core Procedure Codes: among others what SNOMED CT has below "Procedure", as this one is by its full name.
    ("ServiceRequest", "code.coding"): {SNOMED: frozenset({"410606002"})},
    ("ServiceRequest", "orderDetail.coding"): {TEMPORARY: frozenset({"contacting-subject-prohibited"})},
    ("Task", "status"): {"": frozenset({"requested"})},
    ("Task", "intent"): {"": frozenset({"order"})},
    ("Task", "priority"): {"": frozenset({"routine", "urgent"})},
    ("Task", "code.coding"): {"http://hl7.org/fhir/CodeSystem/task-code": frozenset({"fulfill"})},
}

_SDOH = f"category.where(coding.where(system = '{US_CORE_CATEGORY}' and code='sdoh').exists()).exists()"
_IDENTIFIED = "identifier.exists() and identifier.all(system.exists() and value.exists())"

CONSTRAINTS: dict[str, dict[str, str]] = {
    "Bundle": {
        "bdl-3": "entry.all(request.exists())",
        "bdl-7": "entry.fullUrl.isDistinct()",
    },
    "Patient": {
        "us-core-6": f"name.all((family.exists() or given.exists()) xor extension.where(url='{ABSENT}').exists())",
        "us-core identifier": _IDENTIFIED,
        "us-core name": "name.exists()",
        "us-core gender": "gender.exists()",
        "us-core telecom": "telecom.all(system.exists() and value.exists())",
        "cpt-2": "telecom.all(value.empty() or system.exists())",
    },
    "Organization": {
        "org-1": "(identifier.count() + name.count()) > 0",
        "us-core identifier": _IDENTIFIED,
        "us-core active": "active = true",
        "us-core name": "name.exists()",
    },
    "Observation": {
        "us-core-2": "(component.empty() and hasMember.empty()) implies (dataAbsentReason.exists() or value.exists())",
        "SDOH-Obs-3": "performer.exists() or derivedFrom.exists()",
        "SDOH-Obs-4": _SDOH,
        "obs-6": "dataAbsentReason.empty() or value.empty()",
        "subject": "subject.exists()",
        "code": "code.exists()",
        "effective": "effective.exists()",
    },
    "Condition": {
        "SDOH-Con-1": f"extension('{SDOHCC}/StructureDefinition/SDOHCC-ExtensionConditionAsserter').count()"
        "+asserter.count()<=1",
        # memberOf(us-core-problem-or-health-concern), as the two codes of that value set
        "SDOH-Con-2": "category.coding.where((system = 'http://hl7.org/fhir/us/core/CodeSystem/condition-category' "
        "and code = 'health-concern') or (system = 'http://terminology.hl7.org/CodeSystem/condition-category' "
        "and code = 'problem-list-item')).exists()",
        "SDOH-Con-3": _SDOH,
        "category 2..": "category.count() >= 2",
        "code 1..": "code.coding.exists()",
        "con-3": "clinicalStatus.exists()",
        "nothing confirmed": "verificationStatus.coding.code = 'unconfirmed'",
    },
    "Goal": {
        "us-core-1": "startDate.exists() or target.due.exists()",
        "gol-1": "target.all((detail.exists() and measure.exists()) or detail.exists().not())",
        "description": "description.text.exists()",
        "subject": "subject.exists()",
    },
    "Consent": {
        "ppc-1": "policy.exists() or policyRule.exists()",
        "ppc-2": "patient.exists() or scope.coding.where(code='patient-privacy').exists().not()",
        "category IDSCL 1..1": "category.where(coding.code = 'IDSCL').count() = 1",
        "patient 1..": "patient.exists()",
        "dateTime 1..": "dateTime.exists()",
        "organization 1..1": "organization.count() = 1",
        "source 1..": "source.exists()",
        "nobody signed": "policyRule.empty()",
    },
    "ServiceRequest": {
        "prr-1": "orderDetail.empty() or code.exists()",
        "code 1..1": "code.coding.exists()",
        "SubjectContactDetail 0..1": "orderDetail.count() <= 1",
        "specimen ..0": "specimen.empty()",
        "bodySite ..0": "bodySite.empty()",
        "a consent stands behind it": "supportingInfo.where(type = 'Consent').count() = 1",
        "a reason": "reasonReference.count() = 1",
    },
    "Task": {
        "inv-1": "restriction.empty() or (code.coding.code = 'fulfill' and focus.exists())",
        "focus 1..": "focus.exists()",
        "for 1..": "for.exists()",
        "authoredOn 1..": "authoredOn.exists()",
        "requester 1..": "requester.exists()",
        "code fulfill": "code.coding.where(code = 'fulfill').exists()",
        "statusReason.text": "statusReason.all(text.exists())",
    },
}

TARGETS: dict[tuple[str, str], frozenset[str]] = {
    # (kind, path): what the profile lets a reference point at, of the kinds that we write
    ("Observation", "subject"): frozenset({"Patient"}),
    ("Observation", "performer"): frozenset({"Patient", "Organization"}),
    ("Condition", "subject"): frozenset({"Patient"}),
    ("Condition", "asserter"): frozenset({"Patient"}),
    ("Goal", "subject"): frozenset({"Patient"}),
    ("Goal", "expressedBy"): frozenset({"Patient"}),
    ("Consent", "patient"): frozenset({"Patient"}),
    ("Consent", "performer"): frozenset({"Patient", "Organization"}),
    ("Consent", "organization"): frozenset({"Organization"}),
    ("Consent", "provision.actor.reference"): frozenset({"Organization"}),
    ("ServiceRequest", "subject"): frozenset({"Patient"}),
    ("ServiceRequest", "requester"): frozenset({"Patient", "Organization"}),
    ("ServiceRequest", "performer"): frozenset({"Patient", "Organization"}),
    ("ServiceRequest", "reasonReference"): frozenset({"Condition", "Observation"}),
    ("ServiceRequest", "supportingInfo"): frozenset({"Consent", "Observation"}),
    ("Task", "focus"): frozenset({"ServiceRequest"}),
    ("Task", "for"): frozenset({"Patient"}),
    ("Task", "requester"): frozenset({"Organization"}),
    ("Task", "owner"): frozenset({"Organization"}),
}
