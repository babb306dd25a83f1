"""A whole career on one axis: lanes of stretches and of single days."""

from dataclasses import dataclass, field

from coderpath.days import FOREVER
from coderpath.explain.names import level_title, type_title
from coderpath.explain.words import capital, plain
from coderpath_web.pages.coder.facts_shown import said


@dataclass
class Lane:
    """A line of the timeline: stretches with their texts, and single days."""

    title: str
    kind: str
    spans: list = field(default_factory=list)
    points: list = field(default_factory=list)


def lanes_of(opened):
    """Give the lanes of a career; a lane without anything in it is left out."""
    record, path = opened.record, opened.path
    judgement = opened.judgement
    employment = Lane("Employed", "employment")
    employment.spans = [(one.hired, one.left, "Employed") for one in record.employment]
    levels = Lane("Level", "level")
    levels.spans = [
        (row.since, row.until, level_title(path, row.level))
        for row in sorted(record.positions, key=lambda row: row.since)
    ]
    leave = Lane("Leave", "leave", [(row.since, row.until, "On leave") for row in record.leaves])
    reviews = Lane("Reviews", "review")
    reviews.points = [(row.on, said(row, judgement)) for row in record.reviews]
    learned = Lane("Learned", "learned", points=_learned(record, judgement))
    lanes = [employment, levels, leave, *_training(record, path), *_credentials(record)]
    return [lane for lane in (*lanes, learned, reviews) if lane.spans or lane.points]


def _learned(record, judgement):
    rows = (*record.education, *record.courses, *record.knowledge)
    return sorted((row.on, said(row, judgement)) for row in rows)


def _training(record, path):
    lanes = {}
    for row in record.training:
        title = capital(type_title(path, row.type))
        lane = lanes.setdefault(row.type, Lane(title, "training"))
        learning = min(row.proficient, row.ended)
        if row.begun < learning:
            lane.spans.append((row.begun, learning, "In training"))
        if row.proficient < FOREVER:
            lane.spans.append((row.proficient, FOREVER, "Proficient"))
    return lanes.values()


def _credentials(record):
    lanes = {}
    for row in sorted(record.credentials, key=lambda row: row.since):
        name = plain(row.credential)
        lane = lanes.setdefault(name, Lane(name, "credential"))
        lane.spans.append((row.since, row.until, f"{name} valid"))
    return lanes.values()
