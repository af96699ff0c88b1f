// The stills for link previews, apps and frames that run nothing.

import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { PRESETS, open, show } from "./explainer.mjs";
import { DIST } from "./server.mjs";

const FORMATS = [
  [1200, 630],
  [640, 360],
];
/** Link previews are fetched by impatient machines, placeholders by phones. */
const LIMIT = 60_000;

const name = (preset, [width, height]) => `card/${preset}-${width}x${height}.png`;

test("every preset has a still of each format, of its exact size, drawn and light to load", async ({ page, baseURL }) => {
  await page.goto(`${baseURL}facts.json`);
  for (const preset of PRESETS) {
    for (const format of FORMATS) {
      const found = await page.evaluate(async (url) => {
        const image = await createImageBitmap(await (await fetch(url)).blob());
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        const colours = new Map();
        for (let at = 0; at < data.length; at += 4) {
          const colour = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
          colours.set(colour, (colours.get(colour) ?? 0) + 1);
        }
        const share = (colour) => (colours.get(colour) ?? 0) / (image.width * image.height);
        // What stands at the very edge: nothing may be cut off there.
        const edge = [];
        for (let x = 0; x < image.width; x += 1) edge.push(x * 4, ((image.height - 1) * image.width + x) * 4);
        for (let y = 0; y < image.height; y += 1) edge.push(y * image.width * 4, (y * image.width + image.width - 1) * 4);
        const clean = edge.every((at) => data[at] === 255 && data[at + 1] === 255 && data[at + 2] === 255);
        return { size: [image.width, image.height], paper: share(0xffffff), japan: share(0xbc002d), us: share(0x1c5d9f), ink: share(0x15171b), clean };
      }, `${baseURL}${name(preset, format)}`);
      expect(found.size, preset).toEqual(format);
      expect(found.paper, preset).toBeGreaterThan(0.6);
      expect(found.paper, preset).toBeLessThan(0.98);
      for (const colour of ["japan", "us", "ink"]) expect(found[colour], `${colour} in ${name(preset, format)}`).toBeGreaterThan(0.001);
      expect(found.clean, `the edge of ${name(preset, format)}`).toBe(true);
      expect((await stat(join(DIST, name(preset, format)))).size, name(preset, format)).toBeLessThanOrEqual(LIMIT);
    }
  }
});

test("each preset's text alternative says what the live page says", async ({ page }) => {
  const alternatives = JSON.parse(await readFile(join(DIST, "card/alt.json"), "utf8"));
  expect(Object.keys(alternatives)).toEqual(PRESETS);
  await open(page);
  for (const preset of PRESETS) {
    await show(page, { preset });
    const { headline, figures } = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("tariff-explainer");
      const texts = (what) => [...shadowRoot.querySelectorAll(what)].map((one) => one.textContent.trim());
      return { headline: texts("h1")[0], figures: texts(".strip .answer output") };
    });
    expect(alternatives[preset].startsWith(`${headline}. `), preset).toBe(true);
    expect(figures).toHaveLength(4);
    for (const figure of figures) expect(alternatives[preset], preset).toContain(`: ${figure} `);
  }
});
