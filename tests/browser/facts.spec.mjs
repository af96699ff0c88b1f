// A host's own facts: the attribute and the property `facts`, another story by them alone, and files that are wrong in every way.

import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { article, element, listen, live, read, show } from "./explainer.mjs";
import { allLive, openHost } from "./host.mjs";
import { address } from "./server.mjs";

const VIETNAM = JSON.parse(readFileSync(new URL("../../examples/vietnam/facts.json", import.meta.url), "utf8"));
const EXAMPLE = "examples/vietnam/";
const LEVERS = VIETNAM.levers.map(({ id }) => id);
const headline = (page) => article(page).locator("h1");

/** Answers requests for `own.json` with a body, and says what the element complained of. */
async function serve(page, body, options = {}) {
  await page.route("**/own.json", (route) => route.fulfill({ contentType: "application/json", body, ...options }));
  await page.addInitScript(() => {
    window.complaints = [];
    addEventListener("explainererror", ({ detail }) => window.complaints.push(detail.message));
  });
}

const complaints = (page) => page.evaluate(() => window.complaints);

/** The dataset with one thing changed. */
function spoilt(change) {
  const facts = structuredClone(VIETNAM);
  change(facts);
  return facts;
}

test("one attribute gives the page another country, other levers and presets, another currency", async ({ page }) => {
  const said = listen(page);
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(address.plain + EXAMPLE);
  await live(page);
  await expect(headline(page)).toContainText("At the 10% of the 90-day pause Vietnam would ship about");
  await expect(headline(page)).toContainText("₫");
  const tariffs = article(page).locator(".grp").first().locator("[data-control]");
  expect(await tariffs.evaluateAll((levers) => levers.map((lever) => lever.dataset.control))).toEqual(LEVERS.map((id) => `tariffs-${id}`));
  const chapters = article(page).locator("[data-preset]");
  expect(await chapters.evaluateAll((links) => links.map((link) => link.dataset.preset))).toEqual(VIETNAM.presets.map(({ id }) => id));
  await expect(article(page).locator(".chapters h2")).toHaveText("Three chapters on one scale: what Vietnam’s exporters lose in a day");
  await expect(article(page).locator(".cause")).toContainText("to the duty on clothes and footwear");
  const rate = article(page).locator('[data-control="yenPerDollar"] input[type=range]');
  expect(await rate.evaluate(({ min, max, step, value }) => [min, max, step, value])).toEqual(["20000", "35000", "50", "26000"]);
  const outcome = await read(page, "outcome");
  expect(Object.keys(outcome.sectors)).toEqual(VIETNAM.sectors.map(({ id }) => id));
  expect(Object.keys(outcome.total)).not.toContain("carsLossYenBnPerDay");
  expect(outcome.dataVersion).toBe(VIETNAM.dataVersion);
  expect(await read(page, "facts")).toEqual(VIETNAM);
  expect(said).toEqual({ errors: [], warnings: [], uncaught: [] });
  expect(fetched.filter((path) => /tariff_explainer(_host)?_bg|words|story|facts\.json/.test(path)).sort()).toEqual([
    "/examples/vietnam/facts.json",
    "/tariff_explainer_host_bg.wasm",
    "/words.host.en.txt",
  ]);
});

test("nothing speaks of Japan, its money or its negotiator but records that do", async ({ page }) => {
  await page.goto(address.plain + EXAMPLE);
  await live(page);
  const text = await article(page).evaluate((article) => article.textContent);
  const records = VIETNAM.records.flatMap(({ title, statement, note }) => [title, statement, note]).concat(VIETNAM.sources.flatMap(({ publisher, title, dateKnown }) => [publisher, title, dateKnown]));
  const own = records.map((text) => text?.en ?? "").filter((text) => text.includes("Japan"));
  expect(own.length).toBeGreaterThan(1);
  // A source's name may stand in a line with others.
  const rest = own.sort((a, b) => b.length - a.length).reduce((text, record) => text.replaceAll(record, ""), text);
  expect(rest.match(/.{0,60}(Japan|yen\b|¥|Akazawa|undefined|NaN|\{).{0,60}/g)).toBeNull();
});

test("every lever moves the figures, and states carry the file's own ids there and back", async ({ page }) => {
  await page.goto(address.plain + EXAMPLE);
  await live(page);
  const before = await read(page, "outcome");
  for (const id of LEVERS) {
    const after = await element(page).evaluate((element, id) => element.estimate({ tariffs: { [id]: 33 } }), id);
    expect(after.total.dutiesUsdBn, id).not.toBe(before.total.dutiesUsdBn);
  }
  await show(page, { preset: "threatened-46", tariffs: { clothes: 20 }, volumes: { electronics: 50 }, yenPerDollar: 25000 });
  await expect(headline(page)).toContainText("At the rates you set");
  const [state, scenario] = [await read(page, "state"), await read(page, "scenario")];
  expect(state).toBe("1;threatened-46;t.clothes=20;v.electronics=50;y=25000");
  await show(page, {});
  expect(await read(page, "state")).toBe("1");
  await element(page).evaluate((element, state) => element.setAttribute("state", state), state);
  expect(await read(page, "scenario")).toEqual(scenario);
  await page.goto(`${address.plain}${EXAMPLE}?again#te=${state}`);
  await live(page);
  expect(await read(page, "scenario")).toEqual(scenario);
  await article(page).locator('[data-preset="no-new-tariff"]').click();
  await expect(headline(page)).toContainText("With no new tariff");
  const error = await element(page).evaluate((element) => {
    try {
      element.estimate({ tariffs: { cars: 5 } });
    } catch (problem) {
      return [problem.constructor.name, problem.message];
    }
  });
  expect(error).toEqual(["TypeError", `scenario.tariffs.cars: is none of ${LEVERS.join(", ")}`]);
});

test("a figure opens its derivation down to the file's own records", async ({ page }) => {
  await page.goto(address.plain + EXAMPLE);
  await live(page);
  const tree = await element(page).evaluate((element) => element.derive("dutiesUsdBn", "footwear"));
  const leaves = [];
  const walk = ({ inputs, leaf }) => (leaf ? leaves.push(leaf.id) : inputs.forEach(walk));
  walk(tree);
  const known = VIETNAM.records.map(({ id }) => id);
  expect(leaves.length).toBeGreaterThan(5);
  expect(leaves.filter((id) => !known.includes(id))).toEqual([]);
  await article(page).locator(".headline [data-derive]").first().click();
  await expect(article(page).locator(".sheet h2")).toBeVisible();
});

test("the embedded dataset brought as a file gives the embedded page to the letter", async ({ page }) => {
  await openHost(page, `<tariff-explainer id="a"></tariff-explainer><tariff-explainer id="b" facts="facts.json"></tariff-explainer>`);
  await allLive(page);
  const drawn = (id) =>
    page.evaluate((id) => {
      const article = document.getElementById(id).shadowRoot.querySelector("article").cloneNode(true);
      for (const link of article.querySelectorAll("[data-preset], [data-whole]")) link.removeAttribute("href");
      if (article.innerHTML.includes("{{")) throw new Error("a mark of the build is left");
      // The browser and the native page write the attributes of an element in orders of their own.
      for (const element of article.querySelectorAll("*")) {
        const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const { name } of attributes) element.removeAttribute(name);
        for (const { name, value } of attributes) element.setAttribute(name, value);
      }
      article.normalize();
      return article.innerHTML;
    }, id);
  const [embedded, brought] = [await drawn("a"), await drawn("b")];
  expect(embedded.length).toBeGreaterThan(100_000);
  expect(brought === embedded, differs(brought, embedded)).toBe(true);
});

function differs(one, other) {
  const at = [...one].findIndex((c, n) => c !== other[n]);
  return `${one.slice(at - 80, at + 80)}\n…\n${other.slice(at - 80, at + 80)}`;
}

test("elements with different facts stand on one page and do not hear each other", async ({ page }) => {
  const said = listen(page);
  await openHost(
    page,
    `<tariff-explainer id="jp"></tariff-explainer><tariff-explainer id="vn" facts="${EXAMPLE}facts.json"></tariff-explainer><tariff-explainer id="two" facts="${EXAMPLE}facts.json"></tariff-explainer>`,
  );
  await allLive(page);
  const heads = () =>
    page.evaluate(() => [...document.querySelectorAll("tariff-explainer")].map((element) => element.shadowRoot.querySelector("h1").textContent));
  const [jp, vn, two] = await heads();
  expect(jp).toContain("Japan would ship");
  expect(vn).toContain("Vietnam would ship");
  expect(two).toBe(vn);
  await page.evaluate(async () => {
    document.getElementById("vn").scenario = { preset: "threatened-46" };
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  const after = await heads();
  expect(after[0]).toBe(jp);
  expect(after[1]).toContain("At the 46% that was threatened");
  expect(after[2]).toBe(vn);
  expect([said.warnings, said.uncaught]).toEqual([[], []]);
});

test("a dataset given as an object replaces the embedded one, and null gives that back", async ({ page }) => {
  await openHost(page, `<tariff-explainer state="1;t.cars=5"></tariff-explainer>`);
  await allLive(page);
  await element(page).evaluate((element, facts) => (element.facts = facts), VIETNAM);
  await expect(headline(page)).toContainText("Vietnam would ship");
  expect((await read(page, "facts")).dataVersion).toBe(VIETNAM.dataVersion);
  await element(page).evaluate((element) => (element.facts = null));
  await expect(headline(page)).toContainText("Japan would ship");
});

test("the attribute may change while the page stands, and go", async ({ page }) => {
  await openHost(page, `<tariff-explainer></tariff-explainer>`);
  await allLive(page);
  await element(page).evaluate((element, url) => element.setAttribute("facts", url), `${EXAMPLE}facts.json`);
  await expect(headline(page)).toContainText("Vietnam would ship");
  await element(page).evaluate((element) => element.removeAttribute("facts"));
  await expect(headline(page)).toContainText("Japan would ship");
});

const CUT = JSON.stringify(VIETNAM).slice(0, 20_000);
const LONG = JSON.stringify(spoilt((facts) => (facts.dataVersion = "x".repeat(5_000_000))));

const BAD = {
  "a file that is not there": [{ status: 404, body: "" }, /^facts: http\S+own\.json: 404/],
  "a file that is cut short": [{ body: CUT }, /^facts: http\S+own\.json: .*JSON/],
  "a page instead of a file": [{ body: "<!doctype html><p>Sorry" }, /^facts: http\S+own\.json: .*JSON/],
  "an empty file": [{ body: "" }, /^facts: http\S+own\.json: .*JSON/],
  "a file of more than five megabytes": [{ body: LONG }, /^facts: http\S+own\.json has more than 5000000 bytes$/],
  "a list": [{ body: "[]" }, /^facts: is a list, expected a table$/],
  "a mistyped number": [{ facts: spoilt((facts) => (facts.records[0].value = "10")) }, /facts: record "tariff-now": field `value`: is "10", expected a finite number/],
  "a mistyped text": [{ facts: spoilt((facts) => (facts.names.country = "Vietnam")) }, /facts: field `names\.country`: is "Vietnam", expected a text with its language/],
  "a lever of another file": [{ facts: spoilt((facts) => (facts.presets[1].tariffs.cars = 5)) }, /facts: preset "threatened-46": field `tariffs\.cars`: is no known lever/],
  "a number that contradicts its record": [{ facts: spoilt((facts) => (facts.model.sectors[0].exportsUsdBn = 1)) }, /model\.sectors "apparel": field `exportsUsdBn`: is 1, but its record/],
  "a tree of a hundred levels": [{ body: "[".repeat(100) + "]".repeat(100) }, /nested more than 32 levels/],
};

for (const [name, [answer, reason]] of Object.entries(BAD)) {
  test(`${name} is said, the embedded facts stay, and the host is unharmed`, async ({ page }) => {
    const said = listen(page);
    await serve(page, answer.body ?? JSON.stringify(answer.facts), answer.status ? { status: answer.status } : {});
    await openHost(page, `<tariff-explainer facts="own.json"></tariff-explainer>`);
    await allLive(page);
    await expect(headline(page)).toContainText("Japan would ship");
    const told = await complaints(page);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(reason);
    expect(said.warnings).toEqual([`tariff-explainer: ${told[0]}`]);
    expect(said.uncaught).toEqual([]);
    expect((await read(page, "facts")).levers[0].id).toBe("cars");
  });
}

test("a bad file after a good one leaves the good one, state and all, and a good one after it is taken", async ({ page }) => {
  await serve(page, CUT);
  await openHost(page, `<tariff-explainer facts="${EXAMPLE}facts.json"></tariff-explainer>`);
  await allLive(page);
  await show(page, { preset: "threatened-46" });
  await element(page).evaluate((element) => element.setAttribute("facts", "own.json"));
  await expect.poll(() => complaints(page)).toHaveLength(1);
  await expect(headline(page)).toContainText("At the 46% that was threatened Vietnam");
  expect(await read(page, "state")).toBe("1;threatened-46");
  await element(page).evaluate((element) => element.setAttribute("facts", "facts.json"));
  await expect(headline(page)).toContainText("Japan would ship");
});

test("what is no dataset is refused as a property too, and throws nothing into the host", async ({ page }) => {
  const said = listen(page);
  await serve(page, "");
  await openHost(page, `<tariff-explainer></tariff-explainer>`);
  await allLive(page);
  await page.evaluate(async () => {
    const element = document.querySelector("tariff-explainer");
    const circle = {};
    circle.circle = circle;
    const trap = { get levers() { throw new Error("hands off"); } };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const facts of [5, true, Symbol("x"), () => {}, 10n, circle, trap, proxy, [], {}, { dataVersion: "x".repeat(5_000_000) }, new Date(NaN)]) {
      const count = window.complaints.length;
      element.facts = facts;
      for (let wait = 0; wait < 100 && window.complaints.length === count; wait += 1) await new Promise((done) => setTimeout(done, 20));
    }
  });
  const told = await complaints(page);
  expect(told).toHaveLength(12);
  for (const message of told) expect(message).toMatch(/^facts: /);
  await expect(headline(page)).toContainText("Japan would ship");
  expect(said.uncaught).toEqual([]);
  await element(page).evaluate((element, facts) => (element.facts = facts), VIETNAM);
  await expect(headline(page)).toContainText("Vietnam would ship");
});

test("markup in a host's texts is shown as text wherever it stands", async ({ page }) => {
  const hostile = `<img src=x onerror="window.harmed = true"><b>bold</b> {0} {Japan} [x](#y) &amp;`;
  const facts = spoilt((facts) => {
    const soil = (value) => {
      for (const [key, inner] of Object.entries(value)) {
        if (key === "en" || key === "excerpt") value[key] = hostile;
        else if (inner && typeof inner === "object") soil(inner);
      }
    };
    ["records", "sources", "levers", "sectors", "presets", "texts", "model"].forEach((part) => soil(facts[part]));
    facts.names.country.en = facts.names.title.en = facts.names.currency.name.en = "<i>Land</i>";
    facts.names.currency.symbol = "<u>";
    facts.sources[0].address = `"><img/src=x/onerror=window.harmed=true>`;
  });
  await serve(page, JSON.stringify(facts));
  await openHost(page, `<tariff-explainer facts="own.json"></tariff-explainer>`);
  await allLive(page);
  expect(await complaints(page)).toEqual([]);
  await expect(headline(page)).toContainText("<i>Land</i> would ship");
  const root = () => element(page).evaluate((element) => element.shadowRoot.querySelectorAll("img, script, i b, u, b b").length);
  expect(await root()).toBe(0);
  await expect(article(page).locator(".chapters a b").first()).toHaveText(hostile);
  await expect(article(page).locator("#tariff-now .t")).toHaveText(hostile);
  // A lever's tray, a derivation with its record, the curve and a comparison write more of the texts.
  await article(page).locator("[data-score]").first().click();
  await article(page).locator('[data-do="pin"]').click();
  await show(page, { preset: "threatened-46" });
  const path = await element(page).evaluate((element) => {
    const steps = [];
    for (let node = element.derive("dutiesUsdBn", "footwear"); node.inputs.length; node = node.inputs[steps.at(-1)]) steps.push(0);
    return steps;
  });
  await article(page).locator('[data-derive="dutiesUsdBn"]').first().click();
  for (const _ of [0, ...path]) await article(page).locator("[data-step]").first().click({ timeout: 2000 }).catch(() => {});
  await expect(article(page).locator(".sheet")).toBeVisible();
  expect(await root()).toBe(0);
  expect(await page.evaluate(() => window.harmed)).toBeUndefined();
});

test("under a strict policy the file is read like everywhere", async ({ page }) => {
  const said = listen(page);
  await page.goto(address.strict + EXAMPLE);
  await live(page);
  await expect(headline(page)).toContainText("Vietnam would ship");
  expect(said.uncaught).toEqual([]);
});
