// Fits each still to the fonts of the machine that draws it: what is too wide or too high for its card is drawn a little smaller.

const STEP = 0.98;
const LEAST = 0.7;

for (const card of document.querySelectorAll(".card")) {
  const { zoom, width, height } = getComputedStyle(card);
  for (let part = 1; part > LEAST && (card.scrollHeight > card.clientHeight || card.scrollWidth > card.clientWidth); part *= STEP) {
    card.style.zoom = zoom * part;
    card.style.width = `${parseFloat(width) / part}px`;
    card.style.height = `${parseFloat(height) / part}px`;
  }
}
