"""Specs of education."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "The level asked for is enough from the day of the award",
        "met from 2020-06-15",
        asks="education: associate",
        education="""
            level     | on
            associate | 2020-06-15
        """,
    ),
    spec(
        "A higher level stands for a lower one",
        "met from 2020-01-01",
        asks="education: associate",
        education="""
            level    | on
            bachelor | 2015-06-15
        """,
    ),
    spec(
        "A lower level does not stand for a higher one",
        asks="education: associate",
        education="""
            level       | on
            high_school | 2015-06-15
        """,
    ),
    spec(
        "With a subject, an award in another subject is not enough",
        "met from 2020-09-01",
        asks="education: {level: associate, subject: health_information}",
        education="""
            level     | subject            | on
            doctorate | law                | 2015-06-15
            associate | health_information | 2020-09-01
        """,
    ),
)
