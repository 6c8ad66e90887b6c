import { fromFile, toFile, withEntry, withoutEntry } from "../document/dictionary.js";
import { download } from "../files/download.js";
import { button } from "../kit/button.js";
import { createDialog } from "../kit/dialog.js";
import { html, live, orNone, repeat } from "../kit/draw.js";
import { fileChoice } from "../kit/file-choice.js";
import { keepingRow } from "../kit/focus.js";
import { onOneLine } from "../kit/words.js";
import { asOne, BY_RULE, TYPES, wordsFor } from "../labels/entity-types.js";
import { swatch } from "../labels/swatch.js";

/** @import {DictionaryStore} from "../store/dictionary-store.js" */
/** @import {DictionaryEntry, EntityType} from "../document/types.js" */
/** @import {Say} from "../kit/say.js" */

/** The types a name can have. */
const NAMED = TYPES.filter(({ type }) => !BY_RULE.has(type));

/**
 * The person's dictionary: to look at, add to, change, import, export and clear.
 *
 * @param {{store: DictionaryStore, say: Say, applied: (entries: readonly DictionaryEntry[]) => void}} options
 *   `applied` uses new entries on the open document
 */
export function createDictionaryDialog({ store, say, applied }) {
  const dialog = createDialog("dictionary", "dictionary-dialog");
  const chooseFile = fileChoice("Dictionary file", ".json,application/json", (file) => void importFrom(file));
  let said = "";
  /** The entries before the last change. @type {readonly DictionaryEntry[] | null} */
  let before = null;
  store.subscribe(() => dialog.element.open && draw());

  /** @param {readonly DictionaryEntry[]} entries @param {string} what */
  async function change(entries, what) {
    before = store.entries;
    said = (await store.save(entries)) ? what : `${what}. This browser isn’t saving anything; export before you leave.`;
    draw();
  }

  /** @param {DictionaryEntry} entry */
  function set(entry) {
    void change(withEntry(store.entries, entry), `“${entry.words}” will be ${asOne(entry.type)} in every article`);
    applied([entry]);
  }

  /** @param {SubmitEvent} event */
  function add(event) {
    event.preventDefault();
    const { name, type } = /** @type {{name: HTMLInputElement, type: HTMLSelectElement}} */ (/** @type {unknown} */ ((/** @type {HTMLFormElement} */ (event.currentTarget)).elements));
    const words = onOneLine(name.value).trim();
    if (words === "") return;
    name.value = "";
    name.focus();
    set({ words, type: /** @type {EntityType} */ (type.value) });
  }

  async function takeBack() {
    const entries = before;
    before = null;
    if (entries === null) return;
    await store.save(entries);
    said = "Undone";
    draw();
    dialog.focus("input");
  }

  /** @param {File} file */
  async function importFrom(file) {
    const entries = fromFile(await file.text(), NAMED.map(({ type }) => type)); // prettier-ignore
    if (entries === null) {
      said = `“${file.name}” isn’t a Glossator dictionary`;
      draw();
      return;
    }
    await change(entries.reduce((all, entry) => withEntry(all, entry), [...store.entries]), `Imported ${counted(entries.length)}`);
    applied(entries);
  }

  function draw() {
    const { entries } = store;
    const isEmpty = entries.length === 0;
    const clear = () => void change([], `Removed ${entries.length === 1 ? "the only name" : `all ${counted(entries.length)}`}`);
    const save = () => download("glossator-dictionary.json", new Blob([toFile(store.entries)], { type: "application/json" }));
    const content = html`
      <p class="about">Sets the type of these names in every article you open here. Stored only in this browser. Matching suggestions carry a book icon and still need your review.</p>
      <form class="dictionary-form" @submit=${add}>
        <input name="name" type="text" class="text-field" aria-label="Name" placeholder="Name, exactly as written" required autocomplete="off" spellcheck="false" maxlength="120" />
        ${typeChoice("Type", "ORG")}
        <button type="submit" class="button small primary">Add</button>
      </form>
      <div class="dictionary-told">
        <p class="dictionary-said" aria-live="polite">${said}</p>
        ${button({ label: "Undo", class: "small", hidden: before === null, run: () => void takeBack() })}
      </div>
      <ul class="dictionary-list" aria-label="Dictionary" role="list" ?hidden=${isEmpty}>${repeat(entries, ({ words }) => words, row)}</ul>
      <p ?hidden=${!isEmpty}>No names yet. Add one here, or correct a name’s type in an article and choose “Use in every article” on its card.</p>
      <div class="row dictionary-tools">
        ${button({ label: "Export", name: "Export the dictionary", icon: "export", class: "small", disabled: isEmpty, run: save })}
        ${button({ label: "Import", name: "Import a dictionary", icon: "import", class: "small", run: chooseFile })}
        ${button({ label: "Clear", name: "Clear the dictionary", icon: "trash", class: "small danger", disabled: isEmpty, run: clear })}
      </div>
    `;
    keepingRow(dialog.element, () => dialog.draw("Your dictionary", content), "input, select");
  }

  /** @param {DictionaryEntry} entry */
  function row({ words, type }) {
    const remove = () => void change(withoutEntry(store.entries, words), `Removed “${words}”`);
    return html`<li>
      ${swatch(wordsFor(type))}<span class="name">${words}</span>${typeChoice(`Type of “${words}”`, type, (chosen) => set({ words, type: chosen }))}
      ${button({ label: `Remove “${words}”`, icon: "trash", iconOnly: true, class: "small quiet danger", run: remove })}
    </li>`;
  }

  return {
    open() {
      before = null;
      said = "";
      draw();
      dialog.open();
      say.clear();
    },
  };
}

/** @param {number} count */
const counted = (count) => (count === 1 ? "one name" : `${count} names`);

/** @param {string} name @param {EntityType} chosen @param {(type: EntityType) => void} [change]  without it, left to the person */
function typeChoice(name, chosen, change) {
  const take = (/** @type {Event} */ { target }) => change?.(/** @type {EntityType} */ (/** @type {HTMLSelectElement} */ (target).value));
  const isChosen = (/** @type {EntityType} */ type) => (change ? live(type === chosen) : type === chosen);
  return html`<select name=${orNone(!change && "type")} class="filter-select" aria-label=${name} autocomplete="off" @change=${take}>
    ${NAMED.map(({ type, one }) => html`<option value=${type} .selected=${isChosen(type)}>${one}</option>`)}
  </select>`;
}
