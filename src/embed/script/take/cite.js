// How to cite what is on screen: with its address and the reader's day.

import { fill } from "./place.js";

export const citation = ({ names, link, day }) => fill(names.citation, { link, day });

/** An entry for BibTeX and BibLaTeX; the work names no author, so the site stands as organisation. */
export function bibtex({ names, outcome, link, day }) {
  const [site, subject] = names.title.split(": ");
  const fields = {
    title: `{${subject ?? site}}`,
    organization: `{${site}}`,
    year: outcome.dataVersion.slice(0, 4),
    version: outcome.dataVersion,
    note: names.bibtexNote,
    url: link,
    urldate: day,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{tariff-explainer-${outcome.dataVersion.replaceAll(".", "-")},\n${lines.join(",\n")}\n}\n`;
}
