/**
 * The day that an article was written, against which "Monday" and "last month" are read.
 *
 * @module
 */

import { dateInWords } from "../dates/words.js";
import { same } from "./same.js";

/** @import {Annotation, ArticleDate, Command, GlossatorDocument} from "./types.js" */
/** @import {Performed} from "./commands.js" */

/**
 * Sets the day, with what the dates of the text mean on it. A person's judgement of a mark stays: only what it means is another.
 *
 * @param {GlossatorDocument} document
 * @param {Extract<Command, {type: "setArticleDate"}>} command
 * @param {string} now
 * @returns {Performed}
 */
export function setArticleDate(document, { articleDate, values }, now) {
  const read = new Map(values.map((one) => [`${one.start} ${one.end}`, one.value]));
  /** @type {string[]} */
  const ids = [];
  const annotations = document.annotations.map((annotation) => {
    const place = `${annotation.start} ${annotation.end}`;
    if (!isDate(annotation) || !read.has(place) || same(annotation.value, read.get(place))) return annotation;
    ids.push(annotation.id);
    const { value: _value, ...rest } = annotation;
    const value = read.get(place);
    return { ...rest, ...(value === undefined ? {} : { value }), modified: now };
  });
  const label = labelOf(articleDate);
  if (ids.length === 0 && same(document.articleDate, articleDate)) return { document, label, ids };
  return { document: withArticleDate({ ...document, annotations }, articleDate), label, ids };
}

/** @param {Annotation} annotation */
const isDate = ({ kind, type }) => kind === "entity" && (type === "DATE" || type === "TIME");

/** @param {ArticleDate | undefined} articleDate */
function labelOf(articleDate) {
  const day = articleDate && (dateInWords(articleDate.date) ?? articleDate.date);
  if (articleDate?.origin === "user") return `set the article’s date to ${day}`;
  return day === undefined ? "remove the article’s date" : `reset the article’s date to ${day}`;
}

/**
 * @param {GlossatorDocument} document
 * @param {ArticleDate | undefined} articleDate
 * @returns {GlossatorDocument}
 */
export function withArticleDate(document, articleDate) {
  const { articleDate: _before, ...rest } = document;
  return articleDate === undefined ? rest : { ...rest, articleDate };
}

/**
 * The day that a person set, if one did: what a text is to be read against once more.
 *
 * @param {Pick<GlossatorDocument, "articleDate">} document
 * @returns {string | undefined}
 */
export function dateSet({ articleDate }) {
  return articleDate?.origin === "user" ? articleDate.date : undefined;
}
