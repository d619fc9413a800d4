"""Small directories to read: all made up, in the forms in which real ones come."""

from __future__ import annotations

import json
from collections.abc import Mapping

ONE = {
    "services.csv": (
        "id,organization_id,program_id,name,description,url,status,interpretation_services\n"
        "s1,o1,,Corner Food Pantry,A box of food.,http://pantry.example,active,\n"
        's2,o1,,Meals on Wheels,"Warm meals, brought home.",,active,by phone\n'
        "s3,o2,,Rent Help,Letters and back rent.,,active,\n"
        "s4,o1,,Old Pantry,,,defunct,\n"
    ),
    "organizations.csv": "id,name\no1,Neighbors\no2,City Homes\n",
    "locations.csv": "id,organization_id,name\nl1,o1,The Corner\nl3,o2,The Office\n",
    "services_at_location.csv": "id,service_id,location_id,description\nx1,s1,l1,\nx3,s3,l3,\n",
    "physical_addresses.csv": (
        "id,location_id,address_1,city,region,state_province,postal_code,country\n"
        "a1,l1,1 First Street,Rivertown,River County,RV,00100-1234,US\n"
        "a3,l3,3 Third Street,Hillside,,RV,00200,US\n"
    ),
    "phones.csv": (
        "id,location_id,service_id,organization_id,number,extension,type\n"
        "p0,,s1,,555-0100,,fax\n"
        "p1,,s1,,(555) 555-0101,12,voice\n"
        "p2,,,o1,555-0102,,voice\n"
        "p3,l3,,,555-0103,,voice\n"
    ),
    "languages.csv": "id,service_id,location_id,language\ng1,s1,,Spanish\ng2,,l1,English\n",
    "regular_schedules.csv": (
        "id,service_id,weekday,opens_at,closes_at\nh1,s1,1,09:00:00,12:00:00\nh2,s1,2,09:00:00,12:00:00\n"
    ),
    "service_areas.csv": "id,service_id,service_area\nr2,s2,River County\n",
    "taxonomy.csv": "id,name\nt1,Utility Assistance\n",
    "services_taxonomy.csv": "id,service_id,taxonomy_id,taxonomy_detail\nz1,s3,t1,\n",
}
"""HSDS 1.1 as a package of CSV files."""

THREE = {
    "id": "s1",
    "name": "Corner Food Pantry",
    "description": "A box of food.",
    "url": "http://pantry.example",
    "status": "active",
    "assured_date": "2026-11-01",
    "organization": {"id": "o1", "name": "Neighbors", "phones": [{"number": "555-0102"}]},
    "phones": [
        {"id": "p0", "number": "555-0100", "type": "fax"},
        {"id": "p1", "number": "(555) 555-0101", "extension": 12, "type": "voice"},
    ],
    "languages": [{"id": "g1", "name": "Spanish", "code": "es"}],
    "schedules": [{"id": "h1", "byday": "MO,TU", "opens_at": "09:00", "closes_at": "12:00"}],
    "service_at_locations": [
        {
            "id": "x1",
            "location": {
                "id": "l1",
                "location_type": "physical",
                "addresses": [
                    {
                        "id": "a1",
                        "address_1": "1 First Street",
                        "city": "Rivertown",
                        "region": "River County",
                        "state_province": "RV",
                        "postal_code": "00100-1234",
                        "address_type": "physical",
                    }
                ],
            },
        }
    ],
}
"""One service in HSDS 3.0's JSON, with everything nested."""

OHANA = {
    "services.csv": (
        "id,location_id,description,keywords,languages,name,service_areas,status,taxonomy_ids\n"
        '1,1,A box of food.,"Pantry, FOOD PANTRY",,Corner Box,"Rivertown, Hillside",active,"101-02, 104"\n'
    ),
    "organizations.csv": "id,name\n1,Neighbors\n",
    "locations.csv": 'id,organization_id,languages,name\n1,1,"English, Spanish",The Corner\n',
    "addresses.csv": "id,location_id,address_1,city,postal_code\n1,1,1 First Street,Rivertown,00100\n",
    "phones.csv": "id,location_id,number,number_type\n1,1,555-0101,voice\n",
    "taxonomy.csv": "taxonomy_id,name,parent_id\n101-02,Bus Passes,101\n104,Odds and Ends,\n",
}
"""The flavour of an older program, whose columns hold lists."""


def packed(files: Mapping[str, str]) -> dict[str, bytes]:
    """The files of a package."""
    return {name: text.encode() for name, text in files.items()}


def page(content: object) -> dict[str, bytes]:
    """A file of JSON."""
    return {"directory.json": json.dumps(content).encode()}


def own(code: str, value: str, taxonomy: str = "rcscreen") -> dict[str, object]:
    """An attribute by which a program says something about a place."""
    return {"value": value, "taxonomy_term": {"code": code, "name": code, "taxonomy": taxonomy}}
