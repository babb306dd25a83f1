"""Exceptions and open rules as somebody may see them: without what rests on kinds kept from them.

That an exception was granted, by whom and until when is told to whoever sees decisions; which rule
stood open, and why, only to whoever is shown the facts on which the rule rests.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from coderpath.decision.rules import Rule
from coderpath.sentence.words import counted
from coderpath_web.access.confidential import withheld_about
from coderpath_web.access.viewer import Viewer
from coderpath_web.decisions.models import GrantedException
from coderpath_web.decisions.withheld_rules import rules_withheld

RULE_WITHHELD = "A rule on personnel records, which your role does not show"
WHY_WITHHELD = "Not shown to your role, like the rule itself"


class ExceptionShown(NamedTuple):
    """An exception as a viewer may see it."""

    granted: GrantedException
    is_shown: bool
    """Whether its rule and its reason are told."""

    @property
    def asks(self) -> str:
        """What its rule asks."""
        return self.granted.asks if self.is_shown else RULE_WITHHELD

    @property
    def why(self) -> str:
        """Why it was granted."""
        return self.granted.why if self.is_shown else WHY_WITHHELD

    @property
    def why_ended(self) -> str:
        """Why it was ended before its day; empty where it was not."""
        ended = self.granted.ended_in
        if ended is None:
            return ""
        return ended.why if self.is_shown else WHY_WITHHELD


def exception_shown(viewer: Viewer, granted: GrantedException) -> ExceptionShown:
    """Give an exception as a viewer may see it."""
    return next(exceptions_shown(viewer, [granted]))


def exceptions_shown(viewer: Viewer, some: Iterable[GrantedException]) -> Iterator[ExceptionShown]:
    """Give exceptions as a viewer may see them; what a level asks is looked up once."""
    rules = cache(rules_withheld)
    for one in some:
        hidden = rules(one.path, one.level, withheld_about(viewer, one.coder_id))
        yield ExceptionShown(one, one.rule not in hidden)


def rules_said(rules: Iterable[Rule], withheld: frozenset[str]) -> str:
    """Name rules by what they ask; of those that are withheld, how many there are."""
    named, hidden = [], 0
    for one in rules:
        if one.id in withheld:
            hidden += 1
        else:
            named.append(one.asks)
    if hidden:
        more = counted(hidden, "rule")
        named.append(f"{more} on personnel records, which your role does not show")
    return "; ".join(named)
