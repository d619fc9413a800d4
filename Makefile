# Each target sets up what it needs by itself: Python 3.11 or newer and make are enough.
# uv is used where there is one, `python3 -m venv` and pip where there is none. See .ci/setup.

BIN = .venv/bin
READY = .venv/.ready
TESTS = tests
ARGS =
PYTEST_ARGS = -n 3

.PHONY: help setup run test check format bench stress warehouse clean

help:
	@echo "make run     hold the whole-family check-in with the sample program (ARGS=\"--language es\")"
	@echo "make test    run the tests (TESTS=tests/script PYTEST_ARGS=-x)"
	@echo "make check   format, lint, types, import law and tests"
	@echo "make format  put the code in form"
	@echo "make bench   measure against the budgets"
	@echo "make stress  faults, measured: kills, full disks, damage and the like; ten minutes"
	@echo "make warehouse  the report on Spark, compared to DuckDB's: fetches 500 MB, wants Java"
	@echo "make setup   only set up .venv"
	@echo "make clean   remove .venv and the caches"

setup: $(READY)

$(READY): pyproject.toml .ci/setup
	@sh .ci/setup .venv -e '.[dev]'
	@touch $(READY)

# 1 is a kind ending with nothing to hand on, 130 a conversation broken off and safe: make has nothing to complain about.
run: $(READY)
	@$(BIN)/rcscreen run whole-family $(ARGS) || case $$? in 1 | 130) ;; *) exit 1 ;; esac

test: $(READY)
	@$(BIN)/python -m pytest $(PYTEST_ARGS) $(TESTS)

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest $(PYTEST_ARGS) $(TESTS)

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY)
	@$(BIN)/python -m benchmarks $(ARGS)

stress: $(READY)
	@$(BIN)/python -m tests.stress --long $(ARGS)

warehouse: $(READY)
	@sh .ci/setup .venv -e '.[dev,warehouse]'
	@$(BIN)/python -m pytest -m warehouse -n 0 tests/report/test_warehouse.py

clean:
	rm -rf .venv build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
