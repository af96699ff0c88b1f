// The explainer in a frame of somebody else's page: says how tall its content is, in every way that hosts listen for.

import { attend } from "../sheet.js";

const element = document.querySelector("tariff-explainer");
const asked = new URLSearchParams(location.search);

/** What the host calls this frame. */
const id = asked.get("childId") ?? "tariff-explainer";

/** The address the host gave the frame. */
const src = asked.get("te-src") ?? location.href;

/** Hosts that speak the Guardian's protocol tell frames apart by five letters. */
const letters = Math.random().toString(36).slice(2, 7);

/** How long a host is given to follow, in milliseconds. */
const PATIENCE = 500;

/** How long questions are gathered before they get one answer: a host that asks without end is not answered without end. */
const GATHER = 50;

let told = 0; // the height told last
let held = false; // whether a reader holds a control
let answer; // the timer of an answer
let verdict; // the timer of `judge`
let tallest = innerHeight; // the frame's height when it was looked at last

// Of the body alone: a height that followed from the frame's would feed back.
const measure = () => Math.ceil(document.body.getBoundingClientRect().height);

function speak(height) {
  const said = [
    { sentinel: "amp", type: "embed-size", height }, // AMP, @newswire/frames, sidechain
    { "datawrapper-height": { [id]: height } },
    JSON.stringify({ src, context: "iframe.resize", height }), // Medium
    JSON.stringify({ id: `iframeMessenger:${letters}`, type: "set-height", value: height }), // the Guardian
  ];
  if (asked.has("childId")) said.unshift(pym("height", height));
  for (const message of said) parent.postMessage(message, "*");
  try {
    // Browsers that size frames themselves. A host that has not asked for it is an error there, and none of ours.
    window.requestResize?.();
  } catch {}
}

const pym = (type, message) => `pymxPYMx${id}xPYMx${type}xPYMx${message}`;

/** Tells the height where it has changed. A pixel is rounding; what shrinks while a control is held may grow again. */
function tell(again = false) {
  const height = measure();
  if (!innerWidth || (held && height < told) || (!again && Math.abs(height - told) <= 1)) return;
  told = height;
  if (parent !== window) speak(height);
  clearTimeout(verdict);
  verdict = setTimeout(judge, PATIENCE);
}

/** A frame that stays shorter than its content scrolls inside, as a page does. */
function judge() {
  element.dataset.frame = innerHeight + 1 >= measure() ? "tall" : "scrolls";
}

addEventListener("resize", () => {
  if (innerHeight === tallest) return;
  tallest = innerHeight;
  // Measured as a tall frame first: what stays in view while a page scrolls is as tall as the frame.
  element.dataset.frame = "tall";
  tell(true);
});

addEventListener("message", ({ source, data }) => {
  if (source !== parent) return;
  const asks = typeof data === "string" ? data.startsWith("pymxPYMx") : data?.sentinel === "amp" && data.type === "frames-init";
  if (asks) answer ??= setTimeout(() => (tell(true), (answer = undefined)), GATHER);
});

const hold = () => (held = true);
const release = () => {
  held = false;
  setTimeout(tell);
};
for (const type of ["pointerdown", "keydown"]) addEventListener(type, hold, true);
for (const type of ["pointerup", "pointercancel", "keyup", "contextmenu", "dragend"]) addEventListener(type, release, true);
addEventListener("blur", release); // of the window alone: what happens within it may be part of holding

new ResizeObserver(() => tell()).observe(document.body);
addEventListener("load", () => tell(true));
tell(true);

attend(element);

// A jump within the frame cannot scroll the host's page; hosts with pym.js do it when told to.
addEventListener("click", (event) => {
  const link = event.composedPath()[0].closest?.('a[href^="#"]');
  const place = link?.getRootNode().getElementById?.(link.getAttribute("href").slice(1));
  if (place && !link.dataset.derive && asked.has("childId")) parent.postMessage(pym("scrollToChildPos", Math.round(place.getBoundingClientRect().top + scrollY)), "*");
});
