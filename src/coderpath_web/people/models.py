"""The identities that facts speak of. All that is known of them is facts; these rows only name."""

from django.db import models

from coderpath_web.classified import FieldClasses


class Coder(models.Model):
    """A person whose career is judged, by the id that the organisation uses."""

    code = models.CharField(max_length=200, unique=True)

    secrecy = FieldClasses(organisation="code")

    def __str__(self) -> str:
        return self.code


class Facility(models.Model):
    """A hospital or another place of work, by the id that the organisation uses."""

    code = models.CharField(max_length=200, unique=True)

    secrecy = FieldClasses(organisation="code")

    class Meta:
        verbose_name_plural = "facilities"

    def __str__(self) -> str:
        return self.code
