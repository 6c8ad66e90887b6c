import { button } from "../kit/button.js";
import { html, nothing, render, repeat } from "../kit/draw.js";
import { element, landmark } from "../kit/element.js";
import { keepingFocus } from "../kit/focus.js";
import { picture } from "../kit/icons.js";
import { modelNotice } from "./model-words.js";

/** @import {Core} from "../core/core.js" */
/** @import {ModelNotice} from "./model-words.js" */
/** @import {Say} from "../kit/say.js" */
/** @import {Workspace} from "../store/workspace.js" */

/** A text waits this long for the model before the page offers to go on without, in milliseconds. */
const PATIENCE = 4000;

/**
 * The bar about the model: shown where it failed, is slow, or has come late.
 *
 * @param {{core: Core, workspace: Workspace, say: Say, isReading: () => boolean, readAgain: () => void}} options
 * @returns {() => void} draws it; to be called when the model, what is being read, or the document has changed
 */
export function createModelBar({ core, workspace, say, isReading, readAgain }) {
  const root = element("div", { class: "model-bar" });
  landmark("layer").append(root);
  let isSlow = false;
  let isRetrying = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** Which notice is shown; empty for none. */
  let shown = "";
  /** Those that the person has dismissed. @type {Set<string>} */
  const dismissed = new Set();

  const OFFERS = Object.freeze({
    Retry() {
      isRetrying = true;
      core.retryModel();
    },
    "Continue without it": () => core.goOnWithoutModel(),
    "Re-run with the model": readAgain,
  });

  /** The wait of a text counts from its beginning, whatever happens meanwhile. */
  function watchTheClock() {
    if (core.waitsForModel) {
      timer ??= setTimeout(() => {
        isSlow = true;
        update();
      }, PATIENCE);
    } else {
      clearTimeout(timer);
      timer = undefined;
      isSlow = false;
    }
  }

  /** A dismissed notice of this kind would be news again. @param {ModelNotice["kind"]} kind */
  function isNews(kind) {
    for (const key of dismissed) if (key.startsWith(`${kind} `)) dismissed.delete(key);
  }

  function update() {
    watchTheClock();
    const { model } = core;
    const notice = modelNotice({ model, waits: isSlow, retrying: isRetrying, reading: isReading(), document: workspace.document });
    if (isRetrying && model.state === "ready" && notice === null) say.toast("Model loaded");
    if (model.state === "ready" || model.state === "failed") isRetrying = false;
    isNews(model.state === "loading" ? "failed" : "loading");
    if (!core.waitsForModel) isNews("slow");
    const key = notice === null ? "" : `${notice.kind} ${notice.kind === "again" ? workspace.document?.id : notice.words}`;
    draw(notice !== null && dismissed.has(key) ? null : notice, key);
  }

  /** @param {ModelNotice | null} notice @param {string} key */
  function draw(notice, key) {
    const isNew = notice !== null && key !== shown;
    shown = notice === null ? "" : key;
    const dismiss = () => {
      dismissed.add(key);
      update();
    };
    const isAlert = notice?.kind === "failed";
    // Each notice is an element of its own: an alert is announced as it comes into the page.
    const notices = repeat(
      notice === null ? [] : [notice],
      () => key,
      ({ words, detail, offer }) => html`<div class="notice" role=${isAlert ? "alert" : "group"} aria-label=${isAlert ? nothing : "Model"}>
        ${picture(isAlert ? "alert" : "model")}
        <p>${words} <span class="figures" aria-hidden="true">${detail}</span></p>
        ${offer && button({ label: offer, class: "small", run: OFFERS[offer] })}
        ${button({ label: "Dismiss", icon: "close", iconOnly: true, class: "quiet", run: dismiss })}
      </div>`,
    );
    keepingFocus(root, () => render(notices, root), () => root.querySelector("button") ?? landmark("main")); // prettier-ignore
    // A class and not :has(), which would be matched again for whatever comes or goes anywhere in the page.
    document.body.classList.toggle("has-model-bar", notice !== null);
    if (isNew && !isAlert) say.status([notice.words, notice.offer].filter(Boolean).join(" "));
  }

  return update;
}
