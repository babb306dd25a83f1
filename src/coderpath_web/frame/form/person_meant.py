"""Whom a text names among people who may be chosen: by id, or by a name that only one has."""

from coderpath.same_name import form
from coderpath.sentence.words import listed
from coderpath_web.frame.form.controls import Control


def person_meant(control: Control, text: str) -> str:
    """Give the id of whom a text names, where only one in reach is called so; else the text."""
    if text in {one.value for one in control.suggestions}:
        return text
    named = _called(control, text)
    return named[0] if len(named) == 1 else text


def check_person(control: Control, coder: object) -> None:
    """Say what is wrong with whom a control names: nobody in reach, several, or the coder."""
    control.value = person_meant(control, control.value)
    if control.value == coder:
        control.errors.append("People cannot report to themselves. Choose somebody else.")
    elif control.value not in {one.value for one in control.suggestions}:
        control.errors.append(_not_found(control))


def _not_found(control: Control) -> str:
    if named := _called(control, control.value):
        return (
            f"{len(named)} people are called {control.value}. Write the id: {listed(named, 'or')}."
        )
    return f"Nobody in your reach is called {control.value} or has that id. Choose from the list."


def _called(control: Control, text: str) -> list[str]:
    return [one.value for one in control.suggestions if text and form(one.text) == form(text)]
