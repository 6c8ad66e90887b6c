import { chosen, LIBRARY_ORDERS, nameOf, shareOf, tagsIn, tagsOf } from "./library-order.js";
import { joined } from "../findings/provenance.js";
import { button } from "../kit/button.js";
import { html, live, nothing, render, repeat, styled } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { onFormKeys } from "../kit/form-keys.js";
import { picture } from "../kit/icons.js";
import { createSortChoice } from "../kit/sort-choice.js";
import { counted } from "../kit/words.js";

/** @import {Summary} from "../document/summary.js" */
/** @import {Keeping} from "../store/keeping.js" */

/** Typing must rest this long before the texts are searched, in milliseconds. */
const REST = 200;

const WHEN = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

/** @type {Readonly<Record<Keeping, string>>} */
export const KEEPING = Object.freeze({
  blocked: "This browser won’t let Glossator save anything. Export your work before you leave.",
  private: "Private windows lose everything when closed. Export what you want to keep.",
  weekly: "Safari deletes saved work if you don’t visit for seven days. Export the library, or add the page to your Dock or Home Screen.",
  unsure: "Saved only in this browser, which may delete your work when space runs low; private windows lose it when closed.",
  lasting: "Saved in this browser until you delete it.",
});

const NEARLY_FULL = "Browser storage is almost full. Export the library, then delete what you no longer need, and clear the Deleted list.";

/** Where work is lost sooner than a person would expect. @param {Keeping} keeping */
export const isBrief = (keeping) => ["blocked", "private", "weekly"].includes(keeping);

/**
 * The articles that this browser keeps, those in the bin, and how well they are kept.
 *
 * @param {Record<"duplicate" | "bin" | "restore", (summary: Summary) => void> & Record<"exportAll" | "chooseImport" | "askToKeep", () => void> &
 *   {open: (id: string) => void, setTags: (summary: Summary, tags: string[]) => void, remove: (summaries: readonly Summary[]) => void}} actions
 *   `remove` deletes for good, `askToKeep` asks the browser to delete none of them
 * @param {(sought: string) => Promise<Set<string>>} findInTexts
 */
export function createLibraryView(actions, findInTexts) {
  const root = element("section", { class: "recents", "aria-labelledby": "library-title", hidden: true });
  const sort = createSortChoice("library-order", LIBRARY_ORDERS, draw);
  /** @type {{kept: readonly Summary[], bin: readonly Summary[], keeping: Keeping, isNearlyFull: boolean, exported: string | null}} */
  let library = { kept: [], bin: [], keeping: "unsure", isNearlyFull: false, exported: null };
  let sought = "";
  /** Articles whose text has those words; null until that was looked for. @type {Set<string> | null} */
  let inText = null;
  /** @type {string | null} */
  let tag = null;
  /** The article whose tags are being edited, and the button that opened the form. @type {{id: string, opener: HTMLElement} | null} */
  let tagging = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {string} words */
  function search(words) {
    sought = words;
    inText = null;
    clearTimeout(timer);
    timer = setTimeout(() => void searchTexts(words.trim()), REST);
    draw();
  }

  /** @param {string} words */
  async function searchTexts(words) {
    if (words === "") return;
    const found = await findInTexts(words).catch(() => null);
    if (sought.trim() !== words) return;
    inText = found;
    draw();
  }

  /** Shows only what has this tag; chosen again, everything. @param {string} value */
  function choose(value) {
    tag = value === tag ? null : value;
    draw();
  }

  /** @param {string} id @param {HTMLElement} opener */
  function editTags(id, opener) {
    if (tagging?.id === id) return closeTags();
    tagging = { id, opener };
    draw();
    tagField()?.focus();
  }

  function closeTags() {
    const opener = tagging?.opener;
    tagging = null;
    draw();
    opener?.focus();
  }

  const tagField = () => /** @type {HTMLInputElement | null} */ (root.querySelector(".tag-field"));

  /** @param {Summary} summary */
  function tagForm(summary) {
    const { id, tags = [] } = summary;
    if (tagging?.id !== id) return nothing;
    const save = () => {
      const words = tagField()?.value ?? "";
      closeTags();
      actions.setTags(summary, tagsIn(words));
    };
    return html`<div class="tag-form" @keydown=${onFormKeys({ submit: save, cancel: closeTags })}>
      <input
        type="text"
        class="tag-field"
        aria-label=${`Tags for “${nameOf(summary)}”`}
        placeholder="Tags, separated by commas"
        autocomplete="off"
        spellcheck="false"
        .value=${tags.join(", ")}
      />
      ${button({ label: "Save tags", class: "small", run: save })}
    </div>`;
  }

  /** @param {Summary} summary */
  function row(summary) {
    const { id, modified, counts, tags = [], reviewed } = summary;
    const name = nameOf(summary);
    const isJudgeable = reviewed !== undefined && reviewed.all > 0;
    const claims = isJudgeable ? `${reviewed.done} of ${reviewed.all} claims judged` : countedIfAny(counts.claims, "claim");
    const about = [whenIs(modified), countedIfAny(counts.entities, "entity", "entities"), claims, countedIfAny(counts.notes, "note")];
    /** @param {Parameters<typeof button>[0]} options */
    const tool = (options) => button({ ...options, iconOnly: true, class: `quiet ${options.class ?? ""}` });
    return html`<li class="recent">
      <div class="recent-words">
        <button type="button" class="open" @click=${() => actions.open(id)}>
          <span class="name">${name}</span>
          <span class="about">${joined(about)}</span>
          ${isJudgeable ? html`<span class="review-bar" aria-hidden="true"><span class="done-part" ${styled("width", `${shareOf(summary) * 100}%`)}></span></span>` : nothing}
        </button>
        <div class="tag-chips" ?hidden=${tags.length === 0}>
          ${tags.map((own) => html`<button type="button" class="tag-chip" aria-label=${`Show only “${own}”`} @click=${() => choose(own)}>${own}</button>`)}
        </div>
        ${tagForm(summary)}
      </div>
      ${tool({ label: `Tag “${name}”`, icon: "tag", run: ({ currentTarget }) => editTags(id, /** @type {HTMLElement} */ (currentTarget)) })}
      ${tool({ label: `Duplicate “${name}”`, icon: "copy", run: () => actions.duplicate(summary) })}
      ${tool({ label: `Delete “${name}”`, icon: "trash", class: "danger", run: () => actions.bin(summary) })}
    </li>`;
  }

  /** @param {Summary} summary */
  function binRow(summary) {
    const name = nameOf(summary);
    return html`<li class="recent binned">
      <span class="name">${name}</span>
      ${button({ label: "Restore", name: `Restore “${name}”`, class: "small quiet", run: () => actions.restore(summary) })}
      ${button({ label: `Delete “${name}” permanently`, icon: "trash", iconOnly: true, class: "quiet danger", run: () => actions.remove([summary]) })}
    </li>`;
  }

  function draw() {
    const { kept, bin, keeping, isNearlyFull, exported } = library;
    const tags = tagsOf(kept);
    if (!tags.some((one) => one.tag === tag)) tag = null;
    const shown = chosen(kept, { sought, inText, tag, order: sort.order });
    const isChosen = sought.trim() !== "" || tag !== null;
    const count = !isChosen ? "" : shown.length === 0 ? "No matching articles." : `${shown.length} of ${kept.length}`;
    const isAtRisk = isBrief(keeping) || isNearlyFull;
    const backup = kept.length === 0 ? "" : exported === null ? " Never backed up." : ` Last backed up on ${whenIs(exported)}.`;
    const canAsk = keeping === "unsure" && !isNearlyFull && navigator.storage?.persist !== undefined;
    root.hidden = kept.length + bin.length === 0 && !isAtRisk;
    render(
      html`<div class="library-head">
          <h2 id="library-title">Library</h2>
          ${button({ label: "Import a library", icon: "import", class: "small quiet", hint: "Import a library or a single document, or drop one anywhere", run: actions.chooseImport })}
          ${button({ label: "Export all", icon: "export", class: "small quiet", hint: "Export the whole library as one file", hidden: kept.length === 0, run: actions.exportAll })}
        </div>
        <div class="library-tools" ?hidden=${kept.length < 2}>
          <input
            type="search"
            class="filter-field"
            aria-label="Search the library"
            placeholder="Search titles, tags and text"
            autocomplete="off"
            spellcheck="false"
            .value=${live(sought)}
            @input=${(/** @type {{target: HTMLInputElement}} */ { target }) => search(target.value)}
            @keydown=${(/** @type {KeyboardEvent} */ { key }) => key === "Escape" && sought !== "" && search("")}
          />
          ${sort.template()}
        </div>
        <div class="tag-chips" role="group" aria-label="Tags" ?hidden=${tags.length === 0}>
          ${tags.map(({ tag: own, count: uses }) => html`<button type="button" class="tag-chip" aria-pressed=${String(own === tag)} @click=${() => choose(own)}>${own}<span class="count">${uses}</span></button>`)}
        </div>
        <p class="library-count" role="status">${count}</p>
        <ul aria-label="Library" role="list" ?hidden=${shown.length === 0}>${repeat(shown, ({ id }) => id, row)}</ul>
        <div class=${isAtRisk ? "keeping brief" : "keeping"} role="note" aria-label="How your work is saved" ?hidden=${kept.length === 0 && !isAtRisk}>
          ${picture("alert")}
          <p>${isNearlyFull ? NEARLY_FULL : KEEPING[keeping]}${backup}</p>
          ${button({ label: "Ask the browser to keep your articles", class: "small quiet", hidden: !canAsk, run: actions.askToKeep })}
        </div>
        <details class="bin" ?hidden=${bin.length === 0}>
          <summary>Deleted (${bin.length})</summary>
          <p class="about">Removed automatically after 30 days.</p>
          <ul aria-label="Deleted articles" role="list">${bin.map(binRow)}</ul>
          ${button({ label: "Delete all permanently", class: "small quiet danger", run: () => actions.remove(bin) })}
        </details>`,
      root,
    );
  }

  return {
    element: root,
    /** @param {typeof library} next */
    update(next) {
      library = next;
      draw();
    },
  };
}

/** Empty for what is not a date. @param {string} iso */
function whenIs(iso) {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? "" : WHEN.format(date);
}

/** "2 notes"; empty for none. @param {Parameters<typeof counted>} of */
export const countedIfAny = (...of) => (of[0] === 0 ? "" : counted(...of));
