import { toTop } from "../article/keep-place.js";
import { button } from "../kit/button.js";
import { html, nothing, orNone, render } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { headingAt, outlineOf } from "./headings.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Heading} from "./headings.js" */
/** @import {Article} from "../article/article.js" */
/** @import {Say} from "../kit/say.js" */

/** Beside the text it stands where the margin is this wide, in pixels; elsewhere it is opened over the text. */
const ROOM = 208;

/** The article's headings, to go by. @param {{article: Article, say: Say}} options */
export function createOutline({ article, say }) {
  const root = element("nav", { class: "outline", "aria-label": "Outline", hidden: true });
  /** @type {readonly Heading[]} */
  let headings = [];
  /** @type {unknown} */
  let of = null;
  let current = -1;

  const rows = () => [.../** @type {NodeListOf<HTMLButtonElement>} */ (root.querySelectorAll("li button"))];

  function draw() {
    root.hidden = headings.length === 0;
    const row = (/** @type {Heading} */ heading, /** @type {number} */ i) =>
      html`<li><button type="button" class=${heading.isTitle ? "title" : nothing} aria-current=${orNone(i === current && "location")} @click=${() => go(heading)}>${heading.words}</button></li>`;
    render(
      html`<p class="outline-head">Outline${button({ label: "Close the outline", icon: "close", iconOnly: true, class: "quiet small", run: close })}</p>
        <ol role="list">${headings.map(row)}</ol>`,
      root,
    );
  }

  /** @param {Heading} heading */
  function go({ start, words, isTitle }) {
    close();
    if (isTitle) scrollTo({ top: 0, behavior: "instant" });
    else toTop(article, start);
    say.status(words);
  }

  const fit = () => void root.classList.toggle("beside", article.element.getBoundingClientRect().left >= ROOM);
  for (const one of [document.body, article.element]) new ResizeObserver(fit).observe(one);

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
      const all = rows();
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
    /** Whether the article is not divided. */
    get isEmpty() {
      return headings.length === 0;
    },
    open() {
      fit();
      root.classList.add("open");
      (rows()[Math.max(current, 0)] ?? root.querySelector("button"))?.focus();
    },
    /** @param {GlossatorDocument} document */
    show({ text, blocks }) {
      if (of === blocks) return;
      of = blocks;
      current = -1;
      headings = outlineOf(text, article.blocks);
      draw();
      fit();
    },
    /** @param {number} place  where reading begins */
    follow(place) {
      const at = headingAt(headings, place);
      if (at === current) return;
      current = at;
      draw();
      // The outline of a book is longer than the window.
      if (!root.contains(document.activeElement)) rows()[at]?.scrollIntoView({ block: "nearest" });
    },
  };
}
