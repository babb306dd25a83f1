"""Specs of points."""

from tests.spec.spec import spec

SPECS = (
    spec(
        "Points of the window are added up",
        "met from 2020-03-01 until 2021-02-01",
        asks="points: {at_least: 8, window_months: 12}",
        points="""
            category | on         | points
            teaching | 2020-02-01 | 5
            papers   | 2020-03-01 | 3
        """,
    ),
    spec(
        "Each category counts up to its cap",
        "met from 2020-04-01",
        asks="points: {at_least: 8, cap_per_category: 5}",
        points="""
            category | on         | points
            teaching | 2020-02-01 | 7
            papers   | 2020-03-01 | 2
            papers   | 2020-04-01 | 1
        """,
    ),
    spec(
        "Enough categories must have points",
        "met from 2020-03-01",
        asks="points: {at_least: 1, categories_at_least: 2}",
        points="""
            category | on         | points
            teaching | 2020-02-01 | 9
            papers   | 2020-02-01 | 0
            papers   | 2020-03-01 | 0.5
        """,
    ),
    spec(
        "Each named category must have enough, before the cap; others are left out",
        "met from 2020-05-01",
        asks="""
            points:
              at_least: 2
              categories: [teaching, papers]
              each_at_least: 3
              cap_per_category: 1
        """,
        points="""
            category | on         | points
            teaching | 2020-02-01 | 3
            talks    | 2020-03-01 | 9
            papers   | 2020-04-01 | 2
            papers   | 2020-05-01 | 1
        """,
    ),
)
