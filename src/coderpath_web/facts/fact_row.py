"""One fact as the library's row."""

from typing import Any

from coderpath.facts.shape import StoredSource, row_of
from coderpath_web.facts.models import Fact


def fact_row(fact: Fact) -> Any:
    """Give the library's row of one fact."""
    fields = {
        "coder": fact.coder.code if fact.coder else "",
        "facility": fact.facility.code if fact.facility else "",
        "to": fact.to.code if fact.to else "",
        "subject": fact.subject,
        "since": fact.since,
        "until": fact.until,
        "cells": fact.cells,
    }
    source = StoredSource(fact.source_file, fact.source_row)
    source.fact = fact.pk
    return row_of(fact.kind, fields, source)
