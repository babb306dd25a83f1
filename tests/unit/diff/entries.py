"""Requirements that came, went, moved, or are only called otherwise."""

from tests.unit.diff.thing import Thing

WAYS = ["course", "demonstration"]
CONSULTANT = (
    "      - id: consultant-3-ccs\n        credential: CCS\n        assumed: the article says the "
    "three levels rest on expertise; level IV asks for the same\n"
)


ENTRIES: dict[str, Thing] = {
    "a requirement more, inherited by three levels": Thing(
        "  - level: specialist-2\n    title: Coding Specialist II\n",
        "  - level: specialist-2\n    title: Coding Specialist II\n    minimum:\n"
        "      - {id: half-time, fte: {at_least: 0.5}, assumed: a test}\n",
        *("specialist-2", "minimum", "half-time", "new"),
        None,
        {"fte": {"at_least": 0.5}},
    ),
    "a requirement fewer, inherited by three levels": Thing(
        "      - id: communication\n        skill: {of: communication}\n        presumed: true\n"
        "        source: level I, minimum qualifications\n",
        "",
        *("specialist-1", "minimum", "communication", "gone"),
        {"skill": {"of": "communication"}, "presumed": True},
        None,
    ),
    "one more waived": Thing(
        "waives: [ahima-credential, pps-either]",
        "waives: [ahima-credential, pps-either, pathophysiology]",
        *("specialist-4", "minimum", "pathophysiology", "gone"),
        {"knowledge": {"of": "pathophysiology", "by": WAYS}},
        None,
    ),
    "one fewer waived": Thing(
        "waives: [ahima-credential, pps-either]",
        "waives: [pps-either]",
        *("specialist-4", "minimum", "ahima-credential", "new"),
        None,
        {"credential": {"any_of": ["CCA", "RHIT", "RHIA"]}},
    ),
    "another id": Thing(
        "      - id: ccs\n",
        "      - id: ccs-held\n",
        *("specialist-4", "minimum", "ccs-held", "other"),
        {"id": "ccs"},
        {"id": "ccs-held"},
    ),
    "an id left out": Thing(
        "      - id: ccs\n        credential: CCS\n",
        "      - credential: CCS\n",
        *("specialist-4", "minimum", "credential-ccs", "other"),
        {"id": "ccs"},
        None,
    ),
    "another sentence": Thing(
        "says: Knows prospective payment for inpatient or outpatient encounters",
        "says: Knows how either kind of encounter is paid",
        *("specialist-3", "minimum", "pps-either", "other"),
        {"says": "Knows prospective payment for inpatient or outpatient encounters"},
        {"says": "Knows how either kind of encounter is paid"},
    ),
    "another source": Thing(
        "source: level IV, minimum qualifications\n      - id: pps-inpatient",
        "source: elsewhere\n      - id: pps-inpatient",
        *("specialist-4", "minimum", "ccs", "other"),
        {"source": "level IV, minimum qualifications"},
        {"source": "elsewhere"},
    ),
    "assumed instead of a source": Thing(
        "source: level IV, minimum qualifications\n      - id: pps-inpatient",
        "assumed: nobody knows\n      - id: pps-inpatient",
        *("specialist-4", "minimum", "ccs", "other"),
        {"source": "level IV, minimum qualifications"},
        {"assumed": "nobody knows"},
    ),
    "preferred, now part of the minimum": Thing(
        "    preferred:\n      - id: ccs-preferred\n        credential: CCS\n"
        "        source: level III, preferred\n",
        "      - id: ccs-preferred\n        credential: CCS\n"
        "        source: level III, preferred\n",
        *("specialist-3", "minimum", "ccs-preferred", "stricter"),
        {"preferred": {"credential": {"any_of": ["CCS"]}}},
        {"minimum": {"credential": {"any_of": ["CCS"]}}},
    ),
    "part of the minimum, now asked to advance": Thing(
        f"{CONSULTANT}    advance:\n",
        f"    advance:\n{CONSULTANT}",
        *("consultant-3", "advance", "consultant-3-ccs", "other"),
        {"minimum": {"credential": {"any_of": ["CCS"]}}},
        {"advance": {"credential": {"any_of": ["CCS"]}}},
    ),
}
