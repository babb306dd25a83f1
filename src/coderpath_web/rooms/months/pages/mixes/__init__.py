"""Unusual mixes of records, with their templates."""
