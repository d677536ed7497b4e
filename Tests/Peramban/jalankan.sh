#!/bin/sh
# Drives the built workbench in Chromium: Tests/Peramban/jalankan.sh [PROGRAM] [TEST ...]
#
# TEST is the name of a test in uji_*.py without `uji_`; none means all. jalankan.py says more.
# `.ci/prepare test` installs Chromium, and Playwright and axe into .build/peramban.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
program=${1:-$root/.build/debug/rujukan}
[ $# -eq 0 ] || shift
python=${PERAMBAN_PYTHON:-$root/.build/peramban/bin/python}
if [ ! -x "$program" ]; then
  echo "peramban: $program belum dibangun" >&2
  exit 2
fi
if [ ! -x "$python" ]; then
  echo "peramban: jalankan lebih dulu .ci/prepare test" >&2
  exit 2
fi
PYTHONDONTWRITEBYTECODE=1 exec "$python" "$here/jalankan.py" "$program" "$root" "$@"
