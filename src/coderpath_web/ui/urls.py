"""The gallery of components."""

urlpatterns: list = []
