"""Any YAML text as nodes with places, guarded, and checks on shape that know no document."""
