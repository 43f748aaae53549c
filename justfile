# What a developer does here. `just` comes from your system or `pipx install rust-just`; each line can also be typed.

# Everything CI does: set up what is missing, then format, lint, types, import rules, tests.
check:
    python3 bootstrap.py test

# A session: live with a microphone, played without.
run:
    python3 bootstrap.py run

# Some tests only: `just test tests/models -k corrupt`.
test *arguments:
    .venv/bin/pytest {{arguments}}

# Put the code in order.
format:
    .venv/bin/ruff format
    .venv/bin/ruff check --fix

# Pin what .venv holds now. Only from an environment made by `just check` after editing pyproject.toml.
lock:
    .venv/bin/pip freeze --all --exclude pip --exclude-editable | sed 's/+cpu$//' > constraints.txt
