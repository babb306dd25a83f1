"""Who may see, submit and answer months, and look at facilities beside each other."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.ruling import Ruling, all_of, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.people.models import Coder

NEEDS = (P.RECORD_FACTS,)
"""What it takes to look at a team's months."""
OWN_ALONE = "Coders submit their own months."
OWN = "Nobody confirms or returns their own month."
UNSEEN = "This month is outside your reach."
NOT_A_TEAM = "Only people who lead coders can look at the months of a team."
OWN_MIX = "Coders themselves say what explains their mix."
NOT_MIXES = "Only people who run the day can look at the mix of others."
NOT_GROUPS = "Only people who see the people behind them can compare facilities as of today."


def may_see_months(viewer: Viewer, coder: Coder | int) -> Ruling:
    """Tell whether a viewer may see a coder's months."""
    return yes_if(viewer.reaches(coder, P.SEE_FILE), UNSEEN)


def may_submit_month(viewer: Viewer, coder: Coder | int) -> Ruling:
    """Tell whether a viewer may submit a coder's month: the coder, and nobody else."""
    return yes_if(viewer.is_self(coder), OWN_ALONE)


def may_answer_month(viewer: Viewer, coder: Coder | int) -> Ruling:
    """Tell whether a viewer may confirm or return a coder's month: whoever records about others."""
    return all_of(
        (
            yes_if(not viewer.is_self(coder), OWN),
            yes_if(viewer.reaches(coder, P.RECORD_FACTS), UNSEEN),
        )
    )


def may_explain_mix(viewer: Viewer, coder: Coder | int) -> Ruling:
    """Tell whether a viewer may say what explains a mix of records: whose it is."""
    return yes_if(viewer.is_self(coder), OWN_MIX)


def may_see_mixes(viewer: Viewer) -> Ruling:
    """Tell whether a viewer looks at unusual mixes of coders in reach."""
    return yes_if(viewer.may(P.SEE_BOARD), NOT_MIXES)


def may_see_team_months(viewer: Viewer) -> Ruling:
    """Tell whether a viewer looks at the months of coders they lead."""
    return yes_if(viewer.may(*NEEDS), NOT_A_TEAM)


def may_compare_facilities(viewer: Viewer) -> Ruling:
    """Tell whether a viewer may see facilities beside each other, as they are on file today.

    Who sees groups alone does not: from one day to the next, such figures tell of a single person.
    """
    return yes_if(viewer.may(P.COMPARE_FACILITIES), NOT_GROUPS)
