// How sure the page is, and why: twenty dots, trays, the curve that turns the model round, the ranking, two scenarios compared.

import { expect, test } from "@playwright/test";
import { LEVERS, PRESETS, article, estimate, lever, open, read, show } from "./explainer.mjs";
import { change, usd, usdBn, yenBn } from "./notation.mjs";
import { address } from "./server.mjs";

const ANSWERS = [
  ["exportersLossYenBnPerDay", yenBn],
  ["gdpIncomePct", change],
  ["dutiesUsdBn", usdBn],
  ["costPerUsHouseholdUsd", usd],
];
const turned = (page) => article(page).locator("#te-reverse");
const found = (page) => turned(page).locator(".found p").first();
const ask = (page, what) => turned(page).locator(`[data-ask="${what}"]`);
const place = (element, name) => element.getAttribute(name).then(parseFloat);

/** Writes a figure to reach as a reader does. */
async function aim(page, target) {
  await ask(page, "target").fill(target);
  await ask(page, "target").press("Tab");
}

test("each answer has twenty dots, and eighteen of them stand over its bracket", async ({ page }) => {
  await open(page);
  for (const preset of ["june-2025", "deal-15", "all-lifted"]) {
    await show(page, { preset });
    for (const glyph of await article(page).locator(".answer .glyph").all()) {
      const dots = await glyph.locator(".run").evaluateAll((all) => all.map((dot) => parseFloat(dot.getAttribute("cx"))));
      expect(dots).toHaveLength(20);
      const [from, to] = [await place(glyph.locator(".brk").first(), "x1"), await place(glyph.locator(".brk").first(), "x2")];
      // A dot stands in the middle of its pile, so it may be off by less than a pile's width.
      expect(dots.filter((dot) => dot >= from - 3.4 && dot <= to + 3.4).length).toBeGreaterThanOrEqual(18);
      expect(dots.filter((dot) => dot < from - 3.4).length).toBeLessThanOrEqual(1);
    }
  }
});

test("after a change a hollow mark shows where the chapter stood", async ({ page }) => {
  await open(page);
  const marks = article(page).locator(".answer").first().locator(".mark");
  await expect(marks).toHaveText(["▲"]);
  const before = await place(marks.first(), "x");
  await show(page, { tariffs: { cars: 0 } });
  await expect(marks).toHaveText(["△", "▲"]);
  expect(await place(marks.first(), "x")).toBe(before);
});

test("a lever's tray shows the four answers over its own axis with one line under the thumb", async ({ page }) => {
  await open(page);
  const cars = lever(page, "tariffs-cars");
  const button = cars.getByRole("button", { name: "What it moves: Cars" });
  await expect(button).toHaveAttribute("aria-expanded", "false");
  await button.press("Enter");
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await expect(cars.locator(".score .ribbon")).toHaveCount(4);
  const { total } = await read(page, "outcome");
  await expect(cars.locator(".score .cap1 b")).toHaveText(ANSWERS.map(([metric, write]) => write(total[metric])));
  const shapes = () => cars.locator(".score .curveline").evaluateAll((all) => all.map((line) => line.getAttribute("points")));
  const before = await shapes();
  const slider = cars.locator("input[type=range]");
  await slider.fill("60");
  for (const line of await cars.locator(".score .here").all()) expect(await place(line, "x1")).toBe(60);
  // The hairline ends at the middle of the thumb.
  const [line, thumb] = [await cars.locator(".score .here").last().boundingBox(), await slider.boundingBox()];
  expect(Math.abs(line.x - (thumb.x + 10 + (thumb.width - 20) * 0.6))).toBeLessThan(1.5);
  expect(await shapes(), "the lever's own value is its axis").toEqual(before);
  await lever(page, "tariffs-other").locator("input[type=range]").fill("50");
  await expect.poll(shapes).not.toEqual(before);
  await button.click();
  await expect(cars.locator(".score")).toHaveCount(0);
});

test("the ribbons are the model's: central line and band at both ends and in the middle", async ({ page }) => {
  await open(page, `${address.plain}#te=1;h=long`, "");
  await ask(page, "metric").selectOption("dutiesUsdBn");
  const curve = turned(page).locator(".curve");
  const line = (await curve.locator(".curveline").getAttribute("points")).trim().split(" ").map((point) => point.split(",").map(Number));
  const ribbon = (await curve.locator(".ribbon").getAttribute("points")).trim().split(" ").map((point) => point.split(",").map(Number));
  expect(line).toHaveLength(41);
  expect(ribbon).toHaveLength(82);
  const ends = [];
  for (const [index, cars] of [[0, 0], [20, 50], [40, 100]]) {
    const { total, bands } = await estimate(page, { horizon: "long", tariffs: { cars } });
    ends.push([total.dutiesUsdBn, 10_000 - line[index][1]]);
    ends.push([bands.dutiesUsdBn.low, 10_000 - ribbon[index][1]]);
    ends.push([bands.dutiesUsdBn.high, 10_000 - ribbon[81 - index][1]]);
  }
  // All lie on one straight scale.
  const [[v0, y0]] = ends;
  const [v1, y1] = ends.reduce((far, end) => (Math.abs(end[0] - v0) > Math.abs(far[0] - v0) ? end : far));
  for (const [value, y] of ends) expect(Math.abs(y - (y0 + ((value - v0) / (v1 - v0)) * (y1 - y0)))).toBeLessThan(3);
});

test.describe("turn it round", () => {
  test.beforeEach(({ page }) => open(page));

  test("finds the rate, and setting it gives the figure asked for", async ({ page }) => {
    await aim(page, "2");
    await expect(found(page)).toContainText("makes it ¥2bn");
    await turned(page).locator("[data-set]").first().click();
    const { total } = await read(page, "outcome");
    expect(total.carsLossYenBnPerDay).toBeCloseTo(2, 6);
    expect((await read(page, "scenario")).tariffs.cars).not.toBe(25);
  });

  test("gives every rate that does it, the nearest first", async ({ page }) => {
    await ask(page, "metric").selectOption("dutiesUsdBn");
    await ask(page, "lever").selectOption("tariffs.cars");
    const peak = await page.evaluate(() => {
      const element = document.querySelector("tariff-explainer");
      return Math.max(...Array.from({ length: 101 }, (_, cars) => element.estimate({ tariffs: { cars } }).total.dutiesUsdBn));
    });
    const target = (peak - 0.05).toFixed(3);
    await aim(page, target);
    const { solutions } = await page.evaluate(
      (target) => document.querySelector("tariff-explainer").solve({ metric: "dutiesUsdBn", lever: "tariffs.cars", target }),
      Number(target),
    );
    expect(solutions).toHaveLength(2);
    await expect(turned(page).locator("[data-set]")).toHaveCount(2);
    const set = await turned(page).locator("[data-set]").evaluateAll((all) => all.map((button) => Number(button.dataset.set)));
    expect(set).toEqual(solutions);
    await expect(turned(page).locator(".curve .ring")).toHaveCount(2);
  });

  test("says what can be had where no setting does it, and takes nonsense without losing anything", async ({ page }) => {
    await aim(page, "500");
    await expect(found(page)).toContainText(/^No setting makes it ¥500bn\. Tariff: Cars from 0% to 100% gives from /);
    await aim(page, "a lot");
    await expect(found(page)).toHaveText("“a lot” is not a number. Type one, such as 1 or −0.5.");
    await expect(turned(page).locator(".curveline")).toHaveCount(1);
    expect(await read(page, "state")).toBe("1");
    await aim(page, "");
    await expect(turned(page).locator(".found p")).toHaveText([""]);
  });

  test("works for every lever and for every figure of the total", async ({ page }) => {
    const metrics = Object.keys((await read(page, "outcome")).total);
    expect(await ask(page, "metric").locator("option").evaluateAll((all) => all.map((option) => option.value))).toEqual(metrics);
    const levers = await ask(page, "lever").locator("option").evaluateAll((all) => all.map((option) => option.value));
    expect(levers).toHaveLength(4 * LEVERS.length + 1);
    for (const path of levers) {
      await ask(page, "lever").selectOption(path);
      await expect(turned(page).locator(".curve")).toHaveAttribute("data-control", path.replace(".", "-"));
      expect(await turned(page).locator(".curveline").getAttribute("points")).not.toContain("NaN");
    }
    for (const metric of metrics) {
      await ask(page, "metric").selectOption(metric);
      expect(await turned(page).locator(".curveline").getAttribute("points")).not.toContain("NaN");
      await expect(turned(page).locator(".ranking h3")).not.toBeEmpty();
    }
  });

  test("the curve is dragged, and moved by keys, to set the rate", async ({ page }) => {
    const slider = turned(page).locator(".curve input");
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    await page.mouse.move(box.x + 10 + (box.width - 20) * 0.25, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x + 10 + (box.width - 20) * 0.6, box.y + 60, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Math.abs((await read(page, "scenario")).tariffs.cars - 60)).toBeLessThanOrEqual(1);
    const before = (await read(page, "scenario")).tariffs.cars;
    await slider.press("ArrowRight");
    await expect.poll(async () => (await read(page, "scenario")).tariffs.cars).toBe(before + 1);
    expect(await place(turned(page).locator(".here"), "x1")).toBeCloseTo(before + 1, 6);
    await expect(slider).toHaveAttribute("aria-valuetext", new RegExp(`^${before + 1}%, which gives ¥`));
  });

  test("the peak of duties is marked where the model has it", async ({ page }) => {
    const best = await page.evaluate(() => {
      const element = document.querySelector("tariff-explainer");
      const duties = Array.from({ length: 1001 }, (_, n) => element.estimate({ tariffs: { cars: n / 10 } }).total.dutiesUsdBn);
      return duties.indexOf(Math.max(...duties)) / 10;
    });
    expect(best).toBeGreaterThan(0);
    expect(best).toBeLessThan(100);
    expect(Math.abs((await place(turned(page).locator(".peak"), "x1")) - best)).toBeLessThan(0.11);
  });
});

test("the ranking starts with what moves the figure most, and its names lead to the records", async ({ page }) => {
  await open(page);
  const rows = turned(page).locator(".rank .rows .r");
  await expect(rows.first()).toContainText("Exporters’ margin, Cars");
  await rows.first().getByRole("link").first().click();
  const record = article(page).locator('[id="assumption.cars.mu"]');
  await expect(record).toBeInViewport();
  await expect(record).toBeFocused();
  // What the reader sets is a choice and leaves the list.
  await expect(turned(page).locator(".rank")).toContainText("Pass-through, Cars");
  await show(page, { passThrough: { cars: 30 } });
  await expect(turned(page).locator(".rank")).not.toContainText("Pass-through, Cars");
});

test.describe("two scenarios compared", () => {
  const compare = (page) => article(page).locator(".compare");
  const does = (page, what) => article(page).locator(`[data-do="${what}"]`).click();
  const row = (page, name) => compare(page).locator("tbody tr").filter({ hasText: name }).locator("td");

  test("B stays, A moves, the difference is that of the two with its own band", async ({ page }) => {
    await open(page);
    await expect(compare(page)).toBeEmpty();
    await does(page, "pin");
    await expect(compare(page)).toContainText("A and B are the same so far");
    await show(page, { tariffs: { cars: 10 } });
    const [a, b] = [await read(page, "outcome"), await estimate(page, {})];
    const difference = a.total.dutiesUsdBn - b.total.dutiesUsdBn;
    await expect(compare(page)).toContainText("Tariff: Cars: 10% in A, 25% in B");
    const cells = row(page, "Duties collected");
    await expect(cells.nth(0)).toHaveText(usdBn(a.total.dutiesUsdBn));
    await expect(cells.nth(1)).toHaveText(usdBn(b.total.dutiesUsdBn));
    await expect(cells.nth(2)).toHaveText(usdBn(difference));
    await expect(article(page).locator(".answer .versus").first()).toContainText(`B: ${yenBn(b.total.exportersLossYenBnPerDay)}. A less B: ${yenBn(a.total.exportersLossYenBnPerDay - b.total.exportersLossYenBnPerDay)}, in 18 of 20 runs `);
    await expect(article(page).locator("#te-exports .pin")).toHaveCount(8);
    for (const chart of ["payers", "lost", "yen", "ledger", "estimates"]) expect(await article(page).locator(`#te-${chart} .pin`).count()).toBeGreaterThan(0);
  });

  test("the band of the difference is narrower than the two bands apart, for the same runs serve both", async ({ page }) => {
    await open(page);
    await does(page, "pin");
    await show(page, { tariffs: { cars: 24 } });
    const [a, b] = [await read(page, "outcome"), await estimate(page, {})];
    const text = await row(page, "Loss to Japan’s exporters, a day").nth(3).textContent();
    const [low, high] = text.split(" to ").map((part) => (Number(part.replace(/[¥bnm+]/g, "").replace("−", "-")) * (part.endsWith("bn") ? 1000 : 1)) / 1000);
    const apart = (outcome) => outcome.bands.exportersLossYenBnPerDay.high - outcome.bands.exportersLossYenBnPerDay.low;
    expect(high - low).toBeGreaterThan(0);
    expect(high - low).toBeLessThan((apart(a) + apart(b)) / 10);
  });

  test("swap turns the two round, unpin ends it, and a link carries it", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await open(page);
    await does(page, "pin");
    await show(page, { preset: "deal-15" });
    await does(page, "swap");
    expect(await read(page, "state")).toBe("1");
    await expect(compare(page)).toContainText("in B");
    await does(page, "link");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain(";vs=1~deal-15");
    await does(page, "unpin");
    await expect(compare(page)).toBeEmpty();
    await open(page, link, "");
    await page.reload();
    await open(page, link, "");
    expect(await read(page, "state")).toBe("1");
    await expect(compare(page)).toContainText("A and B compared");
  });
});

test("every preset's page has its curve, ranking and dots without script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const preset of PRESETS) {
    await page.goto(`${address.plain}${preset}/`);
    await expect(page.locator(".answer .run")).toHaveCount(80);
    await expect(page.locator("#te-reverse .curveline")).toHaveCount(1);
    await expect(page.locator("#te-reverse .ranking h3")).toHaveCount(1);
  }
  await context.close();
});
