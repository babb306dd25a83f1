"""Degrees as people write them: only plain words and the usual letters are taken."""

import re

from coderpath.same_name import form

DEGREES = (
    ("high_school", "High school"),
    ("associate", "Associate"),
    ("bachelor", "Bachelor"),
    ("master", "Master"),
    ("doctorate", "Doctorate"),
)
_LETTERS = {
    "high_school": "ged hs hsd highschool highschooldiploma highschoolgraduate diploma",
    "associate": "aa as aas associate associates associatedegree associatesdegree",
    "bachelor": "ba bs bsn bachelor bachelors bachelordegree bachelorsdegree baccalaureate",
    "master": "ma ms mba mha master masters masterdegree mastersdegree",
    "doctorate": "phd md jd doctorate doctoral doctor doctoraldegree",
}
_BY_LETTERS = {letters: level for level, some in _LETTERS.items() for letters in some.split()}
_OF = re.compile(r"(associate|bachelor|master|doctor)'?s? (of|in|degree in) .*")


def guess_degree(value: str) -> str:
    """Guess which degree a value names; empty where it has to be asked."""
    if found := _OF.fullmatch(value.strip().casefold().replace("’", "'")):
        return {"doctor": "doctorate"}.get(found[1], found[1])
    return _BY_LETTERS.get(re.sub(r"[^a-z]", "", form(value)), "")
