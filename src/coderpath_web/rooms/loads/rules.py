"""Who may load coded records, take a load back, and see a record.

Records are of a facility, so whoever imports facts loads those of the facilities in reach. A load
is seen and taken back by whoever reaches all of its facilities.
"""

from coderpath_web.access.answering import asking, others_answering
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.ruling import Ruling, all_of, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.coded.models import CodedRecord, Load, StagedRecord, Staging

SEE = (P.RECORD_FACTS, P.RECORD_REVIEWS)
OWN_RECORDS = (
    "You coded some of these records yourself, so somebody else who loads records of this facility "
    "has to apply the file."
)
NO_ROLE = "Your roles do not include loading coded records of a facility."


def may_load(viewer: Viewer) -> Ruling:
    """Tell whether a viewer may load records of any facility."""
    reached = viewer.facilities(P.IMPORT_FACTS) if viewer.may(P.IMPORT_FACTS) else set()
    return yes_if(reached is EVERYONE or bool(reached), NO_ROLE)


def may_decide(viewer: Viewer, staging: Staging) -> Ruling:
    """Tell whether a viewer may look at a staged file and give it up.

    Whoever uploaded it may; where they coded some of it, so may a second person who coded none.
    """
    is_own = staging.by_id == viewer.account.pk
    is_second = (
        not is_own and coded_by(staging.by, staging) and not coded_by(viewer.account, staging)
    )
    decided = yes_if(
        is_own or is_second, "Only the person who uploaded the file can decide about it."
    )
    return all_of((may_load(viewer), decided, _reaches(viewer, staging.places)))


def may_apply(viewer: Viewer, staging: Staging) -> Ruling:
    """Tell whether a viewer may put a staged file on file: nobody vouches for their own records.

    Where nobody else could who has signed in, it is done alone.
    """
    alone = not coded_by(viewer.account, staging) or not _is_there_another(viewer, staging)
    return all_of((may_decide(viewer, staging), yes_if(alone, OWN_RECORDS)))


def coded_by(account: Account, staging: Staging) -> bool:
    """Tell whether somebody coded records of a staged file."""
    if account.coder_id is None:
        return False
    return StagedRecord.objects.filter(staging=staging.pk, coder=account.coder_id).exists()


def _is_there_another(viewer: Viewer, staging: Staging) -> bool:
    asks = [asking(P.IMPORT_FACTS, facility=place) for place in staging.places]
    others = others_answering(viewer.account, viewer, asks)
    return any(not coded_by(one.account, staging) for one in others)


def may_see_load(viewer: Viewer, load: Load) -> Ruling:
    """Tell whether a viewer may see a load."""
    return all_of((may_load(viewer), _reaches(viewer, load.places)))


def may_undo_load(viewer: Viewer, load: Load) -> Ruling:
    """Tell whether a viewer may take a load back."""
    is_one = load.undoes_id is None and load.undone_in is None
    again = yes_if(is_one, "This load was undone already.")
    return all_of((may_see_load(viewer, load), again))


def ask_reach(viewer: Viewer) -> None:
    """Ask whom and what a viewer's records are of, as is asked of any record that is there."""
    viewer.reaches(None, *SEE)
    viewer.facilities(*SEE)


def may_see_record(viewer: Viewer, record: CodedRecord) -> Ruling:
    """Tell whether a viewer may see a record: who coded it, leads who did, or reviews records."""
    if record.coder_id is None:
        return all_of((yes_if(viewer.may(*SEE), NO_ROLE), _sees_place(viewer, record)))
    seen = viewer.is_self(record.coder_id) or viewer.reaches(record.coder_id, *SEE)
    return yes_if(seen, "You can see records only of people within your reach.")


def _sees_place(viewer: Viewer, record: CodedRecord) -> Ruling:
    reached = viewer.facilities(*SEE)
    is_reached = reached is EVERYONE or record.facility_id in reached
    return yes_if(is_reached, "You can see records only of facilities within your reach.")


def _reaches(viewer: Viewer, places: list[int]) -> Ruling:
    reached = viewer.facilities(P.IMPORT_FACTS)
    is_reached = reached is EVERYONE or set(places) <= reached
    return yes_if(is_reached, "Some of its records are of facilities outside your reach.")
