#!/usr/bin/env python3
"""Takes the pictures of the workbench that the README shows, from a sample case.

  .ci/prepare test
  .build/peramban/bin/python Tests/Peramban/gambar.py .build/debug/rujukan [FOLDER]

They go to Templates/gambar, 1280 px wide, each below 150 kB.
"""

import pathlib
import sys

from PIL import Image

from meja import Browser, Workbench

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = "pekerja-ke-malaysia"
LIMIT = 150_000


def take(page, folder, name, height=900):
    """A picture of what the window shows."""
    page.set_viewport_size({"width": 1280, "height": height})
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(200)
    path = folder / f"meja-{name}.png"
    page.screenshot(path=path)
    # Flat colours need no more than a palette.
    with Image.open(path) as picture:
        picture.convert("RGB").quantize(64, dither=Image.Dither.NONE).save(path, optimize=True)
    size = path.stat().st_size
    print(f"{path.name} {size // 1000} kB")
    if size > LIMIT:
        sys.exit(f"galat: {path.name} lebih besar dari {LIMIT // 1000} kB")


def main(program, folder):
    workbench = Workbench(program, ROOT)
    browser = Browser(workbench)
    try:
        page = browser.page()
        origin = workbench.origin
        page.goto(origin + "/undang-undang/uu-21-2007/pasal-2")
        take(page, folder, "pasal")
        page.goto(origin + "/kasus/baru")
        page.select_option("#contoh", SAMPLE)
        page.click("form:has(#contoh) button")
        case = page.url
        page.goto(case + "/analisis")
        page.locator("a.el").nth(1).click()
        take(page, folder, "analisis", 1100)
        page.goto(case + "/tanya")
        take(page, folder, "wawancara")
        page.goto(case + "/dokumen/surat-rujukan")
        take(page, folder, "dokumen", 1000)
        page.goto(origin + "/kasus")
        take(page, folder, "kasus", 640)
    finally:
        browser.close()
        workbench.close()


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "Templates/gambar")
