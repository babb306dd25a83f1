"""A ruling: whether somebody may do something; whoever may not is told why, in one sentence."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec

from django.http import Http404

from coderpath_web import clock
from coderpath_web.access.refused import Refused
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.journal.turn import need_turn

About = ParamSpec("About")
CLOSED = "This account is closed; ask an administrator."


class NotAllowed(Refused, Http404):
    """Whoever asks may not do this; nothing was saved. Says why.

    A page that does not say it answers 404: what is out of reach is not there.
    """


@dataclass(frozen=True, slots=True)
class Ruling:
    """Yes, or no with its reason, a sentence for whoever asked; true when it says yes."""

    reason: str = ""

    def __bool__(self) -> bool:
        return not self.reason

    def or_refuse(self) -> None:
        """Raise NotAllowed with the reason unless the ruling says yes."""
        if self.reason:
            raise NotAllowed(self.reason)


YES = Ruling()


def yes_if(may: bool, otherwise: str) -> Ruling:  # noqa: FBT001 -- it is the question itself
    """Rule yes where somebody may, and otherwise no, with the reason."""
    return YES if may else Ruling(otherwise)


def all_of(rulings: Iterable[Ruling]) -> Ruling:
    """Rule yes where every ruling says yes; otherwise give the first no."""
    return next((one for one in rulings if not one), YES)


def ask(
    by: Account | None,
    rule: Callable[Concatenate[Viewer, About], Ruling],
    *about: About.args,
    **more: About.kwargs,
) -> None:
    """Raise NotAllowed unless a rule lets somebody do something today; every action begins so.

    It is asked in the action's turn, of the account and its roles as they are by then: whoever
    lost a role while waiting is refused. Raises RuntimeError outside a turn.

    None is the system itself: a command, or the demo being loaded. It may do everything.
    """
    need_turn()
    if by is not None:
        rule(as_of_now(by), *about, **more).or_refuse()


def as_of_now(by: Account) -> Viewer:
    """Look again as an account with the roles that it has by now. Raises NotAllowed when closed."""
    account = Account.objects.select_related("coder").filter(pk=by.pk, is_active=True).first()
    if account is None:
        raise NotAllowed(CLOSED)
    return Viewer(account, clock.today())
