// Every lever by keyboard, by number field and by pointer: what it sets, what the page then shows, and what it says.

import { expect, test } from "@playwright/test";
import { CONTROLS, LEVERS, RANGES, article, estimate, lever, open, read, setting, show, unfold } from "./explainer.mjs";
import { change, fixed, size, usd, usdBn, yenBn } from "./notation.mjs";
import { address } from "./server.mjs";

const STRIP = [
  ["exportersLossYenBnPerDay", yenBn],
  ["gdpIncomePct", change],
  ["dutiesUsdBn", usdBn],
  ["costPerUsHouseholdUsd", usd],
];

/** The number that a lever has in the scenario on screen; undefined where the model keeps its own. */
async function value(page, { group, lever }) {
  const scenario = await read(page, "scenario");
  const found = lever ? scenario[group][lever] : scenario[group];
  return found?.total ?? found;
}

/** Expects the page to show `scenario`, in state and figures, and nothing else. */
async function expectShown(page, scenario) {
  const outcome = await estimate(page, scenario);
  expect(await read(page, "scenario")).toEqual(outcome.scenario);
  expect(await read(page, "outcome")).toEqual(outcome);
  await expect(article(page).locator(".answers output")).toHaveText(STRIP.map(([metric, write]) => write(outcome.total[metric])));
  const volume = outcome.total.exportVolumeChangePct;
  if (Math.abs(volume) >= 0.05) await expect(article(page).locator("h1")).toContainText(` about ${size(volume)} `);
  const values = Object.values(outcome.sectors).map(({ exportValueUsdBn }) => fixed(exportValueUsdBn, 2));
  await expect(article(page).locator("#te-exports td:nth-child(3)")).toHaveText(values);
}

const near = (found, expected) => Math.abs(found - expected) < 1e-9;

for (const group of Object.keys(RANGES)) {
  const controls = CONTROLS.filter((control) => control.group === group);

  test(`every lever of ${group} moves by arrow keys, Home and End`, async ({ page }) => {
    await open(page);
    await unfold(page);
    for (const control of controls) {
      const range = lever(page, control.key).locator("input[type=range]");
      const start = Number(await range.inputValue());
      await range.focus();
      await page.keyboard.press("End");
      expect(await value(page, control), control.key).toBe(control.high);
      await expectShown(page, setting(control, control.high));
      await page.keyboard.press("ArrowLeft");
      expect(near(await value(page, control), control.high - control.step), control.key).toBe(true);
      await page.keyboard.press("Home");
      expect(await value(page, control), control.key).toBe(control.low);
      await expectShown(page, setting(control, control.low));
      await page.keyboard.press("ArrowUp");
      expect(near(await value(page, control), control.low + control.step), control.key).toBe(true);
      await expect(range).toHaveAttribute("aria-valuetext", new RegExp(`^${await range.inputValue()}\\b`));
      await expect(range).toBeFocused();
      await show(page, {});
      await expect(range).toHaveValue(String(start));
    }
  });

  test(`every lever of ${group} takes a typed number`, async ({ page }) => {
    await open(page);
    await unfold(page);
    for (const control of controls) {
      const field = lever(page, control.key).locator("input[type=text]");
      const typed = group === "elasticity" ? 3.7 : control.low + 33;
      await field.fill(String(typed));
      await field.press("Enter");
      await expectShown(page, setting(control, typed));
      await expect(field).toHaveValue(String(typed));
      await expect(lever(page, control.key).locator("input[type=range]")).toHaveValue(String(typed));
      await expect(lever(page, control.key).locator(".err")).toBeEmpty();
      await show(page, {});
    }
  });

  test(`every lever of ${group} is dragged by its thumb and stepped by its buttons`, async ({ page }) => {
    await page.setViewportSize({ width: 1200, height: 900 });
    await open(page);
    await unfold(page);
    for (const control of controls) {
      const one = lever(page, control.key);
      const range = one.locator("input[type=range]");
      const start = Number(await range.inputValue());
      await range.scrollIntoViewIfNeeded();
      const box = await range.boundingBox();
      const x = (value) => box.x + 10 + ((value - control.low) / (control.high - control.low)) * (box.width - 20);
      const y = box.y + box.height / 2;
      const target = (control.low + control.high) * 0.75;
      await page.mouse.move(x(start), y);
      await page.mouse.down();
      await page.mouse.move(x((start + target) / 2), y);
      await page.mouse.move(x(target), y);
      await page.mouse.up();
      const dragged = await value(page, control);
      expect(Math.abs(dragged - target), `${control.key}: ${dragged}`).toBeLessThan((control.high - control.low) / 40);
      await expectShown(page, setting(control, dragged));
      await one.getByRole("button", { name: /^Less: / }).click();
      expect(near(await value(page, control), dragged - control.step), control.key).toBe(true);
      await one.getByRole("button", { name: /^More: / }).click();
      await one.getByRole("button", { name: /^More: / }).click();
      const stepped = await value(page, control);
      expect(near(stepped, dragged + control.step), control.key).toBe(true);
      // No binary residue: it would show in links.
      expect(String(stepped).length, control.key).toBeLessThanOrEqual(4);
      await expectShown(page, setting(control, stepped));
      await show(page, {});
    }
  });
}

const CHOICES = [
  ["horizon", ["near", "long"]],
  ["thirdCountries", ["unchanged", "tariffed"]],
  ["basis", ["customs", "reported"]],
];

test("every choice is made by pointer and by keyboard", async ({ page }) => {
  await open(page);
  await unfold(page);
  for (const [key, [first, second]] of CHOICES) {
    const radios = article(page).locator(`[data-control="${key}"] input`);
    await expect(radios.nth(0)).toBeChecked();
    await radios.nth(1).check();
    await expectShown(page, { [key]: second });
    await page.keyboard.press("ArrowUp");
    await expect(radios.nth(0)).toBeChecked();
    await expectShown(page, { [key]: first });
    await page.keyboard.press("ArrowDown");
    await expectShown(page, { [key]: second });
    await show(page, {});
    await expect(radios.nth(0)).toBeChecked();
  }
});

test("the number field reads what people type", async ({ page }) => {
  await open(page);
  const cars = lever(page, "tariffs-cars");
  const field = cars.locator("input[type=text]");
  const typed = [
    ["１５", 15],
    ["１７．５", 17.5],
    ["12,5", 12.5],
    ["30%", 30],
    [" 31 ％ ", 31],
    ["+8", 8],
    ["0", 0],
    ["007", 7],
    [".5", 0.5],
  ];
  for (const [text, number] of typed) {
    await field.fill(text);
    await field.press("Enter");
    expect(await value(page, { group: "tariffs", lever: "cars" }), text).toBe(number);
    await expect(field, text).toHaveValue(String(number));
    await expect(cars.locator(".err"), text).toBeEmpty();
  }
  await field.fill("21");
  await field.blur();
  expect(await value(page, { group: "tariffs", lever: "cars" })).toBe(21);
});

test("a number out of range is set to the nearest end, and every lever says so", async ({ page }) => {
  await open(page);
  await unfold(page);
  for (const control of CONTROLS) {
    const one = lever(page, control.key);
    const field = one.locator("input[type=text]");
    for (const [typed, used] of [["400", control.high], ["-5", control.low]]) {
      await field.fill(typed);
      await field.press("Enter");
      expect(await value(page, control), control.key).toBe(used);
      await expect(field).toHaveValue(String(used));
      await expect(one.locator(".err")).toHaveText(`${typed} is outside ${control.low} to ${control.high}. Set to ${used}.`);
    }
    await one.locator("input[type=range]").focus();
    await page.keyboard.press("ArrowRight");
    await expect(one.locator(".err"), "the message goes with the next move").toBeEmpty();
    await show(page, {});
  }
});

test("what is no number leaves the lever where it was, and it says why", async ({ page }) => {
  await open(page);
  const cars = lever(page, "tariffs-cars");
  const field = cars.locator("input[type=text]");
  await field.fill("20");
  await field.press("Enter");
  for (const nonsense of ["abc", "1.2.3", "1e2", "--", "%", "<b>5</b>", "Infinity", "5-5"]) {
    await field.fill(nonsense);
    await field.press("Enter");
    expect(await value(page, { group: "tariffs", lever: "cars" }), nonsense).toBe(20);
    await expect(field, nonsense).toHaveValue("20");
    await expect(cars.locator(".err")).toHaveText(`“${nonsense}” is not a number. Type one from 0 to 100; nothing was changed.`);
  }
  await expect(cars.locator(".err")).toHaveAttribute("role", "status");
});

test("an empty field gives the lever back to the preset, or to the model", async ({ page }) => {
  await open(page);
  await unfold(page);
  await show(page, { preset: "no-deal", tariffs: { cars: 3 }, passThrough: { cars: 80 }, yenPerDollar: 200 });
  for (const key of ["tariffs-cars", "passThrough-cars", "yenPerDollar"]) {
    const field = lever(page, key).locator("input[type=text]");
    await field.fill("");
    await field.press("Enter");
    await expect(lever(page, key).locator(".err")).toBeEmpty();
  }
  await expectShown(page, { preset: "no-deal" });
  await expect(lever(page, "tariffs-cars").locator("input[type=text]")).toHaveValue("25");
});

test("undo and redo walk through the reader's steps, one for each", async ({ page }) => {
  await open(page);
  await unfold(page);
  const bench = article(page).locator(".bench");
  const [undo, redo] = ["Undo", "Redo"].map((name) => bench.getByRole("button", { name, exact: true }));
  await expect(undo).toBeDisabled();
  await expect(redo).toBeDisabled();
  const field = lever(page, "tariffs-cars").locator("input[type=text]");
  await field.fill("5");
  await field.press("Enter");
  await lever(page, "volumes-parts").getByRole("button", { name: /^More: / }).click();
  await article(page).locator('.chapters a[data-preset="deal-15"]').click();
  const states = ["1", "1;t.cars=5", "1;t.cars=5;v.parts=101", "1;deal-15;v.parts=101"];
  expect(await read(page, "state")).toBe(states[3]);
  for (const state of states.slice(0, 3).reverse()) {
    await undo.click();
    expect(await read(page, "state")).toBe(state);
  }
  await expect(undo).toBeDisabled();
  await expectShown(page, {});
  for (const state of states.slice(1)) {
    await redo.click();
    expect(await read(page, "state")).toBe(state);
  }
  await expect(redo).toBeDisabled();
  await undo.click();
  await lever(page, "tariffs-exempt").getByRole("button", { name: /^More: / }).click();
  await expect(redo).toBeDisabled();
});

test("a whole drag is one step for undo", async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  await open(page);
  const range = lever(page, "tariffs-cars").locator("input[type=range]");
  await range.scrollIntoViewIfNeeded();
  const box = await range.boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 10 + (box.width - 20) * 0.25, y);
  await page.mouse.down();
  for (let part = 0.3; part < 0.9; part += 0.05) await page.mouse.move(box.x + 10 + (box.width - 20) * part, y);
  await page.mouse.up();
  expect(await value(page, { group: "tariffs", lever: "cars" })).toBeGreaterThan(60);
  await article(page).locator(".bench").getByRole("button", { name: "Undo", exact: true }).click();
  expect(await read(page, "state")).toBe("1");
});

test("reset all goes back to the preset as published, and can be undone", async ({ page }) => {
  await open(page);
  await show(page, { preset: "deal-15", tariffs: { cars: 3 }, volumes: { cars: 80 }, horizon: "long", yenPerDollar: 200 });
  await article(page).getByRole("button", { name: "Reset all" }).click();
  await expectShown(page, { preset: "deal-15" });
  await article(page).locator(".bench").getByRole("button", { name: "Undo", exact: true }).click();
  expect(await read(page, "state")).toBe("1;deal-15;t.cars=3;v.cars=80;h=long;y=200");
});

test("a changed lever is marked, says what it was and goes back alone", async ({ page }) => {
  await open(page);
  await unfold(page);
  await show(page, { tariffs: { cars: 40, parts: 5 }, volumes: { metals: 50 }, passThrough: { cars: 90 }, yenPerDollar: 160 });
  const back = [
    ["tariffs-cars", "Reset to 25%"],
    ["volumes-metals", "Reset to 100%"],
    ["passThrough-cars", "Back to the model’s own"],
    ["yenPerDollar", "Reset to ¥145"],
  ];
  const changed = article(page).locator(".bench .lv.changed");
  await expect(changed).toHaveCount(5);
  for (const [key, button] of back) await lever(page, key).getByRole("button", { name: button }).click();
  await expect(changed).toHaveCount(1);
  await expectShown(page, { tariffs: { parts: 5 } });
  await expect(lever(page, "tariffs-cars").locator(".was")).toHaveCount(0);
  await expect(article(page).locator(".chapters .moved")).toHaveCount(1);
});

test("the figures of the opening sentence open a lever that works", async ({ page }) => {
  await open(page);
  const tokens = article(page).locator(".cause button.token");
  const tray = article(page).locator(".tray");
  await expect(tray).toHaveCount(0);
  for (const [index, [key, start]] of [["cars", 25], ["metals", 50], ["other", 10]].entries()) {
    const token = tokens.nth(index);
    await token.focus();
    await page.keyboard.press("Enter");
    await expect(token).toHaveAttribute("aria-expanded", "true");
    await expect(tray).toHaveCount(1);
    await expect(article(page).locator('.token[aria-expanded="true"]')).toHaveCount(1);
    const range = tray.locator(`[data-control="tariffs-${key}"] input[type=range]`);
    await expect(range).toHaveValue(String(start));
    await range.focus();
    await page.keyboard.press("ArrowRight");
    await expectShown(page, { tariffs: { [key]: start + 1 } });
    await expect(tokens.nth(index)).toHaveText(`${start + 1}%`);
    await expect(lever(page, `tariffs-${key}`).locator("input[type=range]")).toHaveValue(String(start + 1));
    await expect(range, "the lever keeps the focus while it moves").toBeFocused();
    await show(page, {});
  }
  await tokens.nth(2).click();
  await expect(tray).toHaveCount(0);
});

test("a chapter sets the tariffs and keeps volumes, assumptions and yen", async ({ page }) => {
  await open(page);
  const own = {
    volumes: { cars: 80 },
    passThrough: { parts: 60 },
    elasticity: { other: 3 },
    horizon: "long",
    thirdCountries: "tariffed",
    basis: "reported",
    yenPerDollar: 150,
  };
  await show(page, { tariffs: { cars: 3 }, ...own });
  for (const preset of ["deal-15", "before-april-2025", "june-2025"]) {
    const chapter = article(page).locator(`.chapters a[data-preset="${preset}"]`);
    await chapter.focus();
    await page.keyboard.press("Enter");
    await expectShown(page, { preset, ...own });
    await expect(article(page).locator(".chapters a[aria-current]")).toHaveCount(1);
    await expect(chapter).toHaveAttribute("aria-current", "true");
  }
  expect(new URL(page.url()).pathname).toBe("/");
});

test("a chapter clicked with a key held is left to the browser", async ({ page, context }) => {
  await open(page);
  const chapter = article(page).locator('.chapters a[data-preset="deal-15"]');
  expect(await chapter.evaluate((link) => link.href)).toBe(`${address.plain}deal-15/`);
  const [opened] = await Promise.all([context.waitForEvent("page"), chapter.click({ modifiers: ["Control"] })]);
  await opened.waitForURL("**/deal-15/");
  await opened.close();
  expect(await read(page, "state")).toBe("1");
  const prevented = await chapter.evaluate((link) =>
    ["ctrlKey", "metaKey", "shiftKey", "altKey"].map((held) => {
      const stop = (event) => event.preventDefault();
      let taken;
      const look = (event) => ((taken = event.defaultPrevented), stop(event));
      addEventListener("click", look, { once: true });
      link.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true, [held]: true }));
      return taken;
    }),
  );
  expect(prevented).toEqual([false, false, false, false]);
});

test("an all-in rate stays one while its lever moves, and says so", async ({ page }) => {
  await open(page, "deal-15/");
  await lever(page, "tariffs-cars").getByRole("button", { name: /^More: / }).click();
  await expectShown(page, { preset: "deal-15", tariffs: { cars: { total: 16 } } });
  await expect(lever(page, "tariffs-cars")).toContainText("duty in all");
  await expect(lever(page, "tariffs-cars").locator("input[type=range]")).toHaveAttribute("aria-valuetext", /^16 percent in all/);
});

test("a lever whose goods keep their own value starts from it", async ({ page }) => {
  await open(page);
  await unfold(page);
  for (const group of ["passThrough", "elasticity"]) {
    for (const name of LEVERS) {
      const one = lever(page, `${group}-${name}`);
      const own = Number(await one.locator("input[type=range]").inputValue());
      const { step } = CONTROLS.find(({ key }) => key === `${group}-${name}`);
      await expect(one.locator(".track")).toHaveClass(/\bown\b/);
      await one.getByRole("button", { name: /^More: / }).click();
      expect(near(await value(page, { group, lever: name }), own + step), `${group}-${name}`).toBe(true);
      await expect(one.locator(".track")).not.toHaveClass(/\bown\b/);
    }
  }
});
