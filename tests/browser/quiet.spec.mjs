// The page asks nobody, keeps nothing and says nothing.

import { expect, test } from "@playwright/test";
import { article, lever, listen, open, read, unfold } from "./explainer.mjs";
import { address } from "./server.mjs";

test("loading, dragging and switching chapters asks no other origin, stores nothing and says nothing", async ({ page, context }) => {
  const said = listen(page);
  const asked = [];
  context.on("request", (request) => asked.push(request.url()));
  await page.setViewportSize({ width: 1200, height: 900 });
  await open(page);
  const loaded = asked.length;
  const range = lever(page, "tariffs-cars").locator("input[type=range]");
  await range.scrollIntoViewIfNeeded();
  const box = await range.boundingBox();
  await page.mouse.move(box.x + 10 + (box.width - 20) * 0.25, box.y + box.height / 2);
  await page.mouse.down();
  for (let part = 0.25; part <= 1; part += 0.05) await page.mouse.move(box.x + 10 + (box.width - 20) * part, box.y + box.height / 2);
  await page.mouse.up();
  expect(await read(page, "state")).not.toBe("1");
  await unfold(page);
  for (const preset of ["deal-15", "before-april-2025", "june-2025"]) await article(page).locator(`.chapters a[data-preset="${preset}"]`).click();
  await lever(page, "tariffs-cars").locator("input[type=text]").fill("400");
  await page.keyboard.press("Enter");
  await article(page).getByRole("button", { name: "Undo", exact: true }).click();
  await article(page).getByRole("button", { name: "Reset all" }).click();
  await page.waitForLoadState("networkidle");

  expect(asked.filter((url) => new URL(url).origin !== new URL(address.plain).origin && !url.startsWith("data:"))).toEqual([]);
  expect(asked.slice(loaded), "after the page is live it asks for nothing").toEqual([]);
  // The page's own style sheet is asked for again for the shadow root, from the browser's cache where it keeps one.
  const twice = asked.filter((url, n) => asked.indexOf(url) !== n);
  expect(twice).toEqual([`${address.plain}tariff-explainer.css`]);
  expect(said).toEqual({ errors: [], warnings: [], uncaught: [] });
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie,
    frames: frames.length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookie: "", frames: 0 });
});

test("the page leaves no name of its own on the window", async ({ page }) => {
  await page.goto(`${address.plain}facts.json`);
  const before = await page.evaluate(() => Object.getOwnPropertyNames(window));
  await open(page);
  const added = await page.evaluate((before) => Object.getOwnPropertyNames(window).filter((name) => !before.includes(name)), before);
  expect(added.filter((name) => !/^\d+$|^event$|playwright/i.test(name))).toEqual([]);
});
