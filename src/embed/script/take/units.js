// What the numbers of an outcome are measured in: a metric's name ends with it.

const UNITS = [
  [/UsdBn$/, "USD bn a year"],
  [/YenBnPerDay$/, "JPY bn a day"],
  [/Pct$/, "percent"],
  [/^cost\w+Usd$/, "USD a year"],
  [/Usd$/, "USD"],
];

/** The unit of a metric, in English: a word of the file, not of the page. */
export const unit = (metric) => UNITS.find(([ending]) => ending.test(metric))?.[1] ?? "";

/** The units of the levers. */
export const LEVER_UNITS = {
  tariffs: "percentage points added to the duty of 2024",
  total: "percent in all",
  volumes: "percent of the exports of 2024",
  passThrough: "percent of the duty that reaches US buyers",
  elasticity: "elasticity of substitution",
  yenPerDollar: "JPY per USD",
};
