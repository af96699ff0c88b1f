// Where the parts of the widgets come from in `standalone.html`: elements of the page, each gzipped and in base64 but for the
// stylesheet, which the page itself uses. Nothing is fetched: from disk, browsers would refuse it.

/** The published site where the page names one; else this file, which takes a preset behind its question mark. */
export let home;

/** Says where the page stands, and shows the preset that its address names. */
export function settle() {
  home = new URL(published() ?? "?", location.href);
  const preset = location.search.slice(1).replace(/\/$/, "");
  if (preset) document.querySelector("tariff-explainer").setAttribute("preset", preset);
}

/** The address of the page for links to its state: one that others can open, where there is one. */
export const page = () => published() ?? location.href;

/** A file of text. */
export async function text(name) {
  const sheet = document.querySelector(`style[data-part="${name}"]`);
  return sheet ? sheet.textContent : new TextDecoder().decode(await bytes(name));
}

/** The exports of a script. */
export const script = async (name) => import(`data:text/javascript;charset=utf-8,${encodeURIComponent(await text(name))}`);

/** The exports of a module's glue, ready to be called. */
export async function start(name) {
  const [glue, wasm] = await Promise.all([script(name), bytes(name.replace(".js", "_bg.wasm"))]);
  await glue.default({ module_or_path: wasm });
  return glue;
}

const published = () => document.querySelector('link[rel="canonical"]')?.href;

async function bytes(name) {
  const part = document.querySelector(`script[data-part="${name}"]`);
  if (!part) throw new Error(`${name}: this file does not hold it`);
  const packed = Uint8Array.from(atob(part.textContent), (letter) => letter.charCodeAt(0));
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(plain).arrayBuffer();
}
