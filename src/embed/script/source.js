// Where the parts of the widgets come from: the files beside the script. `standalone.html` carries them within and brings
// `standalone/source.js` in place of this file.

/** Where the script stands, and everything that it loads. */
export let home;

/** Says where the script stands. */
export const settle = (url) => (home = new URL(".", url));

/** The address of the page around, for links to its state. */
export const page = () => location.href;

/** A file of text. */
export async function text(name) {
  const url = new URL(name, home);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status} ${response.statusText}`);
  return response.text();
}

/** The exports of a script. */
export const script = (name) => import(new URL(name, home).href);

/** The exports of a module's glue, ready to be called. */
export async function start(name) {
  const glue = await script(name);
  await glue.default();
  return glue;
}
