PYTHON ?= python3
ADDR   ?= 127.0.0.1
PORT   ?= 8000
OPEN   ?= --open

VENV := .venv
BIN  := $(VENV)/bin

export PIP_DISABLE_PIP_VERSION_CHECK = 1
# Silences the end-of-life notice that Material for MkDocs prints with every command.
export NO_MKDOCS_2_WARNING = 1

.DELETE_ON_ERROR:
.PHONY: help serve build check format test schema lock upgrade clean

help:
	@echo 'make serve    preview the site, rebuilt at every change (PORT=8000 ADDR=127.0.0.1 OPEN=)'
	@echo 'make build    write the site to site/'
	@echo 'make check    formatting, lint and types'
	@echo 'make format   format the code and mend what lint can mend'
	@echo 'make test     all tests (ARGS="-k name" picks some)'
	@echo 'make schema   write data/schema/ anew, after a change in hooks/dafu/data/schema.py'
	@echo 'make lock     write requirements*.txt anew after a change in requirements*.in'
	@echo 'make upgrade  the same, with the newest version of every package'
	@echo 'make clean    remove everything that make made'
	@echo 'The first use sets up .venv; PYTHON=python3.12 names the Python that it is made with.'

serve: $(VENV)/requirements.txt
	@$(BIN)/mkdocs serve $(OPEN) --dev-addr $(ADDR):$(PORT)

build: $(VENV)/requirements.txt
	@$(BIN)/mkdocs build --strict

check: $(VENV)/requirements-dev.txt
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check
	@$(BIN)/mypy

format: $(VENV)/requirements-dev.txt
	@$(BIN)/ruff format
	@$(BIN)/ruff check --fix

test: $(VENV)/requirements-dev.txt
	@$(BIN)/pytest $(ARGS)

COMPILE = $(VENV)/lock/bin/uv pip compile --quiet --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --no-emit-index-url --no-emit-find-links \
	--custom-compile-command 'make lock'

schema: $(VENV)/requirements.txt
	@PYTHONPATH=hooks $(BIN)/python -m dafu.data.editor_schema data/schema

lock: $(VENV)/lock/bin/uv
	@$(COMPILE) requirements.in --output-file requirements.txt
	@$(COMPILE) requirements-dev.in --output-file requirements-dev.txt

upgrade: COMPILE += --upgrade
upgrade: lock

clean:
	@rm -rf $(VENV) site .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find hooks tests -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo 'Dafu needs Python 3.11 or newer, which $(PYTHON) is not: set PYTHON=python3.12' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo '$(PYTHON) lacks venv; on Debian or Ubuntu: apt install python3-venv' >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)

# The copy in .venv is the lock as it was last installed, so a mere touch installs nothing.
$(VENV)/%.txt: %.txt $(VENV)/pyvenv.cfg
	@cmp -s $< $@ || { echo 'Installing $<'; \
		$(BIN)/pip install --quiet --require-hashes --requirement $<; }
	@cp $< $@

$(VENV)/requirements-dev.txt: $(VENV)/requirements.txt

$(VENV)/lock/bin/uv: $(VENV)/pyvenv.cfg
	@$(BIN)/python -m venv $(VENV)/lock
	@$(VENV)/lock/bin/pip install --quiet uv
	@touch $@
