"""What comes along with a sign-in: a form that was sent when nobody was signed in."""

from dataclasses import dataclass
from typing import Any

from coderpath_web import clock
from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.kept_form.form import KeptForm
from coderpath_web.frame.kept_form.sealed import SEALED, opened, sealed


@dataclass(frozen=True)
class Coming:
    """A kept form as the page of coming in carries it."""

    sealed: str
    """Nothing where it is too long."""
    has_files: bool
    name: str = SEALED

    @classmethod
    def of(cls, form: KeptForm) -> "Coming":
        """Make it ready for a page."""
        return cls(sealed(form), form.has_files)


def kept_along(request: Any) -> KeptForm | None:
    """Give what came along with what somebody sent to come in."""
    return opened(request.POST.get(SEALED, ""))


def come_in(request: Any) -> Any:
    """Let the answer to a sign-in know who looks: it was asked as nobody."""
    request.viewer = Viewer(request.user, clock.today())
    return request
