// “Take it along”: what its buttons do. Fetched at the first press; it shares nothing with the element but what it is handed, and its
// words come from a file beside it.

import { bibtex, citation } from "../take/cite.js";
import { copy, save, tell } from "../take/deliver.js";
import { code, openEmbed, turnPreview } from "../take/embed.js";
import { lay } from "../take/picture/lay.js";
import { png } from "../take/picture/png.js";
import { svg } from "../take/picture/svg.js";
import { fileName, fill, today } from "../take/place.js";
import { python } from "../take/python.js";
import { sheet } from "../take/sheet.js";
import { csv, json } from "../take/table.js";

/** What was read, by name: each file once a page. */
const files = new Map();

async function read(text, name) {
  if (!files.has(name)) files.set(name, await text(name));
  return files.get(name);
}

/** What each button does with what it is given. */
const DEEDS = {
  link: (taken) => copy(taken, taken.link),
  cite: (taken) => copy(taken, citation(taken)),
  bibtex: (taken) => copy(taken, bibtex(taken)),
  csv: (taken) => save(taken, "csv", "text/csv", csv(taken)),
  json: (taken) => save(taken, "json", "application/json", json(taken)),
  sheet: (taken) => copy(taken, sheet(taken)),
  python: async (taken) => copy(taken, python(await read(taken.text, "tariff-explainer-model.py"), taken)),
  svg: (taken) => save(taken, "svg", "image/svg+xml", svg(drawn(taken))),
  png: async (taken) => save(taken, "png", "image/png", await png(drawn(taken))),
  embed: openEmbed,
  "embed-copy": async (taken) => copy(taken, await code(taken)),
  "embed-preview": turnPreview,
};

/** A button was pressed: `link` leads to what is on screen, `home` is where the script stands, `text` reads a file from there, `taken` has the words of a host's own dossier. */
export async function take(element, root, button, { home, link, text, taken }) {
  const names = JSON.parse(taken ?? (await read(text, "take.en.json")));
  try {
    const facts = element.facts ?? JSON.parse(await read(text, "facts.json"));
    const { outcome, state } = element;
    const source = fill(names.source, { link });
    await DEEDS[button.dataset.take]({ element, root, button, home, link, text, names: { ...names, source }, facts, outcome, state, day: today(), fileName });
  } catch (reason) {
    tell(button, fill(names.failed, { reason: reason.message }));
    throw reason;
  }
}

/** The chart that the button belongs to, laid out as a picture. */
function drawn({ button, root, names }) {
  const { chart } = button.closest("[data-chart]").dataset;
  const width = Number(root.querySelector('[data-part="width"]')?.value ?? 800);
  return { ...lay(root, chart, width, names.source), chart };
}
