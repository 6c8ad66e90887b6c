/**
 * What a test can do with a page, the same in every browser. Each browser has a module that makes such a tab.
 *
 * Things are found by role and accessible name, as people with a screen reader find them.
 */

/** How long a test waits for what must come, in milliseconds: long for a loaded machine, never slept through. */
export const PATIENCE = 60_000;
/** How often it looks, in milliseconds. */
const GLANCE = 25;

/**
 * @typedef {object} Part  one element, looked up anew at each use
 * @property {() => Promise<void>} click  by mouse, once it is visible and enabled
 * @property {() => Promise<void>} focus
 * @property {(text: string) => Promise<void>} fill  replaces what a text box holds, in one input
 * @property {() => Promise<string>} text  as rendered
 * @property {() => Promise<string[]>} items  the rendered text of each list item in it
 * @property {() => Promise<void>} there  waits until it is
 * @property {() => Promise<void>} gone  waits until it is not
 * @property {() => Promise<boolean>} isThere  at this moment
 * @property {<A, R>(work: (element: any, argument: A) => R, argument?: A) => Promise<Awaited<R>>} evaluate
 * @property {(role: string, name: string) => Part} part  one inside it
 */

/**
 * @typedef {object} Tab
 * @property {"chromium" | "firefox"} browser
 * @property {string[]} faults  errors that nothing caught, and what the page's policy refused
 * @property {string[]} requests  every address that was asked for
 * @property {(url: string) => Promise<void>} open
 * @property {(work: () => void) => Promise<void>} prepare  runs in every page from here on, before its own scripts
 * @property {() => Promise<void>} reload
 * @property {(role: string, name: string) => Part} part
 * @property {<A, R>(work: (argument: A) => R, argument?: A) => Promise<Awaited<R>>} evaluate  in the page
 * @property {<A>(what: string, test: (argument: A) => unknown, argument?: A) => Promise<void>} until  the test, run in
 *   the page, holds; `what` is said when it never does
 * @property {(keys: string) => Promise<void>} press  as "Escape", "Control+Shift+z"
 * @property {(point: {x: number, y: number}, times: number) => Promise<void>} clicks  with the mouse, fast enough to be one double or triple click
 * @property {(points: Array<{x: number, y: number}>) => Promise<void>} drag  with the mouse, from the first to the last
 * @property {(width: number, height: number) => Promise<void>} asPhone  a screen of that size, and fingers for a mouse
 * @property {(point: {x: number, y: number}) => Promise<void>} tap  with a finger
 * @property {(words: import("./touch.js").Pressed) => Promise<void>} hold  with a finger, until words are selected
 * @property {(work: () => Promise<void>) => Promise<{name: string, text: string}>} download  what the work makes the
 *   browser save
 * @property {(work: () => Promise<void>, file: {name: string, content: Uint8Array}) => Promise<void>} upload  answers the
 *   file dialog that the work opens
 * @property {(width: number, height: number) => Promise<void>} resize
 * @property {(preferences: Parameters<import("playwright-core").Page["emulateMedia"]>[0]) => Promise<void>} asks  what the person has asked the
 *   system for; Chromium alone can be told
 * @property {() => Promise<Tab>} beside  another tab of the same person, empty; it goes when this one does
 * @property {(path: string) => Promise<void>} screenshot
 * @property {() => Promise<void>} close
 */

/**
 * Waits until `look` gives something true.
 *
 * @template T
 * @param {string} what  said when it never does
 * @param {() => Promise<T>} look
 * @returns {Promise<NonNullable<T>>}
 */
export async function eventually(what, look) {
  const until = performance.now() + PATIENCE;
  /** @type {unknown} */
  let last;
  while (performance.now() < until) {
    try {
      const found = await look();
      if (found) return found;
      last = undefined;
    } catch (fault) {
      // The element went away between two looks, or the page is being loaded: look again.
      last = fault;
    }
    await new Promise((resolve) => setTimeout(resolve, GLANCE));
  }
  throw new Error(`waited ${PATIENCE / 1000} s: ${what}`, { cause: last });
}

/**
 * The keys of a chord, in order: "Control+Shift+z" → Control, Shift, z.
 *
 * @param {string} keys
 */
export function chord(keys) {
  return keys === "+" ? ["+"] : keys.split("+");
}

/**
 * Runs in the page: puts a text into a text box in one input, as a paste does.
 *
 * @param {any} element
 * @param {string} text
 */
export function enter(element, text) {
  element.focus();
  if ("value" in element) {
    element.value = text;
  } else {
    element.textContent = text;
  }
  element.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
}

/**
 * Runs in the page: the text of each list item, nested ones apart.
 *
 * @param {any} list
 * @returns {string[]}
 */
export function itemsOf(list) {
  return Array.from(list.querySelectorAll('li, [role="listitem"]'), (item) => item.innerText.trim());
}
