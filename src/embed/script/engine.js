// What all widgets on a page share: the module and its words, loaded once and lazily from beside the script.

/** Where the script stands, and everything that it loads. */
export let home;

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

/** Says where the script stands. */
export const settle = (url) => (home = new URL(".", url));

async function text(name) {
  const url = new URL(name, home);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status} ${response.statusText}`);
  return response.text();
}

export function load() {
  loading ??= (async () => {
    const [glue, words, css] = await Promise.all([
      import(new URL("tariff_explainer.js", home).href).then(async (glue) => {
        await glue.default();
        return glue;
      }),
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

/** The sections that no lever moves, where the page around does not have them already; that page may be anywhere, their files are here. */
export const story = () => (stories ??= text("story.en.html").then((html) => html.replaceAll('href="facts', `href="${home}facts`)));

/** The dataset: only pages that look at `ready` or `ready()` pay for it. */
export const read = () => (dataset ??= text("facts.json").then((json) => (facts = JSON.parse(json))));

/** After a panic the module's memory can't be trusted: every widget shows its static content again and says why, once. */
function fallBack(message) {
  broken = new Error(message);
  for (const fall of [...live]) fall(broken);
}
