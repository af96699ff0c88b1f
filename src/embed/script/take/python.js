// The scenario as a Python script: the form `model.py`, with the scenario, the model's data and the page's own figures filled in.

/** The line of the form that is filled in. */
const BLANK = /^PAGE = \{\}$/m;

/** How long a line of data may be before it is broken up. */
const WIDTH = 190;

/** Fills the form in. What goes in is numbers, strings, lists and objects alone, so its JSON is Python as well. */
export function python(form, { outcome, facts, link }) {
  const { scenario, dataVersion, total, sectors, bands } = outcome;
  const page = { source: link, dataVersion, scenario, model: facts.model, figures: { total, sectors, bands } };
  if (!BLANK.test(form)) throw new Error("tariff-explainer-model.py has no line to fill in");
  return form.replace(BLANK, () => `PAGE = ${broken(page, "")}`);
}

/** JSON on one line where that is short enough, else with a line for each entry. */
function broken(value, indent) {
  const line = JSON.stringify(value);
  if (typeof value !== "object" || line.length + indent.length <= WIDTH) return spaced(value);
  const list = Array.isArray(value);
  const inner = `${indent}    `;
  const entries = Object.entries(value).map(([key, one]) => `${inner}${list ? "" : `${JSON.stringify(key)}: `}${broken(one, inner)},\n`);
  return `${list ? "[" : "{"}\n${entries.join("")}${indent}${list ? "]" : "}"}`;
}

/** JSON on one line, with a space after each comma and colon. */
function spaced(value) {
  if (typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(spaced).join(", ")}]`;
  return `{${Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${spaced(one)}`).join(", ")}}`;
}
