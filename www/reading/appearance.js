import { keptChoice } from "../store/kept-choice.js";

/**
 * How the article is set: what a person chose stands on the root element, where kit/tokens.css reads it.
 *
 * @template {string} Value
 * @param {string} name
 * @param {string} attribute  as in `dataset`
 * @param {Value} usual
 * @param {readonly {value: Value, label: string}[]} choices  from the smallest to the largest
 */
function setting(name, attribute, usual, choices) {
  const kept = keptChoice(attribute);
  const value = () => choices.find((one) => one.value === kept.read())?.value ?? usual;
  const show = () => void (document.documentElement.dataset[attribute] = value());
  return {
    name,
    choices,
    get value() {
      return value();
    },
    /** @param {Value} chosen */
    set(chosen) {
      kept.write(chosen === usual ? null : chosen);
      document.documentElement.dataset[attribute] = chosen;
    },
    /** What was chosen here before. */
    show,
  };
}

/**
 * @template {string} Value
 * @typedef {ReturnType<typeof setting<Value>>} TextSetting
 */

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

export function showKeptTextSettings() {
  textSize.show();
  lineLength.show();
}
