import { COLOURS, SHAPES, nameOfWords } from "../document/label-set.js";
import { withFields } from "../document/with-fields.js";
import { button } from "../kit/button.js";
import { html, live } from "../kit/draw.js";
import { onFormKeys } from "../kit/form-keys.js";
import { keyInWords, lookOf, typesNow } from "./entity-types.js";

/** @import {OwnLabel} from "../document/types.js" */
/** @import {Drawable} from "../kit/draw.js" */

/** What the lines are called. @type {Readonly<Record<string, string>>} */
const SHAPE_WORDS = Object.freeze({ line: "Line", double: "Double line", dots: "Dots", dashes: "Dashes", wave: "Wave", both: "Over and under" });

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/**
 * The form for one label.
 *
 * @param {{save: (label: OwnLabel) => void, cancel: () => void, draw: () => void}} options  `draw` draws `template()` again
 */
export function createLabelForm({ save, cancel, draw }) {
  /** What is being edited, null for a new label; and the others there are. @type {{label: OwnLabel | null, labels: readonly OwnLabel[]}} */
  let open = { label: null, labels: [] };
  let draft = { words: "", colour: "", shape: "", key: "", help: "" };
  /** Whether the key follows from the name, because the person has not chosen one. */
  let proposes = false;

  /** The Shift key with the first letter of the name, unless another label has it. */
  function proposedKey() {
    const letter = draft.words.trim().normalize("NFD").charAt(0).toUpperCase();
    const wanted = `Shift+${letter}`;
    return LETTERS.includes(letter) && !open.labels.some(({ key }) => key === wanted) ? wanted : "";
  }

  /** @param {Event} event */
  function read({ currentTarget, target }) {
    draft = { ...draft, ...Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (currentTarget))) };
    const { name } = /** @type {HTMLInputElement} */ (target);
    if (name === "key") proposes = false;
    if (name === "words" && proposes) draft.key = proposedKey();
    draw();
  }

  function submit() {
    const name = draft.words.trim();
    if (name === "") {
      /** @type {HTMLElement | null} */ (document.querySelector(".label-form input"))?.focus();
      return;
    }
    const { label, labels } = open;
    const taken = new Set([...typesNow().map(({ type }) => type), ...labels.map((one) => one.name)]);
    const { colour, shape } = /** @type {Pick<OwnLabel, "colour" | "shape">} */ (draft);
    const own = { name: nameOfWords(name, taken), ...label, words: name, colour, shape };
    save(withFields(own, { key: draft.key || undefined, help: draft.help.trim() || undefined }));
  }

  /** @param {string} legend @param {"colour" | "shape"} name @param {readonly string[]} values @param {(value: string) => Drawable} show */
  function choices(legend, name, values, show) {
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="label-choices">
        ${values.map(
          (value) => html`<label class="label-choice" data-look=${lookOf({ ...draft, [name]: value })}>
            <input type="radio" name=${name} value=${value} aria-label=${SHAPE_WORDS[value] ?? value.charAt(0).toUpperCase() + value.slice(1)} .checked=${live(draft[name] === value)} />${show(value)}
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  return {
    /** @param {OwnLabel | null} label  null for a new one @param {readonly OwnLabel[]} labels  the others */
    open(label, labels) {
      open = { label, labels };
      proposes = label === null;
      const colour = leastUsed(COLOURS, labels.map((one) => one.colour)); // prettier-ignore
      const shape = leastUsed(SHAPES, labels.map((one) => one.shape)); // prettier-ignore
      draft = { words: "", colour, shape, key: "", help: "", ...label };
      draw();
    },
    template: () => html`<form class="label-form" @input=${read} @submit=${(/** @type {Event} */ event) => event.preventDefault()} @keydown=${onFormKeys({ submit, cancel })}>
      <label><span>Name</span><input class="text-field" type="text" name="words" maxlength="40" autocomplete="off" spellcheck="false" placeholder="Ship, treaty, disease…" .value=${live(draft.words)} /></label>
      ${choices("Colour", "colour", COLOURS, (colour) => html`<span class="swatch" data-look=${lookOf({ colour, shape: "line" })} title=${colour}></span>`)}
      ${choices("Line", "shape", SHAPES, (shape) => html`<span class="shape" title=${SHAPE_WORDS[shape]}>Abc</span>`)}
      <p class="label-preview-line" aria-hidden="true">This is how <span class="label-preview" data-look=${lookOf(draft)}>${draft.words.trim() || "a label"}</span> will look in the text.</p>
      <label><span>Key</span><select class="text-field" name="key" autocomplete="off">${keyOptions(open.label?.name, draft.key)}</select></label>
      <label><span>Description</span><textarea class="note-field" name="help" rows="2" placeholder="When to use this label, and when not to" .value=${live(draft.help)}></textarea></label>
      <div class="form-actions">
        ${button({ label: "Cancel", class: "small quiet", run: () => cancel() })} ${button({ label: "Save label", class: "small primary", run: submit })}
      </div>
    </form>`,
  };
}

/** The first of those used least often. @param {readonly string[]} values @param {readonly string[]} used */
function leastUsed(values, used) {
  const times = (/** @type {string} */ value) => used.filter((one) => one === value).length;
  return values.reduce((best, value) => (times(value) < times(best) ? value : best));
}

/** Every key a label can have, with the type that would lose it. @param {string | undefined} name  of the label itself @param {string} chosen */
function keyOptions(name, chosen) {
  const owners = new Map(typesNow().flatMap(({ key, type, one }) => (key === null || type === name ? [] : [[key, one]])));
  return ["", ..."1234567890", ...LETTERS.map((letter) => `Shift+${letter}`)].map((value) => {
    const owner = owners.get(value);
    const words = value === "" ? "None" : keyInWords(value);
    return html`<option value=${value} .selected=${live(value === chosen)}>${owner === undefined ? words : `${words} (used by ${owner})`}</option>`;
  });
}
