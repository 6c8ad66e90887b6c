import { button } from "../kit/button.js";
import { html, nothing, orNone, render } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { keyInWords, typesNow } from "./entity-types.js";

/** @import {EntityType} from "../document/types.js" */
/** @import {TypeWords} from "./entity-types.js" */

/** The four types that news is mostly about come first, with the person's own; the rest wait behind "More…". */
const FIRST = 4;

/**
 * The types to choose from, each with its colour and key. What a label is for is shown while it is pointed at.
 *
 * @param {{chosen?: EntityType, choose: (type: EntityType) => void, editLabels?: () => void}} options
 * @returns {HTMLElement}
 */
export function typeChips({ chosen, choose, editLabels }) {
  const root = element("div", { class: "chips", role: "group", "aria-label": "Type" });
  const types = typesNow();
  const first = types.filter(({ type, own = false }, i) => i < FIRST || own || type === chosen);
  const rest = types.filter((words) => !first.includes(words));
  const helps = types.flatMap(({ one, help }) => (help === undefined ? [] : [`${one}: ${help}`]));
  // While nothing is pointed at (always, on a phone) all the descriptions are there to read.
  const usual = types.find(({ type }) => type === chosen)?.help ?? helps.join(" · ");
  let showsAll = false;
  let told = usual;

  /** @param {string} words */
  function tell(words) {
    told = words;
    draw();
  }

  function showAll() {
    showsAll = true;
    draw();
    /** @type {HTMLElement | undefined} */ (root.querySelectorAll(".type-chip")[first.length])?.focus();
  }

  /** @param {TypeWords} words */
  function chip({ type, one, look, key, letter, help }) {
    const point = () => tell(help ?? usual);
    const end = () => tell(usual);
    return html`<button
      type="button"
      class="type-chip"
      data-look=${look}
      title=${orNone(help)}
      aria-description=${orNone(help)}
      aria-pressed=${orNone(chosen !== undefined && String(type === chosen))}
      aria-keyshortcuts=${orNone(key)}
      @click=${() => choose(type)}
      @pointerenter=${point}
      @focus=${point}
      @pointerleave=${end}
      @blur=${end}
    ><kbd aria-hidden="true" class="digit">${key === null ? letter : keyInWords(key)}</kbd><kbd aria-hidden="true" class="letter">${letter}</kbd><span class="word">${one}</span></button>`;
  }

  function draw() {
    render(
      html`${first.map(chip)}${showsAll ? rest.map(chip) : html`<button type="button" class="button small quiet" @click=${showAll}>More…</button>`}
        ${editLabels ? button({ label: "Labels", icon: "tag", iconOnly: true, class: "small quiet", hint: "Your labels", run: editLabels }) : nothing}
        ${helps.length > 0 ? html`<p class="chip-help" aria-hidden="true">${told}</p>` : nothing}`,
      root,
    );
  }
  draw();
  return root;
}
