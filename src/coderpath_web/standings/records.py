"""The records of coders by their row numbers, a batch at a time."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from coderpath.facts.gathered import Gathered
from coderpath.facts.reading import unchecked_department
from coderpath.facts.record import CoderRecord, Facts
from coderpath_web.people.models import Coder

AT_ONCE = 50
"""Coders whose rows are worked out together: enough to be quick, few enough to keep memory flat."""


def batches(coders: Sequence[int]) -> Iterator[tuple[Sequence[int], int, int]]:
    """Cut coders into batches, each with how many are done after it, of how many."""
    for start in range(0, len(coders), AT_ONCE):
        some = coders[start : start + AT_ONCE]
        yield some, start + len(some), len(coders)


def supposed_record(gathered: Gathered, code: str) -> CoderRecord | None:
    """Give the record of somebody who is not on file, of rows that are only supposed."""
    return unchecked_department(gathered).coders.get(code)


def records_of(
    coders: Collection[int], department: Facts | None, new: Mapping[int, str] | None = None
) -> list[tuple[int, CoderRecord]]:
    """Give the records of some coders by their row numbers; who has none is left out.

    `new` gives the codes of those who are not on file yet.
    """
    codes = dict(Coder.objects.filter(pk__in=coders).values_list("pk", "code"))
    known = department.coders if department else {}
    named = ((number, codes.get(number) or (new or {}).get(number, "")) for number in coders)
    return [(number, known[code]) for number, code in named if code in known]
