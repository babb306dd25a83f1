"""The part of a proposal that shows what undoing an import does."""
