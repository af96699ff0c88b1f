// The custom element: its attributes, members and events, and the life of the widget in its shadow root. Until that is live, and if it
// never is, the element's own content shows.

import { faults } from "./attributes.js";
import { Ear, reveal } from "./ear.js";
import { bring, facts, load, own, read, sheet, story } from "./engine.js";
import { home, page, script, text } from "./source.js";

/** How far from the viewport a widget starts, so that it is live when it comes into view. */
const NEAR = "600px";

export class TariffExplainer extends HTMLElement {
  static observedAttributes = ["preset", "state", "lang", "theme", "sections", "facts"];

  #ready = deferred();
  #whole; // the promise that `ready` hands out
  #watch; // waits for the viewport to come near
  #begun = false;
  #engine = own; // what keeps the widget live
  #given; // the dataset that the host brought as an object, if any
  #brought; // the promise of the engine for it, or for that of the attribute
  #widget = null;
  #root = null;
  #ear;
  #queue = []; // what setters brought before there was a widget
  #resume = ""; // the state to come back to when the element is put elsewhere
  #said = new Set();
  #hash = () => {
    const link = this.#engine.glue.hash_state(location.hash) ?? "";
    this.#ask((widget) => widget.follow(link, this.#complain));
    this.#go(link);
  };

  constructor() {
    super();
    // A page that never waits for it sees no unhandled rejection.
    quiet(this.#ready.promise);
  }

  connectedCallback() {
    faults(this).forEach(this.#complain);
    if (this.#begun) return this.#begin();
    this.#watch = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && this.#begin(), { rootMargin: NEAR });
    this.#watch.observe(this);
  }

  disconnectedCallback() {
    this.#watch?.disconnect();
    // Moving an element disconnects and connects it within one task; freeing also waits for the event under way.
    queueMicrotask(() => {
      if (!this.isConnected) this.#unmount();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "facts") return this.#again();
    if (!this.isConnected) return;
    if (name === "preset" || name === "state") {
      this.#ask((widget) => widget.heed(this.#attribute("preset"), this.#attribute("state"), this.#complain));
    } else faults(this).forEach(this.#complain);
  }

  /** Resolves when live, with the dataset at hand; rejects with the reason when it can't be. Who asks does not want to wait for the viewport. */
  get ready() {
    this.#begin();
    return (this.#whole ??= quiet(this.#wait()));
  }

  async #wait() {
    if (this.#asked() === "") quiet(read());
    await this.#ready.promise;
    // A dataset that can't be had is said and leaves `facts` null; what is live stays live.
    if (!this.#engine.facts) await read().catch((reason) => this.#complain(reason.message));
  }

  get scenario() {
    return this.#ask((widget) => widget.scenario) ?? null;
  }

  set scenario(scenario) {
    if (this.#widget) this.#engine.broken ?? (this.#widget.scenario = scenario);
    else this.#queue.push(scenario);
  }

  get outcome() {
    return this.#ask((widget) => widget.outcome) ?? null;
  }

  get state() {
    return this.#ask((widget) => widget.state) ?? null;
  }

  get facts() {
    return this.#widget && (this.#engine.facts ?? facts);
  }

  /** Takes a dataset in place of the embedded one; none gives back that of the attribute, or the embedded one. */
  set facts(facts) {
    this.#given = facts ?? undefined;
    this.#again();
  }

  estimate(scenario) {
    return this.#sure().estimate(scenario);
  }

  solve(question) {
    this.#sure();
    return this.#widget.solve(question);
  }

  derive(metric, sector) {
    this.#sure();
    return this.#widget.derive(metric, sector);
  }

  /** The module, where there is a widget and it works. */
  #sure() {
    if (!this.#widget || this.#engine.broken) throw new Error("not ready");
    return this.#engine.glue;
  }

  #begin() {
    this.#begun = true;
    if (!this.isConnected) return;
    this.#watch?.disconnect();
    const asked = this.#asked();
    const brought = asked === "" ? load() : (this.#brought ??= bring(asked).catch(this.#keep));
    brought
      .then(async (engine) => [engine, engine.story ?? this.#own(engine) ?? (await story())])
      .then(
        // What was asked for meanwhile goes before.
        ([engine, story]) => asked === this.#asked() && this.#mount(engine, story),
        (reason) => this.#fail(reason),
      );
  }

  /** The host's own facts: the dataset, or the address of one; empty where there are none. */
  #asked() {
    return this.#given ?? this.#attribute("facts");
  }

  /** Shows other facts. */
  #again() {
    this.#brought = null;
    if (this.#begun) this.#begin();
  }

  /** Says why a host's facts can't be shown, and stays with what was shown before. */
  #keep = (reason) => {
    this.#complain(reason?.message ?? String(reason));
    return this.#widget ? this.#engine : load();
  };

  /** The story in the element's own content, if this build wrote it. */
  #own(engine) {
    return this.querySelector(`.story[data-build="${engine.glue.build()}"]`)?.innerHTML;
  }

  #mount(engine, story) {
    if ((this.#widget && engine === this.#engine) || !this.isConnected || engine.broken) return;
    if (engine !== this.#engine) {
      this.#unmount();
      this.#resume = "";
      this.#engine = engine;
    }
    let link;
    try {
      this.#root ??= this.attachShadow({ mode: "open" });
      this.#root.adoptedStyleSheets = [sheet];
      const host = document.createElement("div");
      this.#root.replaceChildren(host);
      link = this.#resume || (this.hasAttribute("share") ? (engine.glue.hash_state(location.hash) ?? "") : "");
      this.#widget = new engine.glue.Widget(
        host,
        home.href,
        this.#attribute("preset"),
        this.#attribute("state"),
        link,
        story,
        this.#changed,
        this.#share,
        this.#complain,
      );
      engine.live.add(this.#fall);
      this.#ear = new Ear(this.#root, this.#ask, this.#emit, { copy: this.#copy, page: this.#page, take: this.#take });
      this.#ear.listen("addEventListener");
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
    if (this.#widget.opened) this.#ear.opened();
    this.#go(link);
  }

  /** Goes to the section that a link names: fragments do not reach into a shadow root. */
  #go(link) {
    const section = /;s=([\w-]+)/.exec(link)?.[1];
    const place = section && this.#root.getElementById(`te-${section}`);
    if (place) reveal(place);
  }

  #unmount() {
    if (!this.#widget) return;
    this.#engine.live.delete(this.#fall);
    removeEventListener("hashchange", this.#hash);
    this.#ear.listen("removeEventListener");
    const widget = this.#widget;
    if (!this.#engine.broken) {
      this.#resume = widget.state;
      widget.free();
    }
    this.#widget = null;
    this.#root.replaceChildren(document.createElement("slot"));
  }

  /** Shows the element's own content again. */
  #fail(cause) {
    // A panic reaches JavaScript as a bare trap; what was said of it before is the reason.
    const reason = this.#engine.broken ?? cause;
    this.#root?.replaceChildren(document.createElement("slot"));
    this.#ready.reject(reason);
    this.#complain(reason?.message ?? String(reason));
  }

  #fall = (reason) => {
    this.#engine.live.delete(this.#fall);
    this.#widget = null;
    removeEventListener("hashchange", this.#hash);
    this.#fail(reason);
  };

  /** Asks the widget; null where there is none, or where the module broke while it answered. */
  #ask = (ask) => (this.#widget && !this.#engine.broken ? ask(this.#widget) : null);

  #attribute(name) {
    return this.getAttribute(name)?.trim() ?? "";
  }

  #changed = (source) => this.#emit("scenariochange", { scenario: this.scenario, outcome: this.outcome, source });

  #emit = (name, detail) => this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));

  #complain = (message) => {
    if (this.#said.has(message)) return;
    this.#said.add(message);
    console.warn(`tariff-explainer: ${message}`);
    this.#emit("explainererror", { message });
  };

  /** The hash follows the state, written when a control is let go: browsers refuse more than a few writes a second. */
  #share = () => {
    if (!this.hasAttribute("share")) return;
    this.#ask((widget) => {
      const hash = this.#engine.glue.hash_with(location.hash, widget.state, widget.atStart);
      if (hash === location.hash) return;
      try {
        history.replaceState(history.state, "", hash || location.pathname + location.search);
      } catch {
        // Refused for coming too often: the next release writes it.
      }
    });
  };

  /** Where the whole explainer stands with a state: this page where its address is shared or its facts are, else beside the script. */
  #page = (state) => {
    const link = new URL(this.hasAttribute("share") || this.#engine !== own ? page() : home);
    link.hash = this.#engine.glue.hash_with(link.hash, state, false);
    return link.href;
  };

  #copy = async (state) => {
    const link = this.#page(state);
    let done = true;
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      done = false;
    }
    this.#ask((widget) => widget.copied(link, done));
  };

  /** What is taken along has a script of its own, fetched at the first press. */
  #take = (button, state) =>
    script("tariff-explainer-take.js")
      .then((extra) => extra.take(this, this.#root, button, { home: home.href, link: this.#page(state), text, taken: this.#engine.taken }))
      .catch((reason) => this.#complain(reason.message));
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
