"""Forms that were sent: each takes effect once, however often it comes.

A click too many, a page sent again by Back and Reload: the form comes twice, perhaps at once. Its
mark is kept in the transaction of the action that it asks for, so that one of the two finds it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from coderpath_web.journal.models import SentForm


class SentBefore(Exception):  # noqa: N818 -- somebody clicked twice, which is no error
    """This very form took effect before; nothing was saved."""

    def __init__(self, form: SentForm) -> None:
        super().__init__(form.mark)
        self.form = form


@dataclass(slots=True)
class Sending:
    """A request that is being worked on: the form that it sends, and what came of it."""

    value: str = ""
    """The form's own random value; nothing is kept of it but the mark."""
    mark: str = ""
    """Empty where no form with a value is sent."""
    own: set[int] = field(default_factory=set)
    """The rows by which the actions of this request kept the mark."""
    links: int = 0
    """How many links were made for it."""
    is_waited_for: bool = True
    """Whether a page waits for it; a process does what a form asked for that takes long."""


_sending: ContextVar[Sending | None] = ContextVar("sending", default=None)


@contextmanager
def sending(form: Sending | None = None) -> Iterator[Sending]:
    """Work on a request: whatever it asks for by a form with a mark takes effect once."""
    form = form or Sending()
    token = _sending.set(form)
    try:
        yield form
    finally:
        _sending.reset(token)


def being_sent() -> Sending | None:
    """Give what is being sent; None where no request is worked on, but a command or a child."""
    return _sending.get()


def is_waited_for() -> bool:
    """Tell whether a page waits for what is being done."""
    form = _sending.get()
    return form is not None and form.is_waited_for


def sent_before(form: Sending | None) -> SentForm | None:
    """Give what is kept of a form that took effect, unless this very request kept it."""
    kept = _kept(form)
    return kept if kept and form and kept.pk not in form.own else None


def keep_mark() -> None:
    """Keep that the form takes effect. Must be called in an action's turn. Raises SentBefore."""
    form = _sending.get()
    if form is None or not form.mark:
        return
    kept = _kept(form)
    if kept is None:
        form.own.add(SentForm.objects.create(mark=form.mark).pk)
    elif kept.pk not in form.own:
        raise SentBefore(kept)


def _kept(form: Sending | None) -> SentForm | None:
    return SentForm.objects.filter(mark=form.mark).first() if form and form.mark else None
