"""The end of the main way: a document is drafted, downloaded, and found in its case; then what is printed."""

import re
import subprocess
import tempfile
import zipfile


def words_of(path):
    """The text of a DOCX."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return re.sub(r"<[^>]+>", " ", archive.read("word/document.xml").decode())


def download(page, link):
    """What a link gives, as a file."""
    with page.expect_download() as coming:
        link.click()
    name = coming.value.suggested_filename
    assert re.fullmatch(r"[A-Za-z0-9._-]+", name), name
    path = f"{tempfile.mkdtemp(prefix='unduhan-')}/{name}"
    coming.value.save_as(path)
    return path


def uji_dokumen(browser, kept):
    """From the interview to a document that is downloaded and found in the case."""
    page = kept["page"] = browser.page()
    case = kept["case"]
    page.goto(case)
    page.click("text=Buka analisis")
    assert page.url.startswith(case + "/analisis"), page.url
    states = page.locator("#artikel .state, .els .state").all_inner_texts()
    assert states, "the case of the interview lights no element"
    switch = page.locator("input[role=switch]").first
    switch.check()
    page.click("text=Terapkan andaian")
    assert page.locator(".assumed").count()
    page.goto(case + "/versi")
    versions = page.locator(".versions > li").count()
    page.goto(case + "/dokumen")
    browser.inspect(page, "documents of the case")
    page.click(f"a[href='{case.removeprefix(browser.workbench.origin)}/dokumen/kronologi']")
    preview = page.inner_text("article.page")
    assert "Melatih" not in preview and "KRONOLOGI" in preview.upper(), preview[:200]
    browser.inspect(page, "a document")
    page.click("form.drafting button")
    assert "#d-" in page.url, page.url
    browser.inspect(page, "documents after drafting")
    row = page.locator("table.list tbody tr").first
    text = words_of(download(page, row.locator("a", has_text="DOCX")))
    assert "KRONOLOGI" in text.upper() and "M.T." in text, text[:300]
    page.goto(case)
    assert page.locator("section[aria-labelledby=t-dok] .pair").count() == 1
    page.goto(browser.workbench.origin + "/dokumen")
    assert page.locator(f"a[href='{case.removeprefix(browser.workbench.origin)}/dokumen']").count()
    browser.inspect(page, "newest documents")
    page.goto(case + "/versi")
    assert page.locator(".versions > li").count() == versions, "a document made a version"
    page.goto(case + "/jejak")
    assert "Jejak utuh" in page.inner_text("main")


def uji_pdf(browser, kept):
    """A kept document comes as PDF with the words of its DOCX."""
    page = kept["page"]
    page.goto(kept["case"] + "/dokumen")
    row = page.locator("table.list tbody tr").first
    path = download(page, row.locator("a", has_text="PDF"))
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    assert "M.T." in text.stdout and "KRONOLOGI" in text.stdout.upper()


def uji_papan_ketik_dokumen(browser, kept):
    """A document is drafted and downloaded by the keyboard alone."""
    page = browser.page()
    page.goto(kept["case"])
    browser.tab_to(page, ".casenav a[href$='/dokumen']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/dokumen")
    browser.tab_to(page, ".docs a[href$='/kronologi']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kronologi")
    browser.tab_to(page, "form.drafting button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/dokumen#d-*")
    browser.tab_to(page, "table.list a[href*='/berkas/']")
    with page.expect_download() as coming:
        page.keyboard.press("Enter")
    assert "KRONOLOGI" in words_of(coming.value.path()).upper()
    page.context.close()


def uji_setiap_jenis(browser, kept):
    """Every kind of document has a page, those that hold identities only after it is said."""
    page = kept["page"]
    page.goto(kept["sample"] + "/dokumen")
    kinds = page.eval_on_selector_all(
        ".docs a[href*='/dokumen/']", "links => [...new Set(links.map(link => link.href))]")
    assert len(kinds) == 10, kinds
    drafted = 0
    for kind in kinds:
        page.goto(kind)
        browser.inspect(page, kind.rsplit("/", 1)[1])
        if page.locator("#paham").count():
            page.click("form.drafting button")
            assert page.url.split("?")[0] == kind, "drafted without the reader's word"
            page.check("#paham")
        if page.locator("form.drafting").count() and not page.locator(".docs h1 ~ .note.fail").count():
            page.click("form.drafting button")
            drafted += "#d-" in page.url
    assert drafted > 4, drafted


def uji_cetak(browser, kept):
    """On paper the analysis is a document: all elements open, nothing to press, nothing cut off."""
    page = kept["page"]
    page.goto(kept["sample"] + "/analisis")
    rows = page.locator(".els details").count()
    facts = page.evaluate("""() => [...document.querySelectorAll('.els details')].map(
        row => row.querySelector('.body')?.textContent.trim().split(/\\s+/).slice(0, 4).join(' '))""")
    path = f"{tempfile.mkdtemp(prefix='cetak-')}/analisis.pdf"
    page.pdf(path=path, prefer_css_page_size=True, print_background=True)
    said = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True,
                          check=True).stdout
    plain = re.sub(r"\s+", " ", said)
    sheets = int(re.search(r"Pages:\s+(\d+)", subprocess.run(
        ["pdfinfo", path], capture_output=True, text=True, check=True).stdout)[1])
    assert 1 <= sheets <= 8, sheets
    assert "Setiap orang" in plain and "KONSEP. Memuat data korban" in plain
    assert f"halaman {sheets} dari {sheets}" in plain
    for control in ("Terapkan andaian", "Huruf besar", "Terapkan susunan", "Kasus baru"):
        assert control not in plain, f"on paper: {control}"
    assert rows and all(facts), facts
    narrow = re.sub(r"\W", "", plain)
    for words in facts:
        first = re.sub(r"\W", "", words)
        assert first in narrow, f"not on paper: {words}"
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 650, "height": 900})
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1440, "height": 900})
    assert wide <= 0, f"{wide} px wider than the paper"
