"""The months, one after the other."""

from coderpath.days import first_of
from coderpath_demo.absences import change_share, go_on_leave
from coderpath_demo.advancing import advance, fill_posts, release_posts
from coderpath_demo.appraisals import appraise
from coderpath_demo.change_over import retitle
from coderpath_demo.credentials import renew
from coderpath_demo.hiring import hire
from coderpath_demo.learning import learn, train_before, train_yearly
from coderpath_demo.leaving import leave
from coderpath_demo.organisation import Organisation
from coderpath_demo.points import earn_points
from coderpath_demo.reviews import review
from coderpath_demo.work import work


def simulate(org: Organisation) -> None:
    """Let the told months go by; decisions fall on the first, what befalls people comes after."""
    train_before(org)
    for month in org.period.months:
        org.begin_month(month)
        for coder in org.present:
            renew(coder, month, org.random)
        if first_of(month) == org.period.change_over:
            retitle(org)
        fill_posts(org, month)
        advance(org, month)
        change_share(org, month)
        learn(org, month)
        go_on_leave(org, month)
        leave(org, month)
        hire(org, month)
        appraise(org, month)
        train_yearly(org, month)
        work(org, month)
        review(org, month)
        earn_points(org, month)
    release_posts(org, org.period.end)


def live(org: Organisation) -> None:
    """Let the told months go by for people whose careers are told: they work and are reviewed."""
    for month in org.period.months:
        org.begin_month(month)
        for coder in org.present:
            renew(coder, month, org.random)
        work(org, month)
        review(org, month)
        earn_points(org, month)
