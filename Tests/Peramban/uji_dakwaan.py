"""The charges that are arranged on the page Analisis are those of the indictment."""

SAMPLE = "anak-dalam-pelacuran"


def begin(browser, page):
    """A new case from the sample, and its page of the first accused."""
    page.goto(browser.workbench.origin + "/kasus/baru")
    page.select_option("#contoh", SAMPLE)
    page.click("form:has(#contoh) button")
    case = page.url
    page.goto(case + "/analisis?pelaku=P1")
    return case


def names(page):
    """The charges on the page, each with its name: those that are kept, in order."""
    return page.eval_on_selector_all(
        ".charges > li:not(.dropped)",
        "rows => rows.map(row => row.querySelector('p').textContent.split(':').slice(1).join(':').trim().replaceAll('\u00a0', ' '))")


def drafted(page, case):
    """The charges in the order in which the drafted indictment tells them."""
    page.goto(case + "/dokumen/surat-dakwaan")
    text = page.inner_text("article.page").replace("\u00a0", " ")
    return [line.split(": ", 1)[1].split(";")[0].split(" UU ")[0]
            for line in text.split("\n") if "dipilih penuntut umum" in line and ": " in line]


def uji_susunan(browser, kept):
    """An arrangement is used in the indictment, said on the page, and taken back."""
    page = browser.page()
    case = begin(browser, page)
    assert "Surat dakwaan memakai usulan." in page.inner_text("#dakwaan")
    proposed = names(page)
    assert len(proposed) > 1, proposed
    browser.inspect(page, "proposed charges")
    page.locator(".charges input[type=number]").nth(1).fill("1")
    page.click("text=Tampilkan susunan ini")
    shown = names(page)
    assert shown[:2] == [proposed[1], proposed[0]], shown
    assert "memakai usulan" in page.inner_text("#dakwaan")
    page.locator(".charges input[type=checkbox]").last.uncheck()
    page.click("text=Pakai dalam surat dakwaan")
    assert "Surat dakwaan memakai susunan ini." in page.inner_text("#dakwaan")
    assert "terima=" not in page.url, page.url
    assert names(page) == shown[:-1], names(page)
    browser.inspect(page, "charges that the indictment uses")
    told = drafted(page, case)
    assert len(told) == len(shown) - 1, told
    assert all(name.startswith(law) for name, law in zip(shown, told)), (shown, told)
    page.goto(case + "/analisis?pelaku=P1")
    page.click("text=Kembali ke usulan dalam surat dakwaan")
    assert "Surat dakwaan memakai usulan." in page.inner_text("#dakwaan")
    assert names(page) == proposed
    assert not drafted(page, case)
    page.goto(case + "/versi")
    assert page.locator(".versions > li").count() == 3
    page.context.close()


def uji_susunan_tanpa_skrip(browser, kept):
    """Without JavaScript and by the keyboard alone the arrangement is used; nothing kept is refused."""
    page = browser.page(script=False)
    case = begin(browser, page)
    for box in page.locator(".charges input[type=checkbox]").all():
        box.uncheck()
    page.click("text=Pakai dalam surat dakwaan")
    assert "tanpa satu lapis pun" in page.inner_text("#dakwaan [role=alert]")
    page.context.close()
    page = browser.page()
    page.goto(case + "/analisis?pelaku=P1")
    browser.tab_to(page, ".charges input[type=number]", limit=300)
    page.keyboard.type("9")
    browser.tab_to(page, "button[value=pakai]")
    page.keyboard.press("Enter")
    page.wait_for_selector("#dakwaan >> text=Surat dakwaan memakai susunan ini.")
    page.context.close()
