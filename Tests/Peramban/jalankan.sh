#!/bin/sh
# Drives the built workbench in Chromium: Tests/Peramban/jalankan.sh [PROGRAM]
#
# Chromium comes from the system (Debian: apt-get install chromium python3-venv); Playwright and axe
# come from PyPI into .build/peramban, once. PERAMBAN_PYTHON names a Python that has them already.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
program=${1:-$root/.build/release/rujukan}
python=${PERAMBAN_PYTHON:-}
if [ ! -x "$program" ]; then
  echo "peramban: $program belum dibangun" >&2
  exit 2
fi
if [ -z "$python" ]; then
  python=$root/.build/peramban/bin/python
  if ! "$python" -c 'import playwright, axe_playwright_python' 2>/dev/null; then
    python3 -m venv "$root/.build/peramban"
    "$python" -m pip install --quiet --disable-pip-version-check -r "$here/requirements.txt"
  fi
fi
PYTHONDONTWRITEBYTECODE=1 exec "$python" "$here/uji_meja.py" "$program" "$root"
