// The explainer as a guest: in a frame of somebody else's page.

import { expect } from "@playwright/test";
import { address } from "./server.mjs";

/** Opens a page of `tests/browser/hosts/` that listens in one way; the explainer's address may carry a query and a hash. */
export async function host(page, speaks, { child = "embed.html", ...more } = {}) {
  const asked = new URLSearchParams({ speaks, child, ...more });
  await page.goto(`${address.testHosts}listener.html?${asked}`);
  return guest(page);
}

/** The explainer's frame in the page on screen. */
export async function guest(page) {
  await expect.poll(() => page.frames().length).toBe(2);
  const frame = page.frames()[1];
  await frame.waitForLoadState();
  return frame;
}

/** The heights of the frame and of what is in it. */
export async function heights(page) {
  const frame = page.frames()[1];
  const element = await frame.frameElement();
  return {
    frame: await element.evaluate((frame) => frame.getBoundingClientRect().height),
    content: await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)),
    scrolls: await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight + 1),
  };
}

/** Waits until the frame is as tall as its content, and gives that height. */
export async function expectFit(page) {
  const look = async () => {
    const { frame, content, scrolls } = await heights(page);
    return { over: Math.abs(frame - content) <= 1 ? 0 : frame - content, scrolls };
  };
  await expect
    .poll(look, { timeout: 15_000 })
    .toEqual({ over: 0, scrolls: false });
  const { content } = await heights(page);
  expect(content).toBeGreaterThan(300);
  return content;
}

/** What the host has heard since it was asked last. */
export const heard = (page) => page.evaluate(() => window.heard.splice(0));

/** Lets everything that waits come to its end. */
export const settle = (page, time = 700) => page.waitForTimeout(time);
