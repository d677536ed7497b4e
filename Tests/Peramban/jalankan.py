"""Runs the tests of the workbench in Chromium; see jalankan.sh.

Each function `uji_…` of the modules below is a test; its first line says what holds. They run in the
order in which they stand, as a user comes to the pages: each takes the browser and what the earlier
ones left in `kept` (an open page, and the addresses of two cases: kept["case"] is that of the
interview, kept["sample"] the sample). A page that is added later gets a function of its own.
"""

import pathlib
import sys
import traceback

import uji_dakwaan
import uji_dokumen
import uji_halaman
import uji_latihan
import uji_meja
import uji_serang
import uji_simpan
from meja import Browser, Workbench

MODULES = (
    uji_meja, uji_dokumen, uji_dakwaan, uji_simpan, uji_latihan, uji_halaman, uji_serang)


def tests(chosen):
    """The tests in their order; of those that were asked for, and what they build on."""
    first = ("uji_mulai", "uji_wawancara")
    for module in MODULES:
        for name, test in vars(module).items():
            if name.startswith("uji_") and (not chosen or name in first or name[4:] in chosen):
                yield test


def told(error):
    """What failed, and on which lines of these tests."""
    here = [
        f"{pathlib.Path(frame.filename).name}:{frame.lineno} {frame.line}"
        for frame in traceback.extract_tb(error.__traceback__)
        if pathlib.Path(frame.filename).parent == pathlib.Path(__file__).parent]
    return "\n         ".join([f"{type(error).__name__}: {error}", *here[1:]])


def main(program, root, chosen):
    workbench = Workbench(program, root)
    browser = Browser(workbench)
    kept = {}
    failed = 0
    try:
        for test in tests(chosen):
            browser.faults.clear()
            try:
                test(browser, kept)
                faults = list(dict.fromkeys(browser.faults))
            except Exception as error:
                faults = browser.faults + [told(error)]
            print(f"{'gagal' if faults else 'lulus'}  {test.__doc__}", flush=True)
            for fault in faults:
                print(f"       {fault}", flush=True)
            failed += bool(faults)
    finally:
        browser.close()
        workbench.close()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
