// Every figure on every preset's page is the model's, and the same without script.

import { expect, test } from "@playwright/test";
import { PRESETS, SECTORS, article, estimate, live, open, read, still, table } from "./explainer.mjs";
import { change, fixed, percent, size, usd, usdBn, usdTens, yenBn } from "./notation.mjs";
import { address } from "./server.mjs";

const FIGURES = [
  ["exportersLossYenBnPerDay", yenBn],
  ["gdpIncomePct", change],
  ["dutiesUsdBn", usdBn],
  ["costPerUsHouseholdUsd", usd],
];
const NONE = "–";
const CAR_AT_THE_BORDER = 24_000; // 80% of a $30,000 sticker
const CAR_INLAND = 6_000;

for (const preset of PRESETS) {
  test.describe(`on the page of ${preset}`, () => {
    test.describe.configure({ mode: "default" }); // one page serves them all
    let page;
    let root; // the live article
    let outcome;
    let before; // the same goods at the duties of 2024

    test.beforeAll(async ({ browser }) => {
      page = await browser.newPage();
      await open(page, `${preset}/`);
      root = article(page);
      outcome = await read(page, "outcome");
      before = await estimate(page, { preset: "before-april-2025" });
    });
    test.afterAll(() => page.close());

    const total = (metric) => outcome.total[metric];
    const edges = (metric) => [outcome.bands[metric].low, outcome.bands[metric].high];
    const isTaxed = (sector) => outcome.sectors[sector].staticRatePct > before.sectors[sector].staticRatePct;

    test("the page shows this preset's outcome", async () => {
      expect(outcome.scenario.preset).toBe(preset);
      expect(outcome).toEqual(await estimate(page, { preset }));
    });

    test("the four answers, their bands and their other readings are the model's", async () => {
      const turned = await estimate(page, { preset, thirdCountries: "tariffed" });
      const answers = root.locator(".answers .answer");
      await expect(answers).toHaveCount(FIGURES.length);
      for (const [index, [metric, write]] of FIGURES.entries()) {
        const answer = answers.nth(index);
        const [low, high] = edges(metric).map(write);
        await expect(answer.locator("output")).toHaveText(write(total(metric)));
        await expect(answer.locator(".range")).toHaveText(`18 of 20 runs: ${low} to ${high}`);
        await expect(answer.locator(".other").first()).toHaveText(
          `${write(turned.total[metric])} with other countries’ tariffs too`,
        );
        await expect(root.locator(".bar .a b").nth(index)).toHaveText(write(total(metric)));
      }
    });

    test("headline, opening and certainty state the model's figures", async () => {
      const [loss, gdp, duties, cost] = FIGURES.map(([metric]) => total(metric));
      const { presets } = await read(page, "facts");
      const at = presets.find(({ id }) => id === preset).at.en;
      if (loss < 1e-9) {
        await expect(root.locator("h1")).toHaveText(`${at} Japan would ship as much to the United States as in 2024 and lose nothing to new tariffs`);
        await expect(root.locator(".effect")).toContainText(usdBn(duties));
        await expect(root.locator(".sure")).toContainText("With no new tariff nothing is lost");
        return;
      }
      const volume = total("exportVolumeChangePct");
      expect(volume).toBeLessThan(0);
      await expect(root.locator("h1")).toHaveText(
        `${at} Japan would ship about ${size(volume)} less to the United States and lose about ${yenBn(loss)} a day`,
      );
      await expect(root.locator(".effect")).toHaveText(
        `Japan’s exporters lose about ${yenBn(loss)} a day and Japan about ${size(gdp)} of its income. Washington collects about ` +
          `${usdBn(duties)} a year in duties, and higher prices cost the average US household about ${usd(cost)} a year.`,
      );
      const [low, high] = edges("exportersLossYenBnPerDay").map(yenBn);
      await expect(root.locator(".sure")).toContainText(`between ${low} and ${high} a day`);
    });

    test("the opening sentence and the levers stand at the preset's rates", async () => {
      const { tariffs } = await read(page, "scenario");
      const rate = (lever) => tariffs[lever].total ?? tariffs[lever];
      const said = (lever) => (tariffs[lever].total === undefined ? `${rate(lever)}%` : `${rate(lever)}% in all`);
      await expect(root.locator(".cause .token")).toHaveText(["cars", "metals", "other"].map(said));
      for (const lever of Object.keys(tariffs)) {
        const control = root.locator(`.bench [data-control="tariffs-${lever}"]`);
        await expect(control.locator("input[type=text]")).toHaveValue(String(rate(lever)));
        await expect(control.locator("input[type=range]")).toHaveValue(String(rate(lever)));
        await expect(control.getByText("duty in all")).toHaveCount(tariffs[lever].total === undefined ? 0 : 1);
      }
    });

    test("every chapter shows its own preset's loss and this one is marked", async () => {
      for (const other of PRESETS) {
        const chapter = root.locator(`.chapters a[data-preset="${other}"]`);
        const { total } = await estimate(page, { preset: other });
        await expect(chapter.locator(".loss")).toHaveText(yenBn(total.exportersLossYenBnPerDay));
        expect(await chapter.getAttribute("aria-current")).toBe(other === preset ? "true" : null);
      }
    });

    test("the exports chart and its table give the model's values by sector", async () => {
      const rows = await table(root, "exports");
      const shown = await root.locator("#te-exports .rows .v").evaluateAll((all) => all.map((v) => [...v.children].map((c) => c.textContent)));
      expect(rows).toHaveLength(SECTORS.length);
      for (const [index, sector] of SECTORS.entries()) {
        const now = outcome.sectors[sector];
        const [, was, is, low, high] = rows[index];
        expect([was, is], sector).toEqual([before.sectors[sector], now].map(({ exportValueUsdBn }) => fixed(exportValueUsdBn, 2)));
        expect(Number(low), sector).toBeLessThanOrEqual(Number(is));
        expect(Number(high), sector).toBeGreaterThanOrEqual(Number(is));
        expect(shown[index].slice(1), sector).toEqual([change(now.exportValueChangePct), change(now.exportVolumeChangePct)]);
      }
      const { records } = await read(page, "facts");
      const cars = (records.find(({ id }) => id === "datum.cars-shipped").value * outcome.sectors.cars.exportVolumeChangePct) / 100;
      const note = root.locator("#te-exports .note");
      if (Math.abs(cars) < 500) await expect(note).toBeHidden();
      else await expect(note).toHaveText(`In cars: about ${fixed(-cars, -3)} fewer than the 1.37 million shipped in 2024.`);
    });

    test("the chart of who pays gives the model's shares, and a dash where there is no new duty", async () => {
      for (const [index, [, buyers, exporters, low, high]] of (await table(root, "payers")).entries()) {
        const sector = SECTORS[index];
        const share = outcome.sectors[sector].buyersSharePct;
        if (isTaxed(sector)) {
          expect([buyers, exporters], sector).toEqual([fixed(share, 0), fixed(100 - share, 0)]);
          expect(Number(low), sector).toBeLessThanOrEqual(Number(high));
        } else {
          expect([buyers, exporters, low, high], sector).toEqual([NONE, NONE, NONE, NONE]);
        }
      }
    });

    test("the chart of lost sales gives the model's destinations", async () => {
      const parts = ["divertedToThirdUsdBn", "divertedToUsUsdBn", "notBoughtUsdBn"].map(total);
      const rows = await table(root, "lost");
      expect(rows.map(([, value]) => value)).toEqual(parts.map((value) => fixed(value, 2)));
      await expect(root.locator("#te-lost .rows .v")).toHaveText(parts.map(usdBn));
    });

    test("the day's bill in yen gives the model's losses on cars, cars and parts, and all goods", async () => {
      const cars = total("carsLossYenBnPerDay");
      const values = [cars, cars + outcome.sectors.parts.exportersLossYenBnPerDay, total("exportersLossYenBnPerDay")];
      const spread = (metric) => edges(metric).map((edge) => fixed(edge, 2));
      const rows = await table(root, "yen");
      expect(rows.map((row) => row.slice(1))).toEqual([
        [fixed(values[0], 2), ...spread("carsLossYenBnPerDay")],
        [fixed(values[1], 2), NONE, NONE],
        [fixed(values[2], 2), ...spread("exportersLossYenBnPerDay")],
      ]);
      await expect(root.locator("#te-yen .rows .v")).toHaveText(values.map(yenBn));
    });

    test("the car's parts add up to the model's sticker price", async () => {
      const { exporterPriceChangePct, staticRatePct } = outcome.sectors.cars;
      const exporter = CAR_AT_THE_BORDER / (1 + before.sectors.cars.staticRatePct / 100);
      const less = exporter * (1 + exporterPriceChangePct / 100);
      const duty = (less * staticRatePct) / 100;
      const then = [exporter, CAR_AT_THE_BORDER - exporter, CAR_INLAND, 30_000];
      const now = [less, duty, CAR_INLAND, less + duty + CAR_INLAND];
      expect(now[3]).toBeCloseTo(total("carPriceUsd"), 6);
      const rows = await table(root, "car");
      expect(rows.map((row) => row.slice(1))).toEqual([then, now].map((parts) => parts.map((part) => fixed(part, 0))));
      await expect(root.locator("#te-car .cap1 b")).toHaveText([usdTens(30_000), usdTens(total("carPriceUsd"))]);
      const [low, high] = edges("carPriceUsd").map(usdTens);
      await expect(root.locator("#te-car .note")).toHaveText(`Sticker in 18 of 20 runs: ${low} to ${high}`);
    });

    test("the ledger gives the model's losses as negative and its gains as positive", async () => {
      const lines = [
        ["usBuyersLossUsdBn", -1],
        ["extraDutiesUsdBn", 1],
        ["exportersLossUsdBn", -1],
        ["deadweightLossUsdBn", -1],
      ];
      const rows = await table(root, "ledger");
      expect(rows.map((row) => row.slice(1))).toEqual(
        lines.map(([metric, sign]) => [total(metric), ...edges(metric).sort((a, b) => sign * (a - b))].map((value) => fixed(sign * value, 2))),
      );
      await expect(root.locator("#te-ledger .note")).toHaveText(
        `Average duty on Japanese goods: ${percent(total("staticRatePct"))} at 2024 volumes, ${percent(total("realisedRatePct"))} after buyers shift.`,
      );
    });

    test("this page's own estimate stands among the published ones", async () => {
      await expect(root.locator("#te-estimates .r.me .v")).toHaveText(change(total("gdpIncomePct")));
      expect((await table(root, "estimates")).length).toBeGreaterThan(3);
    });

    test("the prerendered article holds the same text as the live one", async () => {
      // Only the bench's first line differs: it says whether the levers work.
      const text = (within) =>
        within.evaluate((article) => {
          const copy = article.cloneNode(true);
          copy.querySelector(".bench .lead").remove();
          const texts = [];
          for (const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
            const text = walker.currentNode.data.replace(/\s+/g, " ").trim();
            if (text) texts.push(text);
          }
          return texts.join("|");
        });
      const [dead, alive] = [await text(still(page)), await text(root)];
      expect(dead.length).toBeGreaterThan(10_000);
      expect(alive.replaceAll("|", " ").split(/\s+/)).toEqual(dead.replaceAll("|", " ").split(/\s+/));
    });
  });
}

test("without script every page shows the headings and figures that it shows with it", async ({ browser }) => {
  const script = await browser.newPage();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  const texts = async (found) => (await found.allTextContents()).map((text) => text.replace(/\s+/g, " ").trim());
  const shown = (root) =>
    Promise.all(["h1, h2, h3, h4", "output, .range, .other, .effect, .loss, .rows .v, .cap1, .parts, td, .note"].map((what) => texts(root.locator(what))));
  for (const path of ["", ...PRESETS.map((preset) => `${preset}/`)]) {
    await plain.goto(address.plain + path);
    await script.goto(address.plain + path);
    await live(script);
    const [headings, figures] = await shown(plain.locator("article.te"));
    expect(headings.length, path).toBeGreaterThan(20);
    expect(figures.length, path).toBeGreaterThan(100);
    expect(await shown(article(script)), path).toEqual([headings, figures]);
    await expect(plain.locator("h1")).toBeVisible();
  }
  await context.close();
  await script.close();
});
