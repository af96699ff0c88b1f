import { expect, test } from "@playwright/test";
import { address } from "./server.mjs";

test("the page has a title and no console error, with the module and without it", async ({ page }) => {
  for (const base of [address.plain, address.strict]) {
    const errors = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(base);
    await expect(page).toHaveTitle(/./);
    await page.waitForLoadState("networkidle");
    expect(errors).toEqual([]);
  }
});

test("the wasm is served as wasm, and missing where it should be", async ({ request }) => {
  const wasm = "tariff_explainer_bg.wasm";
  const served = await request.get(address.plain + wasm);
  expect(served.headers()["content-type"]).toBe("application/wasm");
  expect((await request.get(address.noWasm + wasm)).status()).toBe(404);
});
