// standalone.html: one file, opened from disk with the network off.

import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { PRESETS, article, lever, listen, live, read, still, unfold } from "./explainer.mjs";
import { DIST } from "./server.mjs";

let folder; // of its own, so that nothing stands beside the file
let file; // its address

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "standalone-"));
  await copyFile(join(DIST, "standalone.html"), join(folder, "standalone.html"));
  file = pathToFileURL(join(folder, "standalone.html")).href;
});

test.afterAll(() => rm(folder, { recursive: true }));

/** Takes the network away, and collects what the page asks for all the same. */
async function offline(page, context) {
  const asked = [];
  await context.setOffline(true);
  await page.route(/^(?!file:|data:)/, (route) => route.abort());
  page.on("request", (request) => asked.push(request.url()));
  return asked;
}

test("it is live from disk without the network, and asks for nothing but itself", async ({ page, context }) => {
  const said = listen(page);
  const asked = await offline(page, context);
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto(file);
  await live(page);

  const range = lever(page, "tariffs-cars").locator("input[type=range]");
  await range.scrollIntoViewIfNeeded();
  const before = await article(page).locator("h1").innerText();
  const box = await range.boundingBox();
  await page.mouse.move(box.x + 10 + (box.width - 20) * 0.25, box.y + box.height / 2);
  await page.mouse.down();
  for (let part = 0.25; part <= 0.8; part += 0.05) await page.mouse.move(box.x + 10 + (box.width - 20) * part, box.y + box.height / 2);
  await page.mouse.up();
  expect((await read(page, "scenario")).tariffs.cars).toBeGreaterThan(60);
  await expect(article(page).locator("h1")).not.toHaveText(before);

  await article(page).locator("h1 a").first().click();
  await expect(article(page).locator(".sheet")).toBeVisible();
  // The record of a leaf is copied from the story that stands in the file.
  expect((await read(page, "facts")).records.length).toBeGreaterThan(100);

  await article(page).locator('.chapters a[data-preset="deal-15"]').click();
  expect((await read(page, "scenario")).preset).toBe("deal-15");
  expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([file]);
  expect(said).toEqual({ errors: [], warnings: [], uncaught: [] });
});

test("its figures are those of the site", async ({ page, context, baseURL }) => {
  await page.goto(baseURL);
  await live(page);
  const theirs = await read(page, "outcome");
  await offline(page, context);
  await page.goto(file);
  await live(page);
  expect(await read(page, "outcome")).toEqual(theirs);
});

test("the address follows the state, and opens it again", async ({ page, context }) => {
  await offline(page, context);
  await page.goto(`${file}#te=1;t.cars=40`);
  await live(page);
  expect(await read(page, "state")).toBe("1;t.cars=40");
  await lever(page, "tariffs-cars").getByRole("button", { name: /^More: / }).click();
  await expect.poll(() => page.url()).toBe(`${file}#te=1;t.cars=41`);
  await page.reload();
  await live(page);
  expect(await read(page, "state")).toBe("1;t.cars=41");
});

test("a chapter opened beside, in a window of its own, is this file at that chapter", async ({ page, context }) => {
  await offline(page, context);
  await page.goto(file);
  await live(page);
  for (const preset of PRESETS) {
    const href = await article(page).locator(`.chapters a[data-preset="${preset}"]`).evaluate((link) => link.href);
    expect(href).toBe(`${file}?${preset}/`);
  }
  const said = listen(page);
  await page.goto(`${file}?no-deal/`);
  await live(page);
  expect(await read(page, "state")).toBe("1;no-deal");
  await page.goto(`${file}?nonsense/`);
  await live(page);
  expect(await read(page, "state")).toBe("1");
  expect(said.uncaught).toEqual([]);
});

/** Moves a lever, presses "Copy link", and gives what was copied. */
async function copied(page) {
  await lever(page, "tariffs-cars").getByRole("button", { name: /^More: / }).click();
  return page.evaluate(async () => {
    const copied = new Promise((done) => Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => done(text) } }));
    document.querySelector("tariff-explainer").shadowRoot.querySelector('[data-do="link"]').click();
    return copied;
  });
}

test("a copied link names this file where no site is known", async ({ page, context }) => {
  await offline(page, context);
  await page.goto(file);
  await live(page);
  const [link, state] = (await copied(page)).split("#");
  expect(link).toBe(file);
  expect(state).toMatch(/^te=1;t\.cars=26;d=/);
});

test("built for a known site, its links lead there, where others can follow them", async ({ page, context }) => {
  const html = await readFile(join(DIST, "standalone.html"), "utf8");
  const site = "https://news.example/v1/";
  const built = join(folder, "known.html");
  await writeFile(built, html.replace(/<link rel="canonical"[^>]*>/, "").replace("</head>", `<link rel="canonical" href="${site}"></head>`));
  await offline(page, context);
  await page.goto(pathToFileURL(built).href);
  await live(page);
  const chapter = article(page).locator('.chapters a[data-preset="no-deal"]');
  expect(await chapter.evaluate((link) => link.href)).toBe(`${site}no-deal/`);
  await chapter.click();
  expect(await read(page, "state"), "a plain click stays in the file").toBe("1;no-deal");
  expect(await copied(page)).toMatch(new RegExp(`^${site.replaceAll(".", "\\.")}#te=1;no-deal;t\\.cars=26;d=`));
});

test("what it holds can be taken along without the network: data, the dataset, a script, a picture; nothing to embed", async ({ page, context }) => {
  const said = listen(page);
  const asked = await offline(page, context);
  await page.goto(file);
  await live(page);
  await unfold(page);
  const press = (what) => article(page).locator(`.story [data-take="${what}"]`).first().click();
  const saved = async (press) => {
    const [download] = await Promise.all([page.waitForEvent("download"), press()]);
    return readFile(await download.path(), "utf8");
  };
  expect(await saved(() => press("csv"))).toContain("exportersLossYenBnPerDay");
  expect(await saved(() => press("svg"))).toMatch(/^(<\?xml[^>]*>\s*)?<svg/);
  const dataset = await saved(() => article(page).locator('[data-file="facts.json"]').click());
  expect(dataset).toBe(await readFile(join(DIST, "facts.json"), "utf8"));
  expect(JSON.parse(await saved(() => article(page).locator('[data-file="facts.schema.json"]').click())).$schema).toBeTruthy();

  await page.evaluate(() => {
    window.copied = new Promise((done) => Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => done(text) } }));
  });
  await press("python");
  expect(await page.evaluate(() => window.copied)).toContain("def compare(");
  await expect(article(page).locator('[data-take="embed"]')).toHaveCount(0);
  expect(asked.filter((url) => !/^(data|blob):/.test(url))).toEqual([file]);
  expect(said).toEqual({ errors: [], warnings: [], uncaught: [] });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("it reads whole, and no link of it leads nowhere", async ({ page }) => {
    await page.goto(file);
    await expect(still(page).locator("h1")).toBeVisible();
    await expect(still(page).locator("h1")).toHaveCSS("font-weight", "700");
    expect((await still(page).locator(".story").innerText()).length).toBeGreaterThan(10_000);
    const beside = await still(page).locator("a[href]").evaluateAll((links) => links.map((link) => link.getAttribute("href")).filter((href) => !/^(#|https:)/.test(href)));
    expect(beside).toEqual([]);
    await expect(still(page).locator(".bench .lead")).toHaveText(/The chapters above work once they are on\.$/);
  });
});

test("nothing in it but its own parts makes markup: its scripts end where they should", async ({ page }) => {
  const html = await readFile(join(DIST, "standalone.html"), "utf8");
  await page.goto("about:blank");
  const found = await page.evaluate((html) => {
    const document = new DOMParser().parseFromString(html, "text/html");
    const { body } = document;
    return {
      styles: document.querySelectorAll("style").length,
      modules: [...document.querySelectorAll("script:not([type='text/plain'])")].map((script) => script.type),
      parts: [...document.querySelectorAll("script[data-part]")].map((script) => [script.dataset.part, /^[A-Za-z0-9+/]+=*$/.test(script.textContent)]),
      children: [...body.children].map((child) => child.localName).filter((name) => name !== "script"),
      stray: [...body.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()).length,
      addresses: [...document.querySelectorAll("[src], link[href]")].map((one) => one.getAttribute("src") ?? one.getAttribute("href")),
      attributes: [...document.querySelectorAll("*")].flatMap((node) => node.getAttributeNames()).filter((name) => /^on|^style$/.test(name)),
    };
  }, html);
  expect(found.styles).toBe(1);
  expect(found.modules).toEqual(["module"]);
  const needed = ["tariff_explainer.js", "tariff_explainer_bg.wasm", "words.en.txt", "facts.json"];
  expect(found.parts.map(([name]) => name)).toEqual(expect.arrayContaining(needed));
  expect(found.parts.filter(([, packed]) => !packed)).toEqual([]);
  expect(found).toMatchObject({ children: ["main"], stray: 0, addresses: ["data:,"], attributes: [] });
});
