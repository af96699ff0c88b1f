// The scenario on screen as CSV and as JSON: every figure with its unit, and where all of it is from.

import { LEVER_UNITS, unit } from "./units.js";

const COLUMNS = ["kind", "of", "id", "name", "unit", "value", "low5", "median", "high95"];

/** The marks of three bytes tell spreadsheets that the file is UTF-8; without them some read the names in another alphabet. */
const UTF8 = "\uFEFF";

/** One table, one figure a row (RFC 4180). Rows of kind `about` say where it is from, those of kind `scenario` what was set. */
export function csv(taken) {
  const { scenario, total, sectors, bands } = taken.outcome;
  const { names } = taken;
  const rows = Object.entries(about(taken)).map(([id, value]) => ["about", "", id, "", "", value]);
  for (const [id, value] of Object.entries(scenario)) {
    if (typeof value !== "object") rows.push(["scenario", "", id, "", LEVER_UNITS[id] ?? "", value]);
    else for (const [lever, set] of Object.entries(value)) rows.push(["scenario", lever, id, "", LEVER_UNITS[set.total === undefined ? id : "total"], set.total ?? set]);
  }
  for (const [metric, value] of Object.entries(total)) {
    const { low = "", mid = "", high = "" } = bands[metric] ?? {};
    rows.push(["result", "total", metric, names[metric], unit(metric), value, low, mid, high]);
  }
  for (const [sector, values] of Object.entries(sectors)) {
    for (const [metric, value] of Object.entries(values)) rows.push(["result", sector, metric, names[metric], unit(metric), value]);
  }
  const line = (row) => COLUMNS.map((_, index) => quoted(row[index] ?? "")).join(",");
  return UTF8 + [COLUMNS, ...rows].map((row) => `${line(row)}\r\n`).join("");
}

/** The outcome as the interface gives it, with units, and with the sources that the model's data and assumptions rest on. */
export function json(taken) {
  const { outcome, facts } = taken;
  const metrics = [...Object.keys(outcome.total), ...Object.keys(Object.values(outcome.sectors)[0] ?? {})];
  const units = Object.fromEntries(metrics.map((metric) => [metric, unit(metric)]));
  const rests = facts.records.filter(({ kind }) => kind === "datum" || kind === "assumption");
  const used = new Set(rests.map(({ source }) => source));
  const sources = facts.sources.filter(({ id }) => used.has(id));
  return `${JSON.stringify({ about: about(taken), leverUnits: LEVER_UNITS, units, ...outcome, sources }, null, 2)}\n`;
}

function about({ outcome, facts, link, home, names, day }) {
  return {
    title: names.title,
    source: link,
    dataVersion: outcome.dataVersion,
    factsAsOf: facts.asOf,
    dataset: new URL("facts.json", home).href,
    taken: day,
  };
}

/** A field in quotes where it holds what parts fields, rows or quotes. */
function quoted(value) {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
