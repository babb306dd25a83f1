"""A record as far as a viewer may see it, on its page and on paper."""

from coderpath.decision.letter import Shown, shown_of
from coderpath_web.access.confidential import withheld_about
from coderpath_web.access.viewer import Viewer
from coderpath_web.decisions.models import DecisionRecord, GrantedException
from coderpath_web.decisions.shown import exception_shown


def record_shown(viewer: Viewer, record: DecisionRecord) -> Shown:
    """Give a record as a viewer may see it: its rules, and that of an exception never judged."""
    kept, kinds = record.kept, withheld_about(viewer, record.coder_id)
    number = kept.data["decision"].get("exception")
    granted = GrantedException.objects.filter(pk=number).first() if kinds and number else None
    is_hidden = granted is not None and not exception_shown(viewer, granted).is_shown
    besides = frozenset({granted.rule}) if granted and is_hidden else frozenset()
    return shown_of(kept, kinds, besides)
