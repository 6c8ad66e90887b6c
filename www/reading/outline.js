import { headingAt, outlineOf } from "./headings.js";
import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { toTop } from "../article/keep-place.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Heading} from "./headings.js" */
/** @import {Article} from "../article/article.js" */
/** @import {Say} from "../kit/say.js" */

/** Beside the text it stands where the margin is this wide, in pixels; elsewhere it is opened over the text. */
const ROOM = 208;

/**
 * The article's headings, to go by.
 *
 * @typedef {object} Outline
 * @property {HTMLElement} element
 * @property {boolean} isEmpty  the article is not divided
 * @property {() => void} open
 * @property {(document: GlossatorDocument) => void} show
 * @property {(place: number) => void} follow  the place where reading begins
 */

/**
 * @param {{article: Article, say: Say}} options
 * @returns {Outline}
 */
export function createOutline({ article, say }) {
  const list = element("ol", { role: "list" });
  const shut = button({ label: "Close the outline", icon: "close", iconOnly: true, class: "quiet small", run: close });
  const root = element("nav", { class: "outline", "aria-label": "Outline", hidden: true }, element("p", { class: "outline-head" }, "Outline", shut), list);
  /** @type {readonly Heading[]} */
  let headings = [];
  /** @type {unknown} */
  let of = null;
  let current = -1;

  const buttons = () => [.../** @type {NodeListOf<HTMLButtonElement>} */ (list.querySelectorAll("button"))];

  /** @param {Heading} heading */
  function rowOf({ start, words, isTitle }) {
    const go = element("button", { type: "button", class: isTitle ? "title" : undefined }, words);
    go.addEventListener("click", () => {
      close();
      if (isTitle) scrollTo({ top: 0, behavior: "instant" });
      else toTop(article, start);
      say.status(words);
    });
    return element("li", {}, go);
  }

  function fit() {
    root.classList.toggle("beside", article.element.getBoundingClientRect().left >= ROOM);
  }
  new ResizeObserver(fit).observe(document.body);
  new ResizeObserver(fit).observe(article.element);

  function close() {
    if (!root.classList.contains("open")) return;
    root.classList.remove("open");
    if (root.contains(document.activeElement)) article.element.focus({ preventScroll: true });
  }

  root.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (event.key === "Escape") {
      close();
      article.element.focus({ preventScroll: true });
    } else if (step !== undefined) {
      const all = buttons();
      const at = all.findIndex((one) => one === document.activeElement);
      all[Math.min(Math.max(at + step, 0), all.length - 1)]?.focus();
    } else return;
    event.preventDefault();
  });
  addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !root.contains(target)) close();
  });

  return {
    element: root,
    get isEmpty() {
      return headings.length === 0;
    },
    open() {
      fit();
      root.classList.add("open");
      (buttons()[Math.max(current, 0)] ?? shut).focus();
    },
    show({ text, blocks }) {
      if (of === blocks) return;
      of = blocks;
      current = -1;
      headings = outlineOf(text, article.blocks);
      root.hidden = headings.length === 0;
      list.replaceChildren(...headings.map(rowOf));
      fit();
    },
    follow(place) {
      const at = headingAt(headings, place);
      if (at === current) return;
      buttons()[current]?.removeAttribute("aria-current");
      buttons()[at]?.setAttribute("aria-current", "location");
      current = at;
      // The outline of a book is longer than the window.
      if (!root.contains(document.activeElement)) buttons()[at]?.scrollIntoView({ block: "nearest" });
    },
  };
}
