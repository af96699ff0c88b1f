// Charts as pictures: each is whole by itself and says what the chart on the page says.

import { expect, test } from "@playwright/test";
import { article, listen, open, show } from "./explainer.mjs";
import { address } from "./server.mjs";
import { CHARTS, MOVED, button, saved, section, unrolled } from "./taking.mjs";

test.use({ viewport: { width: 1200, height: 900 } });

test("every chart of the page is in the list of pictures", async ({ page }) => {
  await open(page);
  const listed = await section(page).locator("[data-chart]").evaluateAll((rows) => rows.map((row) => row.dataset.chart.replace("te-", "")));
  expect(listed).toEqual(CHARTS);
  const figures = await article(page).locator(".fig:not(.reverse)").evaluateAll((list) => list.map(({ id }) => id.replace("te-", "")));
  expect(figures.length).toBeGreaterThan(6);
  expect(listed).toEqual(expect.arrayContaining(figures));
  // Those of the story: whatever holds a plot.
  const told = await article(page).locator(".story .sec:has(.chart)").evaluateAll((list) => list.map(({ id }) => id));
  expect(told).toEqual(["te-facts", "te-disputes", "te-came-true"]);
});

for (const [base, width] of Object.entries({ plain: "800", strict: "390" })) {
  test(`each chart is a whole picture by itself at ${width} px (${base})`, async ({ page, browser }) => {
    test.setTimeout(120_000);
    const said = listen(page);
    await open(page, "", address[base]);
    await unrolled(page);
    await section(page).locator('[data-part="width"]').selectOption(width);
    // In a window of its own: behind another page of the same window the explainer would get no frames.
    const offline = await browser.newPage();
    await offline.setViewportSize({ width: 900, height: 900 });
    for (const chart of CHARTS) {
      const row = section(page).locator(`[data-chart="te-${chart}"]`);
      const { bytes } = await saved(page, row.locator('[data-take="svg"]'));
      const text = bytes.toString("utf8");
      // Nothing that runs, embeds or fetches: only shapes and texts.
      expect(new Set([...text.matchAll(/<(\w+)/g)].map(([, tag]) => tag)), chart).toEqual(new Set([...text.matchAll(/<(svg|title|desc|g|rect|line|circle|polygon|polyline|path|text)\b/g)].map(([, tag]) => tag)));
      expect(text.replace('xmlns="http://www.w3.org/2000/svg"', ""), chart).not.toMatch(/href|url\(|style=|NaN|undefined/);
      const drawing = await offline.evaluate((text) => {
        const { documentElement: svg } = new DOMParser().parseFromString(text, "image/svg+xml");
        document.body.replaceChildren(document.adoptNode(svg));
        const all = (part) => [...svg.querySelectorAll(`.${part} text`)].map((one) => one.textContent).join(" ");
        const { width, height } = svg.getBoundingClientRect();
        const outside = [...svg.querySelectorAll("text, rect, circle, line, path")].filter((one) => {
          const box = one.getBoundingClientRect();
          const frame = svg.getBoundingClientRect();
          return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
        });
        return { root: svg.localName, name: svg.querySelector("title")?.textContent, width, height, title: all("title"), source: all("source"), words: svg.textContent, shapes: svg.querySelectorAll("rect, line, circle, polygon, path").length, outside: outside.map((one) => one.outerHTML.slice(0, 200)) };
      }, text);
      expect(drawing.root, chart).toBe("svg");
      expect(drawing.width, chart).toBe(Number(width));
      expect(drawing.outside, chart).toEqual([]);
      expect(drawing.title, chart).toBe(drawing.name);
      expect(drawing.source.replaceAll(" ", ""), chart).toContain("#te=1;d=");
      expect(drawing.shapes, chart).toBeGreaterThan(5);
      const { bytes: png } = await saved(page, row.locator('[data-take="png"]'));
      expect(png.subarray(1, 4).toString(), chart).toBe("PNG");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], chart).toEqual([2 * drawing.width, 2 * drawing.height]);
      const inks = await offline.evaluate(async (data) => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
        // A quarter of the size tells as much.
        const [width, height] = [bitmap.width >> 2, bitmap.height >> 2];
        const pen = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
        pen.drawImage(bitmap, 0, 0, width, height);
        const { data: pixels } = pen.getImageData(0, 0, width, height);
        let dark = 0;
        for (let at = 0; at < pixels.length; at += 4) dark += pixels[at] < 128;
        return { dark: dark / (pixels.length / 4), corner: [...pixels.slice(0, 4)] };
      }, png.toString("base64"));
      expect(inks.corner, chart).toEqual([255, 255, 255, 255]);
      expect(inks.dark, chart).toBeGreaterThan(0.005);
    }
    expect(said).toEqual({ errors: [], warnings: [], uncaught: [] });
    await offline.close();
    // The copies that were measured are gone.
    expect(await page.evaluate(() => document.querySelector("tariff-explainer").shadowRoot.querySelectorAll("article").length)).toBe(1);
  });
}

test("a picture says what the chart on the page says, digit by digit, also after a change and in the dark", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page);
  await show(page, MOVED);
  await unrolled(page);
  for (const chart of ["exports", "payers", "lost", "yen", "car", "ledger"]) {
    const { bytes } = await saved(page, section(page).locator(`[data-chart="te-${chart}"] [data-take="svg"]`));
    const texts = [...bytes.toString("utf8").matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
    const shown = await article(page).locator(`#te-${chart} .face`).evaluate((face) => {
      const skip = "button, details, .hd > .p";
      const walker = document.createTreeWalker(face, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(skip)) found.push(walker.currentNode.data);
      return found.join(" ");
    });
    const numerals = (text) => text.match(/[−+]?[\d.,]*\d/g)?.sort();
    const source = texts.findIndex((text) => text.startsWith("Source:"));
    expect(numerals(texts.slice(0, source).join(" ")), chart).toEqual(numerals(shown));
    expect(bytes.toString("utf8"), chart).toContain('fill="#ffffff"');
  }
});
