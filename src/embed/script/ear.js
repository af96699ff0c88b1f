// What a reader does in a widget: drawn markup has no listeners, so the shadow root hears for all of it and the widget is asked.

const FIELDS = ["input", "change", "keydown", "keyup", "focusout"];

/** Marks of what can be pressed. */
const PRESSED =
  "[data-control] button, [data-do], [data-tray], [data-preset], [data-state], [data-derive], [data-step], [data-walk], [data-take]";

export class Ear {
  #root;
  #ask; // calls back with the widget, where there is one
  #tell; // emits an event of the element
  #share; // what leads elsewhere: `copy` copies a link to a state, `page` gives its address, `take` does what a button of “Take it along” says
  #opener = null; // the figure whose derivation was opened last

  constructor(root, ask, tell, share) {
    this.#root = root;
    this.#ask = ask;
    this.#tell = tell;
    this.#share = share;
  }

  /** Begins or ends to hear. */
  listen(verb) {
    this.#root[verb]("click", this.#click);
    this.#root[verb]("keydown", this.#key);
    this.#root[verb]("toggle", this.#unfold, true);
    for (const deed of FIELDS) this.#root[verb](deed, this.#hear);
  }

  /** A derivation was opened: it gets the focus, and the page around is told. */
  opened() {
    this.#ask((widget) => {
      const [metric, sector] = widget.opened.split(".");
      this.#turned();
      this.#tell("derivationopen", { metric, ...(sector && { sector }) });
    });
  }

  #hear = ({ type, target }) => {
    const field = target.closest?.("[data-ask]");
    const control = target.closest?.("[data-control]");
    this.#ask((widget) => {
      if (field) {
        if (type === "change") widget.ask(field.dataset.ask, field.value);
      } else if (control && widget.hear(type, control.dataset.control, target.value ?? "", target.type === "range")) {
        // What stands in the field is what holds, also where the state did not change.
        target.value = target.defaultValue;
      }
    });
  };

  #click = (event) => {
    const near = (what) => event.target.closest?.(what);
    const part = near(PRESSED);
    if (!part) return this.#jump(event);
    if (part.href && (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) return;
    event.preventDefault();
    const control = part.matches("button") && near("[data-control]");
    const { derive, step, walk, ...deeds } = part.dataset;
    this.#ask((widget) => {
      if (derive) {
        this.#opener = part;
        if (widget.open(derive)) this.opened();
      } else if (step) {
        widget.enter(Number(step));
        this.#turned();
      } else if (walk) {
        widget.walk(Number(walk));
        if (widget.opened === undefined) this.#opener?.focus();
        else this.#turned();
      } else if (deeds.do === "link") this.#share.copy(widget.shared);
      else if (deeds.take) this.#share.take(part, widget.shared);
      else if (control) Object.entries(deeds).forEach((deed) => widget.press(control.dataset.control, ...deed));
      else Object.entries(deeds).forEach((deed) => widget.act(...deed));
    });
  };

  /** A chart's fold gets the buttons that take the chart along: they stand in the story, whose words the module does not carry. */
  #unfold = ({ target }) => {
    const give = this.#root.querySelector(`[data-chart="${target.parentNode.id}"]`);
    if (give && !target.querySelector(".give")) target.append(give.cloneNode(true));
  };

  #key = (event) => {
    if (event.key !== "Escape") return;
    this.#ask((widget) => {
      if (widget.opened === undefined) return;
      widget.walk(0);
      this.#opener?.focus();
    });
  };

  /** Another step of a derivation is on screen: its record is copied from the story, which holds every one. */
  #turned() {
    requestAnimationFrame(() => {
      const sheet = this.#root.querySelector(".sheet");
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

  /** Fragments do not reach into a shadow root, so links within the widget are followed here; to what is not shown, on the whole page. */
  #jump(event) {
    const link = event.target.closest?.('a[href^="#"], [data-whole]');
    if (!link) return;
    const id = link.dataset.whole ?? link.hash.slice(1);
    const place = this.#root.getElementById(id);
    if (place) unfold(place);
    if (place?.checkVisibility()) {
      event.preventDefault();
      reveal(place);
    } else this.#ask((widget) => {
      link.dataset.whole = id;
      link.target = "_blank";
      link.href = this.#share.page(widget.shared + (place ? `;s=${id.replace("te-", "")}` : ""));
    });
  }
}

/** Opens the folds that a place is in. */
function unfold(place) {
  for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
}

/** Goes to a place of the page. */
export function reveal(place) {
  unfold(place);
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView();
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
