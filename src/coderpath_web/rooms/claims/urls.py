"""Claiming, vouching, and who vouches for what."""

from django.urls import path

from coderpath_web.rooms.claims.pages.claim import views
from coderpath_web.rooms.claims.pages.form import making
from coderpath_web.rooms.claims.pages.queue import queue
from coderpath_web.rooms.claims.pages.vouching import vouching

urlpatterns = [
    path("people/<id:code>/claims/new/", making.kinds, name="claims-new"),
    path("people/<id:code>/claims/new/<str:kind>/", making.new, name="claim-new"),
    path("claims/", queue.queue, name="claims"),
    path("claims/vouch/", queue.vouch_ticked, name="claims-vouch"),
    path("claims/<int:claim>/", views.claim, name="claim"),
    path("claims/<int:claim>/vouch/", views.vouch, name="claim-vouch"),
    path("claims/<int:claim>/ask/", views.ask, name="claim-ask"),
    path("claims/<int:claim>/refuse/", views.refuse, name="claim-refuse"),
    path("claims/<int:claim>/answer/", views.answer, name="claim-answer"),
    path("claims/<int:claim>/withdraw/", views.withdraw, name="claim-withdraw"),
    path("claims/<int:claim>/scans/<int:scan>/", views.scan, name="claim-scan"),
    path("who-vouches/", vouching.vouching, name="vouching"),
]
