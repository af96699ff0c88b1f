// One chart or one figure as an embed of its own: `sections`.

import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { article, element, live } from "./explainer.mjs";
import { allLive, openHost } from "./host.mjs";
import { address } from "./server.mjs";

const SOURCE = readFileSync(new URL("../../src/embed/script/attributes.js", import.meta.url), "utf8");
const SECTIONS = /SECTIONS =\s*"([^"]+)"/.exec(SOURCE)[1].split(" ");

test("the types name the very sections that the element takes", () => {
  const types = readFileSync(new URL("../../src/embed/tariff-explainer.d.ts", import.meta.url), "utf8");
  const [, union] = /export type Section =([^;]+);/.exec(types);
  expect(union.match(/"[\w-]+"/g).map((name) => name.slice(1, -1))).toEqual(SECTIONS);
});

/** What each name shows, as a selector. */
const place = (name) =>
  ({ opening: ".opening .dek", chapters: ".chapters", answer: "#te-answer", loss: ".answer.loss", gdp: ".answer.gdp", duties: ".answer.duties", cost: ".answer.cost", consequences: "#te-exports" })[name] ?? `#te-${name}`;

/** Names whose places are shown along with a name: a section shows its parts. */
const PARTS = {
  answer: ["loss", "gdp", "duties", "cost"],
  consequences: ["exports", "payers", "lost", "yen", "car", "ledger", "estimates"],
  facts: ["background"],
  positions: ["people"],
  method: ["sources"],
};
const WHOLE = { loss: "answer", gdp: "answer", duties: "answer", cost: "answer", exports: "consequences" };

/** The names whose places show in an article. */
const shown = (root) =>
  root.evaluate((article, names) => names.filter(([, selector]) => article.querySelector(selector)?.checkVisibility()).map(([name]) => name), SECTIONS.map((name) => [name, place(name)]));

test("each name shows its own place and its parts, and nothing else, live and without script", async ({ page, browser }) => {
  test.slow();
  const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const html = (name) => `<tariff-explainer sections="${name}">`;
  await openHost(page, html("opening") + "</tariff-explainer>");
  await allLive(page);
  let now = "";
  await still.route(`${address.plain}*.html`, async (route) => {
    const response = await route.fetch({ url: address.plain });
    route.fulfill({ response, body: (await response.text()).replace("<tariff-explainer ", `<tariff-explainer sections="${now}" `) });
  });
  for (const name of SECTIONS) {
    const want = new Set([name, ...(PARTS[name] ?? []), ...(WHOLE[name] ? [WHOLE[name]] : [])]);
    const expected = SECTIONS.filter((each) => want.has(each));
    await element(page).evaluate((element, name) => element.setAttribute("sections", name), name);
    expect(await shown(article(page)), `${name}, live`).toEqual(expected);
    now = name;
    await still.goto(`${address.plain}${name}.html`);
    expect(await shown(still.locator("tariff-explainer article")), `${name}, without script`).toEqual(expected);
  }
  await still.context().close();
});

test("several names show several sections, and a name that does not exist shows the whole", async ({ page }) => {
  await openHost(page, `<tariff-explainer sections="answer timeline"></tariff-explainer>`);
  await allLive(page);
  expect(await shown(article(page))).toEqual(["answer", "loss", "gdp", "duties", "cost", "timeline"]);
  await element(page).evaluate((element) => element.setAttribute("sections", "nothing"));
  expect(await shown(article(page))).toEqual(SECTIONS);
  await element(page).evaluate((element) => element.removeAttribute("sections"));
  expect(await shown(article(page))).toEqual(SECTIONS);
  await expect(article(page).locator(".whole")).toBeHidden();
});

test("a part has its title, the headline as context, a source line and a link that takes the state along", async ({ page }) => {
  await openHost(page, `<tariff-explainer sections="exports" state="1;t.cars=15"></tariff-explainer>`);
  await allLive(page);
  await expect(article(page).locator("h1")).toBeVisible();
  await expect(article(page).locator("#te-exports h2, #te-exports h3").first()).toBeVisible();
  await expect(article(page).locator(".whole")).toContainText("Source: US Census Bureau");
  await expect(article(page).locator(".whole")).toContainText(/Data version \d{4}-\d{2}-\d{2}\.\d/);
  const [opened] = await Promise.all([page.context().waitForEvent("page"), article(page).locator(".whole a").click()]);
  await live(opened);
  expect(await element(opened).evaluate((element) => element.state)).toBe("1;t.cars=15");
  await expect(article(opened).locator(".chapters")).toBeVisible();
});

test("a link within a part to what it does not show opens the whole there", async ({ page }) => {
  await openHost(page, `<tariff-explainer sections="answer"></tariff-explainer>`);
  await allLive(page);
  const link = article(page).locator('.sure a[href="#te-method"]:not(.derive)');
  const [opened] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
  await live(opened);
  await expect(article(opened).locator("#te-method h2")).toBeInViewport();
  expect(page.url()).toBe(`${address.plain}host.html`);
});

test("a part follows the host and the levers of another on the page", async ({ page }) => {
  await openHost(page, `<tariff-explainer id="bench" sections="bench"></tariff-explainer><tariff-explainer id="loss" sections="loss"></tariff-explainer>`);
  await allLive(page);
  const figure = page.locator("#loss .answer.loss output");
  const before = await figure.textContent();
  await page.evaluate(() => {
    const [bench, loss] = document.querySelectorAll("tariff-explainer");
    bench.addEventListener("scenariochange", ({ detail }) => (loss.scenario = detail.scenario));
    bench.scenario = { preset: "no-deal", tariffs: { cars: 100 } };
  });
  await expect(figure).not.toHaveText(before);
});

for (const width of [320, 390, 768, 1200]) {
  test(`at ${width} px no part is wider than its host`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openHost(page, `<tariff-explainer sections="opening"></tariff-explainer>`);
    await allLive(page);
    for (const name of SECTIONS) {
      await element(page).evaluate((element, name) => element.setAttribute("sections", name), name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
    }
  });
}
