// Hosts that only the tests know, one protocol each: `?speaks=medium|guardian|datawrapper-old|own|native|sidechain|none&child=…`.
// What a frame says is kept in `heard`.

const asked = new URLSearchParams(location.search);
const speaks = asked.get("speaks");
const child = `https://example.org/v1/${asked.get("child") ?? "embed.html"}`.replace("https://example.org", `${location.protocol}//localhost:${location.port}`);
const place = document.querySelector("#place");
window.heard = [];

const json = (data) => {
  try {
    return typeof data === "string" ? (JSON.parse(data) ?? {}) : {};
  } catch {
    return {};
  }
};

const set = (frame, height) => frame && height > 0 && (frame.style.height = `${height}px`);
const from = (source) => [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source);

/** How each reads a message. */
const READ = {
  // Medium knows a frame by the address it gave it.
  medium: (data) => {
    const { src, context, height } = json(data);
    if (context === "iframe.resize") set([...document.querySelectorAll("iframe")].find((frame) => frame.src === src), height);
  },
  guardian: (data, source) => {
    const { id, type, value } = json(data);
    if (/^iframeMessenger:\w{5}$/.test(id) && type === "set-height") set(from(source), value);
  },
  // Older snippets of Datawrapper know a frame by its id, or by its address.
  "datawrapper-old": (data) => {
    for (const [id, height] of Object.entries(data?.["datawrapper-height"] ?? {})) set(document.querySelector(`#datawrapper-chart-${id}, iframe[src*="${id}"]`), height);
  },
};

addEventListener("message", ({ data, source }) => {
  window.heard.push(data);
  READ[speaks]?.(data, source);
});

const frame = document.createElement(speaks === "sidechain" ? "side-chain" : "iframe");
frame.title = "The explainer";
if (speaks === "native") document.body.className = "native";
frame.setAttribute("src", child);
if (asked.has("height")) frame.style.height = `${asked.get("height")}px`;
if (asked.has("hidden")) place.hidden = true;
place.append(frame);
