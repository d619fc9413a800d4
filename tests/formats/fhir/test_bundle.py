"""What a release says as FHIR, and that it says no more."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import replace
from typing import Any, Literal

import pytest
from hypothesis import given as whatever
from hypothesis import strategies as st
from tests.formats.fhir.bundles import given, in_spanish, mint, told
from tests.formats.fhir.judges import of_kind, resources
from tests.summary.conversations import ACCOUNT, DESK, PANTRY, accounts, grant_for, grants, recipients, released

from rcscreen.formats.fhir import bundle, to_fhir
from rcscreen.interview.account import Contact, PlanLine
from rcscreen.script.setting import PARTS
from rcscreen.summary.model import to_json

CANARY = re.compile(r"CANARY-[a-z]+-[a-z_]*-[0-9]+")

Json = dict[str, Any]


def test_who_and_what_is_in_it() -> None:
    """The person, both organizations, the yes, what they said, and for each wish a request with its task."""
    kinds = [each["resourceType"] for each in resources(told())]
    assert kinds == [
        *("Patient", "Organization", "Organization", "Consent"),
        *("Observation", "Observation", "Goal", "Condition", "Condition"),
        *("ServiceRequest", "Task"),
    ]


def test_what_they_do_themselves_is_asked_of_nobody() -> None:
    """Food is a need, and told as one, with why nothing is asked; the home is asked about."""
    made = told()
    (request,) = of_kind(made, "ServiceRequest")
    assert request["code"]["text"] == "home"
    food = next(each for each in of_kind(made, "Condition") if each["code"]["coding"][0]["code"] == "Z59.41")
    assert [each["text"] for each in food["note"]] == [
        "They are doing this themselves. Nothing is asked of you.",
        "A place to turn to that was named: Sample Street Pantry, 555-0101.",
    ]


def test_a_request_reads_like_what_was_agreed() -> None:
    """What suits them, their order, and the promise, which builds on a strength."""
    made = told()
    (request,) = of_kind(made, "ServiceRequest")
    assert [each["text"] for each in request["note"]] == [
        "What would suit them: make the call together.",
        "Number 1 in their own order.",
        "Rosa will go through the letters with you by Friday, November 27, 2026. If not, the referral desk will.",
    ]
    (family, _) = of_kind(made, "Observation")
    by_url = {entry["fullUrl"]: entry["resource"] for entry in made["entry"]}
    pointed = [by_url[each["reference"]] for each in request["supportingInfo"]]
    assert [each["resourceType"] for each in pointed] == ["Consent", "Observation"]
    assert pointed[1] == family
    assert family["valueString"] == "My oldest reads to the little one every night"


def test_a_strength_has_no_code() -> None:
    """It is a protective factor, and never a Z code."""
    for each in of_kind(told(), "Observation"):
        assert "coding" not in each["code"]
        assert each["category"][1]["coding"][0]["code"] == "protective-factor"


def test_a_hope_is_a_goal_without_a_measure() -> None:
    """In their words, proposed; nobody said which need it is for."""
    (goal,) = of_kind(told(), "Goal")
    assert goal["description"] == {"text": "One month without choosing which bill to pay"}
    assert goal["lifecycleStatus"] == "proposed"
    assert not {"target", "addresses"} & set(goal)


def test_the_yes_is_told_as_it_was_said() -> None:
    """In their language, for this purpose and this time; nobody signed anything."""
    (consent,) = of_kind(bundle(in_spanish(), mint()), "Consent")
    sentence = base64.b64decode(consent["sourceAttachment"]["data"]).decode()
    assert sentence == (
        "la oficina de referencias puede encontrar quién puede ayudar. Del 2026-11-24 al 2027-02-22. "
        "Preguntado y dicho de viva voz; se puede retirar."
    )
    assert "hipaa" not in json.dumps(consent)
    assert consent["provision"]["period"] == {"start": "2026-11-24", "end": "2027-02-22"}


@pytest.mark.parametrize(
    ("contact", "telecom"),
    [
        (Contact("call", "message", "any", "555-0142"), {"system": "phone", "value": "555-0142"}),
        (Contact("text", "message", "", "555-0142"), {"system": "sms", "value": "555-0142"}),
        (
            Contact("call", "no_message", "", "555-0142"),
            {"system": "other", "value": "By phone. Do not leave a message. Ask for Ana. Number: 555-0142"},
        ),
        (
            Contact("text", "message", "evenings", "555-0142"),
            {
                "system": "other",
                "value": "By text message. A message may be left. In the evening. Ask for Ana. Number: 555-0142",
            },
        ),
        # Whoever has the number from elsewhere is to obey the rule all the same.
        (
            Contact("call", "name_only", "", ""),
            {
                "system": "other",
                "value": "By phone. On voicemail leave only a first name. Do not name the program. Ask for Ana.",
            },
        ),
        (Contact("none", "", "", ""), {"system": "other", "value": "Please do not get in touch."}),
    ],
    ids=lambda each: each.way if isinstance(each, Contact) else "",
)
def test_no_number_without_its_rule(contact: Contact, telecom: Json) -> None:
    """Software dials only where a message may be left at any time; for every other rule a person has to read it."""
    (patient,) = of_kind(told(replace(ACCOUNT, contact=contact)), "Patient")
    assert patient["telecom"] == [telecom]


@pytest.mark.parametrize(("way", "prohibited"), [("none", True), ("next_visit", True), ("letter", False)])
def test_who_wants_no_contact_is_left_alone_by_every_request(
    way: Literal["none", "next_visit", "letter"], *, prohibited: bool
) -> None:
    """On each of them: on one alone it would tell what that one is about."""
    account = replace(ACCOUNT, contact=Contact(way, "", "", ""), plan=())
    details = [each.get("orderDetail", []) for each in of_kind(told(account), "ServiceRequest")]
    assert len(details) == 2
    codes = [[each["coding"][0]["code"] for each in detail] for detail in details]
    assert codes == [["contacting-subject-prohibited"] if prohibited else []] * 2


def test_the_person_is_not_guessed_at() -> None:
    """The name they like to be called by; no birth date; a gender that says that nobody asked."""
    (patient,) = of_kind(told(), "Patient")
    assert patient["name"] == [{"use": "usual", "text": "Ana", "given": ["Ana"]}]
    assert patient["gender"] == "unknown"
    assert "birthDate" not in patient
    (nobody,) = of_kind(told(replace(ACCOUNT, contact=None)), "Patient")
    assert [each.get("text") for each in nobody["name"]] == [None]


def test_their_order_is_the_order() -> None:
    """The first request is for what comes first for them."""
    account = replace(ACCOUNT, plan=())
    assert [each["code"]["text"] for each in of_kind(told(account), "ServiceRequest")] == ["home", "food"]


def test_the_same_twice_is_the_same() -> None:
    """Byte for byte."""
    assert to_fhir(given(), mint()) == to_fhir(given(), mint())


def test_a_later_revision_says_anew_what_was_said_and_leaves_what_the_partner_did() -> None:
    """A number that reached somebody else goes; requests and tasks stay as the partner has them."""
    made = told(revision=2, replaces=given().id)
    methods = {each["resource"]["resourceType"]: each["request"]["method"] for each in made["entry"]}
    assert methods == {
        **dict.fromkeys(("Patient", "Observation", "Goal", "Condition"), "PUT"),
        **dict.fromkeys(("Organization", "Consent", "ServiceRequest", "Task"), "POST"),
    }
    assert {each["status"] for each in of_kind(made, "Observation")} == {"corrected"}
    urls = [entry["request"]["url"] for entry in made["entry"] if entry["request"]["method"] == "PUT"]
    assert all(re.fullmatch(r"[A-Z][a-z]+\?identifier=urn:rcscreen:id\|[0-9a-f]{16}", url) for url in urls)
    assert [entry["fullUrl"] for entry in made["entry"]] == [entry["fullUrl"] for entry in told()["entry"]]


def words(node: object) -> set[str]:
    """Every word of the conversation in a document; in attachments too."""
    text = json.dumps(node, ensure_ascii=False)
    hidden = re.findall(r'"data": "([A-Za-z0-9+/=]+)"', text)
    return set(CANARY.findall(text + "".join(base64.b64decode(each).decode() for each in hidden)))


@whatever(st.data())
def test_it_says_what_its_release_says_and_no_more(data: st.DataObject) -> None:
    """Every word of the one is in the other.

    But for the words of a plan that asks nothing of the recipient, a place's id in the program's own directory, and the
    answers to single questions, which go as a QuestionnaireResponse of their own.
    """
    recipient = data.draw(recipients())
    grant = data.draw(grants(recipient))
    account = data.draw(accounts())
    release = released(account, grant, recipient)
    if release is None:
        return
    made = bundle(release, mint(recipient))
    quiet = {line.id for line in release.plan if line.status != "agreed"}
    spoken = json.loads(to_json(release))
    del spoken["answers"]
    for line in spoken["plan"]:
        line.get("resource", {}).pop("id", None)
        if line["id"] in quiet:
            for key in ("action", "who", "backup"):
                line.pop(key, None)
    assert words(made) == words(spoken)
    assert len(of_kind(made, "Task")) == len(release.needs) - len(quiet)
    if "contact" not in set(recipient.receives) & set(grant.parts):
        assert "Ana" not in json.dumps(made)


@whatever(accounts())
def test_two_recipients_cannot_put_their_bundles_side_by_side(account: object) -> None:
    """No identifier and no address of the one stands in the other, but for the program's, which both know."""
    assert account is not None
    other = replace(DESK, id="clinic")
    two = [
        set(re.findall(r"[0-9a-f]{16}|urn:uuid:[0-9a-f-]{36}", json.dumps(told_to(account, each))))
        for each in (DESK, other)
    ]
    assert not two[0] & two[1]


def told_to(account: Any, recipient: Any) -> Json:  # noqa: ANN401 - an account and a recipient
    """A Bundle, or nothing where nothing may go."""
    release = released(account, grant_for(recipient, parts=PARTS), recipient)
    return {} if release is None else bundle(release, mint(recipient))


def test_the_pantry_hears_of_food_and_of_nothing_else() -> None:
    """No strength, no hope, no plan; one request, counted as if there were no other."""
    made = told(recipient=PANTRY)
    assert [each["resourceType"] for each in resources(made)][4:] == ["Condition", "ServiceRequest", "Task"]
    assert "Number" not in json.dumps(of_kind(made, "ServiceRequest"))
    assert "home" not in json.dumps(made)


def test_a_plan_line_of_its_own_for_each_way_it_ends() -> None:
    """Nothing for now: the need is told, nothing is asked."""
    made = told(replace(ACCOUNT, plan=(PlanLine("plan/food", "food", "not_today"),)))
    assert [each["code"]["text"] for each in of_kind(made, "ServiceRequest")] == ["home"]
    (note,) = [each["note"][0]["text"] for each in of_kind(made, "Condition") if "note" in each]
    assert note == "Nothing for now. They know that they can ask."
