// Where others differ and where the figures are less to be trusted: their assumptions, their claim, the evidence, the warnings.

import { expect, test } from "@playwright/test";
import { article, lever, open, read, show, still, unfold } from "./explainer.mjs";
import { change } from "./notation.mjs";
import { address } from "./server.mjs";

const state = (page) => read(page, "state");

test.describe("published estimates", () => {
  test("one press sets the page to an estimate's assumptions, one step back undoes it", async ({ page }) => {
    await open(page, "#te=1;t.cars=7;v.parts=80;p.cars=33;y=150");
    const before = await state(page);
    const row = article(page).locator("#te-estimates li", { hasText: "Letter of 7 July" });
    const use = row.getByRole("button", { name: /^Use their assumptions: NRI, July, / });
    await use.click();
    expect(await state(page)).toBe("1;letter-august");
    await expect(use).toHaveAttribute("aria-current", "true");
    await expect(use).toBeFocused();
    const ours = change((await read(page, "outcome")).total.gdpIncomePct);
    await expect(row.locator(".v span").last()).toHaveText(ours);
    await expect(row.locator(".v a.derive")).toHaveAttribute("data-derive", "gdpIncomePct");
    await article(page).getByRole("button", { name: "Undo", exact: true }).click();
    expect(await state(page)).toBe(before);
    await expect(use).not.toHaveAttribute("aria-current");
    await expect(row.locator(".v a.derive")).toHaveCount(0);
  });

  test("each row has the button or says what is beyond our levers, and fits a phone", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page);
    const rows = await article(page).locator("#te-estimates .rows li:not(.me)").evaluateAll((rows) =>
      rows.map((row) => ({
        text: row.querySelector(".l").textContent,
        button: Boolean(row.querySelector("button[data-state]")),
        wide: row.scrollWidth > row.clientWidth || row.getBoundingClientRect().right > document.documentElement.clientWidth,
      })),
    );
    expect(rows.length).toBeGreaterThan(15);
    for (const { text, button, wide } of rows) {
      expect.soft(text.includes("Beyond our levers: "), text).toBe(!button);
      expect.soft(wide, text).toBe(false);
    }
  });

  test("the prerendered page offers no button that nothing hears", async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address.plain);
    const buttons = still(page).locator("#te-estimates [data-state]");
    expect(await buttons.count()).toBeGreaterThan(5);
    for (const button of await buttons.all()) await expect(button).toBeHidden();
    await context.close();
  });
});

test.describe("on the levers", () => {
  test.beforeEach(async ({ page }) => {
    await open(page);
    await unfold(page);
  });

  test("the cars' pass-through marks the ¥1–2bn a day and follows the other levers", async ({ page }) => {
    const cars = lever(page, "passThrough-cars");
    const zone = cars.locator("rect.claim");
    await expect(zone).toHaveAttribute("x", "54%");
    await expect(cars.locator(".sign-claim")).toHaveText("¥1–2bn a day: 54% or more");
    await expect(article(page).locator("#te-yen .note")).toContainText("54% or more of the duty on cars");
    await show(page, { tariffs: { cars: 15 } });
    await expect(zone).toHaveAttribute("x", "8%");
    await expect(cars.locator(".sign-claim")).toHaveText("¥1–2bn a day: 8% to 87%");
    await show(page, { tariffs: { cars: 60 } });
    await expect(zone).toHaveCount(0);
    await expect(cars.locator(".sign-claim")).toHaveText("¥1–2bn a day: no share gives it");
    await show(page, { tariffs: { cars: 0 } });
    await expect(cars.locator(".sign-claim")).toHaveCount(0);
  });

  test("the evidence of an assumption is told with its range control and follows the horizon", async ({ page }) => {
    const range = lever(page, "elasticity-cars").locator("input[type=range]");
    await expect(range).toHaveAccessibleDescription(/judgement: 1\.8 to 4$/);
    await show(page, { horizon: "long" });
    await expect(range).toHaveAccessibleDescription(/judgement: 3 to 8$/);
  });

  test("a warning comes and goes with its condition, at the lever and beside the answers", async ({ page }) => {
    const beside = article(page).locator(".sure .warn li");
    const cars = lever(page, "tariffs-cars").locator(".warn li");
    await expect(article(page).locator(".warn")).toHaveCount(0);
    await show(page, { tariffs: { cars: 26 } });
    await expect(beside).toHaveText([/^Past the highest duty .*: Cars \(25 points\)\./]);
    await expect(cars).toHaveText([/^Past the highest duty .*: Cars \(25 points\)\./]);
    await show(page, { tariffs: { cars: 100 } });
    await expect(beside).toHaveText([/^Margin used up for: Cars\./, /^Past the highest duty/]);
    await show(page, { passThrough: { parts: 10 }, elasticity: { metals: 9 } });
    await expect(beside).toHaveText([/^Margin used up for: Auto parts\./, /: Who pays: Auto parts \(20% to 90%\), Substitution: Steel and aluminium \(2 to 4\.5\)\.$/]);
    await expect(cars).toHaveCount(0);
    await show(page, {});
    await expect(article(page).locator(".warn")).toHaveCount(0);
  });
});
