import { element, landmark } from "./element.js";

/**
 * A file that the person chooses in the system's own dialog.
 *
 * @param {string} name  for assistive technology and tests
 * @param {string} accept  as the `accept` attribute of HTML
 * @param {(file: File) => void} take
 * @returns {() => void} opens the dialog
 */
export function fileChoice(name, accept, take) {
  const input = element("input", { type: "file", accept, hidden: true, "aria-label": name });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    // Without this, choosing the same file again would fire no event.
    input.value = "";
    if (file !== undefined) take(file);
  });
  landmark("layer").append(input);
  return () => input.click();
}

/** Takes files that are dropped anywhere on the window. @param {(file: File) => void} take */
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
    // The pointer leaves every element that it crosses; only when it leaves the window is there no target.
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
