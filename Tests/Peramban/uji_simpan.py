"""What is typed of a case saves itself, says so, and never overwrites another window's work."""

SAMPLE = "pekerja-ke-malaysia-tujuan-belum-diketahui"
SECRET = "Melatiwati Sintetika"


def begin(browser, page):
    """A new case from the sample."""
    page.goto(browser.workbench.origin + "/kasus/baru")
    page.select_option("#contoh", SAMPLE)
    page.click("form:has(#contoh) button")
    return page.url


def state(page, begins):
    """Waits until the line of state begins with these words, and gives it whole."""
    page.wait_for_function(
        "words => document.querySelector('[data-keadaan]').textContent.startsWith(words)", arg=begins,
        timeout=25000)
    return page.inner_text("[data-keadaan]")


def type_at_end(page, words):
    """Types at the end of the text, as a person does."""
    page.focus("#teks")
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def versions(page, case):
    page.goto(case + "/versi")
    return page.locator(".versions > li").count()


def uji_simpan_teks(browser, kept):
    """Text that is typed saves itself and is there after the page is loaded again."""
    page = browser.page()
    case = begin(browser, page)
    page.goto(case + "/ubah?bagian=teks")
    assert "berhenti mengetik" in page.inner_text("[data-keadaan]")
    type_at_end(page, f"# {SECRET}\n")
    state(page, "Belum tersimpan: menunggu")
    assert "(versi 2)" in state(page, "Tersimpan ")
    assert page.inner_text("[data-bilah]").lower().startswith("versi 2, tersimpan"), page.inner_text("[data-bilah]")
    browser.inspect(page, "text that saved itself")
    page.reload()
    assert page.input_value("#teks").endswith(f"# {SECRET}\n")
    # Once more from the same page: each saving builds on the one before.
    type_at_end(page, "# dua\n")
    state(page, "Tersimpan ")
    type_at_end(page, "# tiga\n")
    state(page, "Belum")
    state(page, "Tersimpan ")
    page.reload()
    assert page.input_value("#teks").endswith("# dua\n# tiga\n")
    page.click("text=Simpan sebagai versi baru")
    assert page.url == case, page.url
    stored = page.evaluate("[localStorage.length, sessionStorage.length]")
    assert stored == [0, 0], stored
    assert not [each for each in browser.addresses if SECRET.split()[0] in each]
    assert SECRET.split()[0] not in browser.workbench.text()
    assert versions(page, case) == 5
    page.context.close()


def uji_simpan_belum(browser, kept):
    """Text that is no case stays in the page alone, says why, and is not left without a question."""
    page = browser.page()
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    case = begin(browser, page)
    page.goto(case + "/ubah?bagian=teks")
    type_at_end(page, "warna: biru\n")
    told = state(page, "Belum tersimpan: baris")
    assert "warna" in told and "hanya ada di halaman ini" in told, told
    browser.inspect(page, "text that cannot be saved")
    page.evaluate("document.querySelector('a.brand').click()")
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"] and page.url.endswith("bagian=teks"), (asked, page.url)
    assert page.input_value("#teks").endswith("warna: biru\n")
    page.fill("#teks", page.input_value("#teks").replace("warna: biru\n", ""))
    state(page, "Tersimpan ")
    page.click("a.brand")
    page.wait_for_url("**/undang-undang**")
    assert asked == ["beforeunload"], asked
    page.context.close()


def uji_simpan_formulir(browser, kept):
    """A form saves itself; a date that cannot be read is told; the button works as before."""
    page = browser.page()
    case = begin(browser, page)
    page.goto(case + "/ubah?bagian=K1")
    page.fill("[name='f:kerugian.0.uraian']", "upah tiga bulan")
    page.fill("[name='f:kerugian.0.jumlah']", "2500000")
    page.select_option("[name='f:kerugian.0.jenis']", index=1)
    state(page, "Tersimpan ")
    page.fill("[name='f:kerugian.0.jumlah']", "3500000")
    state(page, "Belum")
    assert "(versi 3)" in state(page, "Tersimpan ")
    browser.inspect(page, "form that saved itself")
    page.reload()
    assert page.input_value("[name='f:kerugian.0.jumlah']") == "3500000"
    page.goto(case + "/ubah?bagian=A1")
    page.fill("[name='f:tanggal']", "kemarin sore")
    assert "tanggal" in state(page, "Belum tersimpan: nilai")
    page.click("text=Simpan sebagai versi baru")
    assert page.locator("#galat").count() and page.input_value("[name='f:tanggal']") == "kemarin sore"
    page.fill("[name='f:tanggal']", "2024-03")
    state(page, "Tersimpan ")
    page.click("text=Simpan sebagai versi baru")
    assert "tersimpan=1" in page.url, page.url
    page.context.close()


def uji_simpan_dua_jendela(browser, kept):
    """Two windows: the second is told, overwrites nothing, and by the button sees both texts."""
    first = browser.page()
    case = begin(browser, first)
    second = first.context.new_page()
    for page in (first, second):
        page.goto(case + "/ubah?bagian=teks")
    type_at_end(first, "# satu\n")
    state(first, "Tersimpan ")
    type_at_end(second, "# dua\n")
    assert "kini versi 2" in state(second, "Belum tersimpan: kasus ini diubah di jendela lain")
    browser.inspect(second, "told of another window")
    type_at_end(second, "# dan lagi\n")
    second.wait_for_timeout(4000)
    assert "jendela lain" in second.inner_text("[data-keadaan]")
    first.reload()
    assert first.input_value("#teks").endswith("# satu\n")
    second.click("text=Simpan sebagai versi baru")
    assert second.input_value("#teks").endswith("# dua\n# dan lagi\n")
    assert "# satu" in second.input_value("#kini")
    assert versions(first, case) == 2
    first.context.close()


def uji_simpan_terputus(browser, kept):
    """Cut off, or signed in anew in another window, a page keeps what was typed and saves it later."""
    page = browser.page()
    case = begin(browser, page)
    page.goto(case + "/ubah?bagian=teks")
    page.context.set_offline(True)
    type_at_end(page, "# terputus\n")
    state(page, "Belum tersimpan: program tidak menjawab")
    page.context.set_offline(False)
    state(page, "Tersimpan ")
    other = page.context.new_page()
    other.goto(browser.workbench.door)
    other.click("text=Kunci")
    page.bring_to_front()
    type_at_end(page, "# terkunci\n")
    state(page, "Belum tersimpan: meja kerja terkunci")
    other.goto(browser.workbench.door)
    state(page, "Tersimpan ")
    page.reload()
    assert page.input_value("#teks").endswith("# terputus\n# terkunci\n")
    page.context.close()


def uji_simpan_tertutup(browser, kept):
    """A page that nobody works at is covered, not left, while something on it is unsaved."""
    page = browser.page()
    case = begin(browser, page)
    page.clock.install()
    page.goto(case + "/ubah?bagian=teks")
    type_at_end(page, f"warna: {SECRET}\n")
    state(page, "Belum tersimpan: baris")
    page.clock.fast_forward("16:00")
    page.wait_for_selector("button:text('Tampilkan lagi')")
    assert not page.locator("#teks").is_visible() and SECRET not in page.inner_text("body")
    browser.inspect(page, "covered page")
    page.click("button:text('Tampilkan lagi')")
    page.wait_for_selector("#teks", state="visible")
    assert page.input_value("#teks").endswith(f"warna: {SECRET}\n")
    page.context.close()


def uji_simpan_tanpa_skrip(browser, kept):
    """Without JavaScript the button saves, and the line of state stays empty."""
    page = browser.page(script=False)
    case = begin(browser, page)
    page.goto(case + "/ubah?bagian=teks")
    assert page.locator("[data-keadaan]").text_content() == ""
    page.fill("#teks", page.input_value("#teks") + "# tombol\n")
    page.click("text=Simpan sebagai versi baru")
    page.goto(case + "/ubah?bagian=teks")
    assert page.input_value("#teks").endswith("# tombol\n")
    page.context.close()
