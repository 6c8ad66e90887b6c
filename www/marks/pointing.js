import { claimsAt } from "../article/margin.js";
import { entityIn, mentionsOf } from "../document/annotation-index.js";
import { onceAFrame } from "../kit/once-a-frame.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {Active} from "../article/active.js" */
/** @import {Article} from "../article/article.js" */
/** @import {Marking} from "../article/marking.js" */
/** @import {Popover} from "./popover.js" */
/** @import {Shown} from "../reading/shown.js" */

/**
 * The pointer on the article: what it rests on lights up, with all mentions of its entity; what it presses opens; so do the signs
 * of the margin, where nothing is selected.
 *
 * @param {{shown: Shown, article: Article, active: Active, marking: Marking, popover: Popover}} options
 */
export function attachPointing({ shown, article, active, marking, popover }) {
  /** The words that show it by the pointer's shape: on the whole article that would be worked out for each block. @type {Element | null} */
  let pointed = null;

  /** @param {Annotation | undefined} annotation @param {Element | null} words */
  function show(annotation, words) {
    if (words !== pointed) {
      pointed?.classList.remove("pointing");
      words?.classList.add("pointing");
      pointed = words;
    }
    marking.outline(annotation ?? null);
    const { document } = shown;
    const entity = entityIn(document, annotation?.entity);
    const lit = document !== null && entity !== undefined ? mentionsOf(document, entity) : annotation === undefined ? [] : [annotation];
    active.hover(lit.map(({ id }) => id));
  }

  const point = onceAFrame((/** @type {PointerEvent} */ { clientX, clientY, target }) => {
    const [first] = [...claimsAt(target), ...marking.at(clientX, clientY)];
    show(first, first === undefined ? null : (/** @type {Element} */ (target).closest?.(".words") ?? null));
  });
  article.element.addEventListener("pointermove", (event) => event.pointerType === "touch" || point(event));
  article.element.addEventListener("pointerleave", () => show(undefined, null));
  // A second press in the margin would take a word, a third the paragraph, of the line that happens to be nearest.
  document.addEventListener("mousedown", (event) => {
    if (event.detail > 1 && article.isMargin(event.target)) event.preventDefault();
  });
  article.element.addEventListener("click", ({ clientX, clientY, target }) => {
    const signed = claimsAt(target);
    // A drag that selected words is no press on them.
    if (signed.length === 0 && article.selected(getSelection()) !== null) return;
    const found = signed.length > 0 ? signed : marking.at(clientX, clientY);
    if (found.length === 0) active.set(null);
    else popover.open(found.map(({ id }) => id));
  });
}
