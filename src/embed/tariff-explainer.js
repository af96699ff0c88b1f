// The custom element <tariff-explainer>. It owns the element, its shadow root and the page around it; everything else is in the
// module that it loads lazily, relative to itself. Until that is live, and if it never is, the element's own content shows.

const home = new URL(".", import.meta.url);

/** Widgets on the page, for the way out when the module breaks. */
const live = new Set();

let engine; // the loaded module's exports, once it is live
let loading; // the promise of it
let sheet; // the one stylesheet all shadow roots share
let broken; // why nothing of the module may be called any more

/** The presets, in the order of the page; empty until `ready()` has resolved. */
export let presets = [];

/** The dataset; null until `ready()` has resolved. */
export let facts = null;

let stories; // the promise of the sections that no lever moves
let dataset; // the promise of the dataset

async function text(name) {
  const url = new URL(name, home);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status} ${response.statusText}`);
  return response.text();
}

function load() {
  loading ??= (async () => {
    const [glue, words, css] = await Promise.all([
      import(new URL("tariff_explainer.js", home).href).then(async (glue) => {
        await glue.default();
        return glue;
      }),
      text("words.en.txt"),
      text("tariff-explainer.css"),
    ]);
    glue.on_panic(fallBack);
    glue.speak(words);
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    engine = glue;
  })();
  return loading;
}

/** The sections that no lever moves, where the page around does not have them already. */
const story = () => (stories ??= text("story.en.html"));

/** The dataset: only pages that look at `ready` or `ready()` pay for it. */
const read = () => (dataset ??= text("facts.json").then((json) => (facts = JSON.parse(json))));

/** After a panic the module's memory can't be trusted: every widget shows its static content again and says why, once. */
function fallBack(message) {
  broken = new Error(message);
  for (const element of [...live]) element[fall](message);
}

const fall = Symbol("fall back");

/** Loads the module behind the numbers; resolves when `estimate`, `presets` and `facts` can be used. */
export async function ready() {
  await Promise.all([load(), read()]);
  presets = engine.presets();
}

/** The outcome of any scenario, for a page that wants the numbers and no widget. */
export function estimate(scenario) {
  if (!engine || broken) throw new Error("not ready");
  return engine.estimate(scenario);
}

/** At which value of a lever a figure is what is asked for. */
export function solve(question) {
  if (!engine || broken) throw new Error("not ready");
  return engine.solve(question);
}

class TariffExplainer extends HTMLElement {
  static observedAttributes = ["preset", "state"];

  #ready = Promise.withResolvers ? Promise.withResolvers() : deferred();
  #whole; // the promise that `ready` hands out
  #widget = null;
  #root = null;
  #queue = []; // what setters brought before there was a widget
  #resume = ""; // the state to come back to when the element is put elsewhere
  #said = new Set();
  #opener = null; // the figure whose derivation was opened last
  #hash = () => this.#try((widget) => widget.follow(engine.hash_state(location.hash) ?? "", this.#complain));

  constructor() {
    super();
    // A page that never waits for it sees no unhandled rejection.
    this.#ready.promise.catch(() => {});
  }

  connectedCallback() {
    load()
      .then(() => this.#own() ?? story())
      .then(
        (story) => this.#mount(story),
        (reason) => this.#fail(reason),
      );
  }

  disconnectedCallback() {
    // Moving an element disconnects and connects it within one task; freeing also waits for the event under way.
    queueMicrotask(() => {
      if (!this.isConnected) this.#unmount();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (this.#widget && before !== now) this.#try((widget) => widget.heed(this.#attribute("preset"), this.#attribute("state"), this.#complain));
  }

  /** Resolves when live, with the dataset at hand; rejects with the reason when it can't be. */
  get ready() {
    return (this.#whole ??= quiet(
      // A dataset that can't be had is said and leaves `facts` null; what is live stays live.
      Promise.all([this.#ready.promise, read().catch((reason) => this.#complain(reason.message))]).then(() => {}),
    ));
  }

  get scenario() {
    return this.#try((widget) => widget.scenario) ?? null;
  }

  set scenario(scenario) {
    if (this.#widget) engine && !broken && (this.#widget.scenario = scenario);
    else this.#queue.push(scenario);
  }

  get outcome() {
    return this.#try((widget) => widget.outcome) ?? null;
  }

  get state() {
    return this.#try((widget) => widget.state) ?? null;
  }

  solve(question) {
    if (!this.#widget || broken) throw new Error("not ready");
    return this.#widget.solve(question);
  }

  derive(metric, sector) {
    if (!this.#widget || broken) throw new Error("not ready");
    return this.#widget.derive(metric, sector);
  }

  get facts() {
    return this.#widget && facts;
  }

  estimate(scenario) {
    if (!this.#widget) throw new Error("not ready");
    return estimate(scenario);
  }

  /** The story in the element's own content, if this build wrote it. */
  #own() {
    return this.querySelector(`.story[data-build="${engine.build()}"]`)?.innerHTML;
  }

  #mount(story) {
    if (this.#widget || !this.isConnected || broken) return;
    try {
      this.#root ??= this.attachShadow({ mode: "open" });
      this.#root.adoptedStyleSheets = [sheet];
      const host = document.createElement("div");
      this.#root.replaceChildren(host);
      const link = this.#resume || (this.hasAttribute("share") ? (engine.hash_state(location.hash) ?? "") : "");
      this.#widget = new engine.Widget(
        host,
        home.href,
        this.#attribute("preset"),
        this.#attribute("state"),
        link,
        story,
        this.#changed,
        () => this.#share(),
        this.#complain,
      );
      live.add(this);
      this.#listen("addEventListener");
      if (this.hasAttribute("share")) addEventListener("hashchange", this.#hash);
    } catch (reason) {
      this.#fail(reason);
      return;
    }
    for (const scenario of this.#queue.splice(0)) {
      try {
        this.#widget.scenario = scenario;
      } catch (problem) {
        this.#complain(problem.message);
      }
    }
    this.#ready.resolve();
    if (this.#widget.opened) this.#opened();
  }

  #unmount() {
    if (!this.#widget) return;
    live.delete(this);
    removeEventListener("hashchange", this.#hash);
    this.#listen("removeEventListener");
    const widget = this.#widget;
    if (!broken) {
      this.#resume = widget.state;
      widget.free();
    }
    this.#widget = null;
    this.#root.replaceChildren(document.createElement("slot"));
  }

  /** Shows the element's own content again. */
  #fail(cause) {
    // A panic reaches JavaScript as a bare trap; what was said of it before is the reason.
    const reason = broken ?? cause;
    this.#root?.replaceChildren(document.createElement("slot"));
    this.#ready.reject(reason);
    this.#complain(reason?.message ?? String(reason));
  }

  [fall](message) {
    live.delete(this);
    this.#widget = null;
    removeEventListener("hashchange", this.#hash);
    this.#fail(new Error(message));
  }

  /** Asks the widget; null where there is none, or where the module broke while it answered. */
  #try(ask) {
    return this.#widget && !broken ? ask(this.#widget) : null;
  }

  #attribute(name) {
    return this.getAttribute(name)?.trim() ?? "";
  }

  #changed = (source) => this.#emit("scenariochange", { scenario: this.scenario, outcome: this.outcome, source });

  /** A derivation was opened: it gets the focus, and the page around is told. */
  #opened() {
    const [metric, sector] = this.#widget.opened.split(".");
    this.#turned();
    this.#emit("derivationopen", { metric, ...(sector && { sector }) });
  }

  /** Another step of a derivation is on screen: its record is copied from the story, which holds every one. */
  #turned() {
    requestAnimationFrame(() => {
      const sheet = this.#root?.querySelector(".sheet");
      const place = sheet?.querySelector("[data-record]");
      if (place) {
        const record = this.#root.querySelector(`.story [id="${CSS.escape(place.dataset.record)}"]`);
        if (record?.cells) place.replaceChildren(...told(record));
        else if (record) place.innerHTML = record.innerHTML;
        else place.textContent = place.dataset.missing;
      }
      sheet?.focus({ preventScroll: true });
    });
  }

  #listen(verb) {
    this.#root[verb]("click", this.#click);
    this.#root[verb]("keydown", this.#key);
    for (const deed of ["input", "change", "keydown", "keyup", "focusout"]) this.#root[verb](deed, this.#hear);
  }

  /** Levers, choices and fields are drawn markup without listeners: what happens to them is told here. */
  #hear = ({ type, target }) => {
    const field = target.closest?.("[data-ask]");
    const control = target.closest?.("[data-control]");
    this.#try((widget) => {
      if (field) {
        if (type === "change") widget.ask(field.dataset.ask, field.value);
      } else if (control && widget.hear(type, control.dataset.control, target.value ?? "", target.type === "range")) {
        // What stands in the field is what holds, also where the state did not change.
        target.value = target.defaultValue;
      }
    });
  };

  /** The same for what is pressed: buttons of levers and of the page, figures, steps and ways through a derivation. */
  #click = (event) => {
    const near = (what) => event.target.closest?.(what);
    const button = near("[data-control] button");
    const part = button ?? near("[data-do], [data-tray], [data-preset], [data-state], [data-derive], [data-step], [data-walk]");
    if (!part) return this.#jump(event);
    if (part.href && (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) return;
    event.preventDefault();
    const { derive, step, walk, ...deeds } = part.dataset;
    this.#try((widget) => {
      if (derive) {
        this.#opener = part;
        if (widget.open(derive)) this.#opened();
      } else if (step) {
        widget.enter(Number(step));
        this.#turned();
      } else if (walk) {
        widget.walk(Number(walk));
        if (widget.opened === undefined) this.#opener?.focus();
        else this.#turned();
      } else if (deeds.do === "link") this.#copy(widget.shared);
      else if (button) Object.entries(deeds).forEach((deed) => widget.press(near("[data-control]").dataset.control, ...deed));
      else Object.entries(deeds).forEach((deed) => widget.act(...deed));
    });
  };

  #key = (event) => {
    if (event.key !== "Escape") return;
    this.#try((widget) => {
      if (widget.opened === undefined) return;
      widget.walk(0);
      this.#opener?.focus();
    });
  };

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #complain = (message) => {
    if (this.#said.has(message)) return;
    this.#said.add(message);
    console.warn(`tariff-explainer: ${message}`);
    this.#emit("explainererror", { message });
  };

  /** The hash follows the state, written when a control is let go: browsers refuse more than a few writes a second. */
  #share() {
    if (!this.hasAttribute("share")) return;
    this.#try((widget) => {
      const hash = engine.hash_with(location.hash, widget.state, widget.atStart);
      if (hash === location.hash) return;
      try {
        history.replaceState(history.state, "", hash || location.pathname + location.search);
      } catch {
        // Refused for coming too often: the next release writes it.
      }
    });
  }

  async #copy(state) {
    const page = new URL(this.hasAttribute("share") ? location.href : home.href);
    page.hash = engine.hash_with(page.hash, state, false);
    const link = page.href;
    let done = true;
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      done = false;
    }
    this.#try((widget) => widget.copied(link, done));
  }

  /** Fragments do not reach into a shadow root, so links within the widget are followed here. */
  #jump(event) {
    const link = event.target.closest?.('a[href^="#"]');
    const place = link && this.#root.getElementById(link.getAttribute("href").slice(1));
    if (!place) return;
    event.preventDefault();
    for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView();
  }
}

/** A row of a table told as paragraphs, each after the first under its column's head. */
function told(row) {
  const heads = row.closest("table").tHead.rows[0].cells;
  return [...row.cells].map((cell, column) => {
    const line = document.createElement("p");
    line.innerHTML = "<b></b>";
    if (column) line.firstChild.textContent = `${heads[column].textContent}: `;
    line.append(cell.textContent);
    return line;
  });
}

/** The promise, which nobody has to handle. */
function quiet(promise) {
  promise.catch(() => {});
  return promise;
}

function deferred() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}

if (!customElements.get("tariff-explainer")) customElements.define("tariff-explainer", TariffExplainer);
