"""Walks the workbench as its users do."""

SAMPLE = "pekerja-ke-malaysia-tujuan-belum-diketahui"
NAME = "Melatiwati Sintetika"


def answer(page):
    """Answers a question as its page offers; what is refused is passed over."""
    heading = page.inner_text("#tanya").lower()
    if page.locator("input[name=pilih]").count():
        page.locator("input[name=pilih]").first.check()
    elif page.locator("input[type=radio][name=jawab]").count():
        choice = page.locator("input[name=jawab][value=tidak]")
        if "perbuatan lain" not in heading or not choice.count():
            choice = page.locator("input[name=jawab]").first
        choice.check()
    elif "kapan" in heading:
        page.fill("#jawab", "12 Februari 2026")
    elif "negara" in heading:
        page.fill("#jawab", "ID" if "dari" in heading else "MY")
    elif "korban" in heading:
        page.fill("#jawab", "M.T.")
    else:
        page.fill("#jawab", "1")
    page.click("button[value=jawab]")
    if page.locator("#pesan").count():
        page.click("button[value=lewati]")


def uji_mulai(browser, kept):
    """An empty registry shows a sample and a tour."""
    page = kept["page"] = browser.page()
    page.goto(browser.workbench.origin + "/kasus")
    browser.inspect(page, "empty list")
    page.click("text=Mulai tur dua menit")
    browser.inspect(page, "tour")
    page.click("text=Buka contoh dan analisisnya")
    assert page.url.endswith("/analisis"), page.url
    browser.inspect(page, "analysis of the sample")
    kept["sample"] = page.url.removesuffix("/analisis")


def uji_wawancara(browser, kept):
    """From the first question of the interview to findings."""
    page = kept["page"]
    page.goto(browser.workbench.origin + "/kasus/baru")
    browser.inspect(page, "new case")
    page.click("text=Mulai wawancara")
    kept["case"] = page.url.removesuffix("/tanya")
    asked = []
    while page.locator("input[name=soal]").count() and len(asked) < 40:
        asked.append(page.inner_text("#tanya"))
        if len(asked) in (1, 3, 8):
            browser.inspect(page, f"question {len(asked)}")
        answer(page)
    assert len(set(asked)) > 5, asked
    page.goto(kept["case"])
    assert page.locator(".findings .state").count(), asked
    browser.inspect(page, "overview")


def uji_analisis(browser, kept):
    """A word of the law opens its element; a what-if lights the article otherwise."""
    page = kept["page"]
    page.goto(kept["sample"] + "/analisis")
    page.locator("a.el").first.click()
    assert page.locator(".els details[open]").count()
    before = page.inner_text("#artikel")
    page.locator("input[role=switch]").first.check()
    page.click("text=Terapkan andaian")
    assert "andai=" in page.url, page.url
    assert page.locator(".assumed").count()
    assert page.inner_text("#artikel") != before
    browser.inspect(page, "analysis with an assumption")
    page.goto(kept["sample"] + "/versi")
    assert page.locator(".versions > li").count() == 1, "an assumption was saved"
    browser.inspect(page, "versions")


def uji_formulir(browser, kept):
    """Facts are changed in a form and as text; nothing typed is lost."""
    page = kept["page"]
    case = kept["sample"]
    page.goto(case + "/ubah?bagian=A1")
    browser.inspect(page, "form")
    page.select_option("select[name='f:tujuan=kerja-paksa']", "ya")
    page.click("text=Simpan sebagai versi baru")
    assert page.locator("[role=status]").count()
    page.fill("input[name='f:tanggal']", "kemarin")
    page.click("text=Simpan sebagai versi baru")
    assert page.input_value("input[name='f:tanggal']") == "kemarin"
    browser.inspect(page, "form with an error")
    page.goto(case + "/ubah?bagian=teks")
    text = page.input_value("#teks")
    assert "kerja-paksa" in text
    page.fill("#teks", text + "warna: biru\n")
    page.click("text=Simpan sebagai versi baru")
    assert "warna" in page.inner_text("#galat") and "warna: biru" in page.input_value("#teks")
    browser.inspect(page, "text with an error")


def uji_bentrok(browser, kept):
    """Two windows on one case: the second sees both texts and chooses."""
    first = kept["page"]
    second = first.context.new_page()
    for page in (first, second):
        page.goto(kept["sample"] + "/ubah?bagian=teks")
    text = first.input_value("#teks")
    first.fill("#teks", text + "# satu\n")
    first.click("text=Simpan sebagai versi baru")
    second.fill("#teks", text + "# dua\n")
    second.click("text=Simpan sebagai versi baru")
    assert "# dua" in second.input_value("#teks") and "# satu" in second.input_value("#kini")
    browser.inspect(second, "conflict")
    second.click("text=Simpan teks ini sebagai versi baru")
    second.goto(kept["sample"] + "/ubah?bagian=teks")
    assert second.input_value("#teks").endswith("# dua\n")
    second.goto(kept["sample"] + "/jejak")
    assert "Jejak utuh" in second.inner_text("main")
    browser.inspect(second, "trail")
    second.close()


def uji_nama(browser, kept):
    """The name of a victim enters no address, no title and no log; the search still finds it."""
    page = kept["page"]
    page.goto(browser.workbench.origin + "/kasus/baru")
    page.fill("#teks", f"""versi: 1
perkara: {{kode: UJI-1, ringkasan: "{NAME} berangkat"}}
pelaku: [{{id: P1}}]
korban: [{{id: K1, inisial: M.S., identitas: {{nama_lengkap: "{NAME}"}}}}]
perbuatan: [{{id: A1, pelaku: [P1], korban: [K1], tanggal: 2026-03-01, tindakan: [perekrutan]}}]
""")
    page.click("text=Masukkan teks")
    case = page.url
    for part in ("", "/analisis", "/tanya", "/versi", "/jejak"):
        page.goto(case + part)
        assert NAME.split()[0] not in page.inner_text("body"), part
        browser.titles.add(page.title())
    page.goto(browser.workbench.origin + "/kasus")
    page.fill("#cari", NAME)
    page.keyboard.press("Enter")
    page.wait_for_url("**/kasus/cari")
    assert page.locator("text=UJI-1").count() == 1
    browser.inspect(page, "search")
    word = NAME.split()[0]
    assert not [each for each in browser.addresses | browser.titles if word in each]
    assert word not in browser.workbench.text()


def uji_papan_ketik(browser, kept):
    """The main way by the keyboard alone."""
    page = browser.page()
    page.goto(browser.workbench.origin + "/kasus")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    browser.tab_to(page, "main a[href='/kasus/baru']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kasus/baru")
    browser.tab_to(page, "form:has([value=tanya]) button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tanya")
    browser.tab_to(page, "#jawab")
    page.keyboard.type("1")
    asked = page.inner_text("#tanya")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.inner_text("#tanya") != asked
    page.goto(kept["sample"] + "/analisis")
    browser.tab_to(page, "a.el")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('a.el')")
    browser.tab_to(page, "input[role=switch]", limit=300)
    page.keyboard.press("Space")
    browser.tab_to(page, "form:has([role=switch]) button")
    page.keyboard.press("Enter")
    page.wait_for_url("**andai=**")
    page.context.close()


def uji_tanpa_skrip(browser, kept):
    """Without JavaScript a case is opened, asked about, analysed and changed."""
    page = browser.page(script=False)
    page.goto(browser.workbench.origin + "/kasus/baru")
    page.select_option("#contoh", SAMPLE)
    page.click("form:has(#contoh) button")
    case = page.url
    page.goto(case + "/tanya")
    asked = page.inner_text("#tanya")
    answer(page)
    assert page.inner_text("#tanya") != asked
    page.goto(case + "/analisis")
    page.locator("input[role=switch]").first.check()
    page.click("text=Terapkan andaian")
    assert page.locator(".assumed").count()
    page.goto(case + "/versi")
    assert page.locator(".versions > li").count() == 2
    page.locator("button[name=pulihkan]").last.click()
    page.goto(case + "/versi")
    assert page.locator(".versions > li").count() == 3
    page.context.close()


def uji_bahasa_dan_gelap(browser, kept):
    """English, dark and large text pass as well."""
    page = kept["page"]
    page.goto(kept["sample"])
    page.click("button[name=bahasa]")
    page.click("button[name=tema]")
    page.click("button[name=huruf]")
    for part in ("", "/analisis", "/tanya", "/ubah?bagian=A1", "/versi", "/jejak"):
        page.goto(kept["sample"] + part)
        assert page.get_attribute("html", "lang") == "en"
        browser.inspect(page, f"English, dark, large {part}")
    page.goto(browser.workbench.origin + "/kasus")
    browser.inspect(page, "English list")
