/**
 * The labels that a person's new articles start with, kept in this browser.
 *
 * @module
 */

import { labelFile, labelsOfFile } from "../document/label-set.js";
import { keptChoice } from "../store/kept-choice.js";

/** @import {GlossatorDocument, OwnLabel} from "../document/types.js" */

const kept = keptChoice("labels");

export const usualLabels = () => labelsOfFile(kept.read() ?? "");

/** @param {readonly OwnLabel[]} labels  none: new articles start without */
export const setUsualLabels = (labels) => kept.write(labels.length === 0 ? null : labelFile(labels));

/** A new document, with those labels in it. @param {GlossatorDocument} document @returns {GlossatorDocument} */
export function withUsualLabels(document) {
  const labels = usualLabels();
  return labels.length === 0 ? document : { ...document, labels };
}
