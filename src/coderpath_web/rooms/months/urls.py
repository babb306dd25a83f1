"""Months of the team, of a coder, one with its records, and hospitals beside each other."""

from django.urls import path

from coderpath_web.rooms.months.pages.facilities import facilities
from coderpath_web.rooms.months.pages.mine import views as mine
from coderpath_web.rooms.months.pages.mixes import mixes
from coderpath_web.rooms.months.pages.month import views as month
from coderpath_web.rooms.months.pages.team import views as team

ONE = "people/<id:code>/months/<str:month>/"

urlpatterns = [
    path("months/", team.team_months, name="months"),
    path("months/months.csv", team.team_csv, name="months.csv"),
    path("months/confirm/", team.confirm_several, name="months-confirm"),
    path("months/mix/", mixes.mixes, name="months-mix"),
    path("people/<id:code>/mix/", mine.explain, name="mix-explain"),
    path("months/hospitals/", facilities.compare, name="months-facilities"),
    path("people/<id:code>/months/", mine.months_of, name="months-of"),
    path(ONE, month.month, name="month"),
    path(f"{ONE}submit/", month.submit, name="month-submit"),
    path(f"{ONE}confirm/", month.confirm, name="month-confirm"),
    path(f"{ONE}return/", month.give_back, name="month-return"),
    path(f"{ONE}records/", month.records, name="month-records"),
    path(f"{ONE}records.csv", month.records_csv, name="month-records.csv"),
]
