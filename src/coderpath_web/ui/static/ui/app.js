// What plain HTML cannot do: printing, focus, forms that send themselves. Every page works without it.
"use strict";

const root = document.documentElement;
root.classList.add("js");

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-prints]")) window.print();
  closeMenus(event.target);
});

// Links to hand on: one alone, or each with whose it is. Browsers let only safe addresses copy.
if (navigator.clipboard) root.classList.add("can-copy");
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copies]");
  if (!button) return;
  const found = [...document.querySelectorAll(button.dataset.copies)];
  const told = (one) => (found.length > 1 ? `${one.dataset.of}: ` : "") + one.textContent.trim();
  await navigator.clipboard.writeText(found.map(told).join("\n"));
  document.getElementById("announce").textContent = "Copied";
  button.textContent = "Copied";
});

// Menus of the bar: open one at a time, closed by Escape and by a click elsewhere. Escape also closes
// what was opened inside a page.
function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(except)) menu.open = false;
  }
}
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  closeRow(document.activeElement.closest("[data-closable]"));
  const menu = document.activeElement.closest("details.menu[open]");
  closeMenus(null);
  if (menu) menu.querySelector("summary").focus();
});

// A row that was opened below another: the focus goes back to that one.
function closeRow(row) {
  if (!row) return;
  row.querySelector("[data-closes]").click();
  row.previousElementSibling.querySelector("a")?.focus();
}

// Filters send themselves as soon as a choice changes; htmx forms do so by their own attributes.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-auto]");
  if (form && !form.hasAttribute("hx-get") && event.target.type !== "search") form.requestSubmit();
});

// A second click on a form that is on its way does nothing; after a while it may be meant.
const ON_ITS_WAY = 10_000;
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, ON_ITS_WAY);
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// Who is led to another page asks nothing more here: each further answer would lead there once more.
let isLeaving = false;
document.addEventListener("htmx:beforeOnLoad", (event) => {
  if (event.detail.xhr.getResponseHeader("HX-Redirect")) isLeaving = true;
});
document.addEventListener("htmx:beforeRequest", (event) => {
  if (isLeaving) event.preventDefault();
});
addEventListener("pageshow", () => {
  isLeaving = false;
});

// After an answer: focus what asks for it, and say what it announces.
function settle(part) {
  const focus = part.matches("[data-focus]") ? part : part.querySelector("[data-focus]");
  if (focus) {
    if (!focus.hasAttribute("tabindex")) focus.tabIndex = -1;
    focus.focus();
  }
  const words = part.matches("[data-announce]") ? part : part.querySelector("[data-announce]");
  if (words) document.getElementById("announce").textContent = words.dataset.announce;
}

// Where the names in the bar or on the tabs do not all fit, that of the page itself is in sight.
function showHere() {
  for (const here of document.querySelectorAll(".nav [aria-current], .tabs [aria-current]")) {
    const row = here.closest(".nav, .tabs");
    const [at, from] = [here, row].map((one) => one.getBoundingClientRect().left);
    row.scrollLeft += at - from - (row.clientWidth - here.offsetWidth) / 2;
  }
}
document.addEventListener("DOMContentLoaded", () => {
  showHere();
  settle(document.body);
});
document.addEventListener("htmx:afterSettle", (event) => settle(event.detail.elt));

// The people of a list, in its order, for the pages of each: previous and next, until somebody comes in anew.
const LISTED = "listed";
addEventListener("pagehide", () => {
  const codes = [...document.querySelectorAll("[data-person]")].map((one) => one.dataset.person);
  if (codes.length) sessionStorage.setItem(LISTED, JSON.stringify([...new Set(codes)]));
});
if (document.querySelector("[data-forgets]")) sessionStorage.clear();
const among = document.querySelector("[data-among]");
if (among) {
  const listed = JSON.parse(sessionStorage.getItem(LISTED) ?? "[]");
  const own = among.dataset.among;
  for (const link of among.querySelectorAll("[data-step]")) {
    const code = listed.includes(own) && listed[listed.indexOf(own) + Number(link.dataset.step)];
    // The same page of another person: /people/<code>/record/
    const parts = location.pathname.split("/").with(2, encodeURIComponent(code));
    if (code) link.href = parts.join("/");
    else link.remove();
  }
  among.hidden = !among.children.length;
}

// Files may be dropped anywhere on a form that asks for some; its field takes them without this as well.
for (const kind of ["dragover", "drop"]) {
  document.addEventListener(kind, (event) => {
    const field = event.target.closest("form")?.querySelector("input[type=file]");
    if (!field || event.target === field || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    if (kind === "dragover") return;
    field.files = event.dataTransfer.files;
    field.focus();
  });
}
