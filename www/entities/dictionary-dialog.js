import { drawn } from "../kit/draw.js";
import { download } from "../files/download.js";
import { fromFile, toFile, withEntry, withoutEntry } from "../document/dictionary.js";
import { button } from "../kit/buttons.js";
import { element, landmark } from "../kit/element.js";
import { asOne, TYPES, wordsFor } from "../labels/entity-types.js";
import { fileChoice } from "../kit/file-choice.js";
import { swatch } from "../labels/swatch.js";

/** @import {DictionaryStore} from "../store/dictionary-store.js" */
/** @import {DictionaryEntry, EntityType} from "../document/types.js" */
/** @import {Say} from "../kit/say.js" */

/** What names can be: the others are read by rule. */
const NAMED = TYPES.filter(({ key }) => key !== null);
const FILE_NAME = "glossator-dictionary.json";

/**
 * The person's dictionary: seen, added to, changed, taken out and in, and emptied.
 *
 * @param {{store: DictionaryStore, say: Say, applied: (entries: readonly DictionaryEntry[]) => void}} options
 *   `applied`: entries that are new are to be used on what is open
 * @returns {{open: () => void}}
 */
export function createDictionaryDialog({ store, say, applied }) {
  const close = button({ label: "Close", icon: "close", iconOnly: true, class: "quiet", run: () => dialog.close() });
  const words = element("input", { type: "text", class: "text-field", "aria-label": "Name", placeholder: "Name, exactly as written", required: true, autocomplete: "off", spellcheck: "false", maxlength: 120 });
  const type = typeChoice("ORG", "Type");
  const form = element("form", { class: "dictionary-form" }, words, type, element("button", { type: "submit", class: "button small primary" }, "Add"));
  const list = element("ul", { class: "dictionary-list", "aria-label": "Dictionary", role: "list" });
  const none = element("p", {}, "No names yet. Add one here, or correct a name’s type in an article and choose “Use in every article” on its card.");
  const chooseFile = fileChoice("Dictionary file", ".json,application/json", (file) => void importFrom(file));
  const save = button({ label: "Export", icon: "export", class: "small", run: () => download(FILE_NAME, new Blob([toFile(store.entries)], { type: "application/json" })) });
  const load = button({ label: "Import", icon: "import", class: "small", run: chooseFile });
  load.setAttribute("aria-label", "Import a dictionary");
  save.setAttribute("aria-label", "Export the dictionary");
  const empty = button({ label: "Clear", icon: "trash", class: "small danger", run: () => void change([], `Removed ${store.entries.length === 1 ? "the only name" : `all ${counted(store.entries.length)}`}`) });
  empty.setAttribute("aria-label", "Clear the dictionary");
  const said = element("p", { class: "dictionary-said", "aria-live": "polite" });
  const back = button({ label: "Undo", class: "small", run: () => void takeBack() });
  const dialog = element(
    "dialog",
    { class: "help dictionary-dialog", "aria-labelledby": "dictionary-title" },
    element("div", { class: "help-head" }, element("h2", { id: "dictionary-title" }, "Your dictionary"), close),
    element("p", { class: "about" }, "Sets the type of these names in every article you open here. Stored only in this browser. Matching suggestions carry a book icon and still need your review."),
    form,
    element("div", { class: "dictionary-told" }, said, back),
    list,
    none,
    element("div", { class: "row dictionary-tools" }, save, load, empty),
  );
  landmark("layer").append(dialog);
  /** What stood before the last change. @type {readonly DictionaryEntry[] | null} */
  let before = null;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const entry = { words: words.value.replace(/\s+/g, " ").trim(), type: chosen(type) };
    if (entry.words === "") return;
    words.value = "";
    words.focus();
    void change(withEntry(store.entries, entry), `“${entry.words}” will be ${asOne(entry.type)} in every article`);
    applied([entry]);
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  store.subscribe(() => dialog.open && show());

  /** @param {readonly DictionaryEntry[]} entries @param {string} what */
  async function change(entries, what) {
    before = store.entries;
    const kept = await store.save(entries);
    said.textContent = kept ? what : `${what}. This browser isn’t saving anything; export before you leave.`;
    show();
  }

  async function takeBack() {
    const entries = before;
    before = null;
    if (entries === null) return;
    await store.save(entries);
    said.textContent = "Undone";
    show();
    words.focus();
  }

  /** @param {File} file */
  async function importFrom(file) {
    const entries = fromFile(await file.text(), NAMED.map(({ type: known }) => known));
    if (entries === null) {
      said.textContent = `“${file.name}” isn’t a Glossator dictionary`;
      return;
    }
    await change(entries.reduce((all, entry) => withEntry(all, entry), [...store.entries]), `Imported ${counted(entries.length)}`);
    applied(entries);
  }

  function show() {
    const { entries } = store;
    const at = [...list.children].findIndex((row) => row.contains(document.activeElement));
    list.replaceChildren(...entries.map(rowOf));
    none.hidden = entries.length > 0;
    list.hidden = entries.length === 0;
    save.disabled = entries.length === 0;
    empty.disabled = entries.length === 0;
    back.hidden = before === null;
    if (at === -1) return;
    const next = /** @type {HTMLElement | null} */ (list.children[Math.min(at, entries.length - 1)]?.querySelector("select") ?? words);
    next?.focus();
  }

  /** @param {DictionaryEntry} entry */
  function rowOf(entry) {
    const select = typeChoice(entry.type, `Type of “${entry.words}”`);
    select.addEventListener("change", () => {
      const changed = { ...entry, type: chosen(select) };
      void change(withEntry(store.entries, changed), `“${entry.words}” will be ${asOne(changed.type)} in every article`);
      applied([changed]);
    });
    const remove = button({ label: `Remove “${entry.words}”`, icon: "trash", iconOnly: true, class: "small quiet danger", run: () => void change(withoutEntry(store.entries, entry.words), `Removed “${entry.words}”`) });
    return element("li", {}, drawn(swatch(wordsFor(entry.type))), element("span", { class: "name" }, entry.words), select, remove);
  }

  return {
    open() {
      before = null;
      said.textContent = "";
      dialog.showModal();
      show();
      words.focus();
      say.clear();
    },
  };
}

/** @param {number} count */
const counted = (count) => (count === 1 ? "one name" : `${count} names`);

/** @param {EntityType} type @param {string} name */
function typeChoice(type, name) {
  const select = element("select", { class: "filter-select", "aria-label": name, autocomplete: "off" }, ...NAMED.map((words) => element("option", { value: words.type }, words.one)));
  select.value = type;
  return select;
}

/** @param {HTMLSelectElement} select */
const chosen = (select) => /** @type {EntityType} */ (select.value);
