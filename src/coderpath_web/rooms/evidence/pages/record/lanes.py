"""A whole career on one axis: lanes of stretches and of single days."""

from coderpath.days import FOREVER
from coderpath.explain.names import level_title, type_title
from coderpath.same_name import form
from coderpath.sentence.words import capital, plain
from coderpath_web.ui.charts.career import Event, Lane, Stretch, draw_career


def career_drawing(opened):
    """Draw a career; a lane without anything in it is left out."""
    record, path = opened.record, opened.path
    lanes = (
        Lane("Employed", [Stretch("", one.hired, one.left, "quiet") for one in record.employment]),
        Lane("Level", [*_levels(record, path)]),
        Lane("Credentials", [*_credentials(record)]),
        *_training(record, path),
        Lane("Learned", [*_learned(record)]),
        Lane("Leave", [Stretch("Leave", one.since, one.until, "leave") for one in record.leaves]),
        Lane("Reviews", [Event("", one.on) for one in record.reviews]),
    )
    hired = min((one.hired for one in record.employment), default=None)
    return draw_career([lane for lane in lanes if lane.items], today=opened.on, begun=hired)


def _levels(record, path):
    for row in sorted(record.positions, key=lambda row: row.since):
        yield Stretch(level_title(path, row.level), row.since, row.until, "level")


def _credentials(record):
    for row in sorted(record.credentials, key=lambda row: row.since):
        yield Stretch(plain(row.credential), row.since, row.until, "credential")


def _training(record, path):
    """Give a lane for each patient type: in training, then proficient."""
    by_type = {}
    for row in sorted(record.training, key=lambda row: row.begun):
        by_type.setdefault(form(row.type), (row.type, []))[1].extend(_stages(row))
    for name, stages in by_type.values():
        yield Lane(capital(type_title(path, name)), stages)


def _stages(row):
    learnt = min(row.proficient, row.ended)
    if row.begun < learnt:
        yield Stretch("In training", row.begun, learnt, "training")
    if row.proficient < FOREVER:
        yield Stretch("Proficient", row.proficient, None, "credential")


def _learned(record):
    for row in (*record.courses, *record.knowledge):
        yield Event(capital(plain(row.of)), row.on)
    for row in record.education:
        yield Event(capital(plain(row.level)), row.on)
