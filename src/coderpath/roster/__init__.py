"""Fact tables from any roster: a saved mapping says which column becomes which fact.

`examples/rosters/README.md` describes the mapping language.
"""

from coderpath.roster.apply import Applied, Filled, apply_map, fill_tables
from coderpath.roster.map import RosterMap
from coderpath.roster.read import read_map

__all__ = ["Applied", "Filled", "RosterMap", "apply_map", "fill_tables", "read_map"]
