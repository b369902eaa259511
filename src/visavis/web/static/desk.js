"use strict";
// What makes the pages quicker for those who have scripts on. Without it every page works the same.

const rows = () => [...document.querySelectorAll("[data-row]")];
const writing = (place) => place.matches("input, select, textarea, [contenteditable]");
let leading = false;

function step(by) {
  const all = rows();
  const now = all.indexOf(document.activeElement);
  const next = all[Math.min(Math.max(now + by, 0), all.length - 1)];
  if (next) next.focus();
}

function seek() {
  const field = document.querySelector("[data-search]");
  if (field) field.focus();
  else location.assign("/people#q");
}

// what may be done with the person in focus: the buttons of their line, in their order
function choose(number) {
  const line = document.activeElement?.closest(".calls > li");
  const ways = line ? [...line.querySelectorAll(".choices > a, .choices > button, .choices > form > button")] : [];
  ways.filter((way) => !way.closest("details"))[number]?.click();
}

const strokes = {
  "/": seek,
  "j": () => step(1),
  "k": () => step(-1),
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
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys]")) {
    event.preventDefault();
    document.getElementById("keys").showModal();
  }
});

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

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).value);
    const was = button.textContent;
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = was; }, 2000);
  });
}

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
if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") {
  const href = sessionStorage.getItem(left);
  rows().find((row) => row.getAttribute("href") === href)?.focus();
} else if (told && !location.hash) {
  told.focus();
}
addEventListener("pagehide", () => {
  const row = document.activeElement?.closest("[data-row]") ?? document.activeElement?.closest(".calls > li")?.querySelector("[data-row]");
  if (row) sessionStorage.setItem(left, row.getAttribute("href"));
});
document.documentElement.classList.add("scripts");
