# Everything that can be done here. It needs make and Python 3.11 or newer, and makes its own .venv.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run test trust check browser prove fuzz mutants bench audit release docs fix clean

VENV := .venv
PY := $(VENV)/bin/python
STAMP := $(VENV)/.set-up
BROWSED := $(VENV)/.set-up-browser
BENCHED := $(VENV)/.set-up-bench
SECONDS ?= 60
SEED ?= 1
SIZES ?= S M L real
TARGETS ?= yaml pack table feature receipt place outcome question batch site
PACKAGES ?= engine compiled checks model
COUNT ?= 500
ASK ?= who bins --in Sevenoaks

# A .venv that does not run, or that was made for a folder since moved, is made anew.
SOUND := $(shell $(PY) -c 'import accountability' 2>/dev/null && echo yes)
ifneq ($(SOUND),yes)
.PHONY: $(STAMP)
endif

help: ## list what can be done
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-7s %s\n", $$1, $$2}' Makefile

run: $(STAMP) ## answer a question: who bins --in Sevenoaks, or make run ASK="who potholes --in Leeds"
	@$(PY) -m accountability.cli $(ASK)

test: $(STAMP) ## run the tests: cases, features, units, architecture
	@$(PY) -m pytest -q -n auto --dist worksteal $(addprefix --ignore=tests/,docs explorer browser whole oracle faults fuzz)

trust: $(STAMP) ## what takes longer: the whole pack and every reform, random rulebooks, faults of disk and cache, made-up bytes
	@$(PY) -m pytest -q -n auto --dist worksteal tests/whole tests/oracle tests/faults tests/fuzz

check: $(STAMP) ## format, lint, types, import contracts, examples in docstrings, every command of the documents
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@$(VENV)/bin/lint-imports --no-logo
	@$(PY) -m pytest -q --doctest-modules src
	@$(PY) -m tests.docs.generated --check
	@$(PY) -m pytest -q -n auto --dist worksteal tests/docs

browser: $(BROWSED) ## the explorer: its addresses and pages, and then in a real Chromium, as people use it
	@set -e; \
	for name in chromium chromium-browser google-chrome; do if command -v $$name >/dev/null 2>&1; then found=$$name; break; fi; done; \
	if [ -z "$$found" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	  echo "Installing Chromium, once." >&2; \
	  { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium fonts-liberation; } >&2 || true; \
	  if command -v chromium >/dev/null 2>&1; then found=chromium; fi; \
	fi; \
	if [ -z "$$found" ]; then \
	  echo "A browser is needed. On Debian or Ubuntu: apt-get install chromium. Elsewhere: Chromium or Google Chrome." >&2; \
	  exit 2; \
	fi
	@$(PY) -m pytest -q -n 2 --dist worksteal tests/explorer tests/browser

prove: $(STAMP) ## compare the engine with the slow reference and with clingo over every cell (an hour)
	@PROVE=all $(PY) -m pytest -q tests/oracle

fuzz: $(STAMP) ## give made-up bytes to every reader: make fuzz SECONDS=60 SEED=1 (needs atheris)
	@for target in $(TARGETS); do $(PY) -m fuzz $$target --seconds $(SECONDS) --seed $(SEED) || exit 1; done

mutants: $(STAMP) ## make small slips in the program and see which a test notices: make mutants PACKAGES=engine COUNT=500 SEED=8 (hours)
	@$(PY) -m mutation $(addprefix --package ,$(PACKAGES)) --count $(COUNT) --seed $(SEED)

bench: $(BENCHED) ## measure beside others: an hour, or make bench SIZES=S, in minutes
	@$(PY) -m benchmarks $(SIZES)

audit: $(STAMP) ## ask for known faults of what we depend on (needs pip-audit and the internet)
	@$(PY) -c 'import pip_audit' 2>/dev/null || { echo "It is not installed: $(VENV)/bin/pip install pip-audit" >&2; exit 2; }
	@$(PY) -m pip_audit --strict --no-deps --disable-pip -r constraints.txt

release: $(STAMP) ## build the package twice, compare the bytes, list its parts, and write dist
	@$(PY) -m release

docs: $(STAMP) ## write the documents that are made from the code
	@$(PY) -m tests.docs.generated

fix: $(STAMP) ## format the code and mend what the linter can
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

clean: ## take away everything that was made here
	@rm -rf $(VENV) dist build found .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage .bench

$(STAMP): pyproject.toml constraints.txt
	@set -e; \
	if [ "$(SOUND)" != yes ]; then \
	  found=; \
	  for name in $(PYTHON) python3 python3.13 python3.12 python3.11 python3.14 python; do \
	    if $$name -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then found=$$name; break; fi; \
	  done; \
	  if [ -z "$$found" ]; then \
	    echo "Python 3.11 or newer is needed, with its venv module." >&2; \
	    echo "On Debian or Ubuntu: apt install python3 python3-venv. Elsewhere: python.org." >&2; \
	    echo "If it has another name: make PYTHON=/path/to/python3" >&2; \
	    exit 2; \
	  fi; \
	  echo "Setting up, once: this takes under a minute." >&2; \
	  "$$found" -m venv --clear $(VENV); \
	fi; \
	$(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]'; \
	touch $(STAMP)

$(BROWSED): $(STAMP)
	@$(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[browser]'
	@touch $(BROWSED)

$(BENCHED): $(STAMP)
	@$(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[bench]' \
	|| echo "What could not be installed will be said to be absent." >&2
	@touch $(BENCHED)
