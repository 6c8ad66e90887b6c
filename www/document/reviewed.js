/** @import {Annotation} from "./types.js" */

/**
 * Whether a person has said what they think of a claim.
 *
 * @param {Pick<Annotation, "status" | "verdict">} claim
 * @returns {boolean}
 */
export const isReviewed = ({ status, verdict }) => status !== "suggested" || (verdict ?? "") !== "";
