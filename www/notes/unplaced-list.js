import { snap } from "../document/snap.js";
import { workInWords } from "../findings/work-words.js";
import { button } from "../kit/button.js";
import { html, nothing, render, repeat } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { onOneLine } from "../kit/words.js";
import { swatchOf } from "../labels/swatch.js";

/** @import {Unplaced} from "../document/types.js" */
/** @import {Actions, Workspace} from "../store/workspace.js" */
/** @import {Active} from "../article/active.js" */
/** @import {Article} from "../article/article.js" */
/** @import {Say} from "../kit/say.js" */

/**
 * Marks whose words were lost in an edit, until each is put on other words or discarded.
 *
 * @param {{workspace: Workspace, article: Article, actions: Actions, active: Active, say: Say}} options
 */
export function createUnplacedList({ workspace, article, actions, active, say }) {
  const root = element("section", { class: "unplaced-section", hidden: true });

  /** @param {string} id */
  function attach(id) {
    const range = article.selected(getSelection());
    const text = workspace.document?.text;
    const place = range === null || text === undefined ? null : snap(workspace.words, range.start, range.end, { text, exact: range.isWhole });
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
    const work = workInWords(one);
    // A press must not clear the selection, which the mark is to be put on.
    const keepSelection = (/** @type {Event} */ event) => event.preventDefault();
    return html`<li class="unplaced-item">
      <p class="on">${swatchOf(one)}<s>${onOneLine(one.quote)}</s></p>
      ${work === "" ? nothing : html`<p class="text">${work}</p>`}
      <div class="actions" @pointerdown=${keepSelection}>
        ${button({ label: "Attach to selection", class: "small", run: () => attach(one.id) })}
        ${button({ label: "Discard", class: "small danger", run: () => actions.run({ type: "discard", ids: [one.id] }) })}
      </div>
    </li>`;
  }

  return {
    element: root,
    /** @param {readonly Unplaced[]} unplaced @returns {number} how many there are */
    update(unplaced) {
      root.hidden = unplaced.length === 0;
      const discardAll = () => actions.run({ type: "discard", ids: unplaced.map(({ id }) => id) });
      render(
        html`<div class="unplaced-head">
            <h3>No longer in the text</h3>
            ${button({ label: "Discard all", class: "small quiet danger", hidden: unplaced.length < 2, run: discardAll })}
          </div>
          <p class="about">The text under these marks was removed. Select new text to re-attach one, or discard it.</p>
          <ul class="unplaced" role="list" aria-label="No longer in the text">${repeat(unplaced, ({ id }) => id, row)}</ul>`,
        root,
      );
      return unplaced.length;
    },
  };
}
