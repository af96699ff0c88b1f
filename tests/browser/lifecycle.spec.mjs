// When the element starts, how it comes and goes, and that nothing around it moves.

import { expect, test } from "@playwright/test";
import { article, element, live } from "./explainer.mjs";
import { allLive, openHost, shifts, watchShifts } from "./host.mjs";

const LOADED = /\.wasm|tariff_explainer\.js|words\.|story\.|tariff-explainer\.css|facts\.json/;

test("nothing of the module is fetched until the element comes near the viewport, and then it is", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => LOADED.test(request.url()) && asked.push(request.url()));
  await page.setViewportSize({ width: 1000, height: 700 });
  await openHost(page, `<div style="height: 4000px">Long read</div><tariff-explainer></tariff-explainer>`);
  await page.evaluate(() => customElements.whenDefined("tariff-explainer"));
  await page.mouse.wheel(0, 1500);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => scrollY)).toBe(1500);
  expect(asked).toEqual([]);
  await page.mouse.wheel(0, 1400);
  await expect(article(page)).toHaveCount(1);
  expect(asked.length).toBeGreaterThan(3);
});

test("who asks for `ready` does not have to scroll", async ({ page }) => {
  await openHost(page, `<div style="height: 9000px"></div><tariff-explainer preset="no-deal"></tariff-explainer>`);
  await live(page);
  expect(await element(page).evaluate((element) => element.state)).toBe("1;no-deal");
});

test("an element that is not displayed starts when it is", async ({ page }) => {
  await openHost(page, `<details><summary>More</summary><tariff-explainer></tariff-explainer></details>`);
  await page.evaluate(() => customElements.whenDefined("tariff-explainer"));
  await page.waitForTimeout(300);
  await expect(article(page)).toHaveCount(0);
  await page.locator("summary").click();
  await expect(article(page)).toBeVisible();
});

test("moved within the page, within one task or not, it keeps its state, its fold and one live article", async ({ page }) => {
  await openHost(page, `<div id="one"><tariff-explainer></tariff-explainer></div><div id="two"></div>`);
  await allLive(page);
  const states = await page.evaluate(async () => {
    const element = document.querySelector("tariff-explainer");
    element.scenario = { preset: "no-deal", tariffs: { cars: 7 } };
    const seen = [];
    for (const place of ["two", "one", "two"]) {
      document.getElementById(place).append(element);
      seen.push(element.state);
    }
    const kept = element.shadowRoot.querySelector("article");
    await new Promise((done) => setTimeout(done, 50));
    seen.push(element.state, element.shadowRoot.querySelector("article") === kept, element.shadowRoot.querySelectorAll("article").length);
    return seen;
  });
  expect(states).toEqual([...Array(4).fill("1;no-deal;t.cars=7"), true, 1]);
});

test("removed and added again a hundred times it leaves nothing behind", async ({ page }) => {
  test.setTimeout(240_000);
  await openHost(page, `<tariff-explainer></tariff-explainer>`);
  await allLive(page);
  const engine = await page.context().newCDPSession(page);
  const round = (times) =>
    page.evaluate(async (times) => {
      const element = document.querySelector("tariff-explainer");
      for (let time = 0; time < times; time += 1) {
        element.remove();
        await new Promise((done) => setTimeout(done));
        document.body.append(element);
        await element.ready;
        await new Promise((done) => setTimeout(done));
        if (!element.shadowRoot.querySelector("article")) throw new Error(`not live after ${time}`);
      }
      await new Promise((done) => setTimeout(done, 1500));
    }, times);
  const measure = async () => {
    for (let time = 0; time < 3; time += 1) await engine.send("HeapProfiler.collectGarbage");
    const { usedSize } = await engine.send("Runtime.getHeapUsage");
    const { nodes, jsEventListeners } = await engine.send("Memory.getDOMCounters");
    const memory = await page.evaluate(async () => (await (await import("./tariff_explainer.js")).default()).memory.buffer.byteLength);
    return { usedSize, nodes, jsEventListeners, memory };
  };
  await round(20);
  const before = await measure();
  await round(100);
  const after = await measure();
  test.info().annotations.push({ type: "growth", description: JSON.stringify({ before, after }) });
  expect(after.memory - before.memory, "bytes of the module's memory").toBe(0);
  expect(after.nodes - before.nodes, "nodes").toBeLessThan(200);
  expect(after.jsEventListeners - before.jsEventListeners, "listeners").toBeLessThan(20);
  expect(after.usedSize - before.usedSize, "bytes of the page's heap").toBeLessThan(256 * 1024);
});

// The height a host reserves is given in EMBEDDING.md; what comes after the element must not move when it goes live.
for (const [width, height] of [[390, 844], [768, 1024], [1200, 900]]) {
  test(`at ${width} px an element with reserved height shifts nothing when it goes live, whole or a part`, async ({ page }) => {
    await watchShifts(page);
    await page.setViewportSize({ width, height });
    for (const [attributes, reserve] of [["", 6000], [`sections="loss"`, 460], [`sections="exports"`, 900]]) {
      await openHost(
        page,
        `<p>Before</p><tariff-explainer ${attributes} style="display:block;min-height:${reserve}px"><p>An interactive graphic.</p></tariff-explainer><p>After</p>`,
        { head: `<style>body { margin: 0 }</style>` },
      );
      await expect(article(page)).toBeVisible();
      await allLive(page);
      const box = await element(page).boundingBox();
      if (attributes) expect(box.height, `${attributes} needs no more than what was reserved`).toBe(reserve);
      expect(await shifts(page), attributes).toEqual([]);
    }
  });
}
