# Two commands do everything: `make run` opens the app, `make test` proves it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help run test check bench accuracy pictures wheel clean

help: ## What can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable '.[postgres,serve]' --group dev
	@touch $(READY)

run: $(READY) ## Set up and open the app
	$(BIN)/triage

test: $(READY) ## Set up and pass everything that a reader would want
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest --numprocesses=auto --ignore=tests/tui --cov --cov-report=term
	$(BIN)/python -m pytest --numprocesses=auto tests/tui

check: test ## What the automatic check runs

bench: $(READY) ## Print the measured figures
	$(BIN)/python -m benchmarks

accuracy: $(READY) ## Precision and recall over the corpus
	$(BIN)/python -m benchmarks.accuracy --write

pictures: $(READY) ## Make the pictures of the README and the guide anew
	$(BIN)/python docs/pictures/make.py

wheel: $(READY) ## Build wheel and sdist
	$(BIN)/python -m build

clean: ## Remove what was made
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage*
