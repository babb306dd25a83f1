"""What a coder might do, offered from what a criterion asks: each with the fact it would bring."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import singledispatch
from typing import Any

from coderpath.criteria.accuracy import METHODS, Accuracy
from coderpath.criteria.course import Course
from coderpath.criteria.credential import Credential
from coderpath.criteria.education import DEGREES, Education
from coderpath.criteria.knowledge import Knowledge
from coderpath.criteria.points import Points
from coderpath.criteria.productivity import Productivity
from coderpath.criteria.rating import Rating, exact
from coderpath.criteria.reviews import Reviews
from coderpath.criteria.skill import Skill
from coderpath.criteria.trains_in import Stage, TrainsIn
from coderpath.days import FOREVER
from coderpath.explain.names import type_title
from coderpath.explain.words import article, plain
from coderpath.facts import rows
from coderpath.facts.kinds.courses import course_text
from coderpath.spans import span_at
from coderpath_web.standings.simulate import IMAGINED

MOST_FIGURE = 100_000


@dataclass(frozen=True)
class Figure:
    """A number that goes with an offer."""

    name: str
    label: str
    default: int


@dataclass(frozen=True)
class Offer:
    """Something to do: what it is, the numbers that it needs, and the row that it would bring."""

    key: str
    group: str
    says: str
    row: Callable[..., tuple[str, Any]] | None = field(compare=False)
    """Given the coder, the day and the numbers; None for a pace of work, which is no fact."""
    figures: tuple[Figure, ...] = ()


@singledispatch
def offers_for(_criterion, _judgement):
    """Give what could be done about a criterion; time alone helps with some."""
    return []


@offers_for.register
def _credential(criterion: Credential, _judgement):
    return [
        Offer(
            f"credential.{name}",
            "Credentials",
            f"Earn the {plain(name)}",
            lambda coder, on, name=name: (
                "credentials",
                rows.CredentialHeld(coder, name, on, FOREVER, IMAGINED),
            ),
        )
        for name in criterion.any_of
    ]


@offers_for.register
def _education(criterion: Education, _judgement):
    subject = criterion.subject or ""
    level = str(criterion.level.value)
    degree = DEGREES[criterion.level]
    about = f" in {plain(subject)}" if subject else ""
    return [
        Offer(
            f"education.{level}.{subject}",
            "Education",
            f"Finish {article(degree)} {degree}{about}",
            lambda coder, on: ("education", rows.Education(coder, level, subject, on, IMAGINED)),
        )
    ]


@offers_for.register
def _course(criterion: Course, _judgement):
    return [
        Offer(
            f"course.{criterion.of}",
            "Courses",
            f"Pass {course_text(criterion.of)}",
            lambda coder, on: ("courses", rows.CoursePassed(coder, criterion.of, on, IMAGINED)),
        )
    ]


@offers_for.register
def _knowledge(criterion: Knowledge, _judgement):
    return [
        Offer(
            f"knowledge.{criterion.of}.{by}",
            "Knowledge",
            f"Show {plain(criterion.of)} by a {by}",
            lambda coder, on, by=by: (
                "knowledge",
                rows.KnowledgeShown(coder, criterion.of, by, on, FOREVER, IMAGINED),
            ),
        )
        for by in criterion.by
    ]


@offers_for.register
def _skill(criterion: Skill, _judgement):
    role = criterion.attested_by[0] if criterion.attested_by else ""
    by = f" by the {plain(role)}" if role else ""
    return [
        Offer(
            f"skill.{criterion.of}.{role}",
            "Skills",
            f"Have {plain(criterion.of)} skills attested{by}",
            lambda coder, on: (
                "skills",
                rows.Attestation(coder, criterion.of, role, True, on, FOREVER, IMAGINED),  # noqa: FBT003 -- a row is written by place
            ),
        )
    ]


@offers_for.register
def _rating(criterion: Rating, _judgement):
    value = exact(criterion.at_least)
    return [
        Offer(
            f"rating.{criterion.of}",
            "Ratings",
            f"Be rated {criterion.at_least:g} or more in {plain(criterion.of)}",
            lambda coder, on: (
                "ratings",
                rows.Rating(coder, criterion.of, value, on, FOREVER, IMAGINED),
            ),
        )
    ]


@offers_for.register
def _training(criterion: TrainsIn, judgement):
    record, on = judgement.record, judgement.on
    still = [
        name
        for name in dict.fromkeys(criterion.types)
        if not span_at(criterion.days_in(record, name), on)
    ]
    return [_training_offer(name, criterion.stage, judgement.path) for name in still]


def _training_offer(name, stage, path):
    done = stage is Stage.PROFICIENT
    verb = "Become proficient in" if done else "Begin training in"
    return Offer(
        f"training.{name}.{stage.value}",
        "Training",
        f"{verb} {type_title(path, name)}",
        lambda coder, on: (
            "training",
            rows.Training(coder, name, on, on if done else FOREVER, FOREVER, IMAGINED),
        ),
    )


@offers_for.register
def _months(criterion: Productivity, _judgement):
    figures = (
        Figure("percent", "Percent of standard", int(criterion.threshold.percent) + 1),
        Figure("count", "Months", criterion.window_months),
    )
    return [Offer("months", "Months of work", "Work at a steady pace", None, figures)]


@offers_for.register
def _accuracy(criterion: Accuracy, judgement):
    method = criterion.method.value
    total = max(
        criterion.sample_at_least - criterion.pool(judgement.record, judgement.on).total, 50
    )
    figures = (
        Figure("total", f"{METHODS[criterion.method].capitalize()} reviewed", total),
        Figure("correct", "Correct", total),
    )
    kind = criterion.types[0] if criterion.types else ""
    return [
        Offer(
            f"review.{method}.{kind}",
            "Reviews",
            f"Have {METHODS[criterion.method]} reviewed at random",
            lambda coder, on, total, correct: (
                "reviews",
                review_row(coder, on, kind, method, (total, min(correct, total))),
            ),
            figures,
        )
    ]


@offers_for.register
def _reviews(_criterion: Reviews, _judgement):
    return [
        Offer(
            "review",
            "Reviews",
            "Have a validation review",
            lambda coder, on: ("reviews", review_row(coder, on, "", "", (None, None))),
        )
    ]


@offers_for.register
def _points(criterion: Points, _judgement):
    figures = (Figure("points", "Points", 5),)
    return [
        Offer(
            f"points.{name}",
            "Points",
            f"Earn points for {plain(name)}",
            lambda coder, on, points, name=name: (
                "points",
                rows.Points(coder, name, on, points, IMAGINED),
            ),
            figures,
        )
        for name in criterion.categories or ("activities",)
    ]


def review_row(coder, on, patient_type, method, figures):
    """Give a random review with the figures of one method."""
    named = {name: None for one in METHODS for name in (one, f"{one}_correct")}
    if method:
        named |= dict(zip((method, f"{method}_correct"), figures, strict=True))
    return rows.Review(coder, on, patient_type, "random", "", source=IMAGINED, **named)
