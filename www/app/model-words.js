import { messageFor } from "../errors/messages.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {ModelState} from "../core/model-gate.js" */

/**
 * What the page says of the model, and what it offers to do.
 *
 * @typedef {object} ModelNotice
 * @property {"failed"|"slow"|"loading"|"again"} kind
 * @property {string} words
 * @property {string} detail  figures that change while it stands
 * @property {"Retry"|"Continue without it"|"Re-run with the model"|null} offer
 */

/**
 * What is to be said now; null where all is as it should be.
 *
 * @param {object} now
 * @param {ModelState} now.model
 * @param {boolean} now.waits  a text has been waiting for it for long
 * @param {boolean} now.retrying  a person has asked for it again
 * @param {boolean} now.reading  a text is being read: another reading would take its place
 * @param {GlossatorDocument | null} now.document
 * @returns {ModelNotice | null}
 */
export function modelNotice({ model, waits, retrying, reading, document }) {
  switch (model.state) {
    case "failed":
      return { kind: "failed", words: messageFor(model.code), detail: "", offer: "Retry" };
    case "loading": {
      const detail = amountInWords(model);
      if (waits) return { kind: "slow", words: "The model is taking a while to load.", detail, offer: "Continue without it" };
      return retrying ? { kind: "loading", words: "Loading the model…", detail, offer: null } : null;
    }
    case "ready":
      if (reading || document === null || !isReadByRules(document)) return null;
      return { kind: "again", words: "This article was analysed without the model.", detail: "", offer: "Re-run with the model" };
    case "idle":
      return null;
  }
}

/**
 * Whether a document was read here while the model was not.
 *
 * @param {GlossatorDocument} document
 */
function isReadByRules({ generator }) {
  return generator.name === "glossator" && generator.model === undefined;
}

/**
 * "Loading the model, 1.2 of 3.1 MB".
 *
 * @param {{received: number, total: number | null}} progress
 * @returns {string}
 */
export function loadingInWords(progress) {
  const amount = amountInWords(progress);
  return amount === "" ? "Loading the model…" : `Loading the model, ${amount}`;
}

/**
 * @param {{received: number, total: number | null}} progress
 * @returns {string}
 */
function amountInWords({ received, total }) {
  if (total !== null) return `${megabytes(received)} of ${megabytes(total)} MB`;
  return received === 0 ? "" : `${megabytes(received)} MB`;
}

/** @param {number} bytes */
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
