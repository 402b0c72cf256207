PYTHON ?= python3
ADDR   ?= 127.0.0.1
PORT   ?= 8000
OPEN   ?= --open

VENV  := .venv
BIN   := $(VENV)/bin
TOOLS := $(VENV)/tools/bin

CHECKER     := tests/checker
NPM_VERB    := install
# A package's own scripts are not run: the checker's would fetch a Java.
NPM_OPTIONS := --ignore-scripts --no-audit --no-fund --loglevel=error

export PIP_DISABLE_PIP_VERSION_CHECK = 1
# Silences the end-of-life notice that Material for MkDocs prints with every command: see “After
# MkDocs” in CONTRIBUTING.md.
export NO_MKDOCS_2_WARNING = 1

.DELETE_ON_ERROR:
.PHONY: help serve build check format test fuzz bench schema check-data review numerals draft xliff tbx audit lock upgrade clean

help:
	@echo 'make serve    preview the site, rebuilt at every change (PORT=8000 ADDR=127.0.0.1 OPEN=)'
	@echo 'make build    write the site to site/'
	@echo 'make check    formatting, lint, types and workflows'
	@echo 'make format   format the code and mend what lint can mend'
	@echo 'make test     all tests (ARGS="-k name" picks some)'
	@echo 'make fuzz     a longer search for data that break the build (TIMES=20 as long as in make test)'
	@echo 'make bench    how fast archives are built, beside bare Material (SIZES="1 10 100 500" replies)'
	@echo 'make schema   write data/schema/ anew, after a change in hooks/dafu/data/schema.py'
	@echo 'make check-data prove the data without building (WATCH=1 at each save)'
	@echo 'make review   show what nobody has signed of the translations, and what to look at in it'
	@echo 'make numerals show how the numerals of a text are read (FILE=data/replies/2021-107.txt)'
	@echo 'make draft    draft a reply from a saved page, Word file or text (FROM=page.html ID=2022-0197)'
	@echo 'make xliff    write a reply for translation tools (ID=2021-107), or take their work back (FROM=file)'
	@echo 'make tbx      write the glossary for the same tools'
	@echo 'make audit    look up whether a locked package has a known vulnerability'
	@echo 'make lock     write the locks anew after a change of the dependencies in pyproject.toml'
	@echo 'make upgrade  the same, with the newest version of every package'
	@echo 'make clean    remove everything that make made'
	@echo 'The first use sets up .venv; PYTHON=python3.12 names the Python that it is made with.'

serve: $(VENV)/requirements.txt
	@$(BIN)/mkdocs serve $(OPEN) --dev-addr $(ADDR):$(PORT)

build: $(VENV)/requirements.txt
	@$(BIN)/mkdocs build --strict

check: $(VENV)/requirements-test.txt
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check
	@$(BIN)/mypy
	@$(BIN)/zizmor --offline --quiet --no-progress --persona pedantic .github
	@$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	@$(BIN)/check-jsonschema --quiet --builtin-schema vendor.dependabot .github/dependabot.yml

format: $(VENV)/requirements-test.txt
	@$(BIN)/ruff format
	@$(BIN)/ruff check --fix

# All tests run side by side, each file on one core, and in order, for the long ones come first;
# those that are picked do not wait for workers to start.
test: $(VENV)/requirements-test.txt $(VENV)/checker/package-lock.json
	@$(BIN)/pytest $(or $(ARGS),--numprocesses auto --dist loadfile --no-loadscope-reorder)

# Atheris, which is not published for every platform, is used where it is installed in .venv.
fuzz: TIMES = 20
fuzz: $(VENV)/requirements-test.txt
	@FUZZ_TIMES=$(TIMES) $(BIN)/pytest tests/exhaustive/test_fuzzed_files.py tests/exhaustive/test_fuzzed_texts.py $(ARGS)
	@! $(BIN)/python -c 'import atheris' 2>/dev/null || PYTHONPATH=hooks:. \
		$(BIN)/python -m tests.exhaustive.fuzz_by_coverage -max_total_time=$$(($(TIMES) * 30)) -verbosity=0

# What it prints is written to tests/bench/results.md, too.
bench: SIZES = 1 10 100 500
bench: $(VENV)/requirements-test.txt $(VENV)/requirements-bench.txt
	@nice $(BIN)/python -m tests.bench.bench $(SIZES)

COMPILE = $(TOOLS)/uv pip compile --quiet --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --no-emit-index-url --no-emit-find-links \
	--custom-compile-command 'make lock'

schema: $(VENV)/requirements.txt
	@PYTHONPATH=hooks $(BIN)/python -m dafu.data.editor_schema data/schema

check-data: $(VENV)/requirements.txt
	@exec env PYTHONPATH=hooks $(BIN)/python -m dafu check-data data $(if $(WATCH),--watch)

review: $(VENV)/requirements-test.txt
	@PYTHONPATH=hooks $(BIN)/python -m dafu.review data site

numerals: $(VENV)/requirements.txt
	@PYTHONPATH=hooks $(BIN)/python -m dafu numerals --data data $(or $(FILE),-) $(ARGS)

# It never overwrites; UPDATE=1 drafts again what is open in a reply, and keeps all else.
draft: $(VENV)/requirements.txt
	@PYTHONPATH=hooks $(BIN)/python -m dafu draft --data data $(if $(UPDATE),--update) $(if $(FROM),--from '$(FROM)') $(ID)
xliff: $(VENV)/requirements.txt
	@PYTHONPATH=hooks $(BIN)/python -m dafu xliff '$(ID)' $(if $(FROM),--from '$(FROM)') $(ARGS)

tbx: $(VENV)/requirements.txt
	@PYTHONPATH=hooks $(BIN)/python -m dafu tbx $(ARGS)

AUDIT = $(TOOLS)/pip-audit --disable-pip --strict --vulnerability-service osv \
	--progress-spinner off $(ARGS)

# Each environment by itself: what two of them hold need not agree.
audit: $(VENV)/requirements-tools.txt
	@$(AUDIT) --requirement requirements.txt --requirement .ci/requirements-test.txt
	@$(AUDIT) --requirement .ci/requirements-bench.txt
	@$(AUDIT) --requirement .ci/requirements-tools.txt

lock: $(VENV)/requirements-tools.txt
	@$(COMPILE) pyproject.toml --output-file requirements.txt
	@$(COMPILE) pyproject.toml --group test --constraint requirements.txt \
		--output-file .ci/requirements-test.txt
	@$(COMPILE) --group bench --constraint requirements.txt \
		--output-file .ci/requirements-bench.txt
	@$(COMPILE) --group tools --output-file .ci/requirements-tools.txt
	@command -v npm >/dev/null || { echo 'Without npm $(CHECKER)/package-lock.json stays' >&2; exit; }; \
		cd $(CHECKER) && npm $(NPM_VERB) --package-lock-only --omit-lockfile-registry-resolved $(NPM_OPTIONS) >/dev/null

upgrade: COMPILE += --upgrade
upgrade: NPM_VERB := update
upgrade: lock

clean:
	@rm -rf $(VENV) .cache site .site* .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find hooks tests -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo 'Dafu needs Python 3.11 or newer, which $(PYTHON) is not: set PYTHON=python3.12' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo '$(PYTHON) lacks venv; on Debian or Ubuntu: apt install python3-venv' >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)

vpath requirements-%.txt .ci

# The copy in .venv is the lock as it was last installed, so a mere touch installs nothing.
$(VENV)/%.txt: %.txt $(VENV)/pyvenv.cfg
	@cmp -s $< $@ || { echo 'Installing $<'; \
		$(BIN)/pip install --quiet --require-hashes --requirement $<; }
	@cp $< $@

$(VENV)/requirements-test.txt: $(VENV)/requirements.txt

# These have an environment of their own, for their packages need not agree with the project's.
$(VENV)/requirements-bench.txt $(VENV)/requirements-tools.txt: $(VENV)/requirements-%.txt: \
		.ci/requirements-%.txt $(VENV)/pyvenv.cfg
	@cmp -s $< $@ || { echo 'Installing $<'; $(BIN)/python -m venv --clear $(VENV)/$* && \
		$(VENV)/$*/bin/pip install --quiet --require-hashes --requirement $<; }
	@cp $< $@

# Without npm there is no HTML checker, as the test that lacks it says. npm ci finds its packages in
# the folder that it runs in, but not behind a link to it.
$(VENV)/checker/package-lock.json: $(CHECKER)/package-lock.json $(VENV)/pyvenv.cfg
	@command -v npm >/dev/null || exit 0; cmp -s $< $@ || { echo 'Installing $<'; mkdir -p $(@D) && \
		cp $(CHECKER)/*.json $(@D) && (cd $(@D) && npm ci $(NPM_OPTIONS) >/dev/null); } && touch $@
