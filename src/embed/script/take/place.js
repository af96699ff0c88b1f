// Names and addresses of what is taken along.

/** A file's name: what it is of, and of which data. */
export function fileName({ state, scenario, dataVersion }, what, ending) {
  const moved = state.includes("=") ? "-changed" : "";
  return ["tariff-explainer", scenario.preset + moved, ...(what ? [what] : []), dataVersion].join("_") + `.${ending}`;
}

/** Fills `{name}` in a text of the page's language. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (blank, name) => values[name] ?? blank);

/** The reader's own day, as 2025-06-17. */
export function today(now = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
