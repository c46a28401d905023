"use strict";

/* Shows the copy buttons, which do nothing without script, and makes them copy the text of the element they name. */

/** Copies through a selection, where the page is not served securely and the clipboard is closed to it. */
function copyBySelection(text) {
  const box = document.createElement("textarea");
  box.value = text;
  box.className = "vh";
  document.body.append(box);
  box.select();
  const done = document.execCommand("copy");
  box.remove();
  return done;
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

async function onCopy(event) {
  const button = event.currentTarget;
  const source = document.getElementById(button.dataset.copy);
  const status = button.parentElement.querySelector("[data-copy-status]");
  const done = source !== null && (await copyText(source.textContent.trim()));
  button.focus();
  status.textContent = done ? "Copied." : "The browser did not allow copying. Select the text and copy it yourself.";
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", onCopy);
}
