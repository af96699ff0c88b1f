// A host's page can't break the element, and the element does not touch the host's page.

import { expect, test } from "@playwright/test";
import { article, element, lever, listen } from "./explainer.mjs";
import { allLive, openHost } from "./host.mjs";

const HOSTILE = {
  "everything unset": "* { all: unset !important }",
  "no div is shown": "div, section, article, header, nav { display: none !important }",
  "huge type": "html { font-size: 90px !important } body { font-size: 60px; line-height: 4; letter-spacing: 12px; word-spacing: 2em; text-transform: uppercase }",
  "right to left": "html, body { direction: rtl !important; unicode-bidi: bidi-override; writing-mode: vertical-rl }",
  "inherited ink": "body { color: #ff0; visibility: visible; text-align: right; text-indent: 3em; white-space: nowrap; font-variant: small-caps; cursor: none; pointer-events: auto; list-style: square; quotes: none }",
  "the element itself": "tariff-explainer { display: inline !important; float: right; color: lime !important; direction: rtl !important; font-size: 80px !important; opacity: 1 }",
};

/** Where each block of the live article stands and how it looks. */
const looks = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("tariff-explainer").shadowRoot;
    const origin = root.querySelector("article").getBoundingClientRect();
    return [...root.querySelectorAll("h1, h2, h3, p, output, button, .fig, .lv, input")].slice(0, 160).map((block) => {
      const { fontSize, color, display, direction, textTransform, letterSpacing, textAlign, writingMode, textIndent, whiteSpace } = getComputedStyle(block);
      const { left, top, width, height } = block.getBoundingClientRect();
      return [block.tagName, Math.round(left - origin.left), Math.round(top - origin.top), Math.round(width), Math.round(height)]
        .concat(fontSize, color, display, direction, textTransform, letterSpacing, textAlign, writingMode, textIndent, whiteSpace)
        .join(" ");
    });
  });

test.describe("a hostile stylesheet", () => {
  const frame = `<div id="hold"><tariff-explainer></tariff-explainer></div>`;

  /** How the article looks in a plain host of the same width. */
  async function plain(page) {
    await openHost(page, frame, { head: "<style>#hold { width: 1000px }</style>" });
    await allLive(page);
    return looks(page);
  }

  for (const [name, css] of Object.entries(HOSTILE)) {
    test(`does not reach inside: ${name}`, async ({ page, context }) => {
      const want = await plain(await context.newPage());
      // The host's own box is the host's: it is given the same width whatever the sheet makes of it.
      const hold = "#hold { display: block !important; width: 1000px !important; writing-mode: horizontal-tb !important } html, body { display: block !important; width: auto }";
      await openHost(page, frame, { head: `<style>${css}\n${hold}</style>` });
      await allLive(page);
      expect(want.length).toBeGreaterThan(100);
      expect(await looks(page)).toEqual(want);
      await lever(page, "tariffs-cars").locator("input[type=text]").fill("15");
      await page.keyboard.press("Enter");
      expect(await element(page).evaluate((element) => element.state)).toBe("1;t.cars=15");
    });
  }
});

test("the host's own blocks look the same with the element as without it", async ({ page }) => {
  const own = `<h1 class="te">Ours</h1><p class="answer jp">Text <a href="#">link</a></p><div class="zone"><button class="token">b</button><table><tr><td>1</td></tr></table><input type="range"></div>`;
  const read = () =>
    page.evaluate(() => [...document.querySelectorAll("body > :not(tariff-explainer, script), body > :not(tariff-explainer) *")].map((block) => {
      const style = getComputedStyle(block);
      return [...style].filter((name) => !/inline-size|block-size|^width|^height|perspective-origin|transform-origin/.test(name)).map((name) => style.getPropertyValue(name)).join("|");
    }));
  await openHost(page, own, { script: false });
  const before = await read();
  await openHost(page, `${own}<tariff-explainer></tariff-explainer>`);
  await allLive(page);
  expect(before.length).toBeGreaterThan(8);
  expect(await read()).toEqual(before);
});

test("names of the host on the window and in its document do not collide with the element's", async ({ page }) => {
  const said = listen(page);
  const globals = ["wasm", "wasm_bindgen", "init", "engine", "sheet", "facts", "home", "load", "leptos", "__leptos", "Widget", "Ear", "presets"];
  await openHost(
    page,
    `<form name="te" id="te-answer"><input name="body" id="te-bench"><input name="querySelector"></form><tariff-explainer></tariff-explainer>`,
    { head: `<script>for (const name of ${JSON.stringify(globals)}) Object.defineProperty(window, name, { get() { throw new Error("mine: " + name) } }); Array.prototype.last = function () { return this[this.length - 1] }; Object.prototype.mine = 1; window.name = "host"; define = () => { throw new Error("amd") }; define.amd = true; window.module = { exports: {} };</script>` },
  );
  await allLive(page);
  await expect(article(page).locator("h1")).toContainText("Japan would ship about 14% less");
  const state = await element(page).evaluate((element) => {
    element.scenario = { tariffs: { cars: 3 } };
    return [element.state, Object.keys(element.outcome.total).length > 10];
  });
  expect(state).toEqual(["1;t.cars=3", true]);
  expect(said).toEqual({ errors: [], warnings: [], uncaught: [] });
});

test("what is wrong with an attribute is said once, names what is allowed, and changes nothing", async ({ page }) => {
  const said = listen(page);
  await openHost(
    page,
    `<script type="module">addEventListener("explainererror", ({ detail }) => (window.heard ??= []).push(detail.message));</script>
     <tariff-explainer theme="sepia" lang="tlh" sections="answer charts" prset="no-deal" data-own="1" aria-label="x" class="mine" id="te" hidden-by="me" v-cloak></tariff-explainer>`,
  );
  await allLive(page);
  const heard = await page.evaluate(() => window.heard);
  expect(heard).toEqual([
    'lang: "tlh" is none of en',
    'theme: "sepia" is none of auto, light, dark',
    expect.stringContaining('sections: "charts" is none of opening, chapters, answer, '),
    "prset: is none of the attributes preset, state, share, facts, lang, theme, sections",
  ]);
  expect(said.warnings).toHaveLength(4);
  expect(said.errors.concat(said.uncaught)).toEqual([]);
  await expect(article(page).locator("#te-answer")).toBeVisible();
  await expect(article(page).locator("#te-bench")).toBeHidden();
});

test("two versions of the script share a page: the first defines the element, both give numbers", async ({ page }) => {
  const said = listen(page);
  await page.route("**/v2/**", async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace("/v2/", "/") }) }));
  await openHost(page, `<tariff-explainer></tariff-explainer><script type="module" src="v2/tariff-explainer.js"></script><script type="module" src="tariff-explainer.js?again"></script>`);
  await allLive(page);
  const numbers = await page.evaluate(async () => {
    const modules = await Promise.all(["./tariff-explainer.js", "./v2/tariff-explainer.js"].map((name) => import(name)));
    await Promise.all(modules.map((module) => module.ready()));
    return modules.map((module) => module.estimate({ preset: "no-deal" }).total.dutiesUsdBn);
  });
  expect(numbers[0]).toBeGreaterThan(10);
  expect(numbers[1]).toBe(numbers[0]);
  await expect(article(page).locator("h1")).toHaveCount(1);
  expect(said).toEqual({ errors: [], warnings: [], uncaught: [] });
});

test("when the module breaks every instance shows its own content again and says so once, and the host goes on", async ({ page }) => {
  const said = listen(page);
  await openHost(
    page,
    `<tariff-explainer id="a"><p>Fallback A</p></tariff-explainer><tariff-explainer id="b" preset="no-deal"><p>Fallback B</p></tariff-explainer><button id="own">0</button>`,
  );
  await allLive(page);
  const heard = await page.evaluate(async () => {
    const heard = [];
    addEventListener("explainererror", ({ target, detail }) => heard.push([target.id, detail.message]));
    const own = document.querySelector("#own");
    own.onclick = () => (own.textContent = Number(own.textContent) + 1);
    // What drawing rests on is broken under one of them.
    const { createElement } = Document.prototype;
    const { cloneNode } = Node.prototype;
    const refuse = () => {
      throw new Error("sabotage");
    };
    Document.prototype.createElement = function (name, ...rest) {
      return name === "slot" ? createElement.call(this, name, ...rest) : refuse();
    };
    Node.prototype.cloneNode = refuse;
    document.querySelector("#a").shadowRoot.querySelector(".cause .token").click();
    await new Promise((done) => setTimeout(done, 500));
    Document.prototype.createElement = createElement;
    Node.prototype.cloneNode = cloneNode;
    own.click();
    return { heard, own: own.textContent, states: [...document.querySelectorAll("tariff-explainer")].map((element) => element.state) };
  });
  expect(heard.own).toBe("1");
  expect(heard.heard.map(([id]) => id).sort()).toEqual(["a", "b"]);
  expect(heard.states).toEqual([null, null]);
  expect([...said.errors, ...said.warnings], "one console message for each").toHaveLength(2);
  for (const name of ["A", "B"]) await expect(page.getByText(`Fallback ${name}`)).toBeVisible();
});

test("the element can stand in another shadow root, and in a page with no head and no body tags", async ({ page }) => {
  await openHost(page, `<div id="outer"></div><script>document.querySelector("#outer").attachShadow({ mode: "open" }).innerHTML = "<tariff-explainer preset=no-deal></tariff-explainer>"</script>`);
  const state = await page.evaluate(async () => {
    await customElements.whenDefined("tariff-explainer");
    const inner = document.querySelector("#outer").shadowRoot.querySelector("tariff-explainer");
    await inner.ready;
    return [inner.state, inner.shadowRoot.querySelector("h1").textContent.includes("Japan")];
  });
  expect(state).toEqual(["1;no-deal", true]);
});

const POLICY = "default-src 'none'; img-src 'self'; connect-src 'self'; style-src 'self'; script-src 'self'";

test("under a strict policy with 'wasm-unsafe-eval' the element is live and styled, and breaks no rule of it", async ({ page }) => {
  const said = listen(page);
  await page.addInitScript(() => addEventListener("securitypolicyviolation", (event) => (window.violations ??= []).push(event.violatedDirective)));
  await openHost(page, `<tariff-explainer><p>Instead of the graphic</p></tariff-explainer>`, {
    headers: { "content-security-policy": POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'") },
  });
  await allLive(page);
  await lever(page, "tariffs-cars").locator("input[type=text]").fill("15");
  await page.keyboard.press("Enter");
  await article(page).locator("h1 .derive").first().click();
  await expect(article(page).locator(".sheet")).toBeVisible();
  expect(await article(page).locator("h1").evaluate((heading) => getComputedStyle(heading).fontWeight)).toBe("700");
  expect(await page.evaluate(() => window.violations)).toBeUndefined();
  expect(said).toEqual({ errors: [], warnings: [], uncaught: [] });
});

test("where the policy forbids wasm the element's own content shows, and the reason is said once", async ({ page }) => {
  const said = listen(page);
  await openHost(page, `<tariff-explainer><p>Instead of the graphic</p></tariff-explainer>`, { headers: { "content-security-policy": POLICY } });
  const reason = await page.evaluate(async () => {
    await customElements.whenDefined("tariff-explainer");
    return document.querySelector("tariff-explainer").ready.then(() => "live", (reason) => reason.name);
  });
  expect(reason).toBe("CompileError");
  await expect(page.getByText("Instead of the graphic")).toBeVisible();
  expect(said.warnings.filter((text) => text.startsWith("tariff-explainer:"))).toHaveLength(1);
  expect(said.uncaught).toEqual([]);
});
