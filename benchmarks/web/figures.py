"""What was measured, beside what we aim for."""

from collections.abc import Iterable
from typing import NamedTuple

from rich.console import Console
from rich.table import Table


class Figure(NamedTuple):
    """One measured number and the most, or the least, that it should be; None where it has none."""

    what: str
    measured: float
    most: float | None
    unit: str
    least: float | None = None

    @property
    def verdict(self) -> str:
        """Say whether the aim is met."""
        if self.most is None and self.least is None:
            return "-"
        is_met = (self.most is None or self.measured <= self.most) and (
            self.least is None or self.measured >= self.least
        )
        return "met" if is_met else "MISSED"

    @property
    def aim(self) -> str:
        """Say what it should be."""
        if self.least is not None:
            return f"at least {self.least:g} {self.unit}"
        return "-" if self.most is None else f"at most {self.most:g} {self.unit}"

    def cells(self) -> tuple[str, str, str, str]:
        """Give the cells of its row."""
        return self.what, self.aim, f"{self.measured:,.4g} {self.unit}", self.verdict


def show(title: str, figures: Iterable[Figure]) -> None:
    """Print a table of figures."""
    table = Table("what", "aim", "measured", "", title=title, title_justify="left")
    for figure in figures:
        table.add_row(*figure.cells())
    Console(width=110).print(table)


def median(sorted_values: list[float]) -> float:
    """Give the middle one."""
    return sorted_values[len(sorted_values) // 2]


def p95(sorted_values: list[float]) -> float:
    """Give the value that 95 of 100 do not exceed."""
    return sorted_values[int(len(sorted_values) * 0.95)]
