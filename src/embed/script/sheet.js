// In a frame as tall as its content nothing stays in view by itself: the sheet of a derivation comes to the figure that was asked.

/** In pixels: between a figure and its sheet; what a sheet needs at least; how far the article's end may be to be beside a figure. */
const GAP = 8;
const LEAST = 240;
const NEAR = 400;

/** Places the sheets of an element from now on. */
export function attend(element) {
  let opener; // what was pressed last
  addEventListener("click", (event) => ([opener] = event.composedPath()), true);
  element.addEventListener("derivationopen", ({ detail: { metric, sector } }) => {
    const pressed = opener?.isConnected && opener.closest?.("[data-derive]");
    const path = CSS.escape(sector ? `${metric}.${sector}` : metric);
    // Drawn by then; what is seen of the frame in the host's viewport only an observer knows.
    requestAnimationFrame(() =>
      new IntersectionObserver(([seen], watch) => {
        watch.disconnect();
        place(element, pressed || element.shadowRoot?.querySelector(`[data-derive="${path}"]`), seen.intersectionRect);
      }).observe(element),
    );
  });
}

/** Puts the sheet of a figure under or over it, where more of the frame is seen. */
function place(element, figure, seen) {
  const sheet = element.shadowRoot?.querySelector(".sheet");
  if (!sheet || element.dataset.frame !== "tall") return;
  const article = sheet.closest("article").getBoundingClientRect();
  // A sheet in the flow, where it stands until it is placed, is no part of what there is to see.
  const end = article.bottom - ("sheet" in element.dataset ? 0 : sheet.parentElement.offsetHeight);
  const put = (name, value) => element.style.setProperty(`--te-sheet-${name}`, value);
  if (!figure || end - figure.getBoundingClientRect().bottom < NEAR) {
    // The article ends soon: the sheet stands at its end, and the frame grows by it.
    delete element.dataset.sheet;
    put("most", "none");
    return sheet.scrollIntoView({ block: "nearest" });
  }
  put("most", `${Math.max(LEAST, seen.height * 0.7)}px`);
  const { height } = sheet.getBoundingClientRect();
  const { top, bottom } = figure.getBoundingClientRect();
  const over = top - GAP - Math.max(seen.top, article.top);
  const under = Math.min(seen.bottom, end) - bottom - GAP;
  const below = height <= under || (height > over && under >= over);
  const tall = Math.min(height, Math.max(LEAST, below ? under : over));
  // What opens under the figure has room to grow; what stands over it would come to cover it.
  put("most", `${below ? Math.max(LEAST, under) : tall}px`);
  put("at", `${Math.round((below ? bottom + GAP : top - GAP - tall) - article.top)}px`);
  element.dataset.sheet = "";
}
