import { messageFor } from "../errors/messages.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {ModelState} from "../core/protocol.js" */

/**
 * What the page says about the model, and what it offers to do. `detail`: figures that change while the notice is shown.
 *
 * @typedef {object} ModelNotice
 * @property {"failed"|"slow"|"loading"|"again"} kind
 * @property {string} words
 * @property {string} detail
 * @property {"Retry"|"Continue without it"|"Re-run with the model"|null} offer
 */

/**
 * What there is to say now; null where all is well.
 *
 * @param {object} now
 * @param {ModelState} now.model
 * @param {boolean} now.waits  whether a text has been waiting for it for long
 * @param {boolean} now.retrying  whether a person has asked for it again
 * @param {boolean} now.reading  whether a text is being read, which reading another again would cancel
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

/** Whether a document was read by this page without a model. @param {GlossatorDocument} document */
const isReadByRules = ({ generator }) => generator.name === "glossator" && generator.model === undefined;

/** "Loading the model, 1.2 of 3.1 MB". @param {{received: number, total: number | null}} progress  in bytes */
export function loadingInWords(progress) {
  const amount = amountInWords(progress);
  return amount === "" ? "Loading the model…" : `Loading the model, ${amount}`;
}

/** @param {{received: number, total: number | null}} progress */
function amountInWords({ received, total }) {
  if (total !== null) return `${megabytes(received)} of ${megabytes(total)} MB`;
  return received === 0 ? "" : `${megabytes(received)} MB`;
}

/** @param {number} bytes */
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
