// Every figure of the results opens: on every preset's page, without script and live, in every state that shows figures of its own.

import { expect, test } from "@playwright/test";
import { EXCEPTIONS, crawl } from "./crawl.mjs";
import { PRESETS, article, element, lever, open, show } from "./explainer.mjs";
import { address } from "./server.mjs";

// One worker sees all pages: the last test asks which exceptions none of them needed.
test.describe.configure({ mode: "serial" });

const used = new Set();

/** Brings a live page to a state, in this order. */
const STATES = {
  "as published": async () => {},
  "with levers beyond what was seen": (page, preset) => show(page, { preset, tariffs: { cars: 60 }, passThrough: { cars: 70 }, elasticity: { metals: 9 } }),
  "with volumes cut to nothing": (page, preset) => show(page, { preset, volumes: { cars: 0 } }),
  "three years on": (page, preset) => show(page, { preset, horizon: "long" }),
  "with other countries' tariffs": (page, preset) => show(page, { preset, thirdCountries: "tariffed" }),
  "on the figures as reported": (page, preset) => show(page, { preset, basis: "reported" }),
  "with a tray open in the opening and one on the bench": async (page, preset) => {
    await show(page, { preset });
    await article(page).locator(".cause .token").first().click();
    await lever(page, "tariffs-cars").locator("[data-score]").click();
    await expect(article(page).locator(".tray .score")).toBeVisible();
    await expect(lever(page, "tariffs-cars").locator(".score")).toBeVisible();
  },
  "beside a pinned scenario": async (page, preset) => {
    await article(page).locator('[data-do="pin"]').click();
    await show(page, { preset, tariffs: { cars: 40 }, horizon: "long" });
    await expect(article(page).locator(".compare tbody tr").first()).toBeVisible();
  },
};

/** Waits until what is out of sight follows too. */
const rest = (page) => page.evaluate(() => new Promise((done) => setTimeout(done, 300)));

/** Which of the paths have no derivation with a finite value. */
function closed(page, paths) {
  return element(page).evaluate(
    (element, paths) =>
      paths.filter((path) => {
        try {
          return !Number.isFinite(element.derive(...path.split(".")).value);
        } catch {
          return true;
        }
      }),
    paths,
  );
}

function expectAllOpen({ strays, used: met, paths }, where) {
  expect(strays, where).toEqual([]);
  expect(paths.length, where).toBeGreaterThan(30);
  for (const index of met) used.add(index);
}

for (const preset of PRESETS) {
  test(`without script every figure on the page of ${preset} opens something`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${address.plain}${preset}/`);
    expectAllOpen(await crawl(page.locator("article.te")), preset);
    await context.close();
  });

  test(`on the live page of ${preset} every figure opens something, in every state`, async ({ page }) => {
    test.slow();
    await open(page, `${preset}/`);
    for (const [state, enter] of Object.entries(STATES)) {
      await enter(page, preset);
      await rest(page);
      const found = await crawl(article(page));
      expectAllOpen(found, state);
      expect(await closed(page, found.paths), state).toEqual([]);
    }
  });
}

test("no exception is without use", () => {
  expect(EXCEPTIONS.filter((_, index) => !used.has(index)).map(({ where }) => where)).toEqual([]);
});

test("a value of 2024 opens what was recorded, the price before opens what is assumed", async ({ page }) => {
  await open(page);
  const sheet = article(page).locator(".sheet");
  await article(page).locator('#te-exports .rows [data-derive="B.cars"]').click();
  await expect(sheet.locator("h2")).toHaveText(/, Cars$/);
  await sheet.locator("[data-step]").click();
  await expect(sheet.locator("div.ground")).toHaveText("Datum");
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await article(page).locator('#te-car .cap1 [data-derive="P_0"]').click();
  await expect(sheet.locator(".big")).toHaveText("$30,000");
  await expect(sheet.locator("div.ground")).toHaveText("Assumption");
});

test("somebody else's figure leads to its record, a count to the rows counted, a share to its lever", async ({ page }) => {
  await open(page);
  for (const [link, id] of [
    ["#te-estimates .rows .v a", "estimate-gdp-nri-24"],
    ["#te-yen h3 a", "figure-daily-loss"],
    ["#te-car h3 a", "assumption.car-price"],
    ["#te-payers h3 a", "te-payers-data"],
    ["#te-estimates h3 a", "te-estimates-data"],
    ["#te-yen .note a", "te-bench-passThrough-cars-marks"],
    [".answers .other a", "te-bench-thirdCountries"],
  ]) {
    const place = article(page).locator(`[id="${id}"]`);
    await article(page).locator(`${link}[href="#${id}"]`).first().click();
    await expect(place, id).toBeFocused();
    await expect(place, id).toBeVisible();
  }
});
