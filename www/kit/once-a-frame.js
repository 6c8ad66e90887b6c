/**
 * A function that runs `work` before the next frame: once, however often it is called, with the arguments of the first call.
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
