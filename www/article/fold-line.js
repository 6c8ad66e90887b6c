import { button } from "../kit/button.js";
import { html, nothing, render } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { picture } from "../kit/icons.js";
import { shortened } from "../kit/words.js";
import { wordsOf } from "./folds.js";

/** @import {Fold} from "./folds.js" */

/** A line's button is told from the others by so much of its words, in UTF-16 units. */
const NAMED = 60;

let count = 0;

/** @typedef {ReturnType<typeof createFoldLine>} FoldLine */

/**
 * The line that stands in the place of folded blocks, and the blocks under it once it was opened.
 *
 * @param {object} options
 * @param {Fold} options.fold
 * @param {readonly HTMLElement[]} options.lines  one a block
 * @param {(lines: readonly HTMLElement[]) => readonly HTMLElement[]} options.bundled  puts lines that are shown together into boxes
 * @param {(line: HTMLElement) => void} options.take  takes a line into the article
 * @param {() => void} options.toggled  other lines are shown than before
 */
export function createFoldLine({ fold, lines, bundled, take, toggled }) {
  const root = element("div", { class: "left-out" });
  const id = `left-out-${(count += 1)}`;
  const [many, rest] = wordsOf(fold);
  const first = fold.first - fold.from;
  const list = element("div", {}, ...bundled(lines.slice(0, first)));
  const others = element("div", {}, ...bundled(lines.slice(first)));
  let isOpen = false;
  let isWhole = first === lines.length;
  /** So many lines have their button: those that were never shown need none. */
  let ready = 0;

  function draw() {
    const shown = isOpen ? (isWhole ? lines.length : first) : 0;
    for (; ready < shown; ready += 1) addButton(/** @type {HTMLElement} */ (lines[ready]));
    others.hidden = !isWhole;
    const left = lines.length - first;
    render(
      html`<button type="button" class="left-out-head" aria-expanded=${String(isOpen)} aria-controls=${id} @click=${toggle}>
          ${picture("right")}<span><b>${many}</b>${rest}</span>
        </button>
        <div class="left-out-lines" id=${id} role="group" aria-label=${many} ?hidden=${!isOpen}>
          ${list}${others}${isWhole ? nothing : html`<button type="button" class="more-lines" @click=${showOthers}>Show the other ${left.toLocaleString("en-GB")}</button>`}
        </div>`,
      root,
    );
  }

  /** @param {HTMLElement} line */
  function addButton(line) {
    const holder = element("div", { class: "line-tool" });
    const label = "In the article";
    render(button({ label, name: `${label}: ${shortened(line.textContent ?? "", NAMED)}`, class: "small", run: () => take(line) }), holder);
    line.append(holder);
  }

  function toggle() {
    isOpen = !isOpen;
    draw();
    toggled();
  }

  function showOthers() {
    isWhole = true;
    draw();
    toggled();
    // The button is gone: the focus goes on to what it has brought.
    others.querySelector("button")?.focus({ preventScroll: true });
  }

  draw();
  return {
    element: root,
    fold,
    get isOpen() {
      return isOpen;
    },
    get isWhole() {
      return isWhole;
    },
    /** Whether a block of it is shown. @param {number} index */
    shows: (index) => isOpen && (isWhole || index < fold.first),
    /** @param {boolean} whole  with all its lines */
    open(whole) {
      isOpen = true;
      isWhole ||= whole;
      draw();
    },
    /** As it was before something opened it. @param {{isOpen: boolean, isWhole: boolean}} before */
    restore(before) {
      ({ isOpen, isWhole } = before);
      draw();
    },
  };
}
