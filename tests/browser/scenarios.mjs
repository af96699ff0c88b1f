// Scenarios that go to every corner of the model, for tests that work its figures out a second time.

import { CONTROLS, LEVERS, PRESETS, setting } from "./explainer.mjs";
import { REFERENCES } from "./references.mjs";

const all = (value) => Object.fromEntries(LEVERS.map((lever) => [lever, value]));

/** Every preset under every horizon, third-country switch and basis. */
export const CHOICES = PRESETS.flatMap((preset) =>
  ["near", "long"].flatMap((horizon) =>
    ["unchanged", "tariffed"].flatMap((thirdCountries) => ["customs", "reported"].map((basis) => ({ preset, horizon, thirdCountries, basis }))),
  ),
);

/** Every lever at both its ends. */
export const ENDS = CONTROLS.flatMap((control) => [control.low, control.high].map((end) => setting(control, end)));

/** What no single lever reaches: all-in rates, nothing exported, rates next to nothing, every override at once. */
export const CORNERS = [
  ...REFERENCES.map(({ scenario }) => scenario),
  { tariffs: all({ total: 0 }) },
  { tariffs: all({ total: 100 }), horizon: "long", thirdCountries: "tariffed" },
  { tariffs: { cars: { total: 2.5 }, metals: { total: 5 } } },
  { volumes: all(0) },
  { volumes: all(0), tariffs: all(100), basis: "reported" },
  { volumes: all(200), tariffs: all(100), thirdCountries: "tariffed" },
  { tariffs: { ...all(0), cars: 1e-7 }, thirdCountries: "tariffed" },
  { tariffs: { ...all(0), exempt: 1e-9, other: 1e-6 } },
  { volumes: { cars: 1e-6 }, elasticity: { cars: 2.02, other: 2 } },
  { elasticity: { cars: 1.2, parts: 10, metals: 2, other: 1.2, exempt: 10 }, passThrough: { cars: 0, parts: 100, metals: 0, other: 100, exempt: 0 } },
  { elasticity: all(10), passThrough: all(0), tariffs: all(100), horizon: "long", yenPerDollar: 80 },
  { passThrough: all(37.5), elasticity: all(4.44), tariffs: all(33.3), thirdCountries: "tariffed", yenPerDollar: 250 },
];
