// A host's own facts: fetched or taken, measured before anything reads them, and given to an instance of a module of their own. The
// module checks them by the published schema; what is wrong comes back as one error, and nothing of it was shown.

/** Bytes that a dataset may have. */
const MOST = 5_000_000;

const byAddress = new Map(); // promises of engines, so that one file serves every element that names it
/** What a dataset is called that has no address. */
const OBJECT = "facts";

let spare; // an instance whose dataset was refused: it has none yet
let count = 0;

/** The engine of a dataset, given by address or as an object. `tools` are the element's own. */
export function bring(given, tools) {
  if (typeof given !== "string") return make(written(given), OBJECT, tools);
  const { href } = new URL(given, document.baseURI);
  if (!byAddress.has(href)) {
    const engine = fetched(href).then((text) => make(text, href, tools));
    // What went wrong may be right next time.
    engine.catch(() => byAddress.delete(href));
    byAddress.set(href, engine);
  }
  return byAddress.get(href);
}

async function make(given, name, { start, text, guard, home }) {
  const json = await given;
  let facts;
  try {
    facts = JSON.parse(json);
  } catch (problem) {
    throw new Error(`facts: ${name}: ${problem.message}`);
  }
  // Another query is another instance, with a memory of its own.
  const fresh = () => start(`tariff_explainer_host.js?${++count}`);
  const reused = spare;
  spare = null;
  const [glue, words] = await Promise.all([reused ?? fresh(), text("words.host.en.txt")]);
  const engine = { broken: null, live: new Set(), facts };
  guard(engine, glue);
  try {
    const story = glue.bring(facts, words);
    const file = name === OBJECT ? URL.createObjectURL(new Blob([json], { type: "application/json" })) : name;
    // The dataset to take along is the host's; all else stands beside the script.
    engine.story = story.replaceAll("{{root}}facts.json", escaped(file)).replaceAll("{{root}}", home);
    engine.taken = JSON.stringify(glue.taken());
  } catch (problem) {
    // A trap leaves the memory as it fell; a refusal leaves it as it was.
    if (problem?.constructor === Error) spare = glue;
    throw engine.broken ?? problem;
  }
  return engine;
}

async function written(given) {
  let json;
  try {
    json = typeof given === "object" ? JSON.stringify(given) : undefined;
  } catch (problem) {
    throw new Error(`facts: ${problem?.message ?? problem}`);
  }
  if (json === undefined) throw new Error(`facts: ${typeof given} is neither an address nor a dataset`);
  if (new Blob([json]).size > MOST) throw tooLong("the object");
  return json;
}

/** The text at an address, no more of it read than a dataset may have. */
async function fetched(href) {
  let response;
  try {
    response = await fetch(href);
  } catch (problem) {
    throw new Error(`facts: ${href}: ${problem.message}`);
  }
  if (!response.ok) throw new Error(`facts: ${href}: ${response.status} ${response.statusText}`);
  const reader = response.body.getReader();
  const parts = [];
  let bytes = Number(response.headers.get("content-length")) > MOST ? Infinity : 0;
  while (bytes <= MOST) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).text();
    parts.push(value);
    bytes += value.byteLength;
  }
  reader.cancel().catch(() => {});
  throw tooLong(href);
}

const tooLong = (what) => new Error(`facts: ${what} has more than ${MOST} bytes`);

/** An address made safe for an attribute. */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
