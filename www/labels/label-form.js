import { COLOURS, SHAPES, nameOfWords } from "../document/label-set.js";
import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { keyInWords, lookOf, typesNow } from "./entity-types.js";
import { attachFormKeys } from "../kit/form-keys.js";

/** @import {OwnLabel} from "../document/types.js" */

/** What the lines are called. @type {Readonly<Record<typeof SHAPES[number], string>>} */
const SHAPE_WORDS = Object.freeze({ line: "Line", double: "Double line", dots: "Dots", dashes: "Dashes", wave: "Wave", both: "Over and under" });

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/**
 * Where one label is written down.
 *
 * @typedef {object} LabelForm
 * @property {HTMLElement} element
 * @property {(label: OwnLabel | null, labels: readonly OwnLabel[]) => void} open  null for a new one, among those there are
 */

/**
 * @param {{save: (label: OwnLabel) => void, cancel: () => void}} options
 * @returns {LabelForm}
 */
export function createLabelForm({ save, cancel }) {
  const words = element("input", { class: "text-field", type: "text", maxlength: 40, autocomplete: "off", spellcheck: "false", placeholder: "Ship, treaty, disease…" });
  const key = element("select", { class: "text-field", autocomplete: "off" });
  const help = element("textarea", { class: "note-field", rows: 2, placeholder: "When to use this label, and when not to" });
  const colours = choices("colour", COLOURS, (colour) => element("span", { class: "swatch", "data-look": lookOf({ colour, shape: "line" }), title: colour }));
  const shapes = choices("shape", SHAPES, (shape) => element("span", { class: "shape", title: SHAPE_WORDS[shape] }, "Abc"));
  const preview = element("span", { class: "label-preview" });
  const form = element(
    "form",
    { class: "label-form", hidden: true },
    element("label", {}, element("span", {}, "Name"), words),
    fieldset("Colour", colours),
    fieldset("Line", shapes),
    element("p", { class: "label-preview-line", "aria-hidden": "true" }, "This is how ", preview, " will look in the text."),
    element("label", {}, element("span", {}, "Key"), key),
    element("label", {}, element("span", {}, "Description"), help),
    element(
      "div",
      { class: "form-actions" },
      button({ label: "Cancel", class: "small quiet", run: cancel }),
      button({ label: "Save label", class: "small primary", run: submit }),
    ),
  );
  /** @type {{label: OwnLabel | null, labels: readonly OwnLabel[]}} */
  let open = { label: null, labels: [] };
  /** Whether the key is still the one that the name proposes. */
  let proposes = false;

  const chosenColour = () => /** @type {OwnLabel["colour"]} */ (chosen(colours));
  const chosenShape = () => /** @type {OwnLabel["shape"]} */ (chosen(shapes));

  function draw() {
    const colour = chosenColour();
    const look = lookOf({ colour, shape: chosenShape() });
    preview.dataset.look = look;
    preview.textContent = words.value.trim() || "a label";
    for (const [index, shape] of SHAPES.entries()) shapes[index]?.parentElement?.setAttribute("data-look", lookOf({ colour, shape }));
  }

  function propose() {
    if (!proposes) return;
    const letter = words.value.trim().normalize("NFD").charAt(0).toUpperCase();
    const wanted = `Shift+${letter}`;
    key.value = LETTERS.includes(letter) && !open.labels.some((one) => one.key === wanted) ? wanted : "";
  }

  function submit() {
    const name = words.value.trim();
    if (name === "") {
      words.focus();
      return;
    }
    const { label, labels } = open;
    const taken = new Set([...typesNow(), ...labels.map((one) => ({ type: one.name }))].map(({ type }) => type));
    const { key: _key, help: _help, ...rest } = label ?? { name: nameOfWords(name, taken) };
    save({
      ...rest,
      words: name,
      colour: chosenColour(),
      shape: chosenShape(),
      ...(key.value === "" ? {} : { key: key.value }),
      ...(help.value.trim() === "" ? {} : { help: help.value.trim() }),
    });
  }

  form.addEventListener("input", (event) => {
    if (event.target === key) proposes = false;
    if (event.target === words) propose();
    draw();
  });
  attachFormKeys(form, { submit, cancel });

  return {
    element: form,
    open(label, labels) {
      open = { label, labels };
      proposes = label === null;
      form.hidden = false;
      words.value = label?.words ?? "";
      choose(colours, label?.colour ?? unused(COLOURS, labels.map(({ colour }) => colour)));
      choose(shapes, label?.shape ?? unused(SHAPES, labels.map(({ shape }) => shape)));
      key.replaceChildren(...keyOptions(label?.name));
      key.value = label?.key ?? "";
      help.value = label?.help ?? "";
      draw();
      words.focus();
    },
  };
}

/** @param {string} name @param {readonly HTMLInputElement[]} inputs */
function fieldset(name, inputs) {
  return element("fieldset", {}, element("legend", {}, name), element("div", { class: "label-choices" }, ...inputs.map((one) => one.parentElement)));
}

/**
 * Radio buttons, each in a label that shows what it stands for.
 *
 * @template {string} Value
 * @param {string} name
 * @param {readonly Value[]} values
 * @param {(value: Value) => HTMLElement} show
 */
function choices(name, values, show) {
  return values.map((value) => {
    const input = element("input", { type: "radio", name: `label-${name}`, value, "aria-label": nameOf(value) });
    element("label", { class: "label-choice" }, input, show(value));
    return input;
  });
}

/** @param {string} value */
const nameOf = (value) => /** @type {Record<string, string>} */ (SHAPE_WORDS)[value] ?? value.charAt(0).toUpperCase() + value.slice(1);

/** @param {readonly HTMLInputElement[]} inputs */
const chosen = (inputs) => inputs.find(({ checked }) => checked)?.value ?? "";

/** @param {readonly HTMLInputElement[]} inputs @param {string} value */
function choose(inputs, value) {
  for (const input of inputs) input.checked = input.value === value;
}

/** The first that is least used. @param {readonly string[]} values @param {readonly string[]} used */
function unused(values, used) {
  const times = (/** @type {string} */ value) => used.filter((one) => one === value).length;
  return values.reduce((best, value) => (times(value) < times(best) ? value : best));
}

/** Every key that a label may have, with who would lose it. @param {string | undefined} name  of the label itself */
function keyOptions(name) {
  const owners = new Map(typesNow().flatMap(({ key, type, one }) => (key === null || type === name ? [] : [[key, one]])));
  return ["", ..."1234567890", ...LETTERS.map((letter) => `Shift+${letter}`)].map((value) => {
    const owner = owners.get(value);
    const words = value === "" ? "None" : keyInWords(value);
    return element("option", { value }, owner === undefined ? words : `${words} (used by ${owner})`);
  });
}
