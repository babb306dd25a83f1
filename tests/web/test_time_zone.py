"""Today is today where the organisation is: at its start, on its pages, and in the demo."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from coderpath_web import clock, time_zone
from coderpath_web.commands import links
from coderpath_web.ui.templatetags.ui import moment
from coderpath_web.wrong_setting import WrongSetting

EVENING = datetime(2026, 11, 16, 2, 11, tzinfo=UTC)
"""In Utah it is still the evening of the 15th."""


@pytest.fixture
def denver(settings):
    settings.TIME_ZONE = "America/Denver"
    settings.TODAY = None


class Frozen(datetime):
    @classmethod
    def now(cls, tz=None):
        return EVENING.astimezone(tz)


def test_day_does_not_begin_in_the_evening(denver, monkeypatch):
    monkeypatch.setattr(clock, "datetime", Frozen)
    assert clock.today() == date(2026, 11, 15)
    assert clock.now() == EVENING
    assert clock.day_of(EVENING) == date(2026, 11, 15)


def test_moment_is_shown_in_the_time_of_the_organisation(denver):
    shown = moment(EVENING)
    assert "15 November 2026, 19:11 MST" in shown
    assert 'datetime="2026-11-16T02:11:00+00:00"' in shown


def test_what_is_recorded_in_the_demo_is_recorded_on_its_own_day(denver, settings):
    settings.DEMO, settings.TODAY = True, date(2026, 11, 15)
    assert clock.day_of(clock.now()) == date(2026, 11, 15)
    settings.DEMO = False
    assert abs((clock.now() - datetime.now(UTC)).total_seconds()) < 60


def test_while_years_are_told_each_act_has_its_own_moment(denver, settings):
    settings.DEMO, settings.TODAY = True, date(2026, 11, 15)
    with clock.told_at(EVENING):
        assert (clock.today(), clock.now()) == (date(2026, 11, 15), EVENING)
        with clock.told_at(datetime(2025, 3, 4, 8, 30, tzinfo=clock.zone())):
            assert clock.today() == date(2025, 3, 4)
            assert clock.now() == datetime(2025, 3, 4, 15, 30, tzinfo=UTC)
    settings.TODAY = date(2026, 12, 1)
    assert clock.today() == date(2026, 12, 1)


def test_zone_is_given_by_the_environment_then_the_folder_then_the_machine(tmp_path, monkeypatch):
    monkeypatch.delenv(time_zone.VARIABLE, raising=False)
    monkeypatch.setenv("TZ", "Pacific/Honolulu")
    assert time_zone.time_zone(tmp_path) == "Pacific/Honolulu"
    time_zone.keep_time_zone(tmp_path, "America/Denver")
    assert time_zone.time_zone(tmp_path) == "America/Denver"
    monkeypatch.setenv(time_zone.VARIABLE, "America/Boise")
    assert time_zone.time_zone(tmp_path) == "America/Boise"


def test_name_that_is_no_zone_is_refused_with_the_nearest(tmp_path, monkeypatch):
    monkeypatch.setenv(time_zone.VARIABLE, "America/Denvr")
    nearest = r"is not a time zone\. Write one such as America/Denver"
    with pytest.raises(WrongSetting, match=nearest):
        time_zone.time_zone(tmp_path)


def coderpath(home, *words):
    kept = ("DATABASE_URL", "CODERPATH_TIME_ZONE", "CODERPATH_TODAY", "DJANGO_SETTINGS_MODULE")
    environment = {name: text for name, text in os.environ.items() if name not in kept}
    return subprocess.run(
        [sys.executable, "-c", "from coderpath.cli import main; main()", *words],
        env=environment | {"CODERPATH_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_start_keeps_the_zone_and_the_first_link_for_any_address(tmp_path):
    home = tmp_path / "home"
    begun = coderpath(
        home, "start", "Valley", "--supervisor", "Ann Osei", "--time-zone", "America/Denver"
    )
    assert "Its time zone is America/Denver." in begun.stdout
    assert (home / "time-zone").read_text() == "America/Denver\n"
    secret = links.first_kept(home)
    assert f"/invitation/{secret}/" in begun.stdout
    assert (home / "first-invitation").stat().st_mode & 0o077 == 0
    given = ("--supervisor", "A", "--time-zone", "Utah")
    wrong = coderpath(tmp_path / "other", "start", "V", *given)
    assert wrong.returncode == 2
    assert "is not a time zone" in " ".join(wrong.stderr.replace("│", " ").split())
