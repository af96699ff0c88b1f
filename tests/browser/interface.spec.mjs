// What hosts build on: the element's members, attributes and events, and the module's exports.

import { expect, test } from "@playwright/test";
import { LEVERS, PRESETS, element, estimate, live, listen, open, read, show } from "./explainer.mjs";
import { REFERENCES } from "./references.mjs";
import { address } from "./server.mjs";

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
