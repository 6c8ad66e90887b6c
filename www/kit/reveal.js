import { landmark } from "./element.js";

/** @import {Range as TextRange} from "../document/types.js" */
/** @import {Article} from "../article/article.js" */

/** Words this near to an edge of the view are scrolled into it. */
const MARGIN = 48;
/** What is this wide, as a share of the window, leaves nothing beside it. */
const ACROSS = 0.9;

/**
 * The part of the window that shows the article: below the bars, above the sheet on a phone.
 *
 * @returns {{top: number, bottom: number}}
 */
export function readingView() {
  // The bar of a search is one of them where it goes from side to side.
  const bars = [landmark("topbar"), landmark("layer").querySelector(":scope > .find-bar")].flatMap((bar) => bar?.getBoundingClientRect() ?? []);
  const bottoms = bars.filter(({ width }) => width > innerWidth * ACROSS).map(({ bottom }) => bottom);
  const panel = landmark("panel");
  const { left, top } = panel.getBoundingClientRect();
  const isSheet = !panel.hidden && left === 0 && top > 0;
  return { top: Math.max(0, ...bottoms), bottom: isSheet ? Math.min(top, innerHeight) : innerHeight };
}

/**
 * Scrolls a range of the text into the view, a little above its middle; stays where it is when the range is in view.
 *
 * @param {Article} article
 * @param {TextRange} range
 * @returns {boolean} whether it scrolled
 */
export function reveal(article, range) {
  const [first] = article.rectsOf(range);
  if (first === undefined) return false;
  const { top, bottom } = readingView();
  if (first.top >= top + MARGIN && first.bottom <= bottom - MARGIN) return false;
  const target = top + (bottom - top) * 0.38;
  const smooth = !matchMedia("(prefers-reduced-motion: reduce)").matches && Math.abs(first.top - target) < innerHeight * 2;
  scrollBy({ top: first.top - target, behavior: smooth ? "smooth" : "instant" });
  if (!smooth) settle(article, range, target);
  return true;
}

/**
 * In a long article the heights on the way were estimates: once the real ones are known, the words may stand elsewhere.
 *
 * @param {Article} article
 * @param {TextRange} range
 * @param {number} target
 */
function settle(article, range, target) {
  requestAnimationFrame(() => {
    const [first] = article.rectsOf(range);
    if (first !== undefined && Math.abs(first.top - target) > MARGIN) {
      scrollBy({ top: first.top - target, behavior: "instant" });
    }
  });
}
