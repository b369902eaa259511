"use strict";
// What makes the pages quicker for those who have scripts on. Without it every page works the same.

const rows = () => [...document.querySelectorAll("[data-row]")];
const writing = (place) => place.matches("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]");
const boxOf = (row) => row?.closest("tr")?.querySelector("input[type=checkbox][form=bulk]");
let leading = false;

// the line the focus is in, whether at the name, at a box or at a button
const lineHere = () => document.activeElement?.closest("tr, .calls > li")?.querySelector("[data-row]");

function step(by) {
  const all = rows();
  const now = all.indexOf(lineHere());
  const next = all[Math.min(Math.max(now + by, 0), all.length - 1)];
  const ticking = document.activeElement?.matches("input[form=bulk]");
  ((ticking && boxOf(next)) || next)?.focus();
}

// choose the person in focus, or choose them no more; the box keeps the focus, and Enter goes on from there
function pick() {
  const box = boxOf(lineHere());
  if (!box) return;
  box.click();
  box.focus();
}

function seek() {
  const field = document.querySelector("[data-search]");
  if (field) field.focus();
  else location.assign("/people#q");
}

// what may be done with the person in focus, and nobody else: the buttons of their line, in their order
function choose(number) {
  const line = document.activeElement?.closest(".calls > li");
  const ways = line ? [...line.querySelectorAll(".choices > a, .choices > button, .choices > form > button")] : [];
  const way = ways.filter((one) => !one.closest(".alike, details:not(.copy)"))[number];
  // what is folded is seen before it is pressed
  const fold = way?.closest("details.copy");
  if (fold) fold.open = true;
  // one key is too light for a decision about somebody: it leads to the button, and Enter presses it
  if (way?.closest(".decide")) way.focus();
  else way?.click();
}

const strokes = {
  "/": seek,
  "j": () => step(1),
  "k": () => step(-1),
  "x": pick,
  "1": () => choose(0),
  "2": () => choose(1),
  "3": () => choose(2),
  "?": () => document.getElementById("keys")?.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (document.body.dataset.keyboard !== "on" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.defaultPrevented || writing(event.target) || document.querySelector("dialog[open]")) return;
  if (leading) {
    leading = false;
    const way = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
    if (way) location.assign(way.href);
    return;
  }
  if (event.key === "g") {
    leading = true;
    setTimeout(() => { leading = false; }, 1500);
    return;
  }
  const does = strokes[event.key];
  if (does) {
    event.preventDefault();
    does();
  }
});

// what is pressed twice is sent once
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => { delete form.dataset.sent; }, 2000);
  hold(form);
});

// what is typed in one form is still there when another of the page was sent, and the page has come back
const typedHere = `typed ${location.pathname}`;
const placeOf = (field) => `${field.form.getAttribute("action")} ${[...field.form.elements].indexOf(field)}`;
const fields = () => [...document.querySelectorAll("form[method=post] textarea, form[method=post] input[type=text]")];
const untouched = (field) => field.value === field.defaultValue;

function hold(sent) {
  const typed = fields().filter((field) => field.form !== sent && !untouched(field));
  if (typed.length) sessionStorage.setItem(typedHere, JSON.stringify(typed.map((field) => [placeOf(field), field.value])));
}

const typed = new Map(JSON.parse(sessionStorage.getItem(typedHere) ?? "[]"));
sessionStorage.removeItem(typedHere);
for (const field of typed.size ? fields() : []) {
  const words = typed.get(placeOf(field));
  if (words === undefined || !untouched(field)) continue;
  put(field, words);
}

// what comes back is in sight
function put(field, words) {
  field.value = words;
  const around = field.closest("details");
  if (around) around.open = true;
}

// what is written to somebody stays in this window until it is noted; what the server sends goes before it
const letter = document.querySelector("form[data-draft]");
if (letter) {
  const draftHere = `draft ${new URL(letter.action).pathname}`;
  const parts = [...letter.querySelectorAll("textarea, input[type=text]")];
  const kept = JSON.parse(sessionStorage.getItem(draftHere) ?? "{}");
  const back = parts.filter((part) => kept[part.name] && !part.value);
  for (const part of back) put(part, kept[part.name]);
  if (back.length) addEventListener("load", () => parts[0].dispatchEvent(new Event("input", { bubbles: true })));
  letter.addEventListener("input", () => {
    const words = Object.fromEntries(parts.map((part) => [part.name, part.value]));
    sessionStorage.setItem(draftHere, JSON.stringify(words));
  });
  letter.addEventListener("submit", () => sessionStorage.setItem("draft sent", draftHere));
  // a reading that could not be had anew is that of other words
  const read = document.getElementById("reading");
  const stale = () => {
    if (read.querySelector("[data-old]")) return;
    const says = Object.assign(document.createElement("p"), { className: "notice", textContent: read.dataset.stale });
    says.dataset.old = "";
    read.prepend(says);
  };
  for (const failing of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) letter.addEventListener(failing, stale);
}
// it is noted once the page of the person says so
const draftSent = sessionStorage.getItem("draft sent");
if (draftSent === `draft ${location.pathname}/address` && document.querySelector(".notice[role=status]")) {
  sessionStorage.removeItem(draftSent);
  sessionStorage.removeItem("draft sent");
}
// nothing is kept of whoever is forgotten
document.addEventListener("submit", (event) => {
  const [, home] = new URL(event.target.action).pathname.match(/^(\/people\/[^/]+)\/forget$/) ?? [];
  if (home) sessionStorage.removeItem(`draft ${home}/address`);
});

// whoever is ticked stays so while others are sought
const bulk = document.getElementById("bulk");
if (bulk) {
  const picked = new Set();
  const boxes = () => [...document.querySelectorAll("input[type=checkbox][form=bulk]")];
  const tell = () => {
    const count = bulk.querySelector("output");
    count.textContent = picked.size ? `${count.dataset.picked} ${picked.size}` : "";
  };
  document.addEventListener("change", (event) => {
    if (!event.target.matches("input[type=checkbox][form=bulk]")) return;
    if (event.target.checked) picked.add(event.target.value);
    else picked.delete(event.target.value);
    tell();
  });
  // also whoever is not shown, or whose line is just being replaced
  bulk.addEventListener("formdata", (event) => {
    event.formData.delete("key");
    for (const key of picked) event.formData.append("key", key);
  });
  for (const shown of ["htmx:afterSwap", "htmx:afterSettle"]) {
    document.addEventListener(shown, () => {
      for (const box of boxes()) box.checked = picked.has(box.value);
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches("input[type=checkbox][form=bulk]")) return;
    event.preventDefault();
    document.getElementById("bulk-group").focus();
  });
  for (const box of boxes()) if (box.checked) picked.add(box.value);
  tell();
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys]")) {
    event.preventDefault();
    document.getElementById("keys").showModal();
  }
});

// the keys move the reading where it is longer than its place, and pass it by where it is not
const reading = document.querySelector(".reader[tabindex]");
if (reading) {
  const fit = () => {
    if (reading.scrollHeight > reading.clientHeight) reading.tabIndex = 0;
    else reading.removeAttribute("tabindex");
  };
  const watch = new ResizeObserver(fit);
  for (const part of [reading, ...reading.children]) watch.observe(part);
}

// a bookmark is there to be dragged: pressed on our own page it would be refused
for (const bookmark of document.querySelectorAll("[data-drag]")) {
  bookmark.addEventListener("click", (event) => event.preventDefault());
}

for (const form of document.querySelectorAll("[data-drop]")) {
  const zone = form.querySelector(".zone");
  const chosen = form.querySelector("input[type=file]");
  const hold = (event) => { event.preventDefault(); zone.classList.add("over"); };
  zone.addEventListener("dragenter", hold);
  zone.addEventListener("dragover", hold);
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    chosen.files = event.dataTransfer.files;
    if (chosen.files.length) form.requestSubmit();
  });
}

function copyable(within) {
  for (const button of within.querySelectorAll("[data-copy][hidden]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).value);
      const was = button.textContent;
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = was; }, 2000);
    });
  }
}

copyable(document);
document.addEventListener("htmx:afterSettle", () => copyable(document));

// what was sought is found below: there the keys go on, also once what was typed last has come in
function found() {
  if (!document.activeElement?.matches("[data-row]")) rows()[0]?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches("[data-search]")) return;
  if (!event.target.form.hasAttribute("hx-get")) return;
  event.preventDefault();
  found();
  document.addEventListener("htmx:afterSettle", found);
  setTimeout(() => document.removeEventListener("htmx:afterSettle", found), 2000);
});

// after a gesture the keys go on at what is said of it, where it can be undone; back, at the line one left
const told = document.querySelector(".notice[role=status]");
const left = `row ${location.pathname}`;
const lineAsked = document.querySelector("[data-row][autofocus]");
if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") {
  const href = sessionStorage.getItem(left);
  rows().find((row) => row.getAttribute("href") === href)?.focus();
} else if (told && !location.hash && !lineAsked) {
  told.focus();
} else if (told && !location.hash.startsWith("#waits-") && !lineAsked) {
  // it stays in sight wherever the page begins; to go there takes the focus away once more
  addEventListener("load", () => setTimeout(() => told.focus({ preventScroll: true })));
}
// what could not be kept is told where one goes on, above the form that is to be put right
const refused = document.querySelector("p.notice[role=alert][tabindex]");
if (refused) addEventListener("load", () => setTimeout(() => refused.focus()));
addEventListener("pagehide", () => {
  const row = lineHere();
  if (row) sessionStorage.setItem(left, row.getAttribute("href"));
});
document.documentElement.classList.add("scripts");
