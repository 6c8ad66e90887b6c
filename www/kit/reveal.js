import { landmark } from "./element.js";

/** @import {Range as TextRange} from "../document/types.js" */
/** @import {Article} from "../article/article.js" */

/** Words nearer than this to an edge of the view are scrolled into it, in pixels. */
const MARGIN = 48;
/** A bar wider than this share of the window leaves no room for the article beside it. */
const ACROSS = 0.9;

/** The part of the window that shows the article: below the bars and, on a phone, above the sheet. In pixels. */
export function readingView() {
  // On a narrow window the search bar goes from side to side as well.
  const bars = [landmark("topbar"), landmark("layer").querySelector(":scope > .find-bar")].flatMap((bar) => bar?.getBoundingClientRect() ?? []);
  const bottoms = bars.filter(({ width }) => width > innerWidth * ACROSS).map(({ bottom }) => bottom);
  // What stands over the article as far as its column goes.
  const lens = document.querySelector(".lens-bar");
  if (lens !== null) bottoms.push(lens.getBoundingClientRect().bottom);
  const panel = landmark("panel");
  const { left, top } = panel.getBoundingClientRect();
  const isSheet = !panel.hidden && left === 0 && top > 0;
  return { top: Math.max(0, ...bottoms), bottom: isSheet ? Math.min(top, innerHeight) : innerHeight };
}

/**
 * Scrolls some words of the text into view, a little above the middle, unless they are in view already. Where they lie folded
 * away, the fold opens.
 *
 * @param {Article} article
 * @param {TextRange} range
 * @returns {boolean} whether it scrolled
 */
export function reveal(article, range) {
  article.unfold(range);
  const [first] = article.rectsOf(range);
  if (first === undefined) return false;
  const { top, bottom } = readingView();
  if (first.top >= top + MARGIN && first.bottom <= bottom - MARGIN) return false;
  const target = top + (bottom - top) * 0.38;
  const smooth = !matchMedia("(prefers-reduced-motion: reduce)").matches && Math.abs(first.top - target) < innerHeight * 2;
  scrollBy({ top: first.top - target, behavior: smooth ? "smooth" : "instant" });
  if (smooth) return true;
  requestAnimationFrame(() => {
    // In a long article the heights on the way were estimates; now they are known.
    const [settled] = article.rectsOf(range);
    if (settled !== undefined && Math.abs(settled.top - target) > MARGIN) scrollBy({ top: settled.top - target, behavior: "instant" });
  });
  return true;
}
