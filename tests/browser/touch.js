/** What a finger does beyond what browsers emulate: those of a desk have no handles to select with. */

/**
 * Words that are pressed: where, and what there is to select.
 *
 * @typedef {{point: {x: number, y: number}, words: string}} Pressed
 */

/** Systems take a finger that rests this long for one that wants to select, in milliseconds. */
export const LONG_PRESS = 500;

/**
 * Runs in the page: selects the words as the system's handles do after a long press.
 *
 * @param {Pressed} pressed
 */
export function selectAsHandlesDo({ words }) {
  const walker = document.createTreeWalker(/** @type {Element} */ (document.querySelector('[aria-label="Article"] .text')), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1;
    if (at !== -1) {
      getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      return;
    }
  }
  throw new Error(`“${words}” does not stand in the article`);
}
