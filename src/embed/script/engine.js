// What widgets share: the module and its words, loaded once and lazily. A widget with a host's own facts has an engine of another kind,
// which a script of its own makes.

import { home, script, start, text } from "./source.js";

/** The one stylesheet that all shadow roots share. */
export let sheet;

/** The dataset, once it was asked for. */
export let facts = null;

/**
 * The embedded engine: the module's exports once it is live, why nothing of it may be called any more, and ways out of every widget
 * that it keeps live. A host's own has its story and facts as well.
 */
export const own = { glue: null, broken: null, live: new Set() };

let dressing; // the promise of the stylesheet
let loading; // the promise of the module
let stories; // the promise of the sections that no lever moves
let dataset; // the promise of the dataset

function dress() {
  return (dressing ??= text("tariff-explainer.css").then((css) => {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }));
}

/** The embedded engine, live. */
export function load() {
  return (loading ??= Promise.all([start("tariff_explainer.js"), text("words.en.txt"), dress()]).then(([glue, words]) => {
    guard(own, glue);
    glue.speak(words);
    return own;
  }));
}

/** An engine for a host's own facts: the address of a file, or the dataset itself. */
export async function bring(given) {
  const [extra] = await Promise.all([script("tariff-explainer-facts.js"), dress()]);
  return extra.bring(given, { start, text, guard, home });
}

/** The sections that no lever moves, where the page around does not have them already; that page may be anywhere, their files are here. */
export const story = () => (stories ??= text("story.en.html").then((html) => html.replaceAll("{{root}}", home)));

/** The dataset: only pages that look at `ready` or `ready()` pay for it. */
export const read = () => (dataset ??= text("facts.json").then((json) => (facts = JSON.parse(json))));

/** After a panic the module's memory can't be trusted: every widget shows its static content again and says why, once. */
function guard(engine, glue) {
  engine.glue = glue;
  glue.on_panic((message) => {
    engine.broken = new Error(message);
    for (const fall of [...engine.live]) fall(engine.broken);
  });
}
