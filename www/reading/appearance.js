import { keptChoice } from "../store/kept-choice.js";

/**
 * How the page looks: what a person chose stands on the root element, where kit/tokens.css reads it.
 *
 * @template {string} Value
 * @param {string} name
 * @param {string} attribute  as in `dataset`
 * @param {Value} usual
 * @param {readonly {value: Value, label: string}[]} choices
 */
function setting(name, attribute, usual, choices) {
  const kept = keptChoice(attribute);
  const { dataset } = document.documentElement;
  return {
    name,
    choices,
    get value() {
      return dataset[attribute] ?? usual;
    },
    /** @param {Value} chosen */
    set(chosen) {
      kept.write(chosen === usual ? null : chosen);
      dataset[attribute] = chosen;
    },
    /** What was chosen here before. */
    showKept() {
      dataset[attribute] = choices.find(({ value }) => value === kept.read())?.value ?? usual;
    },
  };
}

/**
 * @template {string} Value
 * @typedef {ReturnType<typeof setting<Value>>} Setting
 */

export const theme = setting("Theme", "theme", "system", [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
]);

export const textSize = setting("Text size", "textSize", "usual", [
  { value: "small", label: "Small" },
  { value: "usual", label: "Default" },
  { value: "large", label: "Large" },
  { value: "largest", label: "Largest" },
]);

export const lineLength = setting("Line length", "lineLength", "usual", [
  { value: "short", label: "Short" },
  { value: "usual", label: "Default" },
  { value: "long", label: "Long" },
]);

export function showKeptAppearance() {
  for (const one of [theme, textSize, lineLength]) one.showKept();
}
