// Lays a chart out as a picture: a copy of it is set at the width asked for, in the light look, and each text, rule and shape is measured
// where it stands. What comes out are plain shapes, so that graphics editors can work with them.

import { shapesOf } from "./measure.js";

/** What belongs to each picture, where it is not a figure's face. */
const PIECES = {
  "te-answer": "#te-answer",
  "te-chapters": ".chapters",
  "te-curve": ".curve-place",
  "te-ranking": ".ranking",
  "te-facts": "#te-facts .hd > *, #te-facts .bd > :first-child",
  "te-shares": "#te-disputes .bd > :nth-child(-n + 3)",
  "te-came-true": "#te-came-true .bd > :nth-child(-n + 3)",
};

/** Generic families: the picture looks alike wherever it is opened, and is measured with what it names. */
const FONTS = { "--serif": "serif", "--sans": "sans-serif" };

const MARGIN = 20;

/** The chart as `{width, height, paper, title, about, shapes}`, lengths in px. */
export function lay(root, chart, width, source) {
  const pieces = root.querySelectorAll(`.te[data-live] :is(${PIECES[chart] ?? `#${chart} .face`})`);
  if (pieces.length === 0) throw new Error(`${chart} is not on this page`);
  const sheet = copy(root, pieces, width, source);
  root.append(sheet);
  try {
    const { height } = sheet.getBoundingClientRect();
    const heading = sheet.querySelector("h2, h3");
    const told = [...sheet.querySelectorAll(".how, .note, .sure")].map((part) => part.textContent.trim()).filter(Boolean);
    return {
      width,
      height: Math.ceil(height),
      paper: getComputedStyle(sheet).backgroundColor,
      title: heading.textContent.trim(),
      about: [...told, source].join(" "),
      shapes: shapesOf(sheet),
    };
  } finally {
    sheet.remove();
  }
}

/** A sheet out of sight with copies of the pieces on it. Styles are set by script: the page may forbid them in markup. */
function copy(root, pieces, width, source) {
  const { ownerDocument } = root;
  const sheet = ownerDocument.createElement("article");
  sheet.className = "te";
  sheet.dataset.live = "";
  const { style } = sheet;
  Object.assign(style, { position: "absolute", insetBlockStart: "0", left: "-30000px", width: `${width}px`, padding: `${MARGIN}px`, colorScheme: "light" });
  for (const [name, family] of Object.entries(FONTS)) style.setProperty(name, family);
  sheet.append(...[...pieces].map((piece) => piece.cloneNode(true)));
  for (const piece of sheet.children) Object.assign(piece.style, { marginBlock: "0 8px", paddingBlock: "0", border: "0" });
  const heading = sheet.querySelector("h2, h3");
  if (!heading) throw new Error("a picture needs a title");
  Object.assign(heading.style, { font: "700 20px / 25px serif", maxWidth: "none" });
  const line = ownerDocument.createElement("p");
  line.className = "source";
  line.textContent = source;
  Object.assign(line.style, { font: "400 11px / 15px sans-serif", marginBlockStart: "16px", color: "var(--ink-2)" });
  sheet.append(line);
  return sheet;
}
