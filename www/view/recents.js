import { button } from "./buttons.js";
import { element } from "./element.js";

/** @import {Summary} from "../state/storage.js" */

const WHEN = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

/**
 * The documents that this browser keeps.
 *
 * @param {{open: (id: string) => void, remove: (summary: Summary) => void}} options
 * @returns {{element: HTMLElement, update: (summaries: readonly Summary[]) => void}}
 */
export function createRecents({ open, remove }) {
  const list = element("ul", { "aria-label": "Recent articles", role: "list" });
  const section = element("section", { class: "recents", hidden: true }, element("h2", {}, "Kept in this browser"), list);
  return {
    element: section,
    update(summaries) {
      section.hidden = summaries.length === 0;
      list.replaceChildren(...summaries.map((summary) => row(summary, open, remove)));
    },
  };
}

/**
 * @param {Summary} summary
 * @param {(id: string) => void} open
 * @param {(summary: Summary) => void} remove
 */
function row(summary, open, remove) {
  const { id, title, excerpt, modified, counts } = summary;
  const name = title.trim() === "" ? excerpt : title;
  const opener = element(
    "button",
    { type: "button", class: "open" },
    element("span", { class: "name" }, name),
    element("span", { class: "about" }, [whenIs(modified), ...countWords(counts)].join(" · ")),
  );
  opener.addEventListener("click", () => open(id));
  const trash = button({ label: `Delete “${name}”`, icon: "trash", iconOnly: true, class: "quiet danger", run: () => remove(summary) });
  return element("li", { class: "recent" }, opener, trash);
}

/** @param {string} modified */
function whenIs(modified) {
  const date = new Date(modified);
  return Number.isNaN(date.getTime()) ? "" : WHEN.format(date);
}

/** @param {Summary["counts"]} counts */
function countWords({ entities, claims, notes }) {
  return [counted(entities, "name or figure", "names and figures"), counted(claims, "claim", "claims"), counted(notes, "note", "notes")].filter(
    (words) => words !== "",
  );
}

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
function counted(count, one, many) {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}
