// Hands the reader a text or a file, and says beside the button what came of it. Where the browser refuses, the text stands there to be
// selected.

import { fill } from "./place.js";

/** How long a file's address stays good: a save dialog may wait for the reader. */
const MINUTE = 60_000;

/** Says something beside a button, and no more what was said beside others; screen readers hear it too. */
export function tell(button, text) {
  const root = button.getRootNode();
  for (const old of root.querySelectorAll(".taken")) old.remove();
  for (const old of root.querySelectorAll(".said")) old.textContent = "";
  // Only now: the same words twice in a row would not be heard twice.
  requestAnimationFrame(() => (button.closest(".acts").nextElementSibling.textContent = text));
}

/** Puts a text on the clipboard. */
export async function copy({ button, names }, text) {
  try {
    await navigator.clipboard.writeText(text);
    tell(button, names.copied);
  } catch {
    offer(button, names.refused, text);
  }
}

/** Saves a file. A frame may be kept from that without a word, so there a text can also be copied. */
export function save({ button, names, fileName, outcome, state, root }, ending, type, content) {
  const chart = button.closest("[data-chart]")?.dataset.chart.replace("te-", "");
  const name = fileName({ state, scenario: outcome.scenario, dataVersion: outcome.dataVersion }, chart, ending);
  const address = URL.createObjectURL(new Blob([content], { type }));
  const anchor = root.ownerDocument.createElement("a");
  Object.assign(anchor, { href: address, download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), MINUTE);
  const saved = fill(names.saved, { file: name });
  if (window !== window.top && typeof content === "string") offer(button, `${saved} ${names.framed}`, content);
  else tell(button, saved);
}

/** Shows a text that could not be handed over otherwise. */
function offer(button, why, text) {
  tell(button, why);
  const field = button.ownerDocument.createElement("textarea");
  Object.assign(field, { className: "taken", readOnly: true, rows: 6, spellcheck: false, value: text, ariaLabel: why });
  button.closest(".acts").nextElementSibling.after(field);
  field.focus();
  field.select();
}
