import { colourOfRating, isSameVerdict, MOST_VERDICTS, RATINGS, readScale, USUAL_SCALE, VERDICT_COLOURS } from "../document/verdict-scale.js";
import { same } from "../document/same.js";
import { button } from "../kit/button.js";
import { createDialog } from "../kit/dialog.js";
import { html, live, nothing } from "../kit/draw.js";
import { glyphOf } from "./verdict-glyph.js";
import { DISCS } from "./verdict-look.js";

/** @import {ScaleVerdict} from "../document/types.js" */
/** @import {Actions, Workspace} from "../store/workspace.js" */
/** @import {VerdictScale} from "./verdict-scale.js" */

/** What a rating says of the claim. */
const HOLDS = Object.freeze(["not at all", "a little", "half", "mostly", "fully"]);

/**
 * Where a newsroom sets up its scale: names, colours and an order. It is kept for new documents and written into this one.
 *
 * @param {{workspace: Workspace, actions: Actions, scale: VerdictScale}} options
 */
export function createScaleDialog({ workspace, actions, scale }) {
  const dialog = createDialog("verdict-scale", "verdict-scale");
  /** @type {{words: string, rating: number | null, colour: ScaleVerdict["colour"]}[]} */
  let rows = [];
  let said = "";

  /** @param {readonly ScaleVerdict[]} verdicts */
  function fill(verdicts) {
    rows = verdicts.map(({ words, rating = null, colour }) => ({ words, rating, colour }));
  }

  /** @param {number} at @param {Partial<typeof rows[number]>} fields */
  function change(at, fields) {
    rows = rows.map((row, i) => (i === at ? { ...row, ...fields } : row));
    draw();
  }

  /** @param {number} at @param {1 | -1} by */
  function move(at, by) {
    const [row] = rows.splice(at, 1);
    if (row !== undefined) rows.splice(at + by, 0, row);
    draw();
    const still = dialog.element.querySelectorAll(".scale-rows li")[at + by]?.querySelector(/** @type {"button"} */ (`.${by === 1 ? "down" : "up"}:not(:disabled)`));
    (still ?? dialog.element.querySelectorAll(".scale-rows li")[at + by]?.querySelector(/** @type {"button"} */ ("button:not(:disabled)")))?.focus();
  }

  /** @param {number} at */
  function remove(at) {
    rows.splice(at, 1);
    draw();
    dialog.focus(`.scale-rows li:nth-child(${Math.min(at + 1, rows.length)}) input`);
  }

  function add() {
    rows.push({ words: "", rating: null, colour: "grey" });
    draw();
    dialog.focus(".scale-rows li:last-child input");
  }

  function save() {
    const empty = rows.findIndex(({ words }) => words.trim() === "");
    const twice = rows.findIndex(({ words }, i) => rows.some((other, j) => j < i && isSameVerdict(other.words, words)));
    const wrong = empty === -1 ? twice : empty;
    if (wrong !== -1) {
      said = empty === -1 ? "Two verdicts have the same name." : "Each verdict needs a name.";
      draw();
      dialog.focus(`.scale-rows li:nth-child(${wrong + 1}) input`);
      return;
    }
    const next = readScale(rows);
    const own = next === null || same(next, USUAL_SCALE) ? null : next;
    scale.set(own);
    actions.run({ type: "setVerdictScale", scale: own });
    dialog.element.close();
  }

  /** @param {typeof rows[number]} row @param {number} at */
  function row({ words, rating, colour }, at) {
    const name = words.trim() || `verdict ${at + 1}`;
    const value = (/** @type {Event} */ { target }) => /** @type {HTMLInputElement | HTMLSelectElement} */ (target).value;
    const rate = (/** @type {Event} */ event) => {
      const next = RATINGS.find((one) => String(one) === value(event)) ?? null;
      // Who has not chosen a colour gets that of the rating.
      change(at, { rating: next, ...(colour === colourOfRating(rating) ? { colour: colourOfRating(next) } : {}) });
    };
    return html`<li>
      ${glyphOf({ sign: DISCS[(rating ?? 0) - 1] ?? "dots", colour })}
      <input class="text-field" type="text" aria-label=${`Name of verdict ${at + 1}`} maxlength="40" autocomplete="off" .value=${live(words)} @input=${(/** @type {Event} */ event) => change(at, { words: value(event) })} />
      <select class="text-field" aria-label=${`How far a claim holds that is “${name}”`} @change=${rate}>
        ${[...RATINGS].reverse().map((one) => html`<option value=${one} .selected=${live(one === rating)}>holds ${HOLDS[one - 1]}</option>`)}
        <option value="" .selected=${live(rating === null)}>no rating</option>
      </select>
      <select class="text-field" aria-label=${`Colour of “${name}”`} @change=${(/** @type {Event} */ event) => change(at, { colour: VERDICT_COLOURS.find((one) => one === value(event)) ?? colour })}>
        ${VERDICT_COLOURS.map((one) => html`<option value=${one} .selected=${live(one === colour)}>${one}</option>`)}
      </select>
      ${button({ label: `Move “${name}” up`, icon: "caret", iconOnly: true, class: "small quiet up", disabled: at === 0, run: () => move(at, -1) })}
      ${button({ label: `Move “${name}” down`, icon: "caret", iconOnly: true, class: "small quiet down", disabled: at === rows.length - 1, run: () => move(at, 1) })}
      ${button({ label: `Remove “${name}”`, icon: "close", iconOnly: true, class: "small quiet", disabled: rows.length < 2, run: () => remove(at) })}
    </li>`;
  }

  function draw() {
    dialog.draw(
      "Your scale",
      html`<p>The verdicts that you choose from, in this order. They are kept for your next articles and written into this one.</p>
        <ol class="scale-rows" aria-label="Verdicts" role="list">${rows.map(row)}</ol>
        ${said === "" ? nothing : html`<p class="scale-said" role="alert">${said}</p>`}
        <div class="scale-foot">
          ${button({ label: "Add a verdict", icon: "plus", class: "small quiet", disabled: rows.length >= MOST_VERDICTS, run: add })}
          ${button({ label: "Use the usual scale", class: "small quiet", run: () => (fill(USUAL_SCALE), draw()) })}
          ${button({ label: "Save scale", class: "small primary", run: save })}
        </div>`,
    );
  }

  return {
    open() {
      if (workspace.document === null || dialog.element.open) return;
      fill(scale.verdicts);
      said = "";
      draw();
      dialog.open();
    },
  };
}
