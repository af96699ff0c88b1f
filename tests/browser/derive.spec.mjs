// Where figures come from: `derive`, the sheet that shows it, and the links that open it.

import { expect, test } from "@playwright/test";
import { PRESETS, SECTORS, article, lever, open, read, show } from "./explainer.mjs";
import { address } from "./server.mjs";

const KINDS = ["fact", "datum", "assumption", "choice"];
const sheet = (page) => article(page).locator(".sheet");
const said = (page) => sheet(page).locator(".big");

test("every derivation ends in facts, data, assumptions or choices, and its root is the outcome's own number", async ({ page }) => {
  await open(page);
  for (const preset of PRESETS) {
    await show(page, { preset });
    const problems = await page.evaluate((kinds) => {
      const element = document.querySelector("tariff-explainer");
      const { outcome } = element;
      const problems = [];
      let leaves = 0;
      const look = (node, path) => {
        if (!Number.isFinite(node.value) || !node.label || !node.unit) problems.push(`${path}: ${JSON.stringify(node).slice(0, 80)}`);
        if ((node.inputs.length === 0) !== Boolean(node.leaf)) problems.push(`${path}: neither leaf nor step`);
        if (node.leaf) {
          leaves += 1;
          if (!kinds.includes(node.leaf.kind) || !node.leaf.id) problems.push(`${path}: ${JSON.stringify(node.leaf)}`);
        } else if (!node.equation) problems.push(`${path}: no equation`);
        node.inputs.forEach((input) => look(input, `${path} > ${input.label}`));
      };
      const root = (metric, sector, value) => {
        const tree = element.derive(metric, sector);
        if (!Object.is(tree.value, value)) problems.push(`${metric} ${sector}: ${tree.value} is not ${value}`);
        look(tree, metric);
      };
      for (const [metric, value] of Object.entries(outcome.total)) root(metric, undefined, value);
      for (const [metric, value] of Object.entries(outcome.sectors.cars)) root(metric, "cars", value);
      if (leaves < 1000) problems.push(`only ${leaves} leaves`);
      return problems.slice(0, 5);
    }, KINDS);
    expect(problems, preset).toEqual([]);
  }
});

test("what a derivation rests on stands in the dataset", async ({ page }) => {
  await open(page);
  const known = new Set((await read(page, "facts")).records.map(({ id }) => id));
  const used = await page.evaluate(() => {
    const ids = new Set();
    const look = (node) => (node.leaf && ids.add(node.leaf.id), node.inputs.forEach(look));
    for (const metric of ["gdpIncomePct", "carPriceUsd", "costPerUsHouseholdUsd"]) look(document.querySelector("tariff-explainer").derive(metric));
    return [...ids];
  });
  expect(used.length).toBeGreaterThan(60);
  expect(used.filter((id) => !known.has(id))).toEqual([]);
});

test("a name that does not exist is refused with the names that do", async ({ page }) => {
  await open(page);
  const refusals = await page.evaluate(() =>
    [["duties"], ["dutiesUsdBn", "boats"], ["gdpRealPct", "cars"], ["buyersSharePct"], [5], ["dutiesUsdBn", 5]].map((names) => {
      try {
        return String(document.querySelector("tariff-explainer").derive(...names));
      } catch (problem) {
        return `${problem.name}: ${problem.message}`;
      }
    }),
  );
  expect(refusals.map((text) => text.slice(0, 60))).toEqual([
    expect.stringContaining('TypeError: metric: "duties" is none of dutiesUsdBn'),
    expect.stringContaining('TypeError: sector: "boats" is none of cars, parts'),
    expect.stringContaining('TypeError: sector: "gdpRealPct" is given for all goods'),
    expect.stringContaining('TypeError: sector: "buyersSharePct" is given by sector'),
    expect.stringContaining("TypeError: metric is not a name"),
    expect.stringContaining("TypeError: sector is not a name"),
  ]);
});

test("a figure opens, its steps lead to a record, back and forward walk the way, and Escape gives the focus back", async ({ page }) => {
  await open(page);
  const figure = article(page).locator("h1 .derive").last();
  await figure.focus();
  await page.keyboard.press("Enter");
  await expect(sheet(page)).toBeFocused();
  await expect(said(page)).toHaveText(/^¥4\.9\d\dbn$/);
  const goods = sheet(page).locator("[data-step]");
  await expect(goods).toHaveCount(SECTORS.length);
  await goods.first().click();
  await expect(sheet(page).locator(".eq")).toContainText("Equation E19");
  await sheet(page).locator("[data-step]", { hasText: "Yen per dollar" }).click();
  await expect(said(page)).toHaveText("¥145");
  await expect(sheet(page).locator("div.ground")).toHaveText("Datum");
  await expect(sheet(page).locator(".record")).toContainText("dollar");
  await sheet(page).getByRole("button", { name: "Back" }).click();
  await expect(sheet(page).locator(".eq")).toContainText("Equation E19");
  await sheet(page).getByRole("button", { name: "Forward" }).click();
  await expect(said(page)).toHaveText("¥145");
  await page.keyboard.press("Escape");
  await expect(sheet(page)).toHaveCount(0);
  await expect(figure).toBeFocused();
});

test("an open derivation follows the levers, and a moved lever is the reader's choice", async ({ page }) => {
  await open(page);
  await article(page).locator("h1 .derive").last().click();
  const before = await said(page).textContent();
  await lever(page, "tariffs-cars").locator("input[type=range]").fill("40");
  await expect(said(page)).not.toHaveText(before);
  const leaves = await page.evaluate(() => {
    const found = [];
    const look = (node) => (node.leaf?.kind === "choice" && found.push([node.label, node.value, node.leaf]), node.inputs.forEach(look));
    look(document.querySelector("tariff-explainer").derive("dutiesUsdBn", "cars"));
    return found[0];
  });
  expect(leaves).toEqual(["Tariff added, Cars", 0.4, { kind: "choice", id: "tariff-cars", preset: 0.25 }]);
});

test("a link opens a derivation, and the page around is told of each", async ({ page }) => {
  await page.goto(`${address.plain}#te=1;o=dutiesUsdBn.cars`);
  await page.evaluate(() => document.querySelector("tariff-explainer").ready);
  await expect(sheet(page).locator("h2")).toHaveText("Duties collected, Cars");
  const told = await page.evaluate(async () => {
    const told = new Promise((done) => document.addEventListener("derivationopen", ({ detail }) => done(detail), { once: true }));
    document.querySelector("tariff-explainer").shadowRoot.querySelector("h1 .derive").click();
    return told;
  });
  expect(told).toEqual({ metric: "exportVolumeChangePct" });
  await page.goto(`${address.plain}#te=1;o=nothing.here`);
  await expect(article(page).locator("h1")).toBeVisible();
});
