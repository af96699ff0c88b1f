// When the live page takes over from the prerendered one nothing moves and nothing blinks.

import { expect, test } from "@playwright/test";
import { article, live, open, show } from "./explainer.mjs";
import { address } from "./server.mjs";

const WIDTHS = { 390: 844, 768: 1024, 1200: 900 };

/** Holds back the wasm until the function it gives is called. */
async function hold(page) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

function watch() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) window.shifts.push([value, sources.map(({ node }) => node?.nodeName ?? "?").join()]);
  }).observe({ type: "layout-shift", buffered: true });
  // In every frame: what shows, the prerendered article or the live one.
  window.frames_ = [];
  const look = () => {
    const element = document.querySelector("tariff-explainer");
    if (element?.querySelector("h1")) {
      const styled = (root) => {
        const heading = root?.querySelector("h1");
        return Boolean(heading && heading.getBoundingClientRect().height > 0 && getComputedStyle(heading).fontWeight === "700");
      };
      window.frames_.push(`${styled(element) ? "still" : ""}${styled(element.shadowRoot) ? "live" : ""}`);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

for (const [width, height] of Object.entries(WIDTHS)) {
  test(`at ${width} px the take-over shifts nothing, keeps the page's height and never blinks`, async ({ page }) => {
    await page.setViewportSize({ width: Number(width), height });
    await page.addInitScript(watch);
    for (const path of ["", "deal-15/"]) {
      const release = await hold(page);
      await page.goto(address.plain + path);
      await page.waitForFunction(() => window.frames_.length > 3);
      const measure = () =>
        page.evaluate(() => {
          const element = document.querySelector("tariff-explainer");
          const root = element.shadowRoot ?? element;
          const blocks = [...root.querySelectorAll("article, header, nav, section, h1, h2, h3, .lead, .notice, .lv")];
          const top = (block) => block.getBoundingClientRect().top;
          return {
            height: document.documentElement.scrollHeight,
            blocks: blocks.map((block) => [block.tagName, block.id || block.className, Math.round(top(block) * 100) / 100]),
          };
        });
      const before = await measure();
      expect(before.height).toBeGreaterThan(3000);
      release();
      await live(page);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
      const after = await measure();
      expect.soft(after.height - before.height, `change of the page's height, /${path}`).toBe(0);
      const moved = before.blocks.map(([name, id, top], n) => [name, id, after.blocks[n]?.[2] - top]).filter(([, , by]) => by !== 0);
      expect.soft(moved.slice(0, 3), `blocks that moved, the first three, /${path}`).toEqual([]);
      const { shifts, frames } = await page.evaluate(() => ({ shifts: window.shifts, frames: [...new Set(window.frames_)] }));
      expect.soft(shifts, `layout shifts, /${path}`).toEqual([]);
      expect.soft(frames, `what showed in each frame, /${path}`).toEqual(["still", "live"]);
      await page.unroute("**/*.wasm");
    }
  });
}

test("a reader who has scrolled down before the take-over goes on reading the same line", async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  const release = await hold(page);
  await page.goto(address.plain);
  const line = () => page.evaluate(() => {
    const { shadowRoot, firstElementChild } = document.querySelector("tariff-explainer");
    return Math.round((shadowRoot ?? firstElementChild).querySelector("#te-method").getBoundingClientRect().top);
  });
  await page.evaluate(() => document.querySelector("#te-method").scrollIntoView());
  const before = await line();
  expect(Math.abs(before)).toBeLessThan(900);
  release();
  await live(page);
  expect(await line()).toBe(before);
});

test("no lever's move shifts what stands above the charts", async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  await open(page);
  const tops = () =>
    article(page).evaluate((article) => [".chapters", ".answers", ".zone", ".bench"].map((block) => Math.round(article.querySelector(block).getBoundingClientRect().top)));
  const before = await tops();
  for (const scenario of [{ tariffs: { cars: 26 } }, { tariffs: { cars: 24, metals: 40 } }]) {
    await show(page, scenario);
    expect(await tops()).toEqual(before);
  }
});
