#!/bin/sh
# Everything the suite needs, then all of it. --check: lint, types, import contracts and the fast tests only.
cd "$(dirname "$0")/.." || exit 2
. deploy/environment.sh
ensure tests/requirements.txt

# Settings that a test could mistake for its own.
unset ADGEN_DATA_DIR ADGEN_DATABASE_URL PORT
ADGEN_DATA_DIR="$(mktemp -d)"
export ADGEN_DATA_DIR
trap 'rm -rf "$ADGEN_DATA_DIR"' EXIT
bin=.venv/bin

lint() {
    $bin/ruff check . &&
        $bin/ruff format --check . &&
        $bin/djlint --lint templates &&
        $bin/lint-imports &&
        $bin/mypy &&
        $bin/python manage.py makemigrations --check --dry-run &&
        $bin/python manage.py check --fail-level WARNING &&
        $bin/python manage.py spectacular --file /dev/null --validate --fail-on-warn
}

if [ "$1" = "--check" ]; then
    lint && $bin/pytest -q -n 2 -m "not slow and not browser and not journey"
    exit $?
fi

# What is not here is installed where that is allowed, else said loudly; with CI=true its tests then fail instead of skipping.
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null ||
    apt_install chromium ||
    echo "LEFT OUT: no Chromium here and none could be installed; the browser tests will not run." >&2
command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || apt_install postgresql ||
    echo "LEFT OUT: no PostgreSQL here and none could be installed; its tests will not run." >&2
find /usr/share/fonts -name 'NotoColorEmoji*' 2>/dev/null | grep -q . || apt_install fonts-noto-color-emoji ||
    echo "LEFT OUT: no coloured emoji font here and none could be installed; its test will not run." >&2

lint || exit 1
$bin/pytest -q -n 2 -m "not browser and not journey" || exit 1
# One at a time: these start the whole product and render real ads.
$bin/pytest -q -m "browser or journey"
