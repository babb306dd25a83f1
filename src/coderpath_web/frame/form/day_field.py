"""The field of a day in a plain form, with a least and a most day."""

from datetime import date
from typing import Any

from django import forms

from coderpath_web.access.days_meant import EARLIEST, LATEST, not_meant

WRITTEN_SO = "Give the day as in 2027-01-31."
NO_END = "Leave it empty where there is none."


class DayField(forms.DateField):
    """A day as a browser asks for it; one that nobody can mean is refused with what is allowed."""

    def __init__(self, *, error_messages: dict[str, str] | None = None, **more: Any) -> None:
        bounds = {"type": "date", "min": EARLIEST.isoformat(), "max": LATEST.isoformat()}
        super().__init__(
            widget=forms.DateInput(attrs=bounds, format="%Y-%m-%d"),
            error_messages={"invalid": WRITTEN_SO, **(error_messages or {})},
            **more,
        )

    def validate(self, value: date | None) -> None:
        """Refuse a day that lies outside."""
        super().validate(value)
        if value and (said := not_meant(value)):
            raise forms.ValidationError(said if self.required else f"{said} {NO_END}")
