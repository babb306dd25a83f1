"""Who gets what from every route: one table, reviewed by people, held by tests."""
