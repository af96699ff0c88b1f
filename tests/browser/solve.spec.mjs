// The model turned round, as a host asks it.

import { expect, test } from "@playwright/test";
import { open } from "./explainer.mjs";

const ask = (page, question) =>
  page.evaluate((question) => {
    try {
      return document.querySelector("tariff-explainer").solve(question);
    } catch (problem) {
      return `${problem.name}: ${problem.message}`;
    }
  }, question);

test.describe("solve", () => {
  test.beforeEach(({ page }) => open(page));

  test("gives the value, the outcome there and every other value that does it", async ({ page }) => {
    const { value, outcome, solutions } = await ask(page, { metric: "exportersLossYenBnPerDay", lever: "tariffs.cars", target: 4 });
    expect(outcome.total.exportersLossYenBnPerDay).toBeCloseTo(4, 6);
    expect(outcome.scenario.tariffs.cars).toBe(value);
    expect(outcome.bands.exportersLossYenBnPerDay.low).toBeGreaterThan(0);
    expect(solutions[0]).toBe(value);
  });

  test("says what can be had where no value does it, and leaves the page as it was", async ({ page }) => {
    const answer = await ask(page, { metric: "dutiesUsdBn", lever: "tariffs.cars", target: 500 });
    expect(answer).toEqual({ value: null, reason: expect.stringMatching(/^no tariffs\.cars from 0–100 gives dutiesUsdBn of 500: it stays from /), reachable: [expect.any(Number), expect.any(Number)] });
    expect(answer.reachable[0]).toBeLessThan(answer.reachable[1]);
    expect(await page.evaluate(() => document.querySelector("tariff-explainer").state)).toBe("1");
  });

  test("starts from the scenario on screen, or from the one given", async ({ page }) => {
    const question = { metric: "dutiesUsdBn", lever: "tariffs.other", target: 20 };
    const own = await ask(page, question);
    const given = await ask(page, { ...question, scenario: { preset: "deal-15" } });
    expect(given.outcome.scenario.tariffs.other).toEqual({ total: given.value });
    await page.evaluate(() => (document.querySelector("tariff-explainer").scenario = { preset: "deal-15" }));
    expect((await ask(page, question)).value).toBe(given.value);
    expect(own.value).not.toBe(given.value);
    expect(await page.evaluate((question) => import("/tariff-explainer.js").then(({ solve }) => solve(question).value), question)).toBe(own.value);
  });

  test("refuses a wrong question with what is allowed", async ({ page }) => {
    expect(await ask(page, { metric: "duties", lever: "tariffs.cars", target: 1 })).toMatch(/^TypeError: solve\.metric: "duties" is none of dutiesUsdBn, /);
    expect(await ask(page, { metric: "dutiesUsdBn", lever: "cars", target: 1 })).toMatch(/^TypeError: solve\.lever: "cars" is none of tariffs\.cars, /);
    expect(await ask(page, { metric: "dutiesUsdBn", lever: "tariffs.cars", target: "1" })).toBe('TypeError: solve.target: "1" is not a finite number');
    expect(await ask(page, undefined)).toBe("TypeError: solve: undefined is not an object");
  });
});
