// Embed code for what is on screen, as an iframe or as an element, with a live preview of either.

import { tell } from "./deliver.js";

/** Heights that a frame is given before its content says its own, px: the whole scrolls within, a part is as high as it is here. */
const WHOLE = 720;
const LEAST = 240;

/** How long the reader must leave the levers alone before a preview loads anew, ms. */
const PAUSE = 600;

/** Events of a preview's own widget, which are none of this page's. */
const EVENTS = ["scenariochange", "derivationopen", "explainererror"];

const attribute = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The choices, as set now. */
const chosen = (form) => Object.fromEntries([...form.querySelectorAll("select")].map((select) => [select.dataset.part, select.value]));

const form = ({ root }) => root.querySelector(".embed");

/** Opens and closes the choices. While they are open the code follows them and the page. */
export async function openEmbed(taken) {
  const { element, button } = taken;
  const place = form(taken);
  place.hidden = !place.hidden;
  button.setAttribute("aria-expanded", String(!place.hidden));
  if (place.dataset.heard) return;
  place.dataset.heard = "";
  let wait;
  const refresh = async () => {
    // The headline that the code quotes is written after the event that tells of the change.
    await new Promise(requestAnimationFrame);
    // A widget that was taken off the page has no use for its choices any more.
    if (!place.isConnected) return element.removeEventListener("scenariochange", refresh);
    await write(now(taken));
    clearTimeout(wait);
    wait = setTimeout(() => place.isConnected && !preview(place).hidden && show(now(taken)), PAUSE);
  };
  place.addEventListener("change", refresh);
  element.addEventListener("scenariochange", refresh);
  await refresh();
}

/** The same with what is on screen now. */
const now = (taken) => ({ ...taken, outcome: taken.element.outcome ?? taken.outcome, state: taken.element.state ?? taken.state });

async function write(taken) {
  form(taken).querySelector('[data-part="code"]').value = await code(taken);
}

/** The code for the choices. */
export async function code(taken) {
  const { home, outcome } = taken;
  const { kind } = chosen(form(taken));
  const { title, height, theme, frozen, given, src } = await embedded(taken);
  if (kind === "iframe") {
    const scheme = theme === "auto" ? "light dark" : theme;
    const style = `border:0;width:100%;frame-sizing:content-height;color-scheme:${scheme}`;
    return `<iframe src="${attribute(src)}" title="${attribute(title)}" loading="lazy" width="100%" height="${height}" style="${style}"></iframe>\n`;
  }
  // Only code that names its data is held to one script: what follows new data follows new scripts.
  const digest = frozen && (await integrity(taken.text));
  const held = digest ? ` integrity="${attribute(digest)}" crossorigin` : "";
  const attributes = Object.entries(given).map(([name, value]) => ` ${name}="${attribute(value)}"`);
  const still = new URL(`card/${outcome.scenario.preset}-1200x630.png`, home).href;
  return [
    `<script type="module" src="${attribute(new URL("tariff-explainer.js", home).href)}"${held}></script>`,
    `<tariff-explainer${attributes.join("")}>`,
    `  <noscript><a href="${attribute(home)}"><img src="${attribute(still)}" width="1200" height="630" alt="${attribute(title)}"></a></noscript>`,
    `</tariff-explainer>\n`,
  ].join("\n");
}

/** What is embedded: its attributes and its address as a frame. */
async function embedded(taken) {
  const { root, home, state, outcome } = taken;
  const { what, theme, data } = chosen(form(taken));
  const frozen = data === "frozen";
  const own = frozen ? `${state};d=${outcome.dataVersion}` : state;
  const given = { state: own, ...(what && { sections: what }), ...(theme !== "auto" && { theme }) };
  // A state's own signs may stand in an address as they are, and so stay legible.
  const query = Object.entries(given).map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%3[BD]/g, decodeURIComponent).replaceAll("%20", "+")}`);
  const title = root.querySelector("h1").textContent;
  return { title, theme, frozen, given, height: height(root, what), src: `${new URL("embed.html", home).href}?${query.join("&")}` };
}

/** About as high as the parts stand on this page. */
function height(root, what) {
  const parts = what.split(" ").map((part) => root.getElementById(`te-${part}`)?.getBoundingClientRect().height ?? 0);
  if (!what || parts.length > 1) return WHOLE;
  return Math.max(LEAST, Math.ceil((parts[0] + 40) / 10) * 10);
}

/** The digest of this folder's script; empty where the folder gives none. */
async function integrity(text) {
  try {
    return JSON.parse(await text("integrity.json"))["tariff-explainer.js"] ?? "";
  } catch {
    return "";
  }
}

const preview = (place) => place.querySelector(".preview");

/** Shows a preview, or takes it away again. */
export async function turnPreview(taken) {
  const { button, names } = taken;
  const place = preview(form(taken));
  place.hidden = !place.hidden;
  button.textContent = place.hidden ? names.show : names.hide;
  button.setAttribute("aria-expanded", String(!place.hidden));
  tell(button, "");
  if (place.hidden) place.replaceChildren();
  else await show(taken);
}

/** What the code gives, here: the frame itself, or a second element. */
async function show(taken) {
  const { element } = taken;
  const place = preview(form(taken));
  const { kind, theme } = chosen(form(taken));
  const { title, height, given, src } = await embedded(taken);
  const what = `${kind} ${src}`;
  if (place.firstChild && place.dataset.what === what) return;
  place.dataset.what = what;
  if (!place.dataset.heard) {
    place.dataset.heard = "";
    for (const event of EVENTS) place.addEventListener(event, (event) => event.stopPropagation());
  }
  const shown = element.ownerDocument.createElement(kind === "iframe" ? "iframe" : element.localName);
  if (kind === "iframe") {
    Object.assign(shown, { src, title });
    shown.style.cssText = `height:${height}px`;
    shown.style.colorScheme = theme === "auto" ? "light dark" : theme;
  } else for (const [name, value] of Object.entries(given)) shown.setAttribute(name, value);
  place.replaceChildren(shown);
}
