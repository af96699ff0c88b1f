/**
 * Types of <tariff-explainer> and of the module `tariff-explainer.js`.
 *
 * Names are stable; changes only add. Ids are those of the built-in dataset.
 */

/** A group of goods that moves as one (in the embedded dataset): tariffs, volumes, pass-through and elasticity are set per lever. */
export type LeverId = "cars" | "parts" | "metals" | "other" | "exempt";

/** A sector of the results. The lever `metals` moves steel and aluminium; `other` moves machinery, electronics and other goods. */
export type SectorId = "cars" | "parts" | "steel" | "aluminium" | "machinery" | "electronics" | "other" | "exempt";

/** A ready set of tariffs. */
export type PresetId = "before-april-2025" | "june-2025" | "no-deal" | "all-lifted" | "letter-august" | "deal-15";

/** About the first year, or several years on. */
export type Horizon = "near" | "long";

/** Whether the US tariffs of June 2025 on other countries apply as well. */
export type ThirdCountries = "unchanged" | "tariffed";

/** Export data: customs figures of 2024, or as reported in the coverage. */
export type Basis = "customs" | "reported";

/** Percentage points on top of the duty of 2024 (0 to 100), or an all-in rate in per cent (0 to 100). */
export type Tariff = number | { total: number };

/** What can be chosen. Every key may be missing: it then has its preset's value, and a missing preset is `june-2025`. */
export interface ScenarioInput {
  preset?: PresetId | undefined;
  tariffs?: { [lever in LeverId]?: Tariff | undefined } | undefined;
  /** Per cent of the base year's exports, 0 to 200. */
  volumes?: { [lever in LeverId]?: number | undefined } | undefined;
  /** Per cent of a tariff change that reaches US buyers, 0 to 100; missing = the horizon's own. */
  passThrough?: { [lever in LeverId]?: number | undefined } | undefined;
  /** Elasticity of substitution between countries of origin, 1.2 to 10; missing = the horizon's own. */
  elasticity?: { [lever in LeverId]?: number | undefined } | undefined;
  horizon?: Horizon | undefined;
  thirdCountries?: ThirdCountries | undefined;
  basis?: Basis | undefined;
  /** 80 to 250. */
  yenPerDollar?: number | undefined;
}

/** A complete scenario, as the explainer gives it back. */
export interface Scenario {
  preset: PresetId;
  tariffs: { [lever in LeverId]: Tariff };
  volumes: { [lever in LeverId]: number };
  /** Only the levers whose pass-through was set. */
  passThrough: { [lever in LeverId]?: number };
  /** Only the levers whose elasticity was set. */
  elasticity: { [lever in LeverId]?: number };
  horizon: Horizon;
  thirdCountries: ThirdCountries;
  basis: Basis;
  yenPerDollar: number;
}

/** Metrics of the total, of each sector, and with a band. */
export type SharedMetric =
  | "dutiesUsdBn"
  | "extraDutiesUsdBn"
  | "exportValueUsdBn"
  | "exportValueChangePct"
  | "exportVolumeChangePct"
  | "usBuyersLossUsdBn"
  | "exportersLossUsdBn"
  | "exportersLossYenBnPerDay"
  | "deadweightLossUsdBn"
  | "usNetLossUsdBn";

/** Metrics of the total and of each sector, without a band. */
export type UnbandedMetric =
  | "staticRatePct"
  | "realisedRatePct"
  | "divertedToThirdUsdBn"
  | "divertedToUsUsdBn"
  | "notBoughtUsdBn";

/** Metrics of the total alone, with a band. */
export type WholeMetric =
  | "carsLossYenBnPerDay"
  | "gdpRealPct"
  | "gdpIncomePct"
  | "costPerUsHouseholdUsd"
  | "carPriceUsd";

/** Metrics of a sector alone. */
export type SectorOnlyMetric = "buyerPriceChangePct" | "exporterPriceChangePct" | "buyersSharePct";

/** Keys of `outcome.total`. */
export type TotalMetric = SharedMetric | UnbandedMetric | WholeMetric;

/** Keys of each entry of `outcome.sectors`. */
export type SectorMetric = SharedMetric | UnbandedMetric | SectorOnlyMetric;

/** Keys of `outcome.bands`. */
export type BandMetric = SharedMetric | WholeMetric;

/** Any metric. `Pct` = per cent, not a fraction; `UsdBn` = billions of dollars a year; `YenBnPerDay` = billions of yen a day. */
export type Metric = TotalMetric | SectorMetric;
/** A quantity of the equations by its sign, as derivations print it: `"B"`, `"S"`, `"P_0"` … */
export type Sign = string & {};

/** The 5th, 50th and 95th percentile of a total over the model's draws. */
export interface Band {
  low: number;
  mid: number;
  high: number;
}

/** What the model says of a scenario. Every number is finite and every key always there. */
export interface Outcome {
  scenario: Scenario;
  /** Version of the dataset, such as `2025-06-17.1`. */
  dataVersion: string;
  total: { [metric in TotalMetric]: number };
  sectors: { [sector in SectorId]: { [metric in SectorMetric]: number } };
  bands: { [metric in BandMetric]: Band };
}

/** A lever, by its path in a scenario. */
export type LeverPath = `${"tariffs" | "volumes" | "passThrough" | "elasticity"}.${LeverId}` | "yenPerDollar";

/** At which value of the lever is the total of the metric the target? */
export interface Question {
  metric: Metric;
  lever: LeverPath;
  /** In the metric's unit; finite. */
  target: number;
  /** Everything else: missing, the scenario on screen, or `june-2025` for the module's own `solve`. A lever given as `{ total }` is solved in total rates. */
  scenario?: ScenarioInput | undefined;
}

/** The answer, in the lever's unit; or that no value does it, with what the figure can be. */
export type Answer =
  | {
      /** The first of `solutions`. */
      readonly value: number;
      /** The outcome there. */
      readonly outcome: Outcome;
      /** Every value in range that does it, the nearest to the lever's present value first. */
      readonly solutions: readonly number[];
    }
  | { readonly value: null; readonly reason: string; readonly reachable: readonly [low: number, high: number] };

/** What a figure rests on in the end. */
export interface DerivationLeaf {
  /** A lever at its preset's value is a `fact`, one that was moved a `choice`. */
  readonly kind: "fact" | "datum" | "assumption" | "choice";
  /** Id of the record in the dataset that supports it, or that supports the value a choice replaces. */
  readonly id: string;
  /** For a choice: what the preset has instead, in the unit of the figure. */
  readonly preset?: number;
}

/** A figure with everything it comes from. */
export interface Derivation {
  /** Its name, in the page's language. */
  readonly label: string;
  readonly value: number;
  /** A `fraction` of one, an `index` whose base year is 1, or a unit of the dataset. */
  readonly unit:
    | "USD-bn"
    | "USD"
    | "JPY-bn-per-day"
    | "JPY-tn"
    | "JPY-per-USD"
    | "percent"
    | "fraction"
    | "ratio"
    | "index"
    | "days"
    | "households-m";
  /** How it follows from the inputs, in the signs of the model's equations; `Σ` where it is their sum. Missing in a leaf. */
  readonly equation?: string;
  readonly inputs: readonly Derivation[];
  /** Only where there are no inputs. */
  readonly leaf?: DerivationLeaf;
}

/** The dataset; `facts.schema.json` describes it. */
export interface Facts {
  readonly [key: string]: unknown;
}

/** One preset, in the page's words. */
export interface Preset {
  readonly id: PresetId;
  readonly label: string;
  readonly tariffs: { readonly [lever in LeverId]: Tariff };
  readonly group: "now" | "later";
}

/**
 * Sections of the explainer and parts of them, in the order of the page; `sections` takes a space-separated subset. A section stands for
 * all its parts: `answer` for the four figures after it, `consequences` for the seven charts, `facts` for `background`, `positions` for
 * `people`, `method` for `sources`.
 */
export type Section =
  | "opening"
  | "chapters"
  | "answer"
  | "loss"
  | "gdp"
  | "duties"
  | "cost"
  | "bench"
  | "consequences"
  | "exports"
  | "payers"
  | "lost"
  | "yen"
  | "car"
  | "ledger"
  | "estimates"
  | "reverse"
  | "facts"
  | "timeline"
  | "positions"
  | "people"
  | "disputes"
  | "background"
  | "later"
  | "came-true"
  | "take"
  | "method"
  | "sources";

/** Attributes of the element. Wrong values are ignored or clamped, and reported once. */
export interface TariffExplainerAttributes {
  /** Else the nearest `lang` around the element, else English. */
  lang?: "en" | "ja";
  /** `auto` where missing. */
  theme?: "auto" | "light" | "dark";
  preset?: PresetId;
  /** The state part of a link; goes before `preset`. */
  state?: string;
  /** Space-separated names of {@link Section}. */
  sections?: string;
  /** Present: the page's URL hash follows the state. */
  share?: "" | "share";
  /**
   * URL of a facts file (`facts.schema.json`, at most 5,000,000 bytes; same origin or CORS) that replaces the embedded one. It is checked
   * before anything of it shows; on any fault the facts shown before stay, and the fault is said.
   */
  facts?: string;
}

/** Who changed the scenario. */
export type ChangeSource = "reader" | "host" | "link";

export interface ScenarioChangeDetail {
  scenario: Scenario;
  outcome: Outcome;
  source: ChangeSource;
}

export interface DerivationOpenDetail {
  metric: Metric;
  /** Absent where the figure is the total's. */
  sector?: SectorId;
}

export interface ExplainerErrorDetail {
  message: string;
}

/** Events of the element; all bubble and are composed, and none carries personal data. */
export interface TariffExplainerEventMap {
  scenariochange: CustomEvent<ScenarioChangeDetail>;
  derivationopen: CustomEvent<DerivationOpenDetail>;
  explainererror: CustomEvent<ExplainerErrorDetail>;
}

/** The element. */
export interface TariffExplainerElement extends HTMLElement {
  /** Resolves when the element is live; rejects with the reason when it cannot be. */
  readonly ready: Promise<void>;
  /**
   * The complete scenario on screen; `null` before `ready`.
   *
   * Setting takes a partial scenario, read like the argument of {@link estimate}: missing keys come from its preset, not from the
   * screen. Before `ready` it is queued.
   * @throws {TypeError} whose message begins with the path of the first problem, `scenario.tariffs.cars: 140 is outside 0–100`
   */
  get scenario(): Scenario | null;
  set scenario(scenario: ScenarioInput | undefined);
  /** The outcome on screen; `null` before `ready`. */
  readonly outcome: Outcome | null;
  /** The state part of a link to what is on screen; `null` before `ready`. Equal scenarios have equal states. */
  readonly state: string | null;
  /**
   * The outcome of any scenario; nothing on screen changes.
   * @throws {Error} `not ready`
   * @throws {TypeError} whose message begins with the path of the first problem
   */
  estimate(scenario?: ScenarioInput): Outcome;
  /**
   * The model turned round; nothing on screen changes.
   * @throws {Error} `not ready`
   * @throws {TypeError} whose message begins with the path of the first problem, `solve.lever: "tariffs.boats" is none of …`
   */
  solve(question: Question): Answer;
  /**
   * Where a figure on screen comes from, down to what it rests on. The root's `value` is the outcome's own, bit for bit.
   * @param sector missing: the figure for all goods together
   * @throws {Error} `not ready`
   * @throws {TypeError} `metric: "x" is none of dutiesUsdBn, …`, `sector: "x" is none of cars, …`, or where the metric is not given so
   */
  derive(metric: Metric | Sign, sector?: SectorId): Derivation;
  /**
   * The dataset on screen; `null` before `ready`.
   *
   * Setting takes another dataset in place of the embedded one; its ids are those of levers, sectors, presets and
   * links from then on, and the state starts anew. `null` gives back the facts of the attribute, or the embedded ones. On any fault the
   * facts shown before stay, and the fault is said.
   */
  get facts(): Facts | null;
  set facts(facts: Facts | null | undefined);

  addEventListener<K extends keyof TariffExplainerEventMap>(
    type: K,
    listener: (this: TariffExplainerElement, event: TariffExplainerEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: TariffExplainerElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof TariffExplainerEventMap>(
    type: K,
    listener: (this: TariffExplainerElement, event: TariffExplainerEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: TariffExplainerElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** Loads the module behind the numbers; resolves when {@link estimate}, {@link presets} and {@link facts} can be used. */
export function ready(): Promise<void>;

/**
 * The outcome of any scenario, for a page that wants the numbers and no widget.
 * @throws {Error} `not ready`
 * @throws {TypeError} whose message begins with the path of the first problem
 */
export function estimate(scenario?: ScenarioInput): Outcome;

/**
 * The model turned round, from `june-2025` unless the question names a scenario.
 * @throws {Error} `not ready`
 * @throws {TypeError} whose message begins with the path of the first problem
 */
export function solve(question: Question): Answer;

/** The presets, in the order of the page; empty until {@link ready} has resolved. */
export let presets: readonly Preset[];

/** The dataset; `null` until {@link ready} has resolved. */
export let facts: Facts | null;

declare global {
  interface HTMLElementTagNameMap {
    "tariff-explainer": TariffExplainerElement;
  }
}
