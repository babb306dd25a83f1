"""One fact in words: what it says, its dates, and where it was read."""

from functools import singledispatch

from coderpath.criteria.base import Row
from coderpath.criteria.education import Degree
from coderpath.criteria.percent import share_text
from coderpath.explain.asks.learned import DEGREES, course_text
from coderpath.explain.asks.measured import METHODS
from coderpath.explain.dates import day_text, since_text, span_text, until_text
from coderpath.explain.names import facility_name, level_title, type_title
from coderpath.facts import rows
from coderpath.facts.saying import counted, listed
from coderpath.facts.sources import sourced
from coderpath.judge import Judgement
from coderpath.sentence.words import capital, number_text, plain


def fact_text(row: Row, judgement: Judgement) -> str:
    """Write a fact: CCS, valid since 1 March 2023 (credentials.csv, row 12)."""
    return f"{words_of(row, judgement)} {sourced(row)}"


@singledispatch
def words_of(row: Row, _judgement: Judgement) -> str:
    """Write what a row says. Every kind of row that a criterion uses registers its own words."""
    message = f"nobody has said how to write a {type(row).__name__}"
    raise NotImplementedError(message)


@words_of.register
def credential_words(row: rows.CredentialHeld, _judgement: Judgement) -> str:
    """Write a credential with the days on which it is valid."""
    return f"{plain(row.credential)}, valid {span_text(row.since, row.until)}"


@words_of.register
def education_words(row: rows.Education, _judgement: Judgement) -> str:
    """Write a degree with the day of its award."""
    subject = f" in {plain(row.subject)}" if row.subject else ""
    return f"{capital(DEGREES[Degree(row.level)])}{subject}, awarded on {day_text(row.on)}"


@words_of.register
def course_words(row: rows.CoursePassed, _judgement: Judgement) -> str:
    """Write a course with the day of passing."""
    return f"{capital(course_text(row.of))}, passed on {day_text(row.on)}"


@words_of.register
def knowledge_words(row: rows.KnowledgeShown, _judgement: Judgement) -> str:
    """Write how and when knowledge was shown, and until when that counts."""
    lasts = f", counts {until_text(row.until)}" if until_text(row.until) else ""
    return f"{capital(plain(row.of))}, shown by a {row.by} on {day_text(row.on)}{lasts}"


@words_of.register
def attestation_words(row: rows.Attestation, _judgement: Judgement) -> str:
    """Write an attestation: by whom, when, and whether yes or no."""
    by = f" by the {plain(row.attested_by)}" if row.attested_by else ""
    lasts = f", counts {until_text(row.until)}" if until_text(row.until) else ""
    answer = "yes" if row.held else "no"
    skill = f"{capital(plain(row.of))} skills"
    return f"{skill}, attested as {answer}{by} on {day_text(row.on)}{lasts}"


@words_of.register
def rating_words(row: rows.Rating, _judgement: Judgement) -> str:
    """Write a rating with its day."""
    lasts = f", counts {until_text(row.until)}" if until_text(row.until) else ""
    rated = f"{capital(plain(row.of))} rating of {number_text(row.value)}"
    return f"{rated}, given on {day_text(row.on)}{lasts}"


@words_of.register
def event_words(row: rows.Event, _judgement: Judgement) -> str:
    """Write an event with its day."""
    return f"{capital(plain(row.of))} on {day_text(row.on)}"


@words_of.register
def experience_words(row: rows.Experience, _judgement: Judgement) -> str:
    """Write a spell of experience."""
    return f"Experience in {plain(row.in_)} settings {span_text(row.since, row.until)}"


@words_of.register
def position_words(row: rows.Position, judgement: Judgement) -> str:
    """Write a position: level, facility, share of full time, days."""
    at = f" at {facility_name(judgement.record, row.facility)}" if row.facility else ""
    share = f", {share_text(row.fte)} of full time," if row.fte != 1 else ""
    title = level_title(judgement.path, row.level)
    return f"{title}{at}{share} {span_text(row.since, row.until)}"


@words_of.register
def training_words(row: rows.Training, judgement: Judgement) -> str:
    """Write training in a type: begun, proficient, ended, as far as the day judged."""
    on = judgement.on
    steps = [f"begun on {day_text(row.begun)}"]
    steps += [f"proficient {since_text(row.proficient)}"] if row.proficient <= on else []
    steps += [f"ended on {day_text(row.ended)}"] if row.ended <= on else []
    return f"Training in {type_title(judgement.path, row.type)}, {', '.join(steps)}"


@words_of.register
def review_words(row: rows.Review, judgement: Judgement) -> str:
    """Write a review with every figure that it has."""
    figures = [
        f"{correct:,} of {total:,} {word} correct"
        for word, total, correct in (
            (METHODS[method], getattr(row, method), getattr(row, f"{method}_correct"))
            for method in METHODS
        )
        if total and correct is not None
    ]
    of = f" of {type_title(judgement.path, row.type)}" if row.type else ""
    found = f": {listed(figures)}" if figures else ""
    return f"{capital(row.sample)} review{of} on {day_text(row.on)}{found}"


@words_of.register
def points_words(row: rows.Points, _judgement: Judgement) -> str:
    """Write points with their category and day."""
    whole = row.points == int(row.points)
    points = counted(int(row.points), "point") if whole else f"{number_text(row.points)} points"
    return f"{points} for {plain(row.category)} on {day_text(row.on)}"
