// Readers' notation written a second time, from its description: two significant figures, minus as U+2212, half away from zero,
// judged on the shortest decimal that names the number.

const UNITS = [
  [1e12, "tn"],
  [1e9, "bn"],
  [1e6, "m"],
  [1, ""],
];

/** A number as an integer over a power of ten, exactly as its shortest decimal reads. */
function decimal(value) {
  const [mantissa, exponent = "0"] = String(Math.abs(value)).split("e");
  const [whole, fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole + fraction), scale: fraction.length - Number(exponent) };
}

/** The digits of |value| with `places` decimals. */
function digits(value, places) {
  const given = decimal(value);
  const drop = given.scale - places;
  let units = given.digits * 10n ** BigInt(Math.max(0, -drop));
  if (drop > 0) units = (units + 5n * 10n ** BigInt(drop - 1)) / 10n ** BigInt(drop);
  if (places < 0) units *= 10n ** BigInt(-places);
  const text = units.toString().padStart(Math.max(places, 0) + 1, "0");
  const whole = places > 0 ? text.slice(0, -places) : text;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return places > 0 ? `${grouped}.${text.slice(-places)}` : grouped;
}

/** Decimals that leave so many significant figures, after rounding. */
function places(value, figures) {
  const { digits, scale } = decimal(value);
  if (digits === 0n) return 0;
  const before = digits.toString().length - scale;
  const after = (digits * 10n ** 20n + 5n * 10n ** BigInt(digits.toString().length - figures + 19)).toString().length - 20 - scale;
  return figures - Math.max(before, after);
}

function signed(value, text, before = "", after = "") {
  const minus = value < 0 && /[1-9]/.test(text) ? "−" : "";
  return minus + before + text + after;
}

/** With so many decimals: `1,234.50`. */
export const fixed = (value, decimals) => signed(value, digits(value, decimals));

/** Whole from 10 up, one decimal below, one figure when smaller still. */
export function percent(value) {
  const size = Math.abs(value);
  if (size < 1e-9) return "0%";
  const decimals = size >= 9.95 ? 0 : size >= 0.095 ? 1 : places(value, 1);
  return signed(value, digits(value, decimals), "", "%");
}

/** Per cent with a plus before a rise. */
export function change(value) {
  const text = percent(value);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Per cent without its sign. */
export const size = (value) => percent(Math.abs(value));

function money(value, before) {
  const amount = value * 1e9;
  if (Math.abs(amount) < 0.5) return `${before}0`;
  const [unit, name] = UNITS.find(([unit]) => Math.abs(amount) >= unit * 0.995) ?? UNITS.at(-1);
  const scaled = amount / unit;
  const text = digits(scaled, places(scaled, 2)).replace(/\.0+$/, "");
  return signed(value, text, before, name);
}

/** Dollars, given in billions: `$18bn`. */
export const usdBn = (value) => money(value, "$");

/** Yen, given in billions: `¥4.9bn`. */
export const yenBn = (value) => money(value, "¥");

/** Dollars to two figures: `$70`. */
export function usd(value) {
  const amount = Math.abs(value) < 1e-9 ? 0 : value;
  return signed(amount, digits(amount, amount === 0 ? 0 : places(amount, 2)), "$");
}

/** Dollars to the nearest ten: `$30,800`. */
export const usdTens = (value) => signed(value, digits(value, -1), "$");
