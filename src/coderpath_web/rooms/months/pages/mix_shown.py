"""An unusual mix in words: each share beside what lay open, and what explains it."""

from typing import NamedTuple

from coderpath.criteria.percent import percent_text
from coderpath.measures.unusual import UnusualShare
from coderpath_web.documents.named import type_titles
from coderpath_web.journal.models import Entry
from coderpath_web.months.mixes import Mix, unusual_mixes
from coderpath_web.rooms.months.asking import answers_about, is_for_others, months_looked_at
from coderpath_web.standings.queries.employment import places


class ShareShown(NamedTuple):
    """A share in words."""

    title: str
    share: str
    likely: str
    expected: str
    records: int


class MixShown(NamedTuple):
    """Somebody's unusual mix, where, and their answer where there is one."""

    place: str
    shares: list[ShareShown]
    left_open: int
    answer: Entry | None


def mixes_shown(coders, *, is_self: bool = False) -> dict[int, MixShown]:
    """Give the unusual mixes of some coders; of others only once they may be shown."""
    months = months_looked_at()
    found = unusual_mixes(coders, months)
    answers = answers_about(found.keys(), months[-1]) if found else {}
    names, titles = (places(), type_titles()) if found else ({}, {})
    return {
        coder: _shown(mix, names, titles, answers.get(coder))
        for coder, mix in found.items()
        if is_self or is_for_others(answers.get(coder), months[-1])
    }


def _shown(mix: Mix, names, titles, answer) -> MixShown:
    place = names[mix.facility].name if mix.facility in names else ""
    return MixShown(place, [_share(one, titles) for one in mix.shares], mix.left_open, answer)


def _share(one: UnusualShare, titles) -> ShareShown:
    low, high = one.likely
    return ShareShown(
        titles[one.type],
        percent_text(one.share),
        f"{low * 100:.1f}% to {high * 100:.1f}%",
        percent_text(one.expected),
        one.whole,
    )
