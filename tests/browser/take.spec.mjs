// Take it along: what each button gives, and that none of it costs anything before the first press.

import { expect, test } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { article, element, listen, open, read, show } from "./explainer.mjs";
import { address } from "./server.mjs";
import { worked } from "./spreadsheet.mjs";
import { MOVED, button, saved, section } from "./taking.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"], viewport: { width: 1200, height: 900 } });

const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

/** Presses a button and waits until it says that it has copied; what is then on the clipboard. */
async function copied(page, take) {
  await page.evaluate(() => navigator.clipboard.writeText("nothing yet"));
  await button(page, take).click();
  await expect.poll(() => clipboard(page)).not.toBe("nothing yet");
  await expect(button(page, take).locator("xpath=../following-sibling::p[1]")).toHaveText("Copied.");
  return clipboard(page);
}

/** Rows of a CSV file (RFC 4180). */
function rows(text) {
  const found = [[""]];
  for (const [sign] of text.matchAll(/"(?:[^"]|"")*"|,|\r\n|[^",\r\n]+/g)) {
    if (sign === ",") found.at(-1).push("");
    else if (sign === "\r\n") found.push([""]);
    else found.at(-1)[found.at(-1).length - 1] += sign.startsWith('"') ? sign.slice(1, -1).replaceAll('""', '"') : sign;
  }
  return found.slice(0, -1);
}

test("nothing of it is fetched before the first press", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page);
  const lazy = () => asked.filter((path) => /take|model\.py/.test(path));
  expect(lazy()).toEqual([]);
  await copied(page, "link");
  expect(lazy()).toEqual(["/tariff-explainer-take.js", "/take.en.json"]);
});

test("without script the section has the citation and the files, and says why there are no buttons", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${address.plain}deal-15/`);
  const take = page.locator("#te-take");
  await expect(take).toContainText("Tariff explainer: Japan–US tariff talks. Interactive explainer with an open model, data version");
  await expect(take.locator(".when-still")).toBeVisible();
  for (const press of await take.locator("[data-take]").all()) await expect(press).toBeHidden();
  for (const name of ["facts.json", "facts.schema.json"]) {
    const file = await take.locator(`a[href$="${name}"]`).evaluate((link) => link.href);
    expect(file).toBe(address.plain + name);
    expect((await page.request.get(file)).ok()).toBe(true);
  }
  await context.close();
});

test("in a page elsewhere the files are those of the explainer's own folder", async ({ page }) => {
  await page.route("**/host/article.html", (route) =>
    route.fulfill({ contentType: "text/html", body: `<script type="module" src="${address.plain}tariff-explainer.js"></script><tariff-explainer></tariff-explainer>` }),
  );
  await page.goto(`${address.plain}host/article.html`);
  await element(page).evaluate((element) => element.ready);
  expect(await section(page).locator('a[href$="facts.json"]').evaluate((link) => link.href)).toBe(`${address.plain}facts.json`);
});

test("link, citation and BibTeX lead to what is on screen", async ({ page }) => {
  await open(page, "", address.below);
  await show(page, MOVED);
  const [state, version] = [await read(page, "state"), (await read(page, "outcome")).dataVersion];
  const link = `${address.below}#te=${state};d=${version}`;
  const day = await page.evaluate(() => new Date().toISOString().slice(0, 10));
  expect(await copied(page, "link")).toBe(link);
  expect(await copied(page, "cite")).toBe(
    `Tariff explainer: Japan–US tariff talks. Interactive explainer with an open model, data version ${version}, facts as of 17 June 2025. ${link} (read on ${day}).`,
  );
  const entry = await copied(page, "bibtex");
  expect(entry).toMatch(/^@misc\{tariff-explainer-[\d-]+,\n( {2}\w+ = \{[^\n]*\},\n)+ {2}urldate = \{\d{4}-\d\d-\d\d\}\n\}\n$/);
  for (const part of ["title = {{Japan–US tariff talks}}", "organization = {{Tariff explainer}}", `url = {${link}}`, `version = {${version}}`]) expect(entry).toContain(part);
});

test("the CSV holds every figure with name, unit and range, what was set, and where it is from", async ({ page }) => {
  await open(page);
  await show(page, MOVED);
  const outcome = await read(page, "outcome");
  const { name, bytes } = await saved(page, button(page, "csv"));
  expect(name).toBe(`tariff-explainer_deal-15-changed_${outcome.dataVersion}.csv`);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.subarray(3).toString("utf8");
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const [heads, ...body] = rows(text);
  expect(heads).toEqual(["kind", "of", "id", "name", "unit", "value", "low5", "median", "high95"]);
  expect(body.every((row) => row.length === heads.length)).toBe(true);
  const about = Object.fromEntries(body.filter(([kind]) => kind === "about").map((row) => [row[2], row[5]]));
  expect(about).toMatchObject({ dataVersion: outcome.dataVersion, factsAsOf: "2025-06-17", dataset: `${address.plain}facts.json` });
  expect(about.source).toContain("#te=1;deal-15;t.cars=12.5;c=tariffed;d=");
  const set = body.filter(([kind]) => kind === "scenario");
  expect(set).toContainEqual(["scenario", "cars", "tariffs", "", "percentage points added to the duty of 2024", "12.5", "", "", ""]);
  expect(set).toContainEqual(["scenario", "parts", "tariffs", "", "percent in all", "15", "", "", ""]);
  const results = new Map(body.filter(([kind]) => kind === "result").map((row) => [`${row[1]}.${row[2]}`, row]));
  const figures = [["total", outcome.total], ...Object.entries(outcome.sectors)];
  expect(results.size).toBe(20 + 8 * 18);
  for (const [of, values] of figures) {
    for (const [metric, value] of Object.entries(values)) {
      const [, , , label, unit, cell, ...range] = results.get(`${of}.${metric}`);
      const band = of === "total" ? outcome.bands[metric] : undefined;
      expect([Number(cell), ...range.map((end) => (end === "" ? undefined : Number(end)))], `${of}.${metric}`).toEqual([value, band?.low, band?.mid, band?.high]);
      expect(label && unit, `${of}.${metric}`).toBeTruthy();
    }
  }
});

test("the JSON is the outcome with units, link and the sources that the model rests on", async ({ page }) => {
  await open(page);
  const outcome = await read(page, "outcome");
  const { name, bytes } = await saved(page, button(page, "json"));
  expect(name).toBe(`tariff-explainer_june-2025_${outcome.dataVersion}.json`);
  const { about, units, leverUnits, sources, ...rest } = JSON.parse(bytes);
  expect(rest).toEqual(outcome);
  expect(about.source).toContain("#te=1");
  expect(Object.keys(units).sort()).toEqual([...new Set([...Object.keys(outcome.total), ...Object.keys(outcome.sectors.cars)])].sort());
  expect(Object.values(units).every(Boolean)).toBe(true);
  expect(Object.keys(leverUnits)).toContain("yenPerDollar");
  const facts = await read(page, "facts");
  const needed = new Set(facts.records.filter(({ kind }) => ["datum", "assumption"].includes(kind)).map(({ source }) => source));
  expect(new Set(sources.map(({ id }) => id))).toEqual(needed);
});

test("the copied Python runs and agrees with the page", async ({ page }, info) => {
  await open(page);
  await show(page, MOVED);
  const file = info.outputPath("scenario.py");
  await writeFile(file, await copied(page, "python"));
  expect(execFileSync("python3", ["-I", file], { encoding: "utf8" })).toContain("209 figures compared, 0 differ");
});

test("the copied formulas work out to the page's figures and name them in its words", async ({ page }) => {
  await open(page);
  await show(page, MOVED);
  const { total } = await read(page, "outcome");
  const cells = worked(await copied(page, "sheet"));
  const duties = cells.find((row) => row[1] === "dutiesUsdBn");
  expect(duties.slice(0, 3)).toEqual(["Duties collected", "dutiesUsdBn", "USD bn a year"]);
  expect(Math.abs(duties[11] - total.dutiesUsdBn)).toBeLessThan(1e-9);
  expect(cells.find((row) => row[1] === "ω").slice(0, 2)).toEqual(["Japan’s share of imports", "ω"]);
  expect(cells.find((row) => row[0] === "Quantity").slice(3, 5)).toEqual(["Cars", "Auto parts"]);
});

test("where the browser refuses to copy, the text stands there selected", async ({ page, context }) => {
  await context.clearPermissions();
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  await open(page);
  await button(page, "cite").click();
  const field = section(page).locator("textarea.taken");
  await expect(field).toBeFocused();
  expect(await field.evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd))).toContain("Tariff explainer: Japan–US tariff talks.");
  await expect(button(page, "cite").locator("xpath=../following-sibling::p[1]")).toContainText("Select the text below");
  // The next press takes it away.
  await button(page, "csv").click();
  await button(page, "cite").click();
  await expect(field).toHaveCount(1);
});

test("in a frame, where saving may be forbidden without a word, the text can be copied too", async ({ page }) => {
  await page.goto(`${address.below}facts.schema.json`);
  await page.evaluate((src) => {
    const frame = document.createElement("iframe");
    Object.assign(frame, { src, width: 1000, height: 800, sandbox: "allow-scripts allow-same-origin" });
    document.body.replaceChildren(frame);
  }, address.plain);
  const frame = page.frameLocator("iframe");
  const take = frame.locator("tariff-explainer article[data-live] #te-take");
  await take.locator('[data-take="csv"]').click();
  await expect(take.locator("textarea.taken")).toHaveValue(/dutiesUsdBn/);
  await expect(take.locator(".said").filter({ hasText: "may not allow saving" })).toHaveCount(1);
});

test("what cannot be fetched is said beside the button, and a later press tries again", async ({ page }) => {
  const said = listen(page);
  await open(page);
  await page.route("**/tariff-explainer-model.py", (route) => route.fulfill({ status: 503, body: "" }));
  await button(page, "python").click();
  const place = button(page, "python").locator("xpath=../following-sibling::p[1]");
  await expect(place).toContainText("That did not work: /tariff-explainer-model.py: 503");
  expect(said.warnings).toEqual([expect.stringContaining("503")]);
  await page.unroute("**/tariff-explainer-model.py");
  expect(await copied(page, "python")).toContain("PAGE = {");
});

test("a chart's fold has its own buttons, once, and they work there", async ({ page }) => {
  await open(page);
  const fold = article(page).locator("#te-exports > details");
  await fold.locator("summary").click();
  await expect(fold.locator("[data-take]")).toHaveCount(2);
  await fold.locator("summary").click();
  await fold.locator("summary").click();
  await expect(fold.locator("[data-take]")).toHaveCount(2);
  const { name } = await saved(page, fold.locator('[data-take="svg"]'));
  expect(name).toMatch(/^tariff-explainer_june-2025_exports_[\d.-]+\.svg$/);
  await expect(fold.locator(".said")).toHaveText(`Saved as ${name}.`);
});

test.describe("the embed code", () => {
  // The first of each: the second element of a preview has a section of its own.
  const choose = (page, part, value) => section(page).locator(`.embed [data-part="${part}"]`).first().selectOption(value);
  const code = (page) => section(page).locator('.embed [data-part="code"]').first();
  const preview = (page) => section(page).locator(".preview").first();

  /** The code as a browser reads it, in a page without script. */
  const built = (page, html) =>
    page.evaluate((html) => {
      // In a page of its own a leading script would end up in the head.
      const { body } = new DOMParser().parseFromString(`<body><p></p>${html}`, "text/html");
      body.firstChild.remove();
      const plain = (node) => ({ name: node.localName, ...Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])) });
      return { tags: [...body.querySelectorAll("*")].map(plain), text: body.textContent.trim() };
    }, html);

  async function opened(page, scenario, base) {
    await open(page, "", base);
    if (scenario) await show(page, scenario);
    await button(page, "embed").click();
    await expect(code(page)).not.toHaveValue("");
  }

  test("as an iframe names the state, the headline and a height, and follows choices and levers", async ({ page }) => {
    await opened(page, MOVED, address.below);
    const headline = await article(page).locator("h1").textContent();
    const first = (await built(page, await code(page).inputValue())).tags;
    expect(first).toEqual([
      {
        name: "iframe",
        src: `${address.below}embed.html?state=1;deal-15;t.cars=12.5;c=tariffed`,
        title: headline,
        loading: "lazy",
        width: "100%",
        height: "720",
        style: "border:0;width:100%;frame-sizing:content-height;color-scheme:light dark",
      },
    ]);
    await choose(page, "what", "yen");
    await choose(page, "theme", "dark");
    await choose(page, "data", "frozen");
    const version = (await read(page, "outcome")).dataVersion;
    await expect(code(page)).toHaveValue(new RegExp(`state=1;deal-15;t.cars=12.5;c=tariffed;d=${version}&amp;sections=yen&amp;theme=dark"`));
    const [{ height, style }] = (await built(page, await code(page).inputValue())).tags;
    expect(Number(height)).toBeGreaterThan(240);
    expect(Number(height)).toBeLessThan(720);
    expect(style).toMatch(/color-scheme:dark$/);
    await show(page, { tariffs: { cars: 7 } });
    await expect(code(page)).toHaveValue(/state=1;t.cars=7;d=/);
    await section(page).locator('[data-take="embed-copy"]').click();
    await expect.poll(() => clipboard(page)).toBe(await code(page).inputValue());
  });

  test("as an element carries a still with the headline for pages without script, and no digest while it follows new data", async ({ page }) => {
    await page.route("**/integrity.json", (route) => route.fulfill({ json: { "tariff-explainer.js": "sha384-abc" } }));
    await opened(page);
    await choose(page, "kind", "element");
    await choose(page, "what", "answer bench consequences reverse");
    await expect(code(page)).toHaveValue(/<tariff-explainer/);
    const html = await code(page).inputValue();
    const headline = await article(page).locator("h1").textContent();
    expect((await built(page, html)).tags.slice(0, 2)).toEqual([
      { name: "script", type: "module", src: `${address.plain}tariff-explainer.js` },
      { name: "tariff-explainer", state: "1", sections: "answer bench consequences reverse" },
    ]);
    expect(html).toContain(`<noscript><a href="${address.plain}"><img src="${address.plain}card/june-2025-1200x630.png" width="1200" height="630" alt="${headline}"></a></noscript>`);
    await choose(page, "data", "frozen");
    await expect(code(page)).toHaveValue(/integrity="sha384-abc" crossorigin/);
  });

  test("a headline with marks in it stays text", async ({ page }) => {
    await opened(page);
    const evil = `"><script>alert(1)</script>&amp;`;
    await article(page).locator("h1").evaluate((heading, evil) => (heading.textContent = evil), evil);
    await choose(page, "theme", "light");
    await expect(code(page)).toHaveValue(/alert/);
    const { tags } = await built(page, await code(page).inputValue());
    expect(tags).toEqual([expect.objectContaining({ name: "iframe", title: evil })]);
  });

  test("the preview is the real thing, tells the page around nothing, and leaves nothing behind", async ({ page }) => {
    await opened(page, MOVED);
    await choose(page, "kind", "element");
    await choose(page, "what", "yen");
    await page.evaluate(() => {
      window.heard = [];
      document.addEventListener("scenariochange", ({ target, detail }) => window.heard.push([target.localName, detail.scenario.preset]));
    });
    const turn = section(page).locator('[data-take="embed-preview"]').first();
    await expect(turn).toHaveText("Show preview");
    await turn.click();
    await expect(turn).toHaveText("Hide preview");
    const inner = preview(page).locator("tariff-explainer");
    await inner.scrollIntoViewIfNeeded();
    await inner.evaluate((element) => element.ready);
    expect(await inner.evaluate((element) => element.scenario.tariffs.cars)).toBe(12.5);
    await inner.evaluate((element) => (element.scenario = { preset: "no-deal" }));
    expect(await inner.evaluate((element) => element.state)).toBe("1;no-deal");
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await page.evaluate(() => window.heard)).toEqual([]);
    expect(await read(page, "state")).toBe("1;deal-15;t.cars=12.5;c=tariffed");
    // The frame instead, and then neither.
    await choose(page, "kind", "iframe");
    await expect(preview(page).locator("iframe")).toHaveAttribute("src", /embed\.html\?state=1;deal-15/);
    await turn.click();
    await expect(preview(page)).toBeHidden();
    await expect(preview(page).locator("*")).toHaveCount(0);
  });
});
