"""Every page that a link leads to, found by following them all."""

import re
from urllib.parse import parse_qsl, urlsplit

# What has to be met on the way; a page that no link leads to is missed by users, too.
WANTED = {
    "/undang-undang", "/undang-undang/{uu}", "/undang-undang/{uu}/{pasal}", "/undang-undang/cari",
    "/kasus", "/kasus/baru", "/kasus/{id}", "/kasus/{id}/analisis", "/kasus/{id}/dokumen",
    "/kasus/{id}/dokumen/{jenis}", "/kasus/{id}/tanya", "/kasus/{id}/ubah", "/kasus/{id}/versi",
    "/kasus/{id}/jejak", "/dokumen", "/tur",
}
# Files are downloaded, not shown.
FILES = re.compile(r"/kasus\.yaml$|/berkas/|^/aset/|^/api/")


def shape(path):
    """The address without what differs from case to case."""
    path = re.sub(r"^/undang-undang/(?!cari)[^/]+/.+", "/undang-undang/{uu}/{pasal}", path)
    path = re.sub(r"^/undang-undang/(?!cari)[^/{]+", "/undang-undang/{uu}", path)
    path = re.sub(r"^/kasus/[0-9a-f-]{20,}", "/kasus/{id}", path)
    return re.sub(r"/dokumen/[^/]+$", "/dokumen/{jenis}", path)


def links(page):
    """The addresses of this workbench that a page leads to."""
    return page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)")


def walk(browser, page, begin, each, most=3):
    """Visits up to `most` pages of every shape, and every set of query names once."""
    waiting, known, visits, seen = list(begin), set(), {}, set()
    while waiting:
        address = waiting.pop(0).split("#")[0]
        parts = urlsplit(address)
        if address in known or f"{parts.scheme}://{parts.netloc}" != browser.workbench.origin:
            continue
        known.add(address)
        if FILES.search(parts.path):
            continue
        form = (shape(parts.path), tuple(sorted({name for name, _ in parse_qsl(parts.query)})))
        visits[form] = visits.get(form, 0) + 1
        if visits[form] > most:
            continue
        answer = page.goto(address)
        assert answer.status == 200, f"{address} answers {answer.status}"
        seen.add(form[0])
        waiting += links(page)
        each(page, form, visits[form])
    return seen


def uji_setiap_halaman(browser, kept):
    """axe and both widths on every page that a link leads to."""
    page = kept["page"]

    def look(page, form, time):
        if time == 1:
            browser.inspect(page, "?".join([form[0], *form[1]]))
        else:
            browser.glance(page, form[0])

    origin = browser.workbench.origin
    begin = [kept["sample"], kept["case"], origin + "/kasus", origin + "/undang-undang/cari?q=utang"]
    seen = walk(browser, page, begin, look)
    assert WANTED <= seen, f"no link leads to {sorted(WANTED - seen)}"


def uji_besar(browser, kept):
    """In English and with large text, too, nothing overlaps on any page."""
    page = browser.page()
    page.click("button[name=bahasa]")
    page.click("button[name=huruf]")
    page.wait_for_timeout(300)
    page.goto(kept["sample"])
    assert page.get_attribute("html", "lang") == "en"
    assert page.get_attribute("html", "data-size") == "large"
    walk(browser, page, [kept["sample"], kept["case"], browser.workbench.origin + "/kasus"],
         lambda page, form, time: browser.glance(page, f"large {form[0]}"), most=2)
    page.context.close()


def uji_luar(browser, kept):
    """The door, a page that is not there, and the law for those who have not signed in."""
    page = browser.page(signed_in=False)
    origin = browser.workbench.origin
    for path, status in (("/kasus", 200), ("/masuk", 200), ("/tidak-ada", 404), ("/undang-undang", 200),
                         ("/undang-undang/uu-21-2007/pasal-99", 404)):
        answer = page.goto(origin + path)
        assert answer.status == status, f"{path} answers {answer.status}"
        browser.inspect(page, f"{path} outside")
    page.goto(origin + "/kasus")
    assert page.url.startswith(origin + "/masuk"), page.url
    page.fill("#sandi", "salah")
    page.click("main button")
    assert page.locator("[role=alert]").count()
    browser.inspect(page, "wrong key")
    page.context.close()
