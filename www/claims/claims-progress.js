import { element } from "../kit/element.js";

/** Who judges claim after claim is not told of each: only once they rest this long, in milliseconds. */
const REST = 3000;

/**
 * How many of the claims were reviewed, in words and as a thin bar.
 *
 * @param {(words: string) => void} tell
 * @returns {{words: HTMLElement, bar: HTMLElement, update: (progress: {done: number, all: number}) => void, reset: () => void}}
 */
export function createClaimsProgress(tell) {
  const words = element("span", { class: "reviewed" });
  const part = element("div", { class: "done-part" });
  const bar = element("div", { class: "review-bar", role: "progressbar", "aria-label": "Reviewed claims", "aria-valuemin": 0 }, part);
  /** @type {number | null} */
  let told = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return {
    words,
    bar,
    update({ done, all }) {
      words.textContent = all === 0 ? "" : `${done} of ${all} reviewed`;
      bar.hidden = all === 0;
      bar.setAttribute("aria-valuemax", String(all));
      bar.setAttribute("aria-valuenow", String(done));
      bar.setAttribute("aria-valuetext", words.textContent);
      part.style.setProperty("width", `${all === 0 ? 0 : (done / all) * 100}%`);
      if (told !== null && told !== done) {
        clearTimeout(timer);
        timer = setTimeout(() => tell(`${words.textContent}${done === all ? ": all claims reviewed" : ""}`), REST);
      }
      told = done;
    },
    reset() {
      clearTimeout(timer);
      told = null;
    },
  };
}
