/** @import {Article} from "./article.js" */
/** @import {Say} from "./say.js" */
/** @import {Workspace} from "../state/workspace.js" */

/**
 * Selecting words with the keyboard alone: M starts at the active finding or the top of the view, the arrows go from word to
 * word, Shift keeps what was passed. It moves the browser's own selection, so all that follows one follows it.
 *
 * @typedef {object} WordCursor
 * @property {boolean} isOn
 * @property {(place: number) => void} start
 * @property {() => void} stop
 * @property {(event: KeyboardEvent) => boolean} handle  whether the key was the cursor's
 */

/**
 * @param {{workspace: Workspace, article: Article, say: Say, reveal: (range: {start: number, end: number}) => void}} options
 * @returns {WordCursor}
 */
export function createWordCursor({ workspace, article, say, reveal }) {
  let isOn = false;
  let anchor = 0;
  let head = 0;

  const count = () => workspace.words.length / 2;

  function show() {
    const { words, document } = workspace;
    const first = Math.min(anchor, head);
    const last = Math.max(anchor, head);
    const range = { start: words[2 * first] ?? 0, end: words[2 * last + 1] ?? 0 };
    article.select(range);
    reveal({ start: words[2 * head] ?? 0, end: words[2 * head + 1] ?? 0 });
    say.status(document?.text.slice(range.start, range.end) ?? "");
  }

  /** @param {number} place */
  function wordAt(place) {
    const { words } = workspace;
    let low = 0;
    let high = count();
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (/** @type {number} */ (words[2 * middle + 1]) > place) high = middle;
      else low = middle + 1;
    }
    return Math.min(low, count() - 1);
  }

  return {
    get isOn() {
      return isOn;
    },
    start(place) {
      if (count() === 0) return;
      isOn = true;
      anchor = head = wordAt(place);
      show();
    },
    stop() {
      isOn = false;
    },
    handle(event) {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!isOn || step === undefined || event.metaKey) return false;
      // With Control by ten words: a long way is not walked in single steps.
      head = Math.min(Math.max(head + step * (event.ctrlKey ? 10 : 1), 0), count() - 1);
      if (!event.shiftKey) anchor = head;
      show();
      return true;
    },
  };
}
