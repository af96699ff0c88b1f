// From a laid-out sheet to plain shapes, each with its place on the sheet and its paint.
//
// A shape is {part, kind, …}: `rect` x y width height, `line` x1 y1 x2 y2, `circle` cx cy r, `polygon` and `polyline` points,
// `path` d and matrix, `text` x y anchor text size weight style family spacing; and fill, stroke, thickness, dash.

/** The parts of a picture, by what they are made from. */
const PARTS = { "[data-title]": "title", ".how": "how-to-read", ".note": "note", ".source": "source" };

const NOTHING = "none";

/** All shapes of a sheet, in the order in which they are painted. */
export function shapesOf(sheet) {
  const { left, top } = sheet.getBoundingClientRect();
  const shapes = [];
  const visit = (node, part) => {
    if (node.nodeType === Node.TEXT_NODE) shapes.push(...texts(node, left, top).map((text) => ({ part, ...text })));
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const style = getComputedStyle(node);
    if (style.display === "none" || style.visibility === "hidden") return;
    const own = Object.entries(PARTS).find(([what]) => node.matches(what))?.[1] ?? part;
    if (node instanceof SVGGeometryElement || node instanceof SVGTextElement) {
      const shape = drawn(node, style, left, top);
      if (shape) shapes.push({ part: own, ...shape });
    } else {
      if (node !== sheet && node instanceof HTMLElement) shapes.push(...box(node, style, left, top).map((rect) => ({ part: own, ...rect })));
      for (const child of node.childNodes) visit(child, own);
    }
  };
  visit(sheet, "chart");
  return shapes;
}

/** The ground and the borders of a box, as filled rectangles. */
function box(node, style, left, top) {
  const at = node.getBoundingClientRect();
  const rect = (x, y, width, height, fill) => ({ kind: "rect", x: x - left, y: y - top, width, height, fill, stroke: NOTHING });
  const found = [];
  if (visible(style.backgroundColor)) found.push(rect(at.x, at.y, at.width, at.height, style.backgroundColor));
  const side = (name, x, y, width, height) => {
    if (style[`border${name}Style`] !== NOTHING && visible(style[`border${name}Color`]) && width > 0 && height > 0) {
      found.push(rect(x, y, width, height, style[`border${name}Color`]));
    }
  };
  const wide = (name) => parseFloat(style[`border${name}Width`]);
  side("Top", at.x, at.y, at.width, wide("Top"));
  side("Bottom", at.x, at.bottom - wide("Bottom"), at.width, wide("Bottom"));
  side("Left", at.x, at.y, wide("Left"), at.height);
  side("Right", at.right - wide("Right"), at.y, wide("Right"), at.height);
  // A mark before a name, such as the dot of the chapter on screen.
  const before = getComputedStyle(node, "::before");
  if (before.content !== NOTHING && visible(before.backgroundColor)) {
    const r = parseFloat(before.width) / 2;
    const middle = at.bottom - parseFloat(style.lineHeight) / 2;
    found.push({ kind: "circle", cx: at.x + r - left, cy: middle - top, r, fill: before.backgroundColor, stroke: NOTHING });
  }
  return found;
}

const visible = (color) => color !== "transparent" && !/, 0\)$|\/ 0\)$/.test(color);

/** A text as lines, each anchored at the side to which it is aligned: another font then grows away from that side. */
function texts(node, left, top) {
  const style = getComputedStyle(node.parentElement);
  const anchor = { end: "end", right: "end", center: "middle" }[style.textAlign] ?? "start";
  const font = written(style);
  return lines(node).map(({ text, rect }) => ({
    kind: "text",
    ...font,
    anchor,
    text,
    x: { start: rect.left, middle: (rect.left + rect.right) / 2, end: rect.right }[anchor] - left,
    y: baseline(rect, font) - top,
    fill: style.color,
    stroke: NOTHING,
  }));
}

/** The lines that a text node is broken into, with their places. */
function lines(node) {
  const range = node.ownerDocument.createRange();
  const found = [];
  const add = (from, to, gap) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    const rects = range.getClientRects();
    if (rects.length > 1 && to - from > 1) {
      // A word too long for its line is broken within.
      for (let at = from; at < to; at++) add(at, at + 1, at === from ? gap : "");
      return;
    }
    const rect = rects[0];
    if (!rect || rect.width === 0) return;
    const text = node.data.slice(from, to);
    const last = found.at(-1);
    if (last && Math.abs(last.rect.top - rect.top) < 2) {
      last.text += gap + text;
      last.rect = new DOMRect(last.rect.x, last.rect.y, rect.right - last.rect.x, last.rect.height);
    } else found.push({ text, rect });
  };
  for (const { index, 0: word } of node.data.matchAll(/\S+/g)) add(index, index + word.length, " ");
  return found;
}

let pen;

/** Where letters stand in a line's box: as far below its middle as the font says. */
function baseline({ top, height }, { style, weight, size, family }) {
  pen ??= new OffscreenCanvas(1, 1).getContext("2d");
  pen.font = `${style} ${weight} ${size}px ${family}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = pen.measureText("x");
  return top + (height - up - down) / 2 + up;
}

/** How a text is written. */
function written({ fontSize, fontWeight, fontStyle, fontFamily, letterSpacing }) {
  const family = /(^|,)\s*serif$/.test(fontFamily) ? "serif" : "sans-serif";
  return { size: parseFloat(fontSize), weight: fontWeight, style: fontStyle, family, spacing: parseFloat(letterSpacing) || 0 };
}

/** A shape of a drawing: its lengths resolved, and brought to the sheet. */
function drawn(node, style, left, top) {
  const matrix = node.getScreenCTM();
  if (!matrix) return null;
  const to = (x, y) => {
    const point = new DOMPoint(x, y).matrixTransform(matrix);
    return { x: point.x - left, y: point.y - top };
  };
  const length = (name) => node[name].baseVal.value;
  const dash = style.strokeDasharray === NOTHING ? "" : style.strokeDasharray.replaceAll("px", "").replaceAll(",", "");
  const paint = { fill: style.fill, stroke: style.stroke, thickness: parseFloat(style.strokeWidth), dash };
  switch (node.localName) {
    case "line": {
      const [from, end] = [to(length("x1"), length("y1")), to(length("x2"), length("y2"))];
      return { kind: "line", x1: from.x, y1: from.y, x2: end.x, y2: end.y, ...paint, fill: NOTHING };
    }
    case "rect": {
      const { x, y } = to(length("x"), length("y"));
      const [width, height] = [length("width") * matrix.a, length("height") * matrix.d];
      return width > 0 && height > 0 ? { kind: "rect", x, y, width, height, ...paint } : null;
    }
    case "circle": {
      const { x, y } = to(length("cx"), length("cy"));
      return { kind: "circle", cx: x, cy: y, r: length("r") * matrix.a, ...paint };
    }
    case "polygon":
    case "polyline":
      return { kind: node.localName, points: [...node.points].map(({ x, y }) => to(x, y)), ...paint };
    case "path": {
      const { a, b, c, d, e, f } = matrix;
      return { kind: "path", d: node.getAttribute("d"), matrix: [a, b, c, d, e - left, f - top], ...paint };
    }
    case "text": {
      const first = (name) => (node[name].baseVal.length ? node[name].baseVal.getItem(0).value : 0);
      return { kind: "text", ...to(first("x") + first("dx"), first("y") + first("dy")), anchor: style.textAnchor, text: node.textContent, ...written(style), ...paint };
    }
    default:
      return null;
  }
}
