"""Fact tables from any roster: a saved mapping says which column becomes which fact.

`examples/rosters/README.md` describes the mapping language.
"""
