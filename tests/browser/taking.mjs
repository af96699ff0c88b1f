// “Take it along” as the tests see it: its places, its buttons, what they save.

import { readFile } from "node:fs/promises";
import { article } from "./explainer.mjs";

export const MOVED = { preset: "deal-15", tariffs: { cars: 12.5 }, thirdCountries: "tariffed" };
export const CHARTS = ["answer", "chapters", "exports", "payers", "lost", "yen", "car", "ledger", "estimates", "curve", "ranking", "facts", "shares", "came-true"];


export const section = (page) => article(page).locator("#te-take");
export const button = (page, take) => section(page).locator(`.gives [data-take="${take}"]`);

/** Opens the list of pictures. */
export const unrolled = (page) => section(page).locator(".pictures > summary").click();

/** Presses a button and takes the file it saves. */
export async function saved(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
