import { drawn } from "../kit/draw.js";
import { snap } from "../document/snap.js";
import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { swatchOf } from "../labels/swatch.js";
import { workInWords } from "../findings/work-words.js";

/** @import {Range as TextRange, Unplaced} from "../document/types.js" */
/** @import {Workspace} from "../store/workspace.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Active} from "../article/active.js" */
/** @import {Article} from "../article/article.js" */
/** @import {Say} from "../kit/say.js" */

/**
 * What lost its words in an edit, until it is put on others or discarded.
 *
 * @typedef {{element: HTMLElement, update: (unplaced: readonly Unplaced[]) => number}} UnplacedList
 *   `update` gives how many there are
 */

/**
 * @param {{workspace: Workspace, article: Article, actions: Actions, active: Active, say: Say}} options
 * @returns {UnplacedList}
 */
export function createUnplacedList({ workspace, article, actions, active, say }) {
  const list = element("ul", { class: "unplaced", role: "list", "aria-label": "No longer in the text" });
  const all = button({ label: "Discard all", class: "small quiet danger", run: () => actions.run({ type: "discard", ids: shown.map(({ id }) => id) }) });
  const root = element(
    "section",
    { class: "unplaced-section", hidden: true },
    element("div", { class: "unplaced-head" }, element("h3", {}, "No longer in the text"), all),
    element("p", { class: "about" }, "The text under these marks was removed. Select new text to re-attach one, or discard it."),
    list,
  );
  /** @type {readonly Unplaced[]} */
  let shown = [];

  /** @returns {TextRange | null} */
  function selectedWords() {
    const range = article.selected(getSelection());
    const text = workspace.document?.text;
    return range === null || text === undefined ? null : snap(workspace.words, range.start, range.end, { text });
  }

  /** @param {string} id */
  function put(id) {
    const place = selectedWords();
    if (place === null) {
      say.toast("Select text first, then press this again");
      return;
    }
    getSelection()?.removeAllRanges();
    actions.run({ type: "putOn", id, place });
    active.set(id, "list");
  }

  /** @param {Unplaced} one */
  function row(one) {
    const more = workInWords(one);
    const onto = button({ label: "Attach to selection", class: "small", run: () => put(one.id) });
    // A press must leave the selection as it is.
    onto.addEventListener("pointerdown", (event) => event.preventDefault());
    return element(
      "li",
      { class: "unplaced-item" },
      element("p", { class: "on" }, drawn(swatchOf(one)), element("s", {}, one.quote.replace(/\s+/g, " "))),
      more !== "" && element("p", { class: "text" }, more),
      element("div", { class: "actions" }, onto, button({ label: "Discard", class: "small danger", run: () => actions.run({ type: "discard", ids: [one.id] }) })),
    );
  }

  return {
    element: root,
    update(unplaced) {
      if (unplaced === shown) return shown.length;
      shown = unplaced;
      root.hidden = unplaced.length === 0;
      all.hidden = unplaced.length < 2;
      list.replaceChildren(...unplaced.map(row));
      return unplaced.length;
    },
  };
}
