/**
 * Templates (lit-html): drawing again touches only what has changed. Text enters the page here, and always as text, never as HTML.
 *
 * @module
 */

import { html as litHtml, nothing, render, svg as litSvg } from "lit-html";
import { ref } from "lit-html/directives/ref.js";

export { nothing, render } from "lit-html";
export { live } from "lit-html/directives/live.js";
export { createRef, ref } from "lit-html/directives/ref.js";
export { repeat } from "lit-html/directives/repeat.js";

/** @typedef {import("lit-html").TemplateResult} Template */
/** @typedef {Template | Node | string | number | typeof nothing | null | undefined | readonly Drawable[]} Drawable */

/** @type {WeakMap<TemplateStringsArray, TemplateStringsArray>} */
const joined = new WeakMap();

/**
 * The strings of a template without line breaks and the spaces around them, as in JSX: they belong to the source, not to the
 * page. Inside a tag, where they separate attributes, a space takes their place.
 *
 * @param {TemplateStringsArray} strings
 */
function withoutBreaks(strings) {
  const known = joined.get(strings);
  if (known !== undefined) return known;
  let inTag = false;
  const made = strings.map((part) =>
    part.replace(/[<>]|\s*\n\s*/g, (found) => {
      if (found !== "<" && found !== ">") return inTag ? " " : "";
      inTag = found === "<";
      return found;
    }),
  );
  const whole = /** @type {TemplateStringsArray} */ (/** @type {unknown} */ (Object.assign(made, { raw: made })));
  joined.set(strings, whole);
  return whole;
}

/** A template of HTML. @param {TemplateStringsArray} strings @param {...unknown} values */
export const html = (strings, ...values) => litHtml(withoutBreaks(strings), ...values);

/** A template of what stands inside an SVG. @param {TemplateStringsArray} strings @param {...unknown} values */
export const svg = (strings, ...values) => litSvg(withoutBreaks(strings), ...values);

/** The element that a template makes, for code that needs one. @param {Template} template  of one element @returns {HTMLElement} */
export function drawn(template) {
  const holder = document.createDocumentFragment();
  render(template, holder);
  return /** @type {HTMLElement} */ (holder.firstElementChild);
}

/** In a template, sets a property of an element's style, which the page's policy allows no attribute to do. @param {string} name @param {string} value */
export const styled = (name, value) => ref((part) => /** @type {HTMLElement | undefined} */ (part)?.style.setProperty(name, value));

/** An attribute's value; false, null, undefined and "" leave the attribute out. @template Value @param {Value | false | null | undefined} value */
export const orNone = (value) => (value === false || value === null || value === undefined || value === "" ? nothing : value);
