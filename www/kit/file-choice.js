import { element, landmark } from "./element.js";

/**
 * Files that the person chooses in the system's own dialog.
 *
 * @param {string} name  for assistive technology and tests
 * @param {string} accept  as the `accept` attribute of HTML
 * @param {(first: File, files: File[]) => void} take
 * @param {{multiple?: boolean}} [options]  whether several may be chosen
 * @returns {() => void} opens the dialog
 */
export function fileChoice(name, accept, take, { multiple = false } = {}) {
  const input = element("input", { type: "file", accept, multiple, hidden: true, "aria-label": name });
  input.addEventListener("change", () => {
    const files = Array.from(input.files ?? []);
    // Without this, choosing the same file again would fire no event.
    input.value = "";
    if (files[0] !== undefined) take(files[0], files);
  });
  landmark("layer").append(input);
  return () => input.click();
}

/** Takes files that are dropped anywhere on the window. @param {(first: File, files: File[]) => void} take */
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
    const files = Array.from(event.dataTransfer?.files ?? []);
    if (files[0] !== undefined) take(files[0], files);
  });
}
