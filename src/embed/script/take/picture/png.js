// A laid-out picture as PNG. The shapes are painted one by one: an SVG shown as an image would need the host's policy to allow it.

/** Device pixels a px: sharp on dense screens and in print. */
const SCALE = 2;

/** The picture as a PNG file's bytes. */
export async function png({ width, height, paper, shapes }) {
  const canvas = new OffscreenCanvas(width * SCALE, height * SCALE);
  const pen = canvas.getContext("2d");
  pen.scale(SCALE, SCALE);
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width, height);
  for (const shape of shapes) paint(pen, shape);
  return canvas.convertToBlob({ type: "image/png" });
}

function paint(pen, shape) {
  const { kind, fill, stroke, thickness, dash } = shape;
  pen.save();
  pen.fillStyle = fill;
  pen.strokeStyle = stroke;
  pen.lineWidth = thickness || 0;
  pen.setLineDash(dash ? dash.split(" ").map(Number) : []);
  const [fills, strokes] = [fill !== "none", stroke !== "none" && thickness > 0];
  if (kind === "text") write(pen, shape, strokes);
  else {
    const outline = traced(shape);
    if (fills) pen.fill(outline);
    if (strokes) pen.stroke(outline);
  }
  pen.restore();
}

function write(pen, { x, y, text, size, weight, style, family, spacing, anchor }, strokes) {
  pen.font = `${style} ${weight} ${size}px ${family}`;
  pen.letterSpacing = `${spacing}px`;
  pen.textAlign = { start: "left", middle: "center", end: "right" }[anchor];
  if (strokes) pen.strokeText(text, x, y);
  pen.fillText(text, x, y);
}

/** The outline of a shape. */
function traced({ kind, ...of }) {
  const path = new Path2D();
  switch (kind) {
    case "rect":
      path.rect(of.x, of.y, of.width, of.height);
      break;
    case "line":
      path.moveTo(of.x1, of.y1);
      path.lineTo(of.x2, of.y2);
      break;
    case "circle":
      path.arc(of.cx, of.cy, of.r, 0, 2 * Math.PI);
      break;
    case "path":
      path.addPath(new Path2D(of.d), new DOMMatrix(of.matrix));
      break;
    default:
      of.points.forEach(({ x, y }) => path.lineTo(x, y));
      if (kind === "polygon") path.closePath();
  }
  return path;
}
