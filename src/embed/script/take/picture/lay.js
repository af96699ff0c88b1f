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

/** What is of no use on paper. */
const LEFT_OUT = "button, input, select, textarea, details, .acts";

/** Sentences that tell a reader what to press, by where they stand: which ones a picture keeps. */
const KEPT = {
  ".chapters > .how": [1],
  ".curve-place > .how": [0, -1],
  ".sure > p": [0, 1],
  '[data-of="te-yen"] .note': [0, 1],
};

/** Generic families: the picture looks alike wherever it is opened, and is measured with what it names. */
const FONTS = { "--serif": "serif", "--sans": "sans-serif" };

const MARGIN = 20;

/** The chart as `{width, height, paper, title, about, shapes}`, lengths in px. */
export function lay(root, chart, width, source) {
  const pieces = root.querySelectorAll(`.te[data-live] :is(${PIECES[chart] ?? `#${chart} .face`})`);
  if (pieces.length === 0) throw new Error(`${chart} is not on this page`);
  const sheet = copy(root, pieces, chart, width, source);
  root.append(sheet);
  try {
    const { height } = sheet.getBoundingClientRect();
    const told = [...sheet.querySelectorAll(".how, .note, .sure")].map((part) => part.textContent.trim()).filter(Boolean);
    return {
      width,
      height: Math.ceil(height),
      paper: getComputedStyle(sheet).backgroundColor,
      title: sheet.querySelector("[data-title]").textContent.trim(),
      about: [...told, source].join(" "),
      shapes: shapesOf(sheet),
    };
  } finally {
    sheet.remove();
  }
}

/** A sheet out of sight with copies of the pieces on it. Styles are set by script: the page may forbid them in markup. */
function copy(root, pieces, chart, width, source) {
  const { ownerDocument } = root;
  const sheet = ownerDocument.createElement("article");
  sheet.className = "te";
  Object.assign(sheet.dataset, { live: "", of: chart });
  const { style } = sheet;
  Object.assign(style, { position: "absolute", insetBlockStart: "0", left: "-30000px", width: `${width}px`, padding: `${MARGIN}px`, colorScheme: "light" });
  for (const [name, family] of Object.entries(FONTS)) style.setProperty(name, family);
  sheet.append(...[...pieces].map((piece) => piece.cloneNode(true)));
  for (const piece of sheet.children) Object.assign(piece.style, { marginBlock: "0 8px", paddingBlock: "0", border: "0" });
  for (const part of sheet.querySelectorAll(LEFT_OUT)) part.remove();
  for (const [where, span] of Object.entries(KEPT)) {
    for (const part of sheet.querySelectorAll(where)) part.textContent = sentences(part.textContent).slice(...span).join("");
  }
  const heading = sheet.querySelector("h2, h3");
  if (!heading) throw new Error("a picture needs a title");
  heading.dataset.title = "";
  Object.assign(heading.style, { font: "700 20px / 25px serif", maxWidth: "none" });
  const line = ownerDocument.createElement("p");
  line.className = "source";
  // The address has a line of its own: it is long, and is read letter by letter.
  line.append(...source.split(/(?= https?:)/).map((text) => Object.assign(ownerDocument.createElement("span"), { textContent: text.trim() })));
  for (const part of line.children) part.style.display = "block";
  Object.assign(line.style, { font: "400 11px / 15px sans-serif", marginBlockStart: "16px", color: "var(--ink-2)" });
  sheet.append(line);
  return sheet;
}

/** A text in sentences; a point within a number ends none. */
const sentences = (text) => text.match(/.+?(?:[.!?](?=\s|$)|[。！？]|$)\s*/gs) ?? [];
