"""Training: an exercise is chosen, marked and told, and progress is kept and taken back."""

import re

# What has to be met on the way.
WANTED = {"/latihan", "/latihan/skenario/{id}", "/latihan/lembar", "/latihan/kemajuan"}


def shape(address):
    """The address of a page of training without the scenario."""
    path = re.sub(r"^https?://[^/]+", "", address).split("?")[0].split("#")[0]
    return re.sub(r"^/latihan/skenario/[^/]+", "/latihan/skenario/{id}", path)


def begin(browser, page):
    """The first scenario with its first offence, ready to be marked."""
    page.goto(browser.workbench.origin + "/latihan")
    page.locator("table.list th a").first.click()
    page.locator("#pilih a").first.click()
    page.wait_for_url("**#tandai")


def uji_latihan(browser, kept):
    """axe and both widths on every page of training, before and after an answer; nothing else is asked for."""
    page = browser.page()
    begin(browser, page)
    browser.inspect(page, "an exercise")
    marks = page.locator("fieldset.mark")
    assert marks.count() > 2, marks.count()
    for mark in marks.all():
        mark.locator("input[type=radio]").first.check()
    page.click("form:has(fieldset.mark) button[type=submit]")
    assert page.locator(".marks > li").count() == marks_told(page), page.url
    browser.inspect(page, "an exercise that was marked")
    for detail in page.locator("details.more").all():
        detail.evaluate("row => { row.open = true; }")
    browser.inspect(page, "a marked exercise with everything open")
    seen = walk(browser, page)
    assert WANTED <= seen, f"no link leads to {sorted(WANTED - seen)}"
    page.context.close()


def marks_told(page):
    """How many elements the answer tells."""
    return page.locator(".marks > li h3 .state").count()


def walk(browser, page):
    """Follows the links of training alone: axe and both widths on the first page of every shape, both
    widths on two more."""
    origin = browser.workbench.origin
    waiting, known, visits = [origin + "/latihan"], set(), {}
    while waiting:
        address = waiting.pop(0).split("#")[0]
        form = (shape(address), *sorted(set(re.findall(r"[?&]([^=&]+)=", address))))
        if address in known or not address.startswith(origin + "/latihan"):
            continue
        known.add(address)
        visits[form] = visits.get(form, 0) + 1
        if visits[form] > 3:
            continue
        answer = page.goto(address)
        assert answer.status == 200, f"{address} answers {answer.status}"
        waiting += page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)")
        (browser.inspect if visits[form] == 1 else browser.glance)(page, "?".join(form))
    return {form[0] for form in visits}


def uji_latihan_papan_ketik(browser, kept):
    """An exercise is found, marked and sent by the keyboard alone, also without an answer to some elements."""
    page = browser.page()
    page.goto(browser.workbench.origin + "/latihan")
    browser.tab_to(page, "table.list th a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/latihan/skenario/**")
    page.wait_for_load_state()
    browser.tab_to(page, "#pilih a", limit=200)
    page.keyboard.press("Enter")
    page.wait_for_url("**#tandai")
    browser.tab_to(page, "fieldset.mark input", limit=200)
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.checked")
    browser.tab_to(page, "form:has(fieldset.mark) button", limit=200)
    page.keyboard.press("Enter")
    page.wait_for_selector(".marks > li")
    page.context.close()


def uji_latihan_tanpa_skrip(browser, kept):
    """Without JavaScript an exercise is marked, and progress is shown and erased."""
    page = browser.page(script=False)
    begin(browser, page)
    page.locator("fieldset.mark input").first.check()
    page.click("form:has(fieldset.mark) button[type=submit]")
    assert page.locator(".marks > li").count()
    page.goto(browser.workbench.origin + "/latihan/kemajuan")
    assert page.locator("table.growth").count() == 2
    page.check("[name=yakin]")
    page.click("form:has([name=yakin]) button")
    page.goto(browser.workbench.origin + "/latihan/kemajuan")
    assert not page.locator("table.growth").count()
    page.context.close()


def uji_latihan_besar(browser, kept):
    """In English, dark and with large text the pages of training pass as well."""
    page = browser.page()
    for name in ("bahasa", "tema", "huruf"):
        page.click(f"button[name={name}]")
        page.wait_for_timeout(200)
    begin(browser, page)
    assert page.get_attribute("html", "lang") == "en"
    browser.inspect(page, "large exercise")
    page.locator("fieldset.mark input").first.check()
    page.click("form:has(fieldset.mark) button[type=submit]")
    browser.inspect(page, "large marked exercise")
    for path in ("", "/lembar", "/kemajuan"):
        page.goto(browser.workbench.origin + "/latihan" + path)
        browser.inspect(page, f"large /latihan{path}")
    page.context.close()
