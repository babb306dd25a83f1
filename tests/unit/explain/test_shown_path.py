import re
from itertools import pairwise

import pytest
from markdown_it import MarkdownIt

from coderpath.documents.path import read_path, shipped_names
from coderpath.explain.origin import Origin
from coderpath.explain.path_rows import Entry, path_rows
from coderpath.explain.shown_path import path_markdown
from tests.unit.small import ladder

OLD = """
coderpath: 1
path: old
title: Old ladder
effective: 2019-01-01
levels:
  - {level: junior, title: Junior Coder, after: []}
"""
PATH = """
coderpath: 1
path: small
title: Small ladder
source: A small book, page 3.
effective: 2020-01-01
replaces: old
credentials: {RHIA: {counts_as: [RHIT, CCA]}, CCS: {}}
months_close_on: 10
hire_at_most: one
requests: {months: [11, 3, 7]}
levels:
  - level: one
    title: Coder I
    formerly: [junior, somewhere]
    after: []
    duties: [Codes, Learns]
    minimum:
      - {id: diploma, education: high_school, assumed: example}
      - {id: polite, skill: courtesy, presumed: true, source: table 1}
  - level: two
    title: Coder II
    after: [one]
    builds_on: one
    waives: [diploma]
    duties: [Codes more]
    submits: {figures: [productivity, hours], assumed: example}
    minimum:
      - {id: ccs, credential: CCS, source: table 1}
    preferred:
      - {id: kind, skill: kindness, source: table 1}
    advance:
      - {id: year, time_in_level: {level: one, months: 12}, source: table 3}
    keep:
      - {id: reviewed, reviews: {at_least: 4, window_months: 12}, grace_months: 12, source: table 2}
  - level: lead
    title: Lead
    opening: true
    duties_of: two
    after: [one, two]
entry:
  - {when: {credential: CCS}, level: one, source: table 5}
  - {when: {credential: CCA}, level: one, says: A CCA starts at the first level, assumed: example}
grandfather: {until: 2021-01-01}
"""
SHOWN = """# Small ladder

In force from 1 January 2020, replaces "Old ladder".

Source: A small book, page 3.

## Levels

### Coder I

Entered by whoever holds no level of this path yet. \
Called Junior Coder, somewhere in the path that this one replaces.

**Duties**

- Codes
- Learns

**Minimum**

- High school diploma or higher *(assumed: example)*
- Has courtesy skills (presumed until someone records otherwise) *(source: table 1)*

### Coder II

Comes after Coder I. Whoever holds it submits productivity and hours each month (assumed: example).

**Duties**

- All duties of Coder I
- Codes more

**Minimum**

- The minimum of Coder I, without: high school diploma or higher
- Holds the CCS *(source: table 1)*

**Preferred**

- Has kindness skills *(source: table 1)*

**To move up**

- 12 months without a break as Coder I *(source: table 3)*

**To keep the level**

- At least 4 validation reviews in the last 12 months \
(asked after 12 months in the level) *(source: table 2)*

## Posts

### Lead

A post: reached through an opening only. Comes after Coder I or Coder II.

**Duties**

- All duties of Coder II

## Where newcomers start

- Whoever holds the CCS starts at Coder I at least *(source: table 5)*
- A CCA starts at the first level *(assumed: example)*
- A newcomer starts at the last level whose minimum and conditions to move up are met \
on the day of hire, Coder I at most

## Credentials

- RHIA counts as RHIT and CCA

## Other rules

- The figures of a month count from day 10 of the next month
- Requests to move are taken in March, July and November
- Whoever held a level of "Old ladder" on 1 January 2020 may until 31 December 2020 \
be ready by either path
"""


def small_path():
    return ladder(PATH).model_copy(update={"replaced": ladder(OLD)})


def test_a_path_as_markdown():
    assert path_markdown(small_path()) == SHOWN


def test_rows_are_plain_values():
    row = path_rows(small_path())[1]
    submits = "Whoever holds it submits productivity and hours each month (assumed: example)."
    notes = ("Comes after Coder I.", submits)
    assert (row.level, row.title, row.notes) == ("two", "Coder II", notes)
    assert row.preferred == (Entry("Has kindness skills", Origin("table 1")),)
    assert row.as_json()["preferred"] == (
        {"text": "Has kindness skills", "origin": "Source: table 1"},
    )


def test_a_path_without_a_level_for_newcomers():
    posts = OLD.replace("after: []}", "after: [], opening: true}")
    assert path_markdown(ladder(posts)) == (
        "# Old ladder\n\nIn force from 1 January 2019.\n\n## Posts\n\n### Junior Coder\n\n"
        "A post: reached through an opening only. "
        "Entered by whoever holds no level of this path yet.\n\n## Other rules\n\n"
        "- The figures of a month count from day 1 of the next month\n"
    )


@pytest.mark.parametrize("name", shipped_names())
def test_every_requirement_of_a_shipped_path_is_shown_with_its_origin(name):
    path = read_path(name).path
    items = [line for line in path_markdown(path).splitlines() if line.startswith("- ")]
    asked = sum(
        len(level.part(part))
        for level in path
        for part in ("minimum", "preferred", "advance", "keep")
    )
    marked = [item for item in items if re.search(r" \*\((source|assumed): .+\)\*$", item)]
    assert len(marked) == asked + len(path.entry)


@pytest.mark.parametrize("name", shipped_names())
def test_shown_paths_render_as_headings_and_lists(name):
    text = path_markdown(read_path(name).path)
    tokens = MarkdownIt().parse(text)
    items = sum(token.type == "list_item_open" for token in tokens)
    assert items == sum(line.startswith("- ") for line in text.splitlines())
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    assert all(below - above <= 1 for above, below in pairwise(levels))
