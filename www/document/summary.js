import { isJudged } from "./annotation.js";
import { hidesSuggestions, isSuggestion } from "./suggestions-hidden.js";
import { isLeftOut } from "./in-article.js";

/** @import {GlossatorDocument} from "./types.js" */

/** The library shows this much of an article that has no title. */
const EXCERPT = 160;

/**
 * @typedef {{entities: number, claims: number, notes: number}} Counts
 *
 * What the library shows of a document. Those that an earlier version of the page saved lack what is optional.
 *
 * @typedef {object} Summary
 * @property {string} id
 * @property {string} title
 * @property {string} modified
 * @property {string} excerpt
 * @property {Counts} counts  rejected ones left out
 * @property {string} [created]
 * @property {string[]} [tags]
 * @property {{done: number, all: number}} [reviewed]  of these claims; those that repeat another are not counted
 * @property {string} [deleted]  when it was put into the bin
 */

/** @param {GlossatorDocument} document @returns {Summary} */
export function summaryOf(document) {
  const { id, title, created, modified, text, blocks, annotations, tags = [] } = document;
  const from = blocks.find((block) => !isLeftOut(block))?.start ?? 0;
  const excerpt = text.slice(from, from + 4 * EXCERPT).replace(/\s+/g, " ").trim().slice(0, EXCERPT);
  const counts = { entities: 0, claims: 0, notes: 0 };
  const reviewed = { done: 0, all: 0 };
  const isBlind = hidesSuggestions(document);
  for (const annotation of annotations) {
    if (isBlind && isSuggestion(annotation)) continue;
    const { kind, status, sameAs } = annotation;
    if (kind === "claim" && sameAs === undefined) {
      reviewed.all += 1;
      if (isJudged(annotation)) reviewed.done += 1;
    }
    if (status === "rejected") continue;
    if (kind === "entity") counts.entities += 1;
    else if (kind === "claim") counts.claims += 1;
    else if (kind === "note") counts.notes += 1;
  }
  return { id, title, created, modified, excerpt, counts, tags, reviewed };
}

/**
 * A summary as it was stored; what is not of its form is left out, so that one that went wrong does not hide all others.
 *
 * @param {Summary} stored
 * @returns {Summary}
 */
export function summaryFrom(stored) {
  const { title, excerpt, counts, tags } = stored;
  const text = (/** @type {unknown} */ value) => (typeof value === "string" ? value : "");
  return {
    ...stored,
    title: text(title),
    excerpt: text(excerpt),
    modified: text(stored.modified),
    counts: counts ?? { entities: 0, claims: 0, notes: 0 },
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [],
  };
}
