import { keptChoice } from "../store/kept-choice.js";
import { LIBRARY_ORDERS, chosen, tagsOf } from "./library-order.js";
import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { icon } from "../kit/icons.js";
import { binRow, libraryRow } from "./library-row.js";

/** @import {LibraryOrder} from "./library-order.js" */
/** @import {Summary} from "../document/summary.js" */
/** @import {LibraryActions} from "./library-row.js" */

/** Typing rests this long before the texts are searched, in milliseconds. */
const REST = 200;

/**
 * The documents that this browser keeps.
 *
 * @typedef {object} LibraryView
 * @property {HTMLElement} element
 * @property {(library: {kept: readonly Summary[], bin: readonly Summary[]}) => void} update
 */

/**
 * @param {object} options
 * @param {LibraryActions} options.actions
 * @param {(sought: string) => Promise<Set<string>>} options.findInTexts
 * @param {() => void} options.exportAll
 * @param {() => void} options.chooseImport
 * @param {HTMLElement} options.keeping  how well they are kept
 * @returns {LibraryView}
 */
export function createLibraryView({ actions, findInTexts, exportAll, chooseImport, keeping }) {
  const keptOrder = keptChoice("library-order");
  /** @type {readonly Summary[]} */
  let kept = [];
  /** @type {Set<string> | null} */
  let inText = null;
  /** @type {string | null} */
  let tag = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const search = element("input", { type: "search", class: "filter-field", "aria-label": "Search the library", placeholder: "Search titles, tags and text", autocomplete: "off", spellcheck: "false" });
  const order = element("select", { id: "library-order", autocomplete: "off" }, ...LIBRARY_ORDERS.map(([value, words]) => element("option", { value }, words)));
  order.value = LIBRARY_ORDERS.find(([value]) => value === keptOrder.read())?.[0] ?? "changed";
  const tags = element("div", { class: "tag-chips", role: "group", "aria-label": "Tags" });
  const count = element("p", { class: "library-count", role: "status" });
  const list = element("ul", { "aria-label": "Library", role: "list" });
  const binList = element("ul", { "aria-label": "Deleted articles", role: "list" });
  const binName = element("summary", {});
  const empty = button({ label: "Delete all permanently", class: "small quiet danger", run: () => actions.remove(binned) });
  const bin = element("details", { class: "bin", hidden: true }, binName, element("p", { class: "about" }, "Removed automatically after 30 days."), binList, empty);
  /** @type {readonly Summary[]} */
  let binned = [];
  const save = button({ label: "Export all", icon: "export", class: "small quiet", hint: "Export the whole library as one file", run: exportAll });
  const load = button({ label: "Import a library", icon: "import", class: "small quiet", hint: "Import a library or a single document, or drop one anywhere", run: chooseImport });
  const tools = element(
    "div",
    { class: "library-tools" },
    search,
    element("label", { for: "library-order" }, "Sort"),
    element("span", { class: "select" }, order, icon("caret")),
  );
  const root = element(
    "section",
    { class: "recents", "aria-labelledby": "library-title", hidden: true },
    element("div", { class: "library-head" }, element("h2", { id: "library-title" }, "Library"), load, save),
    tools,
    tags,
    count,
    list,
    keeping,
    bin,
  );

  search.addEventListener("input", () => {
    inText = null;
    clearTimeout(timer);
    show();
    timer = setTimeout(() => void searchTexts(search.value.trim()), REST);
  });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || search.value === "") return;
    search.value = "";
    inText = null;
    show();
  });
  order.addEventListener("change", () => {
    keptOrder.write(order.value);
    show();
  });

  /** @param {string} sought */
  async function searchTexts(sought) {
    if (sought === "") return;
    const found = await findInTexts(sought).catch(() => null);
    if (search.value.trim() !== sought) return;
    inText = found;
    show();
  }

  /** @param {string | null} chosenTag */
  function choose(chosenTag) {
    tag = chosenTag === tag ? null : chosenTag;
    show();
  }

  function show() {
    const all = tagsOf(kept);
    if (tag !== null && !all.some((one) => one.tag === tag)) tag = null;
    const shown = chosen(kept, { sought: search.value, inText, tag, order: /** @type {LibraryOrder} */ (order.value) });
    tags.hidden = all.length === 0;
    tags.replaceChildren(...all.map(tagButton));
    list.replaceChildren(...shown.map((summary) => libraryRow(summary, actions, choose)));
    list.hidden = shown.length === 0;
    const isChosen = search.value.trim() !== "" || tag !== null;
    count.textContent = !isChosen ? "" : shown.length === 0 ? "No matching articles." : `${shown.length} of ${kept.length}`;
  }

  /** @param {{tag: string, count: number}} counted */
  function tagButton({ tag: own, count: uses }) {
    const chip = element("button", { type: "button", class: "tag-chip", "aria-pressed": String(own === tag) }, own, element("span", { class: "count" }, String(uses)));
    chip.addEventListener("click", () => {
      choose(own);
      // The buttons are made anew: the focus goes to the one that took its place.
      [.../** @type {NodeListOf<HTMLElement>} */ (tags.querySelectorAll(".tag-chip"))].find((one) => one.firstChild?.textContent === own)?.focus();
    });
    return chip;
  }

  return {
    element: root,
    update(library) {
      kept = library.kept;
      binned = library.bin;
      root.hidden = kept.length + binned.length === 0 && keeping.hidden;
      tools.hidden = kept.length < 2;
      save.hidden = kept.length === 0;
      bin.hidden = binned.length === 0;
      binName.textContent = `Deleted (${binned.length})`;
      binList.replaceChildren(...binned.map((summary) => binRow(summary, actions)));
      show();
    },
  };
}
