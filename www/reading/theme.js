import { keptChoice } from "../store/kept-choice.js";

/** @typedef {"system"|"light"|"dark"} Theme */

const kept = keptChoice("theme");

/** The theme that was chosen here before. @returns {Theme} */
export function theme() {
  const chosen = kept.read();
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

/** @param {Theme} chosen */
export function setTheme(chosen) {
  kept.write(chosen === "system" ? null : chosen);
  show(chosen);
}

export function showKeptTheme() {
  show(theme());
}

/** @param {Theme} chosen */
function show(chosen) {
  if (chosen === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}
