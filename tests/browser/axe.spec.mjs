// axe finds nothing, and nothing scrolls sideways: at every width, in every look, in every state.

import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { article, lever, open, unfold } from "./explainer.mjs";
import { address } from "./server.mjs";

const WIDTHS = [320, 768, 1280];
const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "light", forcedColors: "active" },
};

/** Rules that axe leaves off unless asked, except those of level AAA and those that only call for a review. */
const MORE_RULES = [
  ...["target-size", "label-content-name-mismatch", "focus-order-semantics", "css-orientation-lock"],
  ...["p-as-heading", "table-fake-caption", "td-has-header"],
];
/** The sections that no lever moves and no width recolours; they hold most of the page's text. */
const STORY = { fromShadowDom: ["tariff-explainer", ".story"] };

async function analyse(page, options, without) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ ...options, resultTypes: ["violations"], preload: false });
  if (without) axe.exclude(without);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary }) => `${id} (${impact}) ${target.flat().at(-1)}: ${failureSummary.split("\n").slice(1, 3).join(" ").trim()}`),
  );
}

/** What axe finds by every rule but contrast, of any severity, in words. */
function findings(page) {
  const rules = { ...Object.fromEntries(MORE_RULES.map((rule) => [rule, { enabled: true }])), "color-contrast": { enabled: false } };
  return analyse(page, { rules });
}

/** What axe finds too pale. It takes axe ten times as long as all else, so it is asked once for each width and look. */
const paleness = (page, without) => analyse(page, { runOnly: ["color-contrast"] }, without);

/** Moves a lever by typing a number out of range, and opens a lever in the opening sentence: each leaves its message or tray. */
async function move(page) {
  const field = lever(page, "tariffs-cars").locator("input[type=text]");
  await field.fill("400");
  await field.press("Enter");
  await expect(lever(page, "tariffs-cars").locator(".err")).not.toBeEmpty();
  await article(page).locator(".cause button.token").first().click();
  await expect(article(page).locator(".tray")).toBeVisible();
  await article(page).locator("h1 .derive").last().click();
  await article(page).locator(".sheet [data-step]").first().click();
  await expect(article(page).locator(".sheet .eq")).toContainText("Equation E19");
}

for (const width of WIDTHS) {
  for (const [look, media] of Object.entries(LOOKS)) {
    test(`axe finds nothing at ${width} px in ${look}, as the page starts and with an error shown and everything open`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      await open(page);
      expect.soft(await findings(page), "as the page starts").toEqual([]);
      await move(page);
      await unfold(page);
      expect.soft(await findings(page), "with an error shown and everything open").toEqual([]);
      expect.soft(await paleness(page, width === WIDTHS[0] ? null : STORY), "contrast").toEqual([]);
    });
  }
}

test("axe finds nothing in the page that stays static, nor in one with a link's message", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto(address.noWasm);
  await page.evaluate(() => document.querySelector("tariff-explainer").ready.catch(() => {}));
  expect.soft(await findings(page), "static").toEqual([]);
  await open(page, "deal-15/#te=1;deal-15;t.cars=400;y=many");
  expect.soft(await findings(page), "with a message").toEqual([]);
});

/** How far the page is wider than its window, and how far it can be pushed aside. */
function over(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    scrollTo(10_000, 0);
    return { by: scrollWidth - clientWidth, scrolled: scrollX };
  });
}

const NOT = { by: 0, scrolled: 0 };

for (const width of [320, 390, 768, 1280]) {
  test(`the page never scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    expect.soft(await over(page), "as it starts").toEqual(NOT);
    await move(page);
    expect.soft(await over(page), "with an error shown").toEqual(NOT);
    await unfold(page);
    expect.soft(await over(page), "with everything open").toEqual(NOT);
    await page.goto("about:blank");
    await open(page, `deal-15/#te=1;deal-15;t.cars=400;y=${"9".repeat(60)};h=${"x".repeat(80)}`);
    expect.soft(await over(page), "with a long message").toEqual(NOT);
  });

  test(`the page does not scroll sideways at ${width} px with the text spaced as readers may need it`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    await unfold(page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      const spaced = "line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;"; // WCAG 1.4.12
      sheet.replaceSync(`* { ${spaced} } p { margin-block-end: 2em !important; }`);
      document.querySelector("tariff-explainer").shadowRoot.adoptedStyleSheets.push(sheet);
    });
    expect(await over(page)).toEqual(NOT);
  });
}
