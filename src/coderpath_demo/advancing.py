"""Moving up: those who are ready move after a while, and posts are filled from within."""

from coderpath.days import FOREVER, Day, Month, add_months, first_of
from coderpath.facts.rows import Attestation
from coderpath.verdict import State
from coderpath_demo.coder import Coder
from coderpath_demo.organisation import Organisation
from coderpath_demo.places import HOSPITAL, SLOW
from coderpath_demo.posts import Post
from coderpath_demo.vocabulary import (
    ANCILLARY_CODER,
    POST_SKILLS,
    POSTS,
    PROJECTS,
    REVIEW_METHOD,
    STAFF_MENTORING,
)

PATIENCE = (0, 0, 0, 1, 1, 1, 2, 2, 3, 5)
SLOW_PATIENCE = (2, 3, 4, 5, 6, 8)
"""Months that someone who is ready waits for the decision."""

EXCEPTIONS_IN_A_MONTH = 0.0008
BY_EXCEPTION = {"specialist-2": "specialist-3", "specialist-3": "specialist-4"}
"""Where a few are moved up although something is missing."""

FILLS_IN_A_MONTH = 0.4
"""Chance that a post without a team is filled in a month; a team gets a head at once."""

CONSULTANT_STEPS = {
    "consultant-1": ("consultant-2", 14),
    "consultant-2": ("consultant-3", 26),
}
"""The next of the three levels, and a little over the months in level that the path asks."""

INTO_HIM = 0.006
"""Chance of an ancillary coder to be taken over by HIM in a month."""

RANK = {"coder-2": 1, "specialist-3": 1, "coder-3": 2, "specialist-4": 2, "supervisor": 0}


def advance(org: Organisation, month: Month) -> None:
    """Move up those who are ready and have waited long enough; the day is the first."""
    first = first_of(month)
    for coder in org.free():
        if not coder.employed(first) or coder.positions[-1].since >= first:
            continue
        if coder.level == ANCILLARY_CODER:
            _into_him(org, coder, first)
        elif coder.level.startswith("consultant"):
            _among_consultants(org, coder, first)
        elif coder.level not in POSTS:
            _decide(org, coder, month)


def _decide(org: Organisation, coder: Coder, month: Month) -> None:
    first = first_of(month)
    level = org.prospects.next_level(coder, org.path(first), first)
    if level is None:
        coder.ready_since = None
        if org.random.random() < EXCEPTIONS_IN_A_MONTH and coder.level in BY_EXCEPTION:
            coder.move(BY_EXCEPTION[coder.level], first)
        return
    if coder.ready_since is None or coder.patience is None:
        waits = SLOW_PATIENCE if coder.facility == SLOW else PATIENCE
        coder.ready_since, coder.patience = month, org.random.choice(waits)
    if month - coder.ready_since >= coder.patience:
        coder.move(level, first)


def _into_him(org: Organisation, coder: Coder, first: Day) -> None:
    if org.random.random() < INTO_HIM:
        level = org.prospects.next_level(coder, org.path(first), first)
        if level:
            coder.move(level, first)


def _among_consultants(org: Organisation, coder: Coder, first: Day) -> None:
    held = coder.positions[-1]
    if held.level not in CONSULTANT_STEPS:
        return
    upper, months = CONSULTANT_STEPS[held.level]
    if add_months(held.since, months) > first:
        return
    if org.prospects.verdict(coder, upper, org.path(first), first).ready.state is State.MET:
        coder.move(upper, first)


def fill_posts(org: Organisation, month: Month) -> None:
    """Release the posts whose holder is gone, and fill some of those that are vacant."""
    first = first_of(month)
    release_posts(org, first)
    for post in org.posts:
        vacant = post.holder is None and post.opens <= first < post.closes
        if vacant and (post.heads or org.random.random() < FILLS_IN_A_MONTH):
            candidates = _candidates(org, post, first)
            if candidates:
                candidates.sort(key=lambda one: _rank(one, post), reverse=True)
                _appoint(org, post, candidates, first)


def release_posts(org: Organisation, first: Day) -> None:
    """Close posts whose time is over, and release those whose holder has left by a day."""
    for post in org.posts:
        _close(post, first)
        if post.holder and post.holder.left <= first:
            _release(org, post, first)


def _close(post: Post, first: Day) -> None:
    """Let the holder of a post that closes leave for another employer."""
    if post.holder and post.closes <= first and post.holder.left == FOREVER:
        post.holder.leave(first, "pay elsewhere")


def _release(org: Organisation, post: Post, first: Day) -> None:
    if post.holder is None:
        return
    if post.heads:
        org.teams[post.heads].lose(min(post.holder.left, first))
    post.holder = None


def _candidates(org: Organisation, post: Post, first: Day) -> list[Coder]:
    manager = post.heads.startswith("managers")
    return [
        coder
        for coder in org.free()
        if coder.level in RANK
        and (coder.level == "supervisor") == manager
        and coder.employed(first)
        and coder.positions[-1].since < first
        and coder.positions[-1].fte == 1
        and (post.corporate or HOSPITAL[coder.facility].region == post.region)
    ]


def _rank(coder: Coder, post: Post) -> tuple[bool, int, float, str]:
    return coder.facility == post.facility, RANK[coder.level], coder.drive, coder.coder


def _appoint(org: Organisation, post: Post, candidates: list[Coder], first: Day) -> None:
    """Give a post to the first who is ready for it, once what it asks has been attested."""
    seen = first - org.random.randint(3, 50)
    shown: tuple[str, ...] = POST_SKILLS
    if post.level == "supervisor":
        shown = (STAFF_MENTORING if org.random.random() < 0.7 else PROJECTS, *shown)
    level = "consultant-1" if post.level == "consultant" and org.revised(first) else post.level
    for coder in candidates:
        attested = [Attestation(coder.coder, of, "supervisor", held=True, on=seen) for of in shown]
        asked = org.prospects.verdict(coder, level, org.path(first), first, *attested)
        if coder.level == level or asked.ready.state is State.MET:
            coder.skills += attested
            _take_over(org, post, coder, level, first)
            return


def _take_over(org: Organisation, post: Post, coder: Coder, level: str, first: Day) -> None:
    if post.level == "consultant":
        coder.learn(REVIEW_METHOD, "course", first + org.random.randint(60, 200))
    for other in org.posts:
        if other.holder is coder:
            _release(org, other, first)
    if coder.level != level:
        coder.move(level, first)
    coder.sit(post.sits_in, first)
    post.holder = coder
    if post.heads:
        org.teams[post.heads].head(coder, first)
