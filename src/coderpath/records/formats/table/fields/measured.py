"""The columns that hold amounts and choices: time, charges, what is known of the patient."""

from coderpath.records.formats.table.fields import amounts, choices
from coderpath.records.formats.table.fields.field import Field, Guard, Reader, headed
from coderpath.records.formats.table.fields.texts import words


def _time(name: str, says: str, read: Reader, headings: str) -> Field:
    return Field(name, says, "seconds", read, headed(headings))


MEASURED = (
    _time(
        "minutes",
        "minutes spent",
        amounts.seconds_in(60),
        "minutes, coding minutes, minutes spent, mins, time spent, coding time, duration",
    ),
    _time("seconds", "seconds spent", amounts.seconds_in(1), "seconds, coding seconds, secs"),
    _time("hours", "hours spent", amounts.seconds_in(3600), "hours, coding hours, hours spent"),
    _time("clock", "time spent as hours and minutes, 0:12", amounts.clock, "elapsed time, elapsed"),
    Field(
        "dollars",
        "gross charges in dollars",
        "charges",
        amounts.dollars,
        headed(
            "total charges, gross charges, charges, charge amount, total charge, billed charges"
        ),
    ),
    Field(
        "cents",
        "gross charges in cents",
        "charges",
        amounts.cents,
        headed("charges in cents, cents"),
    ),
    Field("sex", "sex", "sex", choices.sex, headed("sex, gender")),
    Field(
        "age",
        "age in years",
        "age",
        amounts.age,
        headed("age, age in years, patient age, age at admission"),
    ),
    Field(
        "disposition",
        "discharge disposition",
        "disposition",
        choices.disposition,
        headed("discharge disposition, disposition, patient status, discharge status, dispo"),
    ),
    Field(
        "same_day",
        "whether the patient had another outpatient service there that day",
        "same_day",
        choices.yes_no,
        headed("same day, same day service, other service same day, another service"),
    ),
    Field(
        "service_class",
        "service or complexity class",
        "service_class",
        words,
        headed("service class, complexity, complexity class, service line, service"),
        Guard.WORDS,
    ),
)
