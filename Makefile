# `make run` and `make test` do all the set-up; they need python3 (3.10 or 3.11) and make.

PYTHON := .venv/bin/python
export RASA_TELEMETRY_ENABLED := false
unexport PYTHONDONTWRITEBYTECODE # without bytecode TensorFlow takes 10 s more at every start

.DEFAULT_GOAL := help
.PHONY: run shell test evaluate train knowledge widget widget-test test-browser lint types imports clean help

run: .venv/.synced ## set up, train if needed, and serve the chat page until Ctrl-C
	@$(PYTHON) -m bot.run

shell: .venv/.synced ## the same, to chat in the terminal
	@$(PYTHON) -m bot.run --shell

test: .venv/.synced ## set up, train if needed, and run the tests
	@$(PYTHON) -m bot.run --train-only
	@echo "5/5 Running the tests …"
	@$(PYTHON) -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

evaluate: .venv/.synced ## measure how well messages are understood, on the independent test set
	@$(PYTHON) -m bot.run --train-only
	@$(PYTHON) -W ignore -m tests.nlu.evaluate $(if $(GATE),--gate)

train: .venv/.synced ## compile the knowledge base and train the model, where their inputs changed
	@$(PYTHON) -m bot.run --train-only

knowledge: .venv/.synced ## compile the knowledge base from knowledge/sources
	@$(PYTHON) -m knowledge build

widget: .venv/.synced ## build the chat page and the widget, where their sources changed
	@$(PYTHON) -m bot.runtime.widget

widget-test: widget/node_modules/.for-tests ## check and test the widget's own code
	@$(PYTHON) -m bot.runtime.node run lint && $(PYTHON) -m bot.runtime.node test

test-browser: widget/node_modules/.for-tests ## build the widget, and test it in Chromium
	@$(PYTHON) -m bot.runtime.widget && $(PYTHON) -m pytest -m browser tests/browser

lint: .venv/.synced ## check the style of the code
	@$(PYTHON) -m ruff check . && $(PYTHON) -m ruff format --check .

types: .venv/.synced ## check the types of the code
	@$(PYTHON) -m mypy

imports: .venv/.synced ## check which part imports which
	@.venv/bin/lint-imports

clean: ## remove what was built, but not the installed packages
	@rm -rf .billie .rasa models .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

help: ## this list
	@awk -F ': .*## |: ## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

widget/node_modules/.for-tests: widget/package-lock.json .venv/.synced
	@$(PYTHON) -m bot.runtime.node ci && touch $@

.venv/.synced: pyproject.toml uv.lock
	@sh bot/runtime/setup.sh
