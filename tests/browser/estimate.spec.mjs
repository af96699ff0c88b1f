// What `estimate` answers, and what it refuses in which words.

import { expect, test } from "@playwright/test";
import { LEVERS, PRESETS, SECTORS, element, estimate, open, read, show } from "./explainer.mjs";
import { REFERENCES } from "./references.mjs";

const SHARED = [
  ...["dutiesUsdBn", "extraDutiesUsdBn", "exportValueUsdBn", "exportValueChangePct", "exportVolumeChangePct", "usBuyersLossUsdBn"],
  ...["exportersLossUsdBn", "exportersLossYenBnPerDay", "deadweightLossUsdBn", "usNetLossUsdBn"],
];
const UNBANDED = ["staticRatePct", "realisedRatePct", "divertedToThirdUsdBn", "divertedToUsUsdBn", "notBoughtUsdBn"];
const WHOLE = ["carsLossYenBnPerDay", "gdpRealPct", "gdpIncomePct", "costPerUsHouseholdUsd", "carPriceUsd"];
const SECTORAL = ["buyerPriceChangePct", "exporterPriceChangePct", "buyersSharePct"];

const KEYS = "preset, tariffs, volumes, passThrough, elasticity, horizon, thirdCountries, basis, yenPerDollar";
const LEVER_IDS = LEVERS.join(", ");
const PRESET_IDS = PRESETS.join(", ");

function expectNear(got, exact, tolerance, name) {
  expect(Math.abs(got - exact), `${name}: ${got} is not ${exact}`).toBeLessThanOrEqual(tolerance * Math.max(0.001, Math.abs(exact)));
}

test.describe("estimate", () => {
  test("has exactly the documented metrics in every outcome, each a finite number", async ({ page }) => {
    await open(page);
    const nothing = Object.fromEntries(LEVERS.map((lever) => [lever, 0]));
    for (const scenario of [{}, { preset: "deal-15", horizon: "long" }, { volumes: nothing }, { tariffs: nothing, volumes: { cars: 0 } }]) {
      const outcome = await estimate(page, scenario);
      const name = JSON.stringify(scenario);
      expect(Object.keys(outcome), name).toEqual(["scenario", "dataVersion", "total", "sectors", "bands"]);
      expect(Object.keys(outcome.total).sort(), name).toEqual([...SHARED, ...UNBANDED, ...WHOLE].sort());
      expect(Object.keys(outcome.bands).sort(), name).toEqual([...SHARED, ...WHOLE].sort());
      expect(Object.keys(outcome.sectors), name).toEqual(SECTORS);
      const numbers = [outcome.total];
      for (const sector of Object.values(outcome.sectors)) {
        expect(Object.keys(sector).sort(), name).toEqual([...SHARED, ...UNBANDED, ...SECTORAL].sort());
        numbers.push(sector);
      }
      for (const band of Object.values(outcome.bands)) {
        expect(Object.keys(band), name).toEqual(["low", "mid", "high"]);
        expect(band.low, name).toBeLessThanOrEqual(band.mid);
        expect(band.mid, name).toBeLessThanOrEqual(band.high);
        numbers.push(band);
      }
      expect(numbers.flatMap(Object.values).filter((number) => !Number.isFinite(number)), name).toEqual([]);
      expect(outcome.dataVersion).toMatch(/^\d{4}-\d\d-\d\d\.\d+$/);
    }
  });

  test("agrees with both full-precision references", async ({ page }) => {
    await open(page);
    for (const { scenario, total, bands } of REFERENCES) {
      const outcome = await estimate(page, scenario);
      for (const [metric, exact] of Object.entries(total)) expectNear(outcome.total[metric], exact, 1e-9, metric);
      for (const [metric, edges] of Object.entries(bands)) {
        ["low", "mid", "high"].forEach((edge, n) => expectNear(outcome.bands[metric][edge], edges[n], 1e-7, `${metric} ${edge}`));
      }
    }
  });

  test("gives a sector without exports no rates and a fall of 100%", async ({ page }) => {
    await open(page);
    const { cars } = (await estimate(page, { volumes: { cars: 0 } })).sectors;
    expect([cars.staticRatePct, cars.realisedRatePct]).toEqual([0, 0]);
    expect([cars.exportValueChangePct, cars.exportVolumeChangePct]).toEqual([-100, -100]);
  });

  test("touches nothing on screen", async ({ page }) => {
    await open(page);
    const before = await page.evaluate(() => document.querySelector("tariff-explainer").shadowRoot.innerHTML);
    await estimate(page, { tariffs: { cars: 99 } });
    expect(await read(page, "state")).toBe("1");
    expect(await page.evaluate(() => document.querySelector("tariff-explainer").shadowRoot.innerHTML)).toBe(before);
  });

  const none = (names) => `is none of ${names}`;
  const tariff = "is neither a number (0–100) nor { \"total\": 0–100 }";
  // Written as scripts, since JSON cannot hold half of them.
  const REFUSED = [
    ["5", "scenario: 5 is not an object"],
    ["null", "scenario: null is not an object"],
    ["'june-2025'", 'scenario: "june-2025" is not an object'],
    ["true", "scenario: true is not an object"],
    ["NaN", "scenario: NaN is not an object"],
    ["[]", "scenario: an array is not an object"],
    ["() => ({})", "scenario: a function is not an object"],
    ["class {}", "scenario: a function is not an object"],
    ["Symbol('x')", "scenario: a symbol is not an object"],
    ["10n", "scenario: a bigint is not an object"],
    ["Promise.resolve({})", "scenario: a promise is not an object"],
    ["new Date(0)", "scenario: a date is not an object"],
    ["new Map()", "scenario: a map is not an object"],
    ["new Set()", "scenario: a set is not an object"],
    ["{ tarifs: {} }", `scenario.tarifs: ${none(KEYS)}`],
    ["{ '': 1 }", `scenario.: ${none(KEYS)}`],
    ["{ preset: 'x' }", `scenario.preset: "x" ${none(PRESET_IDS)}`],
    ["{ preset: null }", `scenario.preset: null ${none(PRESET_IDS)}`],
    ["{ preset: 1 }", `scenario.preset: 1 ${none(PRESET_IDS)}`],
    ["{ preset: Symbol() }", `scenario.preset: a symbol ${none(PRESET_IDS)}`],
    ["{ tariffs: null }", "scenario.tariffs: null is not an object"],
    ["{ tariffs: 25 }", "scenario.tariffs: 25 is not an object"],
    ["{ tariffs: [25] }", "scenario.tariffs: an array is not an object"],
    ["{ tariffs: () => 1 }", "scenario.tariffs: a function is not an object"],
    ["{ tariffs: { boats: 5 } }", `scenario.tariffs.boats: ${none(LEVER_IDS)}`],
    ["{ tariffs: { cars: 140 } }", "scenario.tariffs.cars: 140 is outside 0–100"],
    ["{ tariffs: { cars: -0.5 } }", "scenario.tariffs.cars: -0.5 is outside 0–100"],
    ["{ tariffs: { cars: NaN } }", "scenario.tariffs.cars: NaN is outside 0–100"],
    ["{ tariffs: { cars: Infinity } }", "scenario.tariffs.cars: Infinity is outside 0–100"],
    ["{ tariffs: { cars: -Infinity } }", "scenario.tariffs.cars: -Infinity is outside 0–100"],
    ["{ tariffs: { cars: '25' } }", `scenario.tariffs.cars: "25" ${tariff}`],
    ["{ tariffs: { cars: null } }", `scenario.tariffs.cars: null ${tariff}`],
    ["{ tariffs: { cars: [25] } }", `scenario.tariffs.cars: an array ${tariff}`],
    ["{ tariffs: { cars: 25n } }", `scenario.tariffs.cars: a bigint ${tariff}`],
    ["{ tariffs: { cars: () => 25 } }", `scenario.tariffs.cars: a function ${tariff}`],
    ["{ tariffs: { cars: { total: 400 } } }", "scenario.tariffs.cars.total: 400 is outside 0–100"],
    ["{ tariffs: { cars: { total: null } } }", "scenario.tariffs.cars.total: null is not a number (0–100)"],
    ["{ tariffs: { cars: {} } }", "scenario.tariffs.cars.total: undefined is not a number (0–100)"],
    ["{ tariffs: { cars: { total: undefined } } }", "scenario.tariffs.cars.total: undefined is not a number (0–100)"],
    ["{ tariffs: { cars: { total: 15, added: 1 } } }", "scenario.tariffs.cars.added: is none of total"],
    ["{ volumes: null }", "scenario.volumes: null is not an object"],
    ["{ volumes: { steel: 5 } }", `scenario.volumes.steel: ${none(LEVER_IDS)}`],
    ["{ volumes: { cars: 201 } }", "scenario.volumes.cars: 201 is outside 0–200"],
    ["{ volumes: { cars: null } }", "scenario.volumes.cars: null is not a number (0–200)"],
    ["{ volumes: { cars: { total: 5 } } }", "scenario.volumes.cars: an object is not a number (0–200)"],
    ["{ passThrough: 15 }", "scenario.passThrough: 15 is not an object"],
    ["{ passThrough: { x: 1 } }", `scenario.passThrough.x: ${none(LEVER_IDS)}`],
    ["{ passThrough: { metals: 100.5 } }", "scenario.passThrough.metals: 100.5 is outside 0–100"],
    ["{ passThrough: { cars: null } }", "scenario.passThrough.cars: null is not a number (0–100)"],
    ["{ elasticity: [] }", "scenario.elasticity: an array is not an object"],
    ["{ elasticity: { cars: 1 } }", "scenario.elasticity.cars: 1 is outside 1.2–10"],
    ["{ elasticity: { cars: 1e300 } }", "scenario.elasticity.cars: 1e300 is outside 1.2–10"],
    ["{ elasticity: { cars: false } }", "scenario.elasticity.cars: false is not a number (1.2–10)"],
    ["{ horizon: 'soon' }", 'scenario.horizon: "soon" is none of near, long'],
    ["{ horizon: null }", "scenario.horizon: null is none of near, long"],
    ["{ thirdCountries: true }", "scenario.thirdCountries: true is none of unchanged, tariffed"],
    ["{ basis: {} }", "scenario.basis: an object is none of customs, reported"],
    ["{ yenPerDollar: 79.9 }", "scenario.yenPerDollar: 79.9 is outside 80–250"],
    ["{ yenPerDollar: '145' }", 'scenario.yenPerDollar: "145" is not a number (80–250)'],
    ["{ yenPerDollar: new Number(145) }", "scenario.yenPerDollar: an object is not a number (80–250)"],
  ];

  test("refuses every bad scenario with a TypeError that names the path, in all three ways in", async ({ page }) => {
    await open(page);
    const answers = await page.evaluate(async (sources) => {
      const module = await import("./tariff-explainer.js");
      await module.ready();
      const element = document.querySelector("tariff-explainer");
      const ways = [(s) => element.estimate(s), (s) => module.estimate(s), (s) => void (element.scenario = s)];
      return sources.map((source) =>
        ways.map((way) => {
          const scenario = (0, eval)(`(${source})`);
          try {
            way(scenario);
            return "taken";
          } catch (problem) {
            return problem instanceof TypeError ? problem.message : String(problem);
          }
        }),
      );
    }, REFUSED.map(([source]) => source));
    REFUSED.forEach(([source, message], n) => expect.soft(answers[n], source).toEqual([message, message, message]));
    expect(await read(page, "state")).toBe("1");
  });

  test("passes on whatever a getter or a proxy of the host throws", async ({ page }) => {
    await open(page);
    const caught = await page.evaluate(() => {
      const element = document.querySelector("tariff-explainer");
      const own = new RangeError("the host's own");
      const throws = () => {
        throw own;
      };
      const revoked = Proxy.revocable({}, {});
      revoked.revoke();
      const given = [
        Object.defineProperty({}, "tariffs", { enumerable: true, get: throws }),
        { tariffs: Object.defineProperty({}, "cars", { enumerable: true, get: throws }) },
        new Proxy({}, { ownKeys: throws }),
        new Proxy({ preset: "no-deal" }, { get: throws }),
      ];
      const answers = given.map((scenario) => {
        try {
          return element.estimate(scenario);
        } catch (problem) {
          return problem === own;
        }
      });
      try {
        element.estimate(revoked.proxy);
      } catch (problem) {
        answers.push(problem instanceof TypeError);
      }
      return { answers, still: element.estimate({}).total.dutiesUsdBn > 0 };
    });
    expect(caught).toEqual({ answers: [true, true, true, true, true], still: true });
  });

  test("survives an object that holds itself, and thousands of keys", async ({ page }) => {
    await open(page);
    const messages = await page.evaluate(() => {
      const element = document.querySelector("tariff-explainer");
      const self = {};
      self.tariffs = { cars: self };
      const many = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`key${n}`, n]));
      return [self, many, { preset: "x".repeat(1e6) }].map((scenario) => {
        try {
          element.estimate(scenario);
          return "taken";
        } catch (problem) {
          return [problem.constructor.name, problem.message.length < 400];
        }
      });
    });
    expect(messages).toEqual([["TypeError", true], ["TypeError", true], ["TypeError", true]]);
  });

  test("takes undefined for a missing key, and nothing at all for june-2025", async ({ page }) => {
    await open(page);
    const same = await page.evaluate(() => {
      const { estimate } = document.querySelector("tariff-explainer");
      const ask = (...given) => JSON.stringify(estimate.apply(document.querySelector("tariff-explainer"), given));
      const given = [
        [undefined],
        [{}],
        [{ preset: "june-2025" }],
        [{ preset: undefined, tarifs: undefined, tariffs: { cars: undefined, boats: undefined }, yenPerDollar: undefined }],
      ];
      return given.map((each) => ask(...each) === ask());
    });
    expect(same).toEqual([true, true, true, true]);
  });

  test("takes missing keys from the scenario's preset and not from the screen", async ({ page }) => {
    await open(page);
    await show(page, { preset: "no-deal", volumes: { cars: 10 }, yenPerDollar: 200 });
    const { scenario } = await estimate(page, { preset: "deal-15", tariffs: { exempt: 5 } });
    expect(scenario).toEqual({
      preset: "deal-15",
      tariffs: { cars: { total: 15 }, parts: { total: 15 }, metals: 50, other: { total: 15 }, exempt: 5 },
      volumes: { cars: 100, parts: 100, metals: 100, other: 100, exempt: 100 },
      passThrough: {},
      elasticity: {},
      horizon: "near",
      thirdCountries: "unchanged",
      basis: "customs",
      yenPerDollar: 145,
    });
  });

  test("takes both ends of every range", async ({ page }) => {
    await open(page);
    const ends = { tariffs: [0, 100], volumes: [0, 200], passThrough: [0, 100], elasticity: [1.2, 10] };
    for (const [group, values] of Object.entries(ends)) {
      for (const value of values) {
        const all = Object.fromEntries(LEVERS.map((lever) => [lever, value]));
        expect((await estimate(page, { [group]: all })).scenario[group]).toEqual(all);
      }
    }
    for (const yenPerDollar of [80, 250]) expect((await estimate(page, { yenPerDollar })).scenario.yenPerDollar).toBe(yenPerDollar);
    const negative = await page.evaluate(() => Object.is(document.querySelector("tariff-explainer").estimate({ tariffs: { cars: -0 } }).scenario.tariffs.cars, 0));
    expect(negative).toBe(true);
  });
});
