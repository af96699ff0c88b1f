// Pictures of the main states of the built page: node tests/browser/shots.mjs FOLDER (`cargo xtask shots`).
// Names: [language-]state-width-theme.png for the whole page, and the same with -first for what shows without scrolling.

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { launchOptions } from "./launch.mjs";
import { address, start } from "./server.mjs";

const WIDTHS = { 390: 844, 768: 1024, 1200: 900 };
const THEMES = ["light", "dark"];
const READY_LIMIT = 15_000;

const folder = process.argv[2];
if (!folder) throw new Error("usage: node tests/browser/shots.mjs FOLDER");

async function folders(below) {
  const entries = await readdir(join(fileURLToPath(new URL("../../dist/", import.meta.url)), below), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

// Every folder with a page is a preset, except those of two letters, which are languages.
async function states() {
  const found = [];
  const languages = ["", ...(await folders("")).filter((name) => name.length === 2)];
  for (const language of languages) {
    const [prefix, base] = language ? [`${language}-`, `${language}/`] : ["", ""];
    const presets = (await folders(base)).filter((name) => name.length > 2 && name !== "card");
    found.push(...presets.map((preset) => ({ name: `${prefix}${preset}`, path: `${base}${preset}/` })));
    found.push({ name: `${prefix}moved-lever`, path: `${base}#te=1;t.cars=10;v.cars=80` });
    found.push({ name: `${prefix}error`, path: `${base}#te=1;t.cars=400;nonsense=1` });
  }
  return found;
}

async function settle(page) {
  const problem = await page.evaluate(async (limit) => {
    const element = document.querySelector("tariff-explainer");
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error("not ready in time")), limit));
    try {
      await Promise.race([customElements.whenDefined("tariff-explainer").then(() => element?.ready), late]);
      await document.fonts.ready;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    } catch (error) {
      return String(error);
    }
  }, READY_LIMIT);
  if (problem) console.error(`${page.url()}: ${problem}`);
}

async function shoot(browser, { name, path }, width, theme) {
  const page = await browser.newPage({
    viewport: { width, height: WIDTHS[width] },
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  page.on("console", (message) => message.type() === "error" && console.error(`${name}: ${message.text()}`));
  await page.goto(address.plain + path);
  await settle(page);
  const file = join(folder, `${name}-${width}-${theme}`);
  await page.screenshot({ path: `${file}-first.png` });
  await page.screenshot({ path: `${file}.png`, fullPage: true });
  await page.close();
}

const stop = await start();
const browser = await chromium.launch(launchOptions);
try {
  for (const state of await states()) {
    for (const width of Object.keys(WIDTHS).map(Number)) {
      await Promise.all(THEMES.map((theme) => shoot(browser, state, width, theme)));
    }
    console.log(state.name);
  }
} finally {
  await browser.close();
  await stop();
}
