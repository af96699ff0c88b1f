// Other people's pages: each host's own script, cross-origin, gives the frame the height of its content, at load and after it has changed.

import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { listen, live } from "./explainer.mjs";
import { expectFit, guest, heard, heights, host, settle } from "./guest.mjs";
import { HOSTING, address } from "./server.mjs";

/** Opens or closes the folds of the frame, live or not. */
const fold = (frame, open) =>
  frame.evaluate((open) => {
    const element = document.querySelector("tariff-explainer");
    for (const fold of (element.shadowRoot ?? element).querySelectorAll("details")) fold.open = open;
  }, open);

/** Growth and shrinking are followed. */
async function expectFollowed(page, frame) {
  await live(frame);
  const before = await expectFit(page);
  await fold(frame, true);
  await expect.poll(async () => (await heights(page)).content).toBeGreaterThan(before + 100);
  expect(await expectFit(page)).toBeGreaterThan(before + 100);
  await fold(frame, false);
  await expect.poll(async () => (await heights(page)).content).toBeLessThan(before + 1);
  await expectFit(page);
}

for (const [page_, what] of Object.entries({
  pym: "pym.js",
  frames: "@newswire/frames",
  datawrapper: "a listener for Datawrapper",
  frame: "our own script for hosts",
})) {
  test(`the example page with ${what} follows the content`, async ({ page }) => {
    const said = listen(page);
    await page.goto(`${address.hosts}${page_}.html`);
    await page.locator("iframe").scrollIntoViewIfNeeded();
    await expectFollowed(page, await guest(page));
    expect(said).toEqual({ errors: [], warnings: [], uncaught: [] });
  });
}

for (const [speaks, what, child] of [
  ["medium", "Medium, which knows a frame by its address", "embed.html"],
  ["medium", "Medium, where the address leads to a preset's own page", "embed.html?preset=deal-15"],
  ["guardian", "the Guardian", "embed.html"],
  ["datawrapper-old", "Datawrapper, which knows a frame by a part of its address", "embed.html?childId=tariffs"],
  ["sidechain", "@nprapps/sidechain", "embed.html"],
]) {
  test(`a host that listens as ${what} follows the content`, async ({ page }) => {
    const said = listen(page);
    await expectFollowed(page, await host(page, speaks, { child }));
    expect(said).toEqual({ errors: [], warnings: [], uncaught: [] });
  });
}

test("a browser that sizes frames by itself follows the content", async ({ page }) => {
  await page.goto(address.testHosts + "listener.html?speaks=none");
  const able = await page.evaluate(() => CSS.supports("frame-sizing", "content-height") && "requestResize" in window);
  test.skip(!able, "this Chromium has no frame-sizing: it came with 154");
  await expectFollowed(page, await host(page, "native"));
});

test("pym.js gets its own id back, whatever it is", async ({ page }) => {
  for (const id of ["pym-0", "a b&c=d", "日本", "<b>"]) {
    await host(page, "none", { child: `embed.html?initialWidth=800&childId=${encodeURIComponent(id)}&parentTitle=x&parentUrl=y` });
    await expect.poll(async () => (await heard(page)).some((data) => String(data).startsWith(`pymxPYMx${id}xPYMxheightxPYMx`))).toBe(true);
  }
});

test("a host that is there late and asks gets the height, in the words of either kind", async ({ page }) => {
  const frame = await host(page, "none");
  await live(frame);
  await settle(page);
  for (const question of [{ sentinel: "amp", type: "frames-init" }, "pymxPYMxtariffsxPYMxwidthxPYMx800"]) {
    await heard(page);
    await page.evaluate((question) => frames[0].postMessage(question, "*"), question);
    await expect.poll(async () => (await heard(page)).some((data) => data?.type === "embed-size" && data.height > 1000)).toBe(true);
  }
});

test("once all is still nothing is said: no polling, no feedback", async ({ page }) => {
  const frame = await host(page, "medium");
  await live(frame);
  await expectFit(page);
  await settle(page, 1200);
  await heard(page);
  await settle(page, 2000);
  expect(await heard(page)).toEqual([]);
});

test("a host that asks without end is not answered without end", async ({ page }) => {
  await live(await host(page, "none"));
  await settle(page);
  await heard(page);
  await page.evaluate(async () => {
    for (let n = 0; n < 2000; n++) frames[0].postMessage("pymxPYMxtariffsxPYMxwidthxPYMx800", "*");
    await new Promise((done) => setTimeout(done, 500));
  });
  const answers = (await heard(page)).filter((data) => data?.type === "embed-size").length;
  expect(answers).toBeGreaterThan(0);
  expect(answers).toBeLessThan(40);
});

test("no message does harm, whoever sends it, and only the parent is answered", async ({ page }) => {
  const frame = await host(page, "medium");
  await live(frame);
  const before = await expectFit(page);
  await settle(page);
  await heard(page);
  const said = listen(page);
  await page.evaluate(async () => {
    const loop = { sentinel: "amp" };
    loop.self = loop;
    const junk = [
      ...[null, undefined, 0, -1, NaN, "", "pym", "pymxPYM", "{", "[]", "null", '{"type":"set-height","value":1}', true, 10n, new Date(NaN), /x/, new Error("x")],
      ...[[], {}, loop, new Map([["sentinel", "amp"]]), new Set(), new ArrayBuffer(8), new Uint8Array(3), new Blob(["x"]), new ImageData(1, 1)],
      ...[{ sentinel: "amp", type: "embed-size", height: 1e9 }, { sentinel: "amp", type: {} }, { sentinel: "amp", type: "navigate", url: "javascript:1" }],
      ...["pymxPYMxtariffsxPYMxnavigateToxPYMxhttps://example.org/", "pymxPYMx", "x".repeat(5_000_000), { deep: Array.from({ length: 1e5 }, (_, n) => [n]) }],
      ...[{ "datawrapper-height": { x: -1 } }, "[iFrameSizer]x:1:2", { type: "hashchange", hash: "#te=1;no-deal" }],
    ];
    for (const data of junk) frames[0].postMessage(data, "*");
    // From a sibling, in the very words that are answered.
    const sibling = document.createElement("iframe");
    document.body.append(sibling);
    sibling.contentWindow.answers = 0;
    sibling.contentWindow.addEventListener("message", () => sibling.contentWindow.answers++);
    sibling.contentWindow.eval(`for (const data of [{ sentinel: "amp", type: "frames-init" }, "pymxPYMxaxPYMxwidthxPYMx1"]) parent.frames[0].postMessage(data, "*")`);
    await new Promise((done) => setTimeout(done, 400));
    window.answers = sibling.contentWindow.answers;
    sibling.remove();
  });
  expect(await page.evaluate(() => window.answers)).toBe(0);
  expect(await expectFit(page)).toBe(before);
  expect(await frame.evaluate(() => document.querySelector("tariff-explainer").state)).toBe("1");
  expect(said).toEqual({ errors: [], warnings: [], uncaught: [] });
});

test("while a control is held the frame grows but does not shrink", async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  const frame = await host(page, "medium");
  await live(frame);
  const before = await expectFit(page);
  const range = frame.locator('tariff-explainer article[data-live] .bench [data-control="tariffs-cars"] input[type=range]');
  await range.scrollIntoViewIfNeeded();
  const box = await range.boundingBox();
  const set = (height) =>
    frame.evaluate((height) => {
      const story = document.querySelector("tariff-explainer").shadowRoot.querySelector(".story");
      story.style.cssText = `height:${height}px;overflow:hidden`;
    }, height);
  const told = async () => (await heard(page)).filter((data) => data?.type === "embed-size").map(({ height }) => height);
  await page.mouse.move(box.x + 10 + (box.width - 20) * 0.25, box.y + box.height / 2);
  await page.mouse.down();
  await settle(page);
  await told();
  await set(100);
  await settle(page, 400);
  expect(await told()).toEqual([]);
  await set(30_000);
  await settle(page, 400);
  expect(Math.min(...(await told()))).toBeGreaterThan(before);
  await set(100);
  await settle(page, 400);
  expect(await told()).toEqual([]);
  await page.mouse.up();
  await settle(page, 400);
  expect((await told()).at(-1)).toBeLessThan(before);
  await expectFit(page);
});

test("a frame that is not shown says nothing, and fits once it is", async ({ page }) => {
  await host(page, "medium", { hidden: "" });
  await settle(page);
  expect(await heard(page)).toEqual([]);
  await page.evaluate(() => (document.querySelector("#place").hidden = false));
  await expectFit(page);
});

test("where nobody listens a frame of 480 px scrolls inside, down to its end", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const frame = await host(page, "none", { height: 480 });
  await live(frame);
  await expect(frame.locator("tariff-explainer")).toHaveAttribute("data-frame", "scrolls");
  expect(await heights(page)).toMatchObject({ frame: 480, scrolls: true });
  const figure = frame.locator("tariff-explainer article[data-live] #te-exports .derive").first();
  await figure.click();
  const sheet = frame.locator("tariff-explainer .sheet");
  await expect(sheet).toBeInViewport({ ratio: 0.95 });
  const bar = frame.locator("tariff-explainer article[data-live] .zone > .bar");
  expect(await bar.evaluate((bar) => Math.round(bar.getBoundingClientRect().top)), "the four answers stay in view").toBe(0);
  await frame.locator("tariff-explainer article[data-live] .story > section").last().scrollIntoViewIfNeeded();
  expect(await frame.evaluate(() => scrollY)).toBeGreaterThan(5000);
});

for (const width of [390, 1200]) {
  test(`in a tall frame of ${width} px a derivation opens where the reader is`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const frame = await host(page, "medium");
    await live(frame);
    await expectFit(page);
    const sheet = frame.locator("tariff-explainer .sheet");
    for (const place of ["#te-exports", "#te-ledger", ".answers"]) {
      const figure = frame.locator(`tariff-explainer article[data-live] ${place} .derive`).first();
      await figure.click();
      await expect(sheet).toBeInViewport({ ratio: 0.95 });
      await expectFit(page);
      const { figure: seen, sheet: opened } = { figure: await figure.boundingBox(), sheet: await sheet.boundingBox() };
      const gap = Math.max(opened.y - (seen.y + seen.height), seen.y - (opened.y + opened.height));
      expect(Math.abs(gap), `${place}: px between the figure and its sheet`).toBeLessThan(60);
      await page.keyboard.press("Escape");
      await expect(sheet).toHaveCount(0);
    }
  });
}

test("in the frame of a short part a derivation opens at its end, and the frame grows by it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const frame = await host(page, "medium", { child: "embed.html?sections=loss" });
  await live(frame);
  const before = await expectFit(page);
  await frame.locator("tariff-explainer article[data-live] .answer.loss .derive").first().click();
  const sheet = frame.locator("tariff-explainer .sheet");
  await expect(sheet).toBeInViewport();
  expect(await expectFit(page)).toBeGreaterThan(before + 200);
  const whole = await frame.locator("tariff-explainer article[data-live] .whole").boundingBox();
  expect((await sheet.boundingBox()).y, "nothing of the part is covered").toBeGreaterThanOrEqual(whole.y + whole.height);
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  expect(await expectFit(page)).toBe(before);
});

test("the host's page goes along with a jump, told by pym.js or by the browser", async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 800 });
  await page.goto(`${address.hosts}pym.html`);
  await page.locator("iframe").scrollIntoViewIfNeeded();
  const frame = await guest(page);
  await live(frame);
  await expectFit(page);
  await frame.locator('tariff-explainer article[data-live] .stamp a[href="#te-later"]').click();
  await expect(frame.locator("tariff-explainer article[data-live] #te-later")).toBeInViewport();
});

test.describe("the examples", () => {
  const pages = ["plain", "frame", "cms", "strict", "strict-frame", "dark", "pym", "frames", "datawrapper"];

  for (const name of pages) {
    test(`${name}: the explainer is live, the page is unharmed, and its policy is kept`, async ({ page }) => {
      const said = listen(page);
      const response = await page.goto(`${address.hosts}${name}.html`);
      expect(response.headers()["content-security-policy"]).toBe(HOSTING.policies[`${name}.html`]);
      await page.locator("iframe, tariff-explainer").first().scrollIntoViewIfNeeded();
      const own = (await page.locator("tariff-explainer").count()) === 1;
      const frame = own ? page : await guest(page);
      await live(frame);
      expect(new URL(frame.url()).origin === new URL(page.url()).origin).toBe(own);
      await expect(frame.locator("tariff-explainer article[data-live] h1")).toBeVisible();
      await expect(page.locator("main > article > h1")).toBeVisible();
      if (!own) await expect(page.locator("iframe")).toHaveAttribute("title", /tariffs/);
      expect(said).toEqual({ errors: [], warnings: [], uncaught: [] });
    });
  }

  test("the index leads to every page, and every page back", async ({ page }) => {
    await page.goto(address.hosts);
    const links = await page.locator("li a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(links).toEqual(pages.map((name) => `${name}.html`));
  });

  test("each page carries a snippet of EMBEDDING.md letter for letter", async () => {
    const text = await readFile(new URL("../../EMBEDDING.md", import.meta.url), "utf8");
    const snippets = [...text.matchAll(/^```html\n(.*?)\n```$/gms)].map(([, snippet]) => snippet);
    expect(snippets.length).toBeGreaterThanOrEqual(6);
    const used = new Set();
    for (const name of pages) {
      const html = await readFile(new URL(`../../examples/hosts/${name}.html`, import.meta.url), "utf8");
      const graphic = /<div class="graphic">\n(.*?)\n<\/div>\n<p>/s.exec(html)[1];
      expect(snippets, name).toContain(graphic);
      used.add(graphic);
    }
    expect(used.size).toBeGreaterThanOrEqual(6);
  });

  test("the pictures that stand in for the graphic exist, and their text says what the page says", async () => {
    const text = await readFile(new URL("../../EMBEDDING.md", import.meta.url), "utf8");
    const said = JSON.parse(await readFile(new URL("../../dist/card/alt.json", import.meta.url), "utf8"))["june-2025"];
    const pictures = [...text.matchAll(/<noscript><img src="[^"]*\/(card\/[^"]+)" width="1200" height="630"\n\s*alt="([^"]+)">/g)];
    expect(pictures.length).toBeGreaterThanOrEqual(4);
    for (const [, file, alt] of pictures) {
      expect(said.startsWith(alt), alt).toBe(true);
      expect((await readFile(new URL(`../../dist/${file}`, import.meta.url))).length).toBeGreaterThan(10_000);
    }
  });

  test("on a dark page the ground shows through, and the text is light", async ({ page }) => {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${address.hosts}dark.html`);
      await page.locator("iframe").scrollIntoViewIfNeeded();
      const frame = await guest(page);
      await live(frame);
      const article = frame.locator("tariff-explainer article[data-live]");
      await expect(article).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
      await expect(article).toHaveCSS("color", "rgb(236, 234, 229)");
      const shot = await page.screenshot({ clip: { ...(await page.locator("iframe").boundingBox()), width: 8, height: 8 } });
      const ground = await page.screenshot({ clip: { x: 0, y: (await page.locator("iframe").boundingBox()).y, width: 8, height: 8 } });
      expect(shot.equals(ground), `the frame's ground is the page's, ${colorScheme}`).toBe(true);
    }
  });
});
