// What one move costs in Chromium, in our own code: recomputation with draws and quantiles, and bringing the page up to date.
// Run by `cargo xtask bench`. Each line: {"name", "unit", "median", "p95"}.

import { chromium } from "@playwright/test";
import { launchOptions } from "../tests/browser/launch.mjs";
import { address, start } from "../tests/browser/server.mjs";

const MOVES = 200;

const stop = await start();
const browser = await chromium.launch(launchOptions);
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await page.goto(address.plain);
  const rows = await page.evaluate(async (moves) => {
    const element = document.querySelector("tariff-explainer");
    await element.ready;
    const root = element.shadowRoot;
    // Where a reader drags: levers in view, the charts beside them.
    root.querySelector(".bench").scrollIntoView();
    for (const group of root.querySelectorAll("details.grp, details.more")) group.open = true;

    const summary = (name, times) => {
      times.sort((a, b) => a - b);
      const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
      return { name, unit: "ms", median: at(0.5), p95: at(0.95) };
    };

    // The module alone.
    const pure = (name, scenario) => {
      const times = [];
      for (let move = 0; move < moves; move += 1) {
        const before = performance.now();
        element.estimate(scenario(move));
        times.push(performance.now() - before);
      }
      return summary(`estimate: ${name}`, times);
    };

    // The whole widget: the frame's work is run at once and timed, with the effects that follow it; and then, as a row of its own,
    // what waits for the state to rest because it is out of sight.
    const { requestAnimationFrame: nextFrame, setTimeout: later } = window;
    const timed = async (work) => {
      const before = performance.now();
      work();
      // Effects run in microtasks after it.
      for (let turn = 0; turn < 20; turn += 1) await null;
      return performance.now() - before;
    };
    const whole = async (name, act) => {
      const [inSight, outOfSight] = [[], []];
      let frame = null;
      let rest = [];
      window.requestAnimationFrame = (work) => ((frame = work), 0);
      window.setTimeout = (work) => (rest.push(work), 0);
      for (let move = 0; move < moves; move += 1) {
        inSight.push(
          await timed(() => {
            act(move);
            frame?.(0);
            frame = null;
          }),
        );
        outOfSight.push(await timed(() => rest.splice(0).forEach((work) => work())));
        await new Promise((done) => nextFrame.call(window, () => later.call(window, done)));
      }
      Object.assign(window, { requestAnimationFrame: nextFrame, setTimeout: later });
      return [summary(`page: ${name}`, inSight), summary(`page: ${name}, out of sight`, outOfSight)];
    };
    const range = (control) => root.querySelector(`.bench [data-control="${control}"] input[type=range]`);
    const slide = (control, values) => (move) => {
      const input = range(control);
      input.value = values[move % values.length];
      input.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const pick = (control) => (move) => root.querySelectorAll(`.bench [data-control="${control}"] input`)[(move + 1) % 2].click();
    const sweep = Array.from({ length: 50 }, (_, step) => 1 + step);

    // The same with all that explains the figures in sight: a derivation open, the curve and the ranking on screen, B pinned at the last.
    const explained = async () => {
      root.querySelector("h1 .derive").click();
      root.querySelector("#te-reverse").scrollIntoView();
      await new Promise((done) => later.call(window, done, 300));
      const rows = [
        ...(await whole("cars' tariff, explained", slide("tariffs-cars", sweep))),
        ...(await whole("other goods' tariff, explained", slide("tariffs-other", sweep))),
        ...(await whole("cars' pass-through, explained", slide("passThrough-cars", sweep))),
        ...(await whole("horizon, explained", pick("horizon"))),
      ];
      root.querySelector('[data-do="pin"]').click();
      return [...rows, ...(await whole("cars' tariff, explained and compared", slide("tariffs-cars", sweep)))];
    };

    return [
      pure("one sector's tariff", (move) => ({ tariffs: { cars: sweep[move % 50] } })),
      pure("three sectors' tariff", (move) => ({ tariffs: { other: sweep[move % 50] } })),
      pure("horizon, all sectors", (move) => ({ horizon: move % 2 ? "near" : "long" })),
      pure("yen", (move) => ({ yenPerDollar: 100 + sweep[move % 50] })),
      ...(await whole("cars' tariff", slide("tariffs-cars", sweep))),
      ...(await whole("other goods' tariff (three sectors)", slide("tariffs-other", sweep))),
      ...(await whole("other goods' volume (three sectors)", slide("volumes-other", sweep))),
      ...(await whole("cars' pass-through", slide("passThrough-cars", sweep))),
      ...(await whole("horizon, all sectors", pick("horizon"))),
      ...(await whole("other countries, all sectors", pick("thirdCountries"))),
      ...(await whole("data basis, all sectors", pick("basis"))),
      ...(await explained()),
    ];
  }, MOVES);
  for (const row of rows) console.log(JSON.stringify(row));
} finally {
  await browser.close();
  await stop();
}
