/**
 * The keys of a small form: Enter saves, in a field of many lines with Ctrl or Command; Escape cancels.
 *
 * @param {{submit: () => void, cancel: () => void}} options
 * @returns {(event: KeyboardEvent) => void} what listens to its keys
 */
export function onFormKeys({ submit, cancel }) {
  return (event) => {
    const { key, target } = event;
    const isSave = key === "Enter" && (target instanceof HTMLInputElement || event.ctrlKey || event.metaKey);
    if (!isSave && key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (isSave) submit();
    else cancel();
  };
}

/**
 * @param {HTMLElement} form
 * @param {{submit: () => void, cancel: () => void}} options
 */
export function attachFormKeys(form, options) {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("keydown", onFormKeys(options));
}
