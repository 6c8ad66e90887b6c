import { nameOf, shareOf, tagsIn } from "./library-order.js";
import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";

/** @import {Summary} from "../document/summary.js" */

const WHEN = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

/**
 * What can be done to a document of the library.
 *
 * @typedef {object} LibraryActions
 * @property {(id: string) => void} open
 * @property {(summary: Summary, tags: string[]) => void} setTags
 * @property {(summary: Summary) => void} duplicate
 * @property {(summary: Summary) => void} bin
 * @property {(summary: Summary) => void} restore
 * @property {(summaries: readonly Summary[]) => void} remove  for good
 */

/**
 * @param {Summary} summary
 * @param {LibraryActions} actions
 * @param {(tag: string) => void} chooseTag
 * @returns {HTMLElement}
 */
export function libraryRow(summary, actions, chooseTag) {
  const { id, modified, counts, tags = [], reviewed } = summary;
  const name = nameOf(summary);
  const progress = reviewed === undefined || reviewed.all === 0 ? "" : `${reviewed.done} of ${reviewed.all} claims reviewed`;
  const done = element("span", { class: "done-part" });
  done.style.setProperty("width", `${shareOf(summary) * 100}%`);
  const opener = element(
    "button",
    { type: "button", class: "open" },
    element("span", { class: "name" }, name),
    element("span", { class: "about" }, [whenIs(modified), ...countWords(counts, progress)].filter((words) => words !== "").join(" · ")),
    progress !== "" && element("span", { class: "review-bar", "aria-hidden": "true" }, done),
  );
  opener.addEventListener("click", () => actions.open(id));
  const chips = element("div", { class: "tag-chips", hidden: tags.length === 0 }, ...tags.map((tag) => tagChip(tag, chooseTag)));
  const tagger = tagForm(tags, `Tags for “${name}”`, (changed) => actions.setTags(summary, changed));
  /** @param {Parameters<typeof button>[0]} options */
  const tool = (options) => button({ ...options, iconOnly: true, class: `quiet ${options.class ?? ""}` });
  const edit = tool({ label: `Tag “${name}”`, icon: "tag", run: tagger.toggle });
  return element(
    "li",
    { class: "recent" },
    element("div", { class: "recent-words" }, opener, chips, tagger.element),
    edit,
    tool({ label: `Duplicate “${name}”`, icon: "copy", run: () => actions.duplicate(summary) }),
    tool({ label: `Delete “${name}”`, icon: "trash", class: "danger", run: () => actions.bin(summary) }),
  );
}

/**
 * @param {string} tag
 * @param {(tag: string) => void} choose
 */
function tagChip(tag, choose) {
  const chip = element("button", { type: "button", class: "tag-chip", "aria-label": `Only “${tag}”` }, tag);
  chip.addEventListener("click", () => choose(tag));
  return chip;
}

/**
 * A field for tags that opens in the row.
 *
 * @param {readonly string[]} tags
 * @param {string} label
 * @param {(tags: string[]) => void} save
 */
function tagForm(tags, label, save) {
  const field = element("input", { type: "text", class: "tag-field", "aria-label": label, placeholder: "Tags, separated by commas", autocomplete: "off", spellcheck: "false", value: tags.join(", ") });
  const form = element("div", { class: "tag-form", hidden: true }, field, button({ label: "Save tags", class: "small", run: keep }));
  /** @type {Element | null} */
  let from = null;

  function keep() {
    close();
    save(tagsIn(field.value));
  }
  function close() {
    form.hidden = true;
    if (from instanceof HTMLElement) from.focus();
  }
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") keep();
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  return {
    element: form,
    toggle() {
      form.hidden = !form.hidden;
      if (form.hidden) return;
      from = document.activeElement;
      field.value = tags.join(", ");
      field.focus();
    },
  };
}

/**
 * A document in the bin.
 *
 * @param {Summary} summary
 * @param {LibraryActions} actions
 */
export function binRow(summary, actions) {
  const name = nameOf(summary);
  const restore = button({ label: "Restore", class: "small quiet", run: () => actions.restore(summary) });
  restore.setAttribute("aria-label", `Restore “${name}”`);
  return element(
    "li",
    { class: "recent binned" },
    element("span", { class: "name" }, name),
    restore,
    button({ label: `Delete “${name}” permanently`, icon: "trash", iconOnly: true, class: "quiet danger", run: () => actions.remove([summary]) }),
  );
}

/**
 * @param {string | null | undefined} iso
 * @returns {string} empty for what is no date
 */
export function whenIs(iso) {
  const date = new Date(iso ?? "");
  return Number.isNaN(date.getTime()) ? "" : WHEN.format(date);
}

/**
 * @param {Summary["counts"]} counts
 * @param {string} progress  stands for the claims
 */
function countWords({ entities, claims, notes }, progress) {
  return [counted(entities, "name or figure", "names and figures"), progress || counted(claims, "claim", "claims"), counted(notes, "note", "notes")];
}

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
export function counted(count, one, many) {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}
