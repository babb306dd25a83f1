"""What proposals share: who may read one, why one can no longer be, and who never approves it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from coderpath.findings import Finding
from coderpath.sentence.words import counted
from coderpath_web.access.answering import answers
from coderpath_web.access.counting import may_name
from coderpath_web.access.refused import Refused
from coderpath_web.access.ruling import YES, Ruling, yes_if
from coderpath_web.access.second import may_approve
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts import refused
from coderpath_web.facts.as_json import from_json
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.on_file import OnFileAlready
from coderpath_web.proposals.models import Proposal
from coderpath_web.standings.group_counts import in_words, rounded

NOT_REACHED = "You can confirm only what your roles allow, for people you can see."
MEANWHILE = (
    "What it was going to replace has changed since. Decline it, and have it proposed again."
)
ON_FILE = "It is already on file. Decline it."


def may_see_proposal(viewer: Viewer, proposal: Proposal) -> Ruling:
    """Tell whether a viewer may read a proposal: whoever made it, and who could confirm it."""
    is_own = proposal.by_id == viewer.account.pk
    return yes_if(is_own or answers(viewer, proposal.asked), NOT_REACHED)


def coders_said(viewer: Viewer, count: int) -> str:
    """Say how many coders something touches; to whoever sees nobody by name, about how many."""
    return counted(count, "coder") if may_name(viewer) else f"{in_words(rounded(count))} coders"


@contextmanager
def carrying_out() -> Iterator[None]:
    """Say in a sentence why what was proposed cannot be put on file any more."""
    try:
        yield
    except refused.AlreadyRetracted:
        raise Refused(MEANWHILE) from None
    except OnFileAlready:
        raise Refused(ON_FILE) from None
    except refused.Refused as clash:
        raise Refused(_sentence(clash.findings)) from None


def _sentence(findings: Sequence[Finding]) -> str:
    said = "; ".join(one.found for one in findings[:3])
    return f"This is no longer possible: {said}. Decline it, and have it proposed again."


def may_approve_change(viewer: Viewer, proposal: Proposal) -> Ruling:
    """Tell whether a viewer may approve a change of facts: none of their own standards."""
    if viewer.account.coder_id is None:
        return YES
    return may_approve(viewer, _standards(proposal))


def _standards(proposal: Proposal) -> Iterator[tuple[str, Any]]:
    """Give the standards that a change would record or retract, or has already."""
    for kept in proposal.what.get("new", ()):
        if kept["kind"] == "standards":
            yield "standards", from_json(kept).row
    keys = [*proposal.what.get("retract", ()), *proposal.what.get("facts", ())]
    if keys:
        facts = Fact.objects.filter(pk__in=keys, kind="standards").select_related("facility")
        yield from (("standards", fact_row(one)) for one in facts)
