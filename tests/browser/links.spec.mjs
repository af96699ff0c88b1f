// The state in the page's address: read, written, followed, copied.

import { expect, test } from "@playwright/test";
import { article, lever, listen, live, open, read, show } from "./explainer.mjs";
import { address } from "./server.mjs";

const DATA = /^\d{4}-\d\d-\d\d\.\d+$/;

/** Moves the mouse over the range of a lever from one part of it to another in many steps; the caller lets go. */
async function hold(page, key, from, to) {
  const range = lever(page, key).locator("input[type=range]");
  await range.scrollIntoViewIfNeeded();
  const box = await range.boundingBox();
  const x = (part) => box.x + 10 + (box.width - 20) * part;
  const y = box.y + box.height / 2;
  await page.mouse.move(x(from), y);
  await page.mouse.down();
  for (let n = 1; n <= 20; n++) await page.mouse.move(x(from + ((to - from) * n) / 20), y);
}

test("a link's state is on screen when the page is live", async ({ page }) => {
  const said = listen(page);
  await open(page, "#te=1;no-deal;t.cars=15a;v.parts=80;p.other=60;e.cars=2.5;h=long;c=tariffed;b=reported;y=150");
  expect(await read(page, "scenario")).toEqual({
    preset: "no-deal",
    tariffs: { cars: { total: 15 }, parts: 25, metals: 50, other: 24, exempt: 0 },
    volumes: { cars: 100, parts: 80, metals: 100, other: 100, exempt: 100 },
    passThrough: { other: 60 },
    elasticity: { cars: 2.5 },
    horizon: "long",
    thirdCountries: "tariffed",
    basis: "reported",
    yenPerDollar: 150,
  });
  await expect(lever(page, "volumes-parts").locator("input[type=text]")).toHaveValue("80");
  await expect(article(page).locator(".notice")).toBeEmpty();
  expect(said).toEqual({ errors: [], warnings: [], uncaught: [] });
});

test("a link that a mail program has escaped is read all the same", async ({ page }) => {
  await open(page, "#te%3D1%3Bno-deal%3Bt.cars%3D5");
  expect(await read(page, "state")).toBe("1;no-deal;t.cars=5");
});

test("numbers out of range are clamped, which the page says and the console once", async ({ page }) => {
  const said = listen(page);
  await open(page, "#te=1;t.cars=400;v.parts=-3;y=many;h=soon");
  expect(await read(page, "state")).toBe("1;t.cars=100;v.parts=0");
  const notice = article(page).locator(".notice");
  await expect(notice).toBeVisible();
  for (const part of ["t.cars=400", "v.parts=-3", "y=many", "h=soon"]) await expect(notice).toContainText(part);
  await expect(notice).toHaveAttribute("role", "status");
  expect(said.warnings).toHaveLength(1);
  expect(said.warnings[0]).toContain("t.cars=400");
  expect([...said.errors, ...said.uncaught]).toEqual([]);
});

for (const state of ["9;no-deal", "garbage", "%E0%A4%A", "<img src=x onerror=alert(1)>"]) {
  test(`the malformed state ${state} leaves the page's own preset standing, with one message`, async ({ page }) => {
    const said = listen(page);
    await open(page, `deal-15/#te=${state}`);
    expect(await read(page, "state")).toBe("1;deal-15");
    await expect(article(page).locator(".notice")).not.toBeEmpty();
    await expect(article(page).locator(".notice *")).toHaveCount(0);
    expect(said.warnings).toHaveLength(1);
    expect([...said.errors, ...said.uncaught]).toEqual([]);
  });
}

test("keys that later versions may write are passed over in silence", async ({ page }) => {
  const said = listen(page);
  await open(page, "#te=1;t.cars=15;o=dutiesUsdBn.cars;vs=1~no-deal;s=method;new=1");
  expect(await read(page, "state")).toBe("1;t.cars=15");
  await expect(article(page).locator(".notice")).toBeEmpty();
  expect(said.warnings).toEqual([]);
});

/** Counts the writes to the page's address and the inputs of its levers. */
function count() {
  window.writes = [];
  window.inputs = 0;
  for (const name of ["replaceState", "pushState"]) {
    const own = history[name];
    history[name] = function (...given) {
      window.writes.push([name, given[2]]);
      return own.apply(this, given);
    };
  }
  addEventListener("input", () => window.inputs++, true);
}

test("the address is written when a lever is let go, and never while it moves", async ({ page }) => {
  await page.addInitScript(count);
  await page.setViewportSize({ width: 1200, height: 900 });
  await open(page);
  await hold(page, "tariffs-cars", 0.25, 0.9);
  const counted = () => page.evaluate(() => ({ writes: window.writes.length, inputs: window.inputs }));
  const during = await counted();
  expect(during.inputs).toBeGreaterThan(5);
  expect(during.writes).toBe(0);
  expect(new URL(page.url()).hash).toBe("");
  await page.mouse.up();
  const state = await read(page, "state");
  expect(state).toMatch(/^1;t\.cars=\d+$/);
  await expect.poll(() => new URL(page.url()).hash).toBe(`#te=${state}`);
  expect(await page.evaluate(() => window.writes)).toEqual([["replaceState", `#te=${state}`]]);
});

test("a held arrow key is one move: the address is written and undo steps back once, when it is let go", async ({ page }) => {
  await page.addInitScript(count);
  await open(page);
  await lever(page, "tariffs-cars").locator("input[type=range]").focus();
  for (let repeat = 0; repeat < 12; repeat++) await page.keyboard.down("ArrowRight");
  expect(await page.evaluate(() => window.inputs)).toBe(12);
  expect.soft(await page.evaluate(() => window.writes), "while it is held").toEqual([]);
  await page.keyboard.up("ArrowRight");
  await expect(page).toHaveURL(`${address.plain}#te=1;t.cars=37`);
  expect.soft(await page.evaluate(() => window.writes.length)).toBe(1);
  await article(page).getByRole("button", { name: "Undo", exact: true }).click();
  expect(await read(page, "state")).toBe("1");
});

test("the address loses the state where it is the page's own again", async ({ page }) => {
  await open(page, "deal-15/");
  const more = lever(page, "tariffs-cars").getByRole("button", { name: /^More: / });
  await more.click();
  await expect(page).toHaveURL(`${address.plain}deal-15/#te=1;deal-15;t.cars=16a`);
  await lever(page, "tariffs-cars").getByRole("button", { name: "Reset to 15%" }).click();
  await expect(page).toHaveURL(`${address.plain}deal-15/`);
  await article(page).locator('.chapters a[data-preset="june-2025"]').click();
  await expect(page).toHaveURL(`${address.plain}deal-15/#te=1`);
});

test("what the address says gives the same page after a reload", async ({ page }) => {
  await open(page);
  await lever(page, "tariffs-cars").locator("input[type=text]").fill("12,5");
  await page.keyboard.press("Enter");
  await article(page).locator('[data-control="horizon"] input').nth(1).evaluate((input) => input.click());
  await expect(page).toHaveURL(`${address.plain}#te=1;t.cars=12.5;h=long`);
  const before = await read(page, "outcome");
  await page.reload();
  await live(page);
  expect(await read(page, "outcome")).toEqual(before);
});

test("other people's keys in the hash stay", async ({ page }) => {
  await open(page, "#first=1&te=1;t.cars=5&last");
  await lever(page, "tariffs-cars").getByRole("button", { name: /^More: / }).click();
  await expect(page).toHaveURL(`${address.plain}#first=1&te=1;t.cars=6&last`);
  await article(page).getByRole("button", { name: "Reset all" }).click();
  await expect(page).toHaveURL(`${address.plain}#first=1&last`);
  await page.goto("about:blank");
  await open(page, "?query=1#section-2");
  await lever(page, "tariffs-cars").getByRole("button", { name: /^More: / }).click();
  await expect(page).toHaveURL(`${address.plain}?query=1#section-2&te=1;t.cars=26`);
});

test("the page's own history entry keeps its state", async ({ page }) => {
  await open(page);
  await page.evaluate(() => history.replaceState({ mine: 1 }, ""));
  await lever(page, "tariffs-cars").getByRole("button", { name: /^More: / }).click();
  await expect(page).toHaveURL(/t\.cars=26/);
  expect(await page.evaluate(() => history.state)).toEqual({ mine: 1 });
});

test("links within the page, back and forward are followed", async ({ page }) => {
  await open(page);
  for (const state of ["1;t.cars=5", "1;no-deal"]) {
    await page.evaluate((state) => void (location.hash = `te=${state}`), state);
    await expect.poll(() => read(page, "state")).toBe(state);
  }
  await page.goBack();
  await expect.poll(() => read(page, "state")).toBe("1;t.cars=5");
  await page.goBack();
  await expect.poll(() => read(page, "state")).toBe("1");
  await page.goForward();
  await expect.poll(() => read(page, "state")).toBe("1;t.cars=5");
  await expect(lever(page, "tariffs-cars").locator("input[type=text]")).toHaveValue("5");
});

test("a message about a link goes when the next link is in order", async ({ page }) => {
  await open(page, "#te=1;t.cars=400");
  await expect(article(page).locator(".notice")).not.toBeEmpty();
  await page.evaluate(() => void (location.hash = "te=1;t.cars=40"));
  await expect(article(page).locator(".notice")).toBeEmpty();
});

test("copy link copies the state with the data's version, and says so", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "no-deal/");
  await show(page, { preset: "no-deal", tariffs: { cars: 15 } });
  await article(page).locator(".bench").getByRole("button", { name: "Copy link" }).click();
  await expect(article(page).locator(".notice")).toHaveText("Link copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const { dataVersion } = await read(page, "outcome");
  expect(dataVersion).toMatch(DATA);
  expect(copied).toBe(`${address.plain}no-deal/#te=1;no-deal;t.cars=15;d=${dataVersion}`);
  const said = listen(page);
  await page.goto("about:blank");
  await page.goto(copied);
  await live(page);
  expect(await read(page, "state")).toBe("1;no-deal;t.cars=15");
  await expect(article(page).locator(".notice")).toBeEmpty();
  expect(said.warnings).toEqual([]);
});

for (const [name, clipboard] of [["is refused", "refused"], ["does not exist", "absent"]]) {
  test(`copy link shows the link where the clipboard ${name}`, async ({ page }) => {
    await page.addInitScript((clipboard) => {
      const refusing = { writeText: () => Promise.reject(new DOMException("denied", "NotAllowedError")) };
      Object.defineProperty(navigator, "clipboard", { value: clipboard === "refused" ? refusing : undefined });
    }, clipboard);
    const said = listen(page);
    await open(page);
    await show(page, { tariffs: { cars: 15 } });
    await article(page).locator(".bench").getByRole("button", { name: "Copy link" }).click();
    const notice = article(page).locator(".notice");
    await expect(notice).toContainText(`Copy this link: ${address.plain}#te=1;t.cars=15;d=`);
    expect(said).toEqual({ errors: [], warnings: [], uncaught: [] });
  });
}

test("copy link keeps other people's keys in the hash", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "#other=1");
  await article(page).locator(".bench").getByRole("button", { name: "Copy link" }).click();
  await expect(article(page).locator(".notice")).toHaveText("Link copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/#other=1&te=1;d=[\d.-]+$/);
});

test("a link made with another version of the data says so", async ({ page }) => {
  const said = listen(page);
  await open(page, "#te=1;t.cars=15;d=2020-01-01.1");
  expect(await read(page, "state")).toBe("1;t.cars=15");
  const { dataVersion } = await read(page, "outcome");
  await expect(article(page).locator(".notice")).toHaveText(
    `This link was made with data version 2020-01-01.1; the page now uses ${dataVersion}, so its figures may differ.`,
  );
  expect(said.warnings).toHaveLength(1);
});

test("on a preset's page the hash wins over the preset", async ({ page }) => {
  await open(page, "deal-15/#te=1;no-deal;y=150");
  expect(await read(page, "state")).toBe("1;no-deal;y=150");
  await page.goto("about:blank");
  await open(page, "deal-15/#te=1");
  expect(await read(page, "state")).toBe("1");
  await page.goto("about:blank");
  await open(page, "deal-15/#other=1");
  expect(await read(page, "state")).toBe("1;deal-15");
});

test("links to sections of the page move reader and focus there, and leave the state alone", async ({ page }) => {
  await open(page, "#te=1;t.cars=5");
  await article(page).locator('.stamp a[href="#te-later"]').click();
  await expect(article(page).locator("#te-later")).toBeFocused();
  await expect(article(page).locator("#te-later")).toBeInViewport();
  expect(await read(page, "state")).toBe("1;t.cars=5");
  await expect(page).toHaveURL(`${address.plain}#te=1;t.cars=5`);
});

test("undo writes the address like every other step", async ({ page }) => {
  await open(page);
  await lever(page, "tariffs-cars").getByRole("button", { name: /^More: / }).click();
  await expect(page).toHaveURL(`${address.plain}#te=1;t.cars=26`);
  await article(page).getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page).toHaveURL(address.plain);
});
