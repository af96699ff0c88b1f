// Ten thousand moves leave nothing behind: the module's memory has not grown, and the page's has hardly.

import { expect, test } from "@playwright/test";
import { open } from "./explainer.mjs";

const MOVES = 10_000;
const WARM_UP = 600; // fills caches, the history of a hundred steps and the engine's own tables
const KIB = 1024;

test("ten thousand moves with a derivation, a tray, the curve and the ranking open do not fill the memory", async ({ page }) => {
  test.setTimeout(540_000);
  await open(page);
  const engine = await page.context().newCDPSession(page);
  await page.evaluate(async () => {
    const root = document.querySelector("tariff-explainer").shadowRoot;
    root.querySelector("h1 .derive").click();
    root.querySelector('[data-control="tariffs-cars"] [data-score]').click();
    root.querySelector("#te-reverse").scrollIntoView();
    await new Promise((done) => setTimeout(done, 300));
  });

  /** Moves four levers in turn, each move in a frame of its own, each fifth one let go. */
  const move = (moves) =>
    page.evaluate(async (moves) => {
      const root = document.querySelector("tariff-explainer").shadowRoot;
      const levers = ["tariffs-cars", "tariffs-other", "passThrough-cars", "volumes-metals"];
      const ranges = levers.map((key) => root.querySelector(`.bench [data-control="${key}"] input[type=range]`));
      const { requestAnimationFrame: nextFrame } = window;
      let frame = null;
      window.requestAnimationFrame = (work) => ((frame = work), 0);
      for (let n = 0; n < moves; n += 1) {
        const range = ranges[n % ranges.length];
        range.value = (n * 7) % 100;
        range.dispatchEvent(new Event("input", { bubbles: true }));
        frame?.(0);
        frame = null;
        if (n % 5 === 0) range.dispatchEvent(new Event("change", { bubbles: true }));
        // Effects and what waits for rest run in tasks of their own.
        if (n % 20 === 0) await new Promise((done) => setTimeout(done));
        else await null;
      }
      window.requestAnimationFrame = nextFrame;
      await new Promise((done) => setTimeout(done, 500));
    }, moves);
  const heap = async () => {
    for (let time = 0; time < 3; time += 1) await engine.send("HeapProfiler.collectGarbage");
    return (await engine.send("Runtime.getHeapUsage")).usedSize;
  };
  const memory = () =>
    page.evaluate(async () => (await (await import("./tariff_explainer.js")).default()).memory.buffer.byteLength);

  await move(WARM_UP);
  const before = { heap: await heap(), memory: await memory() };
  await move(MOVES);
  const after = { heap: await heap(), memory: await memory() };
  expect(before.memory).toBeGreaterThan(64 * KIB);
  expect(after.memory - before.memory, "bytes of the module's memory").toBe(0);
  expect(after.heap - before.heap, "bytes of the page's heap").toBeLessThan(256 * KIB);
});
