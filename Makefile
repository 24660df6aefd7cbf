# Everything a person or a machine does with this project, by name. `make help` lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARTEFACTS := test-artefacts

.DEFAULT_GOAL := help
.PHONY: help run test prove bench lint check lock clean dev

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(VENV)/.installed: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(0 if (3, 11) <= v <= (3, 13) else f"This needs Python 3.11 to 3.13; {sys.executable} is {v[0]}.{v[1]}. Name another one: make $(MAKECMDGOALS) PYTHON=python3.12")'
	@echo "Installing into $(VENV) (once; a minute or two)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.txt
	@echo "Installing the test tools into $(VENV) (once)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

run: $(VENV)/.installed ## install what is missing, then open the practice room on http://127.0.0.1:7860
	@$(BIN)/trainer serve

dev: $(VENV)/.installed-dev ## install the test tools too

test: dev ## types, style and the test suite, in at most ten minutes
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/trainer check
	@$(BIN)/python -m pytest -n 2 --dist loadgroup -m "not prove"

prove: dev ## the long proofs
	@$(BIN)/python -m pytest -n 2 --dist loadgroup -m prove

bench: dev ## measure, and write test-artefacts/bench.json
	@mkdir -p $(ARTEFACTS)
	@$(BIN)/python -m tests.benchmarks --json $(ARTEFACTS)/bench.json

lock: ## resolve the dependencies anew (needs uv)
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header --python-version 3.11 pyproject.toml requirements-build.in -o requirements.txt
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header --python-version 3.11 --group dev -c requirements.txt -o requirements-dev.txt

clean: ## remove what was installed and made
	rm -rf $(VENV) $(ARTEFACTS) .pytest_cache .mypy_cache .ruff_cache build dist
