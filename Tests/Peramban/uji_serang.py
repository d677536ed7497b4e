"""Hostile requests to the running program: what is refused, and what is shown as text."""

import socket
from urllib.parse import urlencode

from uji_halaman import walk

SCRIPT = "<script>window.celaka=1</script>\"'><img src=x onerror=window.celaka=1>"
DATABASE = "'; DROP TABLE registered_case; --\" OR 1=1 /* %00 NEAR(a b) {{kata}}"
TYPED = "input:not([type]), input[type=text], input[type=search], input[type=password], textarea"


def send(workbench, lines, body=b""):
    """The status of a request that is sent as it stands."""
    with socket.create_connection(("127.0.0.1", workbench.port), timeout=20) as connection:
        head = "\r\n".join([*lines, f"Content-Length: {len(body)}", "Connection: close", "", ""])
        answer = b""
        try:
            connection.sendall(head.encode())
            # Who is refused is told so, whether or not all was read.
            connection.settimeout(5)
            connection.sendall(body)
        except (BrokenPipeError, ConnectionResetError, TimeoutError):
            pass
        connection.settimeout(20)
        try:
            while block := connection.recv(65536):
                answer += block
        except (ConnectionResetError, TimeoutError):
            pass
    status = answer.split(b" ", 2)[1:2]
    return int(status[0]) if status else 0, answer


def cookie(page):
    """The cookies of a visitor, as a request carries them."""
    return "; ".join(f"{one['name']}={one['value']}" for one in page.context.cookies())


def forms(browser, page, begin):
    """Every form that sends, on every page: where it sends, and the page it is on."""
    found = {}

    def look(page, form, time):
        for action in page.eval_on_selector_all(
                "form[method=post]", "forms => forms.map(form => new URL(form.action).pathname)"):
            found.setdefault(action, page.url)

    walk(browser, page, begin, look, most=2)
    return found


def uji_tanda(browser, kept):
    """No form is taken without its mark, with another's, or from a foreign origin or name."""
    page = kept["page"]
    workbench = browser.workbench
    other = browser.page()
    mark = page.locator("input[name=_tanda]").first.get_attribute("value")
    foreign = other.locator("input[name=_tanda]").first.get_attribute("value")
    assert mark and foreign and mark != foreign
    found = forms(browser, page, [kept["sample"], workbench.origin + "/kasus"])
    assert len(found) > 8, found
    own = f"127.0.0.1:{workbench.port}"
    before = page.goto(kept["sample"] + "/versi").status, page.locator(".versions > li").count()
    for action in found:
        def ask(fields, host=own, origin=workbench.origin):
            body = urlencode(fields).encode()
            return send(workbench, [
                f"POST {action} HTTP/1.1", f"Host: {host}", f"Origin: {origin}",
                f"Cookie: {cookie(page)}", "Content-Type: application/x-www-form-urlencoded",
            ], body)[0]

        for what, status, allowed in (
                ("without mark", ask({"tema": "dark"}), {403}),
                ("empty mark", ask({"_tanda": ""}), {403}),
                ("mark of another", ask({"_tanda": foreign}), {403}),
                ("foreign origin", ask({"_tanda": mark}, origin="http://jahat.example"), {403}),
                ("origin null", ask({"_tanda": mark}, origin="null"), {403}),
                ("foreign name", ask({"_tanda": mark}, host=f"jahat.example:{workbench.port}"), {421}),
        ):
            assert status in allowed, f"{action} {what}: {status}"
    after = page.goto(kept["sample"] + "/versi").status, page.locator(".versions > li").count()
    assert before == after
    other.context.close()


def uji_jalur(browser, kept):
    """No path leads out of the folders, and too much is refused before it is read."""
    workbench = browser.workbench
    case = kept["sample"].removeprefix(workbench.origin)
    head = [f"Host: 127.0.0.1:{workbench.port}", f"Cookie: {cookie(kept['page'])}"]
    for path in ("/aset/../tata.mustache", "/aset/..%2ftata.mustache", "/aset/%2e%2e%2ftata.mustache",
                 "/aset/..%5ctata.mustache", "/aset/%252e%252e/tata.mustache", "//etc/passwd",
                 "/aset/rujukan.css%00.svg", "/undang-undang/..%2f..%2fPackage.swift",
                 "/undang-undang/uu-21-2007/..%2fnaskah.xml", f"{case}/berkas/..%2f..%2fkasus.sqlite",
                 f"{case}/dokumen/..%2fsurat-rujukan", f"{case}/kasus.yaml%00", "/kasus.sqlite"):
        status, answer = send(workbench, [f"GET {path} HTTP/1.1", *head])
        assert 400 <= status < 500, f"{path}: {status}"
        assert b"{{" not in answer and b"root:" not in answer and b"SQLite" not in answer, path
    status, _ = send(workbench, [f"GET /undang-undang/cari?q={'a' * 20000} HTTP/1.1", *head])
    assert status in (414, 431, 400), status
    page = kept["page"]
    page.goto(kept["sample"] + "/ubah?bagian=teks")
    mark = page.locator("input[name=_tanda]").first.get_attribute("value")
    form = urlencode({"_tanda": mark, "cara": "berkas"}) + "&teks="
    for size in (20, 70):
        status, _ = send(workbench, [
            "POST /kasus HTTP/1.1", *head, f"Origin: {workbench.origin}",
            "Content-Type: application/x-www-form-urlencoded"], form.encode() + b"a" * (size << 20))
        # A server that closes before it has read everything may leave nothing to read.
        assert status in (413, 0), f"{size} MB: {status}"
    assert workbench.process.poll() is None, "the program ended"
    assert page.goto(workbench.origin + "/kasus").status == 200


def uji_skrip(browser, kept):
    """A script, and words for a database, in every text field are kept as text or refused."""
    page = browser.page()
    workbench = browser.workbench
    page.goto(workbench.origin + "/kasus/baru")
    page.select_option("#contoh", "pekerja-ke-malaysia")
    page.click("form:has(#contoh) button")
    case = page.url
    page.goto(workbench.origin + "/kasus")
    before = page.locator("tbody tr").count()

    def hear(dialog):
        """A page asks before something unsaved is left; whatever else speaks up is a script."""
        if dialog.type == "beforeunload":
            return dialog.accept()
        browser.faults.append(f"dialog on {page.url}")
        return dialog.dismiss()

    page.on("dialog", hear)
    filled = set()

    def look(page, form, time):
        """Fills each form of the page with the hostile words, and sends it; each set of fields once."""
        address = page.url
        sets = page.locator("main form").evaluate_all(
            """(forms, typed) => forms.map(form => [...form.querySelectorAll(typed)]
            .map(field => field.name).filter(name => name))""", TYPED)
        for words in (SCRIPT, DATABASE):
            for index, names in enumerate(sets):
                if not set(names) - {name for name, used in filled if used == words}:
                    continue
                filled.update((name, words) for name in names)
                page.goto(address)
                one = page.locator("main form").nth(index)
                one.locator(TYPED).evaluate_all(
                    "(fields, words) => fields.forEach(field => { field.value = words; })", words)
                with page.expect_navigation():
                    one.evaluate("form => { form.noValidate = true; form.requestSubmit(); }")
                check(page)

    def check(page):
        assert not page.evaluate("window.celaka"), f"a script ran on {page.url}"
        assert not page.locator("main img, main script").count(), page.url
        assert page.locator("main").count(), page.url
        text = page.inner_text("main")
        assert "SQLite" not in text and "syntax error" not in text, page.url

    walk(browser, page, [case, workbench.origin + "/undang-undang"], look, most=20)
    assert len(filled) > 60, sorted(filled)
    # Afterwards every page of the case still reads, and the list still holds it.
    walk(browser, page, [case], lambda page, form, time: check(page), most=2)
    page.goto(workbench.origin + "/kasus")
    assert page.locator("tbody tr").count() >= before, "cases are gone"
    check(page)
    page.goto(case + "/jejak")
    assert "Jejak utuh" in page.inner_text("main")
    page.context.close()
