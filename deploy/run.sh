#!/bin/sh
# The whole product on this machine: environment, database, demo account, a first sample ad, web and workers.
cd "$(dirname "$0")/.." || exit 2
. deploy/environment.sh
ensure requirements.txt
exec .venv/bin/python manage.py run
