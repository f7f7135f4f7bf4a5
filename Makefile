# make run    serves on http://127.0.0.1:8000/ (another port: make run PORT=8123)
# make serve  serves for production: ALLOWED_HOSTS, SECRET_KEY and DATABASE_URL say what, see README.md
# make test   every check and every test
# make mutants puts faults into copies of the code and says which no test notices (some: make mutants ONLY=visibility)
# make bench  measures how well the search answers and the speed, see docs/search.md and docs/performance.md
#             (shorter: make bench SIZES=1000; WRITE=1 writes the figures there)
# make lint   only the checks that run no test
# make lock   renews the locked versions from requirements.txt and requirements-dev.txt
# make clean  removes what the others made, but not the database

PYTHON ?= python3
override PORT := $(or $(PORT),8000)
export PORT
BIN := .venv/bin

# A process for each core, with a database of its own; who has nothing left to do takes over what another has not begun.
PARALLEL := -n auto --dist worksteal

# Tests see the project as it is on a laptop, whatever this shell is set up for.
PLAIN := env -u ALLOWED_HOSTS -u API_REQUESTS_PER_MINUTE -u ARCHIVE_CAPTURE -u BEHIND_PROXY -u BIND -u CACHE_URL -u DATABASE_URL -u DEBUG \
	-u DJANGO_SETTINGS_MODULE -u FEATURED_DISPUTE -u ONE_PERSON_DESK -u PORT -u REQUIRE_SECOND_FACTOR \
	-u SECRET_KEY -u SITE_URL -u SNAPSHOT_FOLDER -u STATEMENT_TIMEOUT -u TAG_HOST -u WEB_CONCURRENCY
DEPLOYED := $(PLAIN) ALLOWED_HOSTS=example.org SECRET_KEY=only-for-the-check-0123456789-abcdefghijklmnopqrstuvwxyz
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
UV_COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

.PHONY: run serve test mutants bench lint lock clean

run: export ONE_PERSON_DESK := $(or $(ONE_PERSON_DESK),1)
run: .venv/run.stamp
	@$(BIN)/python manage.py prepare
	@exec $(BIN)/python manage.py runserver --noreload --nostatic 127.0.0.1:$(PORT)

# On a laptop, which names no ALLOWED_HOSTS, static files are served from where they lie.
serve: .venv/run.stamp
	@$(BIN)/python manage.py prepare --tables
	@if [ -n "$$ALLOWED_HOSTS" ]; then $(BIN)/python manage.py collectstatic --no-input --verbosity 0; fi
	@exec $(BIN)/gunicorn disputes.wsgi:application

test: lint
	@echo "== Tests on SQLite"
	@$(PLAIN) $(BIN)/python -m pytest $(PARALLEL)
	@echo "== Tests on PostgreSQL"
	@$(PLAIN) $(BIN)/python -m disputes.tests.postgres -- $(BIN)/python -m pytest $(PARALLEL)
	@echo "== Tests in a browser"
	@$(PLAIN) $(BIN)/python -m pytest $(PARALLEL) disputes/tests/browser

mutants: .venv/test.stamp
	@$(PLAIN) $(BIN)/python -m disputes.tests.mutants $(ONLY)

bench: .venv/bench.stamp
	@$(PLAIN) $(BIN)/python -m disputes.tests.bench.relevance
	@$(PLAIN) $(BIN)/python -m disputes.tests.bench $(if $(SIZES),--sizes $(SIZES)) $(if $(WRITE),--write)

lint: .venv/test.stamp
	@echo "== Code: ruff"
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check . || { echo "Not formatted; run $(BIN)/ruff format ."; exit 1; }
	@echo "== Types: mypy"
	@$(PLAIN) $(BIN)/mypy
	@echo "== Migrations complete"
	@$(PLAIN) $(BIN)/python manage.py makemigrations --check --dry-run
	@echo "== Settings of a deployment"
	@$(DEPLOYED) $(BIN)/python manage.py check --deploy --fail-level WARNING
	@echo "== Templates: djlint"
	@$(BIN)/djlint --lint --quiet templates

lock: .venv/test.stamp
	$(UV_COMPILE) --upgrade requirements.txt --output-file requirements.lock
	$(UV_COMPILE) --upgrade --constraint requirements.lock requirements-dev.txt --output-file requirements-dev.lock

clean:
	rm -rf .venv staticfiles .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find disputes -name __pycache__ -prune -exec rm -rf {} +

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "This needs Python 3.11 or newer as $(PYTHON); name another with make PYTHON=python3.12."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python cannot make a virtual environment; on Debian and Ubuntu install python3-venv."; exit 1; }
	@echo "Making .venv"
	@$(PYTHON) -m venv --clear .venv || { rm -rf .venv; exit 1; }

.venv/run.stamp: requirements.lock .venv/bin/python
	@echo "Installing requirements.lock"
	@$(PIP) -r requirements.lock
	@touch $@

.venv/test.stamp: requirements.lock requirements-dev.lock .venv/bin/python
	@echo "Installing requirements-dev.lock"
	@$(PIP) -r requirements-dev.lock
	@touch .venv/run.stamp $@

# What the site is measured against; nothing of it is run by the site or the tests.
.venv/bench.stamp: requirements-bench.txt .venv/run.stamp
	@echo "Installing requirements-bench.txt"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-bench.txt
	@touch $@
