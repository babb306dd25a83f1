"""The list that the gallery is made from: sections, and the components shown in each."""

SECTIONS = {
    "Status and signs": ("status", "pill", "change", "trend", "source", "legend"),
    "Buttons, links and words": ("button", "csv", "disclosure", "busy"),
    "Frame of a page": (
        "page-head",
        "crumbs",
        "panel",
        "alert",
        "empty",
    ),
    "Facts and figures": ("facts", "fact", "stats", "stat"),
    "Forms": ("error-summary", "field", "input", "select"),
    "Lists": (
        "filters",
        "facility-filter",
        "segments",
        "chip",
        "table",
        "sort-header",
        "pagination",
    ),
    "A person's path": (
        "conditions",
        "condition",
        "timeline",
        "event",
    ),
    "Charts": ("chart.trail", "chart.drawing"),
}
"""Every component is in one section, and has an example in templates/ui/gallery."""

SHOWN_WITH = {
    "fact": "facts",
    "facility-filter": "filters",
    "stat": "stats",
    "condition": "conditions",
    "event": "timeline",
}
"""Components that stand inside another one are shown there."""
