// The page for frames by itself: what its address asks for, what shows before script and without, and that nothing moves.

import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { PRESETS, article, listen, live, still } from "./explainer.mjs";
import { expectFit, guest, host, settle } from "./guest.mjs";
import { launchOptions } from "./launch.mjs";
import { address } from "./server.mjs";

const state = (frame) => frame.evaluate(() => document.querySelector("tariff-explainer").state);

/** Opens the page for frames by itself and waits until it is live. */
async function open(page, query) {
  await page.goto("about:blank");
  await page.goto(`${address.plain}${query}`);
  await page.waitForURL(/embed\.html/);
  await page.waitForLoadState();
  await live(page);
}

test("an address sets preset, state, language, look and sections; a hash counts before a state, a state before a preset", async ({ page }) => {
  test.slow();
  for (const [query, expected] of [
    ["embed.html", "1"],
    ["embed.html?preset=no-deal", "1;no-deal"],
    ["no-deal/embed.html", "1;no-deal"],
    ["no-deal/embed.html?preset=june-2025", "1"],
    ["embed.html?state=1;deal-15;t.cars=20", "1;deal-15;t.cars=20"],
    ["embed.html?state=1%3Bdeal-15&preset=no-deal", "1;deal-15"],
    ["embed.html?state=1;t.cars=20&preset=no-deal", "1;t.cars=20"],
    ["no-deal/embed.html?state=1", "1"],
    ["embed.html?preset=no-deal&state=1;t.cars=20#te=1;letter-august;t.cars=30", "1;letter-august;t.cars=30"],
    ["embed.html#a=b&te=1%3Ball-lifted&c", "1;all-lifted"],
    ["embed.html?initialWidth=300&childId=x&parentTitle=y&parentUrl=z&preset=&state=&theme=&lang=&sections=", "1"],
  ]) {
    await open(page, query);
    expect(await state(page), query).toBe(expected);
  }
  await open(page, "embed.html?theme=dark&lang=en&sections=answer%20method");
  const element = page.locator("tariff-explainer");
  await expect(element).toHaveAttribute("theme", "dark");
  await expect(element).toHaveAttribute("lang", "en");
  await expect(element).toHaveAttribute("sections", "answer method");
  await expect(article(page)).toHaveCSS("color-scheme", "dark");
});

test("what an address asks for in vain is said, and the page is live as if it had not", async ({ page }) => {
  test.slow();
  for (const [query, told] of [
    ["preset=tomorrow", /tomorrow/],
    ["state=7;x", /7/],
    ["theme=pink", /pink/],
    ["lang=tlh", /tlh/],
    ["sections=weather", /weather/],
    ["state=%E0%A4%A", /./],
    [`state=${"1;t.cars=9;".repeat(400)}`, null],
    ["preset=%3Cimg%20src=x%20onerror=alert(1)%3E", /img/],
  ]) {
    const said = listen(page);
    await open(page, `embed.html?${query}`);
    expect(said.uncaught, query).toEqual([]);
    if (told) await expect.poll(() => said.warnings.join(), query).toMatch(told);
    expect(said.warnings.every((text) => text.startsWith("tariff-explainer: ")), query).toBe(true);
    page.removeAllListeners("console");
    page.removeAllListeners("pageerror");
  }
});

test("a server that gives every path the same page does not send it round in circles", async ({ page }) => {
  const html = await (await page.request.get(`${address.plain}embed.html`)).text();
  await page.route("**/embed.html*", (route) => route.fulfill({ contentType: "text/html", body: html.replaceAll(/(src|href)="(tariff)/g, '$1="/$2') }));
  const loads = [];
  page.on("request", (request) => request.isNavigationRequest() && loads.push(request.url()));
  await open(page, "embed.html?preset=no-deal");
  expect(loads.length).toBeLessThanOrEqual(3);
  expect(await state(page)).toBe("1;no-deal");
});

test("a new hash from the host sets the state, without loading the frame again", async ({ page }) => {
  const frame = await host(page, "medium");
  await live(frame);
  await page.evaluate(() => (document.querySelector("iframe").src += "#te=1;t.cars=40"));
  await expect.poll(() => state(frame)).toBe("1;t.cars=40");
});

test("no headline shows but the one that was asked for", async ({ page }) => {
  await page.addInitScript(() => {
    window.seen = new Set();
    const look = () => {
      const element = document.querySelector("tariff-explainer");
      const heading = (element?.shadowRoot ?? element)?.querySelector("h1");
      if (heading?.checkVisibility({ visibilityProperty: true })) window.seen.add(heading.textContent);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  for (const query of ["embed.html?preset=deal-15", "embed.html?state=1;t.cars=0;t.other=24", "embed.html#te=1;no-deal;v.cars=50", "deal-15/embed.html"]) {
    await open(page, query);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const [seen, now] = await page.evaluate(() => [[...window.seen], document.querySelector("tariff-explainer").shadowRoot.querySelector("h1").textContent]);
    expect(seen, query).toEqual([now]);
  }
});

test("where the module cannot run a preset's frame shows that preset, and a state's frame its preset after a while", async ({ page }) => {
  await page.goto(`${address.noWasm}embed.html?preset=deal-15`);
  await expect(still(page).locator('.chapters a[data-preset="deal-15"]')).toHaveAttribute("aria-current", "true");
  await expect(still(page).locator("h1")).toBeVisible();
  await page.goto(`${address.noWasm}embed.html?state=1;no-deal;t.cars=3`);
  await expect(still(page).locator("h1")).toBeHidden();
  await expect(still(page).locator(".story")).toBeVisible();
  await expect(still(page).locator("h1")).toBeVisible({ timeout: 8000 });
  await expect(still(page).locator('.chapters a[data-preset="no-deal"]')).toHaveAttribute("aria-current", "true");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("every frame tells the whole story, and its chapters lead to the frames of the others", async ({ page }) => {
    for (const path of ["", ...PRESETS.map((preset) => `${preset}/`)]) {
      await page.goto(`${address.plain}${path}embed.html`);
      await expect(still(page).locator("h1")).toBeVisible();
      expect((await still(page).locator(".story").innerText()).length).toBeGreaterThan(10_000);
      expect(await page.title()).toContain(await still(page).locator("h1").innerText());
      const links = await still(page).locator(".chapters a").evaluateAll((links) => links.map((link) => link.href));
      expect(links.toSorted()).toEqual(PRESETS.map((preset) => `${address.plain}${preset}/embed.html`).toSorted());
    }
  });
});

test("the page is clear, has no height of its own, and says so in its head", async ({ page }) => {
  await open(page, "embed.html");
  for (const part of ["html", "body", "main"]) await expect(page.locator(part)).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  const head = (name) => page.locator(`head > meta[name="${name}"]`).getAttribute("content");
  expect(await head("color-scheme")).toBe("light dark");
  expect(await head("responsive-embedded-sizing")).toBe("allow-origins=*");
  const height = () => page.evaluate(() => document.body.getBoundingClientRect().height);
  const before = await height();
  expect(await page.evaluate(() => document.documentElement.scrollHeight), "nothing hangs over the end").toBe(Math.ceil(before));
  await page.setViewportSize({ width: page.viewportSize().width, height: 300 });
  await settle(page);
  expect(await height()).toBe(before);
});

test("an article on an unknown ground brings its own; with a look named the ground shows", async ({ page }) => {
  for (const [query, clear] of [["", false], ["?theme=auto", false], ["?theme=light", true], ["?theme=dark", true]]) {
    await page.goto(`${address.noWasm}embed.html${query}`);
    const grounds = [await still(page).evaluate((article) => getComputedStyle(article).backgroundColor)];
    await open(page, `embed.html${query}`);
    grounds.push(await article(page).evaluate((article) => getComputedStyle(article).backgroundColor));
    expect(grounds.map((ground) => ground === "rgba(0, 0, 0, 0)"), query).toEqual([clear, clear]);
  }
});

test("a frame asks no other origin, stores nothing and sets no cookie", async ({ page, context }) => {
  const asked = [];
  context.on("request", (request) => asked.push(request));
  const frame = await host(page, "medium", { child: "embed.html?preset=deal-15&theme=dark" });
  await live(frame);
  await expectFit(page);
  await frame.locator('tariff-explainer article[data-live] .chapters a[data-preset="no-deal"]').click();
  await frame.locator("tariff-explainer article[data-live] .derive").first().click();
  await settle(page);
  const own = asked.filter((request) => request.frame() === frame && !request.url().startsWith("data:")).map((request) => new URL(request.url()).origin);
  expect(own.length).toBeGreaterThan(5);
  expect([...new Set(own)]).toEqual([new URL(address.guest).origin]);
  expect(await context.cookies()).toEqual([]);
  // In a frame of another site the browser may refuse storage outright; by itself the page could keep things.
  await open(page, "embed.html?preset=deal-15&theme=dark");
  await article(page).locator('.chapters a[data-preset="no-deal"]').click();
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookie: "" });
});

test("under a strict policy of its own server the frame is live without a complaint", async ({ page }) => {
  const said = listen(page);
  await page.goto(`${address.strict}no-deal/embed.html?theme=light`);
  await live(page);
  await article(page).locator(".derive").first().click();
  expect(await state(page)).toBe("1;no-deal");
  expect(said).toEqual({ errors: [], warnings: [], uncaught: [] });
});

/** Notes layout shifts in every frame. */
function watch() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) window.shifts.push([value, sources.map(({ node }) => node?.nodeName ?? "?").join()]);
  }).observe({ type: "layout-shift", buffered: true });
}

/** Loads frames at a width and looks for shifts, before and after they come alive. */
async function expectStill(page, width, info) {
  await page.addInitScript(watch);
  await page.setViewportSize({ width, height: 900 });
  for (const [speaks, child] of [
    ["none", "embed.html"],
    ["medium", "embed.html"],
    ["medium", "embed.html?preset=deal-15"],
    ["none", "no-deal/embed.html?theme=dark"],
  ]) {
    let release;
    const released = new Promise((resolve) => (release = resolve));
    await page.route("**/*.wasm", async (route) => {
      await released;
      await route.continue();
    });
    const frame = await host(page, speaks, { child });
    await frame.locator("tariff-explainer h1").waitFor();
    await settle(page);
    release();
    await live(frame);
    await settle(page);
    expect.soft(await frame.evaluate(() => window.shifts), `in the frame, ${speaks} ${child}`).toEqual([]);
    const around = await page.evaluate(() => window.shifts);
    if (speaks === "none") expect.soft(around, `around the frame, ${child}`).toEqual([]);
    // What a host's own script moves is the host's.
    else info.annotations.push({ type: "shift", description: `${speaks} at ${width} px: ${JSON.stringify(around)}` });
    await page.unroute("**/*.wasm");
  }
}

for (const width of [390, 768, 1200]) {
  test(`at ${width} px nothing moves in the frame, at load and when it comes alive, nor around a frame of fixed height`, async ({ page }, info) => {
    test.slow();
    await expectStill(page, width, info);
  });
}

test("nothing moves where scroll bars take room and go when the frame has grown", async ({ playwright }, info) => {
  test.slow();
  const browser = await playwright.chromium.launch({ ...launchOptions, ignoreDefaultArgs: ["--hide-scrollbars"] });
  const page = await browser.newPage();
  await expectStill(page, 768, info);
  await browser.close();
});

for (const [name, width] of ["plain", "cms", "strict", "strict-frame", "dark", "frame", "pym", "frames", "datawrapper"].flatMap((name) => [390, 768, 1200].map((width) => [name, width]))) {
  test(`at ${width} px the example page ${name} keeps still with the room that it reserves`, async ({ page }, info) => {
    await page.addInitScript(watch);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${address.hosts}${name}.html`);
    await page.locator(".graphic").evaluate((graphic) => graphic.scrollIntoView());
    await live((await page.locator("tariff-explainer").count()) ? page : await guest(page));
    await settle(page);
    const shifts = await page.evaluate(() => window.shifts);
    const theirs = ["frame", "pym", "frames", "datawrapper"].includes(name);
    // What a host's own script moves is the host's; it is told and does not fail.
    if (theirs) info.annotations.push({ type: "shift", description: `${name} at ${width} px: ${JSON.stringify(shifts)}` });
    else expect(shifts).toEqual([]);
  });
}

test("the heights to reserve that EMBEDDING.md names are those of the page", async ({ page }) => {
  const text = await readFile(new URL("../../EMBEDDING.md", import.meta.url), "utf8");
  const [head, , ...rows] = /^\| sections \|[^]*?(?=\n\n)/m.exec(text)[0].split("\n").map((row) => row.split("|").slice(1, -1).map((cell) => cell.trim()));
  expect(rows.length).toBeGreaterThan(0);
  const element = page.locator("tariff-explainer");
  for (const [n, width] of head.slice(1).entries()) {
    await page.setViewportSize({ width: Number(width), height: 900 });
    await open(page, "embed.html");
    for (const [sections, ...heights] of rows) {
      await element.evaluate((element, sections) => element.setAttribute("sections", sections), sections === "all" ? "" : sections.replaceAll("`", ""));
      const height = await page.evaluate(() => document.body.getBoundingClientRect().height);
      const named = Number(heights[n].replaceAll(",", ""));
      expect.soft(Math.abs(height - named) / height, `${sections} at ${width} px: ${Math.round(height)}, named ${named}`).toBeLessThan(0.1);
    }
  }
});
