"""Organisations made once for all tests of a module: each test takes back what it changed."""

from contextlib import ExitStack, contextmanager
from copy import deepcopy

import pytest
from django.db import connections, transaction


@contextmanager
def made_once(blocker, make):
    """Make something in a transaction around those of the tests; give a copy of it, each time.

    For a fixture of a module that asks for `django_db_setup` and `django_db_blocker`, and whose
    tests all begin with it: once made, it is there for each of them. What a test writes is taken
    back to where it began, and at the end what was made is taken back as well.
    """
    with ExitStack() as stack, blocker.unblock():
        for alias in connections:
            around = transaction.atomic(using=alias)
            around._from_testcase = True  # noqa: SLF001 -- as Django's own tests say it
            stack.enter_context(around)
        made = make()
        taken_back = stack.pop_all()
    try:
        yield lambda: deepcopy(made)
    finally:
        with blocker.unblock(), taken_back:
            for alias in connections:
                transaction.set_rollback(True, using=alias)


def once_a_module(make):
    """Give a fixture of a module that makes something once: each test gets a copy from it."""

    @pytest.fixture(scope="module")
    def made(django_db_setup, django_db_blocker):
        with made_once(django_db_blocker, make) as copied:
            yield copied

    return made
