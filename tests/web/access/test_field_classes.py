"""Every field of every table is in one class of secrecy, and no other name is."""

import pytest
from django.apps import apps
from django.db import models

from coderpath.secrecy import Secrecy
from coderpath_web.classified import (
    ELSEWHERE,
    FieldClasses,
    UnclassifiedError,
    classes_of,
    names_of_fields,
)
from coderpath_web.facts.models import Fact

MODELS = apps.get_models()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_has_a_class(model):
    assert list(classes_of(model)) == names_of_fields(model)


def test_libraries_that_are_named_bring_tables():
    assert set(ELSEWHERE) <= {one.label for one in apps.get_app_configs() if one.models}


@pytest.mark.parametrize(
    ("classes", "named"),
    [
        (FieldClasses(team="kind coder"), "cells"),
        (FieldClasses(team="kind kind"), "kind"),
        (FieldClasses(team="salary"), "salary"),
    ],
    ids=["left out", "twice", "not there"],
)
def test_a_model_that_is_not_right_about_its_fields_is_refused_by_name(classes, named):
    with pytest.raises(UnclassifiedError, match=rf"Fact\.secrecy is not right about .*{named}"):
        classes.of(Fact)


def test_a_new_field_without_a_class_is_refused():
    class Fields(models.Model):  # noqa: DJ008 -- is never shown
        salary = models.TextField()

        class Meta:
            app_label = "a_new_app"

    with pytest.raises(UnclassifiedError, match=r"Fields\.secrecy is not right about salary"):
        classes_of(Fields)


def test_what_a_password_is_kept_by_is_shown_to_nobody():
    account = next(model for model in MODELS if model.__name__ == "Account")
    assert classes_of(account)["password"] is Secrecy.NOBODY
