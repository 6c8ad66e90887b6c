import { drawn, html, nothing } from "./draw.js";
import { element, landmark } from "./element.js";
import { picture } from "./icons.js";

/** Long enough to read a toast twice and to reach its button. */
const TOAST_MS = 7000;

/** @typedef {{label: string, run: () => void}} Offer  what can be done about what is said */
/** @typedef {ReturnType<typeof createSay>} Say */

/** Messages to the person. None covers the work or waits for an answer. */
export function createSay() {
  const region = landmark("status");
  const notices = landmark("notices");
  const toasts = element("div", { class: "toasts" });
  landmark("layer").append(toasts);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** For screen readers only. @param {string} words */
  function status(words) {
    // Emptied first, so that the same words are announced again.
    region.textContent = "";
    region.textContent = words;
  }

  /** @param {Offer | undefined} offer @param {string} classes @param {() => void} done */
  function offerButton(offer, classes, done) {
    const take = () => {
      done();
      offer?.run();
    };
    return offer === undefined ? nothing : html`<button type="button" class=${classes} @click=${take}>${offer.label}</button>`;
  }

  return {
    status,
    /** What has just happened; screen readers hear it as well. @param {string} words @param {Offer} [offer] */
    toast(words, offer) {
      status(words);
      clearTimeout(timer);
      const end = () => toasts.replaceChildren();
      const toast = drawn(html`<div class=${offer === undefined ? "toast plain" : "toast"}><span class="words-of">${words}</span>${offerButton(offer, "", end)}</div>`);
      toasts.replaceChildren(toast);
      const wait = () => {
        timer = setTimeout(() => (toast.matches(":hover, :focus-within") ? wait() : end()), TOAST_MS);
      };
      wait();
    },
    /** What went wrong; stays until it is dismissed or the function returned is called. @param {string} words @param {Offer} [offer] */
    notice(words, offer) {
      const remove = () => notice.remove();
      const notice = drawn(html`<div class="notice" role="alert">
        ${picture("alert")}<p>${words}</p>${offerButton(offer, "button small", remove)}
        <button type="button" class="button quiet icon-only" aria-label="Dismiss" title="Dismiss" @click=${remove}>${picture("close")}</button>
      </div>`);
      // Only the newest is shown: it is what the person is waiting for.
      notices.replaceChildren(notice);
      return remove;
    },
    /** Removes whatever is still shown. */
    clear() {
      notices.replaceChildren();
      toasts.replaceChildren();
    },
  };
}
