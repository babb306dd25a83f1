"""A slow and obvious reading of the contract, day by day, to prove the judge against.

It is written from the design text alone and imports nothing of the judge. Documents are the plain
data that YAML loading gives; facts are rows of text by file name ("" is empty, no key is no file).
"""

from tests.property.brute.judge import criterion_state, judge_line, state
from tests.property.brute.simulate import placement, whatif

__all__ = ["criterion_state", "judge_line", "placement", "state", "whatif"]
