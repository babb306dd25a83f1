"""Accounts: who may sign in. What an account may see is in `access`, who it is about in facts."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from coderpath_web.classified import FieldClasses
from coderpath_web.people.models import Coder


class Theme(models.TextChoices):
    """How pages look: as the system says, light or dark."""

    SYSTEM = "system", "System"
    LIGHT = "light", "Light"
    DARK = "dark", "Dark"


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts, and finds them by name, whatever the case."""

    def create_user(
        self, *, username: str, name: str, coder: Coder | None = None, password: str | None = None
    ) -> "Account":
        """Make an account that can sign in by its password."""
        account = self.model(username=username, name=name, coder=coder)
        account.set_password(password)
        account.save()
        return account

    def get_by_natural_key(self, username: str | None) -> "Account":
        """Find an account by its name, whatever the case."""
        return self.get(username__iexact=username)


class Account(AbstractBaseUser):
    """A person who signs in, and the coder that the person is, if any."""

    username = models.CharField(max_length=150)
    name = models.CharField(max_length=200)
    coder = models.OneToOneField(Coder, on_delete=models.PROTECT, null=True, blank=True)
    theme = models.CharField(max_length=10, choices=Theme.choices, default=Theme.SYSTEM)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)
    told_of = models.PositiveBigIntegerField(default=0)
    """The newest entry about the account of which its holder has said that they know."""

    secrecy = FieldClasses(
        team="username name coder is_active created_at",
        self_and_named="theme told_of last_login",
        nobody="password",
    )

    USERNAME_FIELD = "username"
    objects = AccountManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("username"), name="one_account_a_username"),
            models.CheckConstraint(
                condition=models.Q(theme__in=Theme.values), name="account_theme_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name
