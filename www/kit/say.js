import { element, landmark } from "./element.js";
import { icon } from "./icons.js";

/** A toast stays long enough to read it twice and to reach its button. */
const TOAST_MS = 7000;

/**
 * @typedef {{label: string, run: () => void}} Offer
 *
 * @typedef {object} Say
 * @property {(words: string) => void} status  to the live region alone
 * @property {(words: string, offer?: Offer) => void} toast  what happened, with what can be done about it; also to the live region
 * @property {(words: string, offer?: Offer) => (() => void)} notice  what went wrong; stays until it is dismissed, or taken back
 *   by the function that it gives
 * @property {() => void} clear  takes back what is still shown
 */

/**
 * How the page speaks to the person: never in the way, never asking.
 *
 * @returns {Say}
 */
export function createSay() {
  const region = landmark("status");
  const notices = landmark("notices");
  const toasts = element("div", { class: "toasts" });
  landmark("layer").append(toasts);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {string} words */
  function status(words) {
    // The same words twice in a row are news as well: an emptied region is read anew.
    region.textContent = "";
    region.textContent = words;
  }

  /**
   * @param {Offer} offer
   * @param {() => void} done
   */
  function offerButton({ label, run }, done) {
    const made = element("button", { type: "button", class: "button small" }, label);
    made.addEventListener("click", () => {
      done();
      run();
    });
    return made;
  }

  return {
    status,
    toast(words, offer) {
      status(words);
      clearTimeout(timer);
      const end = () => toasts.replaceChildren();
      const toast = element("div", { class: "toast" }, element("span", { class: "words-of" }, words));
      if (offer !== undefined) {
        const button = offerButton(offer, end);
        button.className = "";
        toast.append(button);
      } else {
        toast.classList.add("plain");
      }
      toasts.replaceChildren(toast);
      const wait = () => {
        timer = setTimeout(() => (toast.matches(":hover, :focus-within") ? wait() : end()), TOAST_MS);
      };
      wait();
    },
    notice(words, offer) {
      const dismiss = element("button", { type: "button", class: "button quiet icon-only", "aria-label": "Dismiss", title: "Dismiss" }, icon("close"));
      const notice = element("div", { class: "notice", role: "alert" }, icon("alert"), element("p", {}, words));
      dismiss.addEventListener("click", () => notice.remove());
      if (offer !== undefined) notice.append(offerButton(offer, () => notice.remove()));
      notice.append(dismiss);
      // One at a time: the newest is what the person is waiting for.
      notices.replaceChildren(notice);
      return () => notice.remove();
    },
    clear() {
      notices.replaceChildren();
      toasts.replaceChildren();
    },
  };
}
