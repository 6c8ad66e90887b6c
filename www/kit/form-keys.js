/**
 * The keys of a small form: Enter saves (in a field of several lines with Ctrl or Command), Escape cancels.
 *
 * @param {{submit: () => void, cancel: () => void}} options
 * @returns {(event: KeyboardEvent) => void}
 */
export const onFormKeys = ({ submit, cancel }) => (event) => {
  const { key, target } = event;
  const isSave = key === "Enter" && (target instanceof HTMLInputElement || event.ctrlKey || event.metaKey);
  if (!isSave && key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
  if (isSave) submit();
  else cancel();
};
