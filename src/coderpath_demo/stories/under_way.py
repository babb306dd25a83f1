"""The story of the rule for those who were under way when the path changed."""

from coderpath_demo.coder import Coder
from coderpath_demo.organisation import Organisation
from coderpath_demo.stories.cast import LEVEL_3, certify, enrol, hold, know, script, train


def under_way(org: Organisation) -> Coder:
    """Ready for level III by the original path, months after the revised one took effect."""
    period = org.period
    hired = period.before_change(34, 12)
    coder = enrol(org, "under-way", "lakestreet", 1991, hired)
    hold(
        coder,
        ("coder-1", hired),
        ("specialist-1", period.change_over),
        ("specialist-3", period.before_change(-5)),
    )
    certify(org, coder, "CCA", period.before_change(-3, 16))
    know(coder, period.before_change(9, 8), *LEVEL_3)
    train(coder, hired, "ancillary", "outpatient")
    train(coder, period.before_change(24), "emergency")
    train(coder, period.before_change(14), "same_day_surgery")
    script(coder).usual = 1.03
    return coder
