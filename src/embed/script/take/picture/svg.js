// A laid-out picture as a standalone SVG: plain shapes and texts, no script, no style sheet, nothing from elsewhere.

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);

/** Hundredths of a px are finer than any screen. */
const round = (number) => String(Math.round(number * 100) / 100);

/** Computed colours as editors of any age read them. */
function colour(value, name) {
  const numbers = value.match(/[\d.]+/g)?.map(Number);
  if (!value.startsWith("rgb") || !numbers) return { [name]: value };
  const [red, green, blue, alpha = 1] = numbers;
  const hex = [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("");
  return { [name]: `#${hex}`, ...(alpha < 1 && { [`${name}-opacity`]: alpha }) };
}

const tag = (name, attributes, inside) => {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : escape(value)}"`);
  return `<${name}${list.join("")}${inside === undefined ? "/>" : `>${inside}</${name}>`}`;
};

/** The picture's text. */
export function svg({ width, height, paper, title, about, shapes }) {
  const parts = [];
  for (const shape of shapes) {
    if (parts.at(-1)?.part !== shape.part) parts.push({ part: shape.part, list: [] });
    parts.at(-1).list.push(element(shape));
  }
  const groups = parts.map(({ part, list }) => tag("g", { class: part }, `\n${list.join("\n")}\n`));
  const frame = { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": "title about" };
  const told = [tag("title", { id: "title" }, escape(title)), tag("desc", { id: "about" }, escape(about))];
  const ground = tag("rect", { width, height, ...colour(paper, "fill") });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag("svg", frame, `\n${[...told, ground, ...groups].join("\n")}\n`)}\n`;
}

/** One shape. */
function element(shape) {
  const { part, kind, fill, stroke, thickness, dash, points, matrix, text, size, weight, style, family, spacing, anchor, ...own } = shape;
  const strokes = stroke === "none" || !thickness ? {} : { ...colour(stroke, "stroke"), "stroke-width": thickness, ...(dash && { "stroke-dasharray": dash }) };
  const paint = { ...colour(fill, "fill"), ...strokes };
  switch (kind) {
    case "text": {
      const font = { "font-family": family, "font-size": size, "font-weight": weight };
      const more = {
        ...(style !== "normal" && { "font-style": style }),
        ...(spacing && { "letter-spacing": spacing }),
        ...(anchor !== "start" && { "text-anchor": anchor }),
        ...(strokes.stroke && { "paint-order": "stroke" }),
      };
      return tag("text", { ...own, ...font, ...more, ...paint }, escape(text));
    }
    case "polygon":
    case "polyline":
      return tag(kind, { points: points.map(({ x, y }) => `${round(x)},${round(y)}`).join(" "), ...paint });
    case "path":
      return tag("path", { ...own, transform: `matrix(${matrix.map(round).join(" ")})`, ...paint });
    default:
      return tag(kind, { ...own, ...paint });
  }
}
