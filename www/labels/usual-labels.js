/**
 * The labels that every new article of a person begins with, kept by this browser.
 *
 * @module
 */

import { keptChoice } from "../store/kept-choice.js";
import { labelsOfFile, labelFile } from "../document/label-set.js";

/** @import {GlossatorDocument, OwnLabel} from "../document/types.js" */

const kept = keptChoice("labels");

/** @returns {OwnLabel[]} */
export const usualLabels = () => labelsOfFile(kept.read() ?? "");

/** @param {readonly OwnLabel[]} labels  with none, a new article begins without */
export function setUsualLabels(labels) {
  kept.write(labels.length === 0 ? null : labelFile(labels));
}

/**
 * A new document, with the usual labels in it.
 *
 * @param {GlossatorDocument} document
 * @returns {GlossatorDocument}
 */
export function withUsualLabels(document) {
  const labels = usualLabels();
  return labels.length === 0 ? document : { ...document, labels };
}
