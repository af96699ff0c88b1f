// The module's face: the custom element <tariff-explainer>, and the numbers for pages that want no widget.

import { TariffExplainer } from "./element.js";
import { facts, load, own, read } from "./engine.js";
import { settle } from "./source.js";

settle(import.meta.url);

/** The presets, in the order of the page; empty until `ready()` has resolved. */
export let presets = [];

/** The dataset; null until `ready()` has resolved. */
export { facts };

/** Loads the module behind the numbers; resolves when `estimate`, `presets` and `facts` can be used. */
export async function ready() {
  await Promise.all([load(), read()]);
  presets = facts.presets.map(({ id, label, tariffs, group }) => ({ id, label: label.en, tariffs, group }));
}

/** The outcome of any scenario, for a page that wants the numbers and no widget. */
export function estimate(scenario) {
  return sure().estimate(scenario);
}

/** At which value of a lever a figure is what is asked for. */
export function solve(question) {
  return sure().solve(question);
}

/** The module, where it is live and works. */
function sure() {
  if (!own.glue || own.broken) throw new Error("not ready");
  return own.glue;
}

// A page may carry two versions of this script: the first one defines the element, and both give their numbers.
if (!customElements.get("tariff-explainer")) customElements.define("tariff-explainer", TariffExplainer);
