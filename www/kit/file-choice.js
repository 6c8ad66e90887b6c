import { element, landmark } from "./element.js";

/**
 * A file that the person chooses from the system's own dialog.
 *
 * @param {string} name  for assistive technology and tests
 * @param {string} accept
 * @param {(file: File) => void} take
 * @returns {() => void} opens the dialog
 */
export function fileChoice(name, accept, take) {
  const input = element("input", { type: "file", accept, hidden: true, "aria-label": name });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    // The same file chosen again must be news again.
    input.value = "";
    if (file !== undefined) take(file);
  });
  landmark("layer").append(input);
  return () => input.click();
}

/**
 * Files dropped anywhere on the window.
 *
 * @param {(file: File) => void} take
 */
export function acceptDrops(take) {
  const veil = element("div", { class: "drop-veil", hidden: true }, "Drop the file to open it");
  landmark("layer").append(veil);
  /** @param {DragEvent} event */
  const carriesFile = (event) => event.dataTransfer?.types.includes("Files") ?? false;
  addEventListener("dragover", (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    veil.hidden = false;
  });
  addEventListener("dragleave", (event) => {
    // Moving over an element inside the window leaves another one; only leaving the window has no target.
    if (event.relatedTarget === null) veil.hidden = true;
  });
  addEventListener("drop", (event) => {
    veil.hidden = true;
    if (!carriesFile(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) take(file);
  });
}
