import { button } from "../kit/buttons.js";
import { element, landmark } from "../kit/element.js";
import { icon } from "../kit/icons.js";
import { modelNotice } from "./model-words.js";

/** @import {Core} from "../core/core.js" */
/** @import {Workspace} from "../store/workspace.js" */
/** @import {ModelNotice} from "./model-words.js" */
/** @import {Say} from "../kit/say.js" */

/** So long a text waits for the model before the page offers to go on without, in milliseconds. */
const PATIENCE = 4000;

/**
 * The bar that speaks of the model, where it failed, is slow, or has come late.
 *
 * @param {{core: Core, workspace: Workspace, say: Say, isReading: () => boolean, readAgain: () => void}} options
 * @returns {{update: () => void}} to be called when the model, what is read or waits for it, or the document has changed
 */
export function createModelBar({ core, workspace, say, isReading, readAgain }) {
  const figures = element("span", { class: "figures", "aria-hidden": "true" });
  const slot = element("div", { class: "model-bar" });
  landmark("layer").append(slot);
  let slow = false;
  let retrying = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** What stands in the bar: a kind of notice, of one document. */
  let shown = "";
  /** What the person has put away. @type {Set<string>} */
  const dismissed = new Set();

  const OFFERS = Object.freeze({
    Retry() {
      retrying = true;
      core.retryModel();
    },
    "Continue without it": () => core.goOnWithoutModel(),
    "Re-run with the model": readAgain,
  });

  /** A text that waits is counted from when it began to, whatever comes in between. */
  function watchTheClock() {
    if (!core.waitsForModel) {
      clearTimeout(timer);
      timer = undefined;
      slow = false;
    } else {
      timer ??= setTimeout(() => {
        slow = true;
        update();
      }, PATIENCE);
    }
  }

  /**
   * @param {ModelNotice} notice
   * @param {string} key
   */
  function bar({ kind, words, offer }, key) {
    const dismiss = button({ label: "Dismiss", icon: "close", iconOnly: true, class: "quiet", run: () => putAway(key) });
    return element(
      "div",
      { class: "notice", role: kind === "failed" ? "alert" : "group", "aria-label": kind === "failed" ? undefined : "Model" },
      icon(kind === "failed" ? "alert" : "model"),
      element("p", {}, words, " ", figures),
      offer !== null && button({ label: offer, class: "small", run: OFFERS[offer] }),
      dismiss,
    );
  }

  /**
   * @param {ModelNotice | null} notice
   * @param {string} key
   */
  function put(notice, key) {
    figures.textContent = notice?.detail ?? "";
    if (key === shown) return;
    const focused = slot.contains(document.activeElement);
    shown = key;
    slot.replaceChildren(...(notice === null ? [] : [bar(notice, key)]));
    // Not asked of the body by :has(), which would be answered anew for whatever comes or goes anywhere in the page.
    document.body.classList.toggle("has-model-bar", notice !== null);
    // An alert is read out by itself.
    if (notice !== null && notice.kind !== "failed") say.status([notice.words, notice.offer].filter(Boolean).join(" "));
    if (focused) (slot.querySelector("button") ?? landmark("main")).focus({ preventScroll: true });
  }

  /** @param {string} key */
  function putAway(key) {
    dismissed.add(key);
    put(null, "");
  }

  /** @param {ModelNotice["kind"]} kind */
  function isNews(kind) {
    for (const key of dismissed) if (key.startsWith(`${kind} `)) dismissed.delete(key);
  }

  function update() {
    watchTheClock();
    const { model } = core;
    const notice = modelNotice({ model, waits: slow, retrying, reading: isReading(), document: workspace.document });
    if (retrying && model.state === "ready" && notice === null) say.toast("Model loaded");
    if (model.state === "ready" || model.state === "failed") retrying = false;
    // A failure that is met again is news, and so are the next text that waits and the next attempt.
    if (model.state === "loading") isNews("failed");
    else isNews("loading");
    if (!core.waitsForModel) isNews("slow");
    const key = notice === null ? "" : `${notice.kind} ${notice.kind === "again" ? workspace.document?.id : notice.words}`;
    if (dismissed.has(key)) put(null, "");
    else put(notice, key);
  }

  return { update };
}
