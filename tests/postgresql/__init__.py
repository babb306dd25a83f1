"""PostgreSQL as tests need it: a test that commits leaves rows, which must go although none may."""
