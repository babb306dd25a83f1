"""What every test stands on: settings for tests of the product, and no test that is passed over."""

import gc
import os
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec

import pytest
from hypothesis import settings

# How long a case takes is for the benchmarks to say: no test fails by the clock.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

SETTINGS = "tests.settings"


def set_up_django():
    """Load the settings before any conftest below imports a model."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import django  # noqa: PLC0415 -- tests of the library run without it
    from django.conf import settings  # noqa: PLC0415 -- as above

    if settings.SETTINGS_MODULE != SETTINGS:
        pytest.exit("Tests bring settings of their own: unset DJANGO_SETTINGS_MODULE.")
    django.setup()
    # A program that a test starts finds the settings of an installation.
    del os.environ["DJANGO_SETTINGS_MODULE"]


if find_spec("django"):
    set_up_django()


ON_FILE = {"db", "transactional_db", "live_server"}
MADE_ONCE = {"generated", "demo_copy"}
"""The demo organisation takes long to make, so one of several workers runs whatever asks for it."""


def pytest_collection_finish():
    """Leave alone what was made by now, and look less often for what is over: it takes time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000, 20, 20)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Let whoever asks for the database have both: that of sign-ins is one of its own."""
    for item in items:
        asked = set(getattr(item, "fixturenames", ()))
        marker = item.get_closest_marker("django_db")
        if marker or ON_FILE & asked:
            given = {**(marker.kwargs if marker else {}), "databases": "__all__"}
            item.add_marker(pytest.mark.django_db(**given), append=False)
        if MADE_ONCE & asked:
            item.add_marker(pytest.mark.xdist_group("demo"))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup):
    """Leave the names of tables and permissions, written once, to all tests: none changes them.

    Each test that commits would have them written anew, which takes longer than most of these.
    """
    from django.contrib.contenttypes.management import create_contenttypes  # noqa: PLC0415
    from django.db.models.signals import post_migrate  # noqa: PLC0415 -- as above

    post_migrate.disconnect(create_contenttypes)
    post_migrate.disconnect(dispatch_uid="django.contrib.auth.management.create_permissions")


@pytest.fixture(scope="session")
def generated():
    """Give the tables of the demo organisation, which are to be read only."""
    from coderpath_demo import generate  # noqa: PLC0415 -- most tests run without it

    return generate(seed=1)


@pytest.fixture
def django_assert_num_queries():
    """Count the questions to all databases, for tables of sign-ins are not everywhere apart."""
    from django.db import connections  # noqa: PLC0415 -- tests of the library run without it
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415 -- as above

    @contextmanager
    def counted(number):
        with ExitStack() as stack:
            one_each = map(CaptureQueriesContext, connections.all())
            found = [stack.enter_context(one) for one in one_each]
            yield
        asked = [query["sql"] for one in found for query in one.captured_queries]
        assert len(asked) == number, "\n".join(asked)

    return counted


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    return _never_skipped((yield), item.nodeid)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    return _never_skipped((yield), collector.nodeid)


def _never_skipped(report, where):
    """Turn a skip into a failure: what did not run shows nothing."""
    if report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{where} was skipped ({report.longrepr[2]}); every test runs."
    return report
