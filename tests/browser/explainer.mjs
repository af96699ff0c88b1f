// The live explainer as the tests see it: how to open it, what it is made of, what the page around it said meanwhile.

import { address } from "./server.mjs";

export const PRESETS = ["before-april-2025", "june-2025", "no-deal", "all-lifted", "letter-august", "deal-15"];
export const LEVERS = ["cars", "parts", "metals", "other", "exempt"];
export const SECTORS = ["cars", "parts", "steel", "aluminium", "machinery", "electronics", "other", "exempt"];

/** Ranges and steps of the groups of levers, as the interface gives them. */
export const RANGES = {
  tariffs: { low: 0, high: 100, step: 1 },
  volumes: { low: 0, high: 200, step: 1 },
  passThrough: { low: 0, high: 100, step: 1 },
  elasticity: { low: 1.2, high: 10, step: 0.1 },
  yenPerDollar: { low: 80, high: 250, step: 1 },
};

/** Every lever of the bench, by the key it carries: `tariffs-cars` … `yenPerDollar`. */
export const CONTROLS = [
  ...["tariffs", "volumes", "passThrough", "elasticity"].flatMap((group) =>
    LEVERS.map((lever) => ({ key: `${group}-${lever}`, group, lever, ...RANGES[group] })),
  ),
  { key: "yenPerDollar", group: "yenPerDollar", lever: null, ...RANGES.yenPerDollar },
];

/** A partial scenario with one lever set, on a preset. */
export function setting({ group, lever }, value, preset) {
  return { ...(preset && { preset }), [group]: lever ? { [lever]: value } : value };
}

/** Opens a page of the site and waits until the explainer is live. */
export async function open(page, path = "", base = address.plain) {
  await page.goto(base + path);
  await live(page);
}

/** Waits until the explainer is live. */
export function live(page) {
  return page.evaluate(async () => {
    await customElements.whenDefined("tariff-explainer");
    await document.querySelector("tariff-explainer").ready;
    await new Promise(requestAnimationFrame);
  });
}

/** The element itself. */
export const element = (page) => page.locator("tariff-explainer");

/** The live article; the prerendered one, which it covers, is `still`. */
export const article = (page) => page.locator("tariff-explainer article[data-live]");

/** The prerendered article. */
export const still = (page) => page.locator("tariff-explainer article:not([data-live])");

/** One lever of the bench. */
export const lever = (page, key) => article(page).locator(`.bench [data-control="${key}"]`);

/** Opens every fold of the live article. */
export function unfold(page) {
  return page.evaluate(() => {
    for (const fold of document.querySelector("tariff-explainer").shadowRoot.querySelectorAll("details")) fold.open = true;
  });
}

/** One member of the element, as plain data. */
export function read(page, member) {
  return page.evaluate((member) => document.querySelector("tariff-explainer")[member], member);
}

/** The outcome of any scenario. */
export function estimate(page, scenario) {
  return page.evaluate((scenario) => document.querySelector("tariff-explainer").estimate(scenario), scenario);
}

/** Sets the scenario as a host does, and waits for the frame that shows it. */
export function show(page, scenario) {
  return page.evaluate(async (scenario) => {
    document.querySelector("tariff-explainer").scenario = scenario;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, scenario);
}

/** Collects what the page says from now on: console messages of note and exceptions nobody caught. */
export function listen(page) {
  const said = { errors: [], warnings: [], uncaught: [] };
  page.on("console", (message) => {
    if (message.type() === "error") said.errors.push(message.text());
    if (message.type() === "warning") said.warnings.push(message.text());
  });
  page.on("pageerror", (error) => said.uncaught.push(String(error)));
  return said;
}

/** The texts of a chart's table: one list per row of the body. */
export function table(root, id) {
  return root.locator(`#te-${id} tbody tr`).evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
}
