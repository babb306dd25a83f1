"""What a plain form offers to choose from, where that hangs on who looks."""

from collections.abc import Iterable, Sequence

from django import forms


def offer(form: forms.Form, name: str, choices: Iterable[Sequence[object]]) -> None:
    """Put choices into a field of a form. Raises TypeError for a field that has none."""
    field = form.fields[name]
    if not isinstance(field, forms.ChoiceField):
        raise TypeError(name)
    field.choices = list(choices)  # type: ignore[arg-type] # pairs, as everywhere in forms


def unchosen(word: str, choices: Sequence[Sequence[object]]) -> list[Sequence[object]]:
    """Put a word before choices, so that none is taken unseen; a single one needs no choosing."""
    return [("", word), *choices] if len(choices) > 1 else [*choices]
