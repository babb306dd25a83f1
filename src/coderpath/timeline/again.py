"""Reading a file again of which rows of some kinds have changed: only what these answer."""

from collections.abc import Collection, Mapping

from coderpath.facts.kinds import READ_APART
from coderpath.facts.record import CoderRecord
from coderpath.path import CareerPath
from coderpath.timeline.compile import compile_path
from coderpath.timeline.program import Bit, Program
from coderpath.timeline.sweep import read_leaves
from coderpath.verdict import Truth


def is_apart(kinds: Collection[str]) -> bool:
    """Tell whether rows of some kinds answer the criteria that name them, and nothing else."""
    return READ_APART.issuperset(kinds)


def needs_months(path: CareerPath, kinds: Collection[str]) -> bool:
    """Tell whether months are needed to read what rows of some kinds answer under a path."""
    if not is_apart(kinds):
        return True
    is_two = path.grandfather is not None and path.replaced is not None
    programs = [compile_path(path, by_both=both) for both in {False, is_two}]
    return any(
        program.leaves[bit].criterion.reads_months
        for program in programs
        for bit in program.bits_answered_by(frozenset(kinds))
    )


def read_again(
    program: Program, truths: Mapping[Bit, Truth], record: CoderRecord, kinds: Collection[str]
) -> Mapping[Bit, Truth]:
    """Give the truths of all leaves, of which those are read again that some kinds answer.

    The kinds must answer apart; the rows of all others in the record may be left out.
    """
    bits = program.bits_answered_by(frozenset(kinds))
    return {**truths, **read_leaves(program, record, bits)}
