"use strict";

/* The desk with script: keys, and taking words by selecting them in the article. Everything works without it too. */

/** Whether keys belong to what is being typed. */
function isTyping(target) {
  return target instanceof Element && target.closest("input, textarea, select, dialog, [contenteditable]") !== null;
}

/* Keys ------------------------------------------------------------------------------------------------------------ */

function moveInQueue(step) {
  const links = [...document.querySelectorAll("[data-queue] .card__text a")];
  const at = links.indexOf(document.activeElement);
  links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
}

/** Sends a form that asks for nothing; goes to the field of one that asks for a reason. */
function decide(decision) {
  const form = document.querySelector(`form[data-decision="${decision}"]`);
  const field = form?.querySelector("input:not([type=hidden]), textarea");
  if (field) field.focus();
  else form?.requestSubmit();
}

function showSheet(event) {
  const sheet = document.querySelector("[data-sheet]");
  if (sheet === null) return;
  event.preventDefault();
  sheet.showModal();
}

const KEYS = {
  j: () => moveInQueue(1),
  k: () => moveInQueue(-1),
  c: () => decide("claim"),
  y: () => decide("confirm"),
  e: () => decide("correct"),
  r: () => decide("reject"),
  d: () => decide("dispute"),
  n: () => document.querySelector('[data-key="n"]')?.click(),
  s: () => document.querySelector('[data-key="s"]')?.click(),
  "?": showSheet,
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const act = KEYS[event.key];
  if (typeof act !== "function") return;
  if (event.key !== "?") event.preventDefault();
  act(event);
});

for (const link of document.querySelectorAll("[data-help]")) link.addEventListener("click", showSheet);

/* Selecting words ------------------------------------------------------------------------------------------------- */

/** The offset in the article's text of a place in its markup; null outside of it. */
function offsetOf(node, at) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const segment = element?.closest("[data-start]");
  if (!segment) return null;
  const before = document.createRange();
  before.setStart(segment, 0);
  before.setEnd(node, at);
  return Number(segment.dataset.start) + before.toString().length;
}

/** Where a selection that ends outside of a segment ends within: the last segment that it touches. */
function selectedSpan() {
  const selection = window.getSelection();
  const article = document.querySelector("[data-article]");
  if (selection === null || selection.isCollapsed || article === null) return null;
  const range = selection.getRangeAt(0);
  const touched = [...article.querySelectorAll("[data-start]")].filter((segment) => range.intersectsNode(segment));
  if (touched.length === 0) return null;
  const first = touched[0];
  const last = touched[touched.length - 1];
  const start = offsetOf(range.startContainer, range.startOffset) ?? Number(first.dataset.start);
  const end = offsetOf(range.endContainer, range.endOffset) ?? Number(last.dataset.start) + last.textContent.length;
  const words = touched.map((segment) => segment.textContent).join("");
  const base = Number(first.dataset.start);
  return start < end ? { start, end, text: words.slice(start - base, end - base) } : null;
}

let lastSpan = null;
const bar = document.querySelector("[data-selection]");
const status = document.querySelector("[data-take-status]");

if (bar !== null) {
  document.addEventListener("selectionchange", () => {
    const span = selectedSpan();
    if (span === null) return;
    lastSpan = span;
    bar.hidden = false;
  });
  for (const button of bar.querySelectorAll("[data-take]")) {
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      if (lastSpan === null) return;
      take(button.dataset.take, lastSpan);
    });
  }
}

function take(what, span) {
  const trimmed = span.text.trim();
  if (what === "speaker") {
    document.getElementById("speaker").value = trimmed;
    status.textContent = "Taken as the speaker.";
    return;
  }
  document.getElementById("words").value = trimmed;
  document.querySelector("[data-spans]").value = `${span.start}-${span.end}`;
  status.textContent = "Taken as the words.";
}

// Words that are typed by hand are looked for in the article: a place selected before is not theirs any more.
document.getElementById("words")?.addEventListener("input", () => {
  document.querySelector("[data-spans]").value = "";
});

// In a long article the statement under review is brought into sight within the article’s own column.
const shown = document.querySelector("[data-article] .in-shown");
const column = shown?.closest(".desk-columns__text");
if (column && column.scrollHeight > column.clientHeight) {
  column.scrollTop += shown.getBoundingClientRect().top - column.getBoundingClientRect().top - 80;
}
