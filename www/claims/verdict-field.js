import { OTHER_VERDICTS, RATINGS } from "../document/verdict-scale.js";
import { button, segmented } from "../kit/button.js";
import { html, nothing, orNone, repeat } from "../kit/draw.js";
import { walkRound } from "../kit/focus.js";
import { glyphOf, verdictGlyph } from "./verdict-glyph.js";
import { otherVerdict } from "./verdict-look.js";
import { pressed } from "./verdict-scale.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {Chosen, VerdictScale} from "./verdict-scale.js" */

/**
 * The verdicts to choose from: a cell each, and one that opens the others, a field for the person's own words, and the rating.
 *
 * @param {object} options
 * @param {VerdictScale} options.scale
 * @param {Pick<Annotation, "id" | "verdict" | "rating">} options.claim
 * @param {boolean} options.isOpen  whether the other verdicts are shown
 * @param {(isOpen: boolean) => void} options.toggle
 * @param {(chosen: Chosen) => void} options.choose
 * @param {(rating: number | null) => void} options.rate
 * @param {() => void} options.setUp  opens the dialog for the scale
 * @param {() => void} options.draw  what is kept of the person's own words has changed
 */
export function verdictField({ scale, claim, isOpen, toggle, choose, rate, setUp, draw }) {
  const { verdict: chosen = "", rating } = claim;
  const { verdicts, own } = scale;
  const others = OTHER_VERDICTS.map(({ words }) => /** @type {string} */ (words));
  const inScale = chosen === "" || verdicts.some(({ words }) => words === chosen);
  const known = otherVerdict(chosen)?.words ?? chosen;
  // The verdict may come from another browser.
  const all = [...others, ...own, ...(inScale || others.includes(known) || own.includes(known) ? [] : [known])];

  /** @param {string} words @param {number} i */
  const cell = (words, i) => html`<button type="button" class="verdict-cell" aria-pressed=${String(words === chosen)} @click=${() => choose(pressed(scale, chosen, words))}>
    ${verdictGlyph(words)}<span class="label">${words}</span><kbd aria-hidden="true">${i + 1}</kbd>
  </button>`;

  const other = html`<button type="button" class="verdict-cell other" aria-expanded=${String(isOpen)} aria-label=${orNone(inScale ? null : `Other: ${chosen}`)} title=${orNone(inScale ? null : chosen)} data-chosen=${orNone(inScale ? null : "")} @click=${() => toggle(!isOpen)}>
    ${inScale ? glyphOf({ sign: "dots", colour: "grey" }) : verdictGlyph(chosen, rating)}<span class="label">${inScale ? "Other" : chosen}</span><kbd aria-hidden="true">${verdicts.length + 1}</kbd>
  </button>`;

  /** @param {Event} event @param {string} words */
  function forget(event, words) {
    const field = /** @type {HTMLElement} */ (event.currentTarget).closest(".judge");
    scale.forget(words);
    draw();
    /** @type {HTMLElement | null | undefined} */ (field?.querySelector(".own-words"))?.focus();
  }

  /** @param {string} words @param {number} i */
  function chip(words, i) {
    const digit = verdicts.length + 1 + i;
    const isOwn = own.includes(words);
    const made = html`<button type="button" class="button small verdict-chip" aria-pressed=${String(words === known)} @click=${() => choose(pressed(scale, known, words))}>
      ${verdictGlyph(words)}<span class="label">${words}</span>${i < others.length && digit < 10 ? html`<kbd aria-hidden="true">${digit}</kbd>` : nothing}
    </button>`;
    if (!isOwn) return made;
    return html`<span class="own-verdict">${made}${button({ label: `Remove “${words}”`, icon: "close", iconOnly: true, class: "small quiet forget", hint: "Remove this custom verdict", run: (event) => forget(event, words) })}</span>`;
  }

  /** @param {KeyboardEvent} event */
  function write(event) {
    const field = /** @type {HTMLInputElement} */ (event.currentTarget);
    if (event.key !== "Enter" || field.value.trim() === "") return;
    event.preventDefault();
    const words = field.value;
    field.value = "";
    choose(scale.choose(words));
  }

  const walk = (/** @type {KeyboardEvent & {currentTarget: Element}} */ event) => walkRound(event, event.currentTarget.querySelectorAll(/** @type {"button"} */ (".verdict-cell, .verdict-chip")));
  const ratings = RATINGS.map((one) => ({ label: String(one), name: `${one} of ${RATINGS.length}`, pressed: one === rating, run: () => rate(one === rating ? null : one) }));

  return html`<div class="scale" role="group" aria-label="Verdict" @keydown=${walk}>${repeat(verdicts, ({ words }) => words, ({ words }, i) => cell(words, i))}${other}</div>
    ${isOpen
      ? html`<div class="others">
          <div class="verdicts" role="group" aria-label="Other verdicts" @keydown=${walk}>${repeat(all, (words) => words, chip)}</div>
          <input class="text-field own-words" type="text" aria-label="Verdict in your own words" data-draft=${`verdict ${claim.id}`} placeholder="In your own words" autocomplete="off" @keydown=${write} />
          <div class="rating"><span class="about" aria-hidden="true">Rating</span>${segmented("Rating", ratings)}<span class="about" aria-hidden="true">1 = false, 5 = true</span></div>
          ${button({ label: "Set up your scale…", class: "small quiet set-up", run: setUp })}
        </div>`
      : nothing}`;
}
