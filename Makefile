# One door to everything. Each target sets up what it needs: python3 3.11 or newer is enough.

PYTHON ?= python3
CASES ?= 20000
FILES ?= 500
FORGED ?= 10000
KILLS ?= 500
MUTATIONS ?= 2000
RACES ?= 500
VALUES ?= 10000
PORT ?= 8000

venv := .venv
python := $(venv)/bin/python
install := $(python) -m pip install --disable-pip-version-check -qq
compile := CUSTOM_COMPILE_COMMAND="make lock" $(python) -m piptools compile --quiet \
	--generate-hashes --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test check types form bench soak pictures docs lock clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

demo: $(venv)/ready-to-run ## Serve an invented organisation at http://localhost:8000 (PORT=...)
	@$(venv)/bin/coderpath serve --demo --port $(PORT)

# One more than the cores of the build server, for some tests wait: for a lock, a browser, a process.
workers := -n 3 --dist loadgroup --durations 20 --durations-min 5

test: $(venv)/ready-to-check ## Run the tests: those of the product on PostgreSQL, then all on SQLite
	@$(python) -m tests.programs
	@$(python) -m tests.postgres $(python) -m pytest $(workers) $$($(python) -m tests.alike)
	@env -u DATABASE_URL $(python) -m pytest $(workers)

check: $(venv)/ready-to-check ## Check format, lint, types, arrows, docs and migrations, then run the tests
	@$(MAKE) -j 2 types form
	@$(MAKE) test

# Types take as long as everything else that is read and not run: each has a core.
types: $(venv)/ready-to-check
	@$(python) -m mypy

form: $(venv)/ready-to-check
	@$(python) -m ruff format --check .
	@$(python) -m ruff check .
	@$(venv)/bin/lint-imports --no-logo
	@$(python) -m tests.docs.generate --check
	@$(python) -m django makemigrations --check --settings tests.settings

bench: $(venv)/ready-to-check ## Measure speed: the judge, the pages and many people at once on both databases, a fresh clone
	@$(python) -m tests.programs
	@$(python) -m benchmarks
	@$(python) -m benchmarks.web
	@$(python) -m benchmarks.load
	@$(python) -m benchmarks.claims
	@$(python) -m benchmarks.coded_tables
	@$(python) -m benchmarks.web.fresh_clone

soak: $(venv)/ready-to-check ## Try 20,000 made-up cases, 10,000 hostile requests, 500 kills and races (CASES=..., VALUES=..., KILLS=..., RACES=...)
	@CODERPATH_CASES=$(CASES) $(python) -m pytest -n 2 tests/property
	@CODERPATH_VALUES=$(VALUES) $(python) -m tests.postgres $(python) -m pytest tests/web/security/test_hostile.py
	@CODERPATH_VALUES=$(VALUES) env -u DATABASE_URL $(python) -m pytest tests/web/security/test_hostile.py
	@CODERPATH_DAYS=400 $(python) -m pytest -n 2 tests/rooms/paths/test_nobody_singled_out.py
	@CODERPATH_KILLS=$(KILLS) $(python) -m pytest -n 2 tests/rooms/imports/test_killed.py tests/rooms/paths/test_unfinished.py
	@CODERPATH_RACES=$(RACES) $(python) -m tests.postgres $(python) -m pytest tests/web/races
	@CODERPATH_RACES=$(RACES) env -u DATABASE_URL $(python) -m pytest tests/web/races
	@CODERPATH_FILES=$(FILES) $(python) -m pytest -n 2 tests/unit/records/tables/test_planted.py
	@CODERPATH_FORGED=$(FORGED) $(python) -m pytest tests/unit/ledger/test_forged_proofs.py
	@CODERPATH_MUTATIONS=$(MUTATIONS) $(python) -m tests.postgres $(python) -m pytest tests/web/journal/ledger/test_mutations.py
	@CODERPATH_MUTATIONS=$(MUTATIONS) env -u DATABASE_URL $(python) -m pytest tests/web/journal/ledger/test_mutations.py

pictures: $(venv)/ready-to-check ## Take the pictures of the docs again
	@$(python) -m tests.programs
	@$(python) -m tests.browser.pictures

docs: $(venv)/ready-to-check ## Write the generated docs again
	@$(python) -m tests.docs.generate

# A lock made on a newer Python may lack what the oldest one needs.
lock: $(venv)/ready-to-check ## Lock the dependencies again (UPGRADE=--upgrade takes newer ones)
	@$(python) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || \
		{ echo "Lock with Python 3.11, the oldest that Coderpath runs on: run make clean, then make lock PYTHON=python3.11."; exit 1; }
	@$(compile) $(UPGRADE) --output-file requirements/build.txt requirements/build.in
	@$(compile) $(UPGRADE) --extra web --extra checkpoints --extra letters --extra parquet --output-file requirements/run.txt pyproject.toml
	@$(compile) $(UPGRADE) --extra web --extra checkpoints --extra letters --extra parquet --output-file requirements/dev.txt pyproject.toml requirements/dev.in

clean: ## Remove what make has made: environment, caches, demo data
	@rm -rf $(venv) coderpath-demo demo-data build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

# --- Set-up: a stamp file is newer than what it was made from ---

$(venv)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "$(PYTHON) is missing or older than 3.11: install Python 3.11 or newer, then run make $(MAKECMDGOALS) PYTHON=python3.11 (or its name)."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "$(PYTHON) cannot make an environment: install its venv package (Debian, Ubuntu: apt install python3-venv), then run make $(MAKECMDGOALS) again."; exit 1; }
	@echo "Setting up .venv, once ..."
	@$(PYTHON) -m venv --clear $(venv)
	@touch $@

$(venv)/ready-to-run: $(venv)/made requirements/build.txt requirements/run.txt pyproject.toml
	@$(install) --require-hashes -r requirements/build.txt -r requirements/run.txt
	@$(install) --no-deps --no-build-isolation -e .
	@touch $@

$(venv)/ready-to-check: $(venv)/ready-to-run requirements/dev.txt
	@$(install) --require-hashes -r requirements/dev.txt
	@touch $@
