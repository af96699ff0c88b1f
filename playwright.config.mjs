// The browser tests: run by `cargo xtask test`, which finds Chromium and free ports; alone: npx playwright test.

import { defineConfig } from "@playwright/test";
import { launchOptions } from "./tests/browser/launch.mjs";
import { FIRST_PORT, address } from "./tests/browser/server.mjs";

export default defineConfig({
  testDir: "tests/browser",
  testMatch: "*.spec.mjs",
  outputDir: "target/playwright",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: process.env.CI ? "line" : "list",
  use: { baseURL: address.plain, launchOptions, locale: "en-GB", timezoneId: "UTC" },
  webServer: {
    command: `node tests/browser/server.mjs ${FIRST_PORT}`,
    url: address.plain,
    reuseExistingServer: false,
  },
});
