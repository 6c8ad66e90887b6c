import { litWith } from "./marking.js";
import { onceAFrame } from "../kit/once-a-frame.js";

/** @import {Active} from "./active.js" */
/** @import {Article} from "./article.js" */
/** @import {Marking} from "./marking.js" */
/** @import {Popover} from "./popover.js" */
/** @import {Shown} from "../reading/shown.js" */

/**
 * The pointer on the article: what it rests on lights up, what it presses opens.
 *
 * @param {{shown: Shown, article: Article, active: Active, marking: Marking, popover: Popover}} options
 */
export function attachPointing({ shown, article, active, marking, popover }) {
  /** The words that say so. On the whole article the pointer's shape would be worked out for each of its blocks. @type {Element | null} */
  let pointed = null;

  /** @param {Element | null} words */
  function show(words) {
    if (words === pointed) return;
    pointed?.classList.remove("pointing");
    words?.classList.add("pointing");
    pointed = words;
  }

  const point = onceAFrame((/** @type {PointerEvent} */ { clientX, clientY, target }) => {
    const [first] = marking.at(clientX, clientY);
    show(first === undefined ? null : (/** @type {Element} */ (target).closest?.(".words") ?? null));
    marking.outline(first ?? null);
    const lit = first === undefined || shown.document === null ? [] : litWith(shown.document, first);
    active.hover(lit.map(({ id }) => id));
  });
  article.element.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "touch") point(event);
  });
  article.element.addEventListener("pointerleave", () => {
    show(null);
    marking.outline(null);
    active.hover([]);
  });
  article.element.addEventListener("click", (event) => {
    // A drag that selected words is no press on them.
    if (article.selected(getSelection()) !== null) return;
    const found = marking.at(event.clientX, event.clientY);
    if (found.length === 0) active.set(null);
    else popover.open(found.map(({ id }) => id));
  });
}
