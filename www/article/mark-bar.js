import { snap } from "../document/snap.js";
import { button } from "../kit/buttons.js";
import { element, landmark } from "../kit/element.js";
import { place } from "../kit/placement.js";
import { readingView } from "../kit/reveal.js";
import { typeChips } from "../labels/type-chips.js";

/** @import {EntityType, MarkKind, Range as TextRange} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Active} from "./active.js" */
/** @import {Article} from "./article.js" */
/** @import {Popover} from "./popover.js" */
/** @import {SpanTools} from "./span-tools.js" */
/** @import {Workspace} from "../store/workspace.js" */

/**
 * What words were marked as last.
 *
 * @typedef {{kind: "entity", entityType: EntityType} | {kind: "claim"}} LastLabel
 *
 * What can be done with selected words: a small bar beside them, on a phone a sheet under them, and the same keys as
 * everywhere.
 *
 * @typedef {object} MarkBar
 * @property {boolean} isOpen
 * @property {LastLabel | null} last  settable: a type that was changed counts too
 * @property {(kind: MarkKind, options?: {entityType?: EntityType, exact?: boolean, beside?: boolean}) => void} mark
 * @property {() => boolean} take  adds the selected words to the active annotation, or takes them out of it
 * @property {() => void} close
 */

/** A window as wide or narrower has its lists in a sheet, and these too (style/panel.css). */
const NARROW = 900;
/** Between the words and the sheet, in pixels: the system's own handles hang there. */
const HANDLES = 40;

/**
 * @param {{workspace: Workspace, article: Article, active: Active, actions: Actions, popover: Popover, spans: SpanTools,
 *   editLabels: () => void}} options
 * @returns {MarkBar}
 */
export function createMarkBar({ workspace, article, active, actions, popover, spans, editLabels }) {
  const bar = element("div", { class: "popover mark-bar", popover: "manual", role: "toolbar", "aria-label": "Mark the selected words" });
  landmark("layer").append(bar);
  /** What can be done to the active annotation with these words. */
  const pieces = element("div", { class: "row" });
  let pressing = false;
  let exact = false;
  let touched = false;
  /** What was selected when the bar was pressed: on a phone the press may take the selection away. @type {TextRange | null} */
  let held = null;
  /** @type {LastLabel | null} */
  let last = null;
  const isOpen = () => bar.matches(":popover-open");

  function render() {
    bar.replaceChildren(
      typeChips({ choose: (entityType) => mark("entity", { entityType }), editLabels: () => (close(), editLabels()) }),
      element(
        "div",
        { class: "row" },
        button({ label: "Claim", key: "C", class: "small quiet", run: () => mark("claim") }),
        button({ label: "Note", key: "N", class: "small quiet", icon: "note", run: () => mark("note") }),
        element("span", { class: "hint" }, "Alt: select within words"),
      ),
      pieces,
    );
  }

  function close() {
    if (isOpen()) bar.hidePopover();
  }

  /** @returns {TextRange | null} */
  const selected = () => article.selected(getSelection());

  function follow() {
    if (held !== null) return;
    const range = selected();
    const words = range === null ? null : snapped(range);
    if (range === null || pressing || words === null) {
      close();
      return;
    }
    const opens = !isOpen();
    if (opens) {
      render();
      bar.showPopover();
    }
    const offer = spans.offer(words);
    pieces.replaceChildren(...(offer === null ? [] : [button({ label: offer, key: "P", class: "small quiet", run: take })]));
    settle(range);
    if (opens) uncover(range);
  }

  const isSheet = () => (touched || matchMedia("(pointer: coarse)").matches) && innerWidth <= NARROW;

  /** Words that the sheet would cover go up. @param {TextRange} range */
  function uncover(range) {
    const end = article.rectsOf(range).at(-1)?.bottom;
    if (!isSheet() || end === undefined) return;
    const covered = end + HANDLES - bar.getBoundingClientRect().top;
    if (covered > 0) scrollBy({ top: covered, behavior: "instant" });
  }

  /** @param {TextRange} range */
  function settle(range) {
    bar.classList.toggle("sheet", isSheet());
    if (isSheet()) {
      for (const side of ["left", "top"]) bar.style.removeProperty(side);
      return;
    }
    const { top, bottom } = readingView();
    const lines = article.rectsOf(range).filter((rect) => rect.bottom > top && rect.top < bottom);
    // The phone's own menu stands over a selection: ours goes under it.
    const side = matchMedia("(pointer: coarse)").matches ? "below" : "above";
    const view = { left: 0, right: document.documentElement.clientWidth, top, bottom };
    const at = place(lines, { width: bar.offsetWidth, height: bar.offsetHeight }, view, side);
    bar.style.setProperty("left", `${at.left}px`);
    bar.style.setProperty("top", `${at.top}px`);
  }

  /** @param {TextRange} range */
  function snapped(range) {
    const text = workspace.document?.text;
    return text === undefined ? null : snap(workspace.words, range.start, range.end, { text, exact });
  }

  /**
   * @param {MarkKind} kind
   * @param {{entityType?: EntityType, exact?: boolean, beside?: boolean}} [options]
   */
  function mark(kind, { entityType, exact: asSelected = false, beside = false } = {}) {
    const range = selected() ?? held;
    held = null;
    exact ||= asSelected;
    const words = range === null ? null : snapped(range);
    exact = false;
    if (words === null) return;
    getSelection()?.removeAllRanges();
    close();
    if (kind === "note") {
      popover.write(words);
      return;
    }
    if (kind === "claim") last = { kind };
    else if (entityType !== undefined) last = { kind, entityType };
    const [id] = actions.run({ type: "mark", kind, ...words, beside, entityType })?.ids ?? [];
    if (id !== undefined) active.set(id, "text");
  }

  function take() {
    const range = selected();
    const words = range === null ? null : snapped(range);
    exact = false;
    if (words === null || spans.offer(words) === null) return false;
    getSelection()?.removeAllRanges();
    close();
    spans.take(words);
    return true;
  }

  // A press on the bar must leave the selection as it is.
  bar.addEventListener("pointerdown", (event) => {
    exact = event.altKey;
    held = selected();
    event.preventDefault();
  });
  article.element.addEventListener("pointerdown", ({ pointerType }) => {
    pressing = true;
    touched = pointerType === "touch";
    close();
  });
  for (const event of ["pointerup", "pointercancel"]) {
    addEventListener(event, (released) => {
      if (held !== null) {
        // The click that follows comes first.
        setTimeout(() => {
          held = null;
          follow();
        }, 50);
      }
      if (!pressing) return;
      pressing = false;
      exact = /** @type {PointerEvent} */ (released).altKey;
      // The selection is final only after the release has been handled.
      setTimeout(follow);
    });
  }
  document.addEventListener("selectionchange", () => {
    if (!pressing) follow();
  });
  addEventListener("scroll", () => isOpen() && follow(), { passive: true });

  return {
    get isOpen() {
      if (isOpen()) return true;
      // The browser tells of a selection a little later: a key that comes first is meant for it all the same.
      const range = selected();
      return range !== null && snapped(range) !== null;
    },
    get last() {
      return last;
    },
    set last(label) {
      last = label;
    },
    mark,
    take,
    close() {
      getSelection()?.removeAllRanges();
      close();
    },
  };
}
