/**
 * @typedef {string | number | boolean | null | undefined} AttributeValue
 * @typedef {Node | string | null | undefined | false} Child
 */

/**
 * An element with its attributes and children. Text enters the page here, and always as text. `true` sets an empty attribute;
 * `false`, `null` and `undefined` leave it out.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, AttributeValue>>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(made, name, value);
  made.append(...children.flatMap((child) => child || []));
  return made;
}

/** @param {Element} target @param {string} name @param {AttributeValue} value */
export function setAttribute(target, name, value) {
  if (value === false || value === null || value === undefined) target.removeAttribute(name);
  else target.setAttribute(name, value === true ? "" : String(value));
}

/** An element of index.html. @param {string} id */
export function landmark(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no #${id}`);
  return found;
}
