/** @typedef {"system"|"light"|"dark"} Theme */

const KEY = "glossator-theme";

/**
 * The theme that was chosen here before.
 *
 * @returns {Theme}
 */
export function theme() {
  const kept = read();
  return kept === "light" || kept === "dark" ? kept : "system";
}

/** @param {Theme} chosen */
export function setTheme(chosen) {
  try {
    if (chosen === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, chosen);
  } catch {
    // Where storage is blocked the choice holds until the page is left.
  }
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

function read() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
