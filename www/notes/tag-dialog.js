import { wordsIn } from "../document/fragments.js";
import { quoted } from "../document/step-words.js";
import { allTags, tagOf, tagsOf } from "../document/tags.js";
import { button } from "../kit/button.js";
import { createDialog } from "../kit/dialog.js";
import { html, nothing } from "../kit/draw.js";
import { picture } from "../kit/icons.js";

/** @import {Actions, Workspace} from "../store/workspace.js" */

/** Tags used elsewhere that are offered; the others can be typed. */
const OFFERED = 12;

/**
 * The tags of some annotations, those used elsewhere in the document, and a field for a new one.
 *
 * @param {{workspace: Workspace, actions: Actions}} options
 */
export function createTagDialog({ workspace, actions }) {
  const dialog = createDialog("tag", "tag-dialog");
  /** @type {string[]} */
  let asked = [];

  /** @param {SubmitEvent} event */
  function add(event) {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (dialog.element.querySelector("input"));
    const tag = tagOf(field.value);
    field.value = "";
    // Enter in an empty field means done.
    if (tag === "") dialog.element.close();
    else actions.run({ type: "setTag", ids: asked, tag, on: true });
  }

  /** @returns {boolean} whether what was asked about is still there */
  function draw() {
    const { document: open } = workspace;
    const ids = new Set(asked);
    const annotations = open?.annotations.filter(({ id }) => ids.has(id)) ?? [];
    const [first] = annotations;
    if (open === null || first === undefined) return false;
    const used = allTags({ ...open, annotations });
    const others = allTags(open).filter((tag) => !used.includes(tag)).slice(0, OFFERED); // prettier-ignore
    const ownTag = (/** @type {string} */ tag) => {
      const onAll = annotations.every((one) => tagsOf(one).includes(tag));
      const remove = () => actions.run({ type: "setTag", ids: asked, tag, on: false });
      return html`<li><button type="button" class="filter-chip" aria-label=${`Remove tag ${tag}`} @click=${remove}>#${tag}${onAll ? nothing : html`<span class="about"> on some</span>`}${picture("close")}</button></li>`;
    };
    const held = document.activeElement?.closest(".tag-list") !== null;
    dialog.draw(
      `Tags for ${annotations.length === 1 ? quoted(wordsIn(first)) : `${annotations.length} marks`}`,
      html`
        <form class="tag-form" @submit=${add}>
          <input type="text" class="text-field" aria-label="New tag" data-draft="tag" placeholder="Type a tag, then press Enter" autocomplete="off" spellcheck="false" maxlength="60" />
          <button type="submit" class="button small primary">Add</button>
        </form>
        <ul class="tag-list" aria-label="Tags" role="list">${used.map(ownTag)}</ul>
        <section ?hidden=${others.length === 0}>
          <h3>Used before</h3>
          <div class="tag-list" role="group" aria-label="Used before">
            ${others.map((tag) => button({ label: `#${tag}`, class: "small tag", run: () => actions.run({ type: "setTag", ids: asked, tag, on: true }) }))}
          </div>
        </section>
      `,
    );
    if (held) dialog.focus("input");
    return true;
  }

  return {
    /** @param {string[]} ids */
    ask(ids) {
      asked = ids;
      if (draw()) dialog.open();
    },
    changed() {
      if (dialog.element.open && !draw()) dialog.element.close();
    },
  };
}
