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
const CONTRAST = "color-contrast";

/** What axe finds, of any severity, in words. */
async function findings(page, { contrast }) {
  const rules = Object.fromEntries([...MORE_RULES.map((rule) => [rule, { enabled: true }]), [CONTRAST, { enabled: contrast }]]);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ rules, resultTypes: ["violations"], preload: false }).analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary }) => `${id} (${impact}) ${target.flat().at(-1)}: ${failureSummary.split("\n").slice(1, 3).join(" ").trim()}`),
  );
}

/** Moves a lever by typing a number out of range, and opens a lever in the opening sentence: each leaves its message or tray. */
async function move(page) {
  const field = lever(page, "tariffs-cars").locator("input[type=text]");
  await field.fill("400");
  await field.press("Enter");
  await expect(lever(page, "tariffs-cars").locator(".err")).not.toBeEmpty();
  await article(page).locator(".cause button.token").first().click();
  await expect(article(page).locator(".tray")).toBeVisible();
}

for (const width of WIDTHS) {
  for (const [look, media] of Object.entries(LOOKS)) {
    test(`axe finds nothing at ${width} px in ${look}, by default, with an error shown, and with everything open`, async ({ page }) => {
      test.setTimeout(90_000);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      await open(page);
      // Contrast costs axe ten times what all else does: it is measured once, in the state that holds the other two.
      expect.soft(await findings(page, { contrast: false }), "by default").toEqual([]);
      await move(page);
      expect.soft(await findings(page, { contrast: false }), "with a lever moved and an error shown").toEqual([]);
      await unfold(page);
      expect.soft(await findings(page, { contrast: true }), "with everything open").toEqual([]);
    });
  }
}

test("axe finds nothing in the page that stays static, nor in one with a link's message", async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto(address.noWasm);
  await page.evaluate(() => document.querySelector("tariff-explainer").ready.catch(() => {}));
  expect.soft(await findings(page, { contrast: false }), "static").toEqual([]);
  await open(page, "deal-15/#te=1;deal-15;t.cars=400;y=many");
  expect.soft(await findings(page, { contrast: false }), "with a message").toEqual([]);
});

for (const width of [320, 390, 768, 1280]) {
  test(`the page never scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const over = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        scrollTo(10_000, 0);
        return { by: scrollWidth - clientWidth, scrolled: scrollX };
      });
    const none = { by: 0, scrolled: 0 };
    await open(page);
    expect.soft(await over(), "by default").toEqual(none);
    await move(page);
    expect.soft(await over(), "with an error shown").toEqual(none);
    await unfold(page);
    expect.soft(await over(), "with everything open").toEqual(none);
    await page.goto("about:blank");
    await open(page, `deal-15/#te=1;deal-15;t.cars=400;y=${"9".repeat(60)};h=${"x".repeat(80)}`);
    expect.soft(await over(), "with a long message").toEqual(none);
    // Text spacing as readers may set it (WCAG 1.4.12).
    await unfold(page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
      document.querySelector("tariff-explainer").shadowRoot.adoptedStyleSheets.push(sheet);
    });
    expect.soft(await over(), "with wider text spacing").toEqual(none);
  });
}
