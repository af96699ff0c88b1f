// What all widgets on a page share: the module and its words, loaded once and lazily.

import { module, text } from "./source.js";

/** The loaded module's exports, once it is live. */
export let engine;

/** The one stylesheet that all shadow roots share. */
export let sheet;

/** Why nothing of the module may be called any more. */
export let broken;

/** The dataset, once it was asked for. */
export let facts = null;

/** Ways out of every live widget, for when the module breaks. */
export const live = new Set();

let loading; // the promise of the module
let stories; // the promise of the sections that no lever moves
let dataset; // the promise of the dataset

export function load() {
  loading ??= (async () => {
    const [glue, words, css] = await Promise.all([
      module(),
      text("words.en.txt"),
      text("tariff-explainer.css"),
    ]);
    glue.on_panic(fallBack);
    glue.speak(words);
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    engine = glue;
  })();
  return loading;
}

/** The sections that no lever moves, where the page around does not have them already. */
export const story = () => (stories ??= text("story.en.html"));

/** The dataset: only pages that look at `ready` or `ready()` pay for it. */
export const read = () => (dataset ??= text("facts.json").then((json) => (facts = JSON.parse(json))));

/** After a panic the module's memory can't be trusted: every widget shows its static content again and says why, once. */
function fallBack(message) {
  broken = new Error(message);
  for (const fall of [...live]) fall(broken);
}
