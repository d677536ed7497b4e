// Small conveniences only. Every page reads, works and prints without this file.
"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // A mark in the statute opens its row beside it and moves focus there; Esc brings the focus back.
  const marks = all("a.el[href^='#']");
  const rowOf = mark => document.getElementById(mark.hash.slice(1))?.closest("details");
  const light = row => marks.forEach(mark => mark.setAttribute("aria-current", String(row !== null && rowOf(mark) === row)));
  let from = null;
  for (const mark of marks) {
    mark.addEventListener("click", event => {
      const row = rowOf(mark);
      if (!row) return;
      event.preventDefault();
      row.open = true;
      from = mark;
      light(row);
      const summary = row.querySelector("summary");
      summary.focus({ preventScroll: true });
      summary.scrollIntoView({ block: "nearest" });
    });
  }
  for (const row of all(".els details")) {
    row.addEventListener("toggle", () => { if (row.open) light(row); });
    row.addEventListener("keydown", event => {
      if (event.key === "Escape" && from) { from.focus(); from = null; }
    });
  }

  // On paper everything is open.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details").filter(row => !row.open).map(row => ({ row, name: row.getAttribute("name") }));
    closed.forEach(({ row }) => { row.removeAttribute("name"); row.open = true; });
  });
  addEventListener("afterprint", () => {
    closed.forEach(({ row, name }) => { row.open = false; if (name) row.setAttribute("name", name); });
  });

  // Larger text and dark page at once; the server keeps the choice, for the next page.
  for (const button of all("[data-toggle]")) {
    const [name, on, off] = button.dataset.toggle.split(" ");
    const isOn = () => root.dataset[name] === on
      || (!root.dataset[name] && name === "theme" && matchMedia("(prefers-color-scheme: dark)").matches);
    const show = () => {
      button.setAttribute("aria-pressed", String(isOn()));
      button.value = isOn() ? off : on;
    };
    show();
    button.form?.addEventListener("submit", event => {
      if (event.submitter !== button) return;
      event.preventDefault();
      const data = new URLSearchParams(new FormData(button.form, button));
      root.dataset[name] = isOn() ? off : on;
      show();
      fetch(button.form.action, { method: "POST", body: data, redirect: "manual" });
    });
  }
  for (const button of all("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  for (const button of all("[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    const words = button.textContent;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = words; }, 2000);
    });
  }

  // The date slider says the day it stands on; the form sends it.
  const slider = document.querySelector("input[type=range][data-from]");
  if (slider) {
    slider.hidden = false;
    const day = document.getElementById("tanggal");
    const locale = root.lang === "en" ? "en-GB" : "id-ID";
    slider.addEventListener("input", () => {
      const at = new Date(Date.parse(slider.dataset.from) + slider.value * 864e5);
      day.value = at.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
      slider.setAttribute("aria-valuetext", day.value);
    });
  }

  // Search as one types; without script the form's button searches.
  for (const form of all("form[data-hasil]")) {
    const field = form.querySelector("input[type=search]");
    const place = document.getElementById("hasil");
    let last = field.value.trim();
    let waiting = 0;
    let asked = null;
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        const words = field.value.trim();
        if (words === last || words.length === 1) return;
        last = words;
        asked?.abort();
        asked = new AbortController();
        try {
          const answer = await fetch(`${form.dataset.hasil}?q=${encodeURIComponent(words)}`, { signal: asked.signal });
          if (answer.ok) place.innerHTML = await answer.text();
        } catch (error) {
          if (error.name !== "AbortError") throw error;
        }
      }, 150);
    });
  }

  // A defined term shows its definition on hover and focus; Esc hides it; the link leads to it.
  const tip = document.createElement("div");
  if (document.querySelector("a.def") && "popover" in tip) {
    tip.className = "tip";
    tip.popover = "manual";
    tip.setAttribute("aria-hidden", "true");
    document.body.append(tip);
    let leaving = 0;
    const hide = () => { if (tip.matches(":popover-open")) tip.hidePopover(); };
    const later = () => { leaving = setTimeout(hide, 200); };
    const show = link => {
      clearTimeout(leaving);
      const term = document.getElementById(link.hash.slice(1));
      if (!term) return;
      const name = document.createElement("b");
      name.textContent = term.querySelector("dt").textContent;
      tip.replaceChildren(name, term.querySelector("dd").textContent);
      tip.showPopover();
      const box = link.getClientRects()[0];
      const left = Math.min(box.left, innerWidth - tip.offsetWidth - 16);
      const below = box.bottom + 6 + tip.offsetHeight < innerHeight;
      tip.style.left = `${Math.max(left, 16) + scrollX}px`;
      tip.style.top = `${(below ? box.bottom + 6 : box.top - tip.offsetHeight - 6) + scrollY}px`;
    };
    for (const link of all("a.def")) {
      link.removeAttribute("title");
      link.addEventListener("mouseenter", () => show(link));
      link.addEventListener("focus", () => show(link));
      link.addEventListener("mouseleave", later);
      link.addEventListener("blur", hide);
    }
    tip.addEventListener("mouseenter", () => clearTimeout(leaving));
    tip.addEventListener("mouseleave", later);
    addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
  }

  // What is typed of a case is saved by itself; without script the button saves. Nothing of it is
  // kept in the browser: what cannot be saved stays in the fields of the page.
  const pause = 3000;
  const gap = 10000;
  let unsaved = () => false;
  let uncovered = () => {};
  for (const form of all("form[data-simpan]")) {
    const state = form.querySelector("[data-keadaan]");
    const words = state.dataset;
    let typed = document.getElementById("galat") ? 1 : 0;
    let saved = 0;
    let waiting = 0;
    let sending = null;
    let last = 0;
    let stopped = false;
    let leaving = false;
    const say = (kind, text) => {
      state.dataset.keadaan = kind;
      if (state.textContent !== text) state.textContent = text;
    };
    unsaved = () => typed !== saved && !leaving;
    say("", words.awal);

    // Who signed in again in another window has another mark.
    const renew = async () => {
      const answer = await fetch(location.pathname + location.search);
      if (!answer.ok || answer.redirected) return false;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const mark = page.querySelector("input[name=_tanda]")?.value;
      if (!mark) return false;
      all("input[name=_tanda]").forEach(field => { field.value = mark; });
      return true;
    };
    const post = () => fetch(form.dataset.simpan, {
      method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" },
    });
    const save = async () => {
      const at = typed;
      last = Date.now();
      try {
        let answer = await post();
        if (answer.status === 403 && await renew()) answer = await post();
        if (answer.status === 403) { say("belum", words.terkunci); return later(gap); }
        if (!(answer.headers.get("content-type") ?? "").includes("json")) throw new Error(answer.status);
        const told = await answer.json();
        if (told.keadaan === "bentrok") stopped = true;
        if (told.keadaan === "tersimpan") {
          saved = at;
          form.elements.versi.value = told.versi;
          all("[data-bilah]").forEach(bar => { bar.textContent = told.bilah; });
        }
        if (typed === at) say(told.keadaan, told.kalimat);
      } catch {
        say("belum", words.putus);
        later(gap);
      }
    };
    const now = () => {
      clearTimeout(waiting);
      waiting = 0;
      if (stopped || leaving || typed === saved) return;
      if (sending) return later(pause);
      sending = save().finally(() => { sending = null; });
    };
    const later = time => {
      clearTimeout(waiting);
      waiting = setTimeout(now, time);
    };
    uncovered = now;
    form.addEventListener("input", () => {
      typed += 1;
      if (stopped) return;
      say("menunggu", words.menunggu);
      later(Math.max(pause, gap - (Date.now() - last)));
    });
    document.addEventListener("visibilitychange", () => { if (document.hidden && waiting) now(); });
    form.addEventListener("submit", async event => {
      leaving = true;
      clearTimeout(waiting);
      // Still here after a while: what was sent did not arrive.
      setTimeout(() => { leaving = false; }, 2 * gap);
      if (!sending) return;
      // The button builds on what is being saved at this moment.
      event.preventDefault();
      await sending;
      form.requestSubmit(event.submitter);
    });
    addEventListener("pageshow", event => { if (event.persisted) leaving = false; });
    addEventListener("beforeunload", event => { if (unsaved()) event.preventDefault(); });
  }

  // A page with something unsaved is covered instead of left.
  const cover = () => {
    const shown = all("body > :not(header)").filter(part => !part.hidden);
    const words = document.querySelector("[data-keadaan]").dataset;
    const note = document.createElement("main");
    note.className = "wrap";
    const title = document.createElement("h1");
    title.textContent = words.tertutup;
    const text = document.createElement("p");
    text.className = "note open";
    text.setAttribute("role", "alert");
    text.textContent = words.tutup;
    const button = document.createElement("button");
    button.className = "btn main";
    button.textContent = words.tampilkan;
    button.addEventListener("click", async () => {
      if (!(await fetch("/masih")).ok) return;
      note.remove();
      shown.forEach(part => { part.hidden = false; });
      uncovered();
    });
    note.append(title, text, button);
    shown.forEach(part => { part.hidden = true; });
    document.querySelector("header").after(note);
  };

  // Pages of cases leave the screen when nobody works at them; while somebody does, the server hears.
  const idle = Number(root.dataset.kunci) * 1000;
  if (idle) {
    let seen = Date.now();
    let told = Date.now();
    const work = () => {
      seen = Date.now();
      if (seen - told < Math.min(60000, idle / 3)) return;
      told = seen;
      fetch("/masih");
    };
    for (const kind of ["keydown", "pointerdown", "scroll"]) addEventListener(kind, work, { passive: true });
    let covered = false;
    setInterval(() => {
      if (Date.now() - seen <= idle) { covered = false; return; }
      if (!unsaved()) location.reload();
      else if (!covered) { covered = true; cover(); }
    }, 5000);
  }
})();
