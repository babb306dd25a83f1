"""Percentages, by the name that pages know them by."""

from coderpath.criteria.percent import bring_text, percent_text, threshold_text

__all__ = ["bring_text", "percent_text", "threshold_text"]
