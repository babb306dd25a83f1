// What plain HTML cannot do: dialogs, focus, forms that send themselves. Every page works without it.
"use strict";

const root = document.documentElement;
root.classList.add("js");

// Dialogs: a link to "#id" with data-opens shows the dialog; data-closes closes it.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  const closer = event.target.closest("dialog [data-closes]");
  const printer = event.target.closest("[data-prints]");
  if (opener) {
    const dialog = document.querySelector(opener.getAttribute("href"));
    if (dialog) {
      event.preventDefault();
      dialog.showModal();
    }
  } else if (closer) {
    event.preventDefault();
    closer.closest("dialog").close();
  } else if (printer) {
    window.print();
  }
  closeMenus(event.target);
});

// Menus of the bar: open one at a time, closed by Escape and by a click elsewhere.
function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(except)) menu.open = false;
  }
}
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.activeElement.closest("details.menu[open]");
  closeMenus(null);
  if (menu) menu.querySelector("summary").focus();
});

// Filters send themselves as soon as a choice changes; htmx forms do so by their own attributes.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-auto]");
  if (form && !form.hasAttribute("hx-get") && event.target.type !== "search") form.requestSubmit();
});

// A slider's figure follows the thumb.
document.addEventListener("input", (event) => {
  if (event.target.type !== "range") return;
  const output = document.querySelector(`output[data-of="${CSS.escape(event.target.id)}"]`);
  const unit = event.target.dataset.unit;
  if (output) output.textContent = event.target.value + (unit ? `\u00a0${unit}` : "");
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
document.addEventListener("DOMContentLoaded", () => settle(document.body));
document.addEventListener("htmx:afterSettle", (event) => settle(event.detail.elt));
