"""Validation reviews and their figures."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from coderpath.days import Day
from coderpath.facts.columns import ON, Column, choice, coder, figure, text
from coderpath.facts.kind import TYPE_LABEL, FactKind, Form, Group, Label, Recorder, Silence, Told
from coderpath.facts.source import NOWHERE, Source
from coderpath.facts.values.texts import read_name
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import capital, listed


class Review(NamedTuple):
    """A validation review and its figures; a method without figures is None."""

    coder: str
    on: Day
    type: str
    sample: str
    reviewer: str
    records: int | None
    records_correct: int | None
    codes: int | None
    codes_correct: int | None
    drgs: int | None
    drgs_correct: int | None
    source: Source = NOWHERE


METHODS = (("codes", "codes"), ("records", "records"), ("drgs", "DRGs"))
"""What is counted, as columns and in words."""


def random_review(coder: str, on: Day, patient_type: str, figures: Mapping[str, Any]) -> Review:
    """Give a random review with the figures of some methods."""
    without = Review(coder, on, patient_type, "random", "", None, None, None, None, None, None)
    return without._replace(**figures)


def words(row: Review, told: Told) -> Said:
    """Write a review with every figure that it has."""
    pairs = (
        (word, getattr(row, total), getattr(row, f"{total}_correct")) for total, word in METHODS
    )
    figures = [
        f"{correct:,} of {total:,} {word} correct"
        for word, total, correct in pairs
        if total and correct is not None
    ]
    of = f" of {told.type(row.type)}" if row.type else ""
    found = f": {listed(figures)}" if figures else ""
    return said(f"{capital(row.sample)} review{of} on ", say_day(row.on), found)


KIND = FactKind(
    name="reviews",
    says="validation reviews and their figures",
    row=Review,
    columns=(
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
    key=("coder", "on", "type", "sample", "reviewer"),
    subject="type",
    since="on",
    until="",
    of_the_work=("on",),
    of_the_person=(),
    silence=Silence.NOT_HELD,
    secrecy=Secrecy.TEAM,
    recorder=Recorder.REVIEWS,
    in_tables=True,
    words=words,
    form=Form(
        noun="a validation review",
        title="Validation review",
        heading="Validation reviews",
        group=Group.SEEN,
        place=1,
        labels={
            "on": Label("Reviewed on"),
            "type": TYPE_LABEL,
            "sample": Label(
                "Sample",
                "Only random samples count for accuracy",
                options=(("random", "Random"), ("focused", "Focused")),
            ),
            "reviewer": Label("Reviewer", "Who reviewed"),
            "records": Label("Records reviewed"),
            "records_correct": Label("Records correct"),
            "codes": Label("Codes reviewed"),
            "codes_correct": Label("Codes correct"),
            "drgs": Label("DRGs reviewed"),
            "drgs_correct": Label("DRGs correct"),
        },
    ),
    parts=(("records_correct", "records"), ("codes_correct", "codes"), ("drgs_correct", "drgs")),
)
