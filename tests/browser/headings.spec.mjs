// Headline and chart titles are true of the figures on screen: on every preset, at both ends of every lever, under every choice.

import { expect, test } from "@playwright/test";
import { CONTROLS, LEVERS, PRESETS, SECTORS, open, read, setting } from "./explainer.mjs";
import { change, percent, size, usd, usdBn, yenBn } from "./notation.mjs";

const NOTHING = 1e-9;
const TITLES = ["exports", "payers", "lost", "yen", "car", "ledger", "estimates"];
const NO_EXPORTS = Object.fromEntries(LEVERS.map((lever) => [lever, 0]));

/** A preset alone, with each lever at each end, with each choice made, and with nothing exported. */
const scenarios = (preset) => [
  { preset },
  ...CONTROLS.flatMap((control) => [control.low, control.high].map((end) => setting(control, end, preset))),
  { preset, horizon: "long" },
  { preset, thirdCountries: "tariffed" },
  { preset, basis: "reported" },
  { preset, volumes: NO_EXPORTS },
];

/** Shows each scenario and reads what the page then says. */
function tour(page, list) {
  return page.evaluate(
    async ([list, titles]) => {
      const element = document.querySelector("tariff-explainer");
      const root = element.shadowRoot;
      const text = (selector) => root.querySelector(selector).textContent;
      const stops = [];
      for (const scenario of list) {
        element.scenario = scenario;
        await new Promise((done) => setTimeout(done));
        const { preset, basis, volumes } = scenario;
        stops.push({
          scenario: element.scenario,
          outcome: element.outcome,
          base: element.estimate({ preset: "before-april-2025", basis }).sectors,
          taxless: element.estimate({ preset: "before-april-2025", basis, volumes }).sectors,
          own: element.estimate({ preset }).scenario,
          h1: text("h1"),
          effect: text(".effect"),
          titles: Object.fromEntries(titles.map((id) => [id, text(`#te-${id} h3`)])),
        });
      }
      return stops;
    },
    [list, TITLES],
  );
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** What the headline's first words should be. */
function opening({ scenario, own }, at) {
  const { tariffs, horizon, thirdCountries, ...rest } = scenario;
  const { tariffs: ownTariffs, horizon: _, thirdCountries: __, ...ownRest } = own;
  const phrase = same(tariffs, ownTariffs) ? at : "At the rates you set";
  if (!same(rest, ownRest) || thirdCountries !== "unchanged") return `${phrase}, on your assumptions,`;
  return horizon === "long" ? `${phrase}, three years on,` : phrase;
}

function headline(stop, at) {
  const { exportVolumeChangePct: change, exportersLossYenBnPerDay: loss } = stop.outcome.total;
  const moved =
    Math.abs(change) >= 0.05
      ? `ship about ${size(change)} ${change < 0 ? "less" : "more"} to the United States`
      : `ship ${loss < NOTHING ? "" : "about "}as much to the United States as in 2024`;
  const lost = loss < NOTHING ? "lose nothing to new tariffs" : `lose about ${yenBn(loss)} a day`;
  return `${opening(stop, at)} Japan would ${moved} and ${lost}`;
}

function exports({ outcome, base }, names) {
  const changes = SECTORS.map((sector) => outcome.sectors[sector].exportValueUsdBn - base[sector].exportValueUsdBn);
  const most = Math.max(...changes.map(Math.abs));
  if (most <= NOTHING) return "No kind of goods sells more or less than in 2024";
  const index = changes.findIndex((change) => Math.abs(change) === most);
  if (changes[index] > 0) return `${names[index]} gain most: sales up ${usdBn(most)} a year`;
  const { exportValueChangePct: value, exportVolumeChangePct: volume } = outcome.sectors[SECTORS[index]];
  const how = Math.abs(volume) < Math.abs(value) / 2 ? "lower prices" : "fewer goods shipped";
  return `${names[index]} lose most: sales down ${usdBn(most)} a year, mostly through ${how}`;
}

function payers({ outcome, taxless }) {
  const taxed = SECTORS.filter((sector) => outcome.sectors[sector].staticRatePct > taxless[sector].staticRatePct + NOTHING);
  if (taxed.length === 0) return "There is no new duty to share out";
  const more = taxed.filter((sector) => outcome.sectors[sector].buyersSharePct > 50 + NOTHING).length;
  const title = `US buyers bear more than half of the new duty on ${more} of ${taxed.length} kinds of goods`;
  return taxed.includes("cars") ? `${title}; on cars, exporters bear ${percent(100 - outcome.sectors.cars.buyersSharePct)}` : title;
}

function lost({ outcome: { total } }) {
  const all = total.divertedToThirdUsdBn + total.divertedToUsUsdBn + total.notBoughtUsdBn;
  if (all < NOTHING) return "Japan loses no sales to the tariffs";
  return `Of ${usdBn(all)} of sales Japan loses a year, other countries pick up ${usdBn(total.divertedToThirdUsdBn)}`;
}

function yen({ outcome: { total } }) {
  const spoke = "Japan’s negotiator spoke of ¥1–2bn";
  if (total.carsLossYenBnPerDay < NOTHING) return `No loss on cars at these rates; ${spoke} a day`;
  return `Cars alone cost Japan’s exporters about ${yenBn(total.carsLossYenBnPerDay)} a day in this model; ${spoke}`;
}

function ledger({ outcome: { total } }) {
  const { usBuyersLossUsdBn: bill, extraDutiesUsdBn: income } = total;
  if (Math.abs(bill) < NOTHING && Math.abs(income) < NOTHING) return "No new duty, so nothing changes hands";
  if (income > bill) return `The Treasury takes in ${usdBn(income)} of new duties, more than the ${usdBn(bill)} US buyers lose: Japan’s price cuts pay the rest`;
  return `US buyers lose ${usdBn(bill)}, more than the ${usdBn(income)} of new duties the Treasury takes in`;
}

function car({ outcome }, base) {
  const exporter = 24_000 / (1 + base / 100);
  const less = (-exporter * outcome.sectors.cars.exporterPriceChangePct) / 100;
  const more = outcome.total.carPriceUsd - 30_000;
  if (Math.abs(more) < 0.5 && Math.abs(less) < 0.5) return "A $30,000 car costs what it did before";
  return `A $30,000 car gets about ${usd(more)} dearer; its maker gets about ${usd(less)} less for it`;
}

for (const preset of PRESETS) {
  test(`headline and titles are true on ${preset}, at both ends of every lever and under every choice`, async ({ page }) => {
    await open(page);
    const facts = await read(page, "facts");
    const at = facts.presets.find(({ id }) => id === preset).at.en;
    const names = facts.sectors.map(({ name }) => name.en);
    const list = scenarios(preset);
    const stops = await tour(page, list);
    expect(stops).toHaveLength(2 * CONTROLS.length + 5);
    const dutyOf2024 = stops[0].base.cars.staticRatePct;
    stops.forEach((stop, n) => {
      const where = JSON.stringify(list[n]);
      expect.soft(stop.h1, where).toBe(headline(stop, at));
      expect.soft(stop.titles, where).toEqual({
        exports: exports(stop, names),
        payers: payers(stop),
        lost: lost(stop),
        yen: yen(stop),
        car: car(stop, dutyOf2024),
        ledger: ledger(stop),
        estimates: expect.stringContaining(`; this page says ${change(stop.outcome.total.gdpIncomePct)}`),
      });
      // A loss, a fall or a price is named by its size: "−$5 dearer" says nothing.
      for (const [id, title] of Object.entries({ ...stop.titles, h1: stop.h1, effect: stop.effect })) {
        if (id !== "estimates") expect.soft(title, where).not.toContain("−");
      }
      // A sentence never says that income falls where it rises, nor that something is lost where nothing is.
      const { gdpIncomePct, exportersLossYenBnPerDay, dutiesUsdBn } = stop.outcome.total;
      if (/of its income/.test(stop.effect)) expect.soft(gdpIncomePct, where).toBeLessThanOrEqual(0);
      if (/is about .* higher/.test(stop.effect)) expect.soft(gdpIncomePct, where).toBeGreaterThan(0);
      if (/lose nothing|Nothing is exported/.test(stop.effect)) expect.soft(exportersLossYenBnPerDay, where).toBeLessThan(NOTHING);
      if (!/Nothing is exported/.test(stop.effect)) expect.soft(stop.effect, where).toContain(usdBn(dutiesUsdBn));
    });
  });
}

test("the title of the published estimates counts those that see a fall and those that see a rise", async ({ page }) => {
  await open(page);
  const { records } = await read(page, "facts");
  const ranges = records
    .filter(({ id, value }) => id.startsWith("estimate-gdp-") && value !== undefined)
    .map(({ value }) => (typeof value === "number" ? [value, value] : Object.values(value)));
  const down = ranges.filter((range) => Math.max(...range) < 0).length;
  const up = ranges.filter((range) => Math.min(...range) > 0).length;
  expect(down).toBeGreaterThan(0);
  const title = await page.locator("tariff-explainer article[data-live] #te-estimates h3").textContent();
  const words = up ? `${down} published estimates see Japan’s economy shrink, ${up} the opposite` : `All ${down} published estimates see Japan’s economy shrink`;
  expect(title.startsWith(words), `${title} / ${words}`).toBe(true);
});
