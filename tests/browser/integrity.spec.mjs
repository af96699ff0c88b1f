// Subresource integrity: a page may hold the element's script to the value that the build printed.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { DIST, address } from "./server.mjs";

const SCRIPT = "tariff-explainer.js";
const printed = async () => JSON.parse(await readFile(join(DIST, "integrity.json"), "utf8"))[SCRIPT];

/** Opens a host page of another origin that embeds the explainer with an integrity value. */
async function embed(page, value) {
  const host = "https://news.example/";
  await page.route(host, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><title>News</title><script type="module" src="${address.plain}${SCRIPT}" integrity="${value}" crossorigin></script><tariff-explainer>still</tariff-explainer>`,
    }),
  );
  // Another origin may load the files where their server lets it, which a place that publishes them must.
  await page.route(`${address.plain}**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
  });
  await page.goto(host);
}

test("the value listed is the one of the file", async () => {
  const digest = createHash("sha384").update(await readFile(join(DIST, SCRIPT))).digest("base64");
  expect(await printed()).toBe(`sha384-${digest}`);
});

test("with the printed value the element comes to life on another origin's page", async ({ page }) => {
  await embed(page, await printed());
  const state = await page.evaluate(async () => {
    await customElements.whenDefined("tariff-explainer");
    const element = document.querySelector("tariff-explainer");
    await element.ready;
    return element.state;
  });
  expect(state).toBe("1");
});

test("with a value of another file the script does not run, and the page keeps its own content", async ({ page }) => {
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  const other = createHash("sha384").update("another file").digest("base64");
  await embed(page, `sha384-${other}`);
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(() => customElements.get("tariff-explainer") === undefined)).toBe(true);
  await expect(page.locator("tariff-explainer")).toHaveText("still");
  expect(complaints.join("\n")).toContain("integrity");
});
