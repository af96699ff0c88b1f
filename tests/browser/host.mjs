// Pages of strangers that the element is put into, served from the site's own origin.

import { address } from "./server.mjs";

/** Opens a page of a host's own with this body and these response headers; the element's script stands at its end. */
export async function openHost(page, body, { head = "", headers = {}, script = true, html = 'lang="en"' } = {}) {
  const tag = script ? `<script type="module" src="tariff-explainer.js"></script>` : "";
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers,
      body: `<!doctype html><html ${html}><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>${head}<body>${body}${tag}</body></html>`,
    }),
  );
  await page.goto(`${address.plain}host.html`);
}

/** Waits until every explainer of the page is live. */
export function allLive(page) {
  return page.evaluate(async () => {
    await customElements.whenDefined("tariff-explainer");
    await Promise.all([...document.querySelectorAll("tariff-explainer")].map((element) => element.ready));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/** Begins to count layout shifts; `shifts` reads them. To be called before the page is opened. */
export const watchShifts = (page) =>
  page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) window.shifts.push([value, sources.map(({ node }) => node?.nodeName ?? "?").join()]);
    }).observe({ type: "layout-shift", buffered: true });
  });

/** Layout shifts so far, each with what moved. */
export const shifts = (page) =>
  page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 300));
    return window.shifts;
  });
