"""Stories of people in posts, for whoever wants to see the product with their eyes."""

from coderpath.days import Day
from coderpath_demo.coder import Coder
from coderpath_demo.founding import take_post
from coderpath_demo.organisation import Organisation
from coderpath_demo.posts import Post
from coderpath_demo.stories.cast import LEVEL_4, certify, enrol, hold, know, script, train
from coderpath_demo.teams import COMPLIANCE, CORPORATE, managers_of
from coderpath_demo.vocabulary import ALL_FOUR, POST_SKILLS, REVIEW_METHOD, STAFF_MENTORING


def supervisor(org: Organisation) -> Coder:
    """Heads one of the teams of the largest hospital since before the told years."""
    coder = _seasoned(org, "supervisor", "wrenfield", 1974, 170)
    since = org.period.before_change(50)
    coder.show(STAFF_MENTORING, since - 20)
    hold(coder, *_to_the_top(org, coder), ("supervisor", since))
    post = next(post for post in org.posts if post.heads == "wrenfield-1")
    take_post(org, post, coder)
    return coder


def regional_manager(org: Organisation) -> Coder:
    """Heads the supervisors of the Central region."""
    coder = _seasoned(org, "regional-manager", "wrenfield", 1970, 200)
    since = org.period.before_change(56)
    coder.show(STAFF_MENTORING, since - 30)
    hold(coder, *_to_the_top(org, coder), ("supervisor", since))
    post = next(post for post in org.posts if post.heads == managers_of("Central"))
    take_post(org, post, coder)
    return coder


def consultant(org: Organisation) -> Coder:
    """Leads the compliance consultants."""
    coder = _seasoned(org, "consultant", "wrenfield", 1972, 190)
    since, day = org.period.before_change(60), org.period.change_over
    know(coder, since + 90, REVIEW_METHOD)
    hold(coder, *_to_the_top(org, coder), ("consultant", since), ("consultant-3", day))
    post = next(post for post in org.posts if post.level == "consultant")
    post.sits_in = CORPORATE
    take_post(org, post, coder)
    org.teams[COMPLIANCE].head(coder, since)
    return coder


def trainer(org: Organisation) -> Coder:
    """Trains in the Central region since the post exists."""
    coder = _seasoned(org, "trainer", "lakestreet", 1983, 130)
    day = org.period.change_over
    since = org.period.before_change(-2)
    hold(coder, *_to_the_top(org, coder), ("specialist-4", day), ("trainer", since))
    _take(org, coder, "trainer", "wrenfield", since)
    return coder


def coordinator(org: Organisation) -> Coder:
    """Runs the day at a regional hospital since the post exists."""
    coder = _seasoned(org, "coordinator", "northgate", 1985, 120)
    day = org.period.change_over
    since = org.period.before_change(-3)
    hold(coder, *_to_the_top(org, coder), ("specialist-4", day), ("coordinator", since))
    _take(org, coder, "coordinator", "northgate", since)
    return coder


def _seasoned(org: Organisation, story: str, facility: str, born: int, months: int) -> Coder:
    """Give someone with long years in the organisation, all types and the CCS."""
    hired = org.period.before_change(months, 4)
    coder = enrol(org, story, facility, born, hired)
    certify(org, coder, "CCA", hired + 200)
    certify(org, coder, "CCS", org.period.before_change(84, 12))
    know(coder, org.period.before_change(90), *LEVEL_4)
    train(coder, hired, *ALL_FOUR, "outpatient")
    script(coder).usual = 1.04
    return coder


def _to_the_top(org: Organisation, coder: Coder) -> list[tuple[str, Day]]:
    second, third = org.period.before_change(88), org.period.before_change(72)
    return [("coder-1", coder.hired), ("coder-2", second), ("coder-3", third)]


def _take(org: Organisation, coder: Coder, level: str, facility: str, since: Day) -> None:
    """Take the first free post of a level at a hospital; it attests what the post asks."""
    post: Post = next(
        post
        for post in org.posts
        if post.level == level and post.facility == facility and post.holder is None
    )
    for skill in POST_SKILLS:
        coder.show(skill, since - 15)
    take_post(org, post, coder)
