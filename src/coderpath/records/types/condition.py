"""When a line of a table of record types decides."""

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from coderpath.criteria.base import Count
from coderpath.records.types.patterns import Bill, Codes, Hcpcs, Place, Revenue, Words


class RecordCondition(BaseModel):
    """When a line decides: all that it lists must be so, of each list one is enough."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bill: Codes[Bill] = ()
    """Type of bill (UB-04 form locator 4), x for any digit."""
    revenue: Codes[Revenue] = ()
    """Revenue codes (form locator 42) of which the record has one."""
    revenue_only: Codes[Revenue] = ()
    """Revenue codes beside which the record has none but the total, 0001."""
    hcpcs: Codes[Hcpcs] = ()
    """HCPCS codes of which the record has one."""
    place_of_service: Codes[Place] = ()
    """Place of service of a professional claim."""
    class_: Words = Field((), alias="class")
    """Class of an encounter or kind of a claim, by code or name: EMER, institutional."""
    said: Words = ()
    """The patient type as the file itself names it."""
    days_at_least: Count | None = None
    """Days from the first to the last, both counted."""
    days_at_most: Count | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if not self.model_fields_set:
            raise PydanticCustomError("no_test", "no condition")
        if self.days_at_least and self.days_at_most and self.days_at_least > self.days_at_most:
            figures = {"least": self.days_at_least, "most": self.days_at_most}
            raise PydanticCustomError("empty_days", "no such days", figures)
        return self

    @property
    def counts_days(self) -> bool:
        """Whether it asks how many days there were."""
        return bool(self.days_at_least or self.days_at_most)
