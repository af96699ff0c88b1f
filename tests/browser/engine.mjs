// The built module outside a browser: outcomes for tests that need figures and no page.

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { DIST } from "./server.mjs";

let engine;

/** The module's exports, with its words spoken. */
export async function loaded() {
  engine ??= (async () => {
    const glue = await import(pathToFileURL(`${DIST}tariff_explainer.js`).href);
    glue.initSync({ module: await readFile(`${DIST}tariff_explainer_bg.wasm`) });
    glue.speak(await readFile(`${DIST}words.en.txt`, "utf8"));
    return glue;
  })();
  return engine;
}

/** A file of the built site, parsed. */
export const parsed = async (name) => JSON.parse(await readFile(DIST + name, "utf8"));
