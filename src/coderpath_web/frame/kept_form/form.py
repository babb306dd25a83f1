"""What somebody typed, kept while it cannot be saved, so that one press sends it once more."""

from dataclasses import dataclass

from django.http import HttpRequest

from coderpath_web.access.sent_once import CSRF, ONCE
from coderpath_web.frame.own_site import page_before

PASSWORDS = frozenset({"password", "again", "old_password", "new_password1", "new_password2"})
"""Fields that no page shows again, by their names."""
AROUND = frozenset({CSRF, ONCE, "next"})
"""Fields that say where a form comes from and where it leads; nobody typed them."""


@dataclass(frozen=True)
class KeptForm:
    """A form that was sent: where to, from which page, and every field with its value."""

    address: str
    fields: tuple[tuple[str, str], ...]
    has_files: bool
    has_password: bool
    page: str = ""
    """Where it stood, on this site; empty where the browser does not say so."""
    by: int | None = None
    """The account that typed it, where that is known."""

    @property
    def is_whole(self) -> bool:
        """Tell whether sending it once more sends all that was sent."""
        return not (self.has_files or self.has_password)

    @property
    def is_typed(self) -> bool:
        """Tell whether there is anything in it that would be lost; a press alone is none."""
        return self.has_files or any(
            value.strip() for name, value in self.fields if name not in AROUND
        )

    @property
    def once(self) -> str:
        """The value that lets it take effect once, made for whoever it was shown to."""
        return dict(self.fields).get(ONCE, "")


def kept_form(request: HttpRequest) -> KeptForm | None:
    """Keep a form that a page sent; None where a page was only asked for."""
    if request.method != "POST":
        return None
    shown = tuple(
        (name, str(value))
        for name, values in request.POST.lists()
        for value in values
        if name not in PASSWORDS | {CSRF}
    )
    secret = not PASSWORDS.isdisjoint(request.POST)
    address = request.get_full_path()
    return KeptForm(address, shown, bool(request.FILES), secret, page_before(request))
