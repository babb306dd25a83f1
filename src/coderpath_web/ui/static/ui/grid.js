// A grid of cells as a spreadsheet has it: keys, pasted rectangles, ticks. Without it the form works too.
"use strict";

const grid = document.querySelector("form[data-grid]");
const lines = () => [...grid.querySelectorAll("tr:has(.cell)")];
const cellsOf = (line) => [...line.querySelectorAll(".cell")];

function place(cell) {
  const rows = lines();
  const down = rows.indexOf(cell.closest("tr"));
  return { rows, down, right: cellsOf(rows[down]).indexOf(cell) };
}

function put(cell, text, pasted) {
  if (!cell) return;
  cell.value = text;
  cell.classList.toggle("pasted", pasted);
}

// The server looks at the form as soon as one event tells that something was put in.
const tell = () => grid.dispatchEvent(new Event("change", { bubbles: true }));

grid.addEventListener("keydown", (event) => {
  const cell = event.target.closest(".cell");
  if (!cell || event.isComposing) return;
  const { rows, down, right } = place(cell);
  const to = (row) => rows[row] && cellsOf(rows[row])[right];
  if (event.ctrlKey && event.key === "d") {
    event.preventDefault();
    if (down > 0) put(cell, to(down - 1).value, false);
    tell();
    return;
  }
  const listed = cell.hasAttribute("list") && event.key !== "Enter";
  const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || listed || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const next = to(down + step);
  if (next) {
    next.focus();
    next.select();
  }
});

// A rectangle from a spreadsheet: tabs between cells, lines between rows, cells with either in quotes.
function rectangle(text) {
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    const row = rows[rows.length - 1];
    const last = row.length - 1;
    if (quoted && sign === '"' && text[at + 1] === '"') {
      row[last] += sign;
      at += 1;
    } else if (sign === '"' && (quoted || row[last] === "")) quoted = !quoted;
    else if (!quoted && sign === "\t") row.push("");
    else if (!quoted && sign === "\n") rows.push([""]);
    else row[last] += quoted && sign === "\n" ? " " : sign;
  }
  if (rows.length > 1 && rows[rows.length - 1].join("") === "") rows.pop();
  return rows.map((row) => row.map((cell) => cell.trim()));
}

// Where the first column of what is pasted names people of the grid, each row goes to its own person.
const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s,._-]+/g, " ").trim();
function named(found, rows) {
  const lineOf = new Map();
  for (const row of rows.filter((one) => one.dataset.name)) {
    for (const name of [row.dataset.name, row.dataset.code].map(plain)) {
      // Of two who are called so, none is taken for the other.
      lineOf.set(name, lineOf.has(name) && lineOf.get(name) !== row ? null : row);
    }
  }
  const wide = found.every((texts) => texts.length > 1);
  return wide && found.some((texts) => lineOf.has(plain(texts[0]))) ? lineOf : null;
}

function spread(found, cell) {
  const { rows, down, right } = place(cell);
  const lineOf = named(found, rows);
  const over = [];
  const again = [];
  const filled = new Set();
  for (const [below, texts] of found.entries()) {
    const row = lineOf ? lineOf.get(plain(texts[0])) : rows[down + below];
    if (lineOf && filled.has(row)) {
      again.push(texts.filter(Boolean).join(" "));
      continue;
    }
    if (row) filled.add(row);
    const cells = row ? cellsOf(row).slice(right) : [];
    const own = lineOf ? texts.slice(1) : texts;
    for (const [beside, one] of own.entries()) if (cells[beside]) put(cells[beside], one, true);
    const rest = own.slice(cells.length).filter(Boolean);
    if (rest.length) over.push((lineOf ? [texts[0], ...rest] : rest).join(" "));
  }
  return { over, again, lineOf };
}

grid.addEventListener("paste", (event) => {
  const cell = event.target.closest(".cell");
  const text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n");
  if (!cell || !/[\t\n]/.test(text.replace(/\n$/, ""))) return;
  event.preventDefault();
  const found = rectangle(text);
  const { over, again, lineOf } = spread(found, cell);
  const note = document.getElementById("pasted");
  const rows = `${found.length} row${found.length === 1 ? "" : "s"}`;
  const how = lineOf ? "each put beside the name in its first column" : "put down and to the right";
  note.hidden = false;
  note.textContent = `Pasted ${rows}, ${how}.`;
  if (over.length) note.textContent += ` These found no cell in this grid: ${over.join("; ")}.`;
  if (again.length) {
    note.textContent += ` Everybody has one row here: save, then paste what names somebody again: ${again.join("; ")}.`;
  }
  tell();
});

grid.addEventListener("click", (event) => {
  const button = event.target.closest("[data-fill]");
  if (!button) return;
  const cell = document.getElementById(button.dataset.fill);
  put(cell, button.dataset.with, false);
  cell.focus();
  tell();
});

grid.addEventListener("change", (event) => {
  if (!event.target.matches("[data-take-all]")) return;
  for (const tick of grid.querySelectorAll('input[name^="take."]')) tick.checked = event.target.checked;
});

// What is wrong is tied to its cell: colour for eyes, words for ears.
function tie() {
  for (const cell of grid.querySelectorAll(".cell[aria-invalid]")) {
    cell.removeAttribute("aria-invalid");
    cell.removeAttribute("aria-describedby");
  }
  for (const said of grid.querySelectorAll("[data-cell]")) {
    const cell = document.getElementById(said.dataset.cell);
    cell.setAttribute("aria-invalid", "true");
    cell.setAttribute("aria-describedby", said.closest(".g-said").id);
  }
}
document.addEventListener("htmx:afterSettle", tie);

// What was typed and not saved is not lost by a slip.
let typed = grid.hasAttribute("data-typed");
grid.addEventListener("input", () => (typed = true));
grid.addEventListener("change", () => (typed = true));
grid.addEventListener("submit", () => (typed = false));
addEventListener("beforeunload", (event) => {
  if (typed) event.preventDefault();
});
