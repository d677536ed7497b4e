"""A workbench that is started for a test, and a browser that looks at it."""

import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from urllib.parse import urlsplit

import axe_playwright_python
from playwright.sync_api import sync_playwright

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()

# Controls that lie over each other, and what reaches out of the page.
OVERLAPS = """
() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const seen = [...document.querySelectorAll('main a, main button, main input, main select, main textarea, main summary, header a, header button')]
    .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.type !== 'hidden')
    .flatMap(e => [...e.getClientRects()].map(box => ({ e, box })))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  const faults = wide > 0 ? [`${wide} px wider than the window: ` + [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest('.scroll, pre, .gulung'))
    .slice(-3).map(e => e.outerHTML.slice(0, 100)).join(' | ')] : [];
  for (let i = 0; i < seen.length; i++) for (let j = i + 1; j < seen.length; j++) {
    const a = seen[i], b = seen[j];
    if (a.e === b.e || a.e.contains(b.e) || b.e.contains(a.e)) continue;
    const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
    const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
    if (x > 3 && y > 3 && !a.e.closest('p, .law, dd, li') ) faults.push(`${a.e.outerHTML.slice(0, 80)} over ${b.e.outerHTML.slice(0, 80)}`);
  }
  return faults;
}
"""


class Workbench:
    """The built program on a free port, with a registry that is new and is gone afterwards."""

    def __init__(self, program, root):
        self.folder = tempfile.mkdtemp(prefix="peramban-")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.origin = f"http://127.0.0.1:{self.port}"
        self.log = open(f"{self.folder}/log", "w+")
        self.process = subprocess.Popen(
            [program, "web", "--port", str(self.port), "--berkas", f"{self.folder}/kasus.sqlite",
             "--tanpa-peramban"],
            cwd=root, stdout=self.log, stderr=subprocess.STDOUT,
            env={"LOG_LEVEL": "info", "PATH": "/usr/bin:/bin", "HOME": self.folder,
                 "LANG": "id_ID.UTF-8", "TMPDIR": self.folder})
        self.door = self._door()

    def _door(self):
        for _ in range(120):
            found = re.search(r"http://\S+kunci=\S+", self.text())
            if found:
                return found.group(0)
            if self.process.poll() is not None:
                break
            time.sleep(0.25)
        raise SystemExit(f"the workbench did not start:\n{self.text()}")

    def text(self):
        """What the program printed."""
        self.log.flush()
        return pathlib.Path(f"{self.folder}/log").read_text()

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Browser:
    """Chromium that reaches this workbench alone; whatever asks for more is remembered as a fault."""

    def __init__(self, workbench):
        self.workbench = workbench
        self.faults = []
        self.addresses = set()
        self.titles = set()
        path = shutil.which("chromium") or shutil.which("chromium-browser")
        if not path:
            raise SystemExit("chromium is not installed (Debian: apt-get install chromium)")
        self.playwright = sync_playwright().start()
        self.chromium = self.playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--disable-background-networking",
                  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"])

    def page(self, signed_in=True, script=True):
        """A new window of a new visitor."""
        context = self.chromium.new_context(
            java_script_enabled=script, accept_downloads=True, locale="id-ID",
            # What fades in is judged when it stands.
            reduced_motion="reduce",
            viewport={"width": 1440, "height": 900})
        context.set_default_timeout(15000)
        context.on("request", lambda request: self._watch(request.url))
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        page.on("console", self._hear)
        if signed_in:
            page.goto(self.workbench.door)
        return page

    def _watch(self, address):
        self.addresses.add(address)
        parts = urlsplit(address)
        if parts.scheme in ("data", "blob", "about"):
            return
        if (parts.hostname, parts.port) != ("127.0.0.1", self.workbench.port):
            self.faults.append(f"asked for {address}")

    def _hear(self, message):
        # A refused form is answered with its status, which Chromium reports as an error.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.faults.append(f"console: {message.text}")

    def glance(self, page, name):
        """Both widths, on the page that is open."""
        self.titles.add(page.title())
        for width in (1440, 360):
            page.set_viewport_size({"width": width, "height": 900})
            for fault in page.evaluate(OVERLAPS):
                self.faults.append(f"{name} at {width}: {fault}")
        page.set_viewport_size({"width": 1440, "height": 900})

    def inspect(self, page, name):
        """axe, and both widths, on the page that is open."""
        self.glance(page, name)
        for width in (1440, 360):
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate(AXE)
            result = page.evaluate("() => axe.run()")
            for found in result["violations"]:
                self.faults.append(
                    f"{name} at {width}: axe {found['id']} ({found['impact']}): "
                    f"{found['nodes'][0]['html'][:120]}")
        page.set_viewport_size({"width": 1440, "height": 900})

    def tab_to(self, page, selector, limit=120):
        """Moves the focus by the Tab key alone; the focus must be seen on its way."""
        for _ in range(limit):
            page.keyboard.press("Tab")
            at, outline = page.evaluate(
                """selector => [document.activeElement.matches(selector),
                getComputedStyle(document.activeElement).outlineStyle]""", selector)
            if at:
                assert outline != "none", f"{selector} shows no focus"
                return
        raise AssertionError(f"{selector} is not reached by the keyboard on {page.url}")

    def close(self):
        self.chromium.close()
        self.playwright.stop()
