/**
 * The function that does `work` before the page is drawn next, once however often it was called; what it was first called with
 * is what the work is told.
 *
 * @template {unknown[]} Told
 * @param {(...told: Told) => void} work
 * @returns {(...told: Told) => void}
 */
export function onceAFrame(work) {
  let due = false;
  return (...told) => {
    if (due) return;
    due = true;
    // A hidden page has no frames.
    (document.hidden ? setTimeout : requestAnimationFrame)(() => {
      due = false;
      work(...told);
    });
  };
}
