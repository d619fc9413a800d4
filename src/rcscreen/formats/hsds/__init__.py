"""Directories of services in HSDS (Open Referral's Human Services Data Specification): 1.1 to 3.0, CSV or JSON.

Real directories have faults: services of organizations that are not there, ids given twice, broken rows, wrong
encodings. What can be read is read, and what could not be is counted and named by its place; nothing is guessed in
silence, and nothing in a directory can stop the reading of the rest.
"""

from __future__ import annotations

from rcscreen.formats.hsds.faults import FAULTS, Fault, Faults, NotADirectoryOfServicesError
from rcscreen.formats.hsds.read import MOST_SERVICES, read_directory

__all__ = ["FAULTS", "MOST_SERVICES", "Fault", "Faults", "NotADirectoryOfServicesError", "read_directory"]
