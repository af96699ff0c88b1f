// What the element's attributes may say. What is wrong with one is told, and the attribute counts as missing.

/** Sections and parts of them, in the order of the page. A part stands for itself; its section stands for all its parts. */
const SECTIONS =
  "opening chapters answer loss gdp duties cost bench consequences exports payers lost yen car ledger estimates reverse facts timeline positions people disputes background later came-true take method sources";

const VALUES = { lang: "en", theme: "auto light dark", sections: SECTIONS };

const OWN = ["preset", "state", "share", "facts", ...Object.keys(VALUES)];

/** Attributes that every element may have and that no property is named for. */
const COMMON = ["class", "exportparts", "is", "slot", "part", "role", "nonce", "style"];

/** The faults of an element's attributes, one text each. */
export function faults(element) {
  const found = [];
  for (const [name, allowed] of Object.entries(VALUES)) {
    const list = allowed.split(" ");
    for (const word of (element.getAttribute(name) ?? "").split(/\s+/).filter(Boolean)) {
      if (!list.includes(name === "lang" ? word.split("-")[0] : word)) found.push(`${name}: "${word}" is none of ${list.join(", ")}`);
    }
  }
  for (const { name } of element.attributes) {
    // Names with a hyphen belong to others: data-…, aria-…, those of frameworks.
    if (!/\W|^on/.test(name) && !OWN.includes(name) && !COMMON.includes(name) && !isGlobal(name)) {
      found.push(`${name}: is none of the attributes ${OWN.join(", ")}`);
    }
  }
  return found;
}

function isGlobal(name) {
  for (const property in HTMLElement.prototype) if (property.toLowerCase() === name) return true;
  return false;
}
