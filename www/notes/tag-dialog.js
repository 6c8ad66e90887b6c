import { wordsIn } from "../document/fragments.js";
import { allTags, tagOf, tagsOf } from "../document/tags.js";
import { button } from "../kit/buttons.js";
import { element, landmark } from "../kit/element.js";
import { icon } from "../kit/icons.js";

/** @import {Workspace} from "../store/workspace.js" */
/** @import {Actions} from "../store/workspace.js" */

/** More of the tags that were used before are found by typing. */
const OFFERED = 12;

/**
 * The tags of one or more annotations: those that all of them have, those that were used before, and a field for a new one.
 *
 * @param {{workspace: Workspace, actions: Actions}} options
 * @returns {{ask: (ids: string[]) => void, changed: () => void}}
 */
export function createTagDialog({ workspace, actions }) {
  /** @type {string[]} */
  let asked = [];
  const title = element("h2", { id: "tag-title" });
  const close = button({ label: "Close", icon: "close", iconOnly: true, class: "quiet", run: () => dialog.close() });
  const field = element("input", { type: "text", class: "text-field", "aria-label": "New tag", placeholder: "Type a tag, then press Enter", autocomplete: "off", spellcheck: "false", maxlength: 60 });
  const form = element("form", { class: "tag-form" }, field, element("button", { type: "submit", class: "button small primary" }, "Add"));
  const own = element("ul", { class: "tag-list", "aria-label": "Tags", role: "list" });
  const others = element("div", { class: "tag-list", role: "group", "aria-label": "Used before" });
  const before = element("section", {}, element("h3", {}, "Used before"), others);
  const dialog = element("dialog", { class: "help tag-dialog", "aria-labelledby": "tag-title" }, element("div", { class: "help-head" }, title, close), form, own, before);
  landmark("layer").append(dialog);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const tag = tagOf(field.value);
    field.value = "";
    // Enter in an empty field is how one is done.
    if (tag === "") dialog.close();
    else actions.run({ type: "setTag", ids: asked, tag, on: true });
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });

  function show() {
    const { document: open } = workspace;
    const ids = new Set(asked);
    const annotations = open?.annotations.filter(({ id }) => ids.has(id)) ?? [];
    const [first] = annotations;
    if (open === null || first === undefined) {
      dialog.close();
      return;
    }
    title.textContent = annotations.length === 1 ? `Tags for “${wordsIn(first).slice(0, 40).replace(/\s+/g, " ")}”` : `Tags for ${annotations.length} annotations`;
    const held = own.contains(document.activeElement) || others.contains(document.activeElement);
    const used = allTags({ ...open, annotations });
    own.replaceChildren(...used.map((tag) => element("li", {}, ownTag(tag, annotations.every((one) => tagsOf(one).includes(tag))))));
    const more = allTags(open).filter((tag) => !used.includes(tag)).slice(0, OFFERED);
    others.replaceChildren(...more.map((tag) => button({ label: `#${tag}`, class: "small tag", run: () => actions.run({ type: "setTag", ids: asked, tag, on: true }) })));
    before.hidden = more.length === 0;
    if (held) field.focus();
  }

  /** @param {string} tag @param {boolean} onAll */
  function ownTag(tag, onAll) {
    const chip = element("button", { type: "button", class: "filter-chip", "aria-label": `Remove tag ${tag}` }, `#${tag}`, !onAll && element("span", { class: "about" }, " on some"), icon("close"));
    chip.addEventListener("click", () => actions.run({ type: "setTag", ids: asked, tag, on: false }));
    return chip;
  }

  return {
    ask(ids) {
      asked = ids;
      if (ids.length === 0) return;
      dialog.showModal();
      show();
      field.focus();
    },
    changed() {
      if (dialog.open) show();
    },
  };
}
