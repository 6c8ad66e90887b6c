import { across } from "../document/fragments.js";
import { snap } from "../document/snap.js";
import { putNear } from "../kit/beside.js";
import { button } from "../kit/button.js";
import { html, nothing, render } from "../kit/draw.js";
import { element, landmark } from "../kit/element.js";
import { typeChips } from "../labels/type-chips.js";

/** @import {EntityType, MarkKind, Range as TextRange} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Active} from "../article/active.js" */
/** @import {Article} from "../article/article.js" */
/** @import {SetInArticle} from "../article/in-article-setter.js" */
/** @import {Selected} from "../article/taken-in.js" */
/** @import {Popover} from "./popover.js" */
/** @import {SpanTools} from "./span-tools.js" */
/** @import {Workspace} from "../store/workspace.js" */

/** @typedef {ReturnType<typeof createMarkBar>} MarkBar */

/** A window as wide or narrower has its lists in a sheet, and this bar too (app/panel.css). */
const NARROW = 900;
/** Between the words and the sheet, in pixels: the system's own handles hang there. */
const HANDLES = 40;

/**
 * What can be done with selected words: a small bar beside them, on a phone a sheet under them, and the same keys as
 * everywhere.
 *
 * @param {{workspace: Workspace, article: Article, active: Active, actions: Actions, popover: Popover, spans: SpanTools,
 *   setInArticle: SetInArticle, editLabels: () => void}} options
 */
export function createMarkBar({ workspace, article, active, actions, popover, spans, setInArticle, editLabels }) {
  const bar = element("div", { class: "popover mark-bar", popover: "manual", role: "toolbar", "aria-label": "Mark the selected words" });
  landmark("layer").append(bar);
  /** Made when the bar opens: what is unfolded in it stays so. @type {ReturnType<typeof typeChips> | null} */
  let chips = null;
  /** Whether the pointer is down on the article. */
  let pressing = false;
  /** Whether part-words are meant. */
  let exact = false;
  let touched = false;
  /** What was selected when the bar was pressed: on a phone the press may take the selection away. @type {Selected | null} */
  let held = null;

  const isOpen = () => bar.matches(":popover-open");
  const isCoarse = () => matchMedia("(pointer: coarse)").matches;
  const isSheet = () => (touched || isCoarse()) && innerWidth <= NARROW;
  const selected = () => article.selected(getSelection());

  /** The words to be marked; a whole paragraph is taken as it is. @param {Selected | null} range */
  function wordsOf(range, asSelected = exact) {
    const text = workspace.document?.text;
    const words = range === null || text === undefined ? null : snap(workspace.words, range.start, range.end, { text, exact: asSelected || range.isWhole });
    // What lies folded between them is not selected: nobody sees it.
    return words === null || text === undefined ? null : across(text, words, article.gaps);
  }

  function close() {
    if (isOpen()) bar.hidePopover();
  }

  function letGo() {
    held = null;
    exact = false;
    getSelection()?.removeAllRanges();
    close();
  }

  function follow() {
    if (held !== null) return;
    const range = selected();
    const words = wordsOf(range);
    if (range === null || pressing || words === null) return close();
    const opens = !isOpen();
    if (opens) chips = typeChips({ choose: (entityType) => mark("entity", { entityType }), editLabels: () => (close(), editLabels()) });
    draw(spans.offer(words), article.toDecide(words));
    if (opens) bar.showPopover();
    settle(range);
    if (opens) uncover(range);
  }

  /**
   * @param {string | null} offer  what can be done to the active annotation with these words
   * @param {ReturnType<Article["toDecide"]>} decision  what can be done to the blocks that they stand in
   */
  function draw(offer, { places, inArticle }) {
    const decide = () => {
      letGo();
      void setInArticle(places, inArticle);
    };
    const told = html`
      ${chips}
      <div class="row">
        ${button({ label: "Claim", key: "C", class: "small quiet", run: () => mark("claim") })}
        ${button({ label: "Note", key: "N", class: "small quiet", icon: "note", run: () => mark("note") })}
        ${button({ label: inArticle ? "In the article" : "Not in the article", hint: inArticle ? "These lines are part of the article" : "These lines are not part of the article: fold them away", class: "small quiet", run: decide })}
        <span class="hint">Alt: select within words</span>
      </div>
      <div class="row">${offer === null ? nothing : button({ label: offer, key: "P", class: "small quiet", run: take })}</div>`;
    render(told, bar);
  }

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
    // The phone's own menu stands over a selection: ours goes under it.
    putNear(bar, article.rectsOf(range), isCoarse() ? "below" : "above");
  }

  /**
   * Marks the selected words. `exact` keeps part-words, `beside` adds one more label to words that have one.
   *
   * @param {MarkKind} kind
   * @param {{entityType?: EntityType, exact?: boolean, beside?: boolean}} [options]
   */
  function mark(kind, { entityType, exact: asSelected = false, beside = false } = {}) {
    const words = wordsOf(selected() ?? held, exact || asSelected);
    if (words === null) return;
    letGo();
    if (kind === "note") return popover.write(words);
    if (kind === "claim") markBar.last = { kind };
    else if (entityType !== undefined) markBar.last = { kind, entityType };
    const [id] = actions.run({ type: "mark", kind, ...words, beside, entityType })?.ids ?? [];
    if (id !== undefined) active.set(id, "text");
  }

  /** Adds the selected words to the active annotation, or takes them out of it; false where neither can be done. */
  function take() {
    const words = wordsOf(selected() ?? held);
    if (words === null || spans.offer(words) === null) return false;
    letGo();
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
  /** @param {PointerEvent} event */
  function released({ altKey }) {
    if (held !== null) {
      // The click that follows comes first.
      setTimeout(() => {
        held = null;
        follow();
      }, 50);
    }
    if (!pressing) return;
    pressing = false;
    exact = altKey;
    // The selection is final only after the release has been handled.
    setTimeout(follow);
  }
  addEventListener("pointerup", released);
  addEventListener("pointercancel", released);
  document.addEventListener("selectionchange", () => pressing || follow());
  addEventListener("scroll", () => isOpen() && follow(), { passive: true });

  const markBar = {
    /** What words were marked as last; a type that was changed counts too. @type {{kind: "entity", entityType: EntityType} | {kind: "claim"} | null} */
    last: null,
    /** The browser reports a selection a little later: a key that comes first is meant for it all the same. */
    get isOpen() {
      return isOpen() || wordsOf(selected()) !== null;
    },
    /** The whole words that are selected; null where none are. */
    words: () => wordsOf(selected(), false),
    mark,
    take,
    close: letGo,
  };
  return markBar;
}
