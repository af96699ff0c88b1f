// The pages without script, under a strict policy, below a folder, and with every part of the live page missing or broken.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { CONTROLS, PRESETS, article, lever, listen, live, open, read, still } from "./explainer.mjs";
import { DIST, STRICT_POLICY, address } from "./server.mjs";

const SECTIONS = [
  ...["te-answer", "te-bench", "te-consequences", "te-exports", "te-payers", "te-lost", "te-yen", "te-car", "te-ledger", "te-estimates"],
  ...["te-later", "te-came-true", "te-method"],
];
const WASM = join(DIST, "tariff_explainer_bg.wasm");
const NEEDS_SCRIPT = /levers need JavaScript/;

/** Every file of the built site with such an ending, by its path below the site's root. */
async function files(ending, below = "") {
  const entries = await readdir(join(DIST, below), { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => (entry.isDirectory() ? files(ending, `${below}${entry.name}/`) : entry.name.endsWith(ending) ? [below + entry.name] : [])),
  );
  return found.flat();
}

/** Expects the prerendered article to show, whole and with its levers off. */
async function expectStill(page) {
  const root = still(page);
  await expect(root.locator("h1")).toBeVisible();
  await expect(article(page)).toHaveCount(0);
  for (const id of SECTIONS) await expect(root.locator(`#${id}`)).toBeVisible();
  await expect(root.locator(".bench .lead")).toHaveText(NEEDS_SCRIPT);
  const enabled = root.locator(".bench :is(input, button):enabled");
  await expect(enabled).toHaveCount(0);
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("every page tells the whole story and says that the levers need script", async ({ page }) => {
    for (const path of ["", ...PRESETS.map((preset) => `${preset}/`)]) {
      await page.goto(address.plain + path);
      await expectStill(page);
      expect(await still(page).locator(".bench input[type=range]").count()).toBe(CONTROLS.length);
      expect((await still(page).locator(".story").innerText()).length).toBeGreaterThan(10_000);
      expect(await page.title()).toContain(await still(page).locator("h1").innerText());
    }
  });

  test("the chapters are links to the pages of their presets, from the front page and from each other", async ({ page }) => {
    await page.goto(address.plain);
    for (const preset of ["no-deal", "deal-15", "june-2025"]) {
      await still(page).locator(`.chapters a[data-preset="${preset}"]`).click();
      await expect(page).toHaveURL(`${address.plain}${preset}/`);
      await expect(still(page).locator(`.chapters a[data-preset="${preset}"]`)).toHaveAttribute("aria-current", "true");
      await expect(page.locator("body")).toHaveCSS("margin", "0px");
    }
  });

  test("the tables open and the links to sections work", async ({ page }) => {
    await page.goto(address.plain);
    await still(page).locator("#te-exports summary").click();
    await expect(still(page).locator("#te-exports table")).toBeVisible();
    await still(page).locator('.stamp a[href="#te-later"]').click();
    await expect(still(page).locator("#te-later")).toBeInViewport();
  });
});

test.describe("under a strict content security policy", () => {
  test("the page is live without a complaint", async ({ page }) => {
    const said = listen(page);
    const response = await page.goto(address.strict);
    expect(response.headers()["content-security-policy"]).toBe(STRICT_POLICY);
    await live(page);
    await lever(page, "tariffs-cars").getByRole("button", { name: /^More: / }).click();
    expect(await read(page, "state")).toBe("1;t.cars=26");
    expect(said).toEqual({ errors: [], warnings: [], uncaught: [] });
  });

  test("the page looks exactly as it does without one", async ({ page }) => {
    for (const [width, path] of [[1200, ""], [390, "#te=1;deal-15;t.cars=400"]]) {
      await page.setViewportSize({ width, height: 900 });
      const looks = [];
      for (const base of [address.plain, address.strict]) {
        await page.goto("about:blank");
        await open(page, path, base);
        const boxes = await article(page).evaluate((article) =>
          [...article.querySelectorAll("header, nav, section, h1, h2, h3, svg, .lv, .story > *")].map((block) => {
            const { x, y, width, height } = block.getBoundingClientRect();
            return [block.tagName, x, y, width, height];
          }),
        );
        const pictures = [];
        for (const block of [".opening", ".bench", "#te-exports", "#te-method"]) {
          await article(page).locator(block).evaluate((block) => block.scrollIntoView());
          pictures.push((await page.screenshot()).toString("base64"));
        }
        looks.push({ boxes, pictures });
      }
      expect(looks[0].boxes.length).toBeGreaterThan(100);
      expect(looks[1].boxes).toEqual(looks[0].boxes);
      expect(looks[1].pictures.map((picture, n) => picture === looks[0].pictures[n]), `pictures at ${width} px`).toEqual([true, true, true, true]);
    }
  });

  test("nothing in the live page carries a style attribute", async ({ page }) => {
    await open(page, "#te=1;t.cars=400", address.strict);
    expect(await article(page).locator("[style], style").count()).toBe(0);
  });
});

test.describe("below a folder", () => {
  test("the site works as it does at the root", async ({ page }) => {
    const said = listen(page);
    const outside = [];
    page.on("request", (request) => request.url().startsWith(address.below) || request.url().startsWith("data:") || outside.push(request.url()));
    for (const path of ["", "deal-15/"]) {
      await page.goto("about:blank");
      await open(page, path, address.below);
      const chapter = article(page).locator('.chapters a[data-preset="no-deal"]');
      expect(await chapter.evaluate((link) => link.href)).toBe(`${address.below}no-deal/`);
      await chapter.click();
      expect(await read(page, "state")).toBe("1;no-deal");
    }
    expect(outside).toEqual([]);
    expect(said).toEqual({ errors: [], warnings: [], uncaught: [] });
  });
});

/** Answers requests for a file with something else than the file. */
const instead = (glob, answer) => (page) => page.route(glob, answer);
const missing = (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "not found\n" });

const BREAKS = {
  "the wasm is blocked": instead("**/*.wasm", (route) => route.abort("blockedbyclient")),
  "the wasm is missing": instead("**/*.wasm", missing),
  "the wasm is cut short": instead("**/*.wasm", async (route) => {
    const body = await readFile(WASM);
    await route.fulfill({ contentType: "application/wasm", body: body.subarray(0, body.length / 2) });
  }),
  "the wasm is a page of text": instead("**/*.wasm", (route) => route.fulfill({ contentType: "text/html", body: "<h1>Sign in</h1>" })),
  "the glue is missing": instead("**/tariff_explainer.js", missing),
  "the words are missing": instead("**/words.*", missing),
  "the words are of another build": instead("**/words.*", async (route) => {
    const lines = (await readFile(join(DIST, "words.en.txt"), "utf8")).split("\n");
    await route.fulfill({ contentType: "text/plain", body: lines.toSpliced(5, 1).join("\n") });
  }),
  "the words are empty": instead("**/words.*", (route) => route.fulfill({ contentType: "text/plain", body: "" })),
  "the policy forbids wasm": instead(address.plain, async (route) => {
    const response = await route.fetch();
    const policy = "script-src 'self'; style-src 'self'";
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  }),
};

for (const [what, breakIt] of Object.entries(BREAKS)) {
  test(`when ${what} the static page stays, ready rejects, and one message says why`, async ({ page }) => {
    await page.addInitScript(() => {
      window.complaints = [];
      addEventListener("explainererror", ({ detail, bubbles, composed }) => window.complaints.push({ ...detail, bubbles, composed }));
    });
    await breakIt(page);
    const said = listen(page);
    await page.goto(address.plain);
    const reason = await page.evaluate(async () => {
      await customElements.whenDefined("tariff-explainer");
      const element = document.querySelector("tariff-explainer");
      return element.ready.then(
        () => "live",
        (reason) => ({ isError: reason instanceof Error, message: reason.message, members: [element.scenario, element.outcome, element.state] }),
      );
    });
    expect(reason).toEqual({ isError: true, message: expect.stringMatching(/./), members: [null, null, null] });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    await expectStill(page);
    // What the browser notes of a refused request, and the generated glue of a wrong content type, is not ours.
    const theirs = /^Failed to load resource|^`WebAssembly\.instantiateStreaming` failed|^(?!tariff-explainer).*Content Security Policy/s;
    expect([...said.errors, ...said.warnings].filter((text) => !theirs.test(text))).toEqual([`tariff-explainer: ${reason.message}`]);
    expect(await page.evaluate(() => window.complaints)).toEqual([{ message: reason.message, bubbles: true, composed: true }]);
    expect(said.uncaught).toEqual([]);
    await still(page).locator('.chapters a[data-preset="no-deal"]').click();
    await expect(page).toHaveURL(`${address.plain}no-deal/`);
  });
}

for (const file of ["facts.json", "story.en.html"]) {
  test(`where ${file} is missing ready says what the page shows: live, or static`, async ({ page }) => {
    await page.route(`**/${file}`, missing);
    const said = listen(page);
    await page.goto(address.plain);
    const isLive = await page.evaluate(async () => {
      await customElements.whenDefined("tariff-explainer");
      return document.querySelector("tariff-explainer").ready.then(() => true, () => false);
    });
    await expect(article(page)).toHaveCount(isLive ? 1 : 0);
    expect(said.uncaught).toEqual([]);
  });
}

test("a server that gives the wasm no type of its own makes no difference", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/octet-stream", path: WASM }));
  await open(page);
  expect(await read(page, "state")).toBe("1");
});

test("on the server without wasm every page stays static", async ({ page }) => {
  for (const path of ["", "deal-15/"]) {
    await page.goto(address.noWasm + path);
    await page.evaluate(async () => {
      await customElements.whenDefined("tariff-explainer");
      await document.querySelector("tariff-explainer").ready.catch(() => {});
    });
    await expectStill(page);
  }
});

// What makes the module panic for certain: a page that breaks what drawing rests on. What the element's own script needs still works.
function sabotage(spared) {
  const { createElement } = Document.prototype;
  Document.prototype.createElement = function (name, ...rest) {
    if (!spared.includes(name)) throw new Error("sabotage");
    return createElement.call(this, name, ...rest);
  };
  Node.prototype.cloneNode = () => {
    throw new Error("sabotage");
  };
}

test("when the live page panics the static page comes back with one message, and its members answer calmly", async ({ page }) => {
  await open(page);
  const said = listen(page);
  await page.evaluate(() => {
    window.complaints = [];
    addEventListener("explainererror", ({ detail }) => window.complaints.push(detail.message));
  });
  await page.evaluate(sabotage, ["slot"]);
  await article(page).locator(".cause .token").first().click();
  await expect.poll(() => page.evaluate(() => window.complaints.length)).toBe(1);
  await expectStill(page);
  const after = await page.evaluate(() => {
    const element = document.querySelector("tariff-explainer");
    const attempts = [
      () => element.estimate({}),
      () => element.state,
      () => element.outcome,
      () => element.facts,
      () => (element.scenario = { preset: "no-deal" }),
      () => element.setAttribute("preset", "no-deal"),
      () => void (location.hash = "te=1;no-deal"),
    ];
    return attempts.map((attempt) => {
      try {
        return attempt();
      } catch (problem) {
        return problem instanceof WebAssembly.RuntimeError ? "trap" : "refused";
      }
    });
  });
  expect(after.slice(0, 4)).toEqual(["refused", null, null, null]);
  expect(after).not.toContain("trap");
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  await expectStill(page);
  expect([...said.errors, ...said.warnings], "one console message").toHaveLength(1);
  expect(await page.evaluate(() => window.complaints)).toHaveLength(1);
});

test("when the module panics while it mounts the static page stays and ready rejects", async ({ page }) => {
  await page.addInitScript(sabotage, ["div", "slot"]);
  const said = listen(page);
  await page.goto(address.plain);
  const end = await page.evaluate(async () => {
    await customElements.whenDefined("tariff-explainer");
    return document.querySelector("tariff-explainer").ready.then(() => "live", (reason) => reason.message);
  });
  expect.soft(end, "the reason, not the trap that followed from it").toContain("sabotage");
  await expectStill(page);
  expect(said.uncaught).toEqual([]);
  expect([...said.errors, ...said.warnings], "one console message").toHaveLength(1);
});

test("the module names no folder of the machine it was built on", async () => {
  const module = await readFile(WASM, "latin1");
  expect(module.match(/\/(root|home|Users|build|builds|workspace)\/[\x20-\x7e]{0,60}|\.cargo\/registry/g) ?? []).toEqual([]);
});

test.describe("in the built pages", () => {
  let parsed;

  test.beforeEach(async ({ page }) => {
    // standalone.html carries everything within, and has tests of its own.
    const names = (await files(".html")).filter((name) => !name.endsWith("standalone.html"));
    expect(names).toEqual(expect.arrayContaining(["index.html", ...PRESETS.map((preset) => `${preset}/index.html`)]));
    const text = (name) => readFile(join(DIST, name), "utf8");
    // The story is part of a page, and says where the root's address goes: the element puts it in, here that of the folder.
    const shown = async (name) => (name.startsWith("story.") ? (await text(name)).replaceAll("{{root}}", "") : text(name));
    const pages = await Promise.all(names.map(async (name) => ({ name, html: await shown(name) })));
    parsed = await page.evaluate((pages) => {
      return pages.map(({ name, html }) => {
        const document = new DOMParser().parseFromString(html, "text/html");
        const all = [...document.querySelectorAll("*")];
        const scripts = [...document.querySelectorAll("script")];
        const urls = (name) => all.filter((node) => node.hasAttribute(name)).map((node) => [node.localName, node.getAttribute(name)]);
        const ids = all.map((node) => node.id).filter(Boolean);
        return {
          name,
          styles: all.filter((node) => node.hasAttribute("style") || node.localName === "style").length,
          inline: scripts.filter((script) => !script.hasAttribute("src") && script.type !== "application/ld+json").length,
          handlers: all.flatMap((node) => node.getAttributeNames()).filter((attribute) => /^on/i.test(attribute)),
          urls: ["href", "src", "srcset", "action", "data", "poster", "xlink:href"].flatMap(urls),
          ids,
          leftovers: /\{\{|<!>|<!---->/.test(html),
        };
      });
    }, pages);
  });

  test("there is no style attribute, no style element, no inline script and no handler", async () => {
    for (const { name, styles, inline, handlers, leftovers } of parsed) {
      expect({ styles, inline, handlers, leftovers }, name).toEqual({ styles: 0, inline: 0, handlers: [], leftovers: false });
    }
  });

  test("every address is relative and leads to a file or a section that is there", async () => {
    const known = new Set(await files(""));
    for (const { name, urls, ids } of parsed) {
      for (const [tag, url] of urls) {
        if (tag === "a" && /^https:\/\//.test(url)) continue; // a source
        if (tag === "link" && url === "data:,") continue;
        expect(url, `${tag} in ${name}`).not.toMatch(/^(\/|[a-z][a-z0-9+.-]*:)/i);
        if (url.startsWith("#")) {
          expect(ids, `${url} in ${name}`).toContain(url.slice(1));
          continue;
        }
        const { pathname } = new URL(url, `http://site/${name}`);
        expect(known.has((pathname.endsWith("/") ? `${pathname}index.html` : pathname).slice(1)), `${url} in ${name}`).toBe(true);
      }
    }
  });

  test("every id is there once", async () => {
    for (const { name, ids } of parsed) expect(ids.filter((id, n) => ids.indexOf(id) !== n), name).toEqual([]);
  });

  test("style sheet and scripts name no other origin", async () => {
    const sheet = await readFile(join(DIST, "tariff-explainer.css"), "utf8");
    expect(sheet).not.toMatch(/@import|url\(\s*['"]?(?!data:)[a-z]+:/i);
    for (const name of await files(".js")) {
      const script = await readFile(join(DIST, name), "utf8");
      expect(script.replaceAll("http://www.w3.org/", ""), name).not.toMatch(/https?:\/\//);
      expect(script, name).not.toMatch(/\beval\(|new Function\(/);
    }
  });
});
