// What hosts build on: the element's members, attributes and events, and the module's exports.

import { expect, test } from "@playwright/test";
import { LEVERS, PRESETS, SECTORS, element, estimate, live, listen, open, read, show } from "./explainer.mjs";
import { address } from "./server.mjs";

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

/** Two scenarios computed outside the project: central figures to twelve digits, bands to ten. */
const REFERENCES = [
  {
    scenario: {},
    total: {
      dutiesUsdBn: 18.4997986624,
      extraDutiesUsdBn: 16.2189511024,
      staticRatePct: 16.3991186473,
      realisedRatePct: 15.1532179964,
      exportValueChangePct: -19.3307323589,
      exportVolumeChangePct: -13.8617784661,
      usBuyersLossUsdBn: 9.31604265467,
      exportersLossUsdBn: 12.3831641545,
      carsLossYenBnPerDay: 2.83835725696,
      divertedToThirdUsdBn: 12.2948399449,
      divertedToUsUsdBn: 3.45008271414,
      notBoughtUsdBn: 5.23350673329,
      deadweightLossUsdBn: 5.09071810483,
      usNetLossUsdBn: -7.29244604965,
      gdpRealPct: -0.40552945729,
      gdpIncomePct: -0.602594226107,
      costPerUsHouseholdUsd: 70.1841416319,
      carPriceUsd: 30798.7156928,
    },
    bands: {
      dutiesUsdBn: [16.55362175, 18.0963176, 19.20100859],
      exportValueChangePct: [-25.68234941, -20.65092793, -16.93392423],
      exportVolumeChangePct: [-21.80886453, -15.6094684, -10.69042881],
      usBuyersLossUsdBn: [7.198928721, 9.660518728, 12.02864393],
      exportersLossUsdBn: [9.522857287, 12.49681535, 14.92067989],
      carsLossYenBnPerDay: [2.173397318, 2.728083547, 3.071588936],
      deadweightLossUsdBn: [3.837014254, 5.695690377, 8.778462072],
      usNetLossUsdBn: [-9.664989084, -6.48681041, -3.388086739],
      gdpRealPct: [-0.6382091538, -0.4536994266, -0.3077681539],
      gdpIncomePct: [-0.7825282669, -0.6366134117, -0.5313249112],
      costPerUsHouseholdUsd: [54.23446969, 72.77931626, 90.62002831],
      carPriceUsd: [30359.15137, 31083.08239, 32009.34015],
    },
  },
  {
    scenario: {
      preset: "deal-15",
      tariffs: { metals: { total: 30 }, exempt: 12.5 },
      volumes: { cars: 80, other: 0 },
      passThrough: { parts: 60 },
      thirdCountries: "tariffed",
      basis: "reported",
      yenPerDollar: 150,
    },
    total: {
      dutiesUsdBn: 6.48149031645,
      extraDutiesUsdBn: 5.7633441005,
      staticRatePct: 14.8149083655,
      realisedRatePct: 14.9404873117,
      exportValueChangePct: -67.8651449718,
      exportVolumeChangePct: -66.3371193439,
      usBuyersLossUsdBn: 4.37762879082,
      exportersLossUsdBn: 4.30441623981,
      carsLossYenBnPerDay: 0.628654080594,
      divertedToThirdUsdBn: 6.41006638413,
      divertedToUsUsdBn: 1.84058411678,
      notBoughtUsdBn: 2.17100124239,
      deadweightLossUsdBn: 2.14949250121,
      usNetLossUsdBn: -2.1549237386,
      gdpRealPct: -1.80828667107,
      gdpIncomePct: -1.859095405,
      costPerUsHouseholdUsd: 32.9796814436,
      carPriceUsd: 30417.8453019,
    },
    bands: {
      dutiesUsdBn: [6.094258897, 6.388926441, 6.597181668],
      exportValueChangePct: [-69.91952677, -68.34013491, -67.2275133],
      exportersLossUsdBn: [3.680912225, 4.6675469, 6.023435249],
      gdpIncomePct: [-1.970634649, -1.867904734, -1.761548934],
    },
  },
];

function expectNear(got, exact, tolerance, name) {
  expect(Math.abs(got - exact), `${name}: ${got} is not ${exact}`).toBeLessThanOrEqual(tolerance * Math.max(0.001, Math.abs(exact)));
}

/** Opens a page of a host's own, served from the site's origin, with these elements on it. */
async function openHost(page, body) {
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><title>Host</title>${body}<script type="module" src="tariff-explainer.js"></script></html>`,
    }),
  );
  await page.goto(`${address.plain}host.html`);
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

test.describe("the element", () => {
  test("is silent before it is ready, and then shows the last scenario that was set", async ({ page }) => {
    const held = Promise.withResolvers?.() ?? {};
    held.promise ??= new Promise((resolve) => (held.resolve = resolve));
    await page.route("**/*.wasm", async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(address.plain);
    const before = await page.evaluate(async () => {
      await customElements.whenDefined("tariff-explainer");
      const element = document.querySelector("tariff-explainer");
      const events = (window.events = []);
      element.addEventListener("scenariochange", ({ detail }) => events.push(detail.source));
      const { scenario, outcome, state, facts } = element;
      let refusal;
      try {
        element.estimate({});
      } catch (problem) {
        refusal = [problem.constructor.name, problem.message];
      }
      element.scenario = { preset: "no-deal" };
      element.scenario = { preset: "deal-15", yenPerDollar: 150 };
      return { scenario, outcome, state, facts, refusal, queued: element.scenario, isPromise: element.ready instanceof Promise };
    });
    expect(before).toEqual({
      scenario: null,
      outcome: null,
      state: null,
      facts: null,
      refusal: ["Error", "not ready"],
      queued: null,
      isPromise: true,
    });
    held.resolve();
    await live(page);
    expect(await read(page, "state")).toBe("1;deal-15;y=150");
    await expect(page.locator("tariff-explainer article[data-live] .token").first()).toHaveText("15% in all");
  });

  test("says so when a scenario that was queued is no scenario, and shows the rest", async ({ page }) => {
    const said = listen(page);
    await page.addInitScript(() => {
      addEventListener("DOMContentLoaded", async () => {
        await customElements.whenDefined("tariff-explainer");
        const element = document.querySelector("tariff-explainer");
        element.scenario = { tariffs: { cars: 140 } };
        element.scenario = { preset: "no-deal" };
      });
    });
    await open(page);
    expect(await read(page, "state")).toBe("1;no-deal");
    expect(said.warnings).toEqual(["tariff-explainer: scenario.tariffs.cars: 140 is outside 0–100"]);
    expect([...said.errors, ...said.uncaught]).toEqual([]);
  });

  test("gives the dataset as an object equal to facts.json", async ({ page, request }) => {
    await open(page);
    const published = await (await request.get(`${address.plain}facts.json`)).json();
    expect(published.records.length).toBeGreaterThanOrEqual(120);
    expect(await read(page, "facts")).toEqual(published);
    const { dataVersion } = await read(page, "outcome");
    expect(published.dataVersion).toBe(dataVersion);
  });

  test("hands out a fresh outcome and scenario each time", async ({ page }) => {
    await open(page);
    const unchanged = await page.evaluate(() => {
      const element = document.querySelector("tariff-explainer");
      const before = JSON.stringify([element.outcome, element.scenario]);
      element.outcome.total.dutiesUsdBn = 0;
      element.outcome.scenario.tariffs.cars = 0;
      element.scenario.tariffs.cars = 0;
      element.estimate({}).sectors.cars.dutiesUsdBn = 0;
      return JSON.stringify([element.outcome, element.scenario]) === before;
    });
    expect(unchanged).toBe(true);
  });

  test("gives equal scenarios equal states, and reads each state back as its scenario", async ({ page }) => {
    await open(page);
    const all = [
      [{}, "1"],
      [{ preset: "no-deal" }, "1;no-deal"],
      [{ tariffs: { cars: 25 } }, "1"],
      [{ tariffs: { cars: 15, parts: { total: 25 } } }, "1;t.cars=15;t.parts=25a"],
      [{ preset: "deal-15", tariffs: { cars: 15 } }, "1;deal-15;t.cars=15"],
      [
        {
          yenPerDollar: 150.5,
          basis: "reported",
          thirdCountries: "tariffed",
          horizon: "long",
          elasticity: { cars: 2.5 },
          passThrough: { cars: 15 },
          volumes: { exempt: 80 },
          tariffs: { metals: 0 },
        },
        "1;t.metals=0;v.exempt=80;p.cars=15;e.cars=2.5;h=long;c=tariffed;b=reported;y=150.5",
      ],
    ];
    for (const [scenario, state] of all) {
      await show(page, scenario);
      expect(await read(page, "state")).toBe(state);
      const shown = await read(page, "scenario");
      expect((await estimate(page, scenario)).scenario).toEqual(shown);
      await show(page, {});
      await element(page).evaluate((element, state) => element.setAttribute("state", state), state);
      expect(await read(page, "scenario")).toEqual(shown);
      expect(await read(page, "state")).toBe(state);
      await element(page).evaluate((element) => element.removeAttribute("state"));
    }
  });

  test("tells its page of every change, with who made it, what it shows and its outcome", async ({ page }) => {
    await open(page);
    await page.evaluate(() => {
      window.heard = [];
      addEventListener("scenariochange", (event) => {
        const element = document.querySelector("tariff-explainer");
        const { scenario, outcome, source } = event.detail;
        const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
        window.heard.push({
          source,
          keys: Object.keys(event.detail).sort(),
          current: same(scenario, element.scenario) && same(outcome, element.outcome) && same(scenario, outcome.scenario),
          cars: scenario.tariffs.cars,
          bubbles: event.bubbles,
          composed: event.composed,
          target: event.target === element,
        });
      });
    });
    const heard = () => page.evaluate(() => window.heard.splice(0));
    const told = (source, cars) => ({ source, keys: ["outcome", "scenario", "source"], current: true, cars, bubbles: true, composed: true, target: true });
    await show(page, { tariffs: { cars: 30 } });
    expect(await heard()).toEqual([told("host", 30)]);
    await show(page, { tariffs: { cars: 30 } });
    expect(await heard()).toEqual([]);
    await page.locator("tariff-explainer article[data-live] .bench").getByRole("button", { name: "More: Cars" }).first().click();
    expect(await heard()).toEqual([told("reader", 31)]);
    await page.evaluate(() => void (location.hash = "te=1;t.cars=5"));
    await expect.poll(heard).toEqual([told("link", 5)]);
  });

  test("follows its preset and state attributes, and state wins", async ({ page }) => {
    await openHost(page, `<tariff-explainer preset="no-deal"></tariff-explainer>`);
    await live(page);
    const set = (name, value) => element(page).evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value]);
    expect(await read(page, "state")).toBe("1;no-deal");
    await set("preset", "letter-august");
    expect(await read(page, "state")).toBe("1;letter-august");
    await set("state", "1;deal-15;y=200");
    expect(await read(page, "state")).toBe("1;deal-15;y=200");
    await set("preset", "no-deal");
    expect(await read(page, "state")).toBe("1;deal-15;y=200");
    await element(page).evaluate((element) => element.removeAttribute("state"));
    expect(await read(page, "state")).toBe("1;no-deal");
  });

  test("without attributes starts at june-2025, and without share leaves the page's address alone", async ({ page }) => {
    await openHost(page, "<tariff-explainer></tariff-explainer>");
    await page.evaluate(() => history.replaceState(null, "", "#te=1;no-deal"));
    await live(page);
    await page.reload();
    await live(page);
    expect(await read(page, "state")).toBe("1");
    await page.locator("tariff-explainer article[data-live]").getByRole("button", { name: "More: Cars" }).first().click();
    expect(await read(page, "state")).toBe("1;t.cars=26");
    expect(page.url()).toBe(`${address.plain}host.html#te=1;no-deal`);
    await page.evaluate(() => void (location.hash = "te=1;deal-15"));
    expect(await read(page, "state")).toBe("1;t.cars=26");
  });

  test("leaves the default standing where an attribute makes no sense, and says so once", async ({ page }) => {
    const said = listen(page);
    await openHost(page, `<tariff-explainer preset="nonsense"></tariff-explainer>`);
    await live(page);
    expect(await read(page, "state")).toBe("1");
    expect(said.warnings).toHaveLength(1);
    expect(said.warnings[0]).toContain("nonsense");
    await expect(page.locator("tariff-explainer .notice")).toContainText("nonsense");
    expect([...said.errors, ...said.uncaught]).toEqual([]);
  });

  test("is light or dark as its theme says, or as the reader's system is", async ({ page }) => {
    await open(page);
    const paper = () => page.locator("tariff-explainer article[data-live]").evaluate((article) => getComputedStyle(article).backgroundColor);
    const theme = (value) => element(page).evaluate((element, value) => element.setAttribute("theme", value), value);
    const [white, black] = ["rgb(255, 255, 255)", "rgb(20, 23, 27)"];
    for (const [scheme, own] of [["light", white], ["dark", black]]) {
      await page.emulateMedia({ colorScheme: scheme });
      await theme("auto");
      expect(await paper()).toBe(own);
      await theme("dark");
      expect(await paper()).toBe(black);
      await theme("light");
      expect(await paper()).toBe(white);
    }
  });

  test("brings the whole article to a page that has none of it", async ({ page }) => {
    await openHost(page, "<tariff-explainer></tariff-explainer>");
    await live(page);
    const own = await page.locator("tariff-explainer article[data-live] .story").innerText();
    await open(page);
    expect(own.length).toBeGreaterThan(10_000);
    expect(await page.locator("tariff-explainer article[data-live] .story").innerText()).toBe(own);
  });

  test("stands more than once on a page, each with its own state", async ({ page }) => {
    await openHost(page, `<tariff-explainer></tariff-explainer><tariff-explainer preset="deal-15"></tariff-explainer>`);
    const states = await page.evaluate(async () => {
      const [one, two] = document.querySelectorAll("tariff-explainer");
      await customElements.whenDefined("tariff-explainer");
      await Promise.all([one.ready, two.ready]);
      one.scenario = { tariffs: { cars: 3 } };
      return [one.state, two.state];
    });
    expect(states).toEqual(["1;t.cars=3", "1;deal-15"]);
  });

  test("keeps its state when it is moved, and comes and goes without a trace", async ({ page }) => {
    const said = listen(page);
    await open(page);
    await show(page, { tariffs: { cars: 7 } });
    const state = await page.evaluate(async () => {
      const element = document.querySelector("tariff-explainer");
      const wait = () => new Promise((done) => setTimeout(done));
      document.body.append(element);
      await wait();
      const moved = element.state;
      element.remove();
      await wait();
      const away = element.state;
      document.body.prepend(element);
      await wait();
      return [moved, away, element.state];
    });
    expect(state).toEqual(["1;t.cars=7", null, "1;t.cars=7"]);
    expect([...said.errors, ...said.warnings, ...said.uncaught]).toEqual([]);
  });
});

test.describe("the module", () => {
  test("estimates without any widget, once it is ready", async ({ page }) => {
    await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Host</title>" }));
    await page.goto(`${address.plain}host.html`);
    const found = await page.evaluate(async () => {
      const module = await import("./tariff-explainer.js");
      const before = [module.presets, module.facts];
      let refusal;
      try {
        module.estimate({});
      } catch (problem) {
        refusal = [problem.constructor.name, problem.message];
      }
      await module.ready();
      const bare = module.estimate();
      return { before, refusal, duties: bare.total.dutiesUsdBn, presets: module.presets, facts: module.facts };
    });
    expect(found.before).toEqual([[], null]);
    expect(found.refusal).toEqual(["Error", "not ready"]);
    expectNear(found.duties, REFERENCES[0].total.dutiesUsdBn, 1e-9, "duties");
    expect(found.presets.map(({ id }) => id)).toEqual(PRESETS);
    for (const preset of found.presets) {
      expect(Object.keys(preset).sort()).toEqual(["group", "id", "label", "tariffs"]);
      expect(preset.label).toMatch(/./);
      expect(Object.keys(preset.tariffs)).toEqual(LEVERS);
    }
    expect(Object.fromEntries(found.presets.map(({ id, tariffs }) => [id, Object.values(tariffs)]))).toEqual({
      "before-april-2025": [0, 0, 0, 0, 0],
      "june-2025": [25, 25, 50, 10, 0],
      "no-deal": [25, 25, 50, 24, 0],
      "all-lifted": [0, 0, 0, 0, 0],
      "letter-august": [25, 25, 50, 25, 0],
      "deal-15": [{ total: 15 }, { total: 15 }, 50, { total: 15 }, 0],
    });
    expect(found.presets.filter(({ group }) => group === "later").map(({ id }) => id)).toEqual(["letter-august", "deal-15"]);
    expect(found.presets.every(({ group }) => group === "now" || group === "later")).toBe(true);
    expect(found.facts.records.length).toBeGreaterThanOrEqual(120);
  });

  test("estimates exactly what the element does", async ({ page }) => {
    await open(page);
    const same = await page.evaluate(async (scenarios) => {
      const module = await import("./tariff-explainer.js");
      const element = document.querySelector("tariff-explainer");
      return scenarios.map((scenario) => {
        element.scenario = scenario;
        const [one, two, three] = [module.estimate(scenario), element.estimate(scenario), element.outcome].map((outcome) => JSON.stringify(outcome));
        return one === two && two === three;
      });
    }, REFERENCES.map(({ scenario }) => scenario));
    expect(same).toEqual([true, true]);
  });
});
