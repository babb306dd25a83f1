"""The list that the gallery is made from: sections, and the components shown in each."""

SECTIONS = {
    "Status and signs": ("status", "pill", "level", "change", "trend", "source", "legend"),
    "Buttons, links and words": ("button", "csv", "term", "disclosure", "busy"),
    "Frame of a page": (
        "page-head",
        "crumbs",
        "tabs",
        "steps",
        "panel",
        "alert",
        "empty",
        "dialog",
    ),
    "Facts and figures": ("facts", "fact", "stats", "stat", "progress"),
    "Forms": ("error-summary", "field", "input", "select", "slider"),
    "Lists": ("filters", "segments", "chip", "table", "sort-header", "pagination"),
    "A person's path": (
        "requirement",
        "routes",
        "route",
        "cards",
        "card",
        "conditions",
        "condition",
        "timeline",
        "event",
        "proof",
        "proof-step",
    ),
    "Charts": ("chart.trail", "chart.drawing", "chart.sparkline", "chart.coverage"),
}
"""Every component is in one section, and has an example in templates/ui/gallery."""

SHOWN_WITH = {
    "fact": "facts",
    "stat": "stats",
    "route": "routes",
    "card": "cards",
    "condition": "conditions",
    "event": "timeline",
    "proof-step": "proof",
}
"""Components that stand inside another one are shown there."""
