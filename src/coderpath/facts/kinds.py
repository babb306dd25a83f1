"""The twenty kinds of facts: the one place that says what a fact file holds.

Reading, the templates, the writer and the roster mapping all follow this table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from coderpath.facts import rows
from coderpath.facts.columns import (
    MONTH,
    ON,
    RECORDING,
    SINCE,
    UNTIL,
    Column,
    choice,
    coder,
    day,
    facility,
    figure,
    open_day,
    patient_type,
    text,
)
from coderpath.facts.values import numbers
from coderpath.facts.values.choices import read_yes_no
from coderpath.facts.values.texts import read_id, read_name

EDUCATION_LEVELS = ("high_school", "associate", "bachelor", "master", "doctorate")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of facts: its columns in the order of its row class, which ends with the source."""

    name: str
    says: str
    row: Any
    """Its row class, a named tuple of `coderpath.facts.rows`."""
    columns: tuple[Column, ...]
    after: tuple[tuple[str, str, bool], ...] = ()
    """Pairs of columns: the later one, the earlier one, and whether they may be equal."""

    @property
    def accepted(self) -> tuple[Column, ...]:
        """The columns of the kind, and those that every file may carry."""
        return (*self.columns, *RECORDING)

    def index(self, column: str) -> int:
        """Give the place of a column in a row."""
        return [known.name for known in self.columns].index(column)


SPAN = (("until", "since", False),)
LAPSE = (("until", "on", False),)


_FACTS = (
    Kind(
        "coders",
        "who the coders are, and when they are employed; a second row is a second spell",
        rows.Employment,
        (
            coder(whose="the coder's id, the same in every file"),
            Column("name", read_name, "the coder's name", "Ana Silva"),
            facility("no home facility"),
            day("hired", "2019-06-03"),
            open_day("left", "2025-05-01", "the first day after employment", "still employed"),
            Column("left_because", read_name, "a few words", "retired"),
        ),
        (("left", "hired", False),),
    ),
    Kind(
        "facilities",
        "hospitals and other places of work",
        rows.Facility,
        (
            Column("facility", read_id, "the facility's id", "north", required=True),
            Column("name", read_name, "the facility's name", "North Valley Hospital"),
            text("region", "the name of a region", "valley"),
            text("setting", "the kind of place", "acute"),
        ),
    ),
    Kind(
        "positions",
        "which level each coder holds, where, and for which share of full time",
        rows.Position,
        (
            coder(),
            text("level", "a level of the path", "specialist-2", required=True),
            facility("the coder's home facility"),
            Column(
                "fte",
                numbers.read_not_below_zero,
                "the share of full time, a number of zero or more",
                "0.5",
                default=1,
                blank_means="1",
            ),
            SINCE,
            UNTIL,
        ),
        SPAN,
    ),
    Kind(
        "reports",
        "who reports to whom",
        rows.Report,
        (coder(), coder("to", "the id of a coder in the file coders"), SINCE, UNTIL),
        SPAN,
    ),
    Kind("leaves", "leaves of absence", rows.Leave, (coder(), SINCE, UNTIL), SPAN),
    Kind(
        "credentials",
        "credentials and how long they are valid",
        rows.CredentialHeld,
        (coder(), text("credential", "a credential", "RHIT", required=True), SINCE, UNTIL),
        SPAN,
    ),
    Kind(
        "education",
        "diplomas and degrees",
        rows.Education,
        (
            coder(),
            choice("level", "associate", *EDUCATION_LEVELS),
            text("subject", "the subject", "health_information"),
            ON,
        ),
    ),
    Kind(
        "courses",
        "courses passed",
        rows.CoursePassed,
        (coder(), text("of", "the name of a course", "pathophysiology", required=True), ON),
    ),
    Kind(
        "knowledge",
        "knowledge shown by a course or by a demonstration",
        rows.KnowledgeShown,
        (
            coder(),
            text("of", "what is known", "pathophysiology", required=True),
            choice("by", "demonstration", "course", "demonstration"),
            ON,
            UNTIL,
        ),
        LAPSE,
    ),
    Kind(
        "skills",
        "what somebody attests that a coder can do, or cannot",
        rows.Attestation,
        (
            coder(),
            text("of", "a skill", "mentoring", required=True),
            text("attested_by", "the role of whoever attests it", "supervisor"),
            Column("held", read_yes_no, "yes or no", "yes", required=True),
            ON,
            UNTIL,
        ),
        LAPSE,
    ),
    Kind(
        "ratings",
        "values given in an appraisal",
        rows.Rating,
        (
            coder(),
            text("of", "what is rated", "overall", required=True),
            Column("value", numbers.read_number, "a number", "3.5", required=True),
            ON,
            UNTIL,
        ),
        LAPSE,
    ),
    Kind(
        "events",
        "what happened on a day, for instance a disciplinary action",
        rows.Event,
        (coder(), text("of", "what happened", "disciplinary_action", required=True), ON),
    ),
    Kind(
        "experience",
        "work in a kind of place, usually before hire",
        rows.Experience,
        (coder(), text("in", "a kind of place", "acute", required=True), SINCE, UNTIL),
        SPAN,
    ),
    Kind(
        "training",
        "training in a patient type: begun, perhaps proficient, perhaps ended",
        rows.Training,
        (
            coder(),
            patient_type(),
            day("begun", "2025-01-06"),
            open_day("proficient", "2025-07-01", "the day of proficiency", "not yet"),
            open_day("ended", "2025-10-01", "the first day after the training", "open"),
        ),
        (("proficient", "begun", True), ("ended", "begun", False)),
    ),
    Kind(
        "productivity",
        "records coded, by coder, facility, patient type and month",
        rows.Productivity,
        (
            coder(),
            facility("the coder's home facility"),
            patient_type(),
            MONTH,
            Column(
                "records",
                numbers.whole(numbers.read_not_below_zero),
                "a whole number of zero or more",
                "412",
                required=True,
            ),
        ),
    ),
    Kind(
        "hours",
        "productive minutes by coder and month: paid less non-productive time",
        rows.Hours,
        (
            coder(),
            MONTH,
            Column(
                "productive_minutes",
                numbers.read_not_below_zero,
                "a number of zero or more",
                "7980",
                required=True,
            ),
        ),
    ),
    Kind(
        "standards",
        "productivity standards: so many records in so many minutes",
        rows.Standard,
        (
            Column(
                "facility",
                read_id,
                "the id of a facility, or * for the corporate standard",
                "*",
                required=True,
            ),
            patient_type(),
            SINCE,
            UNTIL,
            Column("records", numbers.read_above_zero, "a number above zero", "22", required=True),
            Column("minutes", numbers.read_above_zero, "a number above zero", "420", required=True),
        ),
        SPAN,
    ),
    Kind(
        "reviews",
        "validation reviews and their figures",
        rows.Review,
        (
            coder(),
            ON,
            text("type", "a patient type of the path", "inpatient"),
            choice("sample", "random", "random", "focused"),
            Column("reviewer", read_name, "who reviewed", "compliance"),
            figure("records", "30"),
            figure("records_correct", "29"),
            figure("codes", "240"),
            figure("codes_correct", "233"),
            figure("drgs", "30"),
            figure("drgs_correct", "29"),
        ),
    ),
    Kind(
        "points",
        "points earned by activities",
        rows.Points,
        (
            coder(),
            text("category", "a category of activities", "teaching", required=True),
            ON,
            Column(
                "points",
                numbers.read_not_below_zero,
                "a number of zero or more",
                "5",
                required=True,
            ),
        ),
    ),
)

_CHECKED = Kind(
    "checked",
    "from when a coder's rows of a kind are known to be complete",
    rows.Checked,
    (
        coder(),
        choice("kind", "credentials", *(kind.name for kind in _FACTS), "checked"),
        SINCE,
    ),
)

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in (*_FACTS, _CHECKED)}
"""The kinds by name, in the order in which they are read and written."""
