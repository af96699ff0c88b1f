// The scenario as spreadsheet formulas: inputs as values, all else as formulas that refer to them, one row per quantity, one column per
// sector and one for all goods. Only signs and functions that every spreadsheet knows: + − * / ABS EXP IF LN MAX MIN SUM.

import { unit } from "./units.js";

/** Columns before the first sector: name, sign, unit. */
const FRONT = 3;

/** e^u − 1 and ln(1 + u) with all their digits for a small u, where the plain formulas would lose them. */
const expm1 = (u) => `IF(ABS(${u})*1000<1,${u}*(1+${u}/2*(1+${u}/3*(1+${u}/4*(1+${u}/5)))),EXP(${u})-1)`;
const log1p = (u) => `IF(ABS(${u})*1000<1,${u}*(1-${u}*(1/2-${u}*(1/3-${u}*(1/4-${u}*(1/5-${u}/6))))),LN(1+${u}))`;

/** a / b, and 0 where b is 0. */
const ratio = (a, b) => `IF(${b}=0,0,${a}/${b})`;

/** An index' logarithm, whose limit for an elasticity of 1 is the share times the price's. */
const limit = (d, share, price, log) => `IF(ABS(${d})*1000000000<1,${share}*${price},${log}/${d})`;

/**
 * The equations, each [sign, formula]. `[sign]` in a formula is that row's cell in the same column, `[$sign]` a constant. A prime marks
 * a share in state 0, in which the other countries pay their new duty and Japan still its old one; Δ what changes from there.
 */
const EQUATIONS = [
  ["V_J", "[v]*[B]"],
  ["t_J1", "[t_J0]+[a]"],
  ["t_R1", "[t_R0]+[a_R]"],
  ["E_J", "[V_J]*(1+[t_J0])"],
  ["E_R", "[V_R]*(1+[t_R0])"],
  ["E_M", "[E_J]+[E_R]"],
  ["E_0", "[E_M]+[V_D]"],
  ["ω", ratio("[E_J]", "[E_M]")],
  ["θ", ratio("[E_M]", "[E_0]")],
  ["σ_D", "MAX(101/100,[$λ]*[σ_M])"],
  ["η", "MIN([η_0],[σ_D])"],
  ["1−σ_M", "1-[σ_M]"],
  ["1−σ_D", "1-[σ_D]"],
  ["1−η", "1-[η]"],
  ["T_J−1", "[a]/(1+[t_J0])"],
  ["T_R−1", "[a_R]/(1+[t_R0])"],
  ["ln T_J", log1p("[T_J−1]")],
  ["ln T_R", log1p("[T_R−1]")],
  ["(ρ−1) ln T_J", "([ρ]-1)*[ln T_J]"],
  ["(ρ−1) ln T_R", "([ρ]-1)*[ln T_R]"],
  ["T_J^(ρ−1)−1", expm1("[(ρ−1) ln T_J]")],
  ["T_R^(ρ−1)−1", expm1("[(ρ−1) ln T_R]")],
  ["x_J−1", "MAX([T_J^(ρ−1)−1],0-[μ])"],
  ["x_R−1", "MAX([T_R^(ρ−1)−1],0-[μ])"],
  ["ln b_J", "IF([T_J^(ρ−1)−1]<0-[μ],LN(1-[μ])+[ln T_J],[ρ]*[ln T_J])"],
  ["ln b_R", "IF([T_R^(ρ−1)−1]<0-[μ],LN(1-[μ])+[ln T_R],[ρ]*[ln T_R])"],
  ...step({ share: "(1-[ω])", imports: "[θ]", b: "ln b_R", prices: ["ln P_M0", "ln P_T0"], powers: ["b_R", "P_M0"] }),
  ["ln q_D0", "([σ_D]-[η])*[ln P_T0]"],
  ["ln q_J0", "([σ_M]-[σ_D])*[ln P_M0]+[ln q_D0]"],
  ["ln q_R0", "[ln q_J0]-[σ_M]*[ln b_R]"],
  ["ω′", "[ω]*EXP(([σ_M]-1)*[ln P_M0])"],
  ["θ′", "[θ]*EXP([1−σ_D]*([ln P_M0]-[ln P_T0]))"],
  ...step({ share: "[ω′]", imports: "[θ′]", b: "ln b_J", prices: ["Δ ln P_M", "Δ ln P_T"], powers: ["b_J", "P_M/P_M0"] }),
  ["Δ ln q_D", "([σ_D]-[η])*[Δ ln P_T]"],
  ["Δ ln q_R", "([σ_M]-[σ_D])*[Δ ln P_M]+[Δ ln q_D]"],
  ["Δ ln q_J", "[Δ ln q_R]-[σ_M]*[ln b_J]"],
  ["q_D/q_D0−1", expm1("[Δ ln q_D]")],
  ["q_R/q_R0−1", expm1("[Δ ln q_R]")],
  ["q_J/q_J0−1", expm1("[Δ ln q_J]")],
  ["q_J0", "EXP([ln q_J0])"],
  ["q_J", "EXP([ln q_J0]+[Δ ln q_J])"],
  ["Q_1", "[V_J]*[q_J]"],
  ["V_1", "[Q_1]*(1+[x_J−1])"],
  ["R", "[t_J1]*[V_1]"],
  ["R_S", "[t_J1]*[V_J]"],
  ["ΔR", "[R]-[t_J0]*[V_J]*[q_J0]"],
  ["S", "0-[V_J]*[q_J0]*[q_J/q_J0−1]"],
  ["S_R", "[V_R]*EXP([ln q_R0])*[q_R/q_R0−1]"],
  ["S_D", "[V_D]*EXP([ln q_D0])*[q_D/q_D0−1]"],
  ["S_0", "[S]-[S_R]-[S_D]"],
  ["ΔR_R", "[t_R1]*(1+[x_R−1])*[S_R]"],
  ["(1−η) Δ ln P_T", "[1−η]*[Δ ln P_T]"],
  ["(P_T/P_T0)^(1−η)−1", expm1("[(1−η) Δ ln P_T]")],
  ["L_CS", `[E_0]*EXP([1−η]*[ln P_T0])*${limit("[1−η]", "1", "[Δ ln P_T]", "[(P_T/P_T0)^(1−η)−1]")}`],
  ["C", "0-[x_J−1]*[Q_1]"],
  ["M", "[μ]*[S]"],
  ["L_Π", "[C]+[M]"],
  ["L_US", "[L_CS]-[ΔR]-[ΔR_R]"],
  ["DWL", "[L_US]+[L_Π]"],
  ["A", "[a_v]*([Q_1]-[B])"],
];

/** Rows that add up over sectors. */
const SUMS = "B V_J E_J E_R E_M E_0 Q_1 V_1 R R_S ΔR S S_R S_D S_0 ΔR_R L_CS C M L_Π L_US DWL A".split(" ");

const perDay = (loss) => `${loss}*[$e]/[$N]`;
const ofGdp = (usd) => `100*(${usd})*[$e]/1000/[$Y]`;
const real = "[$m]*(1-[$r])*[A]";
const change = (now) => `IF([V_J]=0,0-100,100*([${now}]-[B])/[B])`;

/** The page's figures: those of sectors and the total, which are the same formula in both, and those of one kind alone. */
const BOTH = {
  dutiesUsdBn: "[R]",
  extraDutiesUsdBn: "[ΔR]",
  staticRatePct: ratio("100*[R_S]", "[V_J]"),
  realisedRatePct: ratio("100*[R]", "[V_1]"),
  exportValueUsdBn: "[V_1]",
  exportValueChangePct: change("V_1"),
  exportVolumeChangePct: change("Q_1"),
  usBuyersLossUsdBn: "[L_CS]",
  exportersLossUsdBn: "[L_Π]",
  exportersLossYenBnPerDay: perDay("[L_Π]"),
  divertedToThirdUsdBn: "[S_R]",
  divertedToUsUsdBn: "[S_D]",
  notBoughtUsdBn: "[S_0]",
  deadweightLossUsdBn: "[DWL]",
  usNetLossUsdBn: "[L_US]",
};
const SECTORS_ONLY = {
  buyerPriceChangePct: "100*([x_J−1]+[T_J−1]+[x_J−1]*[T_J−1])",
  exporterPriceChangePct: "100*[x_J−1]",
  buyersSharePct: ratio("100*[ln b_J]", "[ln T_J]"),
};
/** `[%sign]` is the car sector's cell. */
const TOTAL_ONLY = {
  gdpRealPct: ofGdp(real),
  gdpIncomePct: ofGdp(`${real}-[C]`),
  costPerUsHouseholdUsd: "1000*[L_CS]/[$H]",
  carsLossYenBnPerDay: perDay("[%L_Π]"),
  carPriceUsd: "[$P_0]*(1+[$φ]*[%buyerPriceChangePct]/100)",
};

/** E4 and E5 for one change of price, from shares in the state before; each power as its difference from 1. */
function step({ share, imports, b, prices: [inner, outer], powers: [one, two] }) {
  const [first, second] = [`${one}^(1−σ_M)−1`, `(${two})^(1−σ_D)−1`];
  return [
    [`(1−σ_M) ${b}`, `[1−σ_M]*[${b}]`],
    [first, expm1(`[(1−σ_M) ${b}]`)],
    [`share · (${first})`, `${share}*[${first}]`],
    [inner, limit("[1−σ_M]", share, `[${b}]`, log1p(`[share · (${first})]`))],
    [`(1−σ_D) ${inner}`, `[1−σ_D]*[${inner}]`],
    [second, expm1(`[(1−σ_D) ${inner}]`)],
    [`share · (${second})`, `${imports}*[${second}]`],
    [outer, limit("[1−σ_D]", imports, `[${inner}]`, log1p(`[share · (${second})]`))],
  ];
}

/** The sheet as text to be pasted into cell A1. `names` are those of signs and metrics, in the page's language. */
export function sheet({ outcome, facts, link, names }) {
  const { scenario, dataVersion, total } = outcome;
  const { sectors, constants } = facts.model;
  const columns = sectors.map((_, index) => letter(FRONT + index));
  const all = letter(FRONT + sectors.length);
  const page = letter(FRONT + sectors.length + 1);
  const rows = [];
  const at = new Map(); // the row of each sign
  const put = (sign, what, cells, [sum = "", there = ""] = []) => {
    at.set(sign, rows.length + 1);
    rows.push([names[sign] ?? "", sign, what, ...cells, sum, there]);
  };
  const fill = (formula, column) =>
    `=${formula.replace(/\[([$%]?)([^\]]+)\]/g, (_, of, sign) => {
      if (!at.has(sign)) throw new Error(`the sheet has no row ${sign}`);
      if (of === "%") return columns[sectors.findIndex(({ id }) => id === constants.car.sector)] + at.get(sign);
      return of ? `$${columns[0]}$${at.get(sign)}` : column + at.get(sign);
    })}`;
  const row = (sign, formula) => {
    const sum = SUMS.includes(sign) ? `=SUM(${columns[0]}${rows.length + 1}:${columns.at(-1)}${rows.length + 1})` : "";
    put(sign, "", columns.map((column) => fill(formula, column)), [sum]);
  };

  rows.push([names.source], [link], [names.paste], []);
  for (const [sign, value] of Object.entries(economy(scenario, constants))) put(sign, "", [value]);
  rows.push([], [names.what, names.sign, names.unit, ...sectors.map(({ id }) => names.sectors[id] ?? id), names.all, names.page]);
  for (const [sign, values] of Object.entries(inputs(scenario, facts.model))) {
    put(sign, "", values.map((value, index) => (typeof value === "string" ? fill(value, columns[index]) : value)));
  }
  put("B", "", basis(scenario, facts.model, columns, at.get("V_2024")), [`=SUM(${columns[0]}${rows.length + 1}:${columns.at(-1)}${rows.length + 1})`]);
  for (const [sign, formula] of EQUATIONS) row(sign, formula);
  rows.push([], [names.figures, dataVersion]);
  const figure = (metric, formula, { inSectors, inTotal }) => {
    const cells = columns.map((column) => (inSectors ? fill(formula, column) : ""));
    put(metric, unit(metric), cells, inTotal ? [fill(formula, all), total[metric]] : []);
  };
  for (const [metric, formula] of Object.entries(BOTH)) figure(metric, formula, { inSectors: true, inTotal: true });
  for (const [metric, formula] of Object.entries(SECTORS_ONLY)) figure(metric, formula, { inSectors: true });
  for (const [metric, formula] of Object.entries(TOTAL_ONLY)) if (metric in total) figure(metric, formula, { inTotal: true });
  return `${rows.map((cells) => cells.map(cell).join("\t")).join("\n")}\n`;
}

/** The constants of the economy, by sign. */
function economy(scenario, constants) {
  const { daysAYear: N, usHouseholdsM: H, japanGdpYenTn: Y, gdpMultiplier: m, importLeakage: r, car } = constants;
  return { e: scenario.yenPerDollar, N, H, Y, m, r, λ: constants.lambda[1], ...(car && { P_0: car.priceUsd, φ: car.borderShare }) };
}

/** The inputs of each sector, by sign; a text is a formula. */
function inputs(scenario, { sectors, parameters }) {
  const when = scenario.horizon === "near" ? "Near" : "Long";
  const all = (read) => sectors.map((sector, index) => read(sector, parameters[index]));
  const added = ({ lever }) => {
    const tariff = scenario.tariffs[lever];
    return typeof tariff === "object" ? `MAX(${tariff.total}/100-[t_J0],0)` : tariff / 100;
  };
  return {
    V_2024: all(({ exportsUsdBn }) => exportsUsdBn),
    v: all(({ lever }) => scenario.volumes[lever] / 100),
    V_R: all(({ thirdUsdBn }) => thirdUsdBn),
    V_D: all(({ usMadeUsdBn }) => usMadeUsdBn),
    t_J0: all(({ duty2024 }) => duty2024),
    t_R0: all(({ thirdDuty2024 }) => thirdDuty2024),
    a: all(added),
    a_R: all(({ thirdRise }) => (scenario.thirdCountries === "tariffed" ? thirdRise : 0)),
    σ_M: all(({ lever }, own) => scenario.elasticity[lever] ?? own[`sigma${when}`][1]),
    η_0: all((_, { eta }) => eta[1]),
    ρ: all(({ lever }, own) => (lever in scenario.passThrough ? scenario.passThrough[lever] / 100 : own[`rho${when}`][1])),
    μ: all((_, { mu }) => mu[1]),
    a_v: all((_, { aV }) => aV[1]),
  };
}

/** B: the exports of 2024 as recorded, or scaled to a reported total and the share that a group of sectors has of it. */
function basis(scenario, { sectors, bases }, columns, recorded) {
  const { totalUsdBn, group, groupShare } = bases.find(({ id }) => id === scenario.basis);
  if (totalUsdBn === undefined) return columns.map((column) => `=${column}${recorded}`);
  const within = ({ id }) => group.includes(id);
  const sum = (side) => columns.filter((_, index) => within(sectors[index]) === side).map((column) => `$${column}$${recorded}`).join("+");
  return sectors.map((sector, index) => {
    const share = within(sector) ? groupShare : `(1-${groupShare})`;
    return `=${columns[index]}${recorded}/(${sum(within(sector))})*${totalUsdBn}*${share}`;
  });
}

/** A column's letters, counted from 0. */
const letter = (index) => (index < 26 ? "" : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** Tabs and line ends part cells. */
const cell = (value) => String(value).replace(/[\t\r\n]+/g, " ");
