"""Routes of imports and exports."""

from django.urls import path

from coderpath_web.rooms.imports.pages.begin import new
from coderpath_web.rooms.imports.pages.export import export
from coderpath_web.rooms.imports.pages.kept import kept
from coderpath_web.rooms.imports.pages.look import look as one
from coderpath_web.rooms.imports.pages.mapping import mapping
from coderpath_web.rooms.imports.pages.people import people
from coderpath_web.rooms.imports.pages.rows import rows

urlpatterns = [
    path("imports/", new.imports, name="imports"),
    path("imports/kept/", kept.imports_kept, name="imports-kept"),
    path("imports/kept/<int:answers>/rename/", kept.kept_rename, name="kept-rename"),
    path("imports/kept/<int:answers>/forget/", kept.kept_forget, name="kept-forget"),
    path("imports/new/", new.import_new, name="import-new"),
    path("imports/<int:number>/", one.import_page, name="import"),
    path("imports/<int:number>/save/", one.import_save, name="import-save"),
    path("imports/<int:number>/ticks/", one.import_ticks, name="import-ticks"),
    path("imports/<int:number>/cancel/", one.import_cancel, name="import-cancel"),
    path("imports/<int:number>/again/", one.import_again, name="import-again"),
    path("imports/<int:number>/choices/", one.import_choices, name="import-choices"),
    path("imports/<int:number>/people/", people.import_people, name="import-people"),
    path("imports/<int:number>/same/", people.import_same, name="import-same"),
    path("imports/<int:number>/undo/", one.import_undo, name="import-undo"),
    path("imports/<int:number>/mapping/", mapping.import_mapping, name="import-mapping"),
    path("imports/<int:number>/mapping.yaml", mapping.mapping_yaml, name="import-mapping.yaml"),
    path("imports/<int:number>/errors.csv", rows.errors_csv, name="import-errors.csv"),
    path("imports/<int:number>/<slug:kind>/<slug:state>/", rows.import_rows, name="import-rows"),
    path("export/", export.export, name="export"),
    path("export/facts.zip", export.export_zip, name="export.zip"),
    path("export/<slug:kind>.csv", export.export_kind, name="export-kind"),
]
