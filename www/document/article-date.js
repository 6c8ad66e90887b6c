/**
 * The day the article was written, which gives words like "Monday" and "last month" their dates.
 *
 * @module
 */

import { dateInWords } from "../dates/words.js";
import { same } from "./same.js";
import { told } from "./step-words.js";
import { withFields } from "./with-fields.js";

/** @import {Annotation, CommandOf, GlossatorDocument, Origins} from "./types.js" */
/** @import {Draft} from "./draft.js" */

/**
 * Sets the day, with what the dates of the text mean on it. A person's judgement of a mark stays: only what it means is another.
 *
 * @param {Draft} draft
 * @param {CommandOf<"setArticleDate">} command
 * @param {string} now
 */
export function setArticleDate(draft, { articleDate, values }, now) {
  const read = new Map(values.map((one) => [`${one.start} ${one.end}`, one.value]));
  const ids = [];
  for (const annotation of draft.annotations.all) {
    const place = `${annotation.start} ${annotation.end}`;
    const value = read.get(place);
    if (!isDate(annotation) || !read.has(place) || same(annotation.value, value)) continue;
    ids.push(annotation.id);
    draft.annotations.put(withFields(annotation, { value, modified: now }));
  }
  if (!same(draft.document.articleDate, articleDate)) draft.set({ articleDate });
  const day = articleDate && (dateInWords(articleDate.date) ?? articleDate.date);
  if (articleDate?.origin === "user") return told(["set", "Set"], `the article’s date to ${day}`, ids);
  return day === undefined ? told(["remove", "Removed"], "the article’s date", ids) : told(["reset", "Reset"], `the article’s date to ${day}`, ids);
}

/** @param {Annotation} annotation */
const isDate = ({ kind, type }) => kind === "entity" && (type === "DATE" || type === "TIME");

/**
 * What the document knows of where its text comes from, for another reading of it.
 *
 * @param {{published?: GlossatorDocument["published"]}} document
 * @returns {Origins | undefined}
 */
export const originsOf = ({ published }) => published && { published };

/** The day that a person set, if one did: what a text is to be read against once more. @param {Pick<GlossatorDocument, "articleDate">} document */
export const dateSet = ({ articleDate }) => (articleDate?.origin === "user" ? articleDate.date : undefined);
