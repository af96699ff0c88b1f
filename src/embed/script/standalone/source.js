// Where the parts of the widgets come from in `standalone.html`: elements of the page, each gzipped and in base64 but for the
// stylesheet, which the page itself uses. Nothing is fetched: from disk, browsers would refuse it.

/** The published site where the page names one; else this file, which takes a preset behind its question mark. */
export let home;

/** Says where the page stands, shows the preset that its address names, and lets it save what it holds. */
export function settle() {
  home = new URL(published() ?? "?", location.href);
  const preset = location.search.slice(1).replace(/\/$/, "");
  if (preset) document.querySelector("tariff-explainer").setAttribute("preset", preset);
  // Nothing of a file on disk can be embedded.
  if (!published()) document.querySelector('[data-take="embed"]')?.closest(".give").remove();
  addEventListener("click", save);
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

/** A link to a file that the page holds saves it. */
async function save(event) {
  const name = event.composedPath()[0].closest?.("[data-file]")?.dataset.file;
  if (!name) return;
  const link = document.createElement("a");
  link.download = name;
  link.href = URL.createObjectURL(new Blob([await text(name)], { type: "application/json" }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
